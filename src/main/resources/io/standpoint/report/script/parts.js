/** The kinds of parts that an entity's mentions fall into: how they are named, which sentences are theirs. */
const Parts = (() => {
  const { foreign } = Dom;

  /** "Harbor Wire" and "harbor-wire" are one publisher. */
  function publisherKey(name) {
    return Data.searchKey(name).replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  }

  return {
    frame: {
      heading: "By frame",
      label: (name) => Format.label(name),
      key: (name) => name,
      has: (name) => (quote) => quote.frames.includes(name) && quote.outcome !== "abstained",
    },
    voice: {
      heading: "By voice",
      label: (name) => Format.voice(name),
      key: (name) => name,
      has: (name) => (quote) => quote.voice === name,
    },
    publisher: {
      heading: "By publisher",
      label: foreign,
      key: publisherKey,
      has: (name) => (quote) =>
        quote.article.publisher !== null && publisherKey(quote.article.publisher) === publisherKey(name) && quote.outcome !== "abstained",
    },
    holder: {
      heading: "By speaker, quoted or reported",
      label: foreign,
      key: (name) => name,
      has: (name) => (quote) => quote.holder === name && quote.outcome !== "abstained",
    },
  };
})();
