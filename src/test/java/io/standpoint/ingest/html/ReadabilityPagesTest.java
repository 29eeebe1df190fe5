package io.standpoint.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.ingest.PublicationDates;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.XZInputStream;

/** What is read of the test pages of Mozilla's Readability, beside what that expects. */
class ReadabilityPagesTest {

  private static final Path PAGES =
      Path.of("../shared/data/html_extraction/mozilla-readability-test-pages.tar.xz");

  private final Map<String, Integer> counts = new TreeMap<>();

  @Test
  void everyPageIsReadAndMostTitlesAndNamesAreRight() throws IOException, PageException {
    assumeTrue(Files.exists(PAGES), "absent: " + PAGES);
    Map<String, ExtractedPage> pages = new TreeMap<>();
    Map<String, JsonNode> expected = new TreeMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(Files.newInputStream(PAGES))))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        Path name = Path.of(e.getName());
        if (name.endsWith("source.html")) {
          pages.put(name.getParent().toString(), extract(tar));
        } else if (name.endsWith("expected-metadata.json")) {
          expected.put(
              name.getParent().toString(), new ObjectMapper().readTree(tar.readAllBytes()));
        }
      }
    }
    pages.forEach((name, page) -> compare(page, expected.get(name)));

    System.out.println("Readability's test pages: " + counts);
    assertThat(counts).containsEntry("pages", 130);
    assertThat(counts.get("titles right")).isGreaterThanOrEqualTo(112);
    assertThat(counts.get("bylines right")).isGreaterThanOrEqualTo(48);
    assertThat(counts.get("dates right")).isEqualTo(counts.get("dates expected"));
  }

  private static ExtractedPage extract(InputStream html) throws IOException, PageException {
    return PageExtractor.extract(html.readAllBytes(), null, "http://fakehost/test/page.html");
  }

  private void compare(ExtractedPage page, JsonNode expected) {
    count("pages", true);
    count("texts", !page.text().isEmpty());
    String title = Texts.line(expected.path("title").asText(""));
    count("titles right", title.equals(page.title() == null ? "" : page.title()));
    if (expected.path("byline").isTextual()) {
      count("bylines expected", true);
      count("bylines right", Texts.line(expected.get("byline").asText()).equals(page.byline()));
    }
    count("dates", page.published() != null);
    if (expected.path("publishedTime").isTextual()) {
      count("dates expected", true);
      count(
          "dates right",
          PublicationDates.parse(expected.get("publishedTime").asText()).equals(page.published()));
    }
    if (expected.path("siteName").isTextual()) {
      count("publishers expected", true);
      count("publishers right", expected.get("siteName").asText().equals(page.publisher()));
    }
  }

  private void count(String what, boolean so) {
    counts.merge(what, so ? 1 : 0, Integer::sum);
  }
}
