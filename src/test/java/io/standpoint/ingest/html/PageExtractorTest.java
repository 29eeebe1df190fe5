package io.standpoint.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageExtractorTest {

  private static final String FIRST =
      "The harbour council of Eastmoor voted on Tuesday to close the old ferry terminal, saying that"
          + " repairs would cost more than a new one.";
  private static final String SECOND =
      "Fishermen, who have used the quay for ninety years, said they had not been asked, and"
          + " announced that they would appeal against the decision.";
  private static final String PAGE =
      """
      <html lang="en-GB"><head><title>Ferry terminal to close | Eastmoor Herald</title>
      <meta property="og:site_name" content="Eastmoor Herald">
      <meta property="article:published_time" content="2026-03-04T10:15:00+01:00">
      <link rel="canonical" href="https://herald.example/2026/03/04/ferry">
      </head><body>
      <nav><a href="/">Home</a> <a href="/news">All the news of the day from the region and beyond</a></nav>
      <div class="cookie-banner">We and our 212 partners use cookies to store and read information
        on your device so that we can show you things.</div>
      <div class="main"><h1>Ferry terminal to close</h1><p class="byline">By Ada Quill</p>
      <div class="text"><p>%s</p><figure><img src="a.jpg"><figcaption>The terminal, seen from the
        water on a clear day in the spring of last year.</figcaption></figure>
      <h2>No answer</h2><p>%s</p>
      <div class="related-stories"><h3>More</h3><p>Ten things that you did not know about ferries
        and were always afraid to ask about at home.</p></div>
      <table><tr><td>Year</td><td>Boats</td></tr><tr><td>1936</td><td>41</td></tr></table>
      <p>The council meets again in May.</p><p>Advertisement</p></div></div>
      <div class="newsletter-signup"><p>Sign up for our newsletter and get the best of the week every
        Sunday in your inbox.</p></div>
      <footer>Copyright Eastmoor Herald, all rights reserved, in this world and others.</footer>
      </body></html>
      """
          .formatted(FIRST, SECOND);

  @Test
  void keepsTheArticleAndNothingElse() throws PageException {
    assertThat(extract(PAGE).text())
        .isEqualTo(
            String.join(
                "\n",
                FIRST,
                "No answer",
                SECOND,
                "Year Boats",
                "1936 41",
                "The council meets again in May."));
  }

  @Test
  void readsWhatThePageSaysOfItself() throws PageException {
    ExtractedPage page = extract(PAGE);

    assertThat(page.title()).isEqualTo("Ferry terminal to close");
    assertThat(page.byline()).isEqualTo("Ada Quill");
    assertThat(page.publisher()).isEqualTo("Eastmoor Herald");
    assertThat(page.published()).isEqualTo(Instant.parse("2026-03-04T09:15:00Z"));
    assertThat(page.url()).isEqualTo("https://herald.example/2026/03/04/ferry");
    assertThat(page.language()).isEqualTo("en-GB");
  }

  @Test
  void structuredDataComeFirst() throws PageException {
    String json =
        """
        <script type="application/ld+json"><![CDATA[
        {"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"],
          "headline": "Quay &amp; council", "datePublished": "2026-03-05", "inLanguage": "de",
          "author": [{"name": "B. Ink"}, {"name": "C. Nib"}],
          "publisher": {"name": "Herald Group"}}]}]]></script>
        """;

    ExtractedPage page = extract(PAGE.replace("</head>", json + "</head>"));

    assertThat(page.title()).isEqualTo("Quay & council");
    assertThat(page.byline()).isEqualTo("B. Ink, C. Nib");
    assertThat(page.publisher()).isEqualTo("Herald Group");
    assertThat(page.published()).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
    assertThat(page.language()).isEqualTo("en-GB");
  }

  @Test
  void brokenStructuredDataSayNothing() throws PageException {
    String json = "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", </script>";

    assertThat(extract(PAGE.replace("</head>", json + "</head>")).title())
        .isEqualTo("Ferry terminal to close");
  }

  @Test
  void aTextInTheMetadataStandsInForOneThatThePageHides() throws PageException {
    String page =
        "<script type=\"application/ld+json\">{\"@type\": \"Article\", \"articleBody\": \""
            + FIRST
            + "\\n"
            + SECOND
            + "\"}</script><p>Subscribe to read on.</p>";

    assertThat(extract(page).text()).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void withoutMetadataTheAddressTellsDateAndPublisher() throws PageException {
    ExtractedPage page =
        PageExtractor.extract(
            ("<p>" + FIRST + "</p>").getBytes(StandardCharsets.UTF_8),
            null,
            "https://www.herald.example/2025/11/30/quay.html");

    assertThat(page.published()).isEqualTo(Instant.parse("2025-11-30T00:00:00Z"));
    assertThat(page.publisher()).isEqualTo("herald.example");
    assertThat(page.title()).isNull();
    assertThat(page.text()).isEqualTo(FIRST);
  }

  @Test
  void aBodyThatIsNamedLikeFurnitureStays() throws PageException {
    String page = PAGE.replace("class=\"text\"", "class=\"media share\"");

    assertThat(extract(page).text()).startsWith(FIRST).contains(SECOND);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "UTF-8, -, -",
        "UTF-8, ISO-8859-1, -",
        "UTF-8, -, windows-1252",
        "windows-1252, -, -",
        "windows-1252, UTF-8, -",
        "windows-1252, -, ISO-8859-1",
        "windows-1251, windows-1251, -",
        "Shift_JIS, -, Shift_JIS",
        "UTF-16, -, -"
      })
  void findsTheEncoding(String written, String outside, String inside) throws PageException {
    String letters =
        written.equals("windows-1251")
            ? "\u0420\u0435\u043a\u0430"
            : written.equals("Shift_JIS") ? "\u6e2f\u6e7e" : "\u00e9\u00fc\u201d";
    String page =
        (inside == null ? "" : "<meta charset=\"" + inside + "\">")
            + "<p>"
            + FIRST
            + letters
            + "</p>";

    assertThat(PageExtractor.extract(page.getBytes(Charset.forName(written)), outside, null).text())
        .isEqualTo(FIRST + letters);
  }

  @Test
  void aLittleDamageDoesNotChangeTheEncoding() throws PageException {
    byte[] page =
        ("<p>"
                + FIRST
                + " \u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9 ?</p>")
            .getBytes(StandardCharsets.UTF_8);
    page[page.length - 5] = (byte) 0xFF;

    assertThat(PageExtractor.extract(page, null, null).text()).endsWith("\u00e9\u00e9 \uFFFD");
  }

  @Test
  void tooManyTagsAreRefused() {
    assertThatThrownBy(() -> extract("<b>".repeat(200_001)))
        .isInstanceOf(PageException.class)
        .hasMessage("The page has 200,001 tags, more than 200,000.");
  }

  @Test
  void deepNestingIsFlattened() throws PageException {
    assertThat(extract("<div>".repeat(100_000) + FIRST).text()).isEqualTo(FIRST);
  }

  private static ExtractedPage extract(String page) throws PageException {
    return PageExtractor.extract(page.getBytes(StandardCharsets.UTF_8), null, null);
  }
}
