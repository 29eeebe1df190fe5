package io.standpoint.entity;

import java.util.Set;

/** Closed classes of words that stand in for parts of speech. All in lower case. */
final class SyntaxWords {

  static final Set<String> PREPOSITIONS =
      WordSet.of(
          """
          of for at from in with on to by about during over under against through between among
          within into near outside toward towards amid via behind without across like unlike
          alongside upon around beside beyond despite including
          """);

  /** Words and marks that a clause may begin behind. */
  static final Set<String> CLAUSE_STARTS =
      WordSet.of(
          """
          that which who when while as because although though if whether but or so than after
          before since until where what how why unless and yet once ; : - -- \u2014 \u2013 " ` ``
          '' ( , says said
          """);

  /** Words that make what follows another clause than what stands before. */
  static final Set<String> CLAUSE_BREAKS =
      WordSet.of(
          """
          that which who whom whose when while because although though if whether but than after
          before since until where what how why unless ; : -- \u2014 \u2013 " said says
          """);

  static final Set<String> DETERMINERS =
      WordSet.of(
          """
          the a an this that these those some any no each every another his her its their my our
          your all both many several few
          """);

  static final Set<String> POSSESSIVES = WordSet.of("its his her their my our your");

  static final Set<String> DASHES = Set.of("-", "--", "\u2014", "\u2013");

  static final Set<String> CONJUNCTIONS = Set.of("and", "or", "but", "nor", "yet", "so");

  private static final Set<String> ADVERBS =
      WordSet.of(
          """
          also later then now once again still often ever just even always soon first previously
          further already sometimes long thus meanwhile instead never not only twice himself
          herself itself
          """);

  private static final Set<String> BEFORE_VERB =
      WordSet.of(
          "would will could may might must should can has had 'd 'll not n't also now still");

  private static final Set<String> NO_ADVERBS =
      WordSet.of("family daily weekly monthly early elderly supply reply ally rally assembly");

  private static final Set<String> VERBS =
      WordSet.of(
          """
          is was are were be been has had have will would can could may might must should shall
          does did do 's 'd 'll
          said says told took made got went came saw gave found became left felt put brought
          began kept held wrote stood heard let meant set met ran paid sat spoke lay led read
          grew lost fell sent built understood drew broke spent cut rose drove bought wore chose
          sought threw caught dealt won forgot sang taught sold fought flew hid shot struck
          swore swept spread hit quit beat bore bet bound laid sank shook slept stole stuck
          tore woke withdrew undertook overcame knew thought thinks knows gets goes
          comes takes makes wants sees gives finds plays wins
          """);

  private static final Set<String> NO_VERBS =
      WordSet.of(
          """
          hundred need speed seed feed breed bed red greed indeed weed deed shed sacred naked
          """);

  private SyntaxWords() {}

  /** The first token from {@code token} on that is no auxiliary ("would not") and no adverb. */
  static int behindAuxiliaries(TokenLine line, int token) {
    int verb = token;
    while (BEFORE_VERB.contains(line.lower(verb)) || isAdverb(line.lower(verb))) {
      verb++;
    }
    return verb;
  }

  static boolean isAdverb(String lower) {
    return ADVERBS.contains(lower)
        || (lower.length() > 4 && lower.endsWith("ly") && !NO_ADVERBS.contains(lower));
  }

  /** Whether it is an auxiliary, "'s", or a frequent verb that is no noun. */
  static boolean isCommonVerb(String lower) {
    return VERBS.contains(lower);
  }

  /** Whether the token, right after a name, looks like a verb of it. */
  static boolean isVerb(TokenLine line, int token) {
    String lower = line.lower(token);
    if (lower.isEmpty() || line.capitalised(token)) {
      return false;
    }
    return VERBS.contains(lower)
        || ((lower.endsWith("ed") || isThirdPerson(lower)) && !NO_VERBS.contains(lower));
  }

  private static boolean isThirdPerson(String lower) {
    return lower.length() > 3
        && lower.endsWith("s")
        && !lower.endsWith("ss")
        && !lower.endsWith("'s")
        && !lower.endsWith("ous")
        && Character.isLetter(lower.charAt(0));
  }
}
