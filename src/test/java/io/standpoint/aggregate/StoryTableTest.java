package io.standpoint.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTableTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void partsMergedInAnyOrderAreTheWhole(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<StoryTable> parts = new ArrayList<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        parts.add(new StoryTable());
      }
      Map<Long, int[]> expected = new TreeMap<>();
      for (int i = random.nextInt(200); i > 0; i--) {
        long id = random.nextInt(4) == 0 ? random.nextLong() : 1 + random.nextInt(60) * 64L;
        int[] numbers = random.ints(StoryTable.WIDTH, 0, 10).toArray();
        parts.get(random.nextInt(parts.size())).add(id, numbers, 0);
        expected.merge(id, numbers, StoryTableTest::sum);
      }
      StoryTable all = mergedInAnyOrder(parts, random);

      assertThat(all.size()).isEqualTo(expected.size());
      assertThat(lines(all))
          .isEqualTo(
              expected.entrySet().stream()
                  .map(entry -> entry.getKey() + " " + Arrays.toString(entry.getValue()))
                  .toList());
    }
  }

  @Test
  void theIdZeroIsAStoryLikeOthers() {
    StoryTable table = new StoryTable();
    table.add(0, new int[] {1, 0, 2, 0, 7}, 0);
    table.add(0, new int[] {1, 0, 2, 0, 7}, 0);

    assertThat(lines(table)).containsExactly("1 [2, 0, 4, 0, 14]");
  }

  @Test
  void numbersNeverWrapAround() {
    StoryTable table = new StoryTable();
    int[] most = {Integer.MAX_VALUE, 0, 0, 0, 0};
    table.add(5, most, 0);

    assertThatThrownBy(() -> table.add(5, most, 0)).isInstanceOf(ArithmeticException.class);
  }

  private static StoryTable mergedInAnyOrder(List<StoryTable> parts, Random random) {
    while (parts.size() > 1) {
      StoryTable from = parts.remove(random.nextInt(parts.size()));
      parts.get(random.nextInt(parts.size())).merge(from);
    }
    return parts.get(0);
  }

  private static List<String> lines(StoryTable table) {
    List<String> lines = new ArrayList<>();
    table.forEach(
        (id, numbers, offset) ->
            lines.add(
                id
                    + " "
                    + Arrays.toString(
                        Arrays.copyOfRange(numbers, offset, offset + StoryTable.WIDTH))));
    return lines;
  }

  private static int[] sum(int[] one, int[] other) {
    int[] sum = new int[one.length];
    Arrays.setAll(sum, i -> one[i] + other[i]);
    return sum;
  }
}
