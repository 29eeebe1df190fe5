package io.standpoint.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.analysis.StanceModel.Pair;
import io.standpoint.onnx.WindowPlan.Window;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowPlanTest {

  private static final int SIZE = 126;

  @Test
  void sentenceThatFitsIsOneWindow() {
    List<Window> windows = plan(126, List.of(at(0), at(125)), new Pair(0, 1), new Pair(1, 0));

    assertThat(windows).containsExactly(window(0, 126, List.of(0, 1), List.of(0, 1)));
  }

  @Test
  void sentenceWithoutTargetsIsItsBeginning() {
    assertThat(plan(500, List.of())).containsExactly(window(0, 126, List.of(), List.of()));
  }

  @Test
  void sentenceWithoutPiecesHasNoWindow() {
    assertThat(plan(0, Arrays.asList((PieceRange) null))).isEmpty();
  }

  @Test
  void windowIsCentredOnTheOutermostTargets() {
    List<Window> windows = plan(500, List.of(at(260), at(200), at(230)), new Pair(0, 1));

    // (200 + 261) / 2 - 63
    assertThat(windows).containsExactly(window(167, 293, List.of(1, 2, 0), List.of(0)));
  }

  @Test
  void windowStaysInsideTheSentence() {
    assertThat(plan(200, List.of(at(3)))).containsExactly(window(0, 126, List.of(0), List.of()));
    assertThat(plan(200, List.of(at(199)))).containsExactly(window(74, 200, List.of(0), List.of()));
  }

  @Test
  void targetsAsFarApartAsAWindowIsLongShareIt() {
    assertThat(plan(500, List.of(at(100), at(225))))
        .containsExactly(window(100, 226, List.of(0, 1), List.of()));
    assertThat(plan(500, List.of(at(100), at(226)))).hasSize(2);
  }

  @Test
  void distantTargetsAreGroupedFromLeftToRight() {
    List<Window> windows =
        plan(500, List.of(at(400), at(20), at(120), at(160)), new Pair(1, 2), new Pair(3, 0));

    assertThat(windows)
        .containsExactly(
            window(7, 133, List.of(1, 2), List.of(0)),
            window(97, 223, List.of(3), List.of()),
            window(337, 463, List.of(0), List.of()));
  }

  @Test
  void pairOfTwoGroupsHasAWindowOfItsOwn() {
    List<Window> windows =
        plan(500, List.of(at(20), at(120), at(160)), new Pair(1, 2), new Pair(2, 1));

    assertThat(windows)
        .containsExactly(
            window(7, 133, List.of(0, 1), List.of()),
            window(97, 223, List.of(2), List.of()),
            window(77, 203, List.of(), List.of(0, 1)));
  }

  @Test
  void pairThatFitsIntoNoWindowIsNotAsked() {
    List<Window> windows = plan(500, List.of(at(20), at(400)), new Pair(0, 1));

    assertThat(windows).flatExtracting(Window::targets).containsExactly(0, 1);
    assertThat(windows).flatExtracting(Window::pairs).isEmpty();
  }

  @Test
  void targetWithoutPiecesIsNotAskedAndNeitherAreItsPairs() {
    List<Window> windows = plan(40, Arrays.asList(null, at(7)), new Pair(0, 1), new Pair(1, 0));

    assertThat(windows).containsExactly(window(0, 40, List.of(1), List.of()));
  }

  @Test
  void targetLongerThanAWindowIsNotAsked() {
    List<Window> windows = plan(500, List.of(new PieceRange(10, 300), at(20)), new Pair(0, 1));

    assertThat(windows).containsExactly(window(0, 126, List.of(1), List.of()));
  }

  private static List<Window> plan(int count, List<PieceRange> targets, Pair... pairs) {
    return WindowPlan.of(count, SIZE, targets, List.of(pairs));
  }

  private static PieceRange at(int piece) {
    return new PieceRange(piece, piece + 1);
  }

  private static Window window(int start, int end, List<Integer> targets, List<Integer> pairs) {
    return new Window(new PieceRange(start, end), targets, pairs);
  }
}
