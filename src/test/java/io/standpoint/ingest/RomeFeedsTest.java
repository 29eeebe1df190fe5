package io.standpoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.standpoint.domain.FailedArticle;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.XZInputStream;

/** The 164 feeds that ROME is tested with, many of them broken or odd on purpose. */
class RomeFeedsTest {

  private static final Path FEEDS = Path.of("../shared/data/rss/rome-feeds.tar.xz");

  private final Map<String, Integer> counts = new TreeMap<>();

  @Test
  void everyFeedGivesArticlesOrSaysWhyNot() throws IOException {
    assumeTrue(Files.exists(FEEDS), "absent: " + FEEDS);
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(Files.newInputStream(FEEDS))))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        if (e.isFile()) {
          read(e.getName(), tar.readAllBytes());
        }
      }
    }

    System.out.println("ROME's feeds: " + counts);
    assertThat(counts).containsEntry("files", 164);
    assertThat(counts.get("files with articles")).isGreaterThanOrEqualTo(127);
    assertThat(counts.get("articles")).isGreaterThanOrEqualTo(691);
  }

  private void read(String name, byte[] feed) throws IOException {
    CollectedRecords records =
        CollectedRecords.read(new ByteArrayInputStream(feed), name, ReadOptions.DEFAULT);

    count("files", 1);
    count("articles", records.articles.size());
    count(records.articles.isEmpty() ? "files without an article" : "files with articles", 1);
    for (FailedArticle failure : records.failures) {
      count(failure.reason().name(), 1);
      assertThat(failure.message()).as(name).hasSizeBetween(10, 500);
    }
    assertThat(records.articles.size() + records.failures.size()).as(name).isPositive();
  }

  private void count(String what, int number) {
    counts.merge(what, number, Integer::sum);
  }
}
