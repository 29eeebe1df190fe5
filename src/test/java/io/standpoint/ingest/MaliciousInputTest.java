package io.standpoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.standpoint.domain.FailedArticle;
import io.standpoint.domain.FailureReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Input that is made to break readers: each case is bounded and ends as one failure record. */
class MaliciousInputTest {

  /** What reading any case may allocate, the input itself not counted: 22 MB were seen at most. */
  private static final long MOST_BYTES = 32L << 20;

  private static final String DOC =
      "<p>The harbour council voted on Tuesday to close the terminal.</p>";

  private enum Case {
    PAGE_OF_100_MB("a.html", FailureReason.TOO_LONG) {
      @Override
      byte[] bytes() {
        return utf8("<p>" + DOC.repeat(1_600_000));
      }
    },
    PAGE_OF_TAGS("a.html", FailureReason.TOO_COMPLEX) {
      @Override
      byte[] bytes() {
        return utf8("<html>" + "<b>".repeat(2_000_000));
      }
    },
    PAGE_WITH_ENDLESS_ATTRIBUTES("a.html", FailureReason.NO_TEXT) {
      @Override
      byte[] bytes() {
        return utf8("<html><p " + "a=b ".repeat(1_500_000) + ">x</p>");
      }
    },
    DEEP_JSON("a.jsonl", FailureReason.BROKEN_JSON) {
      @Override
      byte[] bytes() {
        return utf8("{\"text\": " + "[".repeat(2_000_000));
      }
    },
    DEEP_JSON_DOCUMENT("a.json", FailureReason.BROKEN_JSON) {
      @Override
      byte[] bytes() {
        return utf8("[" + "[".repeat(2_000_000));
      }
    },
    DEEP_FEED("a.rss", FailureReason.TOO_COMPLEX) {
      @Override
      byte[] bytes() {
        return utf8(
            "<rss version=\"2.0\"><channel><title>t</title><link>x</link><description>"
                + "d</description>"
                + "<a>".repeat(100_000)
                + "</a>".repeat(100_000)
                + "</channel></rss>");
      }
    },
    BILLION_LAUGHS("a.xml", FailureReason.BROKEN_RECORD) {
      @Override
      byte[] bytes() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE rss [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 40; i++) {
          xml.append("<!ENTITY e").append(i).append(" \"");
          xml.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return utf8(xml + "]><rss version=\"2.0\"><channel><title>&e39;</title></channel></rss>");
      }
    },
    ENDLESS_LINE("a.jsonl", FailureReason.TOO_LONG) {
      @Override
      byte[] bytes() {
        return utf8("{\"text\": \"" + "x".repeat(50_000_000));
      }
    },
    BINARY("a.txt", FailureReason.BINARY_FILE) {
      @Override
      byte[] bytes() {
        return new byte[1_000_000];
      }
    },
    BROKEN_ENCODING("a.txt", FailureReason.NOT_UTF8) {
      @Override
      byte[] bytes() {
        return new byte[] {'a', (byte) 0xC3, '(', (byte) 0xFF, (byte) 0xFE};
      }
    },
    ARCHIVE_THAT_LIES_ABOUT_ITS_LENGTH("a.warc", FailureReason.BROKEN_RECORD) {
      @Override
      byte[] bytes() {
        return utf8(
            "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://x.example/\r\n"
                + "WARC-Date: 2026-01-01T00:00:00Z\r\nContent-Type: text/html\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
                + "Content-Length: 9000000000000000000\r\n\r\n<p>x");
      }
    },
    AVRO_BLOCK_THAT_CLAIMS_2_GB("a.avro", FailureReason.BROKEN_RECORD) {
      @Override
      byte[] bytes() {
        return avro("null", new byte[] {2, (byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 15});
      }
    },
    AVRO_BLOCK_THAT_INFLATES_TO_300_MB("a.avro", FailureReason.BROKEN_RECORD) {
      @Override
      byte[] bytes() {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        try (DeflaterOutputStream zip =
            new DeflaterOutputStream(block, new Deflater(Deflater.BEST_SPEED, true))) {
          for (int i = 0; i < 300; i++) {
            zip.write(new byte[1 << 20]);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return avro("deflate", block(block.toByteArray()));
      }
    },
    AVRO_BLOCK_THAT_EXPANDS_WITH_ZSTANDARD("z.avro", FailureReason.BROKEN_RECORD) {
      @Override
      byte[] bytes() {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        try (ZstdCompressorOutputStream zip = new ZstdCompressorOutputStream(block)) {
          for (int i = 0; i < 300; i++) {
            zip.write(new byte[1 << 20]);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return avro("zstandard", block(block.toByteArray()));
      }
    },
    AVRO_BLOCK_THAT_CLAIMS_TO_EXPAND("s.avro", FailureReason.BROKEN_RECORD) {
      @Override
      byte[] bytes() {
        // Snappy's length of 2,147,483,632 bytes, one letter, and four bytes for a checksum.
        byte[] claim = {(byte) 0xF0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 7, 0, 'a', 0, 0, 0, 0};
        return avro("snappy", block(claim));
      }
    },
    /** The library for it is not among those of the program, only among those of the tests. */
    AVRO_OF_AN_UNKNOWN_CODEC("x.avro", FailureReason.BROKEN_RECORD) {
      @Override
      byte[] bytes() {
        return avro("xz", block(new byte[] {1, 2, 3}));
      }
    };

    /** Says that it has one record. */
    private static byte[] block(byte[] bytes) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.write(2);
      for (int size = 2 * bytes.length; size > 0; size >>>= 7) {
        all.write(size < 0x80 ? size : size & 0x7F | 0x80);
      }
      all.writeBytes(bytes);
      return all.toByteArray();
    }

    /** A header of one field, and what follows it. */
    private static byte[] avro(String codec, byte[] rest) {
      Schema schema =
          new Schema.Parser()
              .parse(
                  "{\"type\": \"record\", \"name\": \"R\", \"fields\":"
                      + " [{\"name\": \"text\", \"type\": \"string\"}]}");
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      try (DataFileWriter<Object> writer = new DataFileWriter<>(new GenericDatumWriter<>())) {
        writer.setCodec(CodecFactory.fromString(codec));
        writer.create(schema, file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      file.writeBytes(rest);
      return file.toByteArray();
    }

    private final String file;
    private final FailureReason reason;

    Case(String file, FailureReason reason) {
      this.file = file;
      this.reason = reason;
    }

    abstract byte[] bytes();
  }

  @ParameterizedTest
  @EnumSource(Case.class)
  void endsAsOneFailure(Case input) throws IOException {
    byte[] bytes = input.bytes();
    long before = allocated();

    FailedArticle failure = CollectedRecords.read(bytes, input.file).onlyFailure();

    assertThat(allocated() - before).isLessThan(MOST_BYTES);
    assertThat(failure.reason()).isEqualTo(input.reason);
    assertThat(failure.message()).hasSizeBetween(10, 500).doesNotEndWith("..");
  }

  /** Bytes that this thread has allocated so far, garbage included. */
  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  @Test
  void aDecompressionBombIsNotReadToItsEnd() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
    }

    assertThat(bomb.size()).isLessThan(400_000);
    assertThatThrownBy(() -> CollectedRecords.read(head(bomb.toByteArray()), "a.jsonl.gz"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expands to more than 250 times its size");
  }

  /** A bomb behind an innocent first line. */
  private static byte[] head(byte[] bomb) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(all)) {
      zip.write(utf8("{\"text\": \"" + "x".repeat(9000) + "\"}\n"));
    }
    all.writeBytes(bomb);
    return all.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
