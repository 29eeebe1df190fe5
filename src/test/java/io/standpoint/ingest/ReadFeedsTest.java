package io.standpoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Article;
import io.standpoint.domain.FailureReason;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadFeedsTest {

  @Test
  void readsRssInFullAndAsSummaries() throws IOException {
    String rss =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
            xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
        <title>Eastmoor Herald</title><link>https://herald.example</link><language>en-gb</language>
        <description>d</description>
        <item><title>Ferry &amp; quay</title><link>https://herald.example/1</link>
          <dc:creator>Ada Quill</dc:creator><pubDate>Wed, 04 Mar 2026 10:15:00 +0100</pubDate>
          <description>Short.</description>
          <content:encoded><![CDATA[<p>The quay closes.</p><p>Nobody <b>spoke</b>.</p>]]></content:encoded>
        </item>
        <item><title>Mill</title><link>https://herald.example/2</link>
          <description>The mill &lt;i&gt;burns&lt;/i&gt;.</description></item>
        <item><title>Nothing</title></item>
        </channel></rss>
        """;

    CollectedRecords records = CollectedRecords.read(rss, "feed.xml");

    assertThat(records.articles)
        .extracting(Article::text)
        .containsExactly("The quay closes.\nNobody spoke.", "The mill burns.");
    Article first = records.articles.get(0);
    assertThat(first.title()).isEqualTo("Ferry & quay");
    assertThat(first.url()).isEqualTo("https://herald.example/1");
    assertThat(first.byline()).isEqualTo("Ada Quill");
    assertThat(first.publisher()).isEqualTo("Eastmoor Herald");
    assertThat(first.published()).isEqualTo(Instant.parse("2026-03-04T09:15:00Z"));
    assertThat(first.language()).isEqualTo("en-gb");
    assertThat(first.origin().location()).isEqualTo("record 1");
    assertThat(records.articles).extracting(Article::summary).containsExactly(false, true);
    assertThat(records.failures)
        .extracting(f -> f.origin().location() + " " + f.reason())
        .containsExactly("record 3 NO_TEXT");
  }

  @Test
  void readsAtom() throws IOException {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><id>x</id>
        <entry><title>Quay</title><id>1</id><link href="https://herald.example/1"/>
        <published>2026-03-04T09:15:00Z</published>
        <content type="html">&lt;p&gt;The quay closes.&lt;/p&gt;</content></entry></feed>
        """;

    Article article = CollectedRecords.read(atom, "a.atom").onlyArticle();

    assertThat(article.text()).isEqualTo("The quay closes.");
    assertThat(article.published()).isEqualTo(Instant.parse("2026-03-04T09:15:00Z"));
    assertThat(article.summary()).isFalse();
  }

  @Test
  void readsRdf() throws IOException {
    String rdf =
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="x"><title>Herald</title><link>https://herald.example</link>
        <description>d</description></channel>
        <item rdf:about="1"><title>Quay</title><link>https://herald.example/1</link>
        <description>The quay closes.</description></item></rdf:RDF>
        """;

    assertThat(CollectedRecords.read(rdf, "a.rdf").onlyArticle().text())
        .isEqualTo("The quay closes.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\"><channel>"
            + "<title>t</title><item><description>&x;</description></item></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><rss version=\"2.0\"><channel>"
            + "<title>&b;</title></channel></rss>",
        "<rss version=\"2.0\"><channel><title>t",
        "<rss version=\"2.0\"><channel>&undefined;</channel></rss>"
      })
  void refusesEntitiesAndBrokenFeeds(String feed) throws IOException {
    assertThat(CollectedRecords.read(feed, "feed.rss").onlyFailure().reason())
        .isEqualTo(FailureReason.BROKEN_RECORD);
  }

  @Test
  void aFeedWithoutEntriesIsAFailure() throws IOException {
    String rss =
        "<rss version=\"2.0\"><channel><title>t</title><link>x</link><description>d</description>"
            + "</channel></rss>";

    assertThat(CollectedRecords.read(rss, "feed.rss").onlyFailure().message())
        .isEqualTo("The feed has no entry.");
  }
}
