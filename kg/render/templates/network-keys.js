/* The graph by keyboard: arrows go from name to name, Enter picks one, and what is reached is said aloud. */
"use strict";

(() => {
  const { network, nodes, place, isShown, zoom, fit, motion } = kg.graph;
  const frame = place.querySelector(".vis-network");
  frame.setAttribute("role", "application");
  kg.graph.reached = null;

  const first = () => nodes.get().filter((each) => isShown(each.id)).sort((a, b) => kg.entities[b.id].events.length - kg.entities[a.id].events.length || a.id - b.id)[0]?.id;
  /* The nearest that way; to be off the line costs twice as much as to be far along it. */
  const beyond = (across, down) => {
    const at = network.getPositions();
    const here = at[kg.graph.reached];
    const away = ({ id }) => {
      const [dx, dy] = [at[id].x - here.x, at[id].y - here.y];
      const [along, aside] = [dx * across + dy * down, Math.abs(dx * down) + Math.abs(dy * across)];
      return along > 0 && aside <= 2 * along ? along + 2 * aside : Infinity;
    };
    const best = nodes.get().filter((each) => each.id !== kg.graph.reached && isShown(each.id)).map((each) => [away(each), each.id]).sort((a, b) => a[0] - b[0])[0];
    return best && best[0] < Infinity ? best[1] : kg.graph.reached;
  };
  const reach = (index) => {
    if (index === undefined) return;
    kg.graph.reached = index;
    kg.graph.rank();
    const { x, y } = network.canvasToDOM(network.getPosition(index));
    if (x < 40 || y < 40 || x > place.clientWidth - 40 || y > place.clientHeight - 40) network.moveTo({ position: network.getPosition(index), animation: motion() });
    network.redraw();
    kg.announce(kg.graph.about(index).join(", "));
  };
  const isThere = () => kg.graph.reached !== null && nodes.get(kg.graph.reached) && isShown(kg.graph.reached);
  const step = (across, down) => () => reach(isThere() ? beyond(across, down) : first());
  const pick = () => { if (isThere()) { kg.select({ kind: "entity", index: kg.graph.reached }); kg.readOn(frame); } };
  const keys = { ArrowLeft: step(-1, 0), ArrowRight: step(1, 0), ArrowUp: step(0, -1), ArrowDown: step(0, 1), Home: () => reach(first()), Enter: pick, " ": pick,
    "+": () => zoom(1.4), "=": () => zoom(1.4), "-": () => zoom(1 / 1.4), 0: () => fit(motion()) };
  frame.addEventListener("keydown", (press) => { if (keys[press.key] && !press.ctrlKey && !press.metaKey) { keys[press.key](); press.preventDefault(); } });
  frame.addEventListener("focus", () => { if (!isThere() && frame.matches(":focus-visible")) reach(first()); });
  frame.addEventListener("blur", () => network.redraw());
  kg.on("select", () => { if (kg.state.selected?.kind === "entity") kg.graph.reached = kg.state.selected.index; });

  network.on("afterDrawing", (context) => { // a ring around the name reached
    if (document.activeElement !== frame || !isThere()) return;
    const { x, y } = network.getPosition(kg.graph.reached);
    const scale = network.getScale();
    Object.assign(context, { lineWidth: 3 / scale, strokeStyle: kg.token("--accent") });
    context.beginPath();
    context.arc(x, y, nodes.get(kg.graph.reached).size + 6 / scale, 0, 2 * Math.PI);
    context.stroke();
  });
})();
