package io.standpoint.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Counts;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Summary.Share;
import org.junit.jupiter.api.Test;

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
