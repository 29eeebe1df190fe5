/** The table of entities: sorted by a column, some rows at a time. */
const Ranking = (() => {
  const { h, foreign, hidden } = Dom;
  const PAGE = 20;
  const COLUMNS = [
    { id: "name", words: "Entity", first: "up", value: (entity) => entity.key },
    { id: "articles", words: "Articles", value: (entity) => entity.articles },
    { id: "stories", words: "Stories", value: (entity) => entity.stories },
    { id: "publishers", words: "Publishers", value: (entity) => entity.publishers },
    { id: "mentions", words: "Mentions", value: (entity) => entity.tone.total },
    ...Data.OUTCOMES.map((outcome) => ({ id: outcome, words: Tone.SIGNS[outcome], title: Format.outcome(outcome), value: (entity) => entity.tone[outcome] })),
    { id: "net", words: "Net [95 %]", value: (entity) => entity.tone.net ?? -2 },
  ];
  let sorting = { column: COLUMNS[4], descending: true };
  let page = 0;
  let shown = [];

  function show(entities) {
    shown = entities;
    page = 0;
    render();
  }

  function render() {
    const { column, descending } = sorting;
    const order = descending ? d3.descending : d3.ascending;
    const rows = d3.sort(shown, (a, b) => order(column.value(a), column.value(b)) || d3.descending(a.tone.total, b.tone.total));
    const pages = Math.max(1, Math.ceil(rows.length / PAGE));
    page = Math.min(page, pages - 1);
    Dom.content("entities").replaceChildren(
      rows.length === 0
        ? h("p.none", {}, "No entity matches the filter.")
        : h(
            "div.wide",
            { tabindex: "0", role: "region", "aria-label": "Entities, a table" },
            h(
              "table.ranking",
              {},
              h("caption.hidden", {}, `Entities ${page * PAGE + 1} to ${Math.min(rows.length, (page + 1) * PAGE)} of ${rows.length}`),
              h("thead", {}, h("tr", {}, COLUMNS.map(header))),
              h("tbody", {}, rows.slice(page * PAGE, (page + 1) * PAGE).map(row)),
            ),
          ),
      pages > 1 ? pager(pages) : "",
    );
  }

  function header(column) {
    const sorted = sorting.column === column;
    const arrow = !sorted ? "" : sorting.descending ? "\u2193" : "\u2191";
    return h(
      "th",
      { scope: "col", class: column.id, "aria-sort": !sorted ? null : sorting.descending ? "descending" : "ascending" },
      h(
        "button.sort",
        {
          type: "button",
          id: `sort-${column.id}`,
          "aria-label": `Sort by ${column.title ?? column.words}`,
          onclick: () => {
            sorting = { column, descending: sorted ? !sorting.descending : column.first !== "up" };
            render();
            document.getElementById(`sort-${column.id}`).focus();
          },
        },
        column.words,
        h("span.arrow", { "aria-hidden": "true" }, arrow),
      ),
      column.id === "net" ? h("span.axis", { "aria-hidden": "true" }, h("i", {}, "\u22121"), h("i", {}, "0"), h("i", {}, "+1")) : null,
    );
  }

  function row(entity) {
    const heading = () => [foreign(entity.name)];
    const everything = () => true;
    return h(
      "tr",
      {},
      h("th.name", { scope: "row" }, Focus.name(entity), h("span.type", {}, Format.type(entity.type))),
      ...["articles", "stories", "publishers"].map((size) => h("td", { class: size }, Format.count(entity[size]))),
      h(
        "td.mentions",
        {},
        Tone.number(entity.tone.total, Format.amount(entity.tone.total, "mention"), () => Drawer.open(heading(), entity.tone.total, entity, everything)),
        Tone.shares(entity.tone),
      ),
      Tone.counts(entity, entity.tone, heading, everything).map((count, i) => h("td", { class: Data.OUTCOMES[i] }, count)),
      h("td.net", {}, Tone.net(entity.tone)),
    );
  }

  function pager(pages) {
    const step = (by, words, id) =>
      h(
        "button",
        {
          type: "button",
          id,
          disabled: page + by < 0 || page + by >= pages,
          onclick: () => {
            page += by;
            render();
            const same = document.getElementById(id);
            (same.disabled ? document.querySelector(".pager button:enabled") : same).focus();
          },
        },
        words,
      );
    return h(
      "div.pager",
      { role: "group", "aria-label": "Pages of the table" },
      step(-1, "Previous", "previous-page"),
      h("span", { role: "status" }, `Page ${page + 1} of ${pages}`),
      step(1, "Next", "next-page"),
      hidden("of the table of entities"),
    );
  }

  return { show };
})();
