package io.standpoint.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import com.google.common.hash.Hashing;
import io.standpoint.domain.Article;
import io.standpoint.domain.FailedArticle;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
import io.standpoint.domain.Stage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesFailuresTest {

  private static final String GOOD = "{\"id\": \"good\", \"text\": \"Words.\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id": 1, "text": "t"            | Line 2 is not JSON: Unexpected end-of-input: expected close marker for Object (column 22).
          {"id": 1 "text": "t"}            | Line 2 is not JSON: Unexpected character ('"' (code 34)): was expecting comma to separate Object entries (column 11).
          not json                         | Line 2 is not JSON: Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false') (column 4).
          {"text": "t"} {"text": "u"}      | Line 2 is not JSON: more follows after its first value.
          ["t"]                            | Line 2 is not a JSON object but of type array.
          "t"                              | Line 2 is not a JSON object but of type string.
          17                               | Line 2 is not a JSON object but of type number.
          null                             | Line 2 is not a JSON object but of type null.
          """)
  void namesTheLineThatIsNoObject(String bad, String message) throws IOException {
    CollectedRecords records = CollectedRecords.read(GOOD + "\n" + bad + "\n" + GOOD, "in/a.jsonl");

    assertThat(records.articles).extracting(a -> a.origin().position()).containsExactly(1L, 3L);
    assertThat(records.failures)
        .containsExactly(failure(2, null, FailureReason.BROKEN_JSON, message, bad.getBytes(UTF_8)));
  }

  @Test
  void quotesNoMoreThanTwoHundredCharacters() throws IOException {
    String message = CollectedRecords.read("x".repeat(5_000), "a.jsonl").onlyFailure().message();

    assertThat(message).startsWith("Line 1 is not JSON: Unrecognized token 'xxx");
    assertThat(message.length()).isLessThan(240);
  }

  @Test
  void survivesNestingWithoutEnd() throws IOException {
    String deep = "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000);

    assertThat(CollectedRecords.read(deep, "a.jsonl").onlyFailure().reason())
        .isEqualTo(FailureReason.BROKEN_JSON);
  }

  @Test
  void failsOnlyTheLineThatIsNotUtf8() throws IOException {
    byte[] bad = "{\"id\": \"b\", \"text\": \"Élysée\"}".getBytes(ISO_8859_1);
    InputStream in = join(bytes(GOOD + "\n"), new ByteArrayInputStream(bad), bytes("\n" + GOOD));

    CollectedRecords records = CollectedRecords.read(in, "in/a.jsonl", ReadOptions.DEFAULT);

    assertThat(records.articles).extracting(a -> a.origin().position()).containsExactly(1L, 3L);
    assertThat(records.failures)
        .containsExactly(
            failure(
                2,
                null,
                FailureReason.NOT_UTF8,
                "The line is not UTF-8: unexpected byte 0xC9 at offset 21.",
                bad));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id": "x"}                              | x
          {"id": 7, "text": null, "body": "  "}    | 7
          {"text": {"html": "<p>"}}                |
          {}                                       |
          """)
  void reportsARecordWithoutText(String line, String id) throws IOException {
    assertThat(CollectedRecords.read(line, "in/a.jsonl").onlyFailure())
        .isEqualTo(
            failure(
                1,
                id,
                FailureReason.NO_TEXT,
                "The record has no text; looked for text, maintext, body, content, article, plain_text,"
                    + " article.text.",
                line.getBytes(UTF_8)));
  }

  @Test
  void reportsATextOverTheLimit() throws IOException {
    String line = "{\"id\": \"x\", \"text\": \"12345678901\"}";

    CollectedRecords records =
        CollectedRecords.read(bytes(line), "in/a.jsonl", ReadOptions.DEFAULT.withMaxCharacters(10));

    assertThat(records.onlyFailure())
        .isEqualTo(
            failure(
                1,
                "x",
                FailureReason.TOO_LONG,
                "The text has 11 characters, more than 10.",
                line.getBytes(UTF_8)));
  }

  @Test
  void skipsALineOfTwentyMegabytes() throws IOException {
    InputStream in =
        join(bytes(GOOD + "\n"), new RepeatedBytes('x', 20_000_000), bytes("\n" + GOOD + "\n"));

    CollectedRecords records = CollectedRecords.read(in, "in/a.jsonl", ReadOptions.DEFAULT);

    assertThat(records.articles).extracting(a -> a.origin().position()).containsExactly(1L, 3L);
    byte[] skipped = "x".repeat(20_000_000).getBytes(UTF_8);
    assertThat(records.failures)
        .containsExactly(
            failure(
                2,
                null,
                FailureReason.TOO_LONG,
                "The line has 20,000,000 bytes, more than 6,065,536.",
                skipped));
  }

  @Test
  void readsALongFileOneLineAtATime() throws IOException {
    String block = (GOOD + "\n").repeat(1_000);
    int blocks = 20_000_000 / block.length();
    int lines = blocks * 1_000;
    List<InputStream> parts =
        Lists.transform(Collections.nCopies(blocks, block), JsonLinesFailuresTest::bytes);
    InputStream endless = new SequenceInputStream(Collections.enumeration(parts));
    long[] sum = new long[1];

    new ArticleReader(ReadOptions.DEFAULT)
        .read(
            endless,
            "a.jsonl",
            new RecordHandler() {
              @Override
              public void article(Article article) {
                sum[0] += article.origin().position();
              }

              @Override
              public void failure(FailedArticle failure) {
                throw new AssertionError(failure);
              }

              @Override
              public void skipped(String kind) {
                throw new AssertionError(kind);
              }
            });

    assertThat(sum[0]).isEqualTo((long) lines * (lines + 1) / 2);
  }

  @Test
  void reportsAFileOfBlankLines() throws IOException {
    FailedArticle failure = CollectedRecords.read("\n\n \r\n", "in/a.jsonl").onlyFailure();

    assertThat(failure.reason()).isEqualTo(FailureReason.EMPTY_FILE);
    assertThat(failure.origin()).isEqualTo(new Origin("in/a.jsonl", 0));
  }

  @Test
  void reportsABinaryFileOnce() throws IOException {
    byte[] content = (GOOD + "\n\0\0\n" + GOOD).getBytes(UTF_8);

    assertThat(CollectedRecords.read(content, "in/a.jsonl").onlyFailure().reason())
        .isEqualTo(FailureReason.BINARY_FILE);
  }

  private static FailedArticle failure(
      long line, String id, FailureReason reason, String message, byte[] payload) {
    String sha256 = Hashing.sha256().hashBytes(payload).toString();
    Origin origin = new Origin("in/a.jsonl", line);
    return new FailedArticle(id, origin, Stage.READ, reason, null, message, sha256, false);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static InputStream join(InputStream... parts) {
    return new SequenceInputStream(Collections.enumeration(List.of(parts)));
  }
}
