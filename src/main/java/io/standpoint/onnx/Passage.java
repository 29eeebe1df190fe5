package io.standpoint.onnx;

import com.google.common.collect.Lists;
import io.standpoint.analysis.StanceModel.Pair;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.onnx.WindowPlan.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * One window of a sentence as the graph reads it, and what it is asked there.
 *
 * @param ids word pieces with the two special ones
 * @param targets what to judge alone
 * @param pairs what to judge together
 */
record Passage(long[] ids, List<TargetPlace> targets, List<PairPlace> pairs) {

  /**
   * A target.
   *
   * @param index in its question
   * @param pieces positions in {@code ids}
   */
  record TargetPlace(int index, PieceRange pieces) {}

  /**
   * A pair.
   *
   * @param index in its question
   * @param holder positions in {@code ids}
   * @param target positions in {@code ids}
   */
  record PairPlace(int index, PieceRange holder, PieceRange target) {}

  /**
   * Most targets, and most pairs, in a passage. The graph copies the hidden states of the passage
   * for each of them, twice for a pair: 100 MB for 256 pairs at 128 pieces of 384 numbers.
   */
  private static final int MOST = 256;

  /** The passages of a question; a window with too much to ask comes several times. */
  static List<Passage> of(Question question, WordPieces wordPieces, ModelDescription model) {
    Pieces pieces = wordPieces.split(question.text());
    List<PieceRange> places = new ArrayList<>();
    question.targets().forEach(target -> places.add(pieces.covering(target)));
    int size = model.maxPieces() - 2;
    List<Passage> passages = new ArrayList<>();
    for (Window window : WindowPlan.of(pieces.count(), size, places, question.pairs())) {
      Passage whole =
          new Passage(
              ids(pieces, window.pieces(), model),
              targets(window, places),
              pairs(window, places, question.pairs()));
      passages.addAll(whole.parts());
    }
    return passages;
  }

  private static long[] ids(Pieces pieces, PieceRange window, ModelDescription model) {
    long[] ids = new long[window.length() + 2];
    ids[0] = model.clsId();
    System.arraycopy(pieces.ids(), window.start(), ids, 1, window.length());
    ids[ids.length - 1] = model.sepId();
    return ids;
  }

  private static List<TargetPlace> targets(Window window, List<PieceRange> places) {
    return window.targets().stream()
        .map(i -> new TargetPlace(i, inside(window, places.get(i))))
        .toList();
  }

  private static List<PairPlace> pairs(Window window, List<PieceRange> places, List<Pair> pairs) {
    List<PairPlace> inside = new ArrayList<>();
    for (int i : window.pairs()) {
      PieceRange holder = places.get(pairs.get(i).holder());
      PieceRange target = places.get(pairs.get(i).target());
      inside.add(new PairPlace(i, inside(window, holder), inside(window, target)));
    }
    return inside;
  }

  private static PieceRange inside(Window window, PieceRange place) {
    return place.shift(1 - window.pieces().start()); // 1 for the special piece in front
  }

  private List<Passage> parts() {
    if (targets.size() <= MOST && pairs.size() <= MOST) {
      return List.of(this);
    }
    List<Passage> parts = new ArrayList<>();
    for (List<TargetPlace> part : Lists.partition(targets, MOST)) {
      parts.add(new Passage(ids, part, List.of()));
    }
    for (List<PairPlace> part : Lists.partition(pairs, MOST)) {
      parts.add(new Passage(ids, List.of(), part));
    }
    return parts;
  }
}
