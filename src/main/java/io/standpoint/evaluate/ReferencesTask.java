package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.analysis.ArticleParser;
import io.standpoint.analysis.ReferenceFinder;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import io.standpoint.entity.EntityResolver;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whom a pronoun means: id, text, pronoun, pronoun_start, and two names, a, a_start, a_coref, b,
 * b_start, b_coref, as in GAP (Webster et al., TACL 2018). The pronoun means a name if both belong
 * to one entity; a name that was not found is never meant. The decisions on all names are scored,
 * as by the authors of GAP.
 */
final class ReferencesTask implements Task {

  private static final Set<String> FEMININE = Set.of("she", "her", "hers", "herself");

  private final ArticleParser parser;
  private final EntityResolver entities;
  private final ReferenceFinder references;
  private final Decisions feminine = new Decisions();
  private final Decisions masculine = new Decisions();
  private final Decisions all = new Decisions();
  private long rows;
  private long rightRows;
  private long resolved;
  private long nanos;

  /** Counts of pairs of a pronoun and a name. */
  private static final class Decisions {

    private long right;
    private long gold;
    private long found;

    void count(boolean predicted, boolean same) {
      right += predicted && same ? 1 : 0;
      gold += same ? 1 : 0;
      found += predicted ? 1 : 0;
    }

    double f1() {
      return Ratio.f1(right, gold, found);
    }

    ObjectNode json() {
      return JsonNodeFactory.instance
          .objectNode()
          .put("f1", f1())
          .put("precision", Ratio.of(right, found))
          .put("recall", Ratio.of(right, gold));
    }
  }

  /** What was found in a row, and how long the references took, in nanoseconds. */
  private record Found(List<Mention> names, List<Mention> references, long nanos) {

    boolean means(Span pronoun, Span name) {
      return references.stream()
          .filter(reference -> reference.span().contains(pronoun))
          .anyMatch(
              reference ->
                  names.stream()
                      .filter(mention -> mention.span().overlaps(name))
                      .anyMatch(m -> m.resolved().id().equals(reference.resolved().id())));
    }
  }

  ReferencesTask(Tools tools) {
    this.parser = tools.parser();
    this.entities = tools.entities();
    this.references = tools.references();
  }

  @Override
  public Step begin(GoldRow row) {
    String text = row.text();
    Span pronoun = span(row, "pronoun");
    Span a = span(row, "a");
    Span b = span(row, "b");
    boolean labelled = row.json().hasNonNull("a_coref") && row.json().hasNonNull("b_coref");
    return () -> {
      List<Sentence> sentences = parser.parse(text);
      List<List<Mention>> names = entities.resolve(text, sentences);
      long start = System.nanoTime();
      List<List<Mention>> found = references.find(text, sentences, names, null);
      Found both = new Found(flat(names), flat(found), System.nanoTime() - start);
      return () -> {
        boolean meansA = both.means(pronoun, a);
        boolean meansB = both.means(pronoun, b);
        nanos += both.nanos();
        if (labelled) {
          boolean isA = row.json().get("a_coref").asBoolean();
          boolean isB = row.json().get("b_coref").asBoolean();
          rows++;
          rightRows += meansA == isA && meansB == isB ? 1 : 0;
          resolved += both.references().stream().anyMatch(m -> m.span().contains(pronoun)) ? 1 : 0;
          count(pronoun.of(text), meansA, isA);
          count(pronoun.of(text), meansB, isB);
        }
        return prediction(both, pronoun, meansA, meansB);
      };
    };
  }

  private static List<Mention> flat(List<List<Mention>> bySentence) {
    return bySentence.stream().flatMap(List::stream).toList();
  }

  private static Span span(GoldRow row, String field) {
    String words = row.required(field);
    int start = row.json().path(field + "_start").asInt(-1);
    if (start < 0 || !row.text().startsWith(words, start)) {
      throw new GoldException(
          "%s: '%s' does not stand at %s_start %d.".formatted(row.location(), words, field, start));
    }
    return new Span(start, start + words.length());
  }

  private void count(String pronoun, boolean predicted, boolean same) {
    all.count(predicted, same);
    boolean isFeminine = FEMININE.contains(pronoun.toLowerCase(Locale.ROOT));
    (isFeminine ? feminine : masculine).count(predicted, same);
  }

  private static ObjectNode prediction(Found found, Span pronoun, boolean a, boolean b) {
    ObjectNode prediction =
        JsonNodeFactory.instance.objectNode().put("a_coref", a).put("b_coref", b);
    found.references().stream()
        .filter(reference -> reference.span().contains(pronoun))
        .findFirst()
        .ifPresent(
            reference ->
                prediction.put("entity", reference.resolved().id()).put("rule", reference.rule()));
    return prediction;
  }

  /**
   * {@code accuracy} is the share of rows with both decisions right, {@code resolved} that of
   * pronouns that were taken for anybody; {@code bias} is feminine over masculine F1; {@code
   * rows_per_second} is of the references alone, on one thread.
   */
  @Override
  public ObjectNode metrics() {
    ObjectNode metrics = all.json().put("accuracy", Ratio.of(rightRows, rows));
    metrics.set("masculine", masculine.json());
    metrics.set("feminine", feminine.json());
    return metrics
        .put("bias", masculine.f1() == 0 ? 0 : feminine.f1() / masculine.f1())
        .put("resolved", Ratio.of(resolved, rows))
        .put("rows_per_second", nanos == 0 ? 0 : rows * 1e9 / nanos)
        .put("n", rows);
  }
}
