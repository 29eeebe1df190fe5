/** The small pieces that show counts, a net and its interval, the same everywhere. */
const Tone = (() => {
  const { h, hidden } = Dom;
  const SIGNS = { negative: "\u2212", neutral: "=", positive: "+", abstained: "?" };

  /**
   * The four counts, each opening its evidence.
   *
   * @param {object} subject whose sentences
   * @param {object} tone the counts
   * @param {Array<Node|string>} heading what they are of, made anew for each
   * @param {function} wanted which of the sentences are meant, whatever their outcome
   */
  function counts(subject, tone, heading, wanted) {
    return Data.OUTCOMES.map((outcome) =>
      number(tone[outcome], `${Format.count(tone[outcome])} ${Format.outcome(outcome)}`, () =>
        Drawer.open([...heading(), `, ${Format.outcome(outcome)}`], tone[outcome], subject, (quote) => quote.outcome === outcome && wanted(quote)),
      ),
    );
  }

  /** A number that opens its evidence. */
  function number(value, words, open) {
    if (value === 0) {
      return h("span.none", {}, "0");
    }
    return h("button.number", { type: "button", "aria-label": `${words}: show evidence`, onclick: open }, Format.count(value));
  }

  /** Styles from which page.css makes the colour of a net: weaker where the interval holds zero. */
  function colour(tone) {
    const sure = tone.low !== null && (tone.low > 0 || tone.high < 0);
    const strength = tone.net === null ? 0 : Math.round(Math.abs(tone.net) ** 0.6 * (sure ? 100 : 45));
    return { "--hue": `var(--cell-${tone.net < 0 ? "negative" : "positive"})`, "--strength": `${strength}%` };
  }

  function place(value) {
    return `${((value + 1) / 2) * 100}%`;
  }

  /** A line from -1 to 1 with the interval and the net on it; the words beside it say the same. */
  function line(tone) {
    const marks = [];
    if (tone.low !== null) {
      marks.push(h("i.range", { style: { "--from": place(tone.low), "--to": place(tone.high) } }));
    }
    if (tone.net !== null) {
      marks.push(h("i.dot", { style: { "--at": place(tone.net) } }));
    }
    return h(tone.net === 0 ? "span.line" : tone.net < 0 ? "span.line.against" : "span.line.favour", { "aria-hidden": "true" }, marks);
  }

  /** Net, interval and line. */
  function net(tone) {
    if (tone.net === null) {
      return h("span.net", {}, h("span.none", {}, "too unsure"));
    }
    return h(
      "span.net",
      {},
      h("span.value", {}, Format.signed(tone.net)),
      line(tone),
      h("span.bounds", {}, hidden("95 % interval "), Format.interval(tone)),
    );
  }

  /** The four shares as one bar. */
  function shares(tone) {
    return h(
      "span.shares",
      { "aria-hidden": "true" },
      Data.OUTCOMES.filter((outcome) => tone[outcome] > 0).map((outcome) =>
        h(`i.${outcome}`, { style: { "--share": tone[outcome] } }),
      ),
    );
  }

  /** What the colours and signs mean. */
  function legend() {
    return h(
      "p.legend",
      {},
      h("span.scale", {}, "\u22121 against", h("i.gradient", { "aria-hidden": "true" }), "+1 in favour"),
      h("span", {}, "Pale: the 95 % interval holds zero."),
      h("span", {}, "n: opinions counted; ?: too unsure to count."),
    );
  }

  return { SIGNS, number, counts, colour, line, net, shares, legend };
})();
