package io.standpoint.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks up the parts of an article in a JSON record. A field holds something if it is a string that
 * is not blank, a number, or an array with one of these; null, true, false and objects are nothing.
 */
final class RecordFields {

  private final JsonNode json;

  RecordFields(JsonNode json) {
    this.json = json;
  }

  /** What the record holds under these names. */
  Draft draft(FieldNames names) {
    return new Draft(
        first(names.id()),
        first(names.url()),
        first(names.title()),
        joined(names.byline(), ", "),
        first(names.publisher()),
        PublicationDates.parse(first(names.published())),
        first(names.language()),
        text(names.text()),
        false);
  }

  /** The first value that any of {@code names} holds, without white space around it; or null. */
  String first(List<String> names) {
    List<String> values = values(names);
    return values.isEmpty() ? null : values.get(0).strip();
  }

  /** The first text that any of {@code names} holds, an array being its lines; or null. */
  String text(List<String> names) {
    return joined(names, "\n");
  }

  private String joined(List<String> names, String separator) {
    List<String> values = values(names);
    return values.isEmpty() ? null : String.join(separator, values);
  }

  private List<String> values(List<String> names) {
    for (String name : names) {
      List<String> values = scalars(find(name));
      if (!values.isEmpty()) {
        return values;
      }
    }
    return List.of();
  }

  private JsonNode find(String name) {
    JsonNode node = json.path(name);
    if (node.isMissingNode() && name.indexOf('.') >= 0) {
      node = json;
      for (String part : name.split("\\.", -1)) {
        node = node.path(part);
      }
    }
    return node;
  }

  private static List<String> scalars(JsonNode node) {
    List<String> values = new ArrayList<>();
    for (JsonNode item : node.isArray() ? node : List.of(node)) {
      if (item.isFloatingPointNumber() && Double.isFinite(item.doubleValue())) {
        values.add(BigDecimal.valueOf(item.doubleValue()).stripTrailingZeros().toPlainString());
      } else if (item.isIntegralNumber() || item.isTextual() && !item.textValue().isBlank()) {
        values.add(ArticleText.wellFormed(item.asText()));
      }
    }
    return values;
  }
}
