package io.standpoint.beam;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** Spreads keys over a fixed number of groups, the same way in every run. */
final class Shards {

  /** Enough for a few hundred workers; few enough that a laptop does not feel the bundles. */
  static final int COUNT = 64;

  private Shards() {}

  static int of(String key) {
    int hash = Hashing.murmur3_32_fixed().hashString(key, StandardCharsets.UTF_8).asInt();
    return Math.floorMod(hash, COUNT);
  }
}
