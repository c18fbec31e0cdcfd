/* The names on the graph: written last, never too small to read, the most told first, as many as there is room for. */
"use strict";

(() => {
  const { network, nodes, place, isShown } = kg.graph;
  const FIRST = 12; // so many are a little larger and may cover a shape: a picture must say whom it is about
  const LINE = 1.2;
  const face = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif";

  const widths = new Map();
  const widthOf = (context, words) => {
    if (!widths.has(words)) {
      context.font = `100px ${face}`;
      widths.set(words, Math.max(...words.split("\n").map((each) => context.measureText(each).width)) / 100);
    }
    return widths.get(words);
  };

  /* What the keyboard has reached, those lit, then by how much is told of them; what is faint keeps its name to itself. */
  let order = null;
  const ranked = () => {
    const lit = kg.lit();
    const isLit = (node) => (node.id === kg.graph.reached ? 2 : lit?.entities.has(node.id) ? 1 : 0);
    return nodes.get().filter((node) => isShown(node.id) && !node.faint)
      .sort((a, b) => isLit(b) - isLit(a) || kg.entities[b.id].events.length - kg.entities[a.id].events.length || a.id - b.id);
  };
  kg.graph.rank = () => { order = null; };
  nodes.on("*", kg.graph.rank);

  /* Below its shape, above it, to the right or to the left. */
  const SIDES = [[0, 1], [0, -1], [1, 0], [-1, 0]];
  const boxOf = (context, node, { x, y }, size, [across, down]) => {
    const wide = widthOf(context, node.words) * size;
    const tall = node.words.split("\n").length * LINE * size;
    const gap = node.size + size * 0.25;
    const [left, top] = [x - wide / 2 + across * (gap + wide / 2), y - tall / 2 + down * (gap + tall / 2)];
    return { id: node.id, left, right: left + wide, top, bottom: top + tall };
  };
  const isClear = ({ left, right, top, bottom }, boxes, count) => {
    for (let i = 0; i < count; i += 1) {
      const other = boxes[i];
      if (left < other.right && other.left < right && top < other.bottom && other.top < bottom) return false;
    }
    return true;
  };
  const write = (context, node, box, size) => {
    context.font = `${kg.state.selected?.kind === "entity" && kg.state.selected.index === node.id ? "600 " : ""}${size}px ${face}`;
    node.words.split("\n").forEach((line, i) => {
      context.strokeText(line, (box.left + box.right) / 2, box.top + i * LINE * size);
      context.fillText(line, (box.left + box.right) / 2, box.top + i * LINE * size);
    });
  };

  let written = [];
  const draw = (context) => {
    order ||= ranked();
    const scale = network.getScale();
    const at = network.getPositions(order.map((each) => each.id));
    const from = network.DOMtoCanvas({ x: 0, y: 0 }), to = network.DOMtoCanvas({ x: place.clientWidth, y: place.clientHeight });
    const isWithin = ({ left, right, top, bottom }) => left > from.x && right < to.x && top > from.y && bottom < to.y;
    const near = order.filter((each) => isWithin({ left: at[each.id].x, right: at[each.id].x, top: at[each.id].y, bottom: at[each.id].y }));
    const shapes = near.map((each) => ({ left: at[each.id].x - each.size, right: at[each.id].x + each.size, top: at[each.id].y - each.size, bottom: at[each.id].y + each.size }));
    Object.assign(context, { textAlign: "center", textBaseline: "top", lineJoin: "round", lineWidth: 4 / scale, strokeStyle: kg.token("--canvas"), fillStyle: kg.token("--ink") });
    written = [];
    near.forEach((node, i) => { // a name covers no other and, but for the first, no shape of one that is told more
      const size = Math.min(16, Math.max(i < FIRST ? 14 : 12, 14 * scale)) / scale;
      let box = null;
      for (const side of SIDES) {
        const here = boxOf(context, node, at[node.id], size, side);
        if (!isWithin(here) || !isClear(here, written, written.length)) continue;
        if (isClear(here, shapes, i)) { box = here; break; }
        if (i < FIRST) box ||= here;
      }
      if (!box) return;
      written.push(box);
      write(context, node, box, size);
    });
  };
  network.on("afterDrawing", draw);
  kg.graph.nameAt = ({ x, y }) => written.find((each) => x > each.left && x < each.right && y > each.top && y < each.bottom)?.id;
})();
