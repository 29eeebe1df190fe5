/** The data of the page, decoded; ReportData.java and EvidenceData.java write them and document the order of fields. */
const Data = await (async () => {
  const OUTCOMES = ["negative", "neutral", "positive", "abstained"];
  const STATUSES = ["analysed", "copies", "other language", "failed"];
  const DAY = 86_400_000;
  document.getElementById("too-old").hidden = typeof DecompressionStream === "function";
  const raw = await unpacked("overview");
  const parsed = document.readyState === "loading" ? new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve)) : Promise.resolve();
  let evidence = null;

  /** What stands in an element as JSON, compressed with gzip and written as base64. */
  function unpacked(id) {
    const letters = atob(document.getElementById(id).textContent);
    const bytes = new Uint8Array(letters.length);
    for (let i = 0; i < bytes.length; i++) {
      bytes[i] = letters.charCodeAt(i);
    }
    const expanding = new DecompressionStream("gzip");
    const writer = expanding.writable.getWriter();
    writer.write(bytes);
    writer.close();
    return new Response(expanding.readable).json();
  }

  /** The sentences of a row, decoded; all are expanded when the first ones are asked for. */
  async function quotes(kind, index) {
    evidence ??= parsed.then(() => unpacked("evidence"));
    const { strings, articles, [kind]: rows } = await evidence;
    return rows[index].map((row) => quote(row, strings, articles));
  }

  /** Counts of opinions, their net in [-1, 1], and the bounds of its interval; null where unknown. */
  function tone([negative, neutral, positive, abstained, low = null, high = null]) {
    const n = negative + neutral + positive;
    const net = n > 0 ? (positive - negative) / n : null;
    return { negative, neutral, positive, abstained, n, total: n + abstained, net, low, high };
  }

  function part([name, ...counts]) {
    return { name: raw.names[name], tone: tone(counts) };
  }

  function date(day) {
    return day === null ? null : new Date(day * DAY);
  }

  function stretch([day, articles, ...counts]) {
    return { start: date(day), articles, tone: tone(counts) };
  }

  function article([id, title = null, publisher = -1, published = null, url = null], strings) {
    return {
      id,
      title,
      publisher: publisher < 0 ? null : strings[publisher],
      published: published === null ? null : new Date(published),
      url,
    };
  }

  function quote(row, strings, articles) {
    const [text, source, start, markStart, markEnd, outcome, probability, voice, frames, holder] = row;
    return {
      text: strings[text],
      article: article(articles[source], strings),
      start,
      markStart,
      markEnd,
      outcome: OUTCOMES[outcome],
      probability,
      voice: raw.voices[voice],
      frames: raw.frames.filter((_, bit) => frames & (1 << bit)),
      holder: holder < 0 ? null : strings[holder],
    };
  }

  /** An entity or a pair; what is not shown at once is decoded when it is asked for. */
  function subject(kind, row, index) {
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
      quotes: () => quotes(kind, index),
    };
  }

  /** Letters as people type them: no accents, no case. */
  function searchKey(text) {
    return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
  }

  const entities = raw.entities.map((row, index) => subject("entities", row, index));

  return {
    OUTCOMES,
    STATUSES,
    run: raw.run,
    missing: raw.missing,
    frames: raw.frames,
    voices: raw.voices,
    entities,
    entitiesLeftOut: raw.entities_left_out,
    pairs: raw.pairs.map((row, index) => subject("pairs", row, index)),
    pairsLeftOut: raw.pairs_left_out,
    typeOf: new Map(entities.map((entity) => [entity.id, entity.type])),
    days: raw.days.map(([day, ...counts]) => ({ start: date(day), counts })),
    publishers: raw.publishers.map(([name, ...counts]) => ({ name, counts })),
    publishersLeftOut: raw.publishers_left_out,
    searchKey,
  };
})();
