/* Moving through time: wheel, drag, two fingers, keys and buttons; and what a bar says when pointed at. */
"use strict";

(() => {
  const { box, picture, move, timeAt } = kg.timeline;
  const { zoomed } = kg.scale;
  const pan = (share) => move(([lo, hi]) => [lo + share * (hi - lo), hi + share * (hi - lo)]);
  const offset = (clientX) => clientX - box.getBoundingClientRect().left;
  const indexes = (item) => item.dataset.events.split(" ").map(Number);
  const itemAt = (target) => target.closest?.(".item");

  box.addEventListener("wheel", (turn) => {
    const scrolls = box.scrollHeight > box.clientHeight + 1;
    const sideways = Math.abs(turn.deltaX) > Math.abs(turn.deltaY);
    if (scrolls && !turn.ctrlKey && !turn.metaKey && !sideways) return; // lanes below: the wheel scrolls, with Ctrl it zooms
    turn.preventDefault();
    if (sideways) pan(turn.deltaX / box.clientWidth);
    else { const around = timeAt(offset(turn.clientX)); move((domain) => zoomed(domain, turn.deltaY < 0 ? 0.8 : 1.25, around)); }
  }, { passive: false });

  const fingers = new Map();
  let dragged = 0;
  box.addEventListener("pointerdown", (press) => { fingers.set(press.pointerId, press.clientX); dragged = 0; });
  window.addEventListener("pointermove", (press) => {
    if (!fingers.has(press.pointerId)) return;
    const before = [...fingers.values()];
    fingers.set(press.pointerId, press.clientX);
    const after = [...fingers.values()];
    if (after.length === 1) {
      dragged += Math.abs(after[0] - before[0]);
      if (dragged > 4) pan((before[0] - after[0]) / box.clientWidth);
    } else {
      dragged = 99;
      const around = timeAt(offset((after[0] + after[1]) / 2));
      const by = Math.abs(before[0] - before[1]) / Math.max(1, Math.abs(after[0] - after[1]));
      move((domain) => zoomed(domain, Math.min(2, Math.max(0.5, by)), around));
    }
  });
  const lift = (press) => fingers.delete(press.pointerId);
  window.addEventListener("pointerup", lift);
  window.addEventListener("pointercancel", lift);

  picture.addEventListener("click", (press) => {
    if (dragged > 4) return;
    const item = itemAt(press.target);
    const events = item && indexes(item);
    if (item) kg.select(events.length === 1 ? { kind: "event", index: events[0] } : { kind: "events", events });
    else if (press.target.closest(".pile")) { const around = timeAt(offset(press.clientX)); move((domain) => zoomed(domain, 0.2, around)); }
  });
  picture.addEventListener("pointermove", (press) => {
    const item = press.pointerType === "mouse" && !fingers.size && itemAt(press.target);
    const event = item && indexes(item).length === 1 && kg.events[indexes(item)[0]];
    kg.tip(event && { x: press.clientX, y: press.clientY, lines: [event.label, kg.dates.words(event.when), kg.caution(event)] });
  });
  picture.addEventListener("pointerleave", () => kg.tip(null));

  /* Zoom about what is selected, where it is in view, else about the middle. */
  const zoom = (by) => move((domain) => {
    const at = kg.timeline.chosen();
    return zoomed(domain, by, at > domain[0] && at < domain[1] ? at : undefined);
  });
  const keys = {
    ArrowLeft: () => pan(-0.2), ArrowRight: () => pan(0.2), "+": () => zoom(0.6), "=": () => zoom(0.6), "-": () => zoom(1.6),
    0: kg.timeline.whole,
  };
  box.addEventListener("keydown", (press) => { if (keys[press.key] && !press.ctrlKey && !press.metaKey) { keys[press.key](); press.preventDefault(); } });
  const on = (id, act) => kg.byIdentifier(id).addEventListener("click", act);
  on("timeline-in", keys["+"]);
  on("timeline-out", keys["-"]);
  on("timeline-all", kg.timeline.whole);
  on("timeline-list", kg.timeline.list);
  on("timeline-tall", (press) => {
    const tall = document.body.classList.toggle("tall-timeline");
    press.currentTarget.setAttribute("aria-pressed", String(tall));
    kg.emit("view");
  });
  kg.byIdentifier("undated").addEventListener("change", (change) => {
    kg.filter({ undated: change.target.checked });
    if (change.target.checked) box.scrollTop = box.scrollHeight; // they stand below the dated
  });
})();
