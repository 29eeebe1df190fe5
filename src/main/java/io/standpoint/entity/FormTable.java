package io.standpoint.entity;

import com.google.common.base.Splitter;
import io.standpoint.lexicon.TokenLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All forms of a gazetteer. Immutable and thread-safe.
 *
 * <p>Forms are case-sensitive; those of four letters and more are also known IN CAPITALS, for
 * datelines and headings.
 */
final class FormTable {

  private static final int MIN_CAPITALS = 4;
  private static final String GROUP = " Group";

  /** Where the family name stands first, also in English. */
  private static final Set<String> FAMILY_FIRST =
      Set.of("country:cn", "country:hk", "country:kp", "country:kr", "country:tw");

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
              German Shepherd, German Shepherds, German shepherd, German shepherds,
              Bank of Korea, Bank of Canada, Bank of Russia, Reserve Bank of India, French fries,
              French Open, Spanish flu, Russian roulette, Russian doll, Swiss cheese,
              Brussels sprouts, Thanksgiving turkey, Washington Monument, Paris Hilton,
              Paris Saint-Germain
              """);

  private final FormIndex<Form> index;
  private final Map<String, Form> byText;
  private final Map<String, List<GazetteerEntry>> officials = new HashMap<>();

  /**
   * @throws GazetteerException if an unambiguous form belongs to two entities, or is an ambiguous
   *     one of another, which it would never mean
   */
  FormTable(List<GazetteerRow> rows, Offices offices) {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (GazetteerRow row : rows) {
      row.entry().aliases().forEach(text -> put(forms, text, Form.Kind.ALIAS, row));
      row.entry().demonyms().forEach(text -> put(forms, text, Form.Kind.DEMONYM, row));
    }
    for (GazetteerRow row : rows) {
      row.entry().ambiguous().forEach(text -> putAmbiguous(forms, text, row));
    }
    for (GazetteerRow row : rows) {
      if (offices.isHolder(row.entry().id())) {
        surnames(row.entry()).forEach(text -> putOfficial(forms, text, row.entry()));
      }
    }
    addGroups(forms);
    FIXED_NAMES.forEach(text -> forms.putIfAbsent(text, new Form(Form.Kind.BLOCKED, List.of())));
    addCapitals(forms);
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

  /** The holders of offices of whom a title and this name may speak. */
  List<GazetteerEntry> officials(String text) {
    return officials.getOrDefault(text, List.of());
  }

  private void putOfficial(Map<String, Form> forms, String text, GazetteerEntry entry) {
    officials.computeIfAbsent(text, key -> new ArrayList<>()).add(entry);
    forms.putIfAbsent(text, new Form(Form.Kind.TITLED, List.of()));
  }

  /** Single words that a title stands before: the surname, and forms that the row has itself. */
  private static Set<String> surnames(GazetteerEntry entry) {
    String name = entry.entity().name();
    boolean familyFirst = entry.country() != null && FAMILY_FIRST.contains(entry.country());
    Set<String> surnames = new LinkedHashSet<>(entry.ambiguous());
    surnames.add(familyFirst ? name.split(" ", 2)[0] : name.substring(name.lastIndexOf(' ') + 1));
    surnames.removeIf(text -> text.contains(" "));
    return surnames;
  }

  /** "Tata group". */
  private static void addGroups(Map<String, Form> forms) {
    Map<String, Form> groups = new LinkedHashMap<>();
    forms.forEach(
        (text, form) -> {
          if (text.endsWith(GROUP) && form.kind() == Form.Kind.ALIAS) {
            groups.put(
                text.substring(0, text.length() - GROUP.length()) + GROUP.toLowerCase(Locale.ROOT),
                form);
          }
        });
    groups.forEach(forms::putIfAbsent);
  }

  /** Names of several entities that are one in capitals are ambiguous there. */
  private static void addCapitals(Map<String, Form> forms) {
    Map<String, Form> capitals = new LinkedHashMap<>();
    forms.forEach(
        (text, form) -> {
          if (form.kind() != Form.Kind.TITLED) {
            capitals.merge(text.toUpperCase(Locale.ROOT), form, FormTable::either);
          }
        });
    capitals.forEach(
        (text, form) -> {
          if (text.length() >= MIN_CAPITALS) {
            forms.putIfAbsent(text, form);
          }
        });
  }

  private static Form either(Form one, Form other) {
    Set<GazetteerEntry> entries = new LinkedHashSet<>(one.entries());
    entries.addAll(other.entries());
    boolean same = entries.size() <= 1;
    return same ? one : new Form(Form.Kind.AMBIGUOUS, List.copyOf(entries));
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
              + other.entries().get(0).id()
              + "; give one of the two another form, or make it ambiguous in both");
    }
  }

  private static void putAmbiguous(Map<String, Form> forms, String text, GazetteerRow row) {
    List<GazetteerEntry> entries = new ArrayList<>();
    Form other = forms.get(text);
    if (other != null) {
      if (!other.kind().isAmbiguous()) {
        if (other.entries().get(0).id().equals(row.entry().id())) {
          return;
        }
        throw row.problem(
            "\""
                + text
                + "\" of "
                + row.entry().id()
                + " would never be found, for it always means "
                + other.entries().get(0).id()
                + "; leave it out, or make it ambiguous in both");
      }
      entries.addAll(other.entries());
    }
    entries.add(row.entry());
    boolean common = other == null && row.common().contains(text);
    forms.put(text, new Form(common ? Form.Kind.COMMON : Form.Kind.AMBIGUOUS, entries));
  }
}
