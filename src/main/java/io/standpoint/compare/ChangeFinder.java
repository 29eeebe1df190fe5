package io.standpoint.compare;

import io.standpoint.domain.Change;
import io.standpoint.domain.Change.Chance;
import io.standpoint.domain.Change.NetChange;
import io.standpoint.domain.Change.Observation;
import io.standpoint.domain.Change.Subject;
import io.standpoint.domain.NetInterval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * Compares what two windows show of the same subjects.
 *
 * <p>Volume: Fisher's exact test, two-sided, of the stories about a subject against all others;
 * stories, because the copies of one article are no independent news. Net: a normal test of the
 * difference, with the standard errors that the 95 % intervals imply; of an interval that ends at
 * -1 or +1 the longer side tells. Both take the windows for independent. The probabilities of each
 * kind are corrected for all subjects of one call by Benjamini and Hochberg (1995). Subjects with
 * few stories are left out first, by the stories of both windows together, which under the null
 * hypothesis tell nothing about the difference (Bourgon, Gentleman and Huber, PNAS 2010).
 */
public final class ChangeFinder {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double QUANTILE_97_5 = NORMAL.inverseSurvivalProbability(0.025);

  private static final Comparator<Subject> BY_ID =
      Comparator.comparing(Subject::targetId)
          .thenComparing(Subject::holderId, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final OptionalLong storiesBefore;
  private final OptionalLong storiesAfter;
  private final long minStories;

  /**
   * A finder.
   *
   * @param storiesBefore all stories of the earlier window, empty if that is not known: volume is
   *     not compared then
   * @param storiesAfter all stories of the later window
   * @param minStories fewest stories of both windows together
   */
  public ChangeFinder(OptionalLong storiesBefore, OptionalLong storiesAfter, long minStories) {
    this.storiesBefore = storiesBefore;
    this.storiesAfter = storiesAfter;
    this.minStories = minStories;
  }

  /** Every subject with enough stories, by the ids of its target and its holder. */
  public List<Change> compare(Map<Subject, Observation> before, Map<Subject, Observation> after) {
    Set<Subject> subjects = new TreeSet<>(BY_ID);
    subjects.addAll(before.keySet());
    subjects.addAll(after.keySet());
    List<Change> changes = new ArrayList<>();
    for (Subject subject : subjects) {
      Observation earlier = before.getOrDefault(subject, Observation.NONE);
      Observation later = after.getOrDefault(subject, Observation.NONE);
      if (earlier.stories() + later.stories() >= minStories) {
        changes.add(
            new Change(subject, earlier, later, volume(earlier, later), net(earlier, later)));
      }
    }
    return corrected(changes);
  }

  private Chance volume(Observation before, Observation after) {
    if (storiesBefore.isEmpty() || storiesAfter.isEmpty()) {
      return null;
    }
    int[][] table = {
      {with(before, storiesBefore), without(before, storiesBefore)},
      {with(after, storiesAfter), without(after, storiesAfter)}
    };
    if (table[0][0] + table[0][1] == 0 || table[1][0] + table[1][1] == 0) {
      return null;
    }
    boolean all = table[0][1] + table[1][1] == 0;
    double p = all ? 1 : FisherExactTest.withDefaults().test(table).getPValue();
    return new Chance(p, p);
  }

  private static int with(Observation observation, OptionalLong stories) {
    return Math.toIntExact(Math.min(observation.stories(), stories.getAsLong()));
  }

  private static int without(Observation observation, OptionalLong stories) {
    return Math.toIntExact(Math.max(0, stories.getAsLong() - observation.stories()));
  }

  private static NetChange net(Observation before, Observation after) {
    if (before.net() == null || after.net() == null) {
      return null;
    }
    double change = after.net().net() - before.net().net();
    double error = Math.hypot(standardError(before.net()), standardError(after.net()));
    double z = error == 0 && change == 0 ? 0 : Math.abs(change) / error;
    double p = Math.min(1, 2 * NORMAL.survivalProbability(z));
    return new NetChange(
        change,
        Math.max(-2, change - QUANTILE_97_5 * error),
        Math.min(2, change + QUANTILE_97_5 * error),
        new Chance(p, p));
  }

  private static double standardError(NetInterval net) {
    return Math.max(net.net() - net.low(), net.high() - net.net()) / QUANTILE_97_5;
  }

  private static List<Change> corrected(List<Change> changes) {
    double[] volumes =
        FalseDiscoveries.adjust(
            changes.stream()
                .filter(change -> change.volume() != null)
                .mapToDouble(change -> change.volume().p())
                .toArray());
    double[] nets =
        FalseDiscoveries.adjust(
            changes.stream()
                .filter(change -> change.net() != null)
                .mapToDouble(change -> change.net().chance().p())
                .toArray());
    List<Change> corrected = new ArrayList<>();
    int volume = 0;
    int net = 0;
    for (Change change : changes) {
      corrected.add(
          new Change(
              change.subject(),
              change.before(),
              change.after(),
              change.volume() == null ? null : new Chance(change.volume().p(), volumes[volume++]),
              change.net() == null ? null : corrected(change.net(), nets[net++])));
    }
    return corrected;
  }

  private static NetChange corrected(NetChange net, double q) {
    return new NetChange(net.change(), net.low(), net.high(), new Chance(net.chance().p(), q));
  }
}
