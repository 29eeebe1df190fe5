package io.standpoint.analysis;

import io.standpoint.attribution.Nationality;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Span;
import io.standpoint.entity.EntityResolver;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which mentions of a sentence can have a part in a stance. A model that is asked about every pair
 * of names answers for these too, and is wrong: credits ("photo by Ann Lee", "Ann Lee/Staff"),
 * compounds ("U.S.-backed fighters"), where something happens ("forces in Syria"), what a deal is
 * about ("the Iran deal"), states that only say where somebody is from ("the French lab"), whoever
 * is asked to do something ("Norway wants Syria to leave") or told something, whose lawyer somebody
 * is or was and organisations that only say whose member somebody is ("GOP Sen. Tim Scott": the
 * senator speaks, not the party; but "Apple CEO Tim Cook" speaks for Apple).
 */
final class StanceRoles {

  private static final Set<EntityType> HOLDERS =
      EnumSet.of(EntityType.COUNTRY, EntityType.ORGANIZATION, EntityType.PERSON);
  private static final Set<EntityType> PLACES = EnumSet.of(EntityType.COUNTRY, EntityType.PLACE);

  /** A word that ties no other noun to what stands before it. */
  private static final String NO_LINK = "(?!(?:and|or|of|to|by|with|from|for|on|in|at|as) )";

  private static final String JOINTS = "/-";

  /** What stands before the name of a place where something happens. */
  private static final Pattern PLACED =
      Pattern.compile(
          "\\b(?:in|within|inside|across|throughout|near|outside)(?: the)? $",
          Pattern.CASE_INSENSITIVE);

  /** After these, "in" is no place. */
  private static final Pattern INVOLVED =
      Pattern.compile(
          "\\b(?:confiden\\w+|trust\\w*|faith|belie\\w+|hopes?|invest\\w*|interest\\w*|stakes?|disappoint\\w+) in(?: the)? $",
          Pattern.CASE_INSENSITIVE);

  /** What may stand between an organisation and somebody who does not speak for it. */
  private static final Pattern MEMBER =
      Pattern.compile(
          " (?:(?:Sen|Rep|Gov|Dr|Mr|Ms|Mrs)\\. |(?:senator|representative|congressm[ae]n|congresswom[ae]n|governor|mayor"
              + "|(?:majority|minority) (?:leader|whip)|speaker|lawmaker|member|strategist|consultant|operative|activist|donor|candidate|nominee|voter|supporter|host"
              + "|anchor|analyst|contributor|correspondent|reporter|columnist|editor|commentator|writer|journalist"
              + "|photographer|professor|scholar|fellow|researcher|veteran) )?",
          Pattern.CASE_INSENSITIVE);

  /** What may stand between a state and its official, who speaks for it and is blamed alone. */
  private static final Pattern OFFICIAL =
      Pattern.compile(
          "(?: "
              + NO_LINK
              + "[\\p{L}.'’-]+){0,3}"
              + " (?:president|premier|chancellor|minister|secretary|ambassador|envoy|senator|general|king|queen|prince"
              + "|leader|candidate|nominee|official|diplomat|spokes(?:man|woman|person)|lawmaker|lawyer|cleric"
              + "|dissident|activist|businessman|billionaire|journalist|spy|agent),? ",
          Pattern.CASE_INSENSITIVE);

  /** What a state's name before them is about, and not whose they are: "the Iran nuclear deal". */
  private static final String MATTERS =
      "(?:(?:nuclear|peace|trade|climate) )?(?:deal|agreement|accord|pact|crisis|war|question|negotiations|resolution|debate)";

  /** The same after a name, but not after an adjective: "Syria policy", unlike "Syrian policy". */
  private static final Pattern NAMED_MATTER =
      Pattern.compile(
          " (?:"
              + MATTERS
              + "|policy|strategy|plan|issue|vote|mission|investigation|inquiry|probe|allegations|scandal"
              + "|special counsel|speech|trip|visit|hearing|report|hoax|collusion)\\b");

  private static final Pattern ADJECTIVE_MATTER = Pattern.compile(" " + MATTERS + "\\b");

