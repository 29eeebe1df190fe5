package io.standpoint.reference;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.lexicon.HeadWords;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.Pronoun;
import io.standpoint.lexicon.Role;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;

/**
 * A place where an entity is named or referred to.
 *
 * @param mention what the words were taken for
 * @param line the sentence
 * @param first first token
 * @param end one past the last token
 * @param role part it plays in its clause
 * @param quoted whether it stands in a quotation
 * @param joined whether "and" or "or" makes it one of several
 */
record Occurrence(
    Mention mention,
    ReferenceLine line,
    int first,
    int end,
    Role role,
    boolean quoted,
    boolean joined) {

  private static final int LONGEST_OFFICE = 3;

  /** The name that begins at a token. */
  static Occurrence ofName(ReferenceLine line, int first) {
    return of(line.mention(first), line, first, line.end(first));
  }

  static Occurrence of(Mention mention, ReferenceLine line, int first, int end) {
    boolean attribute =
        mention.resolved().type() == EntityType.PERSON && isAttribute(line.words(), end);
    Role role = attribute ? Role.OBLIQUE : Role.of(line.words(), behindStates(line, first), end);
    return of(mention, line, first, end, role);
  }

  static Occurrence of(Mention mention, ReferenceLine line, Pronoun pronoun) {
    return of(mention, line, pronoun.token(), pronoun.token() + 1, pronoun.role());
  }

  private static Occurrence of(Mention mention, ReferenceLine line, int first, int end, Role role) {
    boolean joined = Clauses.isJoined(line.words(), first, end);
    return new Occurrence(mention, line, first, end, role, line.isQuoted(first), joined);
  }

  /** Of "the German Chancellor Lind" where "German" begins: the name's role is the phrase's. */
  private static int behindStates(ReferenceLine line, int first) {
    int before = first - 1;
    while (NameWords.isTitle(line.words().lower(before))) {
      before--;
    }
    Mention state = before < first - 1 ? line.mention(before) : null;
    boolean country = state != null && state.resolved().type() == EntityType.COUNTRY;
    int start = before;
    while (country && line.mention(start - 1) == state) {
      start--;
    }
    return country ? start : first;
  }

  /** Of another person's office: {@code Lind campaign manager Ana Ruiz}. */
  private static boolean isAttribute(TokenLine words, int end) {
    int noun = end;
    while (noun < end + LONGEST_OFFICE && !HeadWords.PERSONS.contains(words.lower(noun))) {
      noun++;
    }
    for (int i = end; i < noun; i++) {
      if (words.capitalised(i)
          || !Character.isLetter((words.lower(i) + " ").charAt(0))
          || SyntaxWords.isVerb(words, i)) {
        return false;
      }
    }
    return noun < end + LONGEST_OFFICE && words.capitalised(noun + 1);
  }

  String id() {
    return mention.resolved().id();
  }
}
