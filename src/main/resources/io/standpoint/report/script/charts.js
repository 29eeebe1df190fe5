/** Charts by Observable Plot, redrawn when their width changes. */
const Charts = (() => {
  const { h } = Dom;
  const COLOURS = ["var(--negative)", "var(--neutral)", "var(--positive)", "var(--abstained)"];
  const STATUS_COLOURS = ["var(--accent)", "var(--copies)", "var(--neutral)", "var(--negative)"];
  const drawn = new WeakMap();
  const observer = new ResizeObserver((entries) => entries.forEach(({ target }) => redraw(target)));

  /**
   * A chart as wide as its place.
   *
   * @param {string} words what it shows, for those who do not see it
   * @param {function} draw from a width in pixels to a list of elements
   */
  function chart(words, draw) {
    const place = h("div.chart", { role: "img", "aria-label": words });
    drawn.set(place, { draw, width: 0 });
    observer.observe(place);
    return place;
  }

  function redraw(place) {
    const state = drawn.get(place);
    const width = Math.floor(place.clientWidth);
    if (width > 0 && width !== state.width) {
      state.width = width;
      place.replaceChildren(...state.draw(width));
      for (const drawing of place.children) {
        drawing.setAttribute("aria-hidden", "true");
      }
    }
  }

  const INTERVALS = { day: d3.utcDay, week: d3.utcMonday, month: d3.utcMonth };

  /** The granularity of which a stretch of time has not too many windows. */
  function readable(dates) {
    const [first, last] = d3.extent(dates);
    const days = (last - first) / 86_400_000;
    return days < 45 ? "day" : days < 1200 ? "week" : "month";
  }

  /** Air between bars, where they are wide enough for it. */
  function inset(width, [from, to], interval) {
    return width / interval.count(from, to) > 4 ? 0.5 : 0;
  }

  /** One for each window where they are few, so that none falls within a window; undefined leaves it to the library. */
  function ticks([from, to], interval) {
    return interval.count(from, to) < 8 ? interval : undefined;
  }

  /** Articles read by day, week or month, whichever gives a readable number of bars. */
  function articles(days) {
    const dated = days.filter((day) => day.start !== null);
    const [first, last] = d3.extent(dated, (day) => day.start);
    const granularity = readable([first, last]);
    const interval = INTERVALS[granularity];
    const most = d3.max(d3.rollup(dated, (group) => d3.sum(group, (day) => d3.sum(day.counts)), (day) => +interval.floor(day.start)).values());
    const rows = dated.flatMap((day) =>
      day.counts.map((count, status) => ({ start: day.start, count, status: Data.STATUSES[status] })),
    );
    return chart(`Articles read by ${granularity}, ${Format.date(first)} to ${Format.date(last)}`, (width) => [
      Plot.plot({
        width,
        height: 150,
        marginLeft: 40,
        marginRight: 8,
        x: { type: "utc", label: null, ticks: ticks([first, last], interval) },
        y: { label: `articles per ${granularity}`, grid: true, ticks: d3.ticks(0, most, 4).filter(Number.isInteger), tickFormat: "~s" },
        color: { domain: Data.STATUSES, range: STATUS_COLOURS },
        marks: [
          Plot.rectY(
            rows,
            Plot.binX({ y: "sum" }, { x: "start", y: "count", fill: "status", interval, inset: inset(width, [first, last], interval) }),
          ),
          Plot.ruleY([0], { stroke: "var(--line)" }),
        ],
      }),
    ]);
  }

  /** Net with its interval, and mentions below, by window; `open` is given the window that was chosen. */
  function windows(rows, granularity, words, open) {
    const interval = INTERVALS[granularity];
    const stretches = rows.map((row) => ({ ...row, end: interval.offset(row.start), middle: new Date((+row.start + +interval.offset(row.start)) / 2) }));
    const domain = [stretches[0].start, stretches.at(-1).end];
    const decided = stretches.filter((row) => row.tone.net !== null);
    const mentions = stretches.flatMap((row) =>
      Data.OUTCOMES.map((outcome) => ({ row, outcome, count: row.tone[outcome] })).filter((bar) => bar.count > 0),
    );
    const stroke = (row) => Math.sign(row.tone.net);
    return chart(words, (width) => {
      const shared = { width, marginLeft: 44, marginRight: 12 };
      const nets = Plot.plot({
        ...shared,
        height: 230,
        x: { type: "utc", domain, label: null, axis: null },
        y: { domain: [-1, 1], label: "net sentiment, 95 % interval", grid: true, ticks: 5, tickFormat: Format.signed },
        r: { range: [2.5, 7] },
        color: { type: "ordinal", domain: [-1, 0, 1], range: COLOURS.slice(0, 3) },
        marks: [
          Plot.ruleY([0], { stroke: "var(--soft)" }),
          Plot.ruleX(decided, { x: "middle", y1: (row) => row.tone.low, y2: (row) => row.tone.high, stroke, strokeWidth: 2, strokeOpacity: 0.45 }),
          Plot.dot(decided, { x: "middle", y: (row) => row.tone.net, r: (row) => row.tone.n, fill: stroke, stroke: "var(--panel)", sort: null }),
        ],
      });
      const bars = Plot.plot({
        ...shared,
        height: 110,
        x: { type: "utc", domain, label: null, ticks: ticks(domain, interval) },
        y: { label: "mentions", ticks: 3, grid: true, tickFormat: "~s" },
        color: { domain: Data.OUTCOMES, range: COLOURS },
        marks: [
          Plot.rectY(mentions, { x1: (bar) => bar.row.start, x2: (bar) => bar.row.end, y: "count", fill: "outcome", order: Data.OUTCOMES, inset: inset(width, domain, interval) }),
          Plot.ruleY([0], { stroke: "var(--line)" }),
        ],
      });
      onChoice(nets, "dot", decided, open);
      onChoice(bars, "rect", mentions.map((bar) => bar.row), open);
      return [nets, bars];
    });
  }

  /** Lets a pointer choose a mark, to which the library binds the index of its row; the table below a chart lets the keyboard do the same. */
  function onChoice(plot, mark, rows, open) {
    plot.querySelectorAll(`[aria-label="${mark}"] > *`).forEach((shape) => {
      shape.classList.add("choice");
      shape.addEventListener("click", () => open(rows[shape.__data__]));
    });
  }

  /** Shares of the outcomes, one bar for each row. */
  function outcomes(rows, words) {
    const parts = rows.flatMap((row) =>
      Data.OUTCOMES.map((outcome) => ({ name: row.name, outcome, share: row.tone[outcome] / Math.max(1, row.tone.total) })),
    );
    return chart(words, (width) => [
      Plot.plot({
        width,
        height: 34 * rows.length + 40,
        marginLeft: 116,
        marginRight: 20,
        x: { label: null, percent: true, ticks: 5, tickFormat: (value) => `${value} %` },
        y: { label: null, domain: rows.map((row) => row.name), padding: 0.3 },
        color: { domain: Data.OUTCOMES, range: COLOURS },
        marks: [Plot.barX(parts, { y: "name", x: "share", fill: "outcome", order: Data.OUTCOMES })],
      }),
    ]);
  }

  /** A key to the colours of the outcomes, or of the fates of articles. */
  function key(names, classes) {
    return h("ul.key", {}, names.map((name, i) => h("li", {}, h("i", { class: classes[i], "aria-hidden": "true" }), name)));
  }

  const outcomeKey = () => key(Data.OUTCOMES.map(Format.outcome), Data.OUTCOMES);
  const statusKey = () => key(Data.STATUSES, ["analysed", "copy", "other", "failed"]);

  return { readable, articles, windows, outcomes, outcomeKey, statusKey };
})();