  /** Before the name of somebody who is to do something; what they think of it is not said. */
  private static final Pattern ASKING =
      Pattern.compile(
          "\\b(?:want(?:s|ed|ing)?|urg(?:es?|ed|ing)|ask(?:s|ed|ing)?|tell(?:s|ing)?|told|press(?:es|ed|ing)?"
              + "|pressur(?:es?|ed|ing)|push(?:es|ed|ing)?|call(?:s|ed|ing)? (?:on|upon)|beg(?:s|ged|ging)?|encourag(?:es?|ed|ing)"
              + "|lobb(?:y|ies|ied|ying)|expect(?:s|ed|ing)?|advis(?:es?|ed|ing)|order(?:s|ed|ing)?)(?: the)? $",
          Pattern.CASE_INSENSITIVE);

  /** Before the name of somebody who only listens, mostly a reporter's. */
  private static final Pattern TELLING =
      Pattern.compile(
          "\\b(?:tells?|told|telling|spoke (?:to|with)|speaking (?:to|with)|interviews? (?:with|by|on)"
              + "|(?:statement|email|e-mail|letter) to)(?: the)? $",
          Pattern.CASE_INSENSITIVE);

  /** Before the name of whom those around speak of, and not for: "allies of Lee". */
  private static final Pattern AROUND =
      Pattern.compile(
          "\\b(?:all(?:y|ies)|aides?|advis[eo]rs?|supporters?|friends?|critics?|opponents?|rivals?|enem(?:y|ies))"
              + " (?:of|to)(?: the| President| Prime Minister| Chancellor)? $",
          Pattern.CASE_INSENSITIVE);

  /** Before the name of whom somebody does not speak for any more. */
  private static final Pattern FORMER =
      Pattern.compile(
          "\\b(?:former|ex|onetime|one-time|retired|ousted)[ -](?:[\\p{Ll}-]+ ){0,2}$",
          Pattern.CASE_INSENSITIVE);

