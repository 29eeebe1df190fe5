package io.standpoint.aggregate;

import com.google.common.hash.Hashing;
import io.standpoint.domain.Evidence;
import io.standpoint.domain.Frame;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Voice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A random sample of the sentences behind a number, {@value #PER_VOICE} of each polarity in each
 * voice and {@value #PER_FRAME} of each frame, as far as there are so many. Which ones are kept is
 * decided by hashes of the opinions' ids (bottom-k sampling: Cohen and Kaplan, PODC 2007), so it
 * depends on the sentences only, never on the order in which they came or on where they were
 * counted. Mutable, not thread-safe.
 */
final class EvidenceSample {

  static final int PER_VOICE = 2;
  static final int PER_FRAME = 1;

  private static final int VOICES = Voice.values().length;
  private static final int CELLS = Polarity.values().length * VOICES;

  private record Ranked(long rank, Evidence evidence) {}

  private static final Comparator<Ranked> FIRST =
      Comparator.comparingLong(Ranked::rank).thenComparing(ranked -> ranked.evidence().opinionId());

  private final List<Ranked> kept = new ArrayList<>(2);

  void add(Evidence evidence) {
    add(
        new Ranked(
            Hashing.murmur3_128().hashString(evidence.opinionId(), StandardCharsets.UTF_8).asLong(),
            evidence));
  }

  void merge(EvidenceSample other) {
    other.kept.forEach(this::add);
  }

  /** Most probable first. */
  List<Evidence> best() {
    return kept.stream().map(Ranked::evidence).sorted(Evidence.BEST_FIRST).toList();
  }

  private void add(Ranked ranked) {
    int place = 0;
    int[] seen = new int[CELLS + Frame.values().length];
    while (place < kept.size() && FIRST.compare(kept.get(place), ranked) < 0) {
      count(kept.get(place).evidence, seen);
      place++;
    }
    boolean known = place < kept.size() && FIRST.compare(kept.get(place), ranked) == 0;
    if (!known && count(ranked.evidence, seen)) {
      kept.add(place, ranked);
      for (int i = place + 1; i < kept.size(); ) {
        if (count(kept.get(i).evidence, seen)) {
          i++;
        } else {
          kept.remove(i);
        }
      }
    }
  }

  /** Counts a sentence in its strata; says whether one of them had room for it. */
  private static boolean count(Evidence evidence, int[] seen) {
    int cell = evidence.polarity().ordinal() * VOICES + evidence.voice().ordinal();
    boolean room = seen[cell]++ < PER_VOICE;
    for (Frame frame : evidence.frames()) {
      room |= seen[CELLS + frame.ordinal()]++ < PER_FRAME;
    }
    return room;
  }
}
