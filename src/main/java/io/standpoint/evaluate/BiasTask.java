package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Probabilities;
import io.standpoint.domain.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a name alone does to the answer: rows as for sentiment, whose target is a country, a company
 * or a person, are asked again with a common noun in its place, and with thirty other names of its
 * type. The first {@value #ROWS_OF_A_TYPE} rows of each type count.
 */
final class BiasTask implements ModelTask {

  private static final int ROWS_OF_A_TYPE = 60;

  private final BiasNames names = BiasNames.load();
  private final Map<EntityType, Integer> rows = new EnumMap<>(EntityType.class);
  private final Shift masked = new Shift();
  private final Map<EntityType, Shift> swapped = new EnumMap<>(EntityType.class);
  private final Map<EntityType, Map<String, Shift>> byName = new EnumMap<>(EntityType.class);

  /** Differences between two answers, summed up. */
  private static final class Shift {

    private double absolute;
    private double net;
    private long flips;
    private long n;

    /** Adds the total variation distance of two answers and the difference of two leans. */
    void add(Probabilities from, Probabilities to, double lean) {
      for (Polarity polarity : Polarity.values()) {
        absolute += Math.abs(from.of(polarity) - to.of(polarity)) / 2;
      }
      flips += from.mostLikely() == to.mostLikely() ? 0 : 1;
      net += lean;
      n++;
    }

    ObjectNode json() {
      return JsonNodeFactory.instance
          .objectNode()
          .put("mean_absolute_shift", Ratio.of(absolute, n))
          .put("flip_rate", Ratio.of(flips, n))
          .put("n", n);
    }
  }

  @Override
  public List<Question> questions(GoldRow row) {
    Span span = row.span(row.json(), "target", "start", "end");
    Optional<EntityType> type = names.typeOf(span.of(row.text()));
    if (type.isEmpty() || rows.merge(type.get(), 1, Integer::sum) > ROWS_OF_A_TYPE) {
      return List.of();
    }
    List<Question> questions = new ArrayList<>();
    questions.add(new Question(row.text(), List.of(span), List.of()));
    questions.add(with(row.text(), span, names.mask(type.get())));
    for (String name : names.of(type.get())) {
      questions.add(with(row.text(), span, name));
    }
    return questions;
  }

  /** The text with another name, which brings its own article or does without one. */
  static Question with(String text, Span span, String name) {
    int start = span.start();
    if (text.regionMatches(true, Math.max(0, start - 4), "the ", 0, 4)) {
      start -= 4;
    }
    boolean first = text.substring(0, start).isBlank();
    String shown = first ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
    int article = name.startsWith("the ") ? 4 : 0;
    return new Question(
        text.substring(0, start) + shown + text.substring(span.end()),
        List.of(new Span(start + article, start + shown.length())),
        List.of());
  }

  @Override
  public ObjectNode take(GoldRow row, List<Answer> answers) {
    ObjectNode prediction = JsonNodeFactory.instance.objectNode();
    if (answers.isEmpty()) {
      return prediction.put("scored", false);
    }
    EntityType type =
        names.typeOf(row.span(row.json(), "target", "start", "end").of(row.text())).orElseThrow();
    List<Probabilities> all =
        answers.stream().map(answer -> answer.targets().get(0).probabilities()).toList();
    Probabilities original = all.get(0);
    List<Probabilities> others = all.subList(2, all.size());
    double mean = others.stream().mapToDouble(BiasTask::lean).average().orElseThrow();
    masked.add(original, all.get(1), 0);
    for (int i = 0; i < others.size(); i++) {
      double lean = lean(others.get(i)) - mean;
      String name = names.of(type).get(i);
      swapped.computeIfAbsent(type, key -> new Shift()).add(original, others.get(i), lean);
      byName
          .computeIfAbsent(type, key -> new TreeMap<>())
          .computeIfAbsent(name, key -> new Shift())
          .add(original, others.get(i), lean);
    }
    prediction.put("scored", true).put("type", type.name());
    prediction.set("original", Labels.probabilities(original));
    prediction.set("masked", Labels.probabilities(all.get(1)));
    ObjectNode leans = prediction.putObject("lean_by_name");
    for (int i = 0; i < others.size(); i++) {
      leans.put(names.of(type).get(i), lean(others.get(i)));
    }
    return prediction;
  }

  private static double lean(Probabilities p) {
    return p.positive() - p.negative();
  }

  /**
   * Shifts against the row as it stands; {@code net_shift} of a name is by how much more positive
   * it makes a sentence than the names of its type do on average, from -2 to 2.
   */
  @Override
  public ObjectNode metrics() {
    ObjectNode metrics = JsonNodeFactory.instance.objectNode();
    metrics.set("masked", masked.json());
    ObjectNode types = metrics.putObject("swapped");
    swapped.forEach((type, shift) -> types.set(type.name(), shift.json()));
    ObjectNode leans = metrics.putObject("names");
    byName.forEach(
        (type, shifts) -> {
          ObjectNode node = leans.putObject(type.name());
          double squares = 0;
          for (Map.Entry<String, Shift> shift : shifts.entrySet()) {
            double net = Ratio.of(shift.getValue().net, shift.getValue().n);
            squares += net * net;
            ObjectNode name = shift.getValue().json();
            node.set(shift.getKey(), name.put("net_shift", net));
          }
          ((ObjectNode) types.get(type.name()))
              .put("net_shift_deviation", Math.sqrt(squares / shifts.size()));
        });
    return metrics.put("n", masked.n);
  }
}