  /** "The former regional director of". */
  private static final Pattern FORMERLY_OF =
      Pattern.compile(
          "\\b(?:former|onetime|one-time|retired|ousted) (?:[\\p{Ll}-]+ ){1,4}(?:of|at|for|with)(?: the)? $",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EMPLOYEE =
      Pattern.compile(
          "(?: [\\p{Ll}-]+){0,2} (?:executive|employee|manager|engineer|officer|chief|boss|director|technician"
              + "|salesm[ae]n|analyst|researcher|scientist|worker|staffer|insider|chairm[ae]n|adviser|advisor)s?\\b");

  private static final Pattern TO_DO = Pattern.compile(" (?:\\p{Ll}+ ){0,2}to \\p{Ll}");

  private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their");

  /** Whom somebody has: they speak for themselves. */
  private static final Pattern PERSONS_OF_A_PERSON =
      Pattern.compile(
          "(?:['’]s?)?(?: "
              + NO_LINK
              + "[\\p{L}-]+){0,3} (?:lawyers?|attorneys?|aides?|advis[eo]rs?"
              + "|critics?|opponents?|rivals?|successors?|predecessors?|supporters?|all(?:y|ies)|wife|husband|sons?"
              + "|daughters?|brothers?|sisters?|father|mother|friends?|donors?|voters|deputy|chief of staff)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Behind a name, who is not at all the one whose they are. */
  private static final Pattern OPPONENT =
      Pattern.compile(
          "['’]s?(?: "
              + NO_LINK
              + "[\\p{L}-]+){0,2} (?:predecessors?|successors?|rivals?|opponents?|critics?|enem(?:y|ies))\\b",
          Pattern.CASE_INSENSITIVE);

  private final String text;
  private final Span sentence;
  private final List<Mention> mentions;
  private final boolean credits;

  /**
   * The roles in a sentence.
   *
   * @param text the article
   * @param mentions of the sentence
   */
  StanceRoles(String text, Span sentence, List<Mention> mentions) {
    this.text = text;
    this.sentence = sentence;
    this.mentions = mentions;
    this.credits = Credits.namesPhotographer(sentence.of(text));
  }

  /** Whether it can take a stance, as states, organisations and persons can. */
  boolean canHold(Mention mention) {
    return HOLDERS.contains(mention.resolved().type())
        && hasPart(mention)
        && !saysWhoseMember(mention)
        && !saysWhosePerson(mention)
        && !isAsked(mention)
        && !TELLING.matcher(before(mention)).find()
        && !AROUND.matcher(before(mention)).find()
        && !isBefore(mention, OPPONENT)
        && !isOfTheirPast(mention)
        && !Nationality.isOnlyOrigin(text, mention, sentence.end());
  }

  /** Whether one can be taken toward it: "US candidate Ann Lee", "Reyes's rival" are about her. */
  boolean canBeTarget(Mention mention) {
    return hasPart(mention)
        && !isBefore(mention, OPPONENT)
        && !(mention.resolved().type() == EntityType.COUNTRY && isBeforePerson(mention, OFFICIAL))
        && !(isInReference(mention) && Nationality.isOnlyOrigin(text, mention, sentence.end()));
  }

  /** Whether it can take a stance or have one taken toward it. */
  boolean hasPart(Mention mention) {
    return !credits && !isJoined(mention.span()) && !isPlace(mention) && !isMatter(mention);
  }

  /** The state in "the French lab", where that means one that the article names: it is blamed. */
  private boolean isInReference(Mention mention) {
    return mentions.stream()
        .anyMatch(
            other ->
                other.isReference()
                    && other.span().start() < mention.span().start()
                    && other.span().end() > mention.span().end());
  }

  /** Whether it is part of a credit ("Lee/Staff") or a compound ("un-American", "U.S.-backed"). */
  private boolean isJoined(Span span) {
    int before = span.start() - 1;
    int after = span.end();
    return (before > sentence.start()
            && JOINTS.indexOf(text.charAt(before)) >= 0
            && Character.isLetter(text.charAt(before - 1)))
        || (after + 1 < sentence.end()
            && JOINTS.indexOf(text.charAt(after)) >= 0
            && Character.isLetter(text.charAt(after + 1)));
  }

  /** "A former Acme official", "former US President Ann Lee". */
  private boolean isOfTheirPast(Mention mention) {
    return mention.resolved().type() != EntityType.PERSON
        && (FORMERLY_OF.matcher(before(mention)).find()
            || FORMER.matcher(before(mention)).find()
                && (isBefore(mention, OFFICIAL) || isBefore(mention, EMPLOYEE)));
  }

  /** "Norway wants Syria to leave" says what Norway thinks of it. */
  private boolean isAsked(Mention mention) {
    return ASKING.matcher(before(mention)).find() && isBefore(mention, TO_DO);
  }

  /** "Forces in Syria", "Democrats in Congress". */
  private boolean isPlace(Mention mention) {
    if (mention.resolved().type() != EntityType.ORGANIZATION
            && !PLACES.contains(mention.resolved().type())
        || mention.rule().equals(EntityResolver.DEMONYM)) {
      return false;
    }
    String before = before(mention);
    return PLACED.matcher(before).find() && !INVOLVED.matcher(before).find();
  }

  /** Whether it says what a deal or a policy is about. */
  private boolean isMatter(Mention mention) {
    if (!PLACES.contains(mention.resolved().type())) {
      return false;
    }
    return isBefore(
        mention, Nationality.isAdjective(text, mention) ? ADJECTIVE_MATTER : NAMED_MATTER);
  }

  private String before(Mention mention) {
    return text.substring(sentence.start(), mention.span().start());
  }

  private boolean isBefore(Mention mention, Pattern after) {
    return after.matcher(text).region(mention.span().end(), sentence.end()).lookingAt();
  }

  private boolean saysWhoseMember(Mention mention) {
    return mention.resolved().type() == EntityType.ORGANIZATION && isBeforePerson(mention, MEMBER);
  }

  /** "Lee's lawyer", "her critics": not she. */
  private boolean saysWhosePerson(Mention mention) {
    String words = mention.span().of(text).toLowerCase(Locale.ROOT);
    char next = mention.span().end() < sentence.end() ? text.charAt(mention.span().end()) : ' ';
    return mention.resolved().type() == EntityType.PERSON
        && (POSSESSIVES.contains(words) || next == '\'' || next == '’')
        && isBefore(mention, PERSONS_OF_A_PERSON);
  }

  private boolean isBeforePerson(Mention mention, Pattern between) {
    Matcher matcher = between.matcher(text);
    for (Mention other : mentions) {
      if (other.resolved().type() == EntityType.PERSON
          && !other.isReference()
          && other.span().start() >= mention.span().end()
          && matcher.region(mention.span().end(), other.span().start()).matches()) {
        return true;
      }
    }
    return false;
  }
}
