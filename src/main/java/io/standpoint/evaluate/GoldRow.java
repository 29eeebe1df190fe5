package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.domain.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One labelled row.
 *
 * @param file where it stands
 * @param line its number there, from 1
 * @param json an object
 */
record GoldRow(Path file, int line, JsonNode json) {

  /** File and line, for messages. */
  String location() {
    return file + ", line " + line;
  }

  /** The row's id as it stands there, or its location. */
  String id() {
    return json.hasNonNull("id") ? json.get("id").asText() : location();
  }

  String text() {
    return required("text");
  }

  /**
   * A string field.
   *
   * @throws GoldException if it is missing
   */
  String required(String field) {
    return optional(field)
        .orElseThrow(
            () -> new GoldException(location() + ": the field '" + field + "' is missing."));
  }

  Optional<String> optional(String field) {
    return json.hasNonNull(field) ? Optional.of(json.get(field).asText()) : Optional.empty();
  }

  /** A field with a list of strings. */
  Optional<List<String>> list(String field) {
    if (!json.hasNonNull(field)) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    json.get(field).forEach(value -> values.add(value.asText()));
    return Optional.of(values);
  }

  /**
   * Where the text names an entity. Offsets that count code points are told from UTF-16 ones by the
   * name. Words that the span cuts into are taken whole. Without offsets it is the first occurrence
   * of the name, and the whole text where it does not occur.
   *
   * @param entity object with the name and the offsets
   */
  Span span(JsonNode entity, String nameField, String startField, String endField) {
    String text = text();
    String name = entity.path(nameField).asText("");
    if (!entity.hasNonNull(startField) || !entity.hasNonNull(endField)) {
      int first = name.isEmpty() ? -1 : text.indexOf(name);
      return first < 0 ? new Span(0, text.length()) : new Span(first, first + name.length());
    }
    int start = entity.get(startField).asInt();
    int end = entity.get(endField).asInt();
    int codePoints = text.codePointCount(0, text.length());
    if (start >= 0 && start < end && end <= codePoints && !text.startsWith(name, start)) {
      start = text.offsetByCodePoints(0, start);
      end = text.offsetByCodePoints(0, entity.get(endField).asInt());
    }
    if (start < 0 || end <= start || end > text.length()) {
      throw new GoldException(
          "%s: %s %d and %s %d do not lie in the text of %d characters."
              .formatted(location(), startField, start, endField, end, text.length()));
    }
    return wholeWords(text, start, end);
  }

  private static Span wholeWords(String text, int start, int end) {
    int first = start;
    int last = end;
    while (first > 0 && isWord(text, first - 1) && isWord(text, first)) {
      first--;
    }
    while (last < text.length()
        && (isWord(text, last - 1) || isApostrophe(text.charAt(last - 1)))
        && isWord(text, last)) {
      last++;
    }
    return new Span(first, last);
  }

  private static boolean isApostrophe(char character) {
    return character == '\'' || character == '\u2019';
  }

  private static boolean isWord(String text, int index) {
    return Character.isLetterOrDigit(text.charAt(index));
  }
}
