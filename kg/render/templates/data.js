/* The page's data, unpacked: kg.entities, kg.events, and each event's tellings and each article on demand. */
"use strict";

const kg = (() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const data = read("data");
  const evidence = read("evidence");

  const unpackWhen = ([earliest, latest, edtf, precision, basis, kind, at, text, trace]) =>
    ({ earliest, latest, edtf, precision, basis, kind, at, text, trace });
  const whens = data.whens.map(unpackWhen);
  const when = (number) => (number < 0 ? null : whens[number]);

  const entities = data.entities.map(([id, name, type, aliases, mentions], index) =>
    ({ index, id, name, type: data.types[type], aliases, mentions, events: [] }));

  /* A label begins with a capital, unless its first word has one of its own further on (iPhone). */
  const capital = (label) => (/^\p{Ll}[^\p{Lu}]*?(?![\p{L}\p{N}])/u.test(label.split(/[\s’']/u)[0]) ? label[0].toUpperCase() + label.slice(1) : label);
  const unpackEvent = ([id, label, type, relation, parts, time, status, modality, negated, sources], index) => {
    const event = {
      index, id, label: capital(label), type: data.words[type], relation: data.words[relation], parts: [], when: when(time),
      status: data.statuses[status], modality: data.modalities[modality], negated: !!negated, sources,
    };
    for (let i = 0; i < parts.length; i += 2) {
      event.parts.push({ role: data.roles[parts[i]], entity: parts[i + 1] });
      const own = entities[parts[i + 1]].events;
      if (own[own.length - 1] !== index) own.push(index);
    }
    return event;
  };
  const events = data.events.map(unpackEvent);

  /* Characters that would turn the direction of the rest of a text are made visible, one for one: offsets stay true. */
  const steady = (text) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
  const articles = evidence.articles.map(([name, title, publisher, author, url, published, from, language, copyOf, passages], index) =>
    ({ index, name, title, publisher, author, url, published: when(published), from, language, copyOf,
      passages: passages.map(([at, text]) => [at, steady(text)]) }));

  /* The words of an article; an excerpted one holds only the lines that tell something. */
  const slice = (article, start, end) => {
    const passage = articles[article].passages.find(([at, text]) => at <= start && end <= at + text.length);
    return passage ? passage[1].slice(start - passage[0], end - passage[0]) : "";
  };

  const unpackTelling = (event, [article, start, length, trigger, args, modality, negated, tense, cues, time, speaker, rule, percent], number) => {
    const telling = {
      event, number, article, start, length, trigger, arguments: [], modality: data.modalities[modality], negated: !!negated,
      tense: data.tenses[tense], cues: cues.map((cue) => data.words[cue]),
      time: time ? { when: when(time[0]), start: time[1], length: time[2] } : null,
      speaker: speaker ? { name: speaker[0], start: speaker[1], length: speaker[2], entity: speaker[3] } : null,
      rule: data.words[rule], percent,
    };
    for (let i = 0; i < args.length; i += 4) {
      telling.arguments.push({ role: data.roles[args[i]], start: args[i + 1], length: args[i + 2], entity: args[i + 3] });
    }
    telling.quote = slice(article, start, start + length);
    return telling;
  };
  const tellings = (event) => evidence.tellings[event].map((row, number) => unpackTelling(event, row, number));
  const articlesOf = (event) => [...new Set(evidence.tellings[event].map((row) => row[0]))];

  /* Where each article is told from: [{event, number, start, end}], in reading order. */
  let told = null;
  const toldIn = (article) => {
    if (!told) {
      told = articles.map(() => []);
      evidence.tellings.forEach((rows, event) => rows.forEach((row, number) =>
        told[row[0]].push({ event, number, start: row[1], end: row[1] + row[2] })));
      told.forEach((each) => each.sort((a, b) => a.start - b.start || b.end - a.end));
    }
    return told[article];
  };

  const conflicts = data.conflicts.map(([kind, about, why], index) => ({ index, kind, events: about, why }));
  const conflictsOf = (event) => conflicts.filter((each) => each.events.includes(event));

  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[’‘]/g, "'").replace(/œ/gi, "oe").toLowerCase();

  const byId = { event: new Map(events.map((each) => [each.id, each.index])), entity: new Map(entities.map((each) => [each.id, each.index])),
    article: new Map(articles.map((each) => [each.name, each.index])) };

  return { data, entities, events, articles, conflicts, refusals: data.refusals, tellings, articlesOf, toldIn, conflictsOf, slice, fold, byId,
    iri: (kind, thing) => data.bases[kind] + thing.id };
})();
