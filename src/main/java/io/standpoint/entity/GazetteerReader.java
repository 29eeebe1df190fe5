package io.standpoint.entity;

import com.google.common.base.Splitter;
import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.lexicon.PlainText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads one gazetteer file: UTF-8, tab-separated, with a header; empty lines and lines that start
 * with {@code #} are skipped. Checks everything that a row can tell by itself.
 */
final class GazetteerReader {

  static final String HEADER =
      "id\ttype\tname\tcountry\tparent\tstands_for\taliases\tambiguous\tdemonyms";

  /** Behind an ambiguous form that a capital inside a sentence makes clear. */
  private static final String COMMON = "*";

  private static final int COLUMNS = 9;
  private static final Pattern ID = Pattern.compile("[a-z]+:[a-z0-9]+(?:[.-][a-z0-9]+)*");
  private static final Splitter FIELDS = Splitter.on('\t');
  private static final Splitter FORMS = Splitter.on('|').trimResults().omitEmptyStrings();

  private GazetteerReader() {}

  /**
   * The rows of a file in order.
   *
   * @throws GazetteerException if the bytes are not UTF-8, or a row is wrong
   */
  static List<GazetteerRow> read(String file, byte[] bytes) {
    List<String> lines = Splitter.on('\n').splitToList(decode(file, bytes));
    List<GazetteerRow> rows = new ArrayList<>();
    if (!stripEnd(lines.get(0)).equals(HEADER)) {
      throw new GazetteerException(file, 1, "the header must be " + HEADER.replace('\t', ' '));
    }
    for (int i = 1; i < lines.size(); i++) {
      String line = stripEnd(lines.get(i));
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(row(file, i + 1, line));
      }
    }
    return rows;
  }

  private static GazetteerRow row(String file, int line, String text) {
    List<String> fields = FIELDS.splitToList(text);
    if (fields.size() != COLUMNS) {
      throw new GazetteerException(
          file, line, "expected " + COLUMNS + " columns, found " + fields.size());
    }
    String id = fields.get(0);
    if (!ID.matcher(id).matches()) {
      throw new GazetteerException(file, line, "\"" + id + "\" is not an id such as org:openai");
    }
    EntityType type = type(file, line, fields.get(1));
    if (!id.startsWith(type.idPrefix() + ":")) {
      throw new GazetteerException(file, line, "id " + id + " does not fit type " + type);
    }
    String name = PlainText.of(fields.get(2));
    if (name.isEmpty()) {
      throw new GazetteerException(file, line, id + " has no name");
    }
    Set<String> ambiguous = new LinkedHashSet<>();
    Set<String> common = new LinkedHashSet<>();
    for (String form : forms(fields.get(7))) {
      String plain = form.endsWith(COMMON) ? form.substring(0, form.length() - 1) : form;
      ambiguous.add(plain);
      if (!plain.equals(form)) {
        common.add(plain);
      }
    }
    Set<String> aliases = new LinkedHashSet<>();
    aliases.add(name);
    aliases.addAll(forms(fields.get(6)));
    aliases.removeAll(ambiguous);
    GazetteerEntry entry =
        new GazetteerEntry(
            new Entity(id, type, name),
            country(fields.get(3)),
            orNull(fields.get(4)),
            orNull(fields.get(5)),
            List.copyOf(aliases),
            List.copyOf(ambiguous),
            List.copyOf(forms(fields.get(8))));
    return new GazetteerRow(entry, common, file, line);
  }

  /** The file has the two-letter code, which is also the rest of the country's id. */
  private static String country(String field) {
    return field.isBlank() ? null : EntityType.COUNTRY.idPrefix() + ":" + field.strip();
  }

  private static EntityType type(String file, int line, String value) {
    try {
      return EntityType.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new GazetteerException(file, line, "unknown type \"" + value + "\"");
    }
  }

  private static Set<String> forms(String field) {
    Set<String> forms = new LinkedHashSet<>();
    FORMS.split(field).forEach(form -> forms.add(PlainText.of(form)));
    return forms;
  }

  private static String orNull(String field) {
    return field.isBlank() ? null : field.strip();
  }

  private static String stripEnd(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private static String decode(String file, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new GazetteerException(file, "the bytes are not UTF-8", e);
    }
  }
}
