package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.IssueStance;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stances of marked entities on policies: id, text, entities (text, start, end), stance
 * (holder, target, issue, label), of which those with {@code issue} true are scored.
 */
final class IssuesTask implements ModelTask {

  private long gold;
  private long found;
  private long rightlyFound;
  private long rightSign;
  private long counted;
  private long rightlyCounted;
  private long rows;

  @Override
  public List<Question> questions(GoldRow row) {
    List<Span> targets = new ArrayList<>();
    for (JsonNode entity : row.json().path("entities")) {
      targets.add(row.span(entity, "text", "start", "end"));
    }
    return targets.isEmpty() ? List.of() : List.of(new Question(row.text(), targets, List.of()));
  }

  @Override
  public ObjectNode take(GoldRow row, List<Answer> answers) {
    List<IssueStance> stances = answers.isEmpty() ? List.of() : answers.get(0).issues();
    if (row.json().hasNonNull("stance")) {
      score(row, stances);
    }
    ObjectNode prediction = JsonNodeFactory.instance.objectNode();
    ArrayNode predicted = prediction.putArray("stance");
    for (IssueStance stance : stances) {
      ObjectNode node =
          predicted
              .addObject()
              .put("holder", holder(row, stance))
              .put("target", stance.issue().label())
              .put("label", Labels.of(stance.probabilities().sign()));
      node.set("probabilities", Labels.probabilities(stance.probabilities()));
    }
    return prediction;
  }

  private void score(GoldRow row, List<IssueStance> stances) {
    Map<String, Polarity> expected = new HashMap<>();
    for (JsonNode stance : row.json().get("stance")) {
      if (stance.path("issue").asBoolean()) {
        String issue = Labels.frame(row, stance.path("target").asText()).label();
        Polarity label = Labels.polarity(row, stance.path("label").asText());
        expected.put(stance.path("holder").asText() + "\t" + issue, label);
      }
    }
    gold += expected.size();
    for (IssueStance stance : stances) {
      Polarity label = expected.get(holder(row, stance) + "\t" + stance.issue().label());
      found++;
      rightlyFound += label == null ? 0 : 1;
      boolean right = label == stance.probabilities().sign();
      rightSign += right ? 1 : 0;
      counted += stance.counted() ? 1 : 0;
      rightlyCounted += stance.counted() && right ? 1 : 0;
    }
    rows++;
  }

  private static String holder(GoldRow row, IssueStance stance) {
    return row.json().get("entities").get(stance.holder()).path("text").asText();
  }

  /** {@code counted} is of what {@code run} does not abstain from. */
  @Override
  public ObjectNode metrics() {
    ObjectNode metrics = JsonNodeFactory.instance.objectNode();
    metrics
        .putObject("counted")
        .put("precision", Ratio.of(rightlyCounted, counted))
        .put("recall", Ratio.of(rightlyCounted, gold));
    return metrics
        .put("exact_f1", Ratio.f1(rightSign, gold, found))
        .put("detection_f1", Ratio.f1(rightlyFound, gold, found))
        .put("detection_precision", Ratio.of(rightlyFound, found))
        .put("detection_recall", Ratio.of(rightlyFound, gold))
        .put("sign_accuracy_of_found", Ratio.of(rightSign, rightlyFound))
        .put("stances", gold)
        .put("n", rows);
  }
}
