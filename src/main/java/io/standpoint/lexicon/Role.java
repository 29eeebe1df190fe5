package io.standpoint.lexicon;

/** The part that a name or a pronoun plays in its clause, as far as its neighbours tell. */
public enum Role {
  SUBJECT,
  OBJECT,
  /** Governed by a preposition. */
  OBLIQUE,
  POSSESSIVE;

  /**
   * The role of the tokens from {@code first} to {@code end}, exclusive, which are no pronoun.
   *
   * <p>The word behind tells most: "'s", or a verb. Titles and small attributes before the name
   * ("the German chancellor Scholz") are looked through.
   */
  public static Role of(TokenLine line, int first, int end) {
    String next = line.lower(end);
    if (next.equals("'s") || next.equals("'") && line.attached(end - 1)) {
      return POSSESSIVE;
    }
    int before = first - 1;
    boolean compound = line.lower(before).equals("-") && line.attached(before);
    boolean second = compound && line.attached(before - 1) && !SyntaxWords.isCommonVerb(next);
    if (second || next.equals("-") && line.attached(end - 1) && line.attached(end)) {
      return OBJECT; // "the Acme-Vega row"
    }
    if (SyntaxWords.POSSESSIVES.contains(line.lower(before)) && !SyntaxWords.isCommonVerb(next)) {
      return OBLIQUE; // "its Acme shares"
    }
    while (before >= 0 && isAttribute(line, before)) {
      before--;
    }
    String word = line.lower(before);
    boolean clause = word.equals("like") && SyntaxWords.AUXILIARIES.contains(next);
    if (SyntaxWords.PREPOSITIONS.contains(word)) {
      return clause ? SUBJECT : OBLIQUE; // "seems like Lee has left"
    }
    boolean opens = opensClause(line, word.equals("'s") ? behindOwner(line, before) : before);
    if (opens || SyntaxWords.isVerb(line, behindAdverbs(line, end))) {
      return SUBJECT;
    }
    return OBJECT;
  }

  private static boolean opensClause(TokenLine line, int before) {
    return before < 0 || SyntaxWords.CLAUSE_STARTS.contains(line.lower(before));
  }

  /** The token before the owner, of "Acme's Ann Lee, who left, said" none. */
  private static int behindOwner(TokenLine line, int possessive) {
    int before = possessive - 1;
    while (line.capitalised(before) && !SyntaxWords.PREPOSITIONS.contains(line.lower(before))) {
      before--;
    }
    return before;
  }

  private static boolean isAttribute(TokenLine line, int token) {
    String word = line.lower(token);
    return NameWords.TITLES.contains(word)
        || NameWords.HONORIFICS.contains(word)
        || NameWords.ARTICLES.contains(word);
  }

  /** Behind "also", "on Tuesday". */
  private static int behindAdverbs(TokenLine line, int token) {
    int next = token;
    if (line.lower(next).equals("on") && NameWords.CALENDAR.contains(line.lower(next + 1))) {
      next += 2;
    }
    while (SyntaxWords.isAdverb(line.lower(next))) {
      next++;
    }
    return next;
  }
}
