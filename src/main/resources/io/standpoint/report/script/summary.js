/** What was read, what became of it, with what. */
const Summary = (() => {
  const { h, foreign } = Dom;
  const { run } = Data;
  const counts = run.counts ?? {};
  const of = (name) => counts[name] ?? 0;

  function headline() {
    const dated = Data.days.filter((day) => day.start !== null);
    document.getElementById("headline").replaceChildren(
      ...(dated.length > 0
        ? [`News of ${Format.date(dated[0].start)} to ${Format.date(dated.at(-1).start)}`]
        : ["Run ", foreign(run.run_id ?? "without a name")]),
    );
    const all = Data.entities.length + Data.entitiesLeftOut;
    document.getElementById("lead").replaceChildren(
      `${Format.amount(of("analysed"), "article")} analysed, ${Format.amount(of("opinions"), "opinion")}, ${Format.amount(all, "entity", "entities")}. Run `,
      foreign(run.run_id ?? "without a name"),
      ".",
    );
  }

  /** The counts of articles as a sum; says so where it does not come out. */
  function balance() {
    const parts = ["analysed", "copies", "other_language", "failed"];
    const balances = of("read") === d3.sum(parts, of);
    return h(
      "div.balance",
      {},
      figure(of("read"), "articles read", "total"),
      h("span.sign", { "aria-hidden": "true" }, balances ? "=" : "\u2260"),
      parts.flatMap((name, i) => [
        i === 0 ? null : h("span.sign", { "aria-hidden": "true" }, "+"),
        figure(of(name), Format.label(name), name),
      ]),
      balances ? null : h("p.warning", {}, "These counts do not balance: do not rely on this output."),
    );
  }

  function figure(value, words, kind) {
    return h(`div.figure.${kind}`, {}, h("b", {}, Format.count(value)), h("span", {}, words));
  }

  function table(caption, rows, empty) {
    if (rows.length === 0) {
      return empty === null ? null : h("div.facts", {}, h("h3", {}, caption), h("p.none", {}, empty));
    }
    return h(
      "div.facts",
      {},
      h("h3", {}, caption),
      h("dl", {}, rows.map(([name, value]) => h("div", {}, h("dt", {}, foreign(name)), h("dd", {}, foreign(value))))),
    );
  }

  function amounts(object) {
    return d3.sort(Object.entries(object ?? {}), ([, n]) => -n).map(([name, n]) => [Format.label(name), Format.count(n)]);
  }

  function tables() {
    const sizes = ["characters", "sentences", "mentions", "opinions"].map((name) => [name, Format.count(of(name))]);
    const times = Object.entries(run.timings ?? {}).filter(([, value]) => typeof value !== "object");
    return h(
      "div.columns",
      {},
      table("Failures by reason", amounts(run.failures_by_reason), "None."),
      table("Languages", amounts(run.articles_by_language), null),
      table("Records that are no articles", amounts(run.skipped_records), null),
      table("Amounts", sizes, null),
      table("Versions and models", Object.entries(run.versions ?? {}).map(([name, value]) => [Format.label(name), value]), null),
      table("Options", Object.entries(run.options ?? {}), null),
      table("Times", times.map(([name, value]) => [Format.label(name), String(value)]), null),
    );
  }

  function notes() {
    const left = [
      [Data.entitiesLeftOut, "entity", "entities"],
      [Data.pairsLeftOut, "pair of holder and target", "pairs of holder and target"],
    ].filter(([n]) => n > 0);
    const lines = left.map(([n, one, many]) => `${Format.amount(n, one, many)} with fewer opinions ${n === 1 ? "is" : "are"} not in this page (--maxEntities).`);
    const gone = Data.missing.map((name) => h("p.notice", {}, "Not there when this page was made: ", foreign(name), "."));
    return [lines.map((line) => h("p.notice", {}, line)), gone];
  }

  function render() {
    headline();
    const undated = d3.sum(Data.days.find((day) => day.start === null)?.counts ?? []);
    const dated = Data.days.some((day) => day.start !== null);
    Dom.content("summary").replaceChildren(
      balance(),
      ...notes().flat(),
      dated
        ? h(
            "figure",
            {},
            h("figcaption", {}, "Articles by date of publication", undated > 0 ? ` (${Format.count(undated)} more without a date)` : "", Charts.statusKey()),
            Charts.articles(Data.days),
          )
        : "",
      h("details", { open: Object.keys(run.failures_by_reason ?? {}).length > 0 }, h("summary", {}, "Failures, languages, models, options, times"), tables()),
    );
  }

  return { render };
})();
