package io.standpoint.beam;

import io.standpoint.aggregate.ArticleTallies;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.analysis.Budget;
import io.standpoint.avro.ArticleMapping;
import io.standpoint.avro.FailureMapping;
import io.standpoint.avro.OpinionMapping;
import io.standpoint.beam.Mark.Kind;
import io.standpoint.domain.Article;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.FailedArticle;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Fallback;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.ProcessedArticle;
import io.standpoint.domain.ProcessedArticle.Status;
import io.standpoint.domain.Stage;
import io.standpoint.record.ArticleRecord;
import io.standpoint.record.FailureRecord;
import io.standpoint.record.OpinionRecord;
import io.standpoint.storage.AvroPart;
import io.standpoint.storage.PartFile;
import io.standpoint.storage.PartFiles;
import io.standpoint.storage.RunCounts;
import io.standpoint.story.StorySketch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides the fate of each article of a bundle and writes it down. An exception that an article
 * causes becomes its failure; an {@link Error} or a file that cannot be written ends the bundle.
 * Not thread-safe.
 */
final class ArticleDesk {

  private static final int MAX_MESSAGE = 500;

  private final Settings settings;
  private final ArticleAnalyzer analyzer;
  private final Watchdog watchdog;
  private final PartFiles files;
  private final ArticleTallies tallies = new ArticleTallies();
  private final RunCounts counts = new RunCounts();

  ArticleDesk(Settings settings, ArticleAnalyzer analyzer, Watchdog watchdog) {
    this.settings = settings;
    this.analyzer = analyzer;
    this.watchdog = watchdog;
    this.files = new PartFiles(settings.temporary());
  }

  ArticleTallies tallies() {
    return tallies;
  }

  Map<String, Long> counts() {
    return counts.amounts();
  }

  List<PartFile> close() throws IOException {
    return files.close();
  }

  /** Writes down what could not even be read. */
  void fail(FailedArticle failure) throws IOException {
    write(failure);
    count(Status.FAILED);
  }

  /**
   * Writes down one article.
   *
   * @param mark null, or how it depends on others
   */
  void take(Article article, Mark mark) throws IOException {
    String storyId = mark == null ? article.id() : mark.storyId();
    boolean copy = mark != null && mark.kind() == Kind.COPY;
    String copyOf = copy ? mark.first().id() : null;
    if (mark != null && mark.kind() == Kind.DUPLICATE_ID) {
      String message =
          "Another article has the id " + article.id() + ": " + mark.first().origin() + ".";
      fail(article, article.id(), null, Stage.COPIES, FailureReason.DUPLICATE_ID, null, message);
    } else if (copy && settings.copies() != CopyMode.ANALYSE) {
      write(article, Status.COPY, storyId, copyOf, null);
    } else if (!article.isEnglish()) {
      write(article, Status.OTHER_LANGUAGE, storyId, copyOf, null);
    } else {
      boolean counted = mark != null && settings.copies() == CopyMode.COUNT;
      analyze(article, storyId, copyOf, counted ? mark.copyPublishers() : List.of());
    }
  }

  private void analyze(Article article, String storyId, String copyOf, List<String> copyPublishers)
      throws IOException {
    Budget budget = settings.budget();
    Attempt attempt =
        Attempt.of(
            watchdog,
            budget.timeFor(article.text().length()),
            () -> analyzer.analyze(article, storyId, budget));
    Analysis analysis = attempt.analysis();
    if (analysis == null) {
      fail(
          article,
          storyId,
          copyOf,
          Stage.ANALYZE,
          attempt.reason(),
          attempt.cause(),
          attempt.message());
      return;
    }
    long start = System.nanoTime();
    AvroPart<OpinionRecord> opinions = files.part(Dataset.OPINIONS);
    for (Opinion opinion : analysis.opinions()) {
      opinions.write(OpinionMapping.toRecord(opinion));
    }
    write(article, Status.ANALYSED, storyId, copyOf, analysis);
    long written = System.nanoTime();
    tallies.add(analysis.opinions(), copyPublishers);
    count(article, analysis);
    counts.add(RunCounts.NANOS + "write", written - start);
    counts.add(RunCounts.NANOS + "summarize", System.nanoTime() - written);
  }

  private void fail(
      Article article,
      String storyId,
      String copyOf,
      Stage stage,
      FailureReason reason,
      Throwable cause,
      String message)
      throws IOException {
    String full = message == null ? "No message." : message;
    write(
        new FailedArticle(
            article.id(),
            article.origin(),
            stage,
            reason,
            cause == null ? null : cause.getClass().getName(),
            full.length() <= MAX_MESSAGE ? full : full.substring(0, MAX_MESSAGE),
            ReplayPlan.sha256(article.text()),
            stage == Stage.ANALYZE));
    write(article, Status.FAILED, storyId, copyOf, null);
  }

  private void write(FailedArticle failure) throws IOException {
    files.<FailureRecord>part(Dataset.FAILURES).write(FailureMapping.toRecord(failure));
    counts.add(RunCounts.of(failure.reason()), 1);
    RunMetrics.failures(failure.reason().name()).inc();
  }

  private void write(
      Article article, Status status, String storyId, String copyOf, Analysis analysis)
      throws IOException {
    List<Fallback> fallbacks = new ArrayList<>();
    if (article.summary()) {
      fallbacks.add(Fallback.SUMMARY_ONLY);
    }
    if (analysis != null) {
      fallbacks.addAll(analysis.fallbacks());
    }
    fallbacks.forEach(fallback -> counts.add(RunCounts.of(fallback), 1));
    ProcessedArticle processed =
        new ProcessedArticle(
            article,
            storyId,
            copyOf,
            status,
            analysis == null ? 0 : analysis.sentences(),
            analysis == null ? 0 : analysis.mentions(),
            analysis == null ? 0 : analysis.opinions().size(),
            fallbacks,
            ReplayPlan.sha256(article.text()));
    counts.add(RunCounts.language(article.language()), 1);
    files
        .<ArticleRecord>part(Dataset.ARTICLES)
        .write(
            ArticleMapping.toRecord(
                processed, settings.keepText(), StorySketch.of(article.text()).published()));
    count(status);
  }

  private void count(Status status) {
    counts.add(RunCounts.READ, 1);
    counts.add(RunCounts.of(status), 1);
    RunMetrics.DONE.inc();
  }

  private void count(Article article, Analysis analysis) {
    counts.add(RunCounts.CHARACTERS, article.text().length());
    counts.add(RunCounts.SENTENCES, analysis.sentences());
    counts.add(RunCounts.MENTIONS, analysis.mentions());
    counts.add(RunCounts.OPINIONS, analysis.opinions().size());
    counts.add(RunCounts.NANOS + "parse", analysis.times().parse());
    counts.add(RunCounts.NANOS + "resolve", analysis.times().resolve());
    counts.add(RunCounts.NANOS + "refer", analysis.times().refer());
    counts.add(RunCounts.NANOS + "voices", analysis.times().voices());
    counts.add(RunCounts.NANOS + "judge", analysis.times().judge());
  }
}
