package io.standpoint.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class IdleReleasedTest {

  private final AtomicInteger loads = new AtomicInteger();
  private final Queue<Runnable> afterIdle = new ArrayDeque<>();

  private IdleReleased<Integer> released(Duration idle) {
    return new IdleReleased<>(
        loads::incrementAndGet, idle, (nanos, action) -> afterIdle.add(action));
  }

  @Test
  void whatIsLoadedWaitsForItsFirstUse() {
    released(Duration.ZERO);

    assertThat(loads).hasValue(1);
    assertThat(afterIdle).isEmpty();
  }

  @Test
  void whatIsUnusedIsLoadedAgainForTheNextUse() {
    IdleReleased<Integer> released = released(Duration.ZERO);
    assertThat(released.<Integer>use(Function.identity())).isEqualTo(1);

    afterIdle.remove().run();

    assertThat(loads).hasValue(1);
    assertThat(released.<Integer>use(Function.identity())).isEqualTo(2);
  }

  @Test
  void whatWasJustUsedIsKeptAndLookedAtOnceMore() {
    IdleReleased<Integer> released = released(Duration.ofDays(1));
    released.use(Function.identity());

    afterIdle.remove().run();

    assertThat(released.<Integer>use(Function.identity())).isEqualTo(1);
    assertThat(afterIdle).hasSize(1);
  }

  @Test
  void whatIsInUseIsKept() {
    IdleReleased<Integer> released = released(Duration.ZERO);

    int nested =
        released.use(
            first -> {
              released.use(Function.identity());
              afterIdle.remove().run();
              return released.use(Function.identity());
            });

    assertThat(nested).isEqualTo(1);
    assertThat(afterIdle).hasSize(1);
  }

  @Test
  void aUseThatFailsIsOver() {
    IdleReleased<Integer> released = released(Duration.ZERO);
    assertThatThrownBy(
            () ->
                released.use(
                    value -> {
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");

    afterIdle.remove().run();

    assertThat(released.<Integer>use(Function.identity())).isEqualTo(2);
  }

  @Test
  void whatCannotBeLoadedIsReportedAtOnce() {
    Supplier<Integer> absent =
        () -> {
          throw new IllegalStateException("absent");
        };

    assertThatThrownBy(() -> new IdleReleased<>(absent)).hasMessage("absent");
  }
}
