package io.standpoint.attribution;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.standpoint.lexicon.WordSet;
import java.util.List;
import java.util.Set;

/** Closed classes of words beside and behind what is said, and the nouns of those who say it. */
final class Words {

  static final Set<String> OUR_OWN = WordSet.of("i we");
  static final Set<String> PERSON_PRONOUNS = WordSet.of("he she");
  static final Set<String> SUBJECT_PRONOUNS = WordSet.of("he she they it we i who");
  static final Set<String> DETERMINERS =
      WordSet.of(
          "the a an one another some his her its their this that these those two three many several");

  static final Set<String> PERSONS_OWN = WordSet.of("his her");

  /** Before a comma and a person's name: {@code one of them, Ann Lee,}. */
  static final Set<String> ONE = WordSet.of("one another other");

  static final Set<String> AUXILIARIES =
      WordSet.of(
          "has have had having 's 've 'd is are was were be been being will would 'll 're does did do");
  static final Set<String> BE = WordSet.of("is are was were be been being 're get got");
  static final Set<String> MODALS = WordSet.of("can could may might must should shall ca");
  static final Set<String> NEGATIONS = WordSet.of("not n't never neither nor");
  static final Set<String> CLAUSE_STARTS =
      WordSet.of(
          "that which when while as because although though if whether but or so than after before"
              + " since until where what how why whom whose unless yet");

  /** In front of a clause, and no part of what it says. */
  static final Set<String> LEADING = WordSet.of("but and so still yet however ,");

  static final Set<String> TIMES =
      WordSet.of(
          "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow"
              + " tonight earlier later last this recently afterward afterwards early late");
  static final Set<String> MONTHS =
      WordSet.of(
          "january february march april may june july august september october november december");
  static final Set<String> BEFORE_MONTHS =
      WordSet.of("in late early mid since last until of by through this next");
  static final Set<String> QUOTES = WordSet.of("\" “ ” ‘ '' `` „ « » ` ' ’");
  static final Set<String> BREAKS =
      WordSet.of(", ; : ( ) [ ] - -- --- – — ― . ? ! ... … -lrb- -rrb-");
  static final Set<String> SENTENCE_ENDS = WordSet.of(". ? !");

  private static final Set<String> PERSONS = roles("person");
  private static final Set<String> BODIES = roles("body");
  private static final Set<String> TEXTS = roles("text");
  private static final Set<String> PLURALS = roles("plural");

  private Words() {}

  /** Whether the noun names one person by what he or she does; a compound by its last part. */
  static boolean isPerson(String word) {
    return PERSONS.contains(word.substring(word.lastIndexOf('-') + 1));
  }

  /** Whether the noun names a company, an authority or a paper. */
  static boolean isBody(String word) {
    return BODIES.contains(word);
  }

  /** Whether the noun names what somebody wrote. */
  static boolean isText(String word) {
    return TEXTS.contains(word);
  }

  /** Whether the noun names somebody who may speak. */
  static boolean isRole(String word) {
    return isPerson(word) || isBody(word) || TEXTS.contains(word) || PLURALS.contains(word);
  }

  private static Set<String> roles(String kind) {
    List<String> lines = CueLexicon.lines("roles.txt");
    return lines.stream()
        .map(line -> Splitter.on(' ').omitEmptyStrings().splitToList(line))
        .filter(words -> words.get(0).equals(kind))
        .flatMap(words -> words.stream().skip(1))
        .collect(ImmutableSet.toImmutableSet());
  }
}
