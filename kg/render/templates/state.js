/* What is chosen and what is filtered; every view listens with kg.on("filter" | "select" | "language" | "theme"). */
"use strict";

(() => {
  const listeners = {};
  kg.on = (name, act) => (listeners[name] ||= []).push(act);
  kg.emit = (name) => (listeners[name] || []).forEach((act) => act());

  kg.state = {
    query: "", statuses: new Set(kg.data.statuses), types: new Set(kg.data.types), period: null, undated: false,
    selected: null, // {kind: "event" | "entity", index} or {kind: "events", events, title}
  };

  /* Events by their days; those open on one side come after, then those without a date of their own. */
  const { from, to, isOwn } = kg.dates;
  const rank = ({ when }) => (!when ? 4 : !isOwn(when) ? 3 : when.earliest && when.latest ? 0 : when.earliest ? 1 : 2);
  const place = (each) => {
    if (rank(each)) return [0, 0, 0];
    const { first, last, wide } = kg.dates.group(each.when);
    return [first, -wide, last];
  };
  const keys = kg.events.map((each) => [rank(each), ...place(each), from(each.when) ?? to(each.when) ?? 0, to(each.when) ?? 0, each.index]);
  const order = kg.events.map((each) => each.index).sort((a, b) => {
    let i = 0;
    while (i < 6 && keys[a][i] === keys[b][i]) i += 1;
    return keys[a][i] - keys[b][i];
  });

  const texts = new Map();
  const text = (event) => {
    if (!texts.has(event.index)) {
      const names = event.parts.map((each) => [kg.entities[each.entity].name, ...kg.entities[each.entity].aliases].join(" "));
      const quotes = kg.tellings(event.index).map((each) => `${each.quote} ${kg.articles[each.article].publisher}`);
      texts.set(event.index, kg.fold([event.label, ...names, ...quotes].join(" ")));
    }
    return texts.get(event.index);
  };
  const asked = () => kg.fold(kg.state.query).split(/\s+/).filter(Boolean);

  const inPeriod = (when, [start, end]) => isOwn(when) && (from(when) ?? -Infinity) < end && (to(when) ?? Infinity) > start;
  const matches = (event, words) => kg.state.statuses.has(event.status)
    && (!event.parts.length || event.parts.some((each) => kg.state.types.has(kg.entities[each.entity].type)))
    && (!kg.state.period || inPeriod(event.when, kg.state.period))
    && words.every((word) => text(event).includes(word));

  /* What the filters leave of each kind, found once until they change. */
  let left = {};
  const once = (kind, find) => () => (left[kind] ||= find(asked()));
  kg.visible = once("events", (words) => order.map((index) => kg.events[index]).filter((each) => matches(each, words)));
  const nameOf = kg.entities.map(() => null);
  const named = (each) => (nameOf[each.index] ||= kg.fold([each.name, ...each.aliases].join(" ")));
  const ranked = [...kg.entities].sort((a, b) => b.events.length - a.events.length || a.index - b.index);
  /* Under a filter other than words, names and articles stay that an event tells which stays. */
  const told = (namesOf) => (isNarrowed() ? new Set(kg.visible().flatMap(namesOf)) : null);
  kg.visibleEntities = once("entities", (words) => {
    const kept = told((event) => event.parts.map((each) => each.entity));
    return ranked.filter((each) => kg.state.types.has(each.type) && (!kept || kept.has(each.index)) && words.every((word) => named(each).includes(word)));
  });
  const written = kg.articles.map(() => null);
  const content = (each) => (written[each.index] ||= kg.fold([each.title, each.publisher, each.author, each.name, ...each.passages.map(([, text]) => text)].join(" ")));
  kg.visibleArticles = once("articles", (words) => {
    const kept = told((event) => kg.articlesOf(event.index));
    return kg.articles.filter((each) => (!kept || kept.has(each.index)) && words.every((word) => content(each).includes(word)));
  });
  kg.visibleConflicts = once("conflicts", () => {
    const kept = new Set(kg.visible().map((each) => each.index));
    return kg.conflicts.filter((each) => each.events.some((event) => kept.has(event))).sort((a, b) => a.kind.localeCompare(b.kind) || a.index - b.index);
  });
  kg.filter = (change) => {
    Object.assign(kg.state, change);
    left = {};
    kg.emit("filter");
  };
  const isNarrowed = () => !!kg.state.period || kg.state.statuses.size < kg.data.statuses.length || kg.state.types.size < kg.data.types.length;
  kg.isFiltered = () => !!kg.state.query || isNarrowed();
  kg.unfilter = () => kg.filter({ query: "", period: null, statuses: new Set(kg.data.statuses), types: new Set(kg.data.types) });

  /* The address after # is the one record of what is selected, so links, history and clicks go one way. */
  kg.linkTo = (kind, thing) => `#${kind}=${encodeURIComponent(thing.id ?? thing.name)}`;
  kg.select = (selected) => {
    const same = JSON.stringify(selected) === JSON.stringify(kg.state.selected);
    kg.state.selected = selected;
    if (selected && selected.kind !== "events") {
      const hash = kg.linkTo(selected.kind, selected.kind === "event" ? kg.events[selected.index] : kg.entities[selected.index]);
      if (location.hash !== hash) history.pushState(null, "", hash);
    } else if (location.hash) history.pushState(null, "", location.pathname + location.search);
    if (!same) kg.emit("select");
  };
  kg.followAddress = () => {
    const asked = new URLSearchParams(location.hash.slice(1));
    const kind = ["event", "entity"].find((each) => kg.byId[each].has(asked.get(each)));
    const before = kg.state.selected;
    kg.state.selected = kind ? { kind, index: kg.byId[kind].get(asked.get(kind)) } : null;
    if (asked.has("q")) kg.filter({ query: asked.get("q") });
    if (before || kind) kg.emit("select");
    if (kg.byId.article.has(asked.get("article"))) kg.readArticle(kg.byId.article.get(asked.get("article")));
  };

  /* Which events and entities the selection lights up. */
  kg.lit = () => {
    const chosen = kg.state.selected;
    if (!chosen) return null;
    const events = chosen.kind === "event" ? [chosen.index] : chosen.kind === "entity" ? kg.entities[chosen.index].events : chosen.events;
    const entities = new Set(events.flatMap((index) => kg.events[index].parts.map((each) => each.entity)));
    if (chosen.kind === "entity") entities.add(chosen.index);
    return { events: new Set(events), entities };
  };
})();
