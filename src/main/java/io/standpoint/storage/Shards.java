package io.standpoint.storage;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** Spreads keys over a fixed number of groups, the same way in every run. */
public final class Shards {

  /** Enough for a few hundred workers; few enough that a laptop does not feel the bundles. */
  public static final int COUNT = 64;

  private Shards() {}

  /** The shard of a key, from 0 to {@link #COUNT} - 1. */
  public static int of(String key) {
    int hash = Hashing.murmur3_32_fixed().hashString(key, StandardCharsets.UTF_8).asInt();
    return Math.floorMod(hash, COUNT);
  }
}
