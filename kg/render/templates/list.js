/* The list: events by month, entities by how much is told of them, articles; a hundred rows at a time. */
"use strict";

(() => {
  const { element, say } = kg;
  const PAGE = 100;
  const list = kg.byIdentifier("list");
  let tab = "events";
  let rows = [];
  let top = 0; // the rows drawn are those from top up to drawn
  let drawn = 0;
  let sort = "oldest";
  let heading = null;
  const none = () => "";
  const item = (link) => { link.tabIndex = -1; return element("li", {}, link); }; // the list is one stop for Tab; arrows go on from there

  const eventRow = (event) => {
    const caution = kg.caution(event);
    return item(kg.eventLink(event,
      element("span", { class: "row " + event.status },
        element("span", { class: "date" }, kg.dates.brief(event.when)),
        element("span", { class: "label" }, kg.name(event.label)),
        element("span", { class: "under" },
          caution ? element("span", { class: "caution" }, kg.statusMark(event.status), kg.name(caution)) : null,
          element("span", { class: "quiet" }, say("sources", { n: event.sources }))))));
  };
  const eventHeading = (event) => {
    if (!kg.dates.isOwn(event.when)) return event.when ? say("withoutOwnDate") : say("withoutDate");
    return kg.dates.heading(event.when);
  };
  const entityRow = (entity) => item(element("a", { href: kg.linkTo("entity", entity), "data-entity": entity.index },
    element("span", { class: "row" }, kg.typeMark(entity.type), element("span", { class: "label" }, kg.name(entity.name)),
      element("span", { class: "under quiet" }, `${say("type." + entity.type)} · ${say("events", { n: entity.events.length })}`))));
  const articleRow = (article) => item(element("a", { href: kg.linkTo("article", article), "data-article": article.index },
    element("span", { class: "row" },
      element("span", { class: "date" }, [article.publisher || say("unknownPublisher"), article.published ? kg.dates.brief(article.published) : say("undatedArticle")].join(" · ")),
      element("span", { class: "label" }, kg.name(article.title || article.name)),
      element("span", { class: "under quiet" }, say("events", { n: new Set(kg.toldIn(article.index).map((each) => each.event)).size })))));
  const refusalRow = ([name, reason]) => element("li", {}, element("p", { class: "row refused" },
    element("span", { class: "label" }, kg.name(name)), element("span", { class: "under" }, reason)));

  const isDated = ({ when }) => kg.dates.isOwn(when) && !!when.earliest && !!when.latest;
  const sorts = { // each begins with the order of kg.visible(): by day, what is open or undated last
    oldest: (events) => events,
    newest: (events) => [...events.filter(isDated).reverse(), ...events.filter((each) => !isDated(each))],
    sources: (events) => [...events].sort((a, b) => b.sources - a.sources),
  };
  const conflictRow = (conflict) => element("li", { class: "pair" }, element("ul", {}, ...conflict.events.map((each) => eventRow(kg.events[each]))));

  const kinds = {
    conflicts: () => kg.visibleConflicts().map((each) => ({ make: () => conflictRow(each), heading: () => say("conflict." + each.kind) })),
    events: () => sorts[sort](kg.visible()).map((each) => ({ make: () => eventRow(each), heading: () => (sort === "sources" ? say("sources", { n: each.sources }) : eventHeading(each)), event: each.index })),
    entities: () => kg.visibleEntities().map((each) => ({ make: () => entityRow(each), heading: none, entity: each.index })),
    articles: () => kg.visibleArticles().map((each) => ({ make: () => articleRow(each), heading: none }))
      .concat(kg.refusals.map((each) => ({ make: () => refusalRow(each), heading: () => say(each[2] ? "leftOut" : "remarks") }))),
  };

  const drawMore = (count = PAGE) => {
    list.querySelector(".more.later")?.remove();
    for (const row of rows.slice(drawn, drawn + count)) {
      const own = row.heading();
      if (own !== heading || !list.lastElementChild) {
        heading = own;
        if (heading) list.append(element("h2", {}, heading));
        list.append(element("ul"));
      }
      list.lastElementChild.append(row.make());
    }
    drawn = Math.min(rows.length, drawn + count);
    if (drawn < rows.length) {
      list.append(element("button", { type: "button", class: "more later", click: () => drawMore() }, say("more", { n: Math.min(PAGE, rows.length - drawn), all: rows.length })));
    }
  };
  const drawFrom = (first, count = PAGE) => {
    top = drawn = Math.max(0, first);
    heading = null;
    list.textContent = "";
    list.scrollTop = 0;
    if (top) list.append(element("button", { type: "button", class: "more", click: drawBefore }, say("earlier", { n: Math.min(PAGE, top) })));
    drawMore(count);
  };
  const drawBefore = () => {
    const added = Math.min(PAGE, top);
    drawFrom(top - PAGE, 2 * PAGE);
    const link = list.querySelectorAll("a")[added];
    link?.scrollIntoView();
    link?.focus({ preventScroll: true });
  };
  const draw = () => {
    rows = kinds[tab]();
    drawFrom(0);
    if (!rows.length) list.append(element("p", { class: "empty" }, say("nothing")), element("button", { type: "button", click: kg.unfilter }, say("showAll")));
    order.hidden = tab !== "events";
    tabs();
    chips();
    mark(false);
  };

  const tabs = () => document.querySelectorAll("[data-tab]").forEach((button) => {
    const count = { events: kg.visible().length, entities: kg.visibleEntities().length, articles: kg.visibleArticles().length, conflicts: kg.visibleConflicts().length }[button.dataset.tab];
    button.hidden = button.dataset.tab === "conflicts" && !kg.conflicts.length;
    button.replaceChildren(say("tab." + button.dataset.tab), " ", element("b", {}, new Intl.NumberFormat(kg.language).format(count)));
    button.setAttribute("aria-pressed", String(button.dataset.tab === tab));
  });
  const chips = () => {
    const box = kg.byIdentifier("chips");
    const chip = (text, act) => element("button", { type: "button", click: act, title: say("remove") }, kg.name(text), element("span", { "aria-hidden": "true" }, " ✕"));
    const { period, query } = kg.state;
    const day = (ms) => kg.dates.format({ day: "numeric", month: "short", year: "numeric" }).format(ms);
    box.replaceChildren(...[
      query ? chip(`« ${query} »`, () => { kg.byIdentifier("query").value = ""; kg.filter({ query: "" }); }) : "",
      period ? chip(`${day(period[0])} – ${day(period[1] - 1)}`, () => kg.filter({ period: null })) : "",
      kg.isFiltered() ? element("button", { type: "button", class: "plain", click: kg.unfilter }, say("showAll")) : "",
      ...(query && tab === "events" ? kg.visibleEntities().slice(0, 3).map(kg.entityLink) : []),
    ].filter(Boolean));
    kg.byIdentifier("found").textContent = say("events", { n: kg.visible().length });
  };

  /* Show which row is selected; bring it into view when the choice came from elsewhere. */
  const mark = (move) => {
    const chosen = kg.state.selected;
    if (move && chosen && chosen.kind === tab.replace("entities", "entity").replace("events", "event")) {
      const place = rows.findIndex((row) => row[chosen.kind] === chosen.index);
      if (place >= drawn + PAGE || (place >= 0 && place < top)) drawFrom(place - 20); // far away: not all that lies between
      else if (place >= drawn) drawMore();
    }
    let current = null;
    list.querySelectorAll("a").forEach((link) => {
      const isIt = !!chosen && (chosen.kind === "event" ? +link.dataset.event === chosen.index : chosen.kind === "entity" && +link.dataset.entity === chosen.index);
      if (isIt) { link.setAttribute("aria-current", "true"); current = link; } else link.removeAttribute("aria-current");
    });
    rove(current || list.querySelector("a"));
    if (move && current && !list.contains(document.activeElement)) current.scrollIntoView({ block: "nearest" });
  };

  const rove = (link) => {
    list.querySelector('a[tabindex="0"]')?.setAttribute("tabindex", -1);
    if (link) link.tabIndex = 0;
  };
  list.addEventListener("focusin", ({ target }) => { if (target.closest("a")) rove(target); });
  list.addEventListener("keydown", (press) => {
    const links = [...list.querySelectorAll("a, .more")];
    const here = links.indexOf(document.activeElement);
    const next = links[{ ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1, PageDown: Math.min(here + 10, links.length - 1), PageUp: Math.max(here - 10, 0) }[press.key]];
    if (next) { next.focus(); press.preventDefault(); }
  });
  document.querySelectorAll("[data-tab]").forEach((button) => button.addEventListener("click", () => { tab = button.dataset.tab; draw(); }));
  const order = kg.byIdentifier("order");
  order.addEventListener("change", () => { sort = order.value; draw(); });
  kg.on("filter", draw);
  kg.on("language", draw);
  kg.on("select", () => mark(true));
})();
