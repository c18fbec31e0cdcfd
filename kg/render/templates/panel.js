/* The evidence panel: who says it, in which words, and how that was read; for an event, an entity, or the whole. */
"use strict";

(() => {
  const { element, say, name } = kg;
  const panel = kg.byIdentifier("panel");
  const article = (telling) => kg.articles[telling.article];
  const dated = (each) => (each.published && (each.published.earliest || each.published.latest) ? kg.dates.brief(each.published) : say("undatedArticle"));
  const titled = (each) => element("cite", {}, name(each.title || each.name));
  const copied = (each) => (each.copyOf < 0 ? [] : [` · ${say("sameText")} `, element("b", {}, name(kg.articles[each.copyOf].publisher || kg.articles[each.copyOf].name))]);
  const source = (each) => element("p", { class: "source" },
    element("b", {}, name(each.publisher || say("unknownPublisher"))), ` · ${dated(each)}`, ...copied(each), titled(each));

  const stance = (telling) => (telling.negated ? "denies" : telling.modality);
  const alone = { asserted: "Asserted", hedged: "Alleged", planned: "Planned", denies: "Denied" }; // what a telling would make of its event
  const stanceChip = (telling) => {
    const isReported = telling.speaker && stance(telling) === "asserted";
    const status = isReported ? "Reported" : alone[stance(telling)];
    return element("span", { class: "chip " + status }, kg.statusMark(status), say(isReported ? "status.Reported" : "stance." + stance(telling)));
  };

  const className = ({ type }) => { const names = kg.data.classes[type]; return names ? names[kg.language === "fr" ? 0 : 1] : type; };
  const row = (term, ...value) => (value.flat().filter(Boolean).length ? [element("dt", {}, term), element("dd", {}, ...value)] : []);
  const reading = (telling) => {
    const time = telling.time?.when;
    return element("details", { class: "reading" }, element("summary", {}, say("howRead")),
      element("dl", {},
        row(say("trigger"), name(telling.quote.slice(telling.trigger[0], telling.trigger[0] + telling.trigger[1]))),
        row(say("cues"), telling.cues.length ? name(telling.cues.map((each) => `« ${each} »`).join(", ")) : ""),
        row(say("dateWords"), time ? [name(`« ${time.text} »`), ` : ${kg.dates.words(time)}`, time.edtf ? element("code", {}, time.edtf) : ""] : say("noDateWords")),
        time ? row(say("dateTrace"), say("basis." + time.basis, { day: dated(article(telling)) }),
          element("ol", {}, ...time.trace.map((each) => element("li", {}, name(each))))) : [],
        row(say("tense"), telling.tense === "none" ? "" : say("tense." + telling.tense)),
        row(say("rule"), element("code", {}, telling.rule)),
        row(say("confidence"), `${telling.percent} %`)));
  };

  const tellingCard = (telling, tag = "article") => element(tag, { class: `telling ${stance(telling)}${telling.speaker ? " credited" : ""}` },
    source(article(telling)),
    element("blockquote", { lang: article(telling).language || null, dir: "auto" }, ...kg.highlight(telling.quote, kg.tellingSpans(telling))),
    element("p", { class: "stance" }, stanceChip(telling),
      telling.speaker ? element("span", { class: "by" }, say("accordingTo", { who: "" }), telling.speaker.entity >= 0 ? kg.entityLink(kg.entities[telling.speaker.entity]) : element("b", {}, name(telling.speaker.name))) : null),
    element("p", { class: "actions" },
      element("button", { type: "button", click: () => kg.readArticle(telling.article, telling) }, say("readInArticle")),
      element("button", { type: "button", click: (press) => kg.copyQuote(telling, press.currentTarget) }, say("copyQuote"))),
    reading(telling));
  kg.tellingCard = tellingCard;

  const participants = (event) => element("ul", { class: "who" }, ...event.parts.map((each) =>
    element("li", {}, element("span", { class: "role" }, say("role." + each.role)), kg.entityLink(kg.entities[each.entity]))));
  const mixed = (tellings) => new Set(tellings.map(stance)).size > 1;

  const kind = (conflict) => element("p", {}, say("conflict." + conflict.kind));
  /* The kind once, then each clash: why, and what stands on the other side. */
  const reasons = (event, conflicts) => conflicts.flatMap((conflict, i) => [
    conflict.kind === conflicts[i - 1]?.kind ? "" : kind(conflict),
    element("div", {}, element("p", { class: "why quiet" }, name(conflict.why)),
      ...conflict.events.filter((each) => each !== event.index).map((each) => element("p", {}, say("against") + " ", kg.eventLink(kg.events[each], name(kg.events[each].label)))))]);
  const conflictBox = (event, tellings) => {
    const conflicts = kg.conflictsOf(event.index);
    const split = mixed(tellings);
    if (!conflicts.length && !split) return "";
    const others = [...new Set(conflicts.flatMap((each) => each.events))].filter((each) => each !== event.index);
    return element("div", { class: "conflict" },
      element("h3", {}, conflicts.length ? say("sourcesDisagree") : say("sourcesDiffer")),
      ...reasons(event, conflicts),
      conflicts.length ? "" : element("p", {}, say("differHow", { stances: [...new Set(tellings.map(stance))].map((each) => say("stance." + each).toLowerCase()).join(" / ") })),
      element("button", { type: "button", click: () => kg.compare(event, others) }, say("compare")));
  };

  const back = () => element("button", { type: "button", class: "back", click: () => kg.select(null) }, say("overview"));
  const drawEvent = (event) => {
    const tellings = kg.tellings(event.index);
    const articles = kg.articlesOf(event.index).length;
    const caution = kg.caution(event);
    return [back(),
      element("p", { class: "kicker" }, kg.statusChip(event.status), event.type === "Event" ? null : element("span", { class: "quiet" }, className(event))),
      element("h2", {}, name(event.label)),
      element("p", { class: "when" }, kg.dates.isOwn(event.when) ? kg.dates.words(event.when) : say("notDated"),
        event.when?.edtf && kg.dates.isOwn(event.when) && event.when.edtf !== kg.dates.words(event.when) ? element("code", { title: "EDTF" }, event.when.edtf) : null),
      event.when?.basis === "published" && event.when.latest ? element("p", { class: "quiet" }, say("publishedBound", { day: kg.dates.day(event.when.latest) })) : "",
      caution ? element("p", { class: "caution " + event.status }, name(caution)) : "",
      participants(event),
      conflictBox(event, tellings),
      element("h3", {}, say("tellings", { n: tellings.length }), articles > 1 ? ` ${say("inArticles", { n: articles })}, ${say("sources", { n: event.sources })}` : ""),
      element("p", { class: "key quiet" }, element("span", { class: "hit trigger" }, say("key.trigger")), element("span", { class: "hit argument" }, say("key.argument")),
        element("span", { class: "hit time" }, say("key.time")), element("span", { class: "hit speaker" }, say("key.speaker"))),
      ...tellings.map((each) => tellingCard(each)),
      element("p", { class: "iri quiet" }, element("code", {}, kg.iri("event", event)))];
  };

  const eventItem = (event) => element("li", {}, kg.eventLink(event, element("span", { class: "row " + event.status },
    element("span", { class: "date" }, kg.dates.brief(event.when)), element("span", { class: "label" }, name(event.label)),
    kg.caution(event) ? element("span", { class: "under caution" }, kg.statusMark(event.status), name(kg.caution(event))) : null)));
  const eventItems = (indexes, most = 200) => {
    const chosen = kg.visible().filter((each) => indexes.has(each.index));
    const hidden = indexes.size - chosen.length;
    return [element("ul", { class: "events" }, ...chosen.slice(0, most).map(eventItem)),
      chosen.length > most ? element("p", { class: "quiet" }, say("andMore", { n: chosen.length - most })) : "",
      hidden ? element("p", { class: "quiet" }, say("hiddenByFilters", { n: hidden })) : ""];
  };
  const mentionsBy = (entity) => {
    const counts = new Map();
    for (let i = 0; i < entity.mentions.length; i += 3) {
      const known = counts.get(entity.mentions[i]) || { n: 0, start: entity.mentions[i + 1], length: entity.mentions[i + 2] };
      counts.set(entity.mentions[i], { ...known, n: known.n + 1 });
    }
    return [...counts];
  };
  const drawEntity = (entity) => [back(),
    element("p", { class: "kicker" }, kg.typeMark(entity.type), say("type." + entity.type)),
    element("h2", {}, name(entity.name)),
    entity.aliases.length ? element("p", { class: "quiet" }, say("alsoCalled") + " ", name(entity.aliases.join(", "))) : "",
    element("h3", {}, say("events", { n: entity.events.length })),
    ...eventItems(new Set(entity.events)),
    entity.mentions.length ? element("h3", {}, say("mentions", { n: entity.mentions.length / 3 })) : "",
    element("ul", { class: "mentions" }, ...mentionsBy(entity).slice(0, 100).map(([index, { n, start, length }]) => element("li", {},
      element("button", { type: "button", class: "plain", click: () => kg.readArticle(index, { start, length }) }, name(kg.articles[index].title || kg.articles[index].name)),
      element("span", { class: "quiet" }, ` ${[kg.articles[index].publisher, dated(kg.articles[index])].filter(Boolean).join(", ")} · ${n}×`)))),
    element("p", { class: "iri quiet" }, element("code", {}, kg.iri("entity", entity)))];

  const drawEvents = ({ events }) => [back(), element("h2", {}, say("events", { n: events.length })), ...eventItems(new Set(events))];

  const drawOverview = () => {
    const contested = kg.conflicts.slice(0, 50);
    const unread = kg.refusals.filter((each) => each[2]).length;
    const counts = Object.fromEntries(kg.data.statuses.map((status) => [status, 0]));
    kg.events.forEach((each) => { counts[each.status] += 1; });
    return [element("h2", {}, say("overviewTitle")), element("p", {}, say("overviewText")),
      element("dl", { class: "meaning" }, ...kg.data.statuses.flatMap((status) => [
        element("dt", {}, kg.statusChip(status), element("b", {}, new Intl.NumberFormat(kg.language).format(counts[status]))), element("dd", {}, say("meaning." + status))])),
      contested.length ? element("h3", {}, say("disagreements", { n: kg.conflicts.length })) : "",
      ...contested.map((each) => element("div", { class: "conflict" }, kind(each),
        element("ul", { class: "events" }, ...each.events.map((index) => eventItem(kg.events[index]))))),
      unread ? element("p", { class: "quiet" }, say("refused", { n: unread })) : ""];
  };

  const draw = () => {
    const chosen = kg.state.selected;
    const drawn = !chosen ? drawOverview() : chosen.kind === "event" ? drawEvent(kg.events[chosen.index])
      : chosen.kind === "entity" ? drawEntity(kg.entities[chosen.index]) : drawEvents(chosen);
    panel.replaceChildren(...drawn.flat().filter(Boolean));
  };
  kg.on("select", () => {
    draw();
    kg.byIdentifier("panel-view").scrollTop = 0;
    const heading = panel.querySelector("h2")?.textContent;
    if (kg.state.selected && heading) kg.announce(`${say("evidence")} : ${heading}`);
  });
  kg.on("filter", () => { if (kg.state.selected && kg.state.selected.kind !== "event") draw(); });
  kg.on("language", draw);
})();
