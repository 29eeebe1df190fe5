package io.standpoint.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Origin;
import io.standpoint.story.SecondOwners.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondOwnersTest {

  private static final String MONDAY = "2026-02-02T08:00:00Z";
  private static final String TUESDAY = "2026-02-03T08:00:00Z";

  @Test
  void whenIdAndTextAreTheSameThenBothKeepTheId() {
    assertThat(
            SecondOwners.among(List.of(ref("a", MONDAY, 10, "same"), ref("a", MONDAY, 9, "same"))))
        .isEmpty();
  }

  @Test
  void whenIdsAreDoubleThenTheFirstInFileOrderKeepsItsId() {
    ArticleRef owner = ref("a", TUESDAY, 2, "one");
    ArticleRef second = ref("a", MONDAY, 10, "two");
    ArticleRef copyOfOwner = ref("a", MONDAY, 11, "one");
    ArticleRef other = ref("b", MONDAY, 1, "three");

    assertThat(SecondOwners.among(List.of(copyOfOwner, second, other, owner)))
        .containsExactly(new Verdict(second.origin(), owner));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void theOrderDoesNotMatter(long seed) {
    Random random = new Random(seed);
    List<ArticleRef> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      articles.add(ref("id" + random.nextInt(25), MONDAY, i, "text" + random.nextInt(20)));
    }
    Set<Verdict> duplicates = Set.copyOf(SecondOwners.among(articles));

    assertThat(duplicates).isNotEmpty();
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(articles, random);
      assertThat(SecondOwners.among(articles)).containsExactlyInAnyOrderElementsOf(duplicates);
    }
  }

  private static ArticleRef ref(String id, String published, long position, String fingerprint) {
    return new ArticleRef(
        id,
        published == null ? null : Instant.parse(published),
        new Origin("a.jsonl", position),
        fingerprint);
  }
}
