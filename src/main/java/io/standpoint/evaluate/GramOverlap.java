package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of texts was found, in 4-grams of words that count as often as they occur. */
final class GramOverlap {

  private static final int WORDS = 4;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private int texts;
  private double f1;
  private double precision;
  private double recall;
  private double right;
  private double wrong;
  private double missed;

  /**
   * Adds a text.
   *
   * @return its F1
   */
  double add(String gold, String found) {
    Map<String, Integer> wanted = grams(gold);
    Map<String, Integer> got = grams(found);
    double common =
        wanted.entrySet().stream()
            .mapToInt(gram -> Math.min(gram.getValue(), got.getOrDefault(gram.getKey(), 0)))
            .sum();
    double goldSize = size(wanted);
    double foundSize = size(got);
    double any = goldSize + foundSize - common;
    texts++;
    precision += Ratio.of(common, foundSize);
    recall += Ratio.of(common, goldSize);
    right += common / any;
    wrong += (foundSize - common) / any;
    missed += (goldSize - common) / any;
    double score = Ratio.of(2 * common, goldSize + foundSize);
    f1 += score;
    return score;
  }

  /**
   * Means per text, and under {@code benchmark} the figures as the article extraction benchmark
   * computes them: F1 of the mean shares of right, wrong and missed 4-grams.
   */
  ObjectNode metrics() {
    ObjectNode metrics = JsonNodeFactory.instance.objectNode();
    metrics
        .put("f1", Ratio.of(f1, texts))
        .put("precision", Ratio.of(precision, texts))
        .put("recall", Ratio.of(recall, texts));
    metrics
        .putObject("benchmark")
        .put("f1", Ratio.of(2 * right, 2 * right + wrong + missed))
        .put("precision", Ratio.of(right, right + wrong))
        .put("recall", Ratio.of(right, right + missed));
    return metrics.put("n", texts);
  }

  private static double size(Map<String, Integer> grams) {
    return grams.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A text of fewer words is one gram. */
  private static Map<String, Integer> grams(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    Map<String, Integer> grams = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - WORDS + 1); i++) {
      String gram = String.join(" ", words.subList(i, Math.min(words.size(), i + WORDS)));
      grams.merge(gram, 1, Integer::sum);
    }
    return grams;
  }
}
