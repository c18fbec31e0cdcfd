/* Times in plain words, never more exact than the text: kg.dates.words(when), kg.dates.brief(when). */
"use strict";

(() => {
  const DAY = 864e5;
  const at = (iso) => Date.parse(iso + "T00:00:00Z");
  const parts = (iso) => { const [year, month, day] = iso.split("-").map(Number); return { year, month, day }; };
  const cached = {};
  const format = (options) => {
    const key = kg.language + JSON.stringify(options);
    return (cached[key] ||= new Intl.DateTimeFormat(kg.language === "fr" ? "fr-FR" : "en-GB", { ...options, timeZone: "UTC" }));
  };
  const show = (iso, options) => {
    const text = format(options).format(at(iso));
    return kg.language === "fr" ? text.replace(/(^| )1 (?=\p{L})/u, "$11er ") : text;
  };

  const day = (iso, options = {}) => show(iso, { day: "numeric", month: "long", year: "numeric", ...options });
  const month = (iso, year = true) => show(iso, { month: "long", ...(year ? { year: "numeric" } : {}) });
  const lastOfMonth = (iso) => { const { year, month } = parts(iso); return new Date(Date.UTC(year, month, 0)).getUTCDate(); };

  /* Two days without saying the year or the month twice. */
  const between = (from, to, brief) => {
    const [a, b] = [parts(from), parts(to)];
    const size = brief ? "short" : "long";
    const number = kg.language === "fr" && a.day === 1 ? "1er" : String(a.day);
    const first = a.year !== b.year ? show(from, { day: "numeric", month: size, year: "numeric" })
      : a.month !== b.month ? show(from, { day: "numeric", month: size }) : number;
    const last = show(to, { day: "numeric", month: size, year: "numeric" });
    return brief ? `${first} – ${last}` : kg.say("between", { first, last });
  };

  const wholeMonths = (when) => parts(when.earliest).day === 1 && parts(when.latest).day === lastOfMonth(when.latest);
  const months = (when) => {
    const [a, b] = [parts(when.earliest), parts(when.latest)];
    if (a.year === b.year && a.month === b.month) return month(when.earliest);
    if (a.month === 1 && b.month === 12) return a.year === b.year ? String(a.year) : kg.say("fromTo", { first: String(a.year), last: String(b.year) });
    if (a.year === b.year && b.month - a.month === 2 && a.month % 3 === 1) return kg.say("quarter" + (a.month + 2) / 3, { year: String(a.year) });
    if (a.year === b.year && b.month - a.month === 5 && a.month % 6 === 1) return kg.say("half" + (a.month + 5) / 6, { year: String(a.year) });
    return kg.say("fromTo", { first: month(when.earliest, a.year !== b.year), last: month(when.latest) }).replace(/^de (?=[ao])/, "d’");
  };

  const closed = (when, brief) => {
    if (when.earliest === when.latest) {
      return day(when.earliest, brief ? { month: "short" } : { weekday: "long" }) + (when.at && /^\d/.test(when.at) ? `, ${when.at}` : "");
    }
    if (wholeMonths(when)) return months(when);
    if (when.precision === "week" && !brief) return kg.say("weekOf", { span: between(when.earliest, when.latest, true) });
    return between(when.earliest, when.latest, brief);
  };

  /* A season bears the year in which it begins, a winter both. */
  const season = (said) => {
    const [year, number] = said.split("-").map(Number);
    return kg.say("season" + number, { year: number === 24 ? `${year}-${year + 1}` : String(year) });
  };

  /* One date of EDTF as it is written, as exact as it says: a year, a season, a month or a day. */
  const single = (said, brief, [whole, ofSeason, ofDay] = ["inMonth", "inMonth", "inMonth"]) => {
    if (/^\d{4}$/.test(said)) return kg.say(whole, { day: said });
    if (/^\d{4}-2[1-4]$/.test(said)) return kg.say(ofSeason, { day: season(said) }).replace("à le ", "au ");
    if (/^\d{4}-\d\d$/.test(said)) return kg.say(whole, { day: month(said + "-01") });
    return kg.say(ofDay, { day: day(said, brief ? { month: "short" } : {}) });
  };

  /* One side of an open interval. */
  const side = (when, number, iso, brief, words = ["inMonth", "inMonth", "onDay"]) =>
    single((when.edtf || "").split("/")[number]?.replace(/[?~%]/g, "") || iso, brief, words);

  /* All of several dates, or one of them: "{2024-06-30,2024-07-07}". */
  const several = (edtf, brief) => new Intl.ListFormat(kg.language === "fr" ? "fr-FR" : "en-GB", { type: edtf[0] === "{" ? "conjunction" : "disjunction" })
    .format(edtf.slice(1, -1).split(",").map((each) => single(each, brief)));

  const words = (when, brief = false) => {
    if (!when) return kg.say("noDate");
    if (when.basis === "published") return kg.say("ownDateNone");
    if (!when.earliest && !when.latest) return kg.say("noDate");
    const edtf = when.edtf || "", about = /[~%]/.test(edtf) ? kg.say("about") + " " : "";
    if (/^[{[]/.test(edtf)) return several(edtf, brief);
    if (/^\d{4}-2[1-4]$/.test(edtf)) return season(edtf);
    if (edtf[0] === "/") return side(when, 1, when.latest, brief, ["toYear", "toSeason", "toDay"]);
    if (!when.earliest) return kg.say("until", { side: about + side(when, 1, when.latest, brief) });
    if (!when.latest) return kg.say("since", { side: about + side(when, 0, when.earliest, brief) });
    return about + closed(when, brief);
  };

  /* What an event stands under in the list, never less wide than its date: a month, two, else whole years. */
  const group = (when) => {
    const [a, b] = [parts(when.earliest), parts(when.latest)];
    const [first, last] = [a.year * 12 + a.month - 1, b.year * 12 + b.month - 1];
    return last - first < 2 ? { first, last, wide: 0 } : { first: a.year * 12, last: b.year * 12 + 11, wide: 1 };
  };
  const heading = (when) => {
    const capital = (text) => text[0].toUpperCase() + text.slice(1);
    if (!when.earliest || !when.latest) return capital(kg.say(when.earliest ? "openEnd" : "openStart"));
    const { first, last, wide } = group(when);
    const [a, b] = [Math.floor(first / 12), Math.floor(last / 12)];
    if (wide) return a === b ? String(a) : `${a} – ${b}`;
    return capital(first === last ? month(when.earliest) : `${month(when.earliest, a !== b)} – ${month(when.latest)}`);
  };

  /* Moments are kept with the time once reckoned: views ask for them over and over. */
  const bound = (when, kept, side, add) => {
    if (!when) return null;
    if (when[kept] === undefined) when[kept] = when[side] ? at(when[side]) + add : null;
    return when[kept];
  };
  const isOwn = (when) => !!when && when.basis !== "published" && !!(when.earliest || when.latest);

  kg.dates = {
    DAY, at, words, isOwn, day,
    brief: (when) => words(when, true),
    group, heading, format,
    from: (when) => bound(when, "first", "earliest", 0),
    to: (when) => bound(when, "last", "latest", DAY), // the end of the last day
  };
})();
