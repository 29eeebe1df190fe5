package io.standpoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.standpoint.domain.Article;
import io.standpoint.domain.FailedArticle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadWebArchivesTest {

  private static final Path SHARED = Path.of("../shared/data/warc");
  private static final String SENTENCE =
      "The harbour council of Eastmoor voted on Tuesday to close the old ferry terminal for good.";
  private static final byte[] HTML = utf8("<title>Ferry</title><p>" + SENTENCE + "</p>");

  @Test
  void everyRecordIsAnArticleOrAFailureOrSkipped() throws IOException {
    byte[] archive =
        join(
            record("warcinfo", "application/warc-fields", utf8("software: none\r\n")),
            record("request", "application/http; msgtype=request", utf8("GET / HTTP/1.1\r\n\r\n")),
            response("200 OK", "Content-Type: text/html\r\n", HTML),
            response("404 Not Found", "Content-Type: text/html\r\n", HTML),
            response("200 OK", "Content-Type: image/png\r\n", utf8("png")),
            response("200 OK", "Content-Type: text/html\r\n", utf8("<p>Nothing.</p>")),
            record("resource", "text/html", HTML),
            record("conversion", "text/plain", utf8(SENTENCE)));

    CollectedRecords records = CollectedRecords.read(archive, "a.warc");

    assertThat(records.articles)
        .extracting(a -> a.origin().location() + " " + a.title() + " " + a.text())
        .containsExactly(
            "record 3 Ferry " + SENTENCE,
            "record 7 Ferry " + SENTENCE,
            "record 8 null " + SENTENCE);
    assertThat(records.articles).extracting(Article::url).containsOnly("https://herald.example/a");
    assertThat(records.failures)
        .extracting(f -> f.origin().location() + " " + f.reason() + " " + f.message())
        .containsExactly("record 6 NO_TEXT The page has no article: https://herald.example/a.");
    assertThat(records.skipped)
        .isEqualTo(Map.of("warcinfo", 1, "request", 1, "http_status_404", 1, "image/png", 1));
  }

  @Test
  void undoesChunksAndCompression() throws IOException {
    byte[] zipped = gzip(HTML);
    byte[] chunked =
        join(
            utf8(Integer.toHexString(10) + "\r\n"),
            Arrays.copyOf(zipped, 10),
            utf8("\r\n" + Integer.toHexString(zipped.length - 10) + "\r\n"),
            Arrays.copyOfRange(zipped, 10, zipped.length),
            utf8("\r\n0\r\n\r\n"));
    String headers =
        "Content-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n"
            + "Transfer-Encoding: chunked\r\n";
    byte[] archive =
        join(
            gzip(response("200 OK", headers, chunked)), gzip(response("200 OK", headers, chunked)));

    assertThat(CollectedRecords.read(archive, "a.warc.gz").articles)
        .extracting(Article::text)
        .containsExactly(SENTENCE, SENTENCE);
  }

  @Test
  void readsPagesInBrotli() throws IOException {
    String headers = "Content-Type: text/html\r\nContent-Encoding: br\r\n";

    CollectedRecords records =
        CollectedRecords.read(response("200 OK", headers, brotli(HTML)), "a.warc");

    assertThat(records.articles).extracting(Article::text).containsExactly(SENTENCE);
    assertThat(records.failures).isEmpty();
  }

  /** An unknown compression ended the file once. */
  @ParameterizedTest
  @ValueSource(strings = {"x-unknown", "br", "gzip"})
  void aPageThatCannotBeExpandedIsReportedAndWhatFollowsIsRead(String encoding) throws IOException {
    String headers = "Content-Type: text/html\r\nContent-Encoding: " + encoding + "\r\n";
    byte[] archive =
        join(
            response("200 OK", headers, utf8("neither of these compressions: " + SENTENCE)),
            response("200 OK", "Content-Type: text/html\r\n", HTML));

    CollectedRecords records = CollectedRecords.read(archive, "a.warc");

    assertThat(records.articles).extracting(Article::text).containsExactly(SENTENCE);
    assertThat(records.failures)
        .extracting(f -> f.origin().location() + " " + f.reason())
        .containsExactly("record 1 BROKEN_RECORD");
  }

  @Test
  void aBrokenRecordIsReportedAndWhatCameBeforeStands() throws IOException {
    byte[] archive =
        join(
            response("200 OK", "Content-Type: text/html\r\n", HTML), utf8("no archive at all\r\n"));

    CollectedRecords records = CollectedRecords.read(archive, "a.warc");

    assertThat(records.articles).hasSize(1);
    assertThat(records.failures)
        .extracting(f -> f.origin().location() + " " + f.reason())
        .containsExactly("record 2 BROKEN_RECORD");
  }

  @Test
  void aCutOffRecordIsReported() throws IOException {
    byte[] whole = response("200 OK", "Content-Type: text/html\r\n", HTML);

    CollectedRecords records =
        CollectedRecords.read(join(whole, Arrays.copyOf(whole, whole.length - 60)), "a.warc");

    assertThat(records.articles.size() + records.failures.size()).isEqualTo(2);
    assertThat(records.failures)
        .extracting(f -> f.origin().location() + " " + f.reason())
        .containsExactly("record 2 BROKEN_RECORD");
  }

  /** Files that crawlers wrote; every record has a fate. */
  @ParameterizedTest
  @CsvSource({
    "example.warc.gz, 84, 10, 728",
    "example.arc.gz, 84, 10, 206",
    "example.docs.warc.gz, 0, 0, 21",
    "example.txt.warc.gz, 0, 0, 6",
    "issue-493.warc, 0, 4, 28",
    "issue-514.warc, 3, 0, 5",
    "badexample.arc.gz, 0, 1, 3"
  })
  void readsRealArchives(String name, int articles, int failures, int skipped) throws IOException {
    Path file = SHARED.resolve(name);
    assumeTrue(Files.exists(file), "absent: " + file);
    CollectedRecords records;
    try (InputStream in = Files.newInputStream(file)) {
      records = CollectedRecords.read(in, name, ReadOptions.DEFAULT);
    }

    assertThat(records.articles).hasSize(articles);
    assertThat(records.failures).hasSize(failures);
    assertThat(records.failures).extracting(FailedArticle::message).doesNotContain("");
    assertThat(records.skipped.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(skipped);
  }

  private static byte[] response(String status, String headers, byte[] body) {
    byte[] http = join(utf8("HTTP/1.1 " + status + "\r\n" + headers + "\r\n"), body);
    return record("response", "application/http; msgtype=response", http);
  }

  private static byte[] record(String type, String contentType, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: https://herald.example/a\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return join(utf8(head), block, utf8("\r\n\r\n"));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  /**
   * A stream of one block that is not compressed, and an empty last one (RFC 7932, section 9.2).
   */
  private static byte[] brotli(byte[] bytes) {
    int header = (bytes.length - 1) << 4 | 1 << 20;
    byte[] first = {(byte) header, (byte) (header >> 8), (byte) (header >> 16)};
    return join(first, bytes, new byte[] {3});
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List.of(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
