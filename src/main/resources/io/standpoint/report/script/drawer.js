/** The drawer of evidence. A dialog keeps the keyboard inside, and gives the focus back. */
const Drawer = (() => {
  const { h, foreign } = Dom;
  const dialog = document.getElementById("drawer");
  const title = document.getElementById("drawer-title");
  const about = document.getElementById("drawer-about");
  const list = document.getElementById("drawer-quotes");
  let opened = 0;

  /**
   * Shows sentences.
   *
   * @param {Array<Node|string>} heading what the number is of
   * @param {number} total the number itself
   * @param {object} subject whose sentences
   * @param {function} wanted which of its sentences belong to the number
   */
  function open(heading, total, subject, wanted) {
    title.replaceChildren(...heading);
    about.textContent = "Looking up the sentences";
    list.replaceChildren();
    dialog.showModal();
    dialog.scrollTop = 0;
    title.focus();
    const mine = ++opened;
    subject.quotes().then((quotes) => {
      if (mine === opened) {
        fill(quotes.filter(wanted), total);
      }
    });
  }

  function fill(quotes, total) {
    about.textContent =
      quotes.length === 0
        ? `No sentence of these ${Format.count(total)} is in this page; all are in opinions/.`
        : quotes.length < total
          ? `${Format.count(quotes.length)} of ${Format.count(total)} are in this page; all are in opinions/.`
          : `All ${Format.count(quotes.length)}, the most certain first.`;
    list.replaceChildren(...quotes.map(item));
  }

  function item(quote) {
    return h("li", { class: quote.outcome }, sentence(quote), judgement(quote), source(quote));
  }

  function sentence(quote) {
    const { text, markStart, markEnd } = quote;
    return h(
      "blockquote",
      { dir: "auto" },
      text.slice(0, markStart),
      h("mark", {}, text.slice(markStart, markEnd)),
      text.slice(markEnd),
    );
  }

  function judgement(quote) {
    const words =
      quote.outcome === "abstained"
        ? `too unsure, likeliest at ${Format.percent(quote.probability)}`
        : `${quote.outcome}, ${Format.percent(quote.probability)}`;
    return h(
      "p.judgement",
      {},
      h("span.verdict", {}, h("span.sign", { "aria-hidden": "true" }, Tone.SIGNS[quote.outcome]), words),
      h("span", {}, Format.voice(quote.voice), quote.holder === null ? null : [": ", foreign(quote.holder)]),
      quote.frames.map((frame) => h("span.frame", {}, Format.label(frame))),
    );
  }

  function source(quote) {
    const { article } = quote;
    const name = foreign(article.title ?? article.id);
    return h(
      "p.source",
      {},
      article.url === null ? name : h("a", { href: article.url, target: "_blank", rel: "noopener noreferrer nofollow" }, name),
      h("span", {}, article.publisher === null ? "publisher unknown" : foreign(article.publisher)),
      h("span", {}, Format.date(article.published)),
      h(
        "span.offsets",
        {},
        "article ",
        foreign(article.id),
        `, characters ${quote.start}\u2013${quote.start + quote.text.length}, target ${quote.start + quote.markStart}\u2013${quote.start + quote.markEnd}`,
      ),
    );
  }

  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });

  return { open };
})();
