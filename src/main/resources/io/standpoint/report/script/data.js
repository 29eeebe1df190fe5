/** The data of the page, decoded; ReportData.java writes them and documents the order of fields. */
const Data = (() => {
  const OUTCOMES = ["negative", "neutral", "positive", "abstained"];
  const STATUSES = ["analysed", "copies", "other language", "failed"];
  const DAY = 86_400_000;
  const raw = JSON.parse(document.getElementById("data").textContent);

  /** Counts of opinions, their net in [-1, 1], and the bounds of its interval; null where unknown. */
  function tone([negative, neutral, positive, abstained, low = null, high = null]) {
    const n = negative + neutral + positive;
    const net = n > 0 ? (positive - negative) / n : null;
    return { negative, neutral, positive, abstained, n, total: n + abstained, net, low, high };
  }

  function part([name, ...counts]) {
    return { name: raw.strings[name], tone: tone(counts) };
  }

  function date(day) {
    return day === null ? null : new Date(day * DAY);
  }

  function stretch([day, articles, ...counts]) {
    return { start: date(day), articles, tone: tone(counts) };
  }

  function article([id, title = null, publisher = -1, published = null, url = null]) {
    return {
      id,
      title,
      publisher: publisher < 0 ? null : raw.strings[publisher],
      published: published === null ? null : new Date(published),
      url,
    };
  }

  function quote([text, source, start, markStart, markEnd, outcome, probability, voice, frames, holder]) {
    return {
      text: raw.strings[text],
      article: article(raw.articles[source]),
      start,
      markStart,
      markEnd,
      outcome: OUTCOMES[outcome],
      probability,
      voice: raw.voices[voice],
      frames: raw.frames.filter((_, bit) => frames & (1 << bit)),
      holder: holder < 0 ? null : raw.strings[holder],
    };
  }

  /** An entity or a pair; what is not shown at once is decoded when it is asked for. */
  function subject(row) {
    return {
      id: row.id,
      name: row.name,
      type: row.type,
      holder: row.holder_id ? { id: row.holder_id, name: row.holder_name } : null,
      articles: row.articles,
      stories: row.stories,
      publishers: row.publishers,
      tone: tone(row.counts),
      spellings: Object.entries(row.spellings ?? {}),
      key: searchKey(row.name),
      parts: (kind) => row[kind].map(part),
      windows: (granularity) => (row[granularity] ?? []).map(stretch),
      quotes: () => row.quotes.map(quote),
    };
  }

  /** Letters as people type them: no accents, no case. */
  function searchKey(text) {
    return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
  }

  const entities = raw.entities.map(subject);

  return {
    OUTCOMES,
    STATUSES,
    run: raw.run,
    missing: raw.missing,
    frames: raw.frames,
    voices: raw.voices,
    entities,
    entitiesLeftOut: raw.entities_left_out,
    pairs: raw.pairs.map(subject),
    pairsLeftOut: raw.pairs_left_out,
    typeOf: new Map(entities.map((entity) => [entity.id, entity.type])),
    days: raw.days.map(([day, ...counts]) => ({ start: date(day), counts })),
    publishers: raw.publishers.map(([name, ...counts]) => ({ name, counts })),
    publishersLeftOut: raw.publishers_left_out,
    searchKey,
  };
})();
