package io.standpoint.cli;

import io.standpoint.record.ChangeRecord;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Prints the changes that are more than chance. */
final class ChangeReport {

  private static final int TOP = 15;
  private static final int WIDTH = 44;

  private final PrintStream out;
  private final double falseDiscoveries;

  ChangeReport(PrintStream out, double falseDiscoveries) {
    this.out = out;
    this.falseDiscoveries = falseDiscoveries;
  }

  /**
   * Prints both tables.
   *
   * @param volumes whether volumes were compared
   */
  void print(List<ChangeRecord> changes, boolean volumes) {
    List<ChangeRecord> nets = surest(changes, ChangeRecord::getNetQ);
    heading("presented otherwise (net)", "before", "after", "change [95 %]", nets, changes.size());
    for (ChangeRecord change : first(nets)) {
      out.printf(
          Locale.ROOT,
          "%-44s %+8.2f %+8.2f  %+.2f [%+.2f, %+.2f]  %.4f%n",
          who(change),
          change.getNetBefore(),
          change.getNetAfter(),
          change.getNetChange(),
          change.getNetChangeLow(),
          change.getNetChangeHigh(),
          change.getNetQ());
    }
    out.println();
    if (!volumes) {
      out.println(
          "Volumes are not compared: without articles/ nothing tells how many articles a window"
              + " has.");
      return;
    }
    List<ChangeRecord> shares = surest(changes, ChangeRecord::getShareQ);
    heading("in more or fewer stories", "before", "after", "stories", shares, changes.size());
    for (ChangeRecord change : first(shares)) {
      out.printf(
          Locale.ROOT,
          "%-44s %7.2f%% %7.2f%%  %-20s  %.4f%n",
          who(change),
          100 * change.getShareBefore(),
          100 * change.getShareAfter(),
          change.getStoriesBefore() + " -> " + change.getStoriesAfter(),
          change.getShareQ());
    }
    out.println();
  }

  private void heading(
      String what,
      String before,
      String after,
      String change,
      List<ChangeRecord> found,
      int compared) {
    out.printf("%-44s %8s %8s  %-20s  %s%n", what, before, after, change, "q");
    out.printf(
        Locale.ROOT,
        "(%,d of %,d entities and pairs, at most %s %% of them by chance)%n",
        found.size(),
        compared,
        BigDecimal.valueOf(falseDiscoveries)
            .scaleByPowerOfTen(2)
            .stripTrailingZeros()
            .toPlainString());
  }

  private List<ChangeRecord> surest(List<ChangeRecord> changes, Function<ChangeRecord, Double> q) {
    return changes.stream()
        .filter(change -> q.apply(change) != null && q.apply(change) <= falseDiscoveries)
        .sorted(
            Comparator.comparing(q)
                .thenComparing(ChangeRecord::getTargetId)
                .thenComparing(
                    ChangeRecord::getHolderId, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  private static List<ChangeRecord> first(List<ChangeRecord> changes) {
    return changes.subList(0, Math.min(TOP, changes.size()));
  }

  private static String who(ChangeRecord change) {
    String name =
        change.getHolderId() == null
            ? change.getTargetName()
            : change.getHolderName() + " -> " + change.getTargetName();
    return name.length() <= WIDTH ? name : name.substring(0, WIDTH - 3) + "...";
  }
}
