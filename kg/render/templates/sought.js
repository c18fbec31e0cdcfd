/* The words searched for, marked wherever they are read: in the list, the panel and the article, which opens at the first. */
"use strict";

(() => {
  const reader = kg.byIdentifier("reader");
  const places = [kg.byIdentifier("list"), kg.byIdentifier("panel"), reader];
  const words = () => kg.fold(kg.state.query).split(/\s+/).filter((each) => each.length > 1);

  /* What folding makes longer (œ) cannot be counted in and is left unmarked. */
  const rangesIn = (root, sought) => {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const text = kg.fold(node.data);
      if (text.length !== node.data.length) continue;
      for (const word of sought) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          found.push(range);
        }
      }
    }
    return found;
  };
  const mark = (changes) => {
    const sought = words();
    const found = places.map((each) => (sought.length ? rangesIn(each, sought) : []));
    CSS.highlights.set("sought", new Highlight(...found.flat()));
    const [first] = found[2];
    if (first && changes.some((each) => each.target === reader) && !reader.querySelector(".it")) {
      reader.scrollTop += first.getBoundingClientRect().top - reader.getBoundingClientRect().top - reader.clientHeight / 3;
    }
  };
  if (!CSS.highlights) return; // an older browser shows the same words, unmarked
  const watch = new MutationObserver(mark);
  places.forEach((each) => watch.observe(each, { childList: true, subtree: true }));
})();
