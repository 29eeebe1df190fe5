package io.standpoint.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Granularity;
import io.standpoint.domain.Opinion;
import io.standpoint.record.ArticleRecord;
import io.standpoint.record.EntityRecord;
import io.standpoint.record.PairRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report in the making. Rows are added in this order, each kind as a stream:
 *
 * <ol>
 *   <li>{@link #addSummary(EntityRecord)}, {@link #addSummary(PairRecord)}: which subjects are
 *       shown is decided by these;
 *   <li>{@link #select}, then {@link #addWindow} with the same rows of entities again;
 *   <li>{@link #addOpinions}, one article after the other;
 *   <li>{@link #listArticles}, then {@link #addArticle};
 *   <li>{@link #write}.
 * </ol>
 *
 * <p>Opinions and articles may be missing: then parts have no intervals, sentences are the few of
 * the aggregates, and their sources are ids. Mutable, not thread-safe.
 */
public final class Report {

  private static final Comparator<Subject> MOST_OPINIONS_FIRST =
      Comparator.comparingLong((Subject subject) -> -subject.counts().total())
          .thenComparing(
              subject -> subject.names().holderId(), Comparator.nullsFirst(String::compareTo))
          .thenComparing(subject -> subject.names().id());

  private final JsonNode manifest;
  private final Best<Subject> bestEntities;
  private final Best<Subject> bestPairs;
  private final Map<String, Subject> entities = new LinkedHashMap<>();
  private final Map<List<String>, Subject> pairs = new LinkedHashMap<>();
  private final List<String> missing = new ArrayList<>();
  private ArticleLedger ledger = new ArticleLedger(Set.of());

  /**
   * Nothing but what the run says about itself.
   *
   * @param manifest of the output
   * @param most entities that are shown, and pairs: those with most opinions; at least 1
   */
  public Report(JsonNode manifest, int most) {
    this.manifest = manifest;
    this.bestEntities = new Best<>(most, MOST_OPINIONS_FIRST);
    this.bestPairs = new Best<>(most, MOST_OPINIONS_FIRST);
  }

  /** Adds an entity of any window; only ALL decides. */
  public void addSummary(EntityRecord row) {
    if (row.getGranularity().equals(Granularity.ALL.name())) {
      bestEntities.add(Subject.of(row));
    }
  }

  /** Adds a pair of any window; only ALL decides. */
  public void addSummary(PairRecord row) {
    if (row.getGranularity().equals(Granularity.ALL.name())) {
      bestPairs.add(Subject.of(row));
    }
  }

  /** Ends the choice of subjects. */
  public void select() {
    bestEntities.kept().forEach(entity -> entities.put(entity.names().id(), entity));
    bestPairs
        .kept()
        .forEach(pair -> pairs.put(List.of(pair.names().holderId(), pair.names().id()), pair));
  }

  /** Adds an entity of any window; ALL and entities that are not shown change nothing. */
  public void addWindow(EntityRecord row) {
    Subject entity = entities.get(row.getEntityId());
    if (entity != null && !row.getGranularity().equals(Granularity.ALL.name())) {
      entity.addWindow(Stretch.of(row));
    }
  }

  /**
   * Adds one article.
   *
   * @param article all its opinions and no others
   */
  public void addOpinions(List<Opinion> article) {
    Map<Subject, List<Opinion>> bySubject = new HashMap<>();
    for (Opinion opinion : article) {
      Subject subject = subject(opinion);
      if (subject != null) {
        bySubject.computeIfAbsent(subject, none -> new ArrayList<>()).add(opinion);
      }
    }
    bySubject.forEach(Subject::addArticle);
  }

  /** Ends the choice of sentences, and so of the articles whose titles are shown. */
  public void listArticles() {
    ledger =
        new ArticleLedger(
            subjects().stream()
                .flatMap(subject -> subject.quotes().stream())
                .map(Quote::articleId)
                .collect(Collectors.toSet()));
  }

  public void addArticle(ArticleRecord row) {
    ledger.add(row);
  }

  /** Says that a data set of an output is not there, so that the page can say so. */
  public void addMissing(Dataset dataset, String output) {
    missing.add(dataset.folder() + "/ of " + output);
  }

  /** Entities that are shown. */
  public int shownEntities() {
    return entities.size();
  }

  /** Entities that are left out because others have more mentions. */
  public long leftOutEntities() {
    return bestEntities.seen() - entities.size();
  }

  /**
   * Writes the page.
   *
   * @param title plain text
   * @param page not closed
   */
  public void write(String title, Writer page) throws IOException {
    new ReportPage(title).write(page, new ReportData(this)::write, new EvidenceData(this)::write);
  }

  /** Those of which no entity has more windows than a chart can show, and months in any case. */
  List<Granularity> granularities() {
    return Stream.of(Granularity.DAY, Granularity.WEEK, Granularity.MONTH)
        .filter(
            granularity ->
                granularity == Granularity.MONTH
                    || entities.values().stream()
                        .noneMatch(entity -> entity.crowded().contains(granularity)))
        .toList();
  }

  JsonNode manifest() {
    return manifest;
  }

  List<Subject> entities() {
    return List.copyOf(entities.values());
  }

  List<Subject> pairs() {
    return List.copyOf(pairs.values());
  }

  long leftOutPairs() {
    return bestPairs.seen() - pairs.size();
  }

  /** What could not be read because it is not there. */
  List<String> missing() {
    return missing;
  }

  ArticleLedger ledger() {
    return ledger;
  }

  private List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>(entities.values());
    subjects.addAll(pairs.values());
    return subjects;
  }

  private Subject subject(Opinion opinion) {
    return opinion.kind() == Opinion.Kind.STANCE
        ? pairs.get(List.of(opinion.holder().id(), opinion.target().id()))
        : entities.get(opinion.target().id());
  }
}
