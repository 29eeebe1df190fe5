package io.standpoint.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.analysis.PlainParser;
import io.standpoint.attribution.Attribution;
import io.standpoint.attribution.AttributionFinder;
import io.standpoint.attribution.CapitalMentions;
import io.standpoint.attribution.Quotation;
import io.standpoint.attribution.QuotationFinder;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Measures against news articles in which people marked who says what. Counted are tokens: those
 * within quotation marks for direct speech, all others for indirect speech, where the marked
 * attributions include beliefs, wishes and deeds that are nobody's words.
 */
class AttributionQualityTest {

  private static final Path ARTICLES = Path.of("../shared/data/attribution/dev.jsonl");

  private final Score direct = new Score();
  private final Score indirect = new Score();
  private final Score directSpeakers = new Score();
  private final Score indirectSpeakers = new Score();

  @Test
  void reachesItsFloors() throws IOException {
    assumeTrue(Files.exists(ARTICLES), "no annotated articles beside the checkout");
    for (String line : Files.readAllLines(ARTICLES)) {
      measure(new ObjectMapper().readTree(line));
    }
    assertThat(direct.f1()).as("direct %s", direct).isGreaterThan(0.97);
    assertThat(directSpeakers.share()).as("direct speakers %s", directSpeakers).isGreaterThan(0.84);
    assertThat(indirect.f1()).as("indirect %s", indirect).isGreaterThan(0.62);
    assertThat(indirectSpeakers.share())
        .as("indirect speakers %s", indirectSpeakers)
        .isGreaterThan(0.78);
  }

  private void measure(JsonNode article) {
    String text = article.get("text").asText();
    List<Sentence> sentences = new PlainParser().parse(text);
    List<Attribution> found =
        new AttributionFinder().find(text, sentences, CapitalMentions.find(sentences));
    WordBits words = new WordBits(sentences);
    BitSet quoted = words.in(QuotationFinder.find(text).stream().map(Quotation::span).toList());
    BitSet gold = new BitSet();
    for (JsonNode attribution : article.get("attributions")) {
      gold.or(words.in(spans(attribution.get("content"))));
    }
    BitSet directGold = WordBits.and(gold, quoted);
    BitSet indirectGold = WordBits.andNot(gold, quoted);
    direct.count(WordBits.and(words.in(contents(found, Voice.DIRECT)), quoted), directGold);
    indirect.count(
        WordBits.andNot(words.in(contents(found, Voice.INDIRECT)), quoted), indirectGold);
    for (Attribution attribution : found) {
      JsonNode best = best(article, words, words.in(List.of(attribution.content())));
      if (best != null && !best.get("source").isEmpty()) {
        Score speakers = attribution.voice() == Voice.DIRECT ? directSpeakers : indirectSpeakers;
        speakers.count(namesOneOf(spans(best.get("source")), attribution));
      }
    }
  }

  private static boolean namesOneOf(List<Span> sources, Attribution attribution) {
    return attribution.speaker() != null
        && sources.stream().anyMatch(s -> s.overlaps(attribution.speaker()));
  }

  /** The marked attribution that fits best; null if none shares half its tokens. */
  private static JsonNode best(JsonNode article, WordBits words, BitSet mine) {
    JsonNode best = null;
    double most = 0.5;
    for (JsonNode attribution : article.get("attributions")) {
      BitSet theirs = words.in(spans(attribution.get("content")));
      BitSet both = WordBits.and(mine, theirs);
      double share = 2.0 * both.cardinality() / (mine.cardinality() + theirs.cardinality());
      boolean inside = both.cardinality() == mine.cardinality();
      double value = inside ? Math.max(share, 0.5001 + share / 1000) : share;
      if (value > most) {
        most = value;
        best = attribution;
      }
    }
    return best;
  }

  private static List<Span> contents(List<Attribution> found, Voice voice) {
    return found.stream().filter(a -> a.voice() == voice).map(Attribution::content).toList();
  }

  private static List<Span> spans(JsonNode nodes) {
    List<Span> spans = new ArrayList<>();
    nodes.forEach(n -> spans.add(new Span(n.get("start").asInt(), n.get("end").asInt())));
    return spans;
  }

  private static final class Score {
    private int right;
    private int wrong;
    private int missed;

    void count(BitSet found, BitSet gold) {
      right += WordBits.and(found, gold).cardinality();
      wrong += WordBits.andNot(found, gold).cardinality();
      missed += WordBits.andNot(gold, found).cardinality();
    }

    void count(boolean correct) {
      right += correct ? 1 : 0;
      wrong += correct ? 0 : 1;
    }

    double f1() {
      return 2.0 * right / (2 * right + wrong + missed);
    }

    double share() {
      return (double) right / (right + wrong);
    }

    @Override
    public String toString() {
      return right + " right, " + wrong + " wrong, " + missed + " missed";
    }
  }
}
