package io.standpoint.entity;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.standpoint.domain.NamedSpan;
import io.standpoint.lexicon.TokenLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the acronyms of one article stand for, which puts them in brackets behind a name: in one on
 * the "Islamic State of Iraq (ISI)" the acronym is not that of Pakistan's service.
 */
final class IntroducedAcronyms {

  private final Map<String, String> names = new HashMap<>();

  /** Takes notice of a sentence; all must be noted before {@link #allow} is asked. */
  void note(TokenLine line, List<NamedSpan> recognised) {
    for (NamedSpan span : recognised) {
      String name =
          line.text().substring(line.start(span.firstToken()), line.end(span.endToken() - 1));
      Acronym.after(line, name, span.endToken())
          .ifPresent(acronym -> names.putIfAbsent(acronym, name));
    }
  }

  /** Whether a form may mean a listed entity, none of whose names has to be spelt quite so. */
  boolean allow(String form, GazetteerEntry entry) {
    String name = names.get(form);
    return name == null
        || Stream.concat(Stream.of(entry.entity().name()), entry.aliases().stream())
            .anyMatch(listed -> areAlike(name, listed));
  }

  /** Whether two names have half of their words in common. */
  private static boolean areAlike(String name, String other) {
    Set<String> words = words(name);
    Set<String> common = words(other);
    int most = Math.max(words.size(), common.size());
    common.retainAll(words);
    return common.size() * 2 >= most;
  }

  private static Set<String> words(String name) {
    return Splitter.on(CharMatcher.anyOf(" -"))
        .omitEmptyStrings()
        .splitToStream(name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
