package io.standpoint.lexicon;

import java.util.Set;

/** Closed classes of words that stand in for parts of speech. All in lower case. */
public final class SyntaxWords {

  public static final Set<String> PREPOSITIONS =
      WordSet.of(
          """
          of for at from in with on to by about during over under against through between among
          within into near outside toward towards amid via behind without across like unlike
          alongside upon around beside beyond despite including
          """);

  /** Words and marks that a clause may begin behind. */
  public static final Set<String> CLAUSE_STARTS =
      WordSet.of(
          """
          that which who when while as because although though if whether but or so than after
          before since until where what how why unless and yet once ; : - -- \u2014 \u2013 " ` ``
          '' ( , says said
          """);

  /** Words that make what follows another clause than what stands before. */
  public static final Set<String> CLAUSE_BREAKS =
      WordSet.of(
          """
          that which who whom whose when while because although though if whether but than after
          before since until where what how why unless ; : -- \u2014 \u2013 " said says
          """);

  public static final Set<String> DETERMINERS =
      WordSet.of(
          """
          the a an this that these those some any no each every another his her its their my our
          your all both many several few
          """);

  public static final Set<String> POSSESSIVES = WordSet.of("its his her their my our your");

  public static final Set<String> DASHES = Set.of("-", "--", "\u2014", "\u2013", "\u2015");

  public static final Set<String> CONJUNCTIONS = Set.of("and", "or", "but", "nor", "yet", "so");

  /** Right behind the name of a state or a body: verbs of governments as of everybody else. */
  public static final Set<String> AUXILIARIES =
      Set.of(
          "has", "had", "is", "was", "will", "would", "should", "could", "can", "must", "may",
          "might", "did", "does");

  /** Right behind the name of a state or a body: what governments do. */
  public static final Set<String> ACTIONS =
      WordSet.of(
          """
          said says accused accuses imposed imposes wants wanted warned warns sees saw sought seeks urged
          urges called calls condemned condemns denied denies rejected rejects announced
          threatened threatens vowed vows claims claimed insists insisted agreed agrees
          refused refuses demanded demands hopes hoped fears believes considers responded
          retaliated banned bans tightened pushed pushes plans planned tries tried needs
          assured assures signaled signalled signals offered offers promised promises pledged
          pledges expelled ordered sent sends gave gives made makes took takes kept keeps knows
          knew thinks thought got gets faces faced remains remained became becomes views viewed
          regards praised welcomed hailed deployed launched fired withdrew dropped lifted blocked
          approved signed granted accepted spent spends bought sold sells treats treated uses used
          allows allowed lacks lacked fails failed struggles struggled intends prefers declared
          dismissed hit slammed moved turned stopped began started ended expects expected suspects
          regrets decided favors favours maintained stressed noted added told asked asks answered
          reacted argues argued acknowledged admitted confirmed proposed suggested risks appears
          appeared seems seemed continues continued
          backed backs supports supported opposes opposed criticized criticised blamed blames
          """);

  private static final Set<String> ADVERBS =
      WordSet.of(
          """
          also later then now once again still often ever just even always soon first previously
          further already sometimes long thus meanwhile instead both all never not only twice
          himself herself itself
          """);

  private static final Set<String> BEFORE_VERB =
      WordSet.of(
          "would will could may might must should can has had 'd 'll not n't also now still");

  private static final Set<String> NO_ADVERBS =
      WordSet.of(
          """
          family daily weekly monthly early elderly supply reply ally rally assembly monopoly
          anomaly bully italy july
          """);

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

  /** With the ending of a verb. */
  public static final Set<String> NO_VERBS =
      WordSet.of(
          """
          hundred need speed seed feed breed bed red greed indeed weed deed shed sacred naked
          """);

  private SyntaxWords() {}

  /** The first token from {@code token} on that is no auxiliary ("would not") and no adverb. */
  public static int behindAuxiliaries(TokenLine line, int token) {
    int verb = token;
    while (BEFORE_VERB.contains(line.lower(verb)) || isAdverb(line.lower(verb))) {
      verb++;
    }
    return verb;
  }

  public static boolean isAdverb(String lower) {
    return ADVERBS.contains(lower)
        || (lower.length() > 4 && lower.endsWith("ly") && !NO_ADVERBS.contains(lower));
  }

  /** Whether it is an auxiliary, "'s", or a frequent verb that is no noun. */
  public static boolean isCommonVerb(String lower) {
    return VERBS.contains(lower);
  }

  /** Whether the token, right after a name, looks like a verb of it. */
  public static boolean isVerb(TokenLine line, int token) {
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
