package io.standpoint.domain;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A large object that is let go of when nobody has used it for 5 s, for the collector to take, and
 * loaded again for whoever uses it next: a batch job has steps that need other large objects than
 * the last one did. Thread-safe; while it is loaded, all who ask wait.
 */
public final class IdleReleased<T> {

  /** Runs an action after so many nanoseconds. */
  interface Clock {
    void after(long nanos, Runnable action);
  }

  /** Longer than it takes to judge most articles; loading the largest object takes half of it. */
  private static final Duration IDLE = Duration.ofSeconds(5);

  private final Supplier<T> load;
  private final long idleNanos;
  private final Clock clock;
  private T value;
  private int users;
  private boolean watched;
  private long lastUse;

  /**
   * Loads the object, so that one that cannot be loaded is reported here, and keeps it for its
   * first use, whenever that is.
   */
  public IdleReleased(Supplier<T> load) {
    this(load, IDLE, IdleReleased::inThreadOfItsOwn);
  }

  IdleReleased(Supplier<T> load, Duration idle, Clock clock) {
    this.load = load;
    this.idleNanos = idle.toNanos();
    this.clock = clock;
    this.value = load.get();
  }

  /**
   * A thread of the JVM's own timers would keep the class loader of whoever first used it, and with
   * it all that a session cluster's job has loaded.
   */
  private static void inThreadOfItsOwn(long nanos, Runnable action) {
    Thread thread =
        new Thread(
            () -> {
              try {
                TimeUnit.NANOSECONDS.sleep(nanos);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              action.run();
            },
            "release-when-idle");
    thread.setDaemon(true);
    thread.start();
  }

  /** What the function makes of the object, which it must not keep. */
  public <R> R use(Function<T, R> function) {
    T held = take();
    try {
      return function.apply(held);
    } finally {
      putBack();
    }
  }

  private synchronized T take() {
    if (value == null) {
      value = load.get();
    }
    users++;
    return value;
  }

  private synchronized void putBack() {
    users--;
    lastUse = System.nanoTime();
    if (!watched) {
      watch(idleNanos);
    }
  }

  private void watch(long nanos) {
    watched = true;
    clock.after(nanos, this::releaseIfIdle);
  }

  private synchronized void releaseIfIdle() {
    watched = false;
    long unused = users > 0 ? 0 : System.nanoTime() - lastUse;
    if (users > 0 || unused < idleNanos) {
      watch(idleNanos - unused);
    } else {
      value = null;
    }
  }
}
