package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.Judgement;
import io.standpoint.analysis.StanceModel.Pair;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Probabilities;
import java.util.List;

/**
 * Who takes which stance toward whom: id, text, p, p_start, p_end, q, q_start, q_end, label. Of two
 * directions in which the model finds a stance the likelier one is the row's label.
 */
final class StanceTask implements ModelTask {

  private static final int NEUTRAL = 0;
  private static final List<String> LABELS =
      List.of(
          "neutral", "positive_p_to_q", "negative_p_to_q", "positive_q_to_p", "negative_q_to_p");

  private final Confusion confusion = new Confusion(LABELS);
  private long signs;
  private long goldStances;
  private long found;
  private long rightlyFound;
  private long counted;
  private long rightlyCounted;

  @Override
  public List<Question> questions(GoldRow row) {
    return List.of(
        new Question(
            row.text(),
            List.of(
                row.span(row.json(), "p", "p_start", "p_end"),
                row.span(row.json(), "q", "q_start", "q_end")),
            List.of(new Pair(0, 1), new Pair(1, 0))));
  }

  @Override
  public ObjectNode take(GoldRow row, List<Answer> answers) {
    List<Judgement> directions = answers.get(0).pairs();
    int predicted = decide(directions.get(0), directions.get(1));
    row.optional("label").ifPresent(label -> score(gold(row, label), predicted, directions));
    ObjectNode prediction = JsonNodeFactory.instance.objectNode();
    prediction.put("label", LABELS.get(predicted));
    prediction.set("p_to_q", Labels.probabilities(directions.get(0).probabilities()));
    prediction.set("q_to_p", Labels.probabilities(directions.get(1).probabilities()));
    return prediction;
  }

  private static int gold(GoldRow row, String label) {
    int gold = LABELS.indexOf(label);
    if (gold < 0) {
      throw new GoldException(
          "%s: there is no label '%s', only %s.".formatted(row.location(), label, LABELS));
    }
    return gold;
  }

  private void score(int gold, int predicted, List<Judgement> directions) {
    confusion.add(gold, predicted);
    for (int i = 0; i < directions.size(); i++) {
      if (directions.get(i).counted()) {
        counted++;
        rightlyCounted += gold == label(i, directions.get(i).probabilities()) ? 1 : 0;
      }
    }
    found += predicted == NEUTRAL ? 0 : 1;
    if (gold != NEUTRAL) {
      goldStances++;
      rightlyFound += predicted == NEUTRAL ? 0 : 1;
      Probabilities p = directions.get((gold - 1) / 2).probabilities();
      boolean positive = gold % 2 == 1;
      signs += positive == (p.positive() > p.negative()) && p.positive() != p.negative() ? 1 : 0;
    }
  }

  private static int decide(Judgement forward, Judgement backward) {
    double first = forward.confident() ? forward.probabilities().eitherSign() : 0;
    double second = backward.confident() ? backward.probabilities().eitherSign() : 0;
    if (first == 0 && second == 0) {
      return NEUTRAL;
    }
    return first >= second ? label(0, forward.probabilities()) : label(1, backward.probabilities());
  }

  private static int label(int direction, Probabilities probabilities) {
    return 1 + 2 * direction + (probabilities.sign() == Polarity.NEGATIVE ? 1 : 0);
  }

  /** {@code counted} is of what {@code run} does not abstain from: direction and sign right. */
  @Override
  public ObjectNode metrics() {
    ObjectNode metrics = JsonNodeFactory.instance.objectNode();
    metrics.put("macro_f1", confusion.macroF1()).put("micro_f1", confusion.accuracy());
    metrics.set("f1", confusion.f1ByLabel());
    metrics.put("sign_accuracy", Ratio.of(signs, goldStances));
    metrics.put("detection_f1", Ratio.f1(rightlyFound, goldStances, found));
    metrics.put("detection_precision", Ratio.of(rightlyFound, found));
    metrics.put("detection_recall", Ratio.of(rightlyFound, goldStances));
    metrics
        .putObject("counted")
        .put("precision", Ratio.of(rightlyCounted, counted))
        .put("recall", Ratio.of(rightlyCounted, goldStances));
    metrics.set("confusion", confusion.matrix());
    return metrics.put("n", confusion.total());
  }
}
