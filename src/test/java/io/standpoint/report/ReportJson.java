package io.standpoint.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.aggregate.ArticleTallies;
import io.standpoint.aggregate.Overall;
import io.standpoint.aggregate.SubjectSummaries;
import io.standpoint.avro.EntityMapping;
import io.standpoint.avro.PairMapping;
import io.standpoint.domain.Opinion;
import io.standpoint.record.ArticleRecord;
import io.standpoint.record.EntityRecord;
import io.standpoint.record.PairRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Takes articles through the aggregates and a report, and reads the data that its page holds. */
public final class ReportJson {

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

  static JsonNode data(Report report) {
    return dataIn(page(report));
  }

  /**
   * The data as a browser would see them: what stands before the ends of their script elements. The
   * evidence is a field of the overview here.
   */
  public static JsonNode dataIn(String page) {
    ObjectNode overview = (ObjectNode) unpacked(page, "overview");
    return overview.set("evidence", unpacked(page, "evidence"));
  }

  private static JsonNode unpacked(String page, String id) {
    String before = "<script type=\"application/octet-stream\" id=\"" + id + "\">";
    int start = page.indexOf(before) + before.length();
    byte[] packed =
        Base64.getDecoder().decode(page.substring(start, page.indexOf("</script", start)));
    try (InputStream json = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new ObjectMapper().readTree(json);
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
