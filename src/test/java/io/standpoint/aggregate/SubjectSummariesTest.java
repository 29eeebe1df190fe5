package io.standpoint.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.aggregate.StorySums.Weight;
import io.standpoint.domain.Counts;
import io.standpoint.domain.Entity;
import io.standpoint.domain.EntitySummary;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Evidence;
import io.standpoint.domain.Frame;
import io.standpoint.domain.Granularity;
import io.standpoint.domain.NetInterval;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Opinion.TargetKind;
import io.standpoint.domain.PairSummary;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.SampleOpinion;
import io.standpoint.domain.Summary;
import io.standpoint.domain.Summary.Share;
import io.standpoint.domain.Summary.Variant;
import io.standpoint.domain.Voice;
import io.standpoint.domain.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectSummariesTest {

  private static final Entity US = new Entity("country:us", EntityType.COUNTRY, "United States");
  private static final Entity CHINA = new Entity("country:cn", EntityType.COUNTRY, "China");
  private static final Entity LEE = new Entity("person:ann-lee", EntityType.PERSON, "Ann Lee");

  private static final Window MONDAY = Window.starting(Granularity.DAY, LocalDate.of(2024, 12, 30));
  private static final Window WEDNESDAY =
      Window.starting(Granularity.DAY, LocalDate.of(2025, 1, 1));
  private static final Window FIRST_WEEK =
      Window.starting(Granularity.WEEK, LocalDate.of(2024, 12, 30));
  private static final Window DECEMBER =
      Window.starting(Granularity.MONTH, LocalDate.of(2024, 12, 1));
  private static final Window JANUARY =
      Window.starting(Granularity.MONTH, LocalDate.of(2025, 1, 1));

  @Test
  void daysAddUpToWeeksMonthsAndAllAndUndatedJoinsAllOnly() {
    CollectedSummaries summaries =
        CollectedSummaries.of(
            List.of(
                portrayal("a1", "2024-12-30T10:00:00Z", Polarity.POSITIVE).opinion(),
                portrayal("a1", "2024-12-30T10:00:00Z", Polarity.NEGATIVE).id("op-2").opinion()),
            List.of(portrayal("a2", "2024-12-30T23:59:59.999Z", Polarity.POSITIVE).opinion()),
            List.of(portrayal("a3", "2025-01-01T00:00:00Z", Polarity.NEUTRAL).opinion()),
            List.of(portrayal("a4", null, Polarity.NEGATIVE).abstained().opinion()),
            List.of());

    assertThat(summaries.pairs()).isEmpty();
    assertThat(summaries.entities())
        .extracting(
            EntitySummary::entity,
            one -> one.summary().window(),
            one -> one.summary().articles(),
            one -> one.summary().counts())
        .containsExactly(
            unitedStates(MONDAY, 2, new Counts(2, 0, 1, 0)),
            unitedStates(WEDNESDAY, 1, new Counts(0, 1, 0, 0)),
            unitedStates(FIRST_WEEK, 3, new Counts(2, 1, 1, 0)),
            unitedStates(DECEMBER, 2, new Counts(2, 0, 1, 0)),
            unitedStates(JANUARY, 1, new Counts(0, 1, 0, 0)),
            unitedStates(Window.ALL, 4, new Counts(2, 1, 1, 1)),
            unitedStates(Window.UNDATED, 1, new Counts(0, 0, 0, 1)));
  }

  @Test
  void articlesStoriesAndPublishersAreDistinct() {
    CollectedSummaries summaries =
        CollectedSummaries.of(
            List.of(
                portrayal("a1", null, Polarity.POSITIVE).opinion(),
                portrayal("a1", null, Polarity.POSITIVE).id("op-2").opinion()),
            List.of(
                portrayal("a2", null, Polarity.POSITIVE)
                    .story("a1")
                    .publisher("HARBOR WIRE")
                    .opinion()),
            List.of(
                portrayal("a3", null, Polarity.POSITIVE)
                    .publisher("Daily Post")
                    .abstained()
                    .opinion()),
            List.of(portrayal("a4", null, Polarity.POSITIVE).publisher(null).opinion()));

    Summary all = summaries.entity("country:us", Window.ALL);

    assertThat(all.articles()).isEqualTo(4);
    assertThat(all.stories()).isEqualTo(3);
    assertThat(all.publishers()).isEqualTo(2);
    assertThat(all.topPublishers())
        .containsExactly(new Share("publisher:harbor-wire", "Harbor Wire", new Counts(3, 0, 0, 0)));
  }

  @Test
  void whenAnotherDayRepeatsAStoryThenItCountsOnceInTheWeek() {
    CollectedSummaries summaries =
        CollectedSummaries.of(
            List.of(portrayal("a1", "2024-12-30T10:00:00Z", Polarity.POSITIVE).opinion()),
            List.of(
                portrayal("a2", "2025-01-01T10:00:00Z", Polarity.POSITIVE).story("a1").opinion()));

    assertThat(summaries.entity("country:us", MONDAY).stories()).isEqualTo(1);
    assertThat(summaries.entity("country:us", WEDNESDAY).stories()).isEqualTo(1);
    assertThat(summaries.entity("country:us", FIRST_WEEK).stories()).isEqualTo(1);
    assertThat(summaries.entity("country:us", FIRST_WEEK).articles()).isEqualTo(2);
    assertThat(summaries.entity("country:us", FIRST_WEEK).publishers()).isEqualTo(1);
  }

  @Test
  void stancesAreSummarisedByPairAndDirectionApartFromPortrayals() {
    CollectedSummaries summaries =
        CollectedSummaries.of(
            List.of(
                SampleOpinion.portrayalOf(US).published(null).opinion(),
                stance(SampleOpinion.stanceOf(CHINA, US), Polarity.NEGATIVE).id("op-2").opinion(),
                stance(SampleOpinion.stanceOf(CHINA, US), Polarity.NEGATIVE).id("op-3").opinion(),
                stance(SampleOpinion.stanceOf(US, CHINA), Polarity.POSITIVE).id("op-4").opinion(),
                stance(SampleOpinion.stanceOn(US, Frame.SANCTIONS), Polarity.POSITIVE)
                    .id("op-5")
                    .opinion()));

    assertThat(summaries.entities())
        .extracting(one -> one.entity().id(), one -> one.summary().window())
        .containsExactly(tuple("country:us", Window.ALL), tuple("country:us", Window.UNDATED));
    assertThat(summaries.entity("country:us", Window.ALL).counts())
        .isEqualTo(new Counts(1, 0, 0, 0));
    assertThat(summaries.pairs())
        .extracting(
            PairSummary::holderId,
            PairSummary::holderName,
            PairSummary::targetId,
            PairSummary::targetName,
            PairSummary::targetKind,
            pair -> pair.summary().window(),
            pair -> pair.summary().counts())
        .containsExactly(
            pair(CHINA, "country:us", "United States", Window.ALL, new Counts(0, 0, 2, 0)),
            pair(CHINA, "country:us", "United States", Window.UNDATED, new Counts(0, 0, 2, 0)),
            pair(US, "country:cn", "China", Window.ALL, new Counts(1, 0, 0, 0)),
            pair(US, "country:cn", "China", Window.UNDATED, new Counts(1, 0, 0, 0)),
            pair(US, "issue:sanctions", "sanctions", Window.ALL, new Counts(1, 0, 0, 0)),
            pair(US, "issue:sanctions", "sanctions", Window.UNDATED, new Counts(1, 0, 0, 0)));
  }

  @Test
  void topListsStartWithTheMostAndEndAtTwenty() {
    List<List<Opinion>> articles = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      List<Opinion> opinions = new ArrayList<>();
      for (int j = 0; j <= i % 5; j++) {
        opinions.add(
            portrayal("a" + i, null, Polarity.POSITIVE)
                .id("op-" + i + "-" + j)
                .publisher("Paper %02d".formatted(i))
                .mention("Name %02d".formatted(i))
                .opinion());
      }
      articles.add(opinions);
    }
    List<String> expected =
        List.of(
            "04", "09", "14", "19", "24", "03", "08", "13", "18", "23", "02", "07", "12", "17",
            "22", "01", "06", "11", "16", "21");

    Summary all = CollectedSummaries.of(articles).entity("country:us", Window.ALL);

    assertThat(all.publishers()).isEqualTo(25);
    assertThat(all.topPublishers())
        .containsExactlyElementsOf(
            expected.stream()
                .map(
                    number ->
                        new Share(
                            "publisher:paper-" + number,
                            "Paper " + number,
                            new Counts(Integer.parseInt(number) % 5 + 1, 0, 0, 0)))
                .toList());
    assertThat(all.variants())
        .containsExactlyElementsOf(
            expected.stream()
                .map(number -> new Variant("Name " + number, Integer.parseInt(number) % 5 + 1))
                .toList());
  }

  @Test
  void referencesCountButAreNoSpellings() {
    Summary all =
        CollectedSummaries.of(
                List.of(
                    SampleOpinion.portrayalOf(US).opinion(),
                    SampleOpinion.portrayalOf(US)
                        .id("op-2")
                        .mention("the country")
                        .rule("reference.nominal")
                        .opinion()))
            .entity(US.id(), Window.ALL);
    assertThat(all.counts().total()).isEqualTo(2);
    assertThat(all.variants()).containsExactly(new Variant("United States", 1));
  }

  @Test
  void topHoldersAreTheSpeakersOfConfidentOpinions() {
    Summary all =
        CollectedSummaries.of(
                List.of(
                    portrayal("a1", null, Polarity.POSITIVE).opinion(),
                    portrayal("a1", null, Polarity.NEGATIVE)
                        .id("op-2")
                        .said(Voice.DIRECT, LEE)
                        .opinion(),
                    portrayal("a1", null, Polarity.POSITIVE)
                        .id("op-3")
                        .said(Voice.INDIRECT, LEE)
                        .opinion(),
                    portrayal("a1", null, Polarity.NEGATIVE)
                        .id("op-4")
                        .said(Voice.DIRECT, CHINA)
                        .opinion(),
                    portrayal("a1", null, Polarity.NEGATIVE)
                        .id("op-5")
                        .said(Voice.DIRECT, CHINA)
                        .abstained()
                        .opinion(),
                    portrayal("a1", null, Polarity.NEGATIVE)
                        .id("op-6")
                        .said(Voice.INDIRECT, null)
                        .opinion()))
            .entity("country:us", Window.ALL);

    assertThat(all.topHolders())
        .containsExactly(
            new Share("person:ann-lee", "Ann Lee", new Counts(1, 0, 1, 0)),
            new Share("country:cn", "China", new Counts(0, 0, 1, 0)));
    assertThat(all.voices())
        .containsExactly(
            entry(Voice.NARRATOR, new Counts(1, 0, 0, 0)),
            entry(Voice.DIRECT, new Counts(0, 0, 2, 1)),
            entry(Voice.INDIRECT, new Counts(1, 0, 1, 0)));
  }

  @Test
  void framesOfConfidentOpinionsAreCountedMostFrequentFirst() {
    Summary all =
        CollectedSummaries.of(
                List.of(
                    portrayal("a1", null, Polarity.POSITIVE)
                        .frames(Frame.SUPPLY_CHAIN, Frame.SANCTIONS)
                        .opinion(),
                    portrayal("a1", null, Polarity.NEGATIVE)
                        .id("op-2")
                        .frames(Frame.SUPPLY_CHAIN, Frame.EXPORT_CONTROLS)
                        .opinion(),
                    portrayal("a1", null, Polarity.NEUTRAL)
                        .id("op-3")
                        .frames(Frame.TRADE_TARIFFS)
                        .abstained()
                        .opinion()))
            .entity("country:us", Window.ALL);

    assertThat(all.frames())
        .containsExactly(
            entry(Frame.SUPPLY_CHAIN, new Counts(1, 0, 1, 0)),
            entry(Frame.EXPORT_CONTROLS, new Counts(0, 0, 1, 0)),
            entry(Frame.SANCTIONS, new Counts(1, 0, 0, 0)));
  }

  @Test
  void netAndItsIntervalCountConfidentOpinionsOnly() {
    CollectedSummaries summaries =
        CollectedSummaries.of(
            List.of(
                portrayal("a1", null, Polarity.POSITIVE).opinion(),
                portrayal("a1", null, Polarity.NEUTRAL).id("op-2").opinion(),
                portrayal("a1", null, Polarity.NEGATIVE).id("op-3").abstained().opinion()),
            List.of(portrayal("a2", null, Polarity.POSITIVE).opinion()),
            List.of(portrayal("a3", null, Polarity.NEGATIVE).abstained().opinion()));
    StoryTable stories = new StoryTable();
    stories.add(1, new int[] {1, 0, 1, 1, 0}, 0);
    stories.add(2, new int[] {1, 0, 0, 1, 0}, 0);

    NetInterval net = summaries.entity("country:us", Window.ALL).net();

    assertThat(net.net()).isEqualTo(2 / 3.0);
    assertThat(net)
        .isEqualTo(
            NetEstimator.net(StorySums.of(stories, Weight.OPINION), NetEstimator.PORTRAYALS));
  }

  @Test
  void whenEveryOpinionIsAbstainedThenThereIsNoNetAndNoEvidence() {
    Summary all =
        CollectedSummaries.of(
                List.of(portrayal("a1", null, Polarity.NEGATIVE).abstained().opinion()))
            .entity("country:us", Window.ALL);

    assertThat(all.net()).isNull();
    assertThat(all.evidence()).isEmpty();
    assertThat(all.frames()).isEmpty();
    assertThat(all.counts()).isEqualTo(new Counts(0, 0, 0, 1));
    assertThat(all.variants()).containsExactly(new Variant("United States", 1));
  }

  /** A wire copy that is analysed as well moves the number of articles and publishers. */
  @Test
  void copyOfAStoryMovesNoStoryNetAndNoInterval() {
    List<Opinion> wire =
        List.of(
            portrayal("a1", null, Polarity.POSITIVE).opinion(),
            portrayal("a1", null, Polarity.NEUTRAL).id("op-2").opinion());
    List<Opinion> other = List.of(portrayal("a2", null, Polarity.NEGATIVE).opinion());
    List<Opinion> copy =
        List.of(
            portrayal("a3", null, Polarity.POSITIVE).story("a1").publisher("Post").opinion(),
            portrayal("a3", null, Polarity.NEUTRAL)
                .story("a1")
                .publisher("Post")
                .id("op-4")
                .opinion());

    Summary once = CollectedSummaries.of(wire, other).entity(US.id(), Window.ALL);
    Summary twice = CollectedSummaries.of(wire, other, copy).entity(US.id(), Window.ALL);

    assertThat(List.of(once.articles(), once.stories(), once.publishers()))
        .containsExactly(2, 2, 1);
    assertThat(List.of(twice.articles(), twice.stories(), twice.publishers()))
        .containsExactly(3, 2, 2);
    assertThat(once.estimates().storyNet().net()).isEqualTo((0.5 - 1) / 2);
    assertThat(twice.estimates().storyNet()).isEqualTo(once.estimates().storyNet());
    assertThat(twice.estimates().corrected()).isEqualTo(once.estimates().corrected());
    assertThat(once.net().net()).isZero();
    assertThat(twice.net().net()).isEqualTo(1 / 5.0);
  }

  @Test
  void shrunkNetLiesBetweenTheStoriesAndAllThatIsSaid() {
    CollectedSummaries summaries =
        CollectedSummaries.of(
            List.of(portrayal("a1", null, Polarity.POSITIVE).opinion()),
            List.of(
                SampleOpinion.portrayalOf(CHINA)
                    .article("a2")
                    .published(null)
                    .reads(Polarity.NEGATIVE, 0.8)
                    .opinion()),
            List.of(
                SampleOpinion.portrayalOf(CHINA)
                    .article("a3")
                    .published(null)
                    .reads(Polarity.NEGATIVE, 0.8)
                    .opinion()));

    // One story of +1 and two stories' worth of the net of all, which is -1/3.
    assertThat(summaries.entity(US.id(), Window.ALL).estimates().shrunkNet())
        .isEqualTo(1 / 3.0 * 1 + 2 / 3.0 * (-1 / 3.0), within(1e-12));
    assertThat(summaries.entity(CHINA.id(), Window.ALL).estimates().shrunkNet())
        .isEqualTo(-0.5 + 0.5 * (-1 / 3.0), within(1e-12));
  }

  @Test
  void salientNetFollowsTheStoriesThatAreAboutTheEntity() {
    Summary all =
        CollectedSummaries.of(
                List.of(portrayal("a1", null, Polarity.POSITIVE).salience(0.9).opinion()),
                List.of(portrayal("a2", null, Polarity.NEGATIVE).salience(0.1).opinion()),
                List.of(portrayal("a3", null, Polarity.NEGATIVE).salience(null).opinion()))
            .entity(US.id(), Window.ALL);

    assertThat(all.net().net()).isEqualTo(-1 / 3.0);
    assertThat(all.estimates().salientNet().net()).isEqualTo(0.8, within(1e-12));
  }

  @Test
  void evidenceOfAllIsASampleOfThatOfItsDays() {
    List<List<Opinion>> articles =
        IntStream.range(0, 9)
            .mapToObj(
                i ->
                    List.of(
                        SampleOpinion.portrayalOf(US)
                            .id("op-" + i)
                            .article("a" + i)
                            .published("2025-01-0" + (i + 1) + "T00:00:00Z")
                            .reads(Polarity.POSITIVE, 0.5 + i / 20.0)
                            .opinion()))
            .toList();

    EvidenceSample sample = new EvidenceSample();
    articles.forEach(article -> sample.add(Evidence.of(article.get(0))));

    assertThat(CollectedSummaries.of(articles).entity("country:us", Window.ALL).evidence())
        .hasSize(EvidenceSample.PER_VOICE)
        .isEqualTo(sample.best());
  }

  @ParameterizedTest
  @ValueSource(longs = {301, 302, 303, 304, 305})
  void countsBalanceInEverySummary(long seed) {
    CollectedSummaries summaries = CollectedSummaries.of(new RandomArticles(seed).next(80));

    assertThat(summaries.all()).hasSizeGreaterThan(50);
    for (Summary summary : summaries.all()) {
      Counts counts = summary.counts();
      assertThat(counts.positive() + counts.neutral() + counts.negative() + counts.abstained())
          .isEqualTo(counts.total());
      assertThat(summary.sumNegative() + summary.sumNeutral() + summary.sumPositive())
          .isEqualTo(counts.total(), within(1e-6));
      assertThat(sum(summary.voices().values())).isEqualTo(counts);
      assertThat(summary.variants().stream().mapToLong(Variant::count).sum())
          .isEqualTo(counts.total());
      assertThat(summary.stories()).isBetween(1, summary.articles());
      assertThat((long) summary.articles()).isBetween(1L, counts.total());
      assertThat(summary.net() == null).isEqualTo(counts.total() == counts.abstained());
      if (summary.net() != null) {
        assertThat(summary.net().net())
            .isEqualTo(
                (double) (counts.positive() - counts.negative())
                    / (counts.total() - counts.abstained()));
      }
    }
  }

  @Test
  void sumsOfProbabilitiesAreExactOverManyOpinions() {
    List<List<Opinion>> articles =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    List.of(
                        SampleOpinion.portrayalOf(US)
                            .id("op-" + i)
                            .article("a" + i)
                            .published(null)
                            .probabilities(0.1, 0.2, 0.7)
                            .opinion()))
            .toList();

    Summary all = CollectedSummaries.of(articles).entity("country:us", Window.ALL);

    assertThat(all.sumNegative()).isEqualTo(1000, within(1e-6));
    assertThat(all.sumNeutral()).isEqualTo(2000, within(1e-6));
    assertThat(all.sumPositive()).isEqualTo(7000, within(1e-6));
  }

  @Test
  void whenDrainedThenNothingIsLeft() {
    SubjectSummaries summaries = new SubjectSummaries(Overall.NONE, null);
    ArticleTallies tallies = new ArticleTallies();
    tallies.add(List.of(SampleOpinion.portrayalOf(US).opinion()));
    assertThat(tallies.size()).isEqualTo(1);
    tallies.drainTo(summaries::add);
    assertThat(tallies.size()).isZero();
    CollectedSummaries.drain(summaries);

    assertThat(CollectedSummaries.drain(summaries).all()).isEmpty();
  }

  private static SampleOpinion portrayal(String article, String published, Polarity polarity) {
    return SampleOpinion.portrayalOf(US)
        .id("op-" + article)
        .article(article)
        .published(published)
        .reads(polarity, 0.8);
  }

  private static SampleOpinion stance(SampleOpinion stance, Polarity polarity) {
    return stance.published(null).reads(polarity, 0.8);
  }

  private static Tuple unitedStates(Window window, int articles, Counts counts) {
    return tuple(US, window, articles, counts);
  }

  private static Tuple pair(
      Entity holder, String targetId, String targetName, Window window, Counts counts) {
    return tuple(
        holder.id(),
        holder.name(),
        targetId,
        targetName,
        targetId.startsWith("issue:") ? TargetKind.ISSUE : TargetKind.ENTITY,
        window,
        counts);
  }

  private static Counts sum(Iterable<Counts> parts) {
    Counts sum = new Counts(0, 0, 0, 0);
    for (Counts part : parts) {
      sum =
          new Counts(
              sum.positive() + part.positive(),
              sum.neutral() + part.neutral(),
              sum.negative() + part.negative(),
              sum.abstained() + part.abstained());
    }
    return sum;
  }
}
