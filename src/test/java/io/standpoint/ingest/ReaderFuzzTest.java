package io.standpoint.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.base.CharMatcher;
import com.google.common.primitives.Bytes;
import io.standpoint.domain.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Any bytes in any format: articles, failures, or an I/O error, never another exception; and the
 * same ones from parts of a file, where it can be read so.
 */
class ReaderFuzzTest {

  private static final String[] NAMES = {
    "a.jsonl", "a.json", "a.html", "a.warc", "a.rss", "a.csv", "a.avro", "a.txt"
  };

  /** The first byte chooses the name. */
  @FuzzTest(maxExecutions = 50_000)
  void reads(byte[] data) {
    if (data.length == 0) {
      return;
    }
    byte[] bytes = Arrays.copyOfRange(data, 1, data.length);
    String name = NAMES[Math.floorMod(data[0], NAMES.length)];
    try {
      CollectedRecords records =
          CollectedRecords.read(new ByteArrayInputStream(bytes), name, ReadOptions.DEFAULT);
      for (Article article : records.articles) {
        assertThat(NormalText.of(article.text())).isEqualTo(article.text());
      }
      ArticleReader reader = new ArticleReader(ReadOptions.DEFAULT);
      if (reader.hasRecordLines(new ByteArrayInputStream(bytes), name)) {
        int cut = afterFirstRecord(bytes);
        CollectedRecords parts = new CollectedRecords();
        reader.read(new ByteArrayInputStream(bytes, 0, cut), name, parts);
        long line = 1 + CharMatcher.is('\n').countIn(new String(bytes, 0, cut, ISO_8859_1));
        reader.readLines(
            new ByteArrayInputStream(bytes, cut, bytes.length - cut), name, line, parts);
        assertThat(parts.articles).isEqualTo(records.articles);
        assertThat(parts.failures).isEqualTo(records.failures);
      }
    } catch (IOException e) {
      return; // What ReadArticles makes a failure of the file.
    }
  }

  private static int afterFirstRecord(byte[] bytes) {
    int cut = Bytes.indexOf(bytes, (byte) '{');
    while (cut < bytes.length && bytes[cut] != '\n') {
      cut++;
    }
    return Math.min(cut + 1, bytes.length);
  }
}
