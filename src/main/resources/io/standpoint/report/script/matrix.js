/** A table of nets: colour, value, interval and n in each cell, which opens its evidence. */
const Matrix = (() => {
  const { h, foreign } = Dom;

  /**
   * The table.
   *
   * @param {string} caption what it shows
   * @param {Array<{head: function}>} rows each makes its head, a node or text
   * @param {Array<{head: function}>} columns likewise
   * @param {function} cell from a row and a column to {tone, words, open}, or null for none
   */
  function table(caption, rows, columns, cell) {
    return h(
      "div.wide",
      { tabindex: "0", role: "region", "aria-label": caption },
      h(
        "table.matrix",
        {},
        h("caption.hidden", {}, caption),
        h("thead", {}, h("tr", {}, h("td", {}), columns.map((column) => h("th", { scope: "col" }, column.head())))),
        h("tbody", {}, rows.map((row) => h("tr", {}, h("th", { scope: "row" }, row.head()), columns.map((column) => data(cell(row, column)))))),
      ),
    );
  }

  function data(found) {
    if (found === null) {
      return h("td.empty", {}, h("span", { "aria-hidden": "true" }, "\u00b7"), Dom.hidden("none"));
    }
    const { tone, words, open } = found;
    return h(
      "td",
      {},
      h(
        "button.cell",
        { type: "button", style: Tone.colour(tone), "aria-label": `${words}: ${Format.tone(tone)}; show evidence`, title: `95 % interval ${Format.interval(tone)}`, onclick: open },
        h("span.value", {}, tone.net === null ? "?" : Format.signed(tone.net)),
        Tone.line(tone),
        h("span.n", {}, `n ${Format.count(tone.n)}`, tone.abstained > 0 ? ` ?${Format.count(tone.abstained)}` : null),
      ),
    );
  }

  /** The cells of a table whose rows are entities and whose columns are their parts of one kind. */
  function cells(kind) {
    const { key, label, has } = Parts[kind];
    const known = new Map();
    const partsOf = (entity) => {
      if (!known.has(entity)) {
        known.set(entity, new Map(entity.parts(kind).map((part) => [key(part.name), part])));
      }
      return known.get(entity);
    };
    return ({ entity }, column) => {
      const part = partsOf(entity).get(column.key);
      return part === undefined || part.tone.total === 0
        ? null
        : {
            tone: part.tone,
            words: `${entity.name}, ${column.words}`,
            open: () => Drawer.open([foreign(entity.name), ", ", label(part.name)], part.tone.total, entity, has(part.name)),
          };
    };
  }

  return { table, cells };
})();
