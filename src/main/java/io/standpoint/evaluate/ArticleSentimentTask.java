package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.aggregate.ArticleTallies;
import io.standpoint.aggregate.Overall;
import io.standpoint.aggregate.SubjectSummaries;
import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.domain.Article;
import io.standpoint.domain.EntitySummary;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.FailedArticle;
import io.standpoint.domain.Granularity;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Summary;
import io.standpoint.ingest.ArticleReader;
import io.standpoint.ingest.ReadOptions;
import io.standpoint.ingest.RecordHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a whole article presents somebody: rows as {@code run} reads them, with {@code target}, a
 * name, and {@code label}. Each row is read, analysed and summed up as the only article of a run;
 * its label is told by the mean of p_positive minus p_negative over the sentences about the target.
 * The target is the entity one of whose names shares most words with it, and at least half. Nothing
 * is said of a target that is not found, which counts as neutral.
 */
final class ArticleSentimentTask implements Task {

  /** Chosen on PerSenT's development set, where few articles are negative on their main person. */
  private static final double POSITIVE_FROM = 0.05;

  private static final double NEGATIVE_TO = -0.45;
  private static final double SAME_NAME = 0.5;

  private final ArticleAnalyzer analyzer;
  private final ArticleReader reader = new ArticleReader(ReadOptions.DEFAULT);
  private final Confusion all = new Confusion(Labels.POLARITIES);
  private long found;
  private long persons;
  private long mainPersons;

  ArticleSentimentTask(Tools tools) {
    this.analyzer =
        new ArticleAnalyzer(
            tools.parser(), tools.entities(), tools.references(), tools.model(), "evaluate");
  }

  /**
   * What an article says of a target.
   *
   * @param target empty if no entity has such a name
   * @param mostSalient id of the person that the article is about most; null without persons
   */
  private record Reading(Optional<EntitySummary> target, String mostSalient) {}

  @Override
  public Step begin(GoldRow row) {
    String target = row.required("target");
    return () -> {
      Reading reading = read(row, words(target));
      return () -> score(row, reading);
    };
  }

  private ObjectNode score(GoldRow row, Reading reading) {
    double mean = reading.target.map(entity -> meanSign(entity.summary())).orElse(0.0);
    Polarity predicted =
        mean > POSITIVE_FROM
            ? Polarity.POSITIVE
            : mean < NEGATIVE_TO ? Polarity.NEGATIVE : Polarity.NEUTRAL;
    row.optional("label")
        .map(label -> Labels.polarity(row, label))
        .ifPresent(gold -> count(gold, predicted, reading));
    ObjectNode prediction =
        JsonNodeFactory.instance.objectNode().put("label", Labels.of(predicted)).put("mean", mean);
    reading.target.ifPresent(
        entity ->
            prediction
                .put("entity", entity.entity().id())
                .put("name", entity.entity().name())
                .put("mentions", entity.summary().counts().total()));
    return prediction;
  }

  private void count(Polarity gold, Polarity predicted, Reading reading) {
    all.add(gold.ordinal(), predicted.ordinal());
    if (reading.target.isPresent()) {
      found++;
      boolean person = reading.target.get().entity().type() == EntityType.PERSON;
      persons += person ? 1 : 0;
      mainPersons += reading.target.get().entity().id().equals(reading.mostSalient) ? 1 : 0;
    }
  }

  private static double meanSign(Summary summary) {
    return (summary.sumPositive() - summary.sumNegative()) / summary.counts().total();
  }

  private Reading read(GoldRow row, Set<String> target) {
    List<Opinion> opinions = new ArrayList<>();
    for (Article article : articles(row)) {
      opinions.addAll(analyzer.analyze(article, article.id()).opinions());
    }
    List<EntitySummary> entities = summaries(opinions);
    Optional<EntitySummary> best =
        entities.stream()
            .filter(entity -> likeness(target, entity) >= SAME_NAME)
            .max(
                Comparator.comparingDouble((EntitySummary entity) -> likeness(target, entity))
                    .thenComparingLong(entity -> entity.summary().counts().total())
                    .thenComparing(entity -> entity.entity().id()));
    return new Reading(best, mostSalientPerson(opinions));
  }

  private List<Article> articles(GoldRow row) {
    List<Article> articles = new ArrayList<>();
    byte[] json = row.json().toString().getBytes(StandardCharsets.UTF_8);
    try {
      reader.read(new ByteArrayInputStream(json), "row.jsonl", new Articles(row, articles));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return articles;
  }

  /** Keeps what would be analysed. */
  private record Articles(GoldRow row, List<Article> kept) implements RecordHandler {

    @Override
    public void article(Article article) {
      if (article.isEnglish()) {
        kept.add(article);
      }
    }

    @Override
    public void failure(FailedArticle failure) {
      throw new GoldException(row.location() + ": " + failure.message());
    }

    @Override
    public void skipped(String kind) {
      throw new GoldException(row.location() + ": no article, but a " + kind + ".");
    }
  }

  private static List<EntitySummary> summaries(List<Opinion> opinions) {
    ArticleTallies tallies = new ArticleTallies();
    tallies.add(opinions);
    SubjectSummaries summaries = new SubjectSummaries(Overall.NONE, null);
    tallies.drainTo(summaries::add);
    List<EntitySummary> entities = new ArrayList<>();
    summaries.drainTo(
        entity -> {
          if (entity.summary().window().granularity() == Granularity.ALL) {
            entities.add(entity);
          }
        },
        pair -> {});
    return entities;
  }

  private static String mostSalientPerson(List<Opinion> opinions) {
    Map<String, Double> salience = new HashMap<>();
    for (Opinion opinion : opinions) {
      if (opinion.kind() == Opinion.Kind.PORTRAYAL
          && opinion.target().type() == EntityType.PERSON) {
        salience.put(opinion.target().id(), opinion.salience());
      }
    }
    return salience.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Twice the words shared over all words (Dice), of the spelling that is most alike. */
  private static double likeness(Set<String> target, EntitySummary entity) {
    double best = likeness(target, words(entity.entity().name()));
    for (Summary.Variant variant : entity.summary().variants()) {
      best = Math.max(best, likeness(target, words(variant.name())));
    }
    return best;
  }

  private static double likeness(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return Ratio.of(2 * shared, one.size() + other.size());
  }

  /** Words in lower case without accents, the genitive's {@code s} left out. */
  private static Set<String> words(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['\u2019]s\\b", "");
    Set<String> words = new HashSet<>(List.of(plain.split("[^\\p{L}\\p{N}]+")));
    words.remove("");
    return words;
  }

  /**
   * {@code found} is the share of targets that an entity of the output has the name of; {@code
   * main_person} the share of found persons that no other person of the article is more salient
   * than.
   */
  @Override
  public ObjectNode metrics() {
    ObjectNode metrics =
        JsonNodeFactory.instance
            .objectNode()
            .put("macro_f1", all.macroF1())
            .put("accuracy", all.accuracy());
    metrics.set("f1", all.f1ByLabel());
    metrics.put("found", Ratio.of(found, all.total()));
    metrics.put("main_person", Ratio.of(mainPersons, persons));
    metrics.set("confusion", all.matrix());
    return metrics.put("n", all.total());
  }
}
