package io.standpoint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Frame;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.SampleOpinion;
import io.standpoint.domain.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final Entity CHINA = new Entity("country:cn", EntityType.COUNTRY, "China");
  private static final Entity US = new Entity("country:us", EntityType.COUNTRY, "United States");
  private static final Entity ASML = new Entity("org:asml", EntityType.ORGANIZATION, "ASML");

  private static final List<Opinion> FIRST =
      List.of(
          SampleOpinion.portrayalOf(CHINA)
              .id("op-1")
              .reads(Polarity.NEGATIVE, 0.9)
              .frames(Frame.SANCTIONS)
              .opinion(),
          SampleOpinion.portrayalOf(CHINA)
              .id("op-2")
              .mention("Beijing")
              .reads(Polarity.POSITIVE, 0.8)
              .said(Voice.DIRECT, US)
              .opinion(),
          SampleOpinion.portrayalOf(US).id("op-3").reads(Polarity.NEUTRAL, 0.7).opinion());

  private static final List<Opinion> SECOND =
      List.of(
          SampleOpinion.portrayalOf(CHINA)
              .id("op-4")
              .article("a2")
              .published("2026-02-12T00:00:00Z")
              .reads(Polarity.NEGATIVE, 0.95)
              .frames(Frame.SANCTIONS, Frame.EXPORT_CONTROLS)
              .opinion(),
          SampleOpinion.portrayalOf(CHINA)
              .id("op-5")
              .article("a2")
              .published("2026-02-12T00:00:00Z")
              .abstained()
              .reads(Polarity.POSITIVE, 0.4)
              .opinion(),
          SampleOpinion.stanceOf(US, CHINA)
              .id("op-6")
              .article("a2")
              .published("2026-02-12T00:00:00Z")
              .reads(Polarity.NEGATIVE, 0.85)
              .opinion());

  private static final List<Opinion> UNDATED =
      List.of(
          SampleOpinion.portrayalOf(ASML)
              .id("op-7")
              .article("a3")
              .published(null)
              .reads(Polarity.NEUTRAL, 0.9)
              .opinion());

  private static final List<List<Opinion>> ARTICLES = List.of(FIRST, SECOND, UNDATED);

  private final ReportJson json = new ReportJson(ARTICLES);

  @Test
  void entitiesWithMostMentionsAreShownAndTheOthersCounted() {
    JsonNode data = ReportJson.data(json.report(2, ARTICLES, List.of()));

    assertThat(data.at("/entities").findValuesAsText("id"))
        .containsExactly("country:cn", "country:us");
    assertThat(data.at("/entities_left_out").asLong()).isEqualTo(1);
    assertThat(data.at("/run/run_id").asText()).isEqualTo("run-1");
    assertThat(data.at("/run/counts/read").asLong()).isEqualTo(2);
  }

  @Test
  void countsAreFollowedByTheInterval() {
    JsonNode china = entity(json.report(3, ARTICLES, List.of()), 0);

    // Two negative, none neutral, one positive, one abstained; the interval as in entities/.
    assertThat(china.at("/counts").toString()).isEqualTo("[2,0,1,1,-0.885,0.49]");
    assertThat(china.at("/articles").asInt()).isEqualTo(2);
  }

  @Test
  void windowsAreDaysSinceTheEpochWithTheirCounts() {
    JsonNode data = ReportJson.data(json.report(3, ARTICLES, List.of()));
    JsonNode china = data.at("/entities/0");

    assertThat(starts(china, "day")).containsExactly(20487L, 20496L);
    assertThat(starts(china, "week")).containsExactly(20486L, 20493L);
    assertThat(starts(china, "month")).containsExactly(20485L);
    assertThat(china.at("/day/1/1").asInt()).as("articles").isEqualTo(1);
    assertThat(china.at("/day/1/2").asInt()).as("negative").isEqualTo(1);
    assertThat(china.at("/day/1/5").asInt()).as("abstained").isEqualTo(1);
    assertThat(data.at("/entities/2/undated/0/0").isNull()).isTrue();
  }

  @Test
  void granularitiesOfWhichAChartWouldHoldTooManyWindowsAreLeftOut() {
    List<List<Opinion>> days = new ArrayList<>();
    for (int day = 0; day <= Subject.MOST_WINDOWS; day++) {
      days.add(
          List.of(
              SampleOpinion.portrayalOf(ASML)
                  .id("op-" + day)
                  .article("a" + day)
                  .published(LocalDate.of(2026, 1, 5).plusDays(day) + "T10:00:00Z")
                  .reads(Polarity.NEUTRAL, 0.9)
                  .opinion()));
    }
    JsonNode asml = entity(new ReportJson(days).report(1, days, List.of()), 0);

    assertThat(asml.has("day")).isFalse();
    assertThat(starts(asml, "week")).hasSize(53).startsWith(20458L);
    assertThat(starts(asml, "month")).hasSize(13).startsWith(20454L);
  }

  @Test
  void partsGetTheIntervalOfTheirOpinions() {
    Report report = json.report(3, ARTICLES, List.of());
    JsonNode data = ReportJson.data(report);
    JsonNode sanctions = data.at("/entities/0/frame/0");

    assertThat(data.at("/names").get(sanctions.get(0).asInt()).asText()).isEqualTo("sanctions");
    assertThat(numbers(sanctions, 1, 5)).containsExactly(2.0, 0.0, 0.0, 0.0);
    // Two articles that agree.
    assertThat(numbers(sanctions, 5, 7)).containsExactly(-1.0, 0.104);
  }

  @Test
  void partsHaveNoIntervalWhereOpinionsAreMissing() {
    JsonNode all = entity(json.report(3, List.of(FIRST), List.of()), 0);

    assertThat(all.at("/frame/0")).as("sanctions, of both articles").hasSize(5);
    assertThat(all.at("/holder/0")).as("United States, of the first").hasSize(7);
  }

  @Test
  void quotesSayWhereTheTargetStandsAndWhoSpeaks() {
    JsonNode data =
        ReportJson.data(
            json.report(
                3,
                ARTICLES,
                List.of(ReportJson.article("a1", "A title", "https://harbor-wire.example/a1"))));
    List<String> quotes = new ArrayList<>();
    for (JsonNode quote : data.at("/evidence/entities/0")) {
      quotes.add(
          "%s @%s %d [%d, %d) %d p=%s voice %d frames %d by %s"
              .formatted(
                  data.at("/evidence/strings").get(quote.get(0).asInt()).asText(),
                  data.at("/evidence/articles").get(quote.get(1).asInt()).get(0).asText(),
                  quote.get(2).asInt(),
                  quote.get(3).asInt(),
                  quote.get(4).asInt(),
                  quote.get(5).asInt(),
                  quote.get(6).asText(),
                  quote.get(7).asInt(),
                  quote.get(8).asInt(),
                  quote.get(9).asInt() < 0
                      ? "nobody"
                      : data.at("/evidence/strings").get(quote.get(9).asInt()).asText()));
    }

    assertThat(quotes)
        .containsExactly(
            "China was in the news. @a2 0 [0, 5) 0 p=0.95 voice 0 frames 12 by nobody",
            "China was in the news. @a1 0 [0, 5) 0 p=0.9 voice 0 frames 8 by nobody",
            "Beijing was in the news. @a1 0 [0, 7) 2 p=0.8 voice 1 frames 0 by United States",
            "China was in the news. @a2 0 [0, 5) 3 p=0.4 voice 0 frames 0 by nobody");
    assertThat(data.at("/evidence/articles/1").toString())
        .startsWith("[\"a1\",\"A title\",")
        .endsWith(",1770106500000,\"https://harbor-wire.example/a1\"]");
    assertThat(data.at("/evidence/articles/0").toString())
        .as("not in articles/")
        .isEqualTo("[\"a2\"]");
  }

  @Test
  void withoutOpinionsQuotesAreThoseOfTheAggregates() {
    Report report = json.report(3, List.of(), List.of());
    report.addMissing(Dataset.OPINIONS, "out/march");
    JsonNode data = ReportJson.data(report);

    assertThat(data.at("/evidence/entities/0")).hasSize(3);
    assertThat(data.at("/missing/0").asText()).isEqualTo("opinions/ of out/march");
  }

  @Test
  void pairsHaveTheirStances() {
    JsonNode data = ReportJson.data(json.report(3, ARTICLES, List.of()));

    assertThat(data.at("/pairs")).hasSize(1);
    assertThat(data.at("/pairs/0/holder_id").asText()).isEqualTo("country:us");
    assertThat(data.at("/pairs/0/holder_name").asText()).isEqualTo("United States");
    assertThat(data.at("/pairs/0/id").asText()).isEqualTo("country:cn");
    assertThat(numbers(data.at("/pairs/0/counts"), 0, 4)).containsExactly(1.0, 0.0, 0.0, 0.0);
    assertThat(data.at("/evidence/pairs/0")).hasSize(1);
  }

  @Test
  void articlesAreCountedByDayAndPublisher() {
    JsonNode data =
        ReportJson.data(
            json.report(
                3,
                ARTICLES,
                List.of(
                    ReportJson.article("a1", "One", null), ReportJson.article("x", "Two", null))));

    assertThat(data.at("/days").toString()).isEqualTo("[[20487,2,0,0,0],[null,0,0,0,0]]");
    assertThat(data.at("/publishers").toString()).isEqualTo("[[\"Harbor Wire\",2,0,0,0]]");
  }

  private static JsonNode entity(Report report, int index) {
    return ReportJson.data(report).at("/entities").get(index);
  }

  private static List<Long> starts(JsonNode entity, String granularity) {
    List<Long> starts = new ArrayList<>();
    entity.get(granularity).forEach(window -> starts.add(window.get(0).asLong()));
    return starts;
  }

  private static List<Double> numbers(JsonNode row, int from, int to) {
    List<Double> numbers = new ArrayList<>();
    for (int i = from; i < to; i++) {
      numbers.add(row.get(i).asDouble());
    }
    return numbers;
  }
}
