/* The graph: vis-network over positions fixed beforehand; colours, dashes and emphasis are put on here. */
"use strict";

(() => {
  const { say } = kg;
  const { nodes: first, edges: links, options } = kg.data.view;
  const place = kg.byIdentifier("network");
  const LABELLED = 30; // edges: up to so many carry their words all the time
  const wrap = (name) => {
    const lines = (name.match(/.{1,20}(?:\s|$)|\S{20,}/gu) || [name]).map((each) => each.trim());
    return lines.slice(0, 3).join("\n") + (lines.length > 3 ? " …" : "");
  };

  const nodes = new vis.DataSet(first.map((each) => {
    const { type } = kg.entities[each.id];
    return { ...each, group: type, shape: kg.shapes[type], own: each.font.size };
  }));
  const edges = new vis.DataSet(links.map((each, index) => ({ ...each, id: "e" + index })));

  const groups = () => Object.fromEntries(kg.data.types.map((type) => [type, {
    borderWidth: type === "Group" ? 4 : 1.5,
    color: { background: type === "Group" ? kg.token("--surface") : kg.typeColor(type), border: type === "Group" ? kg.typeColor(type) : kg.token("--node-edge") },
  }]));
  const font = (size) => ({ size, color: kg.token("--ink"), strokeWidth: 4, strokeColor: kg.token("--canvas"), face: "system-ui, sans-serif" });

  const isShown = (index) => kg.state.types.has(kg.entities[index].type);
  const lengthOf = ({ from, to }) => { const [a, b] = [nodes.get(from), nodes.get(to)]; return Math.hypot(a.x - b.x, a.y - b.y); };
  /* Letters grow with the picture up to a reading size; those of a few that are lit never fall below it. */
  const sizeOf = (node, scale, isRead) => Math.round(Math.max(isRead ? 13 / scale : 14, Math.min(node.own, 17 / scale)));
  const dress = (scale = 1) => {
    const lit = kg.lit();
    const few = !!lit && lit.entities.size <= 24; // a few lit names are made to be read
    const larger = few ? Math.min(2.2, Math.max(1, 0.9 / scale)) : 1;
    const sparse = edges.length <= LABELLED;
    const now = new Set(kg.visible().map((each) => each.index));
    const filtered = kg.isFiltered();
    nodes.update(nodes.map((node) => ({
      id: node.id, hidden: !isShown(node.id), group: node.group,
      opacity: !lit || lit.entities.has(node.id) ? (filtered && !kg.entities[node.id].events.some((each) => now.has(each)) ? 0.25 : 1) : 0.18,
      font: { ...font(sizeOf(node, scale, few && lit.entities.has(node.id))), color: !lit || lit.entities.has(node.id) ? kg.token("--ink") : kg.token("--faint") },
      borderWidth: kg.state.selected?.kind === "entity" && kg.state.selected.index === node.id ? 5 : node.group === "Group" ? 4 : first.length > 60 ? 1 : 1.5,
    })));
    const named = new Set(); // an event with many participants is many edges: its words stand on one of them
    edges.update(edges.map((edge) => {
      const on = !lit || edge.events.some((each) => lit.events.has(each));
      const alone = edge.events.length === 1;
      const words = (alone ? edge.words : String(edge.events.length)).slice(0, 40);
      const says = !alone || (lit ? on && lit.events.size <= 6 : sparse) && !named.has(edge.events[0]) && lengthOf(edge) > 6.6 * larger * words.length + 84;
      if (says) named.add(edge.events[0]);
      return {
        id: edge.id, hidden: !edge.events.some((each) => now.has(each)) || !isShown(edge.from) || !isShown(edge.to),
        dashes: kg.dashes[edge.status] || false,
        color: { color: kg.statusColor(edge.status), opacity: on ? 1 : 0.12 },
        width: (lit && on ? 3 : 1.6) + (alone ? 0 : Math.min(3, Math.log2(edge.events.length))),
        arrows: { to: { enabled: true, type: edge.status === "Denied" ? "bar" : "arrow", scaleFactor: 0.6 } },
        label: says ? words : undefined,
        font: { ...font(12 * (on ? larger : 1)), color: on ? kg.statusColor(edge.status) : kg.token("--faint"), align: alone ? "middle" : "horizontal" },
      };
    }));
  };
  const note = () => {
    const unlinked = kg.entities.length - nodes.length;
    kg.byIdentifier("network-note").textContent = !unlinked ? "" : say(kg.data.view.whole ? "networkLinked" : "networkNote", { n: nodes.length, all: kg.entities.length });
    place.setAttribute("aria-label", say("networkSays", { n: nodes.length, links: edges.length }));
  };

  dress(0.01); // before there is a picture, so that it is drawn once
  const network = new vis.Network(place, { nodes, edges }, { ...options, groups: groups() });
  kg.network = network;

  /* Add what is picked and not yet drawn: beside a node it is linked to, else below the picture. */
  const beside = (index, near, turn) => {
    const at = near !== undefined && nodes.get(near) ? network.getPosition(near) : network.getViewPosition();
    const angle = turn * 2.399963; // the golden angle: newcomers never fall on each other
    const reach = 150 + 14 * turn;
    return { id: index, label: wrap(kg.entities[index].name), group: kg.entities[index].type, shape: kg.shapes[kg.entities[index].type], size: 11, font: { size: 14 }, own: 14,
      x: Math.round(at.x + reach * Math.cos(angle)), y: Math.round(at.y + reach * Math.sin(angle)) };
  };
  const addEvent = (index, turn) => {
    const event = kg.events[index];
    const hub = (event.parts.find((each) => each.role === "agent") || event.parts.find((each) => each.role === "patient") || event.parts[0])?.entity;
    if (hub === undefined) return;
    const others = [...new Set(event.parts.map((each) => each.entity))].filter((each) => each !== hub);
    const anchor = others.find((each) => nodes.get(each));
    if (!nodes.get(hub)) nodes.add(beside(hub, anchor, turn));
    others.forEach((each, i) => { if (!nodes.get(each)) nodes.add(beside(each, hub, turn + i + 1)); });
    const drawn = new Set(edges.get({ filter: (each) => each.events.includes(index) }).flatMap((each) => [each.from, each.to]));
    edges.add(others.filter((each) => !drawn.has(each)).map((each) => ({ id: `x${index}-${each}`, from: hub, to: each, events: [index], status: event.status, words: event.relation })));
  };
  const grow = () => {
    const chosen = kg.state.selected;
    if (!chosen) return;
    if (chosen.kind === "entity" && !nodes.get(chosen.index)) nodes.add(beside(chosen.index, undefined, 0));
    const wanted = chosen.kind === "event" ? [chosen.index] : chosen.kind === "entity" ? kg.entities[chosen.index].events : chosen.events;
    wanted.slice(0, 40).forEach(addEvent);
  };

  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = matchMedia("(max-width: 759px)");
  const motion = () => (calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });
  const LEGIBLE = 0.62;
  const fit = (animation = false) => {
    network.fit({ animation });
    if (narrow.matches && network.getScale() < LEGIBLE && first.length) { // a phone shows the best linked, large enough to read
      const [hub] = [...first].sort((a, b) => b.size - a.size);
      network.moveTo({ position: network.getPosition(hub.id), scale: LEGIBLE });
    }
    dress(narrow.matches ? network.getScale() : 0.01);
  };

  /* Where to look so that all that is lit is in view, or null where it is already, large enough to read. */
  const aim = () => {
    const wanted = [...(kg.lit()?.entities || [])].filter((each) => nodes.get(each));
    if (!wanted.length || !place.clientWidth) return null;
    const points = Object.values(network.getPositions(wanted));
    const margin = 50;
    const within = points.map((each) => network.canvasToDOM(each))
      .every(({ x, y }) => x > margin && y > margin && x < place.clientWidth - margin && y < place.clientHeight - margin);
    if (within && network.getScale() >= 0.7) return null;
    const [xs, ys] = [points.map((each) => each.x), points.map((each) => each.y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const scale = Math.min(0.95, (place.clientWidth - 150) / (right - left + 1), (place.clientHeight - 110) / (bottom - top + 1));
    return { position: { x: (left + right) / 2, y: (top + bottom) / 2 + 10 }, scale };
  };
  const show = () => {
    const view = aim();
    dress(view?.scale || network.getScale());
    if (view) network.moveTo({ ...view, animation: motion() });
  };

  const tip = (point, lines) => kg.tip(lines && { x: point.x + place.getBoundingClientRect().left, y: point.y + place.getBoundingClientRect().top, lines });
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) kg.select({ kind: "entity", index: node });
    else if (edge !== undefined) {
      const { events } = edges.get(edge);
      kg.select(events.length === 1 ? { kind: "event", index: events[0] } : { kind: "events", events });
    } else kg.select(null);
    network.unselectAll();
  });
  network.on("hoverNode", ({ node, pointer }) => tip(pointer.DOM, [kg.entities[node].name,
    `${say("type." + kg.entities[node].type)} · ${say("events", { n: kg.entities[node].events.length })}`]));
  network.on("hoverEdge", ({ edge, pointer }) => {
    const { events, status } = edges.get(edge);
    const [only] = events.map((each) => kg.events[each]);
    tip(pointer.DOM, events.length > 1 ? [say("events", { n: events.length }), say("status." + status)]
      : [only.label, kg.dates.words(only.when), kg.caution(only)]);
  });
  let zooming;
  network.on("zoom", () => { clearTimeout(zooming); zooming = setTimeout(() => dress(network.getScale()), 150); });
  ["blurNode", "blurEdge", "dragStart", "zoom"].forEach((each) => network.on(each, () => kg.tip(null)));
  const zoom = (by) => {
    const scale = Math.max(0.05, Math.min(4, network.getScale() * by));
    dress(scale);
    network.moveTo({ scale, animation: motion() });
  };
  kg.byIdentifier("network-in").addEventListener("click", () => zoom(1.4));
  kg.byIdentifier("network-out").addEventListener("click", () => zoom(1 / 1.4));
  kg.byIdentifier("network-all").addEventListener("click", () => fit(motion()));

  kg.on("filter", () => { dress(network.getScale()); note(); });
  kg.on("language", note);
  let wasLit = false;
  kg.on("select", () => {
    if (kg.state.selected || wasLit) { grow(); note(); show(); }
    wasLit = !!kg.state.selected;
  });
  kg.on("theme", () => { network.setOptions({ groups: groups() }); dress(network.getScale()); });
  kg.on("view", () => { network.setSize("100%", "100%"); network.redraw(); if (kg.lit()) show(); else fit(); });
})();
