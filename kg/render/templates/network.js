/* The graph: vis-network over positions fixed beforehand; colours, dashes and emphasis are put on here, names in names.js. */
"use strict";

(() => {
  const { say } = kg;
  const { nodes: first, edges: links, options } = kg.data.view;
  const place = kg.byIdentifier("network");
  const LABELLED = 30; // edges: up to so many carry their words all the time
  const CLOSE = 0.6; // from this scale on, bundles tell how many they are

  const nodes = new vis.DataSet(first.map(({ label, ...each }) => {
    const { type } = kg.entities[each.id];
    return { ...each, words: label, group: type, shape: kg.shapes[type] };
  }));
  const edges = new vis.DataSet(links.map((each, index) => ({ ...each, id: "e" + index })));

  const groups = () => Object.fromEntries(kg.data.types.map((type) => [type, {
    borderWidth: type === "Group" ? 4 : 1.5,
    color: { background: type === "Group" ? kg.token("--surface") : kg.typeColor(type), border: type === "Group" ? kg.typeColor(type) : kg.token("--node-edge") },
  }]));
  const isShown = (index) => kg.state.types.has(kg.entities[index].type);
  const lengthOf = ({ from, to }) => { const [a, b] = [nodes.get(from), nodes.get(to)]; return Math.hypot(a.x - b.x, a.y - b.y); };
  const dress = (scale) => {
    const lit = kg.lit();
    const sparse = edges.length <= LABELLED;
    const now = new Set(kg.visible().map((each) => each.index));
    const filtered = kg.isFiltered();
    const isFaint = (index) => (lit ? !lit.entities.has(index) : filtered && !kg.entities[index].events.some((each) => now.has(each)));
    nodes.update(nodes.map((node) => ({
      id: node.id, hidden: !isShown(node.id), faint: isFaint(node.id), opacity: isFaint(node.id) ? 0.2 : 1,
      borderWidth: kg.state.selected?.kind === "entity" && kg.state.selected.index === node.id ? 5 : node.group === "Group" ? 4 : first.length > 60 ? 1 : 1.5,
    })));
    const named = new Set(); // an event with many participants is many edges: its words stand on one of them
    edges.update(edges.map((edge) => {
      const on = !lit || edge.events.some((each) => lit.events.has(each));
      const alone = edge.events.length === 1;
      const words = alone ? kg.cut(edge.words, 40) + kg.note(kg.events[edge.events[0]]) : String(edge.events.length);
      const says = on && (alone ? (lit ? lit.events.size <= 6 : sparse) && !named.has(edge.events[0]) && lengthOf(edge) > (6.6 * words.length) / Math.min(1, scale) + 84 : lit || scale > CLOSE);
      if (says) named.add(edge.events[0]);
      return {
        id: edge.id, hidden: !edge.events.some((each) => now.has(each)) || !isShown(edge.from) || !isShown(edge.to),
        dashes: kg.dashes[edge.status] || false,
        color: { color: kg.statusColor(edge.status), opacity: on ? 1 : 0.12 },
        width: (lit && on ? 3 : 1.6) + (alone ? 0 : Math.min(3, Math.log2(edge.events.length))),
        arrows: { to: { enabled: true, type: edge.status === "Denied" ? "bar" : "arrow", scaleFactor: 0.6 } },
        label: says ? words : "",
        font: { size: Math.round(12 / Math.min(1, scale)), color: kg.statusColor(edge.status), strokeWidth: 4, strokeColor: kg.token("--canvas"), face: "system-ui, sans-serif", align: alone ? "middle" : "horizontal" },
      };
    }));
  };

  dress(1);
  const network = new vis.Network(place, { nodes, edges }, { ...options, groups: groups() });
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const motion = () => (calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });
  const again = () => dress(network.getScale());

  /* All of it, with room at the rim for names and below for the note. */
  const fit = (animation = false) => {
    network.fit();
    network.moveTo({ scale: network.getScale() * 0.9, offset: { x: 0, y: -14 }, animation });
    again();
  };

  /* Where to look so that all of these are in view, or null where they already are, near enough to read. */
  const aim = (names) => {
    const wanted = names.filter((each) => nodes.get(each));
    if (!wanted.length || !place.clientWidth) return null;
    const points = Object.values(network.getPositions(wanted));
    const margin = 50;
    const within = points.map((each) => network.canvasToDOM(each))
      .every(({ x, y }) => x > margin && y > margin && x < place.clientWidth - margin && y < place.clientHeight - margin);
    if (within && network.getScale() >= 0.7) return null;
    const [xs, ys] = [points.map((each) => each.x), points.map((each) => each.y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const scale = Math.min(0.95, (place.clientWidth - 150) / (right - left + 1), (place.clientHeight - 110) / (bottom - top + 1));
    return { position: { x: (left + right) / 2, y: (top + bottom) / 2 + 10 }, scale: Math.max(0.05, scale) };
  };
  const look = (names) => {
    const view = aim(names);
    dress(view?.scale || network.getScale());
    if (view) network.moveTo({ ...view, animation: motion() });
  };
  const zoom = (by) => {
    const scale = Math.max(0.05, Math.min(4, network.getScale() * by));
    dress(scale);
    network.moveTo({ scale, animation: motion() });
  };
  kg.graph = { network, nodes, edges, place, isShown, again, fit, look, zoom, motion };

  const points = matchMedia("(hover: hover)"); // a finger has no tip to hide
  const tip = (point, lines) => points.matches && kg.tip(lines && { x: point.x + place.getBoundingClientRect().left, y: point.y + place.getBoundingClientRect().top, lines });
  network.on("click", ({ nodes: [node], edges: [edge], pointer }) => {
    const name = node ?? kg.graph.nameAt(pointer.canvas);
    if (name !== undefined) kg.select({ kind: "entity", index: name });
    else if (edge !== undefined) {
      const { events } = edges.get(edge);
      kg.select(events.length === 1 ? { kind: "event", index: events[0] } : { kind: "events", events });
    } else kg.select(null);
    network.unselectAll();
  });
  kg.graph.about = (index) => [kg.entities[index].name, `${say("type." + kg.entities[index].type)} · ${say("events", { n: kg.entities[index].events.length })}`];
  network.on("hoverNode", ({ node, pointer }) => tip(pointer.DOM, kg.graph.about(node)));
  network.on("hoverEdge", ({ edge, pointer }) => {
    const { events, status } = edges.get(edge);
    const [only] = events.map((each) => kg.events[each]);
    tip(pointer.DOM, events.length > 1 ? [say("events", { n: events.length }), say("status." + status)]
      : [only.label, kg.dates.words(only.when), kg.caution(only)]);
  });
  let zooming;
  network.on("zoom", () => { clearTimeout(zooming); zooming = setTimeout(again, 150); });
  ["blurNode", "blurEdge", "dragStart", "zoom"].forEach((each) => network.on(each, () => kg.tip(null)));
  kg.byIdentifier("network-in").addEventListener("click", () => zoom(1.4));
  kg.byIdentifier("network-out").addEventListener("click", () => zoom(1 / 1.4));
  kg.byIdentifier("network-all").addEventListener("click", () => fit(motion()));
  kg.on("theme", () => { network.setOptions({ groups: groups() }); again(); });
})();
