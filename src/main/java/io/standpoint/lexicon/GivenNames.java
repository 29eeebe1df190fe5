package io.standpoint.lexicon;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The gender that most bearers of a given name have. Immutable. */
public final class GivenNames {

  public static final GivenNames BUNDLED = read("given-names.txt");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private final Map<String, Gender> genders;

  private GivenNames(Map<String, Gender> genders) {
    this.genders = genders;
  }

  /** The gender of a whole name if that is listed, else of its first word. */
  public Gender gender(String fullName) {
    String plain =
        ACCENTS
            .matcher(Normalizer.normalize(fullName, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    Gender whole = genders.get(plain.replace(' ', '_'));
    int space = plain.indexOf(' ');
    return whole != null
        ? whole
        : space < 0 ? Gender.UNKNOWN : genders.getOrDefault(first(plain), Gender.UNKNOWN);
  }

  /** The first word that is no initial: "J. Edgar Hoover". */
  private static String first(String name) {
    int start = 0;
    int space = name.indexOf(' ');
    while (space > 0 && name.charAt(space - 1) == '.' && name.indexOf(' ', space + 1) > 0) {
      start = space + 1;
      space = name.indexOf(' ', start);
    }
    return name.substring(start, space);
  }

  private static GivenNames read(String file) {
    Map<String, Gender> genders = new HashMap<>();
    try (InputStream in = GivenNames.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          Gender gender = null;
          for (String word : Splitter.on(' ').omitEmptyStrings().split(line)) {
            if (gender == null) {
              gender = Gender.valueOf(word.toUpperCase(Locale.ROOT));
            } else {
              genders.put(word, gender);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("given names cannot be read", e);
    }
    return new GivenNames(genders);
  }
}
