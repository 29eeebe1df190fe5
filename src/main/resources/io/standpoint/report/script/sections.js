/** Frames, stances, voices and publishers of the entities that the filter leaves. */
const Sections = (() => {
  const { h, foreign } = Dom;
  const STEP = 12;
  const MOST_TARGETS = 12;
  const MOST_PUBLISHERS = 10;
  const rowsShown = { frames: STEP, stances: STEP, voices: STEP, publishers: STEP };

  /** Fills a section with a matrix of its first rows, and a way to see more of them. */
  function fill(section, all, above, matrix) {
    const content = Dom.content(section);
    if (all.length === 0) {
      content.replaceChildren(h("p.none", {}, "Nothing matches the filter."));
      return;
    }
    const rows = all.slice(0, rowsShown[section]);
    const left = all.length - rows.length;
    const more = () => {
      rowsShown[section] += STEP;
      fill(section, all, above, matrix);
      document.querySelector(`#${section} tbody tr:nth-child(${rows.length + 1}) button`)?.focus();
    };
    content.replaceChildren(
      ...above(),
      Tone.legend(),
      matrix(rows),
      left > 0 ? h("p.more", {}, h("button", { type: "button", onclick: more }, `Show ${Format.count(Math.min(STEP, left))} more rows`), ` of ${Format.count(left)}`) : "",
    );
  }

  const entityRow = (entity) => ({ entity, head: () => Focus.name(entity) });

  function frames(entities) {
    const columns = Data.frames.map((frame) => ({ key: frame, words: Format.label(frame), head: () => Format.label(frame) }));
    const some = entities.filter((entity) => entity.parts("frame").length > 0);
    fill("frames", some, () => [], (rows) => Matrix.table("Net sentiment by entity and frame", rows.map(entityRow), columns, Matrix.cells("frame")));
  }

  function voices(entities) {
    const columns = Data.voices.map((voice) => ({ key: voice, words: Format.voice(voice), head: () => Format.voice(voice) }));
    const sums = Data.voices.map((voice) => ({ name: Format.voice(voice), tone: { total: 0 } }));
    for (const entity of entities) {
      for (const part of entity.parts("voice")) {
        const sum = sums[Data.voices.indexOf(part.name)].tone;
        for (const count of [...Data.OUTCOMES, "total"]) {
          sum[count] = (sum[count] ?? 0) + part.tone[count];
        }
      }
    }
    const heard = sums.filter((sum) => sum.tone.total > 0).map((sum) => ({ ...sum, name: `${sum.name} (${Format.count(sum.tone.total)})` }));
    const above = () => [
      h(
        "figure",
        {},
        h("figcaption", {}, `Shares of the mentions of ${Format.amount(entities.length, "entity", "entities")}, by voice`, Charts.outcomeKey()),
        Charts.outcomes(heard, heard.map((sum) => `${sum.name}: ${Data.OUTCOMES.map((outcome) => `${Format.outcome(outcome)} ${Format.count(sum.tone[outcome])}`).join(", ")}`).join("; ")),
      ),
    ];
    fill("voices", entities, above, (rows) => Matrix.table("Net sentiment by entity and voice", rows.map(entityRow), columns, Matrix.cells("voice")));
  }

  function publishers(entities) {
    const { key } = Parts.publisher;
    const totals = new Map();
    for (const entity of entities) {
      for (const part of entity.parts("publisher")) {
        const sum = totals.get(key(part.name)) ?? { key: key(part.name), name: part.name, n: 0 };
        sum.n += part.tone.n;
        totals.set(sum.key, sum);
      }
    }
    const columns = d3
      .sort(totals.values(), (a, b) => d3.descending(a.n, b.n))
      .slice(0, MOST_PUBLISHERS)
      .map((sum) => ({ key: sum.key, words: sum.name, head: () => foreign(sum.name) }));
    const some = entities.filter((entity) => entity.parts("publisher").length > 0);
    fill("publishers", some, () => [outlets()].filter((one) => one !== null), (rows) =>
      Matrix.table("Net sentiment by entity and publisher", rows.map(entityRow), columns, Matrix.cells("publisher")),
    );
  }

  /** Articles by publisher, whatever the filter. */
  function outlets() {
    if (Data.publishers.length === 0) {
      return null;
    }
    const line = (publisher) => h("tr", {}, h("th", { scope: "row" }, publisher.name === null ? "not named" : foreign(publisher.name)), publisher.counts.map((n) => h("td", {}, n === 0 ? h("span.none", {}, "0") : Format.count(n))));
    const left = Data.publishersLeftOut;
    return h(
      "details",
      {},
      h("summary", {}, `Articles of ${Format.amount(Data.publishers.length + left, "publisher")}`),
      h(
        "div.wide",
        { tabindex: "0", role: "region", "aria-label": "Articles by publisher" },
        h(
          "table.small",
          {},
          h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "publisher"), Data.STATUSES.map((status) => h("th", { scope: "col" }, status)))),
          h("tbody", {}, Data.publishers.map(line)),
        ),
      ),
      left > 0 ? h("p.notice", {}, `${Format.amount(left, "publisher")} with fewer articles not shown.`) : null,
    );
  }

  function stances(pairs) {
    const byHolder = d3.rollup(pairs, (group) => d3.sum(group, (pair) => pair.tone.total), (pair) => pair.holder.id);
    const byTarget = d3.rollup(pairs, (group) => d3.sum(group, (pair) => pair.tone.total), (pair) => pair.id);
    const cells = new Map(pairs.map((pair) => [`${pair.holder.id}\t${pair.id}`, pair]));
    const holders = new Map(pairs.map((pair) => [pair.holder.id, pair.holder.name]));
    const targets = new Map(pairs.map((pair) => [pair.id, pair.name]));
    const most = (totals) => d3.sort(totals.keys(), (a, b) => d3.descending(totals.get(a), totals.get(b)));
    const columns = most(byTarget).slice(0, MOST_TARGETS).map((id) => ({ id, head: () => foreign(targets.get(id)) }));
    const rows = most(byHolder)
      .filter((id) => columns.some((column) => cells.has(`${id}\t${column.id}`)))
      .map((id) => ({ id, head: () => foreign(holders.get(id)) }));
    const cell = (row, column) => {
      const pair = cells.get(`${row.id}\t${column.id}`);
      return pair === undefined
        ? null
        : {
            tone: pair.tone,
            words: `${pair.holder.name} toward ${pair.name}`,
            open: () => Drawer.open([foreign(pair.holder.name), " toward ", foreign(pair.name)], pair.tone.total, pair, () => true),
          };
    };
    const left = byTarget.size - columns.length;
    const above = () => (left > 0 ? [h("p.aside", {}, `The ${Format.count(columns.length)} targets with most stances of ${Format.count(byTarget.size)}; filter by a name to see others.`)] : []);
    fill("stances", rows, above, (some) => Matrix.table("Stance by holder and target", some, columns, cell));
  }

  function show(entities, pairs) {
    Object.keys(rowsShown).forEach((section) => (rowsShown[section] = STEP));
    frames(entities);
    stances(pairs);
    voices(entities);
    publishers(entities);
  }

  return { show };
})();
