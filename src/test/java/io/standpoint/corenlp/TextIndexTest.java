package io.standpoint.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Texts told by their bits, joined and found. */
class TextIndexTest {

  private static final TextHash WORD = TextHash.of("-WORD|C");

  @Test
  void aJoinedTextHasTheBitsOfTheWhole() {
    assertThat(WORD.appendTo(TextHash.bits("Huawei"))).isEqualTo(TextHash.bits("Huawei-WORD|C"));
    assertThat(WORD.appendTo(0)).isEqualTo(TextHash.bits("-WORD|C"));
    assertThat(TextHash.of("uawei").after('H')).isEqualTo(TextHash.of("Huawei"));
    assertThat(TextHash.append('i', TextHash.bits("Huawe"))).isEqualTo(TextHash.bits("Huawei"));
  }

  @Test
  void whereATextEndsCounts() {
    assertThat(TextHash.bits("ab")).isNotEqualTo(TextHash.bits("ba"));
    assertThat(TextHash.bits("\0a")).isNotEqualTo(TextHash.bits("a"));
    assertThat(TextHash.bits("")).isZero();
  }

  @Test
  void everyTextIsFoundAndNoOther() {
    TextIndex index = new TextIndex(1_001);
    for (int i = 0; i < 1_000; i++) {
      index.put(TextHash.bits("name " + i), i);
    }
    index.put(TextHash.bits(""), 1_000);

    for (int i = 0; i < 1_000; i++) {
      assertThat(index.get(TextHash.bits("name " + i))).isEqualTo(i);
    }
    assertThat(index.get(TextHash.bits(""))).isEqualTo(1_000);
    assertThat(index.get(TextHash.bits("name 1000"))).isEqualTo(TextIndex.NONE);
  }

  @Test
  void aTextIsPutOnce() {
    TextIndex index = new TextIndex(2);
    index.put(7, 1);

    assertThatThrownBy(() -> index.put(7, 2)).hasMessage("two texts have the same hash");
  }

  @Test
  void weightsOfAFeatureAreAddedAndOfAnUnknownOneNothing() {
    FeatureWeights weights = new FeatureWeights(2, 2);
    weights.put(WORD.appendTo(TextHash.bits("a")), new float[] {.5f, -1});
    weights.put(WORD.appendTo(TextHash.bits("b")), new float[] {2, 4});
    double[] sums = {1, 1};

    weights.add(TextHash.bits("b-WORD|C"), sums);
    weights.add(TextHash.bits("c-WORD|C"), sums);

    assertThat(sums).containsExactly(3, 5);
  }
}
