package io.standpoint.entity;

import io.standpoint.domain.Mention;
import io.standpoint.lexicon.SyntaxWords;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether a capital or a seat of government means the place or the state. The first rule that holds
 * decides, in the order of declaration; the last two hold always.
 */
enum MetonymRule {
  /** The article means something else by the name; decided by {@link Discourse}, never here. */
  DISCOURSE("discourse.sense", false, c -> false),
  /** "BEIJING (Agency) - ...", "WASHINGTON, Feb. 3 - ...". */
  DATELINE(Mention.DATELINE, false, MetonymContext::isDateline),
  /** "Washington, D.C.", "Moscow, Russia". */
  ADDRESS("place.address", false, MetonymContext::isAddress),
  /** "Ann Lee, Lisbon" and nothing more. */
  SIGNATURE("place.signature", false, MetonymContext::isSignature),
  /** "a Beijing-based start-up". */
  CITY_COMPOUND("place.compound", false, MetonymRule::isCityCompound),
  /** "Moscow-backed", "the Washington-Beijing rivalry", "pro-Moscow". */
  COMPOUND("metonym.compound", true, c -> !c.compoundHead().isEmpty() || c.isCompoundTail()),
  /** "Beijing residents", "Moscow's suburbs". */
  CITY_WORD("place.city_word", false, MetonymRule::isCityWord),
  /** "downtown Washington", "the streets of Moscow", "Acme of Paris", "the capital, Beijing". */
  CITY_PART("place.city_part", false, MetonymRule::isCityPart),
  /** "an Islamabad mosque", but not "a Beijing official". */
  ATTRIBUTE("place.attribute", false, MetonymRule::isPlaceAttribute),
  /** "the Middle East and Paris". */
  BESIDE_PLACE("place.enumeration", false, MetonymContext::isBesidePlace),
  /** "the White House lawn", "a hearing on Capitol Hill", "a Capitol Hill hearing". */
  SEAT_PART("place.seat_part", false, MetonymRule::isSeatPart),
  /** "at Washington's request". */
  POLICY(
      "metonym.policy",
      true,
      c -> c.isPossessive() && MetonymWords.GOVERNMENT.contains(c.after(2))),
  /** "Washington's export controls", also after "in" or "at". */
  POSSESSIVE("metonym.possessive", true, MetonymContext::isPossessive),
  /** "concern in Washington", "officials in Beijing", "the debate over chips in Brussels". */
  CONCERN_IN("metonym.concern_in", true, MetonymRule::isConcernIn),
  /** "in Washington", "near the Kremlin", "at The Hague". */
  LOCATIVE(
      "place.locative",
      false,
      c ->
          MetonymWords.LOCATIVE.contains(c.before(1))
              || (c.isSeat() || c.hasArticle()) && c.before(1).equals("at")),
  /** "visited Beijing", "missiles struck Kyiv". */
  OBJECT("place.object", false, MetonymRule::isObject),
  /** "from Tel Aviv to Amsterdam". */
  ROUTE("place.route", false, MetonymContext::isRoute),
  /** "flew to Beijing", "left for Moscow", "into Kyiv". */
  MOTION("place.motion", false, MetonymRule::isMotion),
  /** "flew from Beijing", "12 km from Moscow", "he said from London". */
  ORIGIN(
      "place.from",
      false,
      c ->
          c.before(1).equals("from")
              && (c.anyBefore(MetonymWords.ORIGIN, 2, 5)
                  || MetonymWords.SAYING.contains(c.before(2)))),
  /** "pressure from Beijing". */
  FROM("metonym.from", true, c -> c.before(1).equals("from")),
  /** "between Washington and Beijing", "against Moscow". */
  RELATION("metonym.relation", true, c -> MetonymWords.RELATION.contains(c.before(1))),
  /** "Beijing said", "Moscow wants". */
  SUBJECT("metonym.subject", true, c -> SyntaxWords.ACTIONS.contains(c.after(1))),
  /** "Beijing has", "Moscow will". */
  AUXILIARY("metonym.auxiliary", true, c -> SyntaxWords.AUXILIARIES.contains(c.after(1))),
  /** A seat of government without any other sign. */
  SEAT("metonym.seat", true, MetonymContext::isSeat),
  /** "warned Beijing". */
  ADDRESSED("metonym.addressed", true, c -> MetonymWords.ADDRESSING.contains(c.before(1))),
  /** A capital without any other sign. */
  CAPITAL("metonym.capital", true, c -> true);

