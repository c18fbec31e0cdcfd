/* What the graph shows beyond its first names: what is picked or searched for, and the next most told when asked. */
"use strict";

(() => {
  const { say } = kg;
  const { network, nodes, edges, place, fit, look } = kg.graph;
  const MORE = 50;
  const FOUND = 12; // names that a search brings into view

  const hubOf = ({ parts }) => (parts.find((each) => each.role === "agent") || parts.find((each) => each.role === "patient") || parts[0])?.entity;
  const linksOf = (event) => {
    const hub = hubOf(event);
    return [...new Set(event.parts.map((each) => each.entity))].filter((each) => each !== hub).map((each) => [hub, each]);
  };
  const partners = (index) => kg.entities[index].events.flatMap((event) => linksOf(kg.events[event])).flatMap(([from, to]) => (from === index ? [to] : to === index ? [from] : []));
  const linked = new Set(kg.events.flatMap((event) => linksOf(event).flat()));
  const ranked = [...linked].sort((a, b) => kg.entities[b].events.length - kg.entities[a].events.length || a - b);

  const wrap = (name) => {
    const lines = (name.match(/.{1,20}(?:\s|$)|\S{20,}/gu) || [name]).map((each) => each.trim());
    return lines.slice(0, 3).join("\n") + (lines.length > 3 ? " …" : "");
  };
  /* The first free spot on a spiral around a point; the golden angle, so that newcomers spread. */
  const spot = (taken, { x, y }) => {
    for (let turn = 9; ; turn += 1) {
      const [reach, angle] = [48 * Math.sqrt(turn), turn * 2.399963];
      const at = { x: Math.round(x + 1.4 * reach * Math.cos(angle)), y: Math.round(y + reach * Math.sin(angle)) };
      if (turn > 2000 || !taken.some((each) => Math.abs(each.x - at.x) < 120 && Math.abs(each.y - at.y) < 62)) return at;
    }
  };
  const bring = (names) => {
    const at = network.getPositions();
    const taken = Object.values(at);
    const middle = network.getViewPosition();
    const newcomers = [...new Set(names)].filter((each) => !nodes.get(each));
    nodes.add(newcomers.map((index) => {
      const { name, type, events } = kg.entities[index];
      const anchor = partners(index).find((each) => at[each]);
      const found = spot(taken, at[anchor] || middle);
      taken.push(at[index] = found);
      return { id: index, words: wrap(name), group: type, shape: kg.shapes[type], size: Math.round(8 + 3 * Math.sqrt(Math.min(36, events.length))), ...found };
    }));
    tie(newcomers);
  };
  /* One edge for what is told of two names in one status; the edges of a pair curve apart. */
  const tie = (newcomers) => {
    const isNew = new Set(newcomers);
    const bundles = new Map();
    for (const index of new Set(newcomers.flatMap((each) => kg.entities[each].events))) {
      const event = kg.events[index];
      for (const [from, to] of linksOf(event)) {
        if (!nodes.get(from) || !nodes.get(to) || !(isNew.has(from) || isNew.has(to))) continue;
        const id = `${from}-${to}-${event.status}`;
        const slot = [...bundles.values()].filter((each) => each.from === from && each.to === to).length;
        const bundle = bundles.get(id) || { id, from, to, status: event.status, words: event.relation, events: [],
          smooth: slot ? { enabled: true, type: "curvedCW", roundness: 0.2 * slot } : false };
        bundle.events.push(index);
        bundles.set(id, bundle);
      }
    }
    edges.add([...bundles.values()]);
  };

  const note = () => {
    const left = ranked.filter((each) => !nodes.get(each)).length;
    kg.byIdentifier("network-note").textContent = say(left || nodes.length === kg.entities.length ? "networkNote" : "networkLinked", { n: nodes.length, all: kg.entities.length });
    kg.byIdentifier("network-more").hidden = !left;
    kg.byIdentifier("network-more").textContent = say("networkMore", { n: Math.min(MORE, left) });
    place.querySelector(".vis-network").setAttribute("aria-label", say("networkSays", { n: nodes.length, links: edges.length }));
  };
  kg.byIdentifier("network-more").addEventListener("click", () => {
    const isAlone = (index) => !partners(index).some((each) => nodes.get(each));
    const next = ranked.filter((each) => !nodes.get(each)).slice(0, MORE);
    bring([...new Set(next.flatMap((each) => (isAlone(each) ? [each, partners(each)[0]] : [each])))].slice(0, MORE));
    note();
    fit(kg.graph.motion());
  });

  const chosen = () => {
    const { selected } = kg.state;
    if (!selected) return [];
    const events = selected.kind === "event" ? [selected.index] : selected.kind === "entity" ? kg.entities[selected.index].events : selected.events;
    return [...(selected.kind === "entity" ? [selected.index] : []), ...events.slice(0, 40).flatMap((each) => kg.events[each].parts.map((part) => part.entity))];
  };
  /* The names found, else the names in what was found. */
  const found = () => {
    const names = kg.visibleEntities().map((each) => each.index);
    return (names.length ? names : [...new Set(kg.visible().slice(0, FOUND).flatMap((event) => linksOf(event).flat()))]).slice(0, FOUND);
  };
  let sought = "";
  let wasLit = false;
  const show = () => {
    if (kg.state.selected) look([...kg.lit().entities]);
    else if (kg.state.query) look(found());
    else fit();
  };
  kg.on("filter", () => {
    if (kg.state.query !== sought && !kg.state.selected) {
      if (kg.state.query) bring(found());
      show();
    } else kg.graph.again();
    sought = kg.state.query;
    note();
  });
  kg.on("select", () => {
    if (kg.state.selected || wasLit) { bring(chosen()); note(); if (kg.state.selected) show(); else kg.graph.again(); }
    wasLit = !!kg.state.selected;
  });
  kg.on("language", note);
  kg.on("view", () => { network.setSize("100%", "100%"); network.redraw(); show(); });
})();
