package io.standpoint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.hash.Hashing;
import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.SampleOpinion;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of articles stay words: they neither end the data nor become markup. */
class ReportPageTest {

  private static final String HOSTILE =
      "</script><script>alert(1)</script> <img src=x onerror=alert(1)> <!--<script> ]]> &lt; \" ' \\"
          + " \u2028 \u2029 \u202Eright to left\u202C \u0000 \u0007 \uD83D\uDE00 e\u0301 ${overview}";

  @Test
  void hostileWordsComeBackUnchanged() {
    JsonNode data = ReportJson.data(hostileReport("https://example.org/" + HOSTILE));

    assertThat(data.at("/entities/0/name").asText()).isEqualTo(HOSTILE);
    assertThat(data.at("/evidence/articles/0/1").asText()).isEqualTo(HOSTILE);
    assertThat(data.at("/names").toString()).isEqualTo("[\"NARRATOR\",\"Harbor Wire\"]");
    assertThat(data.at("/evidence/strings/0").asText()).isEqualTo(HOSTILE + " was in the news.");
  }

  @Test
  void hostileWordsAddNoElement() {
    Document hostile = Jsoup.parse(ReportJson.page(hostileReport("https://example.org/")));
    Document empty =
        Jsoup.parse(ReportJson.page(new ReportJson(List.of()).report(1, List.of(), List.of())));

    assertThat(hostile.getAllElements()).hasSameSizeAs(empty.getAllElements());
    assertThat(hostile.select("script")).hasSize(5);
    assertThat(hostile.title()).isEqualTo("Standpoint: run-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)//https://x",
        " java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "//example.org/",
        "https:",
        ""
      })
  void addressesThatAreNoWebPagesAreNoLinks(String url) {
    assertThat(ReportJson.data(hostileReport(url)).at("/evidence/articles/0/4").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org/a?b=c&d", "http://example.org", "HTTPS://example.org"})
  void addressesOfWebPagesAreKept(String url) {
    assertThat(ReportJson.data(hostileReport(" " + url)).at("/evidence/articles/0/4").asText())
        .isEqualTo(url);
  }

  @Test
  void thePolicyAllowsTheScriptsOfThePageAndNothingElse() {
    Document page = Jsoup.parse(ReportJson.page(hostileReport(null)));
    StringBuilder policy =
        new StringBuilder("default-src 'none'; style-src 'unsafe-inline'; script-src");
    for (Element script : page.select("script:not(#overview, #evidence)")) {
      byte[] hash = Hashing.sha256().hashString(script.data(), StandardCharsets.UTF_8).asBytes();
      policy.append(" 'sha256-").append(Base64.getEncoder().encodeToString(hash)).append('\'');
    }

    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(policy + "; base-uri 'none'; form-action 'none'");
    assertThat(page.select("script[src], link, img, iframe, [onclick], [onload]")).isEmpty();
  }

  @Test
  void licencesOfTheLibrariesAreInThePage() {
    String licences = Jsoup.parse(ReportJson.page(hostileReport(null))).select("footer pre").text();

    Matcher holders =
        Pattern.compile("Copyright [-0-9]+ (Mike Bostock|Observable, Inc\\.)").matcher(licences);
    assertThat(holders.results().map(found -> found.group(1)))
        .containsExactly("Mike Bostock", "Observable, Inc.");
  }

  private static Report hostileReport(String url) {
    Entity entity = new Entity("org:hostile", EntityType.ORGANIZATION, HOSTILE);
    List<List<Opinion>> articles = List.of(List.of(SampleOpinion.portrayalOf(entity).opinion()));
    return new ReportJson(articles)
        .report(1, articles, List.of(ReportJson.article("a1", HOSTILE, url)));
  }
}
