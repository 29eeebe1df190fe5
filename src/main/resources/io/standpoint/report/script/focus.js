/** One entity in full: over time, and by frame, voice, publisher and speaker. */
const Focus = (() => {
  const { h, foreign } = Dom;
  const GRANULARITIES = ["day", "week", "month"];
  const FIRST = 8;
  let entity = null;
  let granularity = null;

  /** The name of an entity, which puts it in focus. */
  function name(other) {
    return h("button.entity", { type: "button", onclick: () => choose(other) }, foreign(other.name));
  }

  function choose(other) {
    show(other);
    const title = document.getElementById("focus-title");
    title.setAttribute("tabindex", "-1");
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: "start" });
  }

  /** Puts an entity in focus; null where none matches the filter. */
  function show(other) {
    entity = other;
    if (granularity === null) {
      granularity = Charts.readable(Data.days.flatMap((day) => day.start ?? []));
    }
    if (entity !== null && entity.windows(granularity).length === 0) {
      granularity = GRANULARITIES.find((one) => entity.windows(one).length > 0) ?? granularity;
    }
    render();
  }

  function render() {
    const title = document.getElementById("focus-title");
    if (entity === null) {
      title.textContent = "In focus";
      Dom.content("focus").replaceChildren(h("p.none", {}, "No entity matches the filter."));
      return;
    }
    title.replaceChildren("In focus: ", foreign(entity.name));
    Dom.content("focus").replaceChildren(
      facts(),
      time(),
      h(
        "div.columns.parts",
        {},
        Object.keys(Parts).map(parts),
      ),
    );
  }

  function facts() {
    const { tone } = entity;
    const spellings = entity.spellings.slice(0, 6).flatMap(([words, n], i) => [i === 0 ? "Written " : ", ", h("q", {}, foreign(words)), ` ${Format.count(n)}\u00d7`]);
    return h(
      "div.portrait",
      {},
      h("div.big", {}, Tone.net(tone), h("p", {}, `n ${Format.count(tone.n)}, `, Tone.number(tone.abstained, `${Format.count(tone.abstained)} too unsure`, () => Drawer.open([foreign(entity.name), ", too unsure"], tone.abstained, entity, (quote) => quote.outcome === "abstained")), " too unsure")),
      h(
        "div",
        {},
        h("p", {}, `${Format.type(entity.type)} `, h("code", {}, foreign(entity.id))),
        h("p", {}, `${Format.amount(entity.articles, "article")}, ${Format.amount(entity.stories, "story", "stories")}, ${Format.amount(entity.publishers, "publisher")}`),
        spellings.length > 0 ? h("p", {}, spellings, ".") : null,
      ),
    );
  }

  function time() {
    const rows = entity.windows(granularity);
    const undated = entity.windows("undated")[0];
    const aside = undated ? h("p.aside", {}, `${Format.amount(undated.tone.total, "mention")} without a date: ${Format.tone(undated.tone)}.`) : null;
    if (rows.length === 0) {
      return h("div", {}, h("h3", {}, "Over time"), aside ?? h("p.none", {}, "No article has a date."));
    }
    return h(
      "figure",
      {},
      h("figcaption", {}, h("h3", {}, "Over time"), choice(), Charts.outcomeKey()),
      Charts.windows(rows, granularity, `Net sentiment and mentions by ${granularity}; the table below has the same numbers`, openWindow),
      aside,
      h("details", {}, h("summary", {}, `The same as a table, by ${granularity}`), windowTable(rows)),
    );
  }

  function choice() {
    return h(
      "fieldset.choice",
      {},
      h("legend.hidden", {}, "Length of a window"),
      GRANULARITIES.map((one) =>
        h(
          "label",
          {},
          h("input", {
            type: "radio",
            name: "granularity",
            value: one,
            checked: one === granularity,
            disabled: entity.windows(one).length === 0,
            onchange: () => {
              granularity = one;
              render();
              document.querySelector(`input[name=granularity][value=${one}]`).focus();
            },
          }),
          one,
        ),
      ),
    );
  }

  function within(row) {
    const end = { day: d3.utcDay, week: d3.utcMonday, month: d3.utcMonth }[granularity].offset(row.start);
    return (quote) => quote.article.published >= row.start && quote.article.published < end && quote.article.published !== null;
  }

  function openWindow(row) {
    Drawer.open([foreign(entity.name), `, ${Format.stretch(row.start, granularity)}`], row.tone.total, entity, within(row));
  }

  function windowTable(rows) {
    const line = (row) =>
      h(
        "tr",
        {},
        h("th", { scope: "row" }, Format.stretch(row.start, granularity)),
        h("td", {}, Format.count(row.articles)),
        Tone.counts(entity, row.tone, () => [foreign(entity.name), `, ${Format.stretch(row.start, granularity)}`], within(row)).map((count) => h("td", {}, count)),
        h("td.net", {}, Tone.net(row.tone)),
      );
    return table(`Windows of ${entity.name}`, [granularity, "articles"], rows.map(line));
  }

  function parts(kind) {
    const { heading, label, has } = Parts[kind];
    const rows = entity.parts(kind).filter((part) => part.tone.total > 0);
    const line = (part) =>
      h(
        "tr",
        {},
        h("th", { scope: "row" }, label(part.name)),
        Tone.counts(entity, part.tone, () => [foreign(entity.name), ", ", label(part.name)], has(part.name)).map((count, i) =>
          h("td", {}, kind !== "voice" && Data.OUTCOMES[i] === "abstained" ? h("span.none", { title: "not counted here" }, "\u2013") : count),
        ),
        h("td.net", {}, Tone.net(part.tone)),
      );
    const content = rows.length === 0 ? h("p.none", {}, "None.") : table(`${heading}: ${entity.name}`, [""], rows.slice(0, FIRST).map(line));
    const more =
      rows.length > FIRST
        ? h("details", {}, h("summary", {}, `${Format.count(rows.length - FIRST)} more`), table(`${heading}, more: ${entity.name}`, [""], rows.slice(FIRST).map(line)))
        : null;
    return h("div.part", {}, h("h3", {}, heading), content, more);
  }

  function table(caption, first, rows) {
    const heads = [...first.map((words) => [words, words]), ...Data.OUTCOMES.map((outcome) => [Tone.SIGNS[outcome], Format.outcome(outcome)]), ["net [95 %]", "net"]];
    return h(
      "div.wide",
      { tabindex: "0", role: "region", "aria-label": caption },
      h(
        "table.small",
        {},
        h("thead", {}, h("tr", {}, heads.map(([words, title]) => (words === "" ? h("td", {}) : h("th", { scope: "col", title, "aria-label": title }, words))))),
        h("tbody", {}, rows),
      ),
    );
  }

  return { name, show };
})();
