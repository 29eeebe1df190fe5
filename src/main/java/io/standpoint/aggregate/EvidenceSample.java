package io.standpoint.aggregate;

import io.standpoint.domain.Evidence;
import io.standpoint.domain.Polarity;
import java.util.ArrayList;
import java.util.List;

/**
 * The most probable sentences of each polarity. Which ones are kept depends on the sentences only,
 * never on the order in which they came. Mutable, not thread-safe.
 */
final class EvidenceSample {

  static final int PER_POLARITY = 3;

  private final List<Evidence> kept = new ArrayList<>();

  void add(Evidence evidence) {
    if (kept.contains(evidence)) {
      return;
    }
    kept.add(evidence);
    kept.sort(Evidence.BEST_FIRST);
    Polarity polarity = evidence.polarity();
    if (kept.stream().filter(one -> one.polarity() == polarity).count() > PER_POLARITY) {
      kept.remove(lastIndexOf(polarity));
    }
  }

  void merge(EvidenceSample other) {
    other.kept.forEach(this::add);
  }

  /** Most probable first. */
  List<Evidence> best() {
    return List.copyOf(kept);
  }

  private int lastIndexOf(Polarity polarity) {
    int last = kept.size() - 1;
    while (kept.get(last).polarity() != polarity) {
      last--;
    }
    return last;
  }
}
