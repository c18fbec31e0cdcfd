/* The reader: a whole article with what it tells marked; tellings side by side; quotes for the clipboard. */
"use strict";

(() => {
  const { element, say, name } = kg;
  const reader = kg.byIdentifier("reader");
  const open = (...content) => {
    reader.replaceChildren(element("form", { method: "dialog" }, element("button", { class: "close", "aria-label": say("close"), title: say("close") }, "✕")), ...content);
    if (!reader.open) reader.showModal();
    reader.scrollTop = 0;
  };
  reader.addEventListener("click", (press) => { if (press.target === reader) reader.close(); });

  /* Sentences that tell something, without overlaps; each knows all events told there. */
  const sentences = (article) => {
    const merged = [];
    for (const each of kg.toldIn(article.index)) {
      const last = merged[merged.length - 1];
      if (last && each.start < last.end) { last.events.push(each.event); last.end = Math.max(last.end, each.end); }
      else merged.push({ start: each.start, end: each.end, events: [each.event] });
    }
    return merged;
  };
  const told = (sentence, inside, isIt) => element("a", {
    class: "told" + (isIt ? " it" : ""), href: kg.linkTo("event", kg.events[sentence.events[0]]), title: say("events", { n: new Set(sentence.events).size }),
    click: (press) => {
      press.preventDefault();
      reader.close();
      const events = [...new Set(sentence.events)];
      kg.select(events.length === 1 ? { kind: "event", index: events[0] } : { kind: "events", events });
    },
  }, ...inside);

  const passage = ([at, text], article, chosen) => {
    const pieces = [];
    let place = at;
    const target = chosen && { start: chosen.start, end: chosen.start + chosen.length };
    const marked = chosen && !chosen.quote ? [{ ...target, events: null }] : [];
    const spans = [...sentences(article), ...marked].filter((each) => each.start >= at && each.end <= at + text.length).sort((a, b) => a.start - b.start);
    for (const each of spans) {
      if (each.start < place) continue; // a mention inside a sentence that is marked already
      pieces.push(text.slice(place - at, each.start - at));
      const isIt = !!target && target.start < each.end && target.end > each.start;
      const words = text.slice(each.start - at, each.end - at);
      const spans = isIt && chosen.trigger ? kg.tellingSpans(chosen).map((one) => ({ ...one, start: one.start + chosen.start - each.start }))
        : isIt && each.events ? [{ start: target.start - each.start, length: chosen.length, class: "argument" }] : [];
      pieces.push(each.events ? told(each, kg.highlight(words, spans), isIt) : element("mark", { class: "it" }, words));
      place = each.end;
    }
    pieces.push(text.slice(place - at));
    return element("div", { class: "text", dir: "auto", lang: article.language || null }, ...pieces);
  };

  kg.readArticle = (index, chosen = null) => {
    const article = kg.articles[index];
    const published = article.published && (article.published.earliest || article.published.latest) ? kg.dates.words(article.published) : say("undatedArticle");
    const origin = article.from ? ` (${say("from." + article.from)})` : "";
    const whole = article.passages.length === 1 && article.passages[0][0] === 0;
    open(
      element("p", { class: "kicker" }, element("b", {}, name(article.publisher || say("unknownPublisher"))), element("span", { class: "quiet" }, published + origin)),
      element("h2", {}, name(article.title || article.name)),
      element("p", { class: "quiet" }, name([article.author, article.title ? article.name : ""].filter(Boolean).join(" · ")),
        article.url ? [" · ", element("a", { href: article.url, target: "_blank", rel: "noopener noreferrer" }, say("original"))] : null),
      element("p", { class: "quiet" }, say(whole ? "readerHint" : "readerExcerpt")),
      ...article.passages.map((each) => passage(each, article, chosen)));
    reader.querySelector(".it")?.scrollIntoView({ block: "center" });
  };

  /* One column a side: this event's tellings by stance, and the events that contradict it. */
  kg.compare = (event, others) => {
    const mine = kg.tellings(event.index);
    const stances = [...new Set(mine.map((each) => (each.negated ? "denies" : each.modality)))];
    const about = (each) => [element("p", { class: "label" }, name(each.label)), element("p", { class: "when quiet" }, kg.dates.words(each.when))];
    const column = (head, tellings) => element("section", { class: "side" }, ...head, ...tellings.map((each) => kg.tellingCard(each, "div")));
    const columns = others.length ? [event, ...others.map((each) => kg.events[each])].map((each) => column(about(each), kg.tellings(each.index)))
      : stances.map((stance) => column([element("h3", {}, say("stance." + stance))], mine.filter((each) => (each.negated ? "denies" : each.modality) === stance)));
    const isContested = kg.conflictsOf(event.index).length > 0;
    open(element("h2", {}, say(isContested ? "sourcesDisagree" : "sourcesDiffer")), ...(others.length ? [] : about(event)), element("div", { class: "sides" }, ...columns));
  };

  const address = (event) => location.href.split("#")[0] + kg.linkTo("event", event);
  const copied = (text) => navigator.clipboard.writeText(text).catch(() => {
    const field = element("textarea", { class: "said" }); // without leave for the clipboard, as from some file: pages
    field.value = text;
    (reader.open ? reader : document.body).append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  });
  kg.copyQuote = async (telling, button) => {
    const article = kg.articles[telling.article];
    const by = [article.author, article.publisher, article.title && `« ${article.title} »`, article.published && kg.dates.brief(article.published)].filter(Boolean).join(", ");
    const quote = kg.language === "fr" ? `« ${telling.quote} »` : `“${telling.quote}”`;
    await copied([`${quote} — ${by || article.name}`, article.url, address(kg.events[telling.event])].filter(Boolean).join("\n"));
    button.textContent = say("copied");
    kg.announce(say("copied"));
    setTimeout(() => { button.textContent = say("copyQuote"); }, 1600);
  };
})();
