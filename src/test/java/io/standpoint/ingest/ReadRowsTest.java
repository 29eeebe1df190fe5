package io.standpoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Article;
import io.standpoint.domain.FailureReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables, Avro files and JSON over several lines. */
class ReadRowsTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void readsTables(String separator) throws IOException {
    String table =
        String.join(separator, "id", "title", "text", "date")
            + "\n"
            + String.join(
                separator,
                "1",
                "Quay",
                "\"It \"\"closes\"\"" + separator + "\nthey say.\"",
                "2026-03-04")
            + "\n\n"
            + String.join(separator, "2", "Mill", "It burns.", "")
            + "\n";

    CollectedRecords records = CollectedRecords.read(table, "news.csv");

    assertThat(records.articles)
        .extracting(Article::text)
        .containsExactly("It \"closes\"" + separator + "\nthey say.", "It burns.");
    assertThat(records.articles).extracting(Article::id).containsExactly("1", "2");
    assertThat(records.articles.get(0).published())
        .isEqualTo(Instant.parse("2026-03-04T00:00:00Z"));
    assertThat(records.articles.get(1).origin().location()).isEqualTo("record 2");
  }

  @Test
  void aTableThatBreaksOffIsReported() throws IOException {
    CollectedRecords records =
        CollectedRecords.read("id,text\n1,fine\n2,\"never closed\n3,gone\n", "a.csv");

    assertThat(records.articles).extracting(Article::id).containsExactly("1");
    assertThat(records.failures)
        .extracting(f -> f.origin().location() + " " + f.reason())
        .containsExactly("record 2 BROKEN_RECORD");
  }

  @Test
  void aTableInAnotherEncodingIsReported() throws IOException {
    byte[] table = "id,text\n1,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(CollectedRecords.read(table, "a.csv").onlyFailure().reason())
        .isEqualTo(FailureReason.NOT_UTF8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "deflate", "snappy", "bzip2", "zstandard"})
  void readsAvro(String codec) throws IOException {
    byte[] avro = avro(codec);

    CollectedRecords records = CollectedRecords.read(avro, "part-0");

    assertThat(records.articles).extracting(Article::text).containsExactly("It closes.", "Burns.");
    assertThat(records.articles).extracting(Article::publisher).containsExactly("Herald", null);
    assertThat(records.articles.get(0).published())
        .isEqualTo(Instant.parse("2026-03-04T09:15:00Z"));
    assertThat(records.articles.get(0).byline()).isEqualTo("A, B");
  }

  @Test
  void anAvroFileThatBreaksOffIsReported() throws IOException {
    byte[] avro = avro();

    assertThat(CollectedRecords.read(Arrays.copyOf(avro, avro.length - 20), "a.avro").onlyFailure())
        .extracting(f -> f.reason())
        .isEqualTo(FailureReason.BROKEN_RECORD);
  }

  /** A damaged length asked Avro for an array of two billion bytes once. */
  @Test
  void avroWithATextOfAnImpossibleLengthIsReported() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Schema schema =
        new Schema.Parser()
            .parse(
                "{\"type\":\"record\",\"name\":\"a\",\"fields\":[{\"name\":\"text\",\"type\":\"string\"}]}");
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
      writer.create(schema, bytes);
      // Length 2,000,000,000 as a zigzag number, and nothing behind it.
      writer.appendEncoded(
          ByteBuffer.wrap(
              new byte[] {(byte) 0x80, (byte) 0xD0, (byte) 0xAC, (byte) 0xF3, (byte) 0x0E}));
    }

    assertThat(CollectedRecords.read(bytes.toByteArray(), "a.avro").onlyFailure().reason())
        .isEqualTo(FailureReason.BROKEN_RECORD);
  }

  @Test
  void readsOneObjectOverSeveralLines() throws IOException {
    String json =
        """
        {
          "authors": ["A. Writer"],
          "date_publish": "2026-03-04 09:15:00",
          "maintext": "The quay closes.",
          "source_domain": "herald.example",
          "title": "Quay",
          "language": "en"
        }
        """;

    Article article = CollectedRecords.read(json, "crawl.json").onlyArticle();

    assertThat(article.text()).isEqualTo("The quay closes.");
    assertThat(article.publisher()).isEqualTo("herald.example");
    assertThat(article.published()).isEqualTo(Instant.parse("2026-03-04T09:15:00Z"));
    assertThat(article.byline()).isEqualTo("A. Writer");
  }

  @Test
  void readsAnArrayOneByOne() throws IOException {
    CollectedRecords records =
        CollectedRecords.read("[{\"text\": \"One.\"},\n {\"text\": \"Two.\"}, {broken}]", "a.json");

    assertThat(records.articles).extracting(Article::text).containsExactly("One.", "Two.");
    assertThat(records.failures)
        .extracting(f -> f.origin().location() + " " + f.reason())
        .containsExactly("record 3 BROKEN_JSON");
  }

  @Test
  void aRecordOverTheLimitIsReported() throws IOException {
    ReadOptions options = ReadOptions.DEFAULT.withMaxCharacters(10);
    byte[] json = ("[{\"x\": [" + "1,".repeat(200_000) + "1]}]").getBytes(StandardCharsets.UTF_8);

    assertThat(
            CollectedRecords.read(new ByteArrayInputStream(json), "a.json", options)
                .onlyFailure()
                .reason())
        .isEqualTo(FailureReason.TOO_LONG);
  }

  private static byte[] avro() throws IOException {
    return avro("null");
  }

  private static byte[] avro(String codec) throws IOException {
    Schema schema =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "News", "fields": [
                  {"name": "text", "type": "string"},
                  {"name": "authors", "type": {"type": "array", "items": "string"}},
                  {"name": "published", "type": ["null",
                    {"type": "long", "logicalType": "timestamp-micros"}]},
                  {"name": "source", "type": {"type": "record", "name": "Source", "fields": [
                    {"name": "name", "type": ["null", "string"]}]}}]}
                """);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
      writer.setCodec(CodecFactory.fromString(codec));
      writer.create(schema, bytes);
      writer.append(
          record(schema, "It closes.", List.of("A", "B"), "Herald", "2026-03-04T09:15:00Z"));
      writer.append(record(schema, "Burns.", List.of(), null, null));
    }
    return bytes.toByteArray();
  }

  private static GenericRecord record(
      Schema schema, String text, List<String> authors, String source, String published) {
    GenericRecord inner = new GenericData.Record(schema.getField("source").schema());
    inner.put("name", source);
    GenericRecord record = new GenericData.Record(schema);
    record.put("text", text);
    record.put("authors", authors);
    record.put(
        "published", published == null ? null : Instant.parse(published).toEpochMilli() * 1000);
    record.put("source", inner);
    return record;
  }
}
