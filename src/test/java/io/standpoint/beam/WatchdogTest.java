package io.standpoint.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.beam.Watchdog.HangingException;
import io.standpoint.beam.Watchdog.LateException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WatchdogTest {

  private static final Duration LIMIT = Duration.ofMillis(200);

  private final Watchdog watchdog = new Watchdog();

  @Test
  void oneThreadServesAllCalls() throws LateException {
    Thread first = watchdog.call(LIMIT, Thread::currentThread);
    assertThat(watchdog.<Thread>call(LIMIT, Thread::currentThread)).isSameAs(first);
    assertThat(first).isNotSameAs(Thread.currentThread());
  }

  @Test
  void exceptionsAndErrorsAreThrownAsTheyAre() {
    RuntimeException failure = new IllegalStateException("x");
    assertThatThrownBy(() -> watchdog.call(LIMIT, () -> fail(failure))).isSameAs(failure);
    Error error = new OutOfMemoryError("x");
    assertThatThrownBy(() -> watchdog.call(LIMIT, () -> fail(error))).isSameAs(error);
  }

  @Test
  void aLateThreadIsToldToEndAndNotUsedAgain() throws LateException {
    int before = Watchdog.hanging();
    Thread first = watchdog.call(LIMIT, Thread::currentThread);
    assertThatThrownBy(() -> watchdog.call(LIMIT, () -> sleep(60_000)))
        .isInstanceOf(LateException.class)
        .hasMessage("It took longer than 0.2 s.");
    assertThat(watchdog.<Thread>call(LIMIT, Thread::currentThread)).isNotSameAs(first);
    assertThat(first.isAlive()).isFalse();
    assertThat(Watchdog.hanging()).isEqualTo(before);
  }

  @Test
  void aThreadThatTriesAnotherWayIsToldAgain() {
    int before = Watchdog.hanging();
    Callable<Boolean> stubborn =
        () -> {
          for (int way = 0; way < 3; way++) {
            try {
              sleep(60_000);
            } catch (InterruptedException e) {
              // On to the next way.
            }
          }
          return true;
        };
    assertThatThrownBy(() -> watchdog.call(LIMIT, stubborn)).isInstanceOf(LateException.class);
    assertThat(Watchdog.hanging()).isEqualTo(before);
  }

  @Test
  void ofThreadsThatDoNotListenThereAreNotTooMany() throws InterruptedException {
    AtomicBoolean end = new AtomicBoolean();
    Duration soon = Duration.ofMillis(5);
    Callable<Boolean> deaf =
        () -> {
          while (!end.get()) {
            Thread.onSpinWait();
            Thread.yield();
          }
          return true;
        };
    try {
      for (int i = Watchdog.hanging(); i < Watchdog.MAX_HANGING; i++) {
        assertThatThrownBy(() -> watchdog.call(soon, deaf)).isInstanceOf(LateException.class);
      }
      assertThatThrownBy(() -> watchdog.call(soon, deaf))
          .isInstanceOf(HangingException.class)
          .hasMessageContaining("17 articles hang at the same time");
    } finally {
      end.set(true);
    }
    for (int i = 0; i < 500 && Watchdog.hanging() > 0; i++) {
      Thread.sleep(10);
    }
    assertThat(Watchdog.hanging()).isZero();
  }

  private static boolean sleep(long millis) throws InterruptedException {
    Thread.sleep(millis);
    return true;
  }

  private static <E extends Throwable> boolean fail(E failure) throws E {
    throw failure;
  }
}
