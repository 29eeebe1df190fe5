package io.standpoint.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.aggregate.TallyCodec.Keyed;
import io.standpoint.domain.Opinion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No way of splitting the work and putting it together again changes a bit of the result. */
class TallyMergeTest {

  private static final int ARTICLES = 60;

  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108, 109, 110})
  void whenPartsAreMergedInAnyOrderThenBytesAndSummariesAreEqual(long seed) {
    RandomArticles source = new RandomArticles(seed);
    List<List<Opinion>> articles = source.next(ARTICLES);
    Map<SubjectKey, byte[]> expected = bytes(tallies(articles));
    CollectedSummaries expectedSummaries = CollectedSummaries.of(articles);

    for (int round = 0; round < 4; round++) {
      Map<SubjectKey, List<byte[]>> parts = splitAndEncode(articles, source.random());
      CollectedSummaries collected =
          CollectedSummaries.ofParts(
              parts.values().stream().flatMap(List::stream).map(TallyCodec::decode).toList());

      assertThat(collected).isEqualTo(expectedSummaries);
      assertThat(collected.toString()).as("order in maps").isEqualTo(expectedSummaries.toString());

      assertThat(parts.keySet()).isEqualTo(expected.keySet());
      parts.forEach(
          (key, encoded) ->
              assertThat(mergeInAnyOrder(encoded, source.random()))
                  .as(key.encode())
                  .isEqualTo(expected.get(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {201, 202, 203})
  void whenTalliesAreReadBackThenNothingIsLost(long seed) {
    tallies(new RandomArticles(seed).next(ARTICLES))
        .drainTo(
            (key, tally) -> {
              byte[] bytes = TallyCodec.encode(key, tally);
              Keyed back = TallyCodec.decode(bytes);

              assertThat(back.key()).isEqualTo(key);
              assertThat(TallyCodec.encode(back.key(), back.tally())).isEqualTo(bytes);
              assertThat(summaries(key, back.tally())).isEqualTo(summaries(key, tally));
            });
  }

  @Test
  void stateOfTheFirstVersionIsRefused() {
    byte[] state = {1, 0, 0};

    assertThatThrownBy(() -> TallyCodec.decode(state))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state of version 1, this program reads version 2");
  }

  @Test
  void stateThatBreaksOffIsRefused() {
    bytes(tallies(new RandomArticles(204).next(1)))
        .values()
        .forEach(
            state -> {
              for (int length = 0; length < state.length; length++) {
                byte[] part = Arrays.copyOf(state, length);
                assertThatThrownBy(() -> TallyCodec.decode(part))
                    .as("%d bytes of %d", length, state.length)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("state that breaks off");
              }
            });
  }

  private static CollectedSummaries summaries(SubjectKey key, Tally tally) {
    return CollectedSummaries.ofParts(List.of(new Keyed(key, tally)));
  }

  private static ArticleTallies tallies(List<List<Opinion>> articles) {
    ArticleTallies tallies = new ArticleTallies();
    articles.forEach(tallies::add);
    return tallies;
  }

  private static Map<SubjectKey, byte[]> bytes(ArticleTallies tallies) {
    Map<SubjectKey, byte[]> bytes = new TreeMap<>();
    tallies.drainTo((key, tally) -> bytes.put(key, TallyCodec.encode(key, tally)));
    return bytes;
  }

  /** The articles in random order, summarised in up to 7 places. */
  private static Map<SubjectKey, List<byte[]>> splitAndEncode(
      List<List<Opinion>> articles, Random random) {
    List<ArticleTallies> places = new ArrayList<>();
    for (int i = random.nextInt(7); i >= 0; i--) {
      places.add(new ArticleTallies());
    }
    List<List<Opinion>> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, random);
    shuffled.forEach(article -> places.get(random.nextInt(places.size())).add(article));
    Map<SubjectKey, List<byte[]>> parts = new TreeMap<>();
    for (ArticleTallies place : places) {
      bytes(place)
          .forEach((key, one) -> parts.computeIfAbsent(key, absent -> new ArrayList<>()).add(one));
    }
    return parts;
  }

  /** Merges two random ones, in a random direction, until one is left. */
  private static byte[] mergeInAnyOrder(List<byte[]> encoded, Random random) {
    List<byte[]> left = new ArrayList<>(encoded);
    while (left.size() > 1) {
      Keyed into = TallyCodec.decode(left.remove(random.nextInt(left.size())));
      Keyed from = TallyCodec.decode(left.remove(random.nextInt(left.size())));
      into.tally().merge(from.tally());
      left.add(TallyCodec.encode(into.key(), into.tally()));
    }
    return left.get(0);
  }
}
