package io.standpoint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestTest {

  @Test
  void keepsTheFirstFewWhateverTheOrderOfArrival() {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(numbers, new Random(seed));
      Best<Integer> best = new Best<Integer>(3, Comparator.naturalOrder());
      numbers.forEach(best::add);

      assertThat(best.kept()).as("seed %d", seed).containsExactly(0, 1, 2);
      assertThat(best.seen()).isEqualTo(100);
    }
  }

  @Test
  void keepsAllOfFewerThanItsLimit() {
    Best<String> best = new Best<String>(3, Comparator.reverseOrder());
    best.add("a");
    best.add("b");

    assertThat(best.kept()).containsExactly("b", "a");
  }
}
