/** Numbers, dates and labels as text. */
const Format = (() => {
  const counts = new Intl.NumberFormat("en");
  const days = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });
  const months = new Intl.DateTimeFormat("en", { month: "short", year: "numeric", timeZone: "UTC" });
  const MINUS = "\u2212";

  function count(n) {
    return counts.format(n);
  }

  /** "1 mention", "2 mentions". */
  function amount(n, one, many = `${one}s`) {
    return `${count(n)} ${n === 1 ? one : many}`;
  }

  function signed(value) {
    const text = Math.abs(value).toFixed(2);
    return (value < 0 && text !== "0.00" ? MINUS : value > 0 && text !== "0.00" ? "+" : "") + text;
  }

  function interval(tone) {
    return tone.low === null ? "no interval" : `${signed(tone.low)} to ${signed(tone.high)}`;
  }

  /** What a screen reader says of a net value. */
  function tone(tone) {
    return tone.net === null
      ? `no net, ${amount(tone.abstained, "opinion")} too unsure`
      : `net ${signed(tone.net)}, 95 % interval ${interval(tone)}, n ${count(tone.n)}`;
  }

  function date(instant) {
    return instant === null ? "undated" : days.format(instant);
  }

  function stretch(start, granularity) {
    switch (granularity) {
      case "week":
        return `week of ${days.format(start)}`;
      case "month":
        return months.format(start);
      default:
        return days.format(start);
    }
  }

  function percent(share) {
    return share > 0.99 ? "over 99 %" : `${Math.round(share * 100)} %`;
  }

  function label(name) {
    return name.replaceAll("_", " ").toLowerCase();
  }

  function voice(name) {
    return { NARRATOR: "own words", DIRECT: "quoted", INDIRECT: "reported" }[name];
  }

  function outcome(name) {
    return name === "abstained" ? "too unsure" : name;
  }

  function type(name) {
    return name === "ISSUE" ? "policy" : name.toLowerCase();
  }

  return { count, amount, signed, interval, tone, date, stretch, percent, label, voice, outcome, type };
})();
