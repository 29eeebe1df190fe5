package io.standpoint.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Counts;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Summary.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTableTest {

  private final ShareTable table = new ShareTable();

  @Test
  void mostOpinionsComeFirstAndTiesGoById() {
    table.add("publisher:c", "C", Polarity.NEGATIVE);
    table.add("publisher:b", "B", Polarity.NEUTRAL);
    table.add("publisher:a", "A", Polarity.POSITIVE);
    table.add("publisher:c", "C", Polarity.POSITIVE);

    assertThat(table.top(20))
        .containsExactly(
            new Share("publisher:c", "C", new Counts(1, 0, 1, 0)),
            new Share("publisher:a", "A", new Counts(1, 0, 0, 0)),
            new Share("publisher:b", "B", new Counts(0, 1, 0, 0)));
  }

  @Test
  void limitCutsTheLeast() {
    table.add("publisher:a", "A", Polarity.POSITIVE);
    table.add("publisher:b", "B", Polarity.POSITIVE);
    table.add("publisher:b", "B", Polarity.POSITIVE);

    assertThat(table.top(1)).containsExactly(new Share("publisher:b", "B", new Counts(2, 0, 0, 0)));
  }

  @Test
  void whenARowIsOnlyTouchedThenItCountsButDoesNotShow() {
    table.touch("publisher:a", "A");

    assertThat(table.size()).isEqualTo(1);
    assertThat(table.top(20)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void partsMergedInAnyOrderAreTheWhole(long seed) {
    Random random = new Random(seed);
    List<ShareTable> parts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      parts.add(new ShareTable());
    }
    for (int i = 0; i < 300; i++) {
      String id = "publisher:" + random.nextInt(20);
      String name = random.nextBoolean() ? id : id.toUpperCase(Locale.ROOT);
      Polarity polarity = Polarity.values()[random.nextInt(3)];
      table.add(id, name, polarity);
      parts.get(random.nextInt(parts.size())).add(id, name, polarity);
    }
    while (parts.size() > 1) {
      ShareTable from = parts.remove(random.nextInt(parts.size()));
      parts.get(random.nextInt(parts.size())).merge(from);
    }

    assertThat(parts.get(0).top(20)).hasSize(20).isEqualTo(table.top(20));
  }

  @Test
  void mixedCaseNameIsPreferredInAnyOrder() {
    ShareTable other = new ShareTable();
    table.add("publisher:a-b", "A B", Polarity.POSITIVE);
    table.add("publisher:harbor-wire", "HARBOR WIRE", Polarity.POSITIVE);
    other.add("publisher:harbor-wire", "Harbor Wire", Polarity.POSITIVE);
    other.add("publisher:harbor-wire", "HARBOR WIRE", Polarity.NEGATIVE);
    table.merge(other);

    assertThat(table.top(20))
        .containsExactly(
            new Share("publisher:harbor-wire", "Harbor Wire", new Counts(2, 0, 1, 0)),
            new Share("publisher:a-b", "A B", new Counts(1, 0, 0, 0)));
    assertThat(other.top(20))
        .containsExactly(new Share("publisher:harbor-wire", "Harbor Wire", new Counts(1, 0, 1, 0)));
  }
}
