package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.attribution.Attribution;
import io.standpoint.attribution.AttributionFinder;
import io.standpoint.attribution.Quotation;
import io.standpoint.attribution.QuotationFinder;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * Who says what: id, text, attributions (source, cue, content; each a list of start and end).
 *
 * <p>Contents are compared by words: those between quotation marks for direct speech, all others
 * for indirect speech. A marked attribution with a word between quotation marks is direct.
 */
final class AttributionTask implements Task {

  private final Function<String, Heard> listener;
  private final Voiced direct = new Voiced();
  private final Voiced indirect = new Voiced();
  private long quotations;
  private long withSpeaker;
  private long attributions;
  private long resolved;
  private long rows;

  /** Counts of one voice. */
  private static final class Voiced {

    private long right;
    private long gold;
    private long found;
    private long speakers;
    private long rightSpeakers;

    void count(BitSet foundWords, BitSet goldWords) {
      right += WordBits.and(foundWords, goldWords).cardinality();
      gold += goldWords.cardinality();
      found += foundWords.cardinality();
    }

    void count(boolean rightSpeaker) {
      speakers++;
      rightSpeakers += rightSpeaker ? 1 : 0;
    }

    double f1() {
      return Ratio.f1(right, gold, found);
    }
  }

  /** A marked attribution: its words and who says them. */
  private record Marked(BitSet words, List<Span> sources) {}

  /** A text's sentences, and what is found to be said in it. */
  record Heard(List<Sentence> sentences, List<Attribution> attributions) {}

  AttributionTask(Tools tools) {
    this(
        text -> {
          List<Sentence> sentences = tools.parser().parse(text);
          List<List<Mention>> names = tools.entities().resolve(text, sentences);
          return new Heard(
              sentences,
              new AttributionFinder()
                  .find(
                      text, sentences, tools.references().withNames(text, sentences, names, null)));
        });
  }

  /** Scores another way of finding attributions; threads may call it at the same time. */
  AttributionTask(Function<String, Heard> listener) {
    this.listener = listener;
  }

  @Override
  public Step begin(GoldRow row) {
    return () -> {
      Heard heard = listener.apply(row.text());
      return () -> {
        count(heard.attributions());
        if (row.json().hasNonNull("attributions")) {
          score(row, heard.attributions(), new WordBits(heard.sentences()));
        }
        return prediction(row.text(), heard.attributions());
      };
    };
  }

  private void count(List<Attribution> found) {
    for (Attribution attribution : found) {
      attributions++;
      resolved += attribution.speakerMention() == null ? 0 : 1;
      if (attribution.voice() == Voice.DIRECT) {
        quotations++;
        withSpeaker += attribution.speaker() == null ? 0 : 1;
      }
    }
  }

  private void score(GoldRow row, List<Attribution> found, WordBits words) {
    rows++;
    BitSet quoted =
        words.in(QuotationFinder.find(row.text()).stream().map(Quotation::span).toList());
    List<Marked> marked = new ArrayList<>();
    BitSet gold = new BitSet();
    for (JsonNode attribution : row.json().get("attributions")) {
      BitSet content = words.in(spans(row, attribution, "content"));
      gold.or(content);
      marked.add(new Marked(content, spans(row, attribution, "source")));
    }
    direct.count(
        WordBits.and(words.in(contents(found, Voice.DIRECT)), quoted), WordBits.and(gold, quoted));
    indirect.count(
        WordBits.andNot(words.in(contents(found, Voice.INDIRECT)), quoted),
        WordBits.andNot(gold, quoted));
    for (Marked attribution : marked) {
      if (!attribution.sources().isEmpty()) {
        scoreSpeaker(attribution, found, words, quoted);
      }
    }
  }

  private void scoreSpeaker(Marked marked, List<Attribution> found, WordBits words, BitSet quoted) {
    BitSet direct = WordBits.and(marked.words(), quoted);
    BitSet said = direct.isEmpty() ? marked.words() : direct;
    Attribution best = null;
    double most = 0;
    for (Attribution attribution : found) {
      BitSet content = words.in(List.of(attribution.content()));
      int shared = WordBits.and(content, said).cardinality();
      double f1 = Ratio.f1(shared, said.cardinality(), content.cardinality());
      boolean half = 2 * shared >= Math.min(said.cardinality(), content.cardinality());
      if (shared > 0 && half && f1 > most) {
        best = attribution;
        most = f1;
      }
    }
    if (!direct.isEmpty()) {
      this.direct.count(speaks(best, marked.sources()));
    } else if (best != null) {
      indirect.count(speaks(best, marked.sources()));
    }
  }

  private static boolean speaks(Attribution attribution, List<Span> sources) {
    return attribution != null
        && attribution.speaker() != null
        && sources.stream().anyMatch(source -> source.overlaps(attribution.speaker()));
  }

  private static List<Span> contents(List<Attribution> found, Voice voice) {
    return found.stream().filter(a -> a.voice() == voice).map(Attribution::content).toList();
  }

  private static List<Span> spans(GoldRow row, JsonNode attribution, String role) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode node : attribution.path(role)) {
      int start = node.path("start").asInt(-1);
      int end = node.path("end").asInt(-1);
      if (start < 0 || end <= start || end > row.text().length()) {
        throw new GoldException(
            "%s: %s from %d to %d does not lie in the text."
                .formatted(row.location(), role, start, end));
      }
      spans.add(new Span(start, end));
    }
    return spans;
  }

  private static ObjectNode prediction(String text, List<Attribution> found) {
    ObjectNode prediction = JsonNodeFactory.instance.objectNode();
    ArrayNode nodes = prediction.putArray("attributions");
    for (Attribution attribution : found) {
      ObjectNode node = nodes.addObject().put("voice", attribution.voice().name());
      node.set("content", span(text, attribution.content()));
      node.set("cue", span(text, attribution.cue()));
      node.set("speaker", span(text, attribution.speaker()));
      boolean known = attribution.speakerMention() != null;
      node.put("speaker_id", known ? attribution.speakerMention().resolved().id() : null);
    }
    return prediction;
  }

  private static JsonNode span(String text, Span span) {
    return span == null
        ? JsonNodeFactory.instance.nullNode()
        : JsonNodeFactory.instance
            .objectNode()
            .put("start", span.start())
            .put("end", span.end())
            .put("text", span.of(text));
  }

  /**
   * The speaker of a marked attribution is right if the words that name the speaker of what was
   * found there overlap its source. Of direct speech all marked attributions with a source count,
   * of indirect speech those of which at least half was found. {@code attribution_rate} is the
   * share of quotations found that have a speaker, {@code resolution_rate} the share of all
   * attributions found whose speaker is a known entity.
   */
  @Override
  public ObjectNode metrics() {
    ObjectNode metrics = JsonNodeFactory.instance.objectNode();
    metrics
        .putObject("direct")
        .put("content_f1", direct.f1())
        .put("speaker_accuracy", Ratio.of(direct.rightSpeakers, direct.speakers))
        .put("n", direct.speakers);
    metrics
        .putObject("indirect")
        .put("content_token_f1", indirect.f1())
        .put("speaker_accuracy", Ratio.of(indirect.rightSpeakers, indirect.speakers))
        .put("n", indirect.speakers);
    return metrics
        .put("attribution_rate", Ratio.of(withSpeaker, quotations))
        .put("resolution_rate", Ratio.of(resolved, attributions))
        .put("n", rows);
  }
}
