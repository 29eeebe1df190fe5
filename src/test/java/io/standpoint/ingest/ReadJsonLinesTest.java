package io.standpoint.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Article;
import io.standpoint.domain.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadJsonLinesTest {

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  @Test
  void replacesLoneSurrogatesAndKeepsOffsets() throws IOException {
    String line = "{\"id\": \"a\", \"text\": \"A \\ud83d\\ude00 b \\ud800 c \\udc00\"}";

    assertThat(CollectedRecords.read(line, "a.jsonl").onlyArticle().text())
        .isEqualTo("A \ud83d\ude00 b \ufffd c \ufffd");
  }

  @Test
  void readsEveryField() throws IOException {
    String line =
        """
        {"id": "a-1", "url": "https://example.org/1", "title": " Paris agrees ", \
        "text": "Paris agreed.\\r\\nBerlin did not.", "published": "2026-02-03T08:15:00Z", \
        "publisher": "Example Daily", "language": "en_GB", "authors": ["A. Writer", "B. Writer"]}
        """;

    assertThat(CollectedRecords.read(line, "in/news.jsonl").onlyArticle())
        .isEqualTo(
            new Article(
                "a-1",
                "https://example.org/1",
                "Paris agrees",
                "Example Daily",
                Instant.parse("2026-02-03T08:15:00Z"),
                "en-gb",
                "Paris agreed.\nBerlin did not.",
                new Origin("in/news.jsonl", 1),
                "A. Writer, B. Writer",
                false));
  }

  @Test
  void keepsLineNumbersThroughBlankLinesAndWindowsLineEnds() throws IOException {
    String lines = "\uFEFF{\"text\":\"a\"}\r\n\r\n  \n{\"text\":\"b\"}\r\n{\"text\":\"c\"}";

    List<Article> articles = CollectedRecords.read(lines, "a.ndjson").articles;

    assertThat(articles).extracting(Article::text).containsExactly("a", "b", "c");
    assertThat(articles).extracting(a -> a.origin().position()).containsExactly(1L, 4L, 5L);
  }

  @Test
  void partKnowsItsLinesAndMayBeBlank() throws IOException {
    CollectedRecords records = new CollectedRecords();
    ArticleReader reader = new ArticleReader(ReadOptions.DEFAULT);

    reader.readLines(bytes("\n \n"), "a.jsonl", 7, records);
    reader.readLines(bytes("{\"text\":\"b\"}\n\n{broken"), "a.jsonl", 9, records);

    assertThat(records.articles)
        .extracting(Article::origin)
        .containsExactly(new Origin("a.jsonl", 9));
    assertThat(records.failures)
        .extracting(failure -> failure.origin().location())
        .containsExactly("line 11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a.jsonl    | `{"text": "a"}`          | true
          a.txt      | `{"text": "a"}`          | true
          a.json     | `\\n  {"text": "a"}`      | true
          a.jsonl    | `\uFEFF{"text": "a"}`    | true
          a.txt      | `{a set, not JSON}`      | false
          a.jsonl    | `[{"text": "a"}]`        | false
          a.json     | `{\\n"text": "a"}`        | false
          a.json     | `{ \\r\\n"text": "a"}`    | false
          a.json     | `{"id": 1,\\t\\n"text": "a"}` | false
          a.json     | `{"authors": [\\n"A"]}`  | false
          a.jsonl    | `{"text": "a",`         | true
          a.jsonl    | `{"text": "\\0"}`         | false
          a.jsonl.gz | `\u001F\u008B`           | false
          a.csv      | `{"a"},b`                | false
          a.jsonl    | ``                       | false
          """)
  void tellsFilesOfRecordLines(String file, String text, boolean expected) throws IOException {
    ArticleReader reader = new ArticleReader(ReadOptions.DEFAULT);
    assertThat(reader.hasRecordLines(bytes(text.translateEscapes()), file)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.jsonl", "a.NDJSON", "a.json", "a.jsonl.gz", "a.json.GZ", "a.txt", "feed"})
  void isKnownByNameOrByItsFirstLine(String file) throws IOException {
    CollectedRecords records =
        CollectedRecords.read("\n {\"text\":\"one\"}\n{\"text\":\"two\"}\n", file);

    assertThat(records.articles).extracting(Article::text).containsExactly("one", "two");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id": 17, "text": "t"}                               | 17
          {"id": 12345678901234567890, "text": "t"}             | 12345678901234567890
          {"id": null, "article_id": "x", "text": "t"}          | x
          {"id": "  ", "_id": "y", "text": "t"}                 | y
          {"_id": {"$oid": "65f0"}, "text": "t"}                | 65f0
          {"id": " padded ", "text": "t"}                       | padded
          """)
  void takesTheFirstIdThatThereIs(String line, String id) throws IOException {
    assertThat(CollectedRecords.read(line, "a.jsonl").onlyArticle().id()).isEqualTo(id);
  }

  @Test
  void makesAMissingIdFromUrlTitleAndText() throws IOException {
    String line = "{\"link\": \"u\", \"headline\": \"t\", \"body\": \"Wörter\"}";

    // printf 'u|t|Wörter' | sha256sum
    assertThat(CollectedRecords.read(line, "a.jsonl").onlyArticle().id())
        .isEqualTo(ArticleText.contentId("u", "t", "Wörter"))
        .isEqualTo("sha-97bbd4f40c71d458");
  }

  @Test
  void leavesNullWhatIsNotThere() throws IOException {
    String line =
        """
        {"id": "1", "url": null, "title": "", "publisher": {}, "published": "soon", \
        "language": true, "text": "t"}
        """;

    Article article = CollectedRecords.read(line, "a.jsonl").onlyArticle();

    assertThat(article)
        .isEqualTo(new Article("1", null, null, null, null, null, "t", new Origin("a.jsonl", 1)));
  }

  @Test
  void looksIntoNestedObjectsAndArrays() throws IOException {
    String line =
        """
        {"text": ["First paragraph.", null, "Second one."], "source": {"id": null, "name": "Wire"}, \
        "title": ["Headline", "Other"], "publishedAt": 1770106500.5}
        """;

    Article article = CollectedRecords.read(line, "a.jsonl").onlyArticle();

    assertThat(article.text()).isEqualTo("First paragraph.\nSecond one.");
    assertThat(article.publisher()).isEqualTo("Wire");
    assertThat(article.title()).isEqualTo("Headline");
    assertThat(article.published()).isEqualTo(Instant.parse("2026-02-03T08:15:00.500Z"));
  }

  @Test
  void takesOtherFieldNamesAndPaths() throws IOException {
    List<String> none = List.of();
    FieldNames names =
        new FieldNames(
            List.of("meta.key"), none, List.of("head.line"), List.of("doc.p"), none, none, none);
    String line =
        """
        {"meta": {"key": 5}, "head.line": "Dotted", "doc": {"p": "Words."}, "text": "not this"}
        """;

    Article article =
        CollectedRecords.read(
                new ByteArrayInputStream(line.getBytes(UTF_8)),
                "a.jsonl",
                ReadOptions.DEFAULT.withFields(names))
            .onlyArticle();

    assertThat(article.id()).isEqualTo("5");
    assertThat(article.title()).isEqualTo("Dotted");
    assertThat(article.text()).isEqualTo("Words.");
  }

  @ParameterizedTest
  @CsvSource({"EN, en", "zh_Hans, zh-hans", "English, en", "eng, en", "de, de"})
  void writesLanguagesAsLowerCaseTags(String declared, String tag) throws IOException {
    String line = "{\"lang\": \"" + declared + "\", \"text\": \"t\"}";

    assertThat(CollectedRecords.read(line, "a.jsonl").onlyArticle().language()).isEqualTo(tag);
  }
}
