package io.standpoint.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Origin;
import io.standpoint.story.CopyFinder.Kind;
import io.standpoint.story.CopyFinder.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyFinderTest {

  private static final String MONDAY = "2026-02-02T08:00:00Z";
  private static final String TUESDAY = "2026-02-03T08:00:00Z";

  @Test
  void earliestIsTheOriginal() {
    ArticleRef original = ref("z", MONDAY, 3, "same");
    ArticleRef copy = ref("a", TUESDAY, 1, "same");
    ArticleRef undated = ref("b", null, 2, "same");

    assertThat(CopyFinder.copies(List.of(copy, undated, original)))
        .containsExactlyInAnyOrder(copy(copy, original), copy(undated, original));
  }

  @Test
  void whenDatesTieThenTheLowerIdIsTheOriginal() {
    ArticleRef original = ref("a", MONDAY, 2, "same");
    ArticleRef copy = ref("b", MONDAY, 1, "same");

    assertThat(CopyFinder.copies(List.of(copy, original))).containsExactly(copy(copy, original));
  }

  @Test
  void whenNoneIsDatedThenTheLowerIdIsTheOriginal() {
    ArticleRef original = ref("a", null, 2, "same");
    ArticleRef copy = ref("b", null, 1, "same");

    assertThat(CopyFinder.copies(List.of(copy, original))).containsExactly(copy(copy, original));
  }

  @Test
  void whenIdAndTextAreTheSameThenThePlaceDecidesAndItIsACopy() {
    ArticleRef original = ref("a", MONDAY, 9, "same");
    ArticleRef copy = ref("a", MONDAY, 10, "same");

    assertThat(CopyFinder.copies(List.of(copy, original))).containsExactly(copy(copy, original));
    assertThat(CopyFinder.duplicateIds(List.of(copy, original))).isEmpty();
  }

  @Test
  void whenTextsDifferThenThereIsNoCopy() {
    assertThat(CopyFinder.copies(List.of(ref("a", MONDAY, 1, "one"), ref("a", MONDAY, 2, "two"))))
        .isEmpty();
  }

  @Test
  void whenIdsAreDoubleThenTheFirstInFileOrderKeepsItsId() {
    ArticleRef owner = ref("a", TUESDAY, 2, "one");
    ArticleRef second = ref("a", MONDAY, 10, "two");
    ArticleRef copyOfOwner = ref("a", MONDAY, 11, "one");
    ArticleRef other = ref("b", MONDAY, 1, "three");

    assertThat(CopyFinder.duplicateIds(List.of(copyOfOwner, second, other, owner)))
        .containsExactly(new Verdict(second.origin(), Kind.DUPLICATE_ID, owner));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void everyTextAndEveryIdKeepsOneArticleWhateverTheOrder(long seed) {
    Random random = new Random(seed);
    List<ArticleRef> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      articles.add(
          ref(
              "id" + random.nextInt(25),
              List.of(MONDAY, TUESDAY).get(random.nextInt(2)),
              i,
              "text" + random.nextInt(20)));
    }
    Set<Verdict> copies = Set.copyOf(CopyFinder.copies(articles));
    Set<Verdict> duplicates = Set.copyOf(CopyFinder.duplicateIds(articles));

    Set<String> textsThatStay = new HashSet<>();
    for (ArticleRef article : articles) {
      if (copies.stream().noneMatch(verdict -> verdict.origin().equals(article.origin()))) {
        assertThat(textsThatStay.add(article.fingerprint())).as("%s", article).isTrue();
      }
    }
    assertThat(textsThatStay)
        .containsExactlyInAnyOrderElementsOf(
            articles.stream().map(ArticleRef::fingerprint).distinct().toList());
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(articles, random);
      assertThat(CopyFinder.copies(articles)).containsExactlyInAnyOrderElementsOf(copies);
      assertThat(CopyFinder.duplicateIds(articles)).containsExactlyInAnyOrderElementsOf(duplicates);
    }
  }

  private static Verdict copy(ArticleRef copy, ArticleRef original) {
    return new Verdict(copy.origin(), Kind.COPY, original);
  }

  private static ArticleRef ref(String id, String published, long position, String fingerprint) {
    return new ArticleRef(
        id,
        published == null ? null : Instant.parse(published),
        new Origin("a.jsonl", position),
        fingerprint);
  }
}
