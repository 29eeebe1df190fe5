package io.standpoint.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OriginTest {

  @Test
  void sortsByFileThenByNumberNotByDigits() {
    assertThat(
            Stream.of(
                    new Origin("b.jsonl", 1),
                    new Origin("a.jsonl", 10),
                    new Origin("a.jsonl", 9),
                    new Origin("a.jsonl", 0))
                .sorted())
        .containsExactly(
            new Origin("a.jsonl", 0),
            new Origin("a.jsonl", 9),
            new Origin("a.jsonl", 10),
            new Origin("b.jsonl", 1));
  }

  @Test
  void locationSaysWhereToLook() {
    assertThat(new Origin("a.jsonl", 17).location()).isEqualTo("line 17");
    assertThat(new Origin("a.txt", 0).location()).isEqualTo("file");
  }

  @Test
  void whenPositionIsNegativeThenItIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Origin("a.jsonl", -1))
        .withMessage("negative position -1");
  }
}
