package io.standpoint.lexicon;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.Set;

/** Word lists as they are readable in the source: words with white space between them. */
public final class WordSet {

  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  private WordSet() {}

  public static Set<String> of(String words) {
    return ImmutableSet.copyOf(WORDS.split(words));
  }
}
