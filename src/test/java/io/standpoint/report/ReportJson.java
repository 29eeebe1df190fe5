package io.standpoint.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.aggregate.ArticleTallies;
import io.standpoint.aggregate.Overall;
import io.standpoint.aggregate.SubjectSummaries;
import io.standpoint.avro.EntityMapping;
import io.standpoint.avro.PairMapping;
import io.standpoint.domain.Opinion;
import io.standpoint.record.ArticleRecord;
import io.standpoint.record.EntityRecord;
import io.standpoint.record.PairRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes articles through the aggregates and a report, and reads the data that its page holds. */
final class ReportJson {

  static final String BEFORE = "<script type=\"application/json\" id=\"data\">";
  private static final String MANIFEST = "{\"run_id\": \"run-1\", \"counts\": {\"read\": 2}}";

  private final List<EntityRecord> entities = new ArrayList<>();
  private final List<PairRecord> pairs = new ArrayList<>();

  /** The aggregates of articles, each given by its opinions. */
  ReportJson(List<List<Opinion>> articles) {
    ArticleTallies tallies = new ArticleTallies();
    articles.forEach(tallies::add);
    SubjectSummaries summaries = new SubjectSummaries(Overall.NONE, null);
    tallies.drainTo(summaries::add);
    summaries.drainTo(
        entity -> entities.add(EntityMapping.toRecord(entity, null)),
        pair -> pairs.add(PairMapping.toRecord(pair)));
  }

  /** A report of them that shows {@code most} entities, and sees these opinions and articles. */
  Report report(int most, List<List<Opinion>> opinions, List<ArticleRecord> articles) {
    try {
      Report report = new Report(new ObjectMapper().readTree(MANIFEST), most);
      entities.forEach(report::addSummary);
      pairs.forEach(report::addSummary);
      report.select();
      entities.forEach(report::addWindow);
      opinions.forEach(report::addOpinions);
      report.listArticles();
      articles.forEach(report::addArticle);
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String page(Report report) {
    try {
      StringWriter page = new StringWriter();
      report.write("Standpoint: run-1", page);
      return page.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The data as a browser would see them: what stands before the end of their script element. */
  static JsonNode data(Report report) {
    String page = page(report);
    int start = page.indexOf(BEFORE) + BEFORE.length();
    try {
      return new ObjectMapper().readTree(page.substring(start, page.indexOf("</script", start)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ArticleRecord article(String id, String title, String url) {
    return ArticleRecord.newBuilder()
        .setArticleId(id)
        .setStoryId(id)
        .setTitle(title)
        .setUrl(url)
        .setPublisher("Harbor Wire")
        .setPublished(Instant.parse("2026-02-03T08:15:00Z"))
        .setLanguage("en")
        .setCharacters(20)
        .setSentences(1)
        .setMentions(1)
        .setOpinions(1)
        .setStatus("ANALYSED")
        .setFallbacks(List.of())
        .setTextSha256("00")
        .setSourceFile("a.txt")
        .build();
  }
}
