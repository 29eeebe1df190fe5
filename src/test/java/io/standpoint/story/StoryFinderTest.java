package io.standpoint.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Origin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryFinderTest {

  private static final String MONDAY = "2026-02-02T08:00:00Z";
  private static final String TUESDAY = "2026-02-03T08:00:00Z";
  private static final String[] WORDS =
      new Random(1)
          .ints(400, 0, 26 * 26 * 26)
          .mapToObj(
              n -> "" + (char) ('a' + n % 26) + (char) ('a' + n / 26 % 26) + (char) ('a' + n / 676))
          .toArray(String[]::new);

  @Test
  void earliestIsTheOriginal() {
    StoryArticle original = article("z", MONDAY, 3, "same");
    StoryArticle copy = article("a", TUESDAY, 1, "same");
    StoryArticle undated = article("b", null, 2, "same");

    assertThat(copies(List.of(copy, undated, original))).isEqualTo(Map.of("a", "z", "b", "z"));
  }

  @Test
  void aDayWithoutATimeComesAfterTheTimesOfThatDay() {
    StoryArticle original = article("z", MONDAY, 2, "same");
    StoryArticle reprint = article("a", "2026-02-02T00:00:00Z", 1, "same");

    assertThat(copies(List.of(reprint, original))).isEqualTo(Map.of("a", "z"));
  }

  @Test
  void whenDatesTieThenTheLowerIdIsTheOriginal() {
    assertThat(copies(List.of(article("b", MONDAY, 1, "same"), article("a", MONDAY, 2, "same"))))
        .isEqualTo(Map.of("b", "a"));
  }

  @Test
  void whenNoneIsDatedThenTheLowerIdIsTheOriginal() {
    assertThat(copies(List.of(article("b", null, 1, "same"), article("a", null, 2, "same"))))
        .isEqualTo(Map.of("b", "a"));
  }

  @Test
  void whenIdAndTextAreTheSameThenThePlaceDecides() {
    StoryArticle original = article("a", MONDAY, 9, "same");
    StoryArticle copy = article("a", MONDAY, 10, "same");

    assertThat(
            StoryFinder.find(List.of(copy, original)).stream()
                .filter(role -> role.copyOf() != null)
                .map(role -> role.article().origin() + " " + role.copyOf().origin()))
        .containsExactly(copy.ref().origin() + " " + original.ref().origin());
  }

  @Test
  void whenTextsDifferThenThereIsNoStory() {
    assertThat(
            StoryFinder.find(
                List.of(
                    article("a", MONDAY, 1, text(1, 300)), article("b", MONDAY, 2, text(2, 300)))))
        .isEmpty();
  }

  @Test
  void editedCopiesAreFound() {
    List<String> paragraphs = IntStream.range(0, 10).mapToObj(i -> text(50 + i, 60)).toList();
    String wire = String.join("\n", paragraphs);
    List<String> swapped = new ArrayList<>(paragraphs);
    Collections.swap(swapped, 2, 7);
    Collections.swap(swapped, 4, 5);
    List<String> advert = new ArrayList<>(paragraphs);
    advert.add(5, "Advertisement\n" + text(99, 40));
    Map<String, String> edited = new TreeMap<>();
    edited.put("cut", String.join("\n", paragraphs.subList(0, 6)));
    edited.put("headline", text(98, 12) + "\n" + wire);
    edited.put("advert", String.join("\n", advert));
    edited.put("swapped", String.join("\n", swapped));
    edited.put("spelled", wire.toUpperCase(Locale.ROOT).replace(" ", ",  "));
    List<StoryArticle> articles = new ArrayList<>();
    articles.add(article("wire", MONDAY, 1, wire));
    edited.forEach((id, text) -> articles.add(article(id, TUESDAY, articles.size() + 1, text)));
    articles.add(article("other", TUESDAY, 90, text(97, 600)));

    assertThat(copies(articles))
        .isEqualTo(edited.keySet().stream().collect(Collectors.toMap(id -> id, id -> "wire")));
  }

  @Test
  void anArticleThatHoldsAnotherOneSharesItsStoryAndIsNoCopy() {
    String brief = text(1, 120);
    List<Stories.Role> roles =
        StoryFinder.find(
            List.of(
                article("brief", MONDAY, 1, brief),
                article("full", TUESDAY, 2, brief + "\n" + text(2, 500))));

    assertThat(roles).extracting(role -> role.article().id()).containsExactly("brief", "full");
    assertThat(roles).extracting(Stories.Role::storyId).containsExactly("brief", "brief");
    assertThat(roles).extracting(Stories.Role::copyOf).containsOnlyNulls();
  }

  /**
   * With the last article it is there on 6 days, which makes no copies, or on 40, which makes no
   * stories.
   */
  @ParameterizedTest
  @CsvSource({"4, 4, 1", "5, 1, 1", "38, 1, 1", "39, 1, 39"})
  void furnitureOfAnOutletIsNotWhatAnArticleSays(int days, int copies, int stories) {
    String furniture = text(1000, 400);
    List<StoryArticle> articles = new ArrayList<>();
    for (int day = 1; day <= days; day++) {
      String published = Instant.parse(MONDAY).plus(day, ChronoUnit.DAYS).toString();
      articles.add(article("id" + day, published, day, text(day, 150) + "\n" + furniture));
    }
    String last = Instant.parse(TUESDAY).plus(days, ChronoUnit.DAYS).toString();
    articles.add(article("again", last, 90, "Update. " + text(days, 150) + "\n" + furniture));

    Map<String, String> storyIds = new TreeMap<>();
    articles.forEach(article -> storyIds.put(article.ref().id(), article.ref().id()));
    StoryFinder.find(articles).forEach(role -> storyIds.put(role.article().id(), role.storyId()));

    assertThat(copies(articles)).hasSize(copies).containsKey("again");
    assertThat(Set.copyOf(storyIds.values())).hasSize(stories);
    assertThat(storyIds.get("again")).isEqualTo(storyIds.get("id" + days));
  }

  @Test
  void copiesNameTheirOutlets() {
    StoryArticle one = StoryArticle.of(ref("a", MONDAY, 1, "x"), "Wire", StorySketch.of("x"));
    StoryArticle two = StoryArticle.of(ref("b", MONDAY, 2, "x"), "Daily", StorySketch.of("x"));
    StoryArticle three = StoryArticle.of(ref("c", MONDAY, 3, "x"), null, StorySketch.of("x"));

    assertThat(StoryFinder.find(List.of(three, one, two)).get(0).copyPublishers())
        .containsExactly("Daily", "");
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void everyTextKeepsOneArticleWhateverTheOrder(long seed) {
    Random random = new Random(seed);
    List<StoryArticle> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int text = random.nextInt(20);
      articles.add(
          article(
              "id" + i,
              List.of(MONDAY, TUESDAY).get(random.nextInt(2)),
              i,
              text(text, 80) + " " + text(text + 100 * random.nextInt(3), 40)));
    }
    Map<String, String> expected = copies(articles);

    Set<String> kept = new HashSet<>();
    articles.stream()
        .filter(article -> !expected.containsKey(article.ref().id()))
        .forEach(article -> assertThat(kept.add(article.ref().fingerprint())).isTrue());
    assertThat(expected.values()).doesNotContainAnyElementsOf(expected.keySet());
    for (int round = 0; round < 10; round++) {
      Collections.shuffle(articles, random);
      assertThat(copies(articles)).isEqualTo(expected);
    }
  }

  /** More articles share a sequence than are compared each with each. */
  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void placesInTheInputMakeNoStories(long seed) {
    Random random = new Random(seed);
    List<String> texts =
        IntStream.range(0, 80)
            .mapToObj(i -> text(1, 200) + " " + text(200 + i / 2, 50) + " " + text(300 + i, 100))
            .toList();
    List<Integer> places = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
    List<List<String>> found = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      List<StoryArticle> articles = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        articles.add(article("id" + i, MONDAY, places.get(i), texts.get(i)));
      }
      found.add(
          StoryFinder.find(articles).stream()
              .map(role -> List.of(role.article().id(), role.storyId(), original(role)).toString())
              .sorted()
              .toList());
      Collections.shuffle(places, random);
    }
    assertThat(found.get(0)).isNotEmpty();
    assertThat(found).allMatch(found.get(0)::equals);
  }

  private static String original(Stories.Role role) {
    return role.copyOf() == null ? "itself" : role.copyOf().id();
  }

  private static Map<String, String> copies(List<StoryArticle> articles) {
    return StoryFinder.find(articles).stream()
        .filter(role -> role.copyOf() != null)
        .collect(Collectors.toMap(role -> role.article().id(), role -> role.copyOf().id()));
  }

  private static String text(long seed, int words) {
    Random random = new Random(seed);
    return IntStream.range(0, words)
        .mapToObj(i -> WORDS[random.nextInt(WORDS.length)])
        .collect(Collectors.joining(" "));
  }

  private static StoryArticle article(String id, String published, long position, String text) {
    return StoryArticle.of(
        ref(id, published, position, TextFingerprint.of(text)), "Outlet", StorySketch.of(text));
  }

  private static ArticleRef ref(String id, String published, long position, String fingerprint) {
    return new ArticleRef(
        id,
        published == null ? null : Instant.parse(published),
        new Origin("a.jsonl", position),
        fingerprint);
  }
}
