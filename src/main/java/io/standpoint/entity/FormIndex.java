package io.standpoint.entity;

import io.standpoint.lexicon.TokenLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the longest known forms in a line. Immutable and thread-safe if its values are.
 *
 * @param <T> what a form means
 */
final class FormIndex<T> {

  /**
   * A form in a line.
   *
   * @param from first character in the line
   * @param to one past the last character
   */
  record Hit<T>(int from, int to, T value) {}

  private record Form<T>(String text, T value) {}

  private final Map<String, List<Form<T>>> byFirstWord = new HashMap<>();

  FormIndex(Map<String, T> forms) {
    forms.forEach(
        (form, value) ->
            byFirstWord
                .computeIfAbsent(firstWord(form, 0), word -> new ArrayList<>())
                .add(new Form<>(form, value)));
    Comparator<Form<T>> longestFirst = Comparator.comparingInt(form -> -form.text().length());
    byFirstWord.values().forEach(list -> list.sort(longestFirst.thenComparing(Form::text)));
  }

  /** The forms that begin at a character of the line and end with a token, longest first. */
  List<Hit<T>> at(TokenLine line, int from) {
    List<Form<T>> forms = byFirstWord.get(firstWord(line.text(), from));
    if (forms == null) {
      return List.of();
    }
    List<Hit<T>> hits = new ArrayList<>(2);
    for (Form<T> form : forms) {
      int to = from + form.text().length();
      if (line.text().startsWith(form.text(), from) && line.endsAt(to)) {
        hits.add(new Hit<>(from, to, form.value()));
      }
    }
    return hits;
  }

  private static String firstWord(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }
}
