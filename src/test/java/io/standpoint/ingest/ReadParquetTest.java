package io.standpoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Article;
import io.standpoint.domain.FailedArticle;
import io.standpoint.domain.FailureReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Parquet as different writers lay it out. */
class ReadParquetTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
  void readsRowsInEveryCompression(CompressionCodecName codec) throws IOException {
    byte[] file =
        parquet(
            """
            message news {
              optional binary id (STRING);
              required binary text (STRING);
              optional group authors (LIST) { repeated group list { optional binary element (STRING); } }
              optional group source { optional binary name (STRING); }
            }
            """,
            codec,
            row -> {
              row.append("id", "a").append("text", "It closes.");
              Group authors = row.addGroup("authors");
              authors.addGroup("list").append("element", "A");
              authors.addGroup("list");
              authors.addGroup("list").append("element", "B");
              row.addGroup("source").append("name", "Herald");
            },
            row -> row.append("text", "Burns."));

    CollectedRecords records =
        CollectedRecords.read(
            new ByteArrayInputStream(file),
            "part-0",
            ReadOptions.DEFAULT.withFields(withPublisher("source.name")));

    assertThat(records.failures).isEmpty();
    assertThat(records.articles).extracting(Article::text).containsExactly("It closes.", "Burns.");
    assertThat(records.articles).extracting(Article::publisher).containsExactly("Herald", null);
    assertThat(records.articles.get(0).id()).isEqualTo("a");
    assertThat(records.articles.get(0).byline()).isEqualTo("A, B");
    assertThat(records.articles.get(1).origin().location()).isEqualTo("record 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "int64 published (TIMESTAMP(NANOS,true)); 1772615700123456789; 2026-03-04T09:15:00.123Z",
        "int64 published (TIMESTAMP(MICROS,false)); 1772615700123456; 2026-03-04T09:15:00.123Z",
        "int64 published (TIMESTAMP(MILLIS,true)); 1772615700123; 2026-03-04T09:15:00.123Z",
        "int64 published; 1772615700; 2026-03-04T09:15:00Z",
        "int32 published (DATE); 20516; 2026-03-04T00:00:00Z"
      })
  void readsTimes(String type, long value, Instant published) throws IOException {
    byte[] file =
        parquet(
            "message news { required binary text; required " + type + "; }",
            CompressionCodecName.SNAPPY,
            row -> {
              row.append("text", "It closes.");
              if (type.startsWith("int32")) {
                row.append("published", Math.toIntExact(value));
              } else {
                row.append("published", value);
              }
            });

    assertThat(CollectedRecords.read(file, "a.parquet").onlyArticle().published())
        .isEqualTo(published);
  }

  @Test
  void expandsNoPageThatDoesNotFit() throws IOException {
    String bomb = "a".repeat(130 << 20);
    byte[] file =
        parquet(
            "message news { required binary text; }",
            CompressionCodecName.ZSTD,
            row -> row.append("text", bomb));
    assertThat(file).hasSizeLessThan(1 << 20);

    FailedArticle failure = CollectedRecords.read(file, "a.parquet").onlyFailure();
    assertThat(failure.reason()).isEqualTo(FailureReason.TOO_COMPLEX);
    assertThat(failure.message())
        .isEqualTo("A page has 136,314,884 bytes, more than 134,217,728: write smaller ones.");
  }

  @Test
  void readsTimesAndListsOfOlderEngines() throws IOException {
    byte[] time =
        ByteBuffer.allocate(12)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong((9 * 60 + 15) * 60_000_000_000L)
            .putInt(2_440_588 + 20_516)
            .array();
    byte[] file =
        parquet(
            """
            message news {
              required binary text;
              required int96 date;
              optional group authors (LIST) { repeated binary array; }
              repeated binary paragraphs;
            }
            """,
            CompressionCodecName.SNAPPY,
            row -> {
              row.append("text", "It closes.");
              row.add("date", Binary.fromConstantByteArray(time));
              row.addGroup("authors").append("array", "A").append("array", "B");
              row.append("paragraphs", "x");
            });

    Article article = CollectedRecords.read(file, "a.parquet").onlyArticle();

    assertThat(article.text()).isEqualTo("It closes.");
    assertThat(article.byline()).isEqualTo("A, B");
    assertThat(article.published()).isEqualTo(Instant.parse("2026-03-04T09:15:00Z"));
  }

  @Test
  void damagedFilesAreReported() throws IOException {
    byte[] file =
        parquet(
            "message news { required binary text; }",
            CompressionCodecName.UNCOMPRESSED,
            row -> row.append("text", "It closes."));

    for (int length = 4; length < file.length; length++) {
      assertThat(CollectedRecords.read(Arrays.copyOf(file, length), "a.parquet").onlyFailure())
          .as("%d of %d bytes", length, file.length)
          .extracting(f -> f.reason())
          .isEqualTo(FailureReason.BROKEN_RECORD);
    }
    for (int i = 4; i < file.length; i++) {
      byte[] wrong = file.clone();
      wrong[i] ^= (byte) 0xFF;
      CollectedRecords records = CollectedRecords.read(wrong, "a.parquet");
      assertThat(records.articles.size() + records.failures.size()).isPositive();
    }
  }

  @Test
  void aFileWithoutRowsIsEmpty() throws IOException {
    byte[] file =
        parquet("message news { required binary text; }", CompressionCodecName.UNCOMPRESSED);

    assertThat(CollectedRecords.read(file, "a.parquet").onlyFailure().reason())
        .isEqualTo(FailureReason.EMPTY_FILE);
  }

  private static FieldNames withPublisher(String name) {
    FieldNames usual = FieldNames.DEFAULT;
    return new FieldNames(
        usual.id(),
        usual.url(),
        usual.title(),
        usual.text(),
        usual.published(),
        List.of(name),
        usual.language());
  }

  @SafeVarargs
  private byte[] parquet(String schema, CompressionCodecName codec, Consumer<Group>... rows)
      throws IOException {
    MessageType type = MessageTypeParser.parseMessageType(schema);
    Path file = folder.resolve("written-" + codec + ".parquet");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withType(type)
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(codec)
            .build()) {
      for (Consumer<Group> fill : rows) {
        Group row = new SimpleGroup(type);
        fill.accept(row);
        writer.write(row);
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    return bytes;
  }
}
