package io.standpoint.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Evidence;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceSampleTest {

  @Test
  void keepsTheThreeMostProbableOfEachPolarity() {
    EvidenceSample sample =
        sample(
            evidence("a", Polarity.POSITIVE, 0.6),
            evidence("b", Polarity.POSITIVE, 0.9),
            evidence("c", Polarity.POSITIVE, 0.7),
            evidence("d", Polarity.POSITIVE, 0.8),
            evidence("e", Polarity.NEGATIVE, 0.5),
            evidence("f", Polarity.NEUTRAL, 0.85));

    assertThat(sample.best())
        .containsExactly(
            evidence("b", Polarity.POSITIVE, 0.9),
            evidence("f", Polarity.NEUTRAL, 0.85),
            evidence("d", Polarity.POSITIVE, 0.8),
            evidence("c", Polarity.POSITIVE, 0.7),
            evidence("e", Polarity.NEGATIVE, 0.5));
  }

  @Test
  void whenProbabilitiesTieThenTheLowerIdStays() {
    EvidenceSample sample =
        sample(
            evidence("d", Polarity.NEGATIVE, 0.9),
            evidence("b", Polarity.NEGATIVE, 0.9),
            evidence("a", Polarity.NEGATIVE, 0.9),
            evidence("c", Polarity.NEGATIVE, 0.9));

    assertThat(sample.best()).extracting(Evidence::opinionId).containsExactly("a", "b", "c");
  }

  @Test
  void whenASentenceComesTwiceThenItIsKeptOnce() {
    Evidence one = evidence("a", Polarity.NEUTRAL, 0.9);

    assertThat(sample(one, one, one, one).best()).containsExactly(one);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void whatIsKeptDependsOnTheSentencesOnly(long seed) {
    Random random = new Random(seed);
    List<Evidence> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Polarity polarity = Polarity.values()[random.nextInt(3)];
      all.add(evidence("op-" + i, polarity, 0.5 + random.nextInt(5) / 10.0));
    }
    List<Evidence> expected =
        Stream.of(Polarity.values())
            .flatMap(
                polarity ->
                    all.stream()
                        .filter(one -> one.polarity() == polarity)
                        .sorted(Evidence.BEST_FIRST)
                        .limit(3))
            .sorted(Evidence.BEST_FIRST)
            .toList();

    for (int round = 0; round < 50; round++) {
      Collections.shuffle(all, random);
      int cut = random.nextInt(all.size());
      EvidenceSample left = sample(all.subList(0, cut).toArray(new Evidence[0]));
      EvidenceSample right = sample(all.subList(cut, all.size()).toArray(new Evidence[0]));
      left.merge(right);

      assertThat(left.best()).isEqualTo(expected);
    }
  }

  private static EvidenceSample sample(Evidence... sentences) {
    EvidenceSample sample = new EvidenceSample();
    for (Evidence sentence : sentences) {
      sample.add(sentence);
    }
    return sample;
  }

  private static Evidence evidence(String id, Polarity polarity, double probability) {
    return new Evidence(
        id,
        "a1",
        new Span(0, 12),
        new Span(0, 3),
        "It was so. ?",
        polarity,
        probability,
        Voice.NARRATOR,
        List.of());
  }
}
