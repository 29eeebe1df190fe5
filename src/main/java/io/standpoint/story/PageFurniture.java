package io.standpoint.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Word sequences that an outlet prints on many days: menus, notices, lists of videos. What is read
 * of one place of the hash space is enough to judge the hashes that lie there.
 */
public final class PageFurniture {

  /** A story is told over a few days: what is there on so many is not what an article says. */
  private static final int RECURRENT = 6;

  /** What is there on so many days does not even hint at a story. */
  private static final int PERMANENT = 40;

  private static final int COUNTERS = 1 << 22;

  private final byte[] counters = new byte[COUNTERS];
  private final Map<Long, Set<Integer>> days = new HashMap<>();
  private final Set<Long> recurrent = new HashSet<>();
  private final Set<Long> permanent = new HashSet<>();

  /**
   * The first reading: counts roughly, so that the second one keeps only what can be furniture.
   *
   * @param publisher hash of the outlet
   */
  public void count(int publisher, int hash) {
    int counter = counter(publisher, hash);
    counters[counter] = (byte) Math.min(RECURRENT, counters[counter] + 1);
  }

  /**
   * The second reading, of everything that was counted.
   *
   * @param publisher hash of the outlet
   * @param occasion the day
   */
  public void see(int publisher, int occasion, int hash) {
    long key = key(publisher, hash);
    if (counters[counter(publisher, hash)] >= RECURRENT && !permanent.contains(key)) {
      Set<Integer> seen = days.computeIfAbsent(key, absent -> new HashSet<>());
      seen.add(occasion);
      if (seen.size() >= RECURRENT) {
        recurrent.add(key);
      }
      if (seen.size() >= PERMANENT) {
        permanent.add(key);
        days.remove(key);
      }
    }
  }

  private static int counter(int publisher, int hash) {
    return (publisher * 31 ^ hash) & COUNTERS - 1;
  }

  /** Hashes that were seen on 6 days or more, each with its outlet. */
  public Set<Long> recurrent() {
    return recurrent;
  }

  /** Those of them that were seen on 40 days or more. */
  public Set<Long> permanent() {
    return permanent;
  }

  /** Outlet and hash in one number. */
  static long key(int publisher, int hash) {
    return (long) publisher << 32 | hash;
  }
}
