/* Start the page: filters, search, languages, narrow views, print; then follow the address. */
"use strict";

(() => {
  const { element, say } = kg;
  const each = (selector, act) => document.querySelectorAll(selector).forEach(act);

  const tip = kg.byIdentifier("tip");
  kg.tip = (about) => {
    tip.hidden = !about;
    if (!about) return;
    tip.replaceChildren(...about.lines.filter(Boolean).map((line, i) => element(i ? "span" : "b", {}, kg.name(line))));
    const { width, height } = tip.getBoundingClientRect();
    tip.style.left = Math.max(4, Math.min(about.x + 14, innerWidth - width - 8)) + "px";
    tip.style.top = (about.y + height + 22 > innerHeight ? about.y - height - 12 : about.y + 16) + "px";
  };

  const boxes = (id, values, chosen, mark, word) => {
    const counts = new Map();
    values.forEach((value) => counts.set(value, 0));
    if (id === "statuses") kg.events.forEach((event) => counts.set(event.status, counts.get(event.status) + 1));
    else kg.entities.forEach((entity) => counts.set(entity.type, counts.get(entity.type) + 1));
    const field = kg.byIdentifier(id);
    field.replaceChildren(field.querySelector("legend"), ...values.filter((value) => counts.get(value)).map((value) => {
      const box = element("input", { type: "checkbox", checked: kg.state[chosen].has(value), change: () => {
        const now = new Set(kg.state[chosen]);
        if (box.checked) now.add(value); else now.delete(value);
        kg.filter({ [chosen]: now });
      } });
      return element("label", { title: id === "statuses" ? say("meaning." + value) : null }, box, mark(value), say(word + value));
    }));
  };
  const legend = () => {
    boxes("statuses", kg.data.statuses, "statuses", kg.statusMark, "status.");
    boxes("types", kg.data.types, "types", kg.typeMark, "type.");
  };
  const counts = () => {
    kg.byIdentifier("counts").textContent = [say("articles", { n: kg.articles.length }), say("events", { n: kg.events.length }), say("entities", { n: kg.entities.length })].join(" · ");
  };

  const narrow = matchMedia("(max-width: 759px)");
  /* On a narrow screen one view shows at a time. */
  let before = "list";
  let scrolled = 0; // what is not displayed forgets how far it was scrolled
  const view = kg.view = (name) => {
    if (document.body.dataset.view === "list") scrolled = kg.byIdentifier("list").scrollTop;
    if (name !== "panel") before = name;
    document.body.dataset.view = name;
    if (name === "list" && narrow.matches) kg.byIdentifier("list").scrollTop = scrolled;
    each("[data-show]", (button) => button.setAttribute("aria-pressed", String(button.dataset.show === name)));
    kg.emit("view");
  };
  each("[data-show]", (button) => button.addEventListener("click", () => view(button.dataset.show)));
  const places = { list: '#list a[tabindex="0"]', graph: "#network .vis-network", timeline: "#timeline-lanes", panel: "#panel-view" };
  each("[data-go]", (button) => button.addEventListener("click", () => {
    if (narrow.matches) view(button.dataset.go);
    document.querySelector(places[button.dataset.go])?.focus();
  }));

  document.addEventListener("click", (press) => {
    const link = press.target.closest("a[data-event], a[data-entity], a[data-article]");
    if (!link || press.ctrlKey || press.metaKey || press.shiftKey) return;
    press.preventDefault();
    if (kg.byIdentifier("reader").open) kg.byIdentifier("reader").close();
    if (link.dataset.article) kg.readArticle(+link.dataset.article);
    else kg.select(link.dataset.event ? { kind: "event", index: +link.dataset.event } : { kind: "entity", index: +link.dataset.entity });
    if (narrow.matches && !link.dataset.article && document.body.dataset.view === "list") view("panel");
    if (press.detail === 0 && !link.dataset.article) kg.readOn(link);
  });
  /* By keyboard: go on reading in the panel; Escape leads back to where the choice was made. */
  let from = null;
  kg.readOn = (origin) => { if (!kg.byIdentifier("panel").contains(origin)) from = origin; kg.byIdentifier("panel-view").focus(); };
  document.addEventListener("keydown", (press) => {
    const typing = /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName);
    if (press.key === "/" && !typing) { kg.byIdentifier("query").focus(); press.preventDefault(); }
    if (press.key === "Escape" && !kg.byIdentifier("reader").open) {
      const origin = from?.isConnected ? from : document.querySelector("#list a[aria-current]");
      kg.select(null);
      origin?.focus();
    }
  });

  const query = kg.byIdentifier("query");
  let waiting;
  query.addEventListener("focus", () => { if (narrow.matches && document.body.dataset.view === "panel") view("list"); });
  query.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => kg.filter({ query: query.value.trim() }), 120); });
  kg.byIdentifier("search").addEventListener("submit", (press) => {
    press.preventDefault();
    clearTimeout(waiting);
    kg.filter({ query: query.value.trim() });
    document.querySelector("#list a")?.focus();
  });
  kg.on("filter", () => { if (query.value.trim() !== kg.state.query) query.value = kg.state.query; legend(); });

  /* On paper: the timeline, then everything listed with its words and sources. */
  const dossier = kg.byIdentifier("dossier");
  const PRINTED = 300;
  const printed = (event) => element("article", {},
    element("h3", {}, kg.name(event.label)),
    element("p", {}, kg.statusMark(event.status), ` ${say("status." + event.status)} · `, kg.dates.words(event.when)),
    ...kg.tellings(event.index).map((telling) => element("div", {}, element("blockquote", {}, kg.name(telling.quote)),
      element("p", { class: "quiet" }, [kg.articles[telling.article].publisher, kg.articles[telling.article].title || kg.articles[telling.article].name,
        kg.articles[telling.article].published ? kg.dates.brief(kg.articles[telling.article].published) : "",
        telling.speaker ? say("accordingTo", { who: telling.speaker.name }) : ""].filter(Boolean).join(" · ")))));
  const fillDossier = () => {
    const chosen = kg.lit();
    const listed = kg.visible().filter((event) => !chosen || chosen.events.has(event.index));
    dossier.replaceChildren(element("h2", {}, say("events", { n: listed.length })), ...listed.slice(0, PRINTED).map(printed),
      listed.length > PRINTED ? element("p", {}, say("andMore", { n: listed.length - PRINTED })) : "");
  };
  addEventListener("beforeprint", fillDossier);
  addEventListener("afterprint", () => dossier.replaceChildren());
  kg.byIdentifier("print").addEventListener("click", () => print());

  each("[data-language]", (button) => button.addEventListener("click", () => kg.speak(button.dataset.language)));
  kg.on("language", () => { legend(); counts(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => kg.emit("theme"));
  kg.on("select", () => document.body.classList.toggle("picked", !!kg.state.selected));
  kg.on("select", () => {
    const now = document.body.dataset.view;
    if (narrow.matches && kg.state.selected && now === "list") view("panel");
    if (narrow.matches && !kg.state.selected && now === "panel") view(before);
  });
  let resizing;
  addEventListener("resize", () => { clearTimeout(resizing); resizing = setTimeout(() => kg.emit("view"), 120); });
  addEventListener("popstate", kg.followAddress);

  kg.translatePage();
  legend();
  counts();
  kg.emit("language");
  kg.isStarted = true;
  kg.followAddress();
  view(narrow.matches && kg.state.selected ? "panel" : narrow.matches ? "list" : document.body.dataset.view);
  document.body.dataset.ready = String(Math.round(performance.now()));
})();
