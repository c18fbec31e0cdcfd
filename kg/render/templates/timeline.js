/* The timeline: bars in lanes, drawn from intervals. A bar says "some time within"; an open side is a dashed tail. */
"use strict";

(() => {
  const { svg, say, cut } = kg;
  const { DAY, isOwn, from, to } = kg.dates;
  const MANY = 400; // more than this in view: a histogram
  const LABELLED = 150; // up to this many may carry their words, if they fit in
  const LANES = 50; // more are drawn without words, but on a phone, where all scrolls
  const narrow = matchMedia("(max-width: 759px)");
  const ROW = 21;
  const TAIL = 46;
  const box = kg.byIdentifier("timeline-lanes");
  const picture = kg.byIdentifier("timeline");
  const axis = kg.byIdentifier("timeline-axis");
  let domain = null;

  const pen = document.createElement("canvas").getContext("2d");
  const measure = (text) => { pen.font = "12px system-ui, sans-serif"; return pen.measureText(text).width; };
  /* A label is cut to fit; the note that it is no fact never is. */
  const fit = (label, note, width) => {
    const text = cut(label, 64);
    const room = width - measure(note);
    return (measure(text) <= room ? text : cut(text, Math.max(3, Math.floor((text.length * room) / measure(text)) - 1))) + note;
  };
  const x = (time) => ((time - domain[0]) / (domain[1] - domain[0])) * box.clientWidth;

  const start = ({ when }) => from(when) ?? to(when);
  const isLong = ({ when }) => +((to(when) ?? Infinity) - (from(when) ?? -Infinity) > 45 * DAY); // the exact come first, the vague below
  const isPublishedOnly = (event) => event.when?.basis === "published" && event.when.latest;
  const inView = ({ when }) => (from(when) ?? to(when) - DAY) < domain[1] && (to(when) ?? from(when) + DAY) > domain[0];

  /* What is only known by its article's day stands together, one mark a day. */
  const byDay = (events) => {
    const days = new Map();
    events.forEach((each) => days.set(each.when.latest, [...(days.get(each.when.latest) || []), each.index]));
    return [...days].map(([latest, indexes]) => ({
      indexes, status: "Asserted", when: { earliest: null, latest }, label: say("knownBy", { n: indexes.length, day: kg.dates.day(latest, { month: "short" }) }),
    }));
  };

  /* Where an event's bar and its words go, or null where only a bar fits. */
  const measureEvent = (event, labelled) => {
    const { when } = event;
    const open = { start: !when.earliest, end: !when.latest };
    let left = x(from(when) ?? to(when)), right = x(to(when) ?? from(when));
    if (open.start) left = right - TAIL; else if (open.end) right = left + TAIL; else if (right - left < 7) right = left + 7;
    const bar = { event, open, left: Math.max(-20, left), right: Math.min(box.clientWidth + 20, right), isDay: when.earliest === when.latest };
    if (!labelled) return { ...bar, from: bar.left, to: bar.right };
    const note = event.indexes ? "" : kg.note(event, narrow.matches ? 14 : 32);
    const whole = cut(event.label, 64) + note;
    const wide = measure(whole);
    const room = { after: box.clientWidth - bar.right - 10, before: bar.left - 10 };
    const inside = { from: Math.max(0, bar.left), to: Math.min(box.clientWidth, bar.right) };
    if (room.after < wide && room.before < wide && inside.to - inside.from > Math.min(wide, Math.max(room.after, room.before)) + 16) {
      return { ...bar, text: fit(event.label, note, inside.to - inside.from - 16), at: inside.from + 8, class: "inside", from: bar.left, to: bar.right };
    }
    const where = wide <= room.after || room.after >= room.before ? "after" : "before";
    const text = fit(event.label, note, room[where]);
    const at = where === "after" ? bar.right + 5 : bar.left - 5;
    const end = measure(text) + 5;
    return { ...bar, text, at, class: where, from: where === "after" ? bar.left : at - end, to: where === "after" ? at + end : bar.right };
  };
  const lanesOf = (bars) => {
    const ends = [];
    return bars.map((bar) => {
      let lane = ends.findIndex((end) => end < bar.from - 4);
      if (lane < 0) lane = ends.length;
      ends[lane] = bar.to;
      return { ...bar, lane };
    });
  };

  const drawBar = (bar, top, height) => {
    const { event, open, left, right } = bar;
    const kind = event.indexes ? "undated" : event.status;
    const middle = top + height / 2;
    const group = svg("g", { class: `item ${kind}`, "data-events": (event.indexes || [event.index]).join(" ") });
    group.append(svg("rect", { class: "touch", x: bar.from, y: top - 2, width: Math.max(12, bar.to - bar.from), height: height + 4 }));
    if (open.start || open.end) {
      const [tip, back] = open.start ? [right, left] : [left, right];
      group.append(svg("line", { class: "tail", x1: back, x2: tip, y1: middle, y2: middle }),
        svg("line", { class: "stop", x1: tip, x2: tip, y1: top + 1, y2: top + height - 1 }));
    } else {
      group.append(svg("rect", { class: bar.isDay ? "bar day" : "bar", x: left, y: top + 1, width: right - left, height: height - 2, rx: Math.min(3, height / 3) }));
    }
    if (bar.class === "inside") group.append(svg("rect", { class: "ground", x: bar.at - 4, y: top + 1.5, width: measure(bar.text) + 8, height: height - 3 }));
    if (bar.text) group.append(svg("text", { class: bar.class, x: bar.at, y: middle + 4 }, bar.text));
    picture.append(group);
  };

  const drawLanes = (dated, undated) => {
    const layOut = (events, labelled) => lanesOf(events.map((each) => measureEvent(each, labelled)));
    const count = (bars) => bars.reduce((most, bar) => Math.max(most, bar.lane + 1), 0);
    let first = layOut(dated, dated.length <= LABELLED);
    if (count(first) > (narrow.matches ? LABELLED : LANES)) first = layOut(dated, false);
    const second = layOut(byDay(undated), true);
    const row = first[0]?.text ? ROW : Math.max(8, Math.min(16, (box.clientHeight - 40 - ROW * count(second)) / count(first)));
    const below = 6 + count(first) * row + (undated.length ? 22 : 0);
    const height = below + count(second) * ROW + 4;
    resize(Math.max(height, box.clientHeight));
    grid();
    first.forEach((bar) => drawBar(bar, 6 + bar.lane * row, row - 4));
    if (undated.length) picture.append(svg("line", { class: "rule", x1: 0, x2: box.clientWidth, y1: below - 17, y2: below - 17 }),
      svg("text", { class: "caption", x: 6, y: below - 4 }, cut(say("undatedBand"), Math.floor(box.clientWidth / 6.4))));
    second.forEach((bar) => drawBar(bar, below + bar.lane * ROW, ROW - 4));
  };

  /* Each event weighs one, spread over all the days it may cover, so a month never piles up on its first. */
  const drawHistogram = (events) => {
    const WIDE = 6;
    const height = box.clientHeight;
    const count = Math.ceil(box.clientWidth / WIDE);
    const bins = kg.data.statuses.map(() => new Float64Array(count));
    for (const event of events) {
      const closed = event.when.earliest && event.when.latest;
      const left = x(closed ? from(event.when) : (from(event.when) ?? to(event.when) - DAY));
      const right = x(closed ? to(event.when) : (to(event.when) ?? from(event.when) + DAY));
      const [a, b] = [Math.floor(left / WIDE), Math.max(Math.floor(left / WIDE), Math.ceil(right / WIDE) - 1)];
      const into = bins[kg.data.statuses.indexOf(event.status)];
      for (let bin = Math.max(0, a); bin <= Math.min(count - 1, b); bin += 1) into[bin] += 1 / (b - a + 1);
    }
    const most = Math.max(...Array.from({ length: count }, (_, bin) => bins.reduce((sum, each) => sum + each[bin], 0)));
    resize(height);
    grid();
    for (let bin = 0; bin < count; bin += 1) {
      let y = height - 2;
      bins.forEach((each, status) => {
        const tall = (each[bin] / most) * (height - 30);
        if (tall < 0.1) return;
        y -= tall;
        picture.append(svg("rect", { class: `pile ${kg.data.statuses[status]}`, x: bin * WIDE, y, width: WIDE - 1, height: tall }));
      });
    }
    caption(say("histogram", { n: events.length }), 15);
  };

  const caption = (words, y) => {
    const lines = words.match(new RegExp(`.{1,${Math.floor(box.clientWidth / 6.4)}}(\\s|$)`, "gu")) || [words];
    lines.forEach((each, i) => picture.append(svg("text", { class: "caption", x: 8, y: y + 16 * i }, each)));
  };
  const resize = (height) => {
    picture.textContent = "";
    picture.setAttribute("width", box.clientWidth);
    picture.setAttribute("height", height);
    const stripes = Object.entries({ Reported: 90, Alleged: 45, Contested: -45 }).map(([status, turn]) => svg("pattern", { id: "stripes-" + status, class: status, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: `rotate(${turn})` },
      svg("rect", { width: 6, height: 6, class: "ground" }), svg("rect", { width: status === "Alleged" ? 2.5 : 3.5, height: 6, class: "stripe" })));
    picture.append(svg("defs", {}, ...stripes));
  };
  const grid = () => {
    axis.textContent = "";
    axis.setAttribute("width", box.clientWidth);
    const height = picture.getAttribute("height");
    for (const { at, text } of kg.scale.ticks(domain, box.clientWidth)) {
      picture.append(svg("line", { class: "grid", x1: x(at), x2: x(at), y1: 0, y2: height }));
      if (x(at) + measure(text) < box.clientWidth) axis.append(svg("text", { x: x(at) + 4, y: 16 }, text));
      axis.append(svg("line", { x1: x(at), x2: x(at), y1: 0, y2: 6 }));
    }
  };

  /* What lies outside the view is said at its edges, and one click shows it. */
  const beyond = (events) => {
    const before = events.filter(({ when }) => (to(when) ?? from(when) + DAY) <= domain[0]).length;
    const after = events.filter(({ when }) => (from(when) ?? to(when) - DAY) >= domain[1]).length;
    kg.byIdentifier("timeline-span").textContent = [kg.scale.span(domain), before + after ? say("outside", { n: before + after }) : ""].filter(Boolean).join(" · ");
    kg.byIdentifier("timeline-list").hidden = !(before || after);
  };

  const draw = () => {
    if (!box.clientWidth || !kg.isStarted) return;
    const visible = kg.visible();
    const dated = visible.filter((each) => isOwn(each.when)).sort((a, b) => isLong(a) - isLong(b) || start(a) - start(b) || a.index - b.index);
    const apart = visible.filter(isPublishedOnly);
    kg.byIdentifier("undated-words").textContent = say("undatedBox", { n: apart.length });
    kg.byIdentifier("undated-box").hidden = !apart.length;
    domain ||= kg.scale.best(dated.length ? dated : kg.events) || (apart.length && kg.scale.all(apart.map((each) => ({ when: { ...each.when, basis: "" } }))));
    if (!domain || (!dated.length && !kg.state.undated)) { resize(box.clientHeight); axis.textContent = ""; picture.append(svg("text", { class: "caption", x: 12, y: 26 }, say("nothingDated"))); return; }
    const all = dated.filter(inView);
    const picks = all.length > MANY && kg.lit();
    const lit = picks ? all.filter((each) => picks.events.has(each.index)) : []; // of too many to draw, what is picked
    const seen = lit.length ? lit : all;
    const undated = kg.state.undated && !lit.length ? apart.filter(inView) : [];
    if (seen.length > MANY) drawHistogram(seen);
    else drawLanes(seen, undated);
    beyond(dated);
    picture.setAttribute("aria-label", say("timelineSays", { n: dated.length, span: kg.scale.span(domain) }));
    emphasise();
  };
  const emphasise = () => {
    const lit = kg.lit();
    picture.querySelectorAll(".item").forEach((each) => {
      const on = !!lit && each.dataset.events.split(" ").some((index) => lit.events.has(+index));
      each.classList.toggle("dim", !!lit && !on);
      each.classList.toggle("lit", on);
    });
  };
  /* Go to where these are, unless they are well in view already. */
  const reach = (events) => {
    const dated = events.filter((each) => isOwn(each.when));
    if (!domain || !dated.length) return;
    const [lo, hi] = kg.scale.best(dated);
    const half = Math.max(hi - lo, 60 * DAY) / 2;
    if (!dated.every(inView) || 8 * half < domain[1] - domain[0]) domain = [(lo + hi) / 2 - half, (lo + hi) / 2 + half];
  };
  const picked = () => kg.state.selected?.kind === "event" && kg.events[kg.state.selected.index];
  const middleOf = ({ when }) => ((from(when) ?? to(when)) + (to(when) ?? from(when))) / 2;
  let home = null; // where one was before something was picked, and is again after, unless one moved
  const show = () => {
    const chosen = picked();
    if (kg.state.selected) home ||= domain; else if (home) [domain, home] = [home, null];
    if (chosen && domain && isOwn(chosen.when) && !inView(chosen)) {
      const middle = middleOf(chosen);
      const half = (domain[1] - domain[0]) / 2;
      domain = [middle - half, middle + half];
    } else if (!chosen && kg.lit()) reach([...kg.lit().events].map((each) => kg.events[each]));
    draw();
    const item = picture.querySelector(".item.lit");
    if (chosen && item) {
      const at = item.getBBox();
      if (at.y < box.scrollTop || at.y + at.height > box.scrollTop + box.clientHeight) box.scrollTop = at.y - box.clientHeight / 3;
    }
  };

  kg.timeline = {
    box, picture,
    move: (change) => { if (domain) { [domain, home] = [change(domain), null]; draw(); } },
    timeAt: (offset) => domain[0] + (offset / box.clientWidth) * (domain[1] - domain[0]),
    whole: () => { domain = kg.scale.all(kg.visible()) || domain; draw(); },
    chosen: () => (picked() && isOwn(picked().when) ? middleOf(picked()) : undefined),
    list: () => { kg.filter({ period: [...domain] }); if (narrow.matches) kg.view("list"); },
  };
  let sought = "";
  kg.on("filter", () => {
    if (kg.state.query !== sought) reach(kg.visible());
    sought = kg.state.query;
    draw();
  });
  kg.on("language", draw);
  kg.on("view", draw);
  kg.on("select", show);
})();
