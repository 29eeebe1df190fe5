package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.beam.Analyzers;
import io.standpoint.beam.ReferenceSystem;
import io.standpoint.domain.Article;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Opinion.HolderKind;
import io.standpoint.domain.Origin;
import io.standpoint.domain.Voice;
import io.standpoint.entity.EntityResolver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Sentences that mislead, through the parser, the rules and the model that {@code run} uses. */
class TrickySentencesIT {

  private static final ArticleAnalyzer ANALYZER =
      new ArticleAnalyzer(
          Analyzers.parser(),
          new EntityResolver(Analyzers.gazetteer(null)),
          Analyzers.references(ReferenceSystem.RULES, Analyzers.gazetteer(null)),
          Analyzers.model("standard"),
          "bundled");

  /** What must come of a text; the columns of the table. */
  private record Expected(
      Opinion.Kind kind, String holder, String target, String voice, String polarity, String text) {

    static Expected of(String line) {
      List<String> cells = Splitter.on('\t').splitToList(line);
      return new Expected(
          Opinion.Kind.valueOf(cells.get(0)),
          cells.get(1),
          cells.get(2),
          cells.get(3),
          cells.get(4),
          cells.get(5));
    }

    List<String> polarities() {
      return opinions(text).stream()
          .filter(opinion -> opinion.kind() == kind)
          .filter(
              opinion -> opinion.target().id().equals(target) && !opinion.target().isReference())
          .filter(opinion -> TrickySentencesIT.holder(opinion).equals(holder))
          .filter(opinion -> opinion.voice().name().equals(voice))
          .map(opinion -> opinion.polarity().name())
          .distinct()
          .toList();
    }

    boolean isMet() {
      return polarities().equals(polarity.equals("none") ? List.of() : List.of(polarity));
    }
  }

  @Test
  void allAreUnderstood() throws IOException {
    List<String> failures = new ArrayList<>();
    List<Expected> table =
        Resources.readLines(
                Resources.getResource(TrickySentencesIT.class, "tricky-sentences.tsv"),
                StandardCharsets.UTF_8)
            .stream()
            .filter(line -> !line.startsWith("#"))
            .map(Expected::of)
            .toList();
    for (Expected expected : table) {
      if (!expected.isMet()) {
        failures.add(expected + "\n    but: " + describe(expected.text()));
      }
    }
    assertThat(table).hasSizeGreaterThanOrEqualTo(40);
    assertThat(String.join("\n", failures)).isEmpty();
  }

  @Test
  void nobodySpeaksOfHimselfAsHe() {
    String text = "Tim Cook does not care for Bob Dole: \"He is a liar, and I know the man.\"";
    assertThat(opinions(text)).isNotEmpty();
    assertThat(opinions(text)).noneMatch(o -> o.voice() == Voice.DIRECT);
  }

  private static List<Opinion> opinions(String text) {
    Article article =
        new Article("tricky", null, null, null, null, "en", text, new Origin("tricky", 1));
    return ANALYZER.analyze(article, "tricky").opinions();
  }

  private static String holder(Opinion opinion) {
    return opinion.holder().kind() == HolderKind.ENTITY
        ? opinion.holder().id()
        : opinion.holder().kind().name().toLowerCase(Locale.ROOT);
  }

  private static List<String> describe(String text) {
    return opinions(text).stream()
        .map(
            o ->
                "%s %s -> %s %s %s %s"
                    .formatted(
                        o.kind(),
                        holder(o),
                        o.target().id(),
                        o.voice(),
                        o.polarity(),
                        o.probabilities()))
        .toList();
  }
}
