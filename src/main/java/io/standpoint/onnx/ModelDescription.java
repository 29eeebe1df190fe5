package io.standpoint.onnx;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.standpoint.domain.Frame;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Reliability;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code model.json} says about a graph. Keys that are not listed here, such as the model's
 * provenance, are for people.
 *
 * @param id name and version
 * @param maxPieces longest input of the graph, with the two special pieces
 * @param clsId the piece in front of every input
 * @param sepId the piece behind every input
 * @param sentimentLabels meaning of the columns of the graph's target logits
 * @param stanceLabels meaning of the columns of the graph's pair logits
 * @param frames meaning of the columns of the graph's frame logits
 * @param sentimentOffsets what is added to the columns of the graph's target logits
 * @param temperature what logits are divided by
 * @param abstainBelow least probability that lets a polarity be counted
 * @param stanceThreshold least probability of either sign together that makes a stance
 * @param issueThreshold the same for a stance on an issue
 * @param frameThresholds least probability of each frame
 * @param sha256 checksums of the other two files by name, in lower-case hex
 * @param goldenTolerance largest difference of a golden logit that another CPU may cause. An 8-bit
 *     graph needs more than one expects: a change in the last digit of its 32-bit numbers flips
 *     rounded ones and moves the logits of the standard model by .1 on average and .4 at worst
 * @param golden sentences with their logits
 */
record ModelDescription(
    String id,
    int maxPieces,
    long clsId,
    long sepId,
    List<String> sentimentLabels,
    List<String> stanceLabels,
    List<String> frames,
    List<Double> sentimentOffsets,
    Temperature temperature,
    AbstainBelow abstainBelow,
    double stanceThreshold,
    double issueThreshold,
    List<Double> frameThresholds,
    Map<String, String> sha256,
    double goldenTolerance,
    List<Golden> golden) {

  /** Temperatures of the heads, above 0. */
  record Temperature(double sentiment, double stance, double frames, double issues) {}

  /** Thresholds of the heads with polarities; of stances, for the probability of a side. */
  record AbstainBelow(double sentiment, double stance, double issues) {}

  /**
   * A sentence whose logits were computed where the model was made, alone, without padding.
   *
   * @param inputIds word pieces with the special ones
   * @param targets spans of the text, in code points
   * @param pairs directed pairs of targets
   */
  record Golden(
      String text,
      long[] inputIds,
      List<GoldenTarget> targets,
      List<GoldenPair> pairs,
      float[][] sentimentLogits,
      float[][] stanceLogits,
      float[] frameLogits,
      float[][][] issueLogits) {}

  record GoldenTarget(int start, int end) {}

  record GoldenPair(int source, int object) {}

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /**
   * Reads and checks a description.
   *
   * @param location of the file, for messages
   * @throws ModelException if it lacks something or is for other labels than this program's
   */
  static ModelDescription parse(byte[] json, String location) {
    ModelDescription description;
    try {
      description = MAPPER.readValue(json, ModelDescription.class);
    } catch (IOException e) {
      throw new ModelException(
          location + " is not the description of a model: " + e.getMessage(), e);
    }
    description.check(location);
    return description;
  }

  /**
   * The part {@code reliability} of a description; models that were not calibrated have none.
   *
   * @param location of the file, for messages
   * @throws ModelException if it is there and cannot be used
   */
  static Optional<Reliability> reliability(byte[] json, String location) {
    try {
      JsonNode node = MAPPER.readTree(json).path("reliability");
      return node.isMissingNode()
          ? Optional.empty()
          : Optional.of(MAPPER.treeToValue(node, Reliability.class));
    } catch (IOException e) {
      throw new ModelException(
          location + " does not describe how reliable the model is: " + e.getMessage(), e);
    }
  }

  private void check(String location) {
    List<String> polarities = lowerCase(Polarity.values());
    expect(location, "sentiment_labels", polarities, sentimentLabels);
    expect(location, "stance_labels", polarities, stanceLabels);
    expect(location, "frames", lowerCase(Frame.values()), frames);
    expect(location, "number of frame_thresholds", frames.size(), frameThresholds.size());
    expect(location, "number of sentiment_offsets", polarities.size(), sentimentOffsets.size());
    expect(location, "temperatures above 0", true, min(temperature) > 0);
    expect(location, "max_pieces above 2", true, maxPieces > 2);
    for (String file : List.of(ModelFiles.GRAPH, ModelFiles.TOKENIZER)) {
      expect(location, "a sha256 of " + file, true, sha256.containsKey(file));
    }
    expect(location, "golden sentences", true, !golden.isEmpty());
  }

  private static double min(Temperature t) {
    return Math.min(Math.min(t.sentiment, t.stance), Math.min(t.frames, t.issues));
  }

  private static List<String> lowerCase(Enum<?>[] values) {
    return Stream.of(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static void expect(String location, String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new ModelException(
          "%s, %s: expected %s, found %s; the model is not made for this version of the program."
              .formatted(location, what, expected, actual));
    }
  }
}
