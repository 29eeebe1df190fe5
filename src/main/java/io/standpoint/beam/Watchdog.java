package io.standpoint.beam;

import com.google.common.base.Throwables;
import java.io.Closeable;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls what may never return, on a thread of its own, and waits no longer than a limit for it. A
 * thread that is late is interrupted and never used again. Of threads that hang on even so, a JVM
 * may have {@value #MAX_HANGING}: with more it is no longer sound, and the bundle fails, for the
 * engine to start it elsewhere. One caller at a time.
 */
final class Watchdog implements Closeable {

  static final int MAX_HANGING = 16;

  private static final Set<Thread> HANGING = ConcurrentHashMap.newKeySet();
  private static final long GRACE_MILLIS = 100;

  /** An analysis takes the first interruption for a failed step and tries an easier one. */
  private static final int TIMES_TOLD = 4;

  private static final long IDLE_SECONDS = 10;

  private ThreadPoolExecutor executor;
  private volatile Thread thread;

  /** What was called did not return in time. */
  static final class LateException extends Exception {
    LateException(Duration limit) {
      super("It took longer than " + seconds(limit) + ".");
    }
  }

  /** This worker cannot go on, for reasons that no article is to blame for. */
  static final class HangingException extends RuntimeException {
    HangingException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * What {@code call} returns; what it throws is thrown here.
   *
   * @throws LateException if it does not return in time
   * @throws HangingException if too many threads of this JVM hang, or this one is interrupted
   */
  <T> T call(Duration limit, Callable<T> call) throws LateException {
    FutureTask<T> task = new FutureTask<>(call);
    executor().execute(task);
    try {
      return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      Throwables.throwIfUnchecked(e.getCause());
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      abandon(limit);
      throw new LateException(limit);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new HangingException("the analysis was interrupted", e);
    }
  }

  /** Number of threads of this JVM that did not end when they were told to. */
  static int hanging() {
    HANGING.removeIf(late -> !late.isAlive());
    return HANGING.size();
  }

  @Override
  public void close() {
    if (executor != null) {
      executor.shutdownNow();
      executor = null;
    }
  }

  private static String seconds(Duration limit) {
    return String.format(Locale.ROOT, "%.1f s", limit.toMillis() / 1000.0);
  }

  private void abandon(Duration limit) {
    Thread late = thread;
    close();
    try {
      for (int told = 0; told < TIMES_TOLD && late.isAlive(); told++) {
        late.interrupt();
        late.join(GRACE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    HANGING.add(late);
    if (hanging() > MAX_HANGING) {
      throw new HangingException(
          "%d articles hang at the same time; the last one took longer than %s"
              .formatted(hanging(), seconds(limit)),
          null);
    }
  }

  /** Its thread ends by itself when nothing is asked of it, so that nobody need close this. */
  private ThreadPoolExecutor executor() {
    if (executor == null) {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      executor =
          new ThreadPoolExecutor(
              1,
              1,
              IDLE_SECONDS,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              work -> {
                thread = new Thread(work, "standpoint-article");
                thread.setDaemon(true);
                thread.setContextClassLoader(loader);
                return thread;
              });
      executor.allowCoreThreadTimeOut(true);
    }
    return executor;
  }
}
