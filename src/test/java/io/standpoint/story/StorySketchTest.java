package io.standpoint.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorySketchTest {

  @Test
  void shortTextsAreKeptWhole() {
    StorySketch sketch = StorySketch.of("One two three four five six.");

    assertThat(sketch.isComplete()).isTrue();
    assertThat(sketch.hashes()).hasSize(2).isSorted();
    assertThat(sketch).isEqualTo(StorySketch.of("ONE - two, three\nfour (five) six"));
    assertThat(StorySketch.of("Only four words here").hashes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 1000, 1.0", "500, 1500, 0.333", "333, 1333, 0.5", "1000, 2000, 0.0"})
  void estimatesTheShareOfCommonSequences(int from, int to, double jaccard) {
    StorySketch one = StorySketch.of(words(0, 1000));
    StorySketch other = StorySketch.of(words(from, to));

    assertThat(one.overlap(other).jaccard()).isCloseTo(jaccard, within(0.07));
    assertThat(other.overlap(one)).isEqualTo(one.overlap(other));
  }

  @Test
  void aPartIsContained() {
    StorySketch.Overlap overlap =
        StorySketch.of(words(0, 2000)).overlap(StorySketch.of(words(0, 400)));

    assertThat(overlap.containment()).isEqualTo(1.0);
    assertThat(overlap.jaccard()).isCloseTo(0.2, within(0.07));
  }

  @Test
  void theSignatureIsReadBackAndComparesLikeTheText() {
    StorySketch one = StorySketch.of(words(0, 1000));
    StorySketch read = StorySketch.ofPublished(one.published());

    assertThat(read.hashes()).hasSize(128);
    assertThat(read.bound()).isEqualTo(read.hashes()[127]);
    assertThat(one.published()).hasSize(688);
    assertThat(read.overlap(StorySketch.of(words(333, 1333))).jaccard())
        .isCloseTo(0.5, within(0.1));
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
  }
}