  private static final int CONCERN_REACH = 6;
  private static final int MOTION_REACH = 5;
  private static final Set<String> TOPIC = Set.of("over", "about", "on");

  private final String id;
  private final boolean state;
  private final Predicate<MetonymContext> holds;

  MetonymRule(String id, boolean state, Predicate<MetonymContext> holds) {
    this.id = id;
    this.state = state;
    this.holds = holds;
  }

  /** The name in a mention. */
  String id() {
    return id;
  }

  /** Whether a person, a team or a town of that name would fit as well. */
  boolean isWeak() {
    return this == POSSESSIVE || this == AUXILIARY || this == SEAT || this == CAPITAL;
  }

  /** Whether the name means the state, not the place. */
  boolean isState() {
    return state;
  }

  /** The rule that decides; in an enumeration only signs at the name itself count. */
  static MetonymRule decide(MetonymContext context) {
    for (MetonymRule rule : values()) {
      if (rule == LOCATIVE && context.enumerated().isPresent()) {
        return context.enumerated().get();
      }
      if (rule.holds.test(context)) {
        return rule;
      }
    }
    throw new AssertionError("the last rule always holds");
  }

  private static boolean isCityCompound(MetonymContext context) {
    String head = context.compoundHead();
    return MetonymWords.CITY_COMPOUND.contains(head)
        || (!head.isEmpty() && MetonymWords.CONNECTIONS.contains(context.after(3)))
        || (context.isCompoundTail() && MetonymWords.CONNECTIONS.contains(context.after(1)));
  }

  private static boolean isCityWord(MetonymContext context) {
    String next = context.after(context.isPossessive() ? 2 : 1);
    return !context.isSeat()
        && (MetonymWords.CITY.contains(next)
            || context.isBeforeFeature()
            || (!context.isPossessive() && MetonymWords.CITY_EVENT.contains(next)));
  }

  private static boolean isCityPart(MetonymContext context) {
    String before = context.before(1);
    return MetonymWords.CITY_PART.contains(before)
        || (before.equals("of")
            && !context.isPossessive()
            && (MetonymWords.CITY_OF.contains(context.before(2)) || context.isOfName()))
        || (before.equals(",") && context.before(2).equals("capital"));
  }

  private static boolean isPlaceAttribute(MetonymContext context) {
    return context.isAttribute()
        && !MetonymWords.GOVERNMENT.contains(context.after(1))
        && !MetonymWords.GOVERNMENT.contains(context.after(2));
  }

  private static boolean isSeatPart(MetonymContext context) {
    boolean hill = context.isSeat() && context.before(1).equals("on");
    return context.isSeat()
        && (MetonymWords.SEAT_PART.contains(context.after(1))
            || context.isHillEvent()
            || hill && !MetonymWords.CONCERN.contains(context.before(2)));
  }

  private static boolean isConcernIn(MetonymContext context) {
    if (!context.before(1).equals("in")) {
      return false;
    }
    if (MetonymWords.CONCERN.contains(context.before(2))) {
      return !context.arePeopleOfOthers(2);
    }
    for (int i = 3; i <= CONCERN_REACH; i++) {
      if (TOPIC.contains(context.before(i))
          && MetonymWords.CONCERN.contains(context.before(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "left Moscow on Friday", but not "left Moscow isolated". */
  private static boolean isObject(MetonymContext context) {
    String verb = context.before(1);
    return MetonymWords.OBJECT_VERBS.contains(verb)
        && (!MetonymWords.LEAVING.contains(verb)
            || MetonymWords.AFTER_OBJECT.contains(context.after(1)));
  }

  private static boolean isMotion(MetonymContext context) {
    return switch (context.before(1)) {
      case "into" -> true;
      case "to" -> context.anyBefore(MetonymWords.MOTION, 2, MOTION_REACH);
      case "on" -> context.anyBefore(MetonymWords.ADVANCE, 2, 2);
      case "for" -> context.anyBefore(MetonymWords.SETTING_OUT, 2, MOTION_REACH);
      default -> false;
    };
  }
}
