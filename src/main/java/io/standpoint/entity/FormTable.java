package io.standpoint.entity;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All forms of a gazetteer. Immutable and thread-safe.
 *
 * <p>Forms are case-sensitive; those of four letters and more are also known IN CAPITALS, for
 * datelines and headings.
 */
final class FormTable {

  private static final int MIN_CAPITALS = 4;

  /** Names that only contain the name of a country or a people, or a form of one. */
  private static final List<String> FIXED_NAMES =
      Splitter.on(',')
          .trimResults()
          .splitToList(
              """
              Chinese New Year, East China Sea, South China Sea, South China Morning Post,
              China Morning Post, Sea of Japan, Gulf of Mexico, Gulf of America, New Mexico,
              New England, Indian Ocean, Persian Gulf, English Channel, American Airlines,
              American Express, American Dream, American Football, British Airways,
              British Columbia, British Petroleum, Korean Air, Korean War, Singapore Airlines,
              Turkish Airlines, Japan Airlines, Air China, Air India, Air France, China Airlines,
              China Daily, Bank of China, Bank of America, Bank of England, Bank of Japan,
              Bank of Korea, Bank of Canada, Bank of Russia, Reserve Bank of India, French fries,
              French Open, Spanish flu, Russian roulette, Russian doll, Swiss cheese,
              Brussels sprouts, Thanksgiving turkey, Washington Monument, Paris Hilton,
              Paris Saint-Germain
              """);

  private final FormIndex<Form> index;
  private final Map<String, Form> byText;

  /**
   * @throws GazetteerException if an unambiguous form belongs to two entities
   */
  FormTable(List<GazetteerRow> rows) {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (GazetteerRow row : rows) {
      row.entry().aliases().forEach(text -> put(forms, text, Form.Kind.ALIAS, row));
      row.entry().demonyms().forEach(text -> put(forms, text, Form.Kind.DEMONYM, row));
    }
    for (GazetteerRow row : rows) {
      row.entry().ambiguous().forEach(text -> putAmbiguous(forms, text, row));
    }
    FIXED_NAMES.forEach(text -> forms.putIfAbsent(text, new Form(Form.Kind.BLOCKED, List.of())));
    Map<String, Form> capitals = new LinkedHashMap<>();
    forms.forEach((text, form) -> capitals.putIfAbsent(text.toUpperCase(Locale.ROOT), form));
    capitals.forEach(
        (text, form) -> {
          if (text.length() >= MIN_CAPITALS) {
            forms.putIfAbsent(text, form);
          }
        });
    byText = forms;
    index = new FormIndex<>(forms);
  }

  /** The forms that begin at a character of the line, longest first. */
  List<FormIndex.Hit<Form>> at(TokenLine line, int from) {
    return index.at(line, from);
  }

  /** What a string means, if it is a form. */
  Optional<Form> exact(String text) {
    return Optional.ofNullable(byText.get(text));
  }

  private static void put(Map<String, Form> forms, String text, Form.Kind kind, GazetteerRow row) {
    Form other = forms.putIfAbsent(text, new Form(kind, List.of(row.entry())));
    if (other != null && !other.entries().get(0).id().equals(row.entry().id())) {
      throw row.problem(
          "\""
              + text
              + "\" of "
              + row.entry().id()
              + " is also an unambiguous form of "
              + other.entries().get(0).id());
    }
  }

  private static void putAmbiguous(Map<String, Form> forms, String text, GazetteerRow row) {
    List<GazetteerEntry> entries = new ArrayList<>();
    Form other = forms.get(text);
    if (other != null) {
      if (other.kind() != Form.Kind.AMBIGUOUS) {
        return;
      }
      entries.addAll(other.entries());
    }
    entries.add(row.entry());
    forms.put(text, new Form(Form.Kind.AMBIGUOUS, entries));
  }
}
