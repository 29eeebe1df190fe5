package io.standpoint.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.hash.Hashing;
import io.standpoint.domain.Evidence;
import io.standpoint.domain.Frame;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceSampleTest {

  @Test
  void whatIsThereIsShownMostProbableFirst() {
    Evidence first = evidence("a", Polarity.POSITIVE, Voice.NARRATOR, 0.9);
    Evidence second = evidence("b", Polarity.POSITIVE, Voice.NARRATOR, 0.8);
    Evidence third = evidence("c", Polarity.NEGATIVE, Voice.DIRECT, 0.7);

    assertThat(sample(List.of(third, first, second)).best()).containsExactly(first, second, third);
  }

  @Test
  void whenASentenceComesTwiceThenItIsKeptOnce() {
    Evidence one = evidence("a", Polarity.NEUTRAL, Voice.NARRATOR, 0.9);

    assertThat(sample(List.of(one, one, one, one)).best()).containsExactly(one);
  }

  /** The definition, word by word: 2 of each polarity in each voice, 1 of each frame, by hash. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void whatIsKeptDependsOnTheSentencesOnly(long seed) {
    Random random = new Random(seed);
    List<Evidence> all = random(random, 150);
    List<Evidence> expected =
        all.stream()
            .filter(
                one ->
                    place(all, one, other -> sameCell(one, other)) < EvidenceSample.PER_VOICE
                        || one.frames().stream()
                            .anyMatch(
                                frame ->
                                    place(all, one, other -> other.frames().contains(frame))
                                        < EvidenceSample.PER_FRAME))
            .sorted(Evidence.BEST_FIRST)
            .toList();
    assertThat(expected).hasSizeBetween(18, 18 + Frame.values().length);

    for (int round = 0; round < 30; round++) {
      Collections.shuffle(all, random);
      List<EvidenceSample> parts = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        parts.add(new EvidenceSample());
      }
      all.forEach(one -> parts.get(random.nextInt(parts.size())).add(one));
      while (parts.size() > 1) {
        EvidenceSample from = parts.remove(random.nextInt(parts.size()));
        parts.get(random.nextInt(parts.size())).merge(from);
      }

      assertThat(parts.get(0).best()).isEqualTo(expected);
    }
  }

  /** A sample of the most probable sentences would show a mean of nearly 1. */
  @Test
  void probableSentencesAreNoLikelierThanOthers() {
    double sum = 0;
    int kept = 0;
    for (int i = 0; i < 400; i++) {
      List<Evidence> all = new ArrayList<>();
      for (int j = 0; j < 50; j++) {
        String id = "op-" + i + "-" + j;
        all.add(evidence(id, Polarity.NEUTRAL, Voice.NARRATOR, 0.5 + j / 100.0));
      }
      for (Evidence one : sample(all).best()) {
        sum += one.probability();
        kept++;
      }
    }

    assertThat(kept).isEqualTo(800);
    assertThat(sum / kept).isCloseTo(0.745, within(0.02));
  }

  private static long place(List<Evidence> all, Evidence one, Predicate<Evidence> stratum) {
    Comparator<Evidence> byHash = Comparator.comparingLong(EvidenceSampleTest::hash);
    return all.stream().filter(stratum).filter(other -> byHash.compare(other, one) < 0).count();
  }

  private static long hash(Evidence evidence) {
    return Hashing.murmur3_128().hashString(evidence.opinionId(), StandardCharsets.UTF_8).asLong();
  }

  private static boolean sameCell(Evidence one, Evidence other) {
    return one.polarity() == other.polarity() && one.voice() == other.voice();
  }

  private static List<Evidence> random(Random random, int number) {
    List<Evidence> all = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      List<Frame> frames = new ArrayList<>(List.of(Frame.values()));
      Collections.shuffle(frames, random);
      all.add(
          new Evidence(
              "op-" + random.nextLong(),
              "a1",
              new Span(0, 12),
              new Span(0, 3),
              "It was so. ?",
              Polarity.values()[random.nextInt(3)],
              random.nextInt(100) / 100.0,
              Voice.values()[random.nextInt(3)],
              frames.subList(0, random.nextInt(3))));
    }
    return all;
  }

  private static EvidenceSample sample(List<Evidence> sentences) {
    EvidenceSample sample = new EvidenceSample();
    sentences.forEach(sample::add);
    return sample;
  }

  private static Evidence evidence(String id, Polarity polarity, Voice voice, double probability) {
    return new Evidence(
        id,
        "a1",
        new Span(0, 12),
        new Span(0, 3),
        "It was so. ?",
        polarity,
        probability,
        voice,
        List.of());
  }
}
