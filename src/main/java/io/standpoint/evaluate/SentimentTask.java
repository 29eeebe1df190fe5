package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.Judgement;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.domain.Polarity;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the text presents a marked target: id, text, target, start, end, label. {@code
 * at_threshold.confusion} has for each label how often the answer was negative, neutral, positive,
 * or none; the description of a model holds the same as its {@code reliability}.
 */
final class SentimentTask implements ModelTask {

  private static final String ABSTAINED = "abstained";
  private static final List<String> ANSWERS =
      Stream.concat(Labels.POLARITIES.stream(), Stream.of(ABSTAINED)).toList();

  private final Confusion all = new Confusion(Labels.POLARITIES);
  private final Confusion answered = new Confusion(Labels.POLARITIES);
  private final Confusion outcomes = new Confusion(ANSWERS);
  private final Reliability reliability = new Reliability();

  @Override
  public List<Question> questions(GoldRow row) {
    return List.of(
        new Question(
            row.text(), List.of(row.span(row.json(), "target", "start", "end")), List.of()));
  }

  @Override
  public ObjectNode take(GoldRow row, List<Answer> answers) {
    Judgement judgement = answers.get(0).targets().get(0);
    Polarity predicted = judgement.probabilities().mostLikely();
    row.optional("label")
        .map(label -> Labels.polarity(row, label))
        .ifPresent(
            gold -> {
              all.add(gold.ordinal(), predicted.ordinal());
              reliability.add(gold, judgement.probabilities());
              outcomes.add(
                  gold.ordinal(),
                  judgement.confident() ? predicted.ordinal() : ANSWERS.indexOf(ABSTAINED));
              if (judgement.confident()) {
                answered.add(gold.ordinal(), predicted.ordinal());
              }
            });
    ObjectNode prediction = JsonNodeFactory.instance.objectNode();
    prediction.put("label", Labels.of(predicted));
    prediction.set("probabilities", Labels.probabilities(judgement.probabilities()));
    return prediction.put("abstained", !judgement.confident());
  }

  @Override
  public ObjectNode metrics() {
    ObjectNode metrics = JsonNodeFactory.instance.objectNode();
    metrics.put("macro_f1", all.macroF1()).put("accuracy", all.accuracy());
    metrics.set("f1", all.f1ByLabel());
    metrics.put("ece", reliability.calibrationError()).put("brier", reliability.brier());
    ObjectNode confusion = outcomes.matrix();
    confusion.remove(ABSTAINED);
    metrics
        .putObject("at_threshold")
        .put("coverage", Ratio.of(answered.total(), all.total()))
        .put("macro_f1", answered.macroF1())
        .put("accuracy", answered.accuracy())
        .set("confusion", confusion);
    metrics.set("confusion", all.matrix());
    return metrics.put("n", all.total());
  }
}
