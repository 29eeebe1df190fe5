package io.standpoint.onnx;

import io.standpoint.analysis.StanceModel.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which parts of a sentence the graph sees, and what it is asked of each.
 *
 * <p>A sentence that fits is one window, and so are targets that lie close enough together: the
 * window is centred on the first and the last of them, as in training. Otherwise the targets are
 * grouped from left to right, each group as large as fits and with a window of its own; a pair is
 * asked in its targets' group, or in a window centred on the two if they are in different groups.
 * What fits into no window is not asked: a target without a word piece or longer than a window, a
 * pair with such a target or with more than a window from end to end. A sentence without targets is
 * represented by its beginning.
 *
 * <p>The plan depends on the sentence and its question only.
 */
final class WindowPlan {

  /**
   * A part of the sentence.
   *
   * @param pieces the part
   * @param targets indices of the targets to judge in it
   * @param pairs indices of the pairs to judge in it
   */
  record Window(PieceRange pieces, List<Integer> targets, List<Integer> pairs) {

    private Window(PieceRange pieces) {
      this(pieces, new ArrayList<>(), new ArrayList<>());
    }
  }

  private final int count;
  private final int size;
  private final List<PieceRange> targets;
  private final List<Window> windows = new ArrayList<>();

  private WindowPlan(int count, int size, List<PieceRange> targets) {
    this.count = count;
    this.size = size;
    this.targets = targets;
  }

  /**
   * Plans one sentence.
   *
   * @param count number of its word pieces, without special ones
   * @param size most word pieces in a window
   * @param targets where the targets are; null for one without word pieces
   * @param pairs indices into {@code targets}
   * @return in order of first need; empty if the sentence has no word pieces
   */
  static List<Window> of(int count, int size, List<PieceRange> targets, List<Pair> pairs) {
    WindowPlan plan = new WindowPlan(count, size, targets);
    if (count > 0) {
      plan.placeTargets();
      plan.placePairs(pairs);
      if (plan.windows.isEmpty()) {
        plan.windows.add(new Window(new PieceRange(0, Math.min(count, size))));
      }
    }
    return plan.windows;
  }

  private void placeTargets() {
    List<Integer> group = new ArrayList<>();
    PieceRange extent = null;
    for (int i : inTextOrder()) {
      PieceRange grown = extent == null ? targets.get(i) : extent.union(targets.get(i));
      if (grown.length() > size) {
        windows.add(new Window(centredOn(extent), group, new ArrayList<>()));
        group = new ArrayList<>();
        grown = targets.get(i);
      }
      group.add(i);
      extent = grown;
    }
    if (extent != null) {
      windows.add(new Window(centredOn(extent), group, new ArrayList<>()));
    }
  }

  private List<Integer> inTextOrder() {
    return IntStream.range(0, targets.size())
        .filter(i -> targets.get(i) != null && targets.get(i).length() <= size)
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(i -> targets.get(i).start()))
        .toList();
  }

  private void placePairs(List<Pair> pairs) {
    for (int i = 0; i < pairs.size(); i++) {
      Window window = windowOf(pairs.get(i));
      if (window != null) {
        window.pairs().add(i);
      }
    }
  }

  private Window windowOf(Pair pair) {
    for (Window window : windows) {
      if (window.targets().contains(pair.holder()) && window.targets().contains(pair.target())) {
        return window;
      }
    }
    PieceRange holder = targets.get(pair.holder());
    PieceRange target = targets.get(pair.target());
    if (holder == null || target == null || holder.union(target).length() > size) {
      return null;
    }
    Window own = new Window(centredOn(holder.union(target)));
    for (Window window : windows) {
      if (window.pieces().equals(own.pieces())) {
        return window;
      }
    }
    windows.add(own);
    return own;
  }

  private PieceRange centredOn(PieceRange extent) {
    if (count <= size) {
      return new PieceRange(0, count);
    }
    int centre = (extent.start() + extent.end()) / 2;
    int start = Math.max(0, Math.min(centre - size / 2, count - size));
    return new PieceRange(start, start + size);
  }
}
