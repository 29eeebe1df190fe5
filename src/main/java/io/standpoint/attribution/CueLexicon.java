package io.standpoint.attribution;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The verbs that attribute, from {@code cues.txt}, which explains kinds and marks. Immutable. */
final class CueLexicon {

  /** What a cue takes. */
  enum Kind {
    SAY,
    TELL,
    JUDGE,
    THINK
  }

  /**
   * A form of a verb that attributes.
   *
   * @param kind what it takes
   * @param attitude -1, 0 or 1
   * @param ambiguous whether it is more often no verb
   */
  record Cue(Kind kind, int attitude, boolean ambiguous) {

    boolean mayPrecedeSubject() {
      return kind == Kind.SAY;
    }
  }

  static final CueLexicon ENGLISH = new CueLexicon("cues.txt");

  private final Map<String, Cue> cues = new HashMap<>();

  private CueLexicon(String resource) {
    for (String line : lines(resource)) {
      List<String> words = Splitter.on(' ').omitEmptyStrings().splitToList(line);
      Kind kind = Kind.valueOf(words.get(0));
      int attitude = "-0+".indexOf(words.get(1)) - 1;
      for (String form : words.subList(2, words.size())) {
        boolean ambiguous = form.endsWith("*");
        String word = ambiguous ? form.substring(0, form.length() - 1) : form;
        if (cues.put(word, new Cue(kind, attitude, ambiguous)) != null) {
          throw new IllegalStateException("twice in " + resource + ": " + word);
        }
      }
    }
  }

  /**
   * The cue of that form.
   *
   * @param word in lower case
   * @return null if there is none
   */
  Cue find(String word) {
    return cues.get(word);
  }

  /** The lines of a resource beside this class that say something. */
  static List<String> lines(String resource) {
    try {
      return Resources.readLines(
              Resources.getResource(CueLexicon.class, resource), StandardCharsets.UTF_8)
          .stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
