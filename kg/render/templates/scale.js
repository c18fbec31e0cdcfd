/* The time axis: which stretch of time is in view, where a moment falls, and where to put ticks. */
"use strict";

(() => {
  const { DAY, isOwn, from, to } = kg.dates;
  const YEAR = 365.25 * DAY;
  const STEPS = [[1, "d"], [2, "d"], [7, "d"], [14, "d"], [1, "m"], [3, "m"], [6, "m"], ...[1, 2, 5, 10, 25, 50, 100, 250, 1000].map((n) => [n, "y"])];
  const LENGTH = { d: DAY, m: YEAR / 12, y: YEAR };

  const pad = ([lo, hi]) => { const space = Math.max((hi - lo) * 0.06, 2 * DAY); return [lo - space, hi + space]; };
  const ends = (events) => events.filter((each) => isOwn(each.when)).map(({ when }) => [from(when) ?? to(when) - DAY, to(when) ?? from(when) + DAY]);

  const all = (events) => {
    const pairs = ends(events);
    return pairs.length ? pad([pairs.reduce((a, [b]) => Math.min(a, b), Infinity), pairs.reduce((a, [, b]) => Math.max(a, b), -Infinity)]) : null;
  };
  /* A lone date of long ago must not squeeze the rest into a corner: start within Tukey's fences (quartiles and 1.5 times
     their distance) where that is much closer. */
  const best = (events) => {
    const whole = all(events);
    const pairs = ends(events);
    if (!whole || pairs.length < 6) return whole;
    const middles = pairs.map(([a, b]) => (a + b) / 2).sort((a, b) => a - b);
    const [first, third] = [0.25, 0.75].map((share) => middles[Math.round(share * (middles.length - 1))]);
    const fence = 1.5 * Math.max(third - first, 21 * DAY);
    const near = pairs.filter(([a, b]) => (a + b) / 2 >= first - fence && (a + b) / 2 <= third + fence);
    const middle = pad([Math.max(first - fence, near.reduce((least, [a]) => Math.min(least, a), Infinity)), Math.min(third + fence, near.reduce((most, [, b]) => Math.max(most, b), -Infinity))]);
    return whole[1] - whole[0] > 3 * (middle[1] - middle[0]) ? middle : whole;
  };

  const start = (lo, [count, unit]) => {
    const date = new Date(lo);
    date.setUTCHours(0, 0, 0, 0);
    if (unit === "d") { if (count >= 7) date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7)); return date; }
    date.setUTCDate(1);
    date.setUTCMonth(unit === "m" ? date.getUTCMonth() - (date.getUTCMonth() % count) : 0);
    if (unit === "y") date.setUTCFullYear(Math.floor(date.getUTCFullYear() / count) * count);
    return date;
  };
  const next = (date, [count, unit]) => {
    if (unit === "d") date.setUTCDate(date.getUTCDate() + count);
    else if (unit === "m") date.setUTCMonth(date.getUTCMonth() + count);
    else date.setUTCFullYear(date.getUTCFullYear() + count);
  };
  const named = (date, unit, first) => kg.dates.format(unit === "y" ? { year: "numeric" } : unit === "m" ? { month: "short", year: "numeric" }
    : first || (date.getUTCMonth() === 0 && date.getUTCDate() < 8) ? { day: "numeric", month: "short", year: "numeric" } : { day: "numeric", month: "short" }).format(date);

  const ticks = ([lo, hi], width) => {
    const step = STEPS.find(([count, unit]) => (count * LENGTH[unit] / (hi - lo)) * width > 92) || STEPS[STEPS.length - 1];
    const found = [];
    for (const date = start(lo, step); +date < hi; next(date, step)) {
      if (+date >= lo) found.push({ at: +date, text: named(date, step[1], !found.length) });
    }
    return found;
  };

  const zoomed = ([lo, hi], by, around = (lo + hi) / 2) => {
    const length = Math.min(3000 * YEAR, Math.max(1.5 * DAY, (hi - lo) * by));
    const share = (around - lo) / (hi - lo);
    return [around - share * length, around + (1 - share) * length];
  };
  const span = ([lo, hi]) => {
    const format = kg.dates.format({ day: "numeric", month: "short", year: "numeric" });
    return `${format.format(lo)} – ${format.format(hi)}`;
  };

  kg.scale = { all, best, ticks, zoomed, span };
})();
