package io.standpoint.beam;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.aggregate.ArticleTallies;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.analysis.ArticleParser;
import io.standpoint.analysis.Budget;
import io.standpoint.avro.OpinionMapping;
import io.standpoint.beam.FuzzedArticles.FuzzedFile;
import io.standpoint.domain.Article;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.FailedArticle;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Origin;
import io.standpoint.domain.Span;
import io.standpoint.entity.EntityResolver;
import io.standpoint.ingest.ArticleReader;
import io.standpoint.ingest.ReadOptions;
import io.standpoint.ingest.RecordHandler;
import io.standpoint.record.OpinionRecord;
import io.standpoint.story.StoryArticle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads and analyses made-up files with everything but the neural model: the readers, CoreNLP, the
 * gazetteer, references, voices, stories, Avro. Nothing may be thrown, every offset must be valid.
 *
 * <p>{@code FuzzRun COUNT SEED FOLDER} goes through a number of files and leaves those that broke
 * something in the folder; {@code FuzzTest} does a few, and those in the test resources.
 */
public final class FuzzRun {

  private final ArticleReader reader = new ArticleReader(ReadOptions.DEFAULT);
  private final ArticleAnalyzer analyzer;
  private long articles;
  private long failures;
  private long opinions;
  private long mentions;

  FuzzRun(ArticleParser parser) {
    this.analyzer =
        new ArticleAnalyzer(
            parser,
            new EntityResolver(Analyzers.gazetteer(null)),
            Analyzers.references(ReferenceSystem.RULES, Analyzers.gazetteer(null)),
            new StubModel(),
            "gazetteer-test");
  }

  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    FuzzRun run = new FuzzRun(Analyzers.parser());
    FuzzedArticles made = new FuzzedArticles(seed, FuzzedArticles.samples());
    Set<String> seen = new HashSet<>();
    int broken = 0;
    long slowest = 0;
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      FuzzedFile file = made.file(made.text());
      long before = System.nanoTime();
      try {
        run.check(file);
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        broken++;
        if (seen.add(e.getClass() + " " + e.getStackTrace()[0])) {
          Path left = folder.resolve(seed + "-" + i + "-" + file.name());
          Files.write(left, file.bytes());
          System.out.println(left + ": " + e.toString().lines().findFirst().orElse(""));
          for (int frame = 0; frame < Math.min(12, e.getStackTrace().length); frame++) {
            System.out.println("    " + e.getStackTrace()[frame]);
          }
        }
      }
      long millis = (System.nanoTime() - before) / 1_000_000;
      if (millis > Math.max(1000, slowest)) {
        slowest = millis;
        Files.write(folder.resolve(seed + "-" + i + "-slow-" + file.name()), file.bytes());
        System.out.println("slow: " + i + " " + millis + " ms, " + file.bytes().length + " bytes");
      }
      if ((i + 1) % 10_000 == 0) {
        System.out.printf("%,d files, %s%n", i + 1, run);
      }
    }
    System.out.printf(
        "%,d files of seed %d: %s; %,d broke something; slowest %,d ms; %,d s%n",
        count, seed, run, broken, slowest, (System.nanoTime() - start) / 1_000_000_000);
    if (broken > 0) {
      System.exit(1);
    }
  }

  @Override
  public String toString() {
    return String.format(
        "%,d articles, %,d failures, %,d mentions, %,d opinions",
        articles, failures, mentions, opinions);
  }

  /** Reads a file and everything in it. */
  void check(FuzzedFile file) throws IOException {
    List<Article> read = new ArrayList<>();
    List<FailedArticle> failed = new ArrayList<>();
    reader.read(
        new ByteArrayInputStream(file.bytes()),
        file.name(),
        new RecordHandler() {
          @Override
          public void article(Article article) {
            read.add(article);
          }

          @Override
          public void failure(FailedArticle failure) {
            failed.add(failure);
          }

          @Override
          public void skipped(String kind) {}
        });
    Batch batch = new Batch(read, failed);
    assertThat(Batch.unpack(batch.pack())).isEqualTo(batch);
    failures += failed.size();
    for (Article article : read) {
      StoryArticle.of(article);
      Article english =
          new Article(
              article.id(),
              null,
              article.title(),
              article.publisher(),
              article.published(),
              "en",
              article.text(),
              new Origin(file.name(), 1));
      check(english);
    }
  }

  private void check(Article article) throws IOException {
    Analysis analysis = analyzer.analyze(article, article.id());
    Set<String> ids = new HashSet<>();
    for (Opinion opinion : analysis.opinions()) {
      assertThat(ids.add(opinion.id())).as("opinion ids are unique").isTrue();
      Span whole = new Span(0, article.text().length());
      assertThat(whole.contains(opinion.sentence())).as("sentence in text").isTrue();
      assertThat(opinion.sentence().of(article.text())).isEqualTo(opinion.evidence());
      assertThat(opinion.mentionText()).isNotBlank();
      if (opinion.holder().span() != null) {
        assertThat(whole.contains(opinion.holder().span())).as("holder in text").isTrue();
      }
      OpinionRecord record = OpinionMapping.toRecord(opinion);
      OpinionRecord again =
          DatasetRows.of(Dataset.OPINIONS)
              .fromBytes(
                  DatasetRows.of(Dataset.OPINIONS)
                      .toBytes(DatasetRows.of(Dataset.OPINIONS).toRow(record)));
      assertThat(OpinionMapping.fromRecord(again)).isEqualTo(opinion);
    }
    new ArticleTallies().add(analysis.opinions());
    if (article.text().length() <= Budget.DEFAULT.maxTokens()) {
      assertThat(analysis.fallbacks()).as("what had to be left out").isEmpty();
    }
    articles++;
    opinions += analysis.opinions().size();
    mentions += analysis.mentions();
  }
}
