package io.standpoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.standpoint.domain.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

/** Any bytes in any format: articles, failures, or an I/O error, never another exception. */
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
    } catch (IOException e) {
      return; // What ReadArticles makes a failure of the file.
    }
  }
}
