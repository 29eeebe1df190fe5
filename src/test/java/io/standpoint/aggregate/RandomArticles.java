package io.standpoint.aggregate;

import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Frame;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.SampleOpinion;
import io.standpoint.domain.Voice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Articles with random opinions about a few entities, so that everything meets and ties. */
final class RandomArticles {

  private static final List<String> DATES =
      Arrays.asList(null, "2024-12-29T23:59:59Z", "2024-12-30T00:00:00Z", "2025-01-01T12:00:00Z");
  private static final List<String> PUBLISHERS =
      Arrays.asList(null, "Harbor Wire", "HARBOR WIRE", "Daily Post", "Der Spiegelturm");
  private static final List<List<Entity>> SPELLINGS =
      List.of(
          List.of(
              new Entity("country:us", EntityType.COUNTRY, "United States"),
              new Entity("country:us", EntityType.COUNTRY, "UNITED STATES")),
          List.of(new Entity("country:cn", EntityType.COUNTRY, "China")),
          List.of(new Entity("org:deepseek", EntityType.ORGANIZATION, "DeepSeek")),
          List.of(
              new Entity("person:ann-lee", EntityType.PERSON, "Ann Lee"),
              new Entity("person:ann-lee", EntityType.PERSON, "Dr. Ann Lee")));

  private final Random random;

  RandomArticles(long seed) {
    this.random = new Random(seed);
  }

  Random random() {
    return random;
  }

  /** Articles {@code a0}, {@code a1}, ...; some without opinions, some of one story. */
  List<List<Opinion>> next(int articles) {
    List<List<Opinion>> all = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      all.add(article("a" + i, "s" + random.nextInt(articles)));
    }
    return all;
  }

  private List<Opinion> article(String id, String story) {
    String published = oneOf(DATES);
    String publisher = oneOf(PUBLISHERS);
    List<Opinion> opinions = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      opinions.add(
          opinion()
              .id("op-" + id + "-" + i)
              .article(id)
              .story(story)
              .published(published)
              .publisher(publisher)
              .opinion());
    }
    return opinions;
  }

  private SampleOpinion opinion() {
    Entity target = oneOf(oneOf(SPELLINGS));
    Entity holder = oneOf(oneOf(SPELLINGS));
    int kind = random.nextInt(4);
    SampleOpinion opinion =
        switch (kind) {
          case 0 -> SampleOpinion.stanceOf(holder, target).voice(oneOf(Voice.values()));
          case 1 -> SampleOpinion.stanceOn(holder, Frame.SANCTIONS);
          case 2 -> SampleOpinion.portrayalOf(target).said(Voice.DIRECT, oneOf(holder, null));
          default -> abstainedOrNot(SampleOpinion.portrayalOf(target));
        };
    Polarity polarity =
        kind < 2 ? oneOf(Polarity.NEGATIVE, Polarity.POSITIVE) : oneOf(Polarity.values());
    Frame[] frames = Frame.values();
    List<Frame> some = new ArrayList<>(List.of(frames[0], frames[3], frames[12]));
    Collections.shuffle(some, random);
    return opinion
        .reads(polarity, 0.4 + random.nextInt(60) / 100.0)
        .salience(oneOf(null, random.nextInt(101) / 100.0))
        .mention(oneOf("the firm", "The firm", target.name()))
        .frames(some.subList(0, random.nextInt(3)).toArray(new Frame[0]));
  }

  private SampleOpinion abstainedOrNot(SampleOpinion opinion) {
    return random.nextInt(3) == 0 ? opinion.abstained() : opinion;
  }

  @SafeVarargs
  private <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
