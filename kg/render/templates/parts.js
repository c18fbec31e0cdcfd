/* Small pieces that the views share: elements, shapes of entity types, lines of statuses, chips, highlighted words. */
"use strict";

(() => {
  const fill = (node, attributes, children) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") node.addEventListener(name, value);
      else if (value === true) node.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
    }
    node.append(...children.flat().filter((each) => each !== null && each !== undefined && each !== ""));
    return node;
  };
  /* Strings become text nodes: nothing an article says is ever read as markup. */
  kg.element = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);
  kg.svg = (tag, attributes = {}, ...children) => fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
  const { element, svg } = kg;

  /* Names keep to themselves, whatever direction their letters ask for. */
  kg.name = (text) => element("bdi", {}, text);

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  kg.token = token;
  kg.dashes = { Asserted: null, Reported: [16, 4, 2, 4, 2, 4], Alleged: [7, 5], Planned: [14, 5], Contested: [10, 4, 2, 4], Denied: [2, 5] };
  kg.statusColor = (status) => token("--" + status.toLowerCase());
  kg.typeColor = (type) => token("--" + type.toLowerCase());
  kg.shapes = { Person: "dot", Organization: "square", Place: "triangleDown", Product: "hexagon", Work: "diamond", Group: "dot", Occasion: "star", Thing: "triangle" };

  const polygon = (count, radius, turn) => Array.from({ length: count }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / count;
    const reach = Array.isArray(radius) ? radius[i % radius.length] : radius;
    return `${(8 + reach * Math.cos(angle)).toFixed(1)},${(8 + reach * Math.sin(angle)).toFixed(1)}`;
  }).join(" ");
  const outline = {
    dot: () => svg("circle", { cx: 8, cy: 8, r: 5.5 }),
    square: () => svg("rect", { x: 2.8, y: 2.8, width: 10.4, height: 10.4 }),
    triangleDown: () => svg("polygon", { points: polygon(3, 6.6, Math.PI / 2) }),
    triangle: () => svg("polygon", { points: polygon(3, 6.6, -Math.PI / 2) }),
    hexagon: () => svg("polygon", { points: polygon(6, 6.2, 0) }),
    diamond: () => svg("polygon", { points: polygon(4, 6.6, 0) }),
    star: () => svg("polygon", { points: polygon(10, [7, 3], -Math.PI / 2) }),
  };
  kg.typeMark = (type) => svg("svg", { class: `mark type ${type}`, viewBox: "0 0 16 16", "aria-hidden": "true" }, outline[kg.shapes[type]]());
  kg.statusMark = (status) => svg("svg", { class: `mark status ${status}`, viewBox: "0 0 26 10", "aria-hidden": "true" },
    svg("line", { x1: 1, x2: 25, y1: 5, y2: 5, "stroke-dasharray": (kg.dashes[status] || []).map((each) => each * 0.6).join(" ") || null }),
    status === "Denied" ? svg("line", { x1: 13, x2: 13, y1: 1, y2: 9 }) : null);
  kg.statusChip = (status) => element("span", { class: `chip ${status}` }, kg.statusMark(status), kg.say("status." + status));

  /* Who is said to have said it, in all tellings of an event. */
  kg.speakers = (event) => [...new Set(kg.tellings(event.index).map((each) => each.speaker?.name).filter(Boolean))];
  /* What a reader must know before taking the label for a fact. */
  kg.caution = (event) => {
    if (event.status === "Asserted") return "";
    const who = kg.speakers(event).slice(0, 2).join(", ");
    const by = who && !["Contested", "Reported"].includes(event.status) ? kg.say("accordingTo", { who }) : "";
    return [kg.say("caution." + event.status, { who }), by].filter(Boolean).join(", ");
  };

  /* The same in a word or two, for a picture. */
  kg.note = (event, most = 32) => {
    if (event.status === "Asserted") return "";
    const [who = ""] = kg.speakers(event);
    return ` (${kg.say("short." + event.status, { who: kg.cut(who, most) })})`;
  };
  kg.cut = (text, length) => (text.length > length ? text.slice(0, length - 1).trimEnd() + "…" : text);

  kg.eventLink = (event, ...inside) => element("a", { href: kg.linkTo("event", event), "data-event": event.index }, ...inside);
  kg.entityLink = (entity) => element("a", { class: "entity", href: kg.linkTo("entity", entity), "data-entity": entity.index },
    kg.typeMark(entity.type), kg.name(entity.name));

  /* A text with spans marked: [{start, length, class, title}] may overlap; pieces carry all classes that cover them. */
  kg.highlight = (text, spans) => {
    const edges = new Set([0, text.length]);
    const inside = spans.map((each) => ({ ...each, start: Math.max(0, each.start), end: Math.min(text.length, each.start + each.length) }))
      .filter((each) => each.end > each.start);
    inside.forEach((each) => edges.add(each.start).add(each.end));
    const stops = [...edges].sort((a, b) => a - b);
    return stops.slice(0, -1).map((start, i) => {
      const over = inside.filter((each) => each.start <= start && each.end >= stops[i + 1]);
      const piece = text.slice(start, stops[i + 1]);
      const title = over.map((each) => each.title).filter(Boolean).join(" · ");
      return over.length ? element("span", { class: "hit " + over.map((each) => each.class).join(" "), title }, piece) : piece;
    });
  };
  kg.tellingSpans = (telling) => [
    ...telling.arguments.map((each) => ({ ...each, class: "argument", title: kg.say("role." + each.role) })),
    ...(telling.speaker ? [{ ...telling.speaker, class: "speaker", title: kg.say("speaker") }] : []),
    ...(telling.time ? [{ ...telling.time, class: "time", title: kg.dates.words(telling.time.when) }] : []),
    { start: telling.trigger[0], length: telling.trigger[1], class: "trigger", title: kg.say("trigger") },
  ];

  kg.announce = (text) => { document.getElementById("announce").textContent = text; };
  kg.byIdentifier = (id) => document.getElementById(id);
})();
