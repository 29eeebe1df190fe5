package io.standpoint.entity;

import io.standpoint.lexicon.WordSet;
import java.util.Set;

/** Words around a capital that tell the city from the government. All in lower case. */
final class MetonymWords {

  /** Behind the name of a part of a city: "Washington's Kalorama neighborhood". */
  static final Set<String> QUARTERS =
      WordSet.of(
          """
          neighborhood neighbourhood district suburb quarter airport square park museum hotel street
          """);

  /** After the name, also after "'s": what a city has and a government has not. */
  static final Set<String> CITY =
      WordSet.of(
          """
          street streets suburb suburbs suburban resident residents neighborhood neighborhoods
          neighbourhood neighbourhoods district districts weather rain smog temperature
          temperatures traffic airport airports subway metro tube railway station apartment
          apartments hotel hotels restaurant restaurants museum museums mayor police court
          courtroom hospital hospitals school schools university marathon studio stocks shares
          trading exchange skyline park square headquarters suburbanites area region native
          natives homes housing commuters shoppers taxi taxis bridge river restaurateur
          think-tank nightlife city downtown d.c. stadium theater theatre gallery shops store
          stores protesters protester demonstrators apples apple cherries wine wines potatoes hops
          """);

  /** Ends or heads a longer name behind that of the city: {@code Moscow's Kazan Cathedral}. */
  static final Set<String> CITY_FEATURE =
      WordSet.of(
          """
          airport square stadium university cathedral mosque church abbey hotel street avenue
          road park tower palace museum mayor police bridge hospital station zoo gallery theatre
          theater monument mall arena library bishop archbishop marathon subway metro
          """);

  /** Directly before the name: it is the first noun of a phrase, not one of its own. */
  static final Set<String> DETERMINERS =
      WordSet.of(
          """
          a an the this these those some many several few two three four five any every each
          another no his her its their our my your 's new old former
          """);

  /** The head of such a phrase where the name means the government. */
  static final Set<String> GOVERNMENT =
      WordSet.of(
          """
          government governments administration regime official officials leadership leader
          leaders establishment elite elites lawmaker lawmakers politician politicians policy
          policies policymaker policymakers consensus bureaucracy bureaucrat bureaucrats loyalist
          loyalists insider insiders power politics diplomat diplomats diplomacy spokesman
          spokeswoman spokesperson spokespeople line position stance propaganda ally allies
          aggression hardliner hardliners hawk hawks foe foes rival rivals side aide aides staff
          staffer staffers adviser advisers demand demands decision decisions
          request requests gridlock
          dysfunction swamp order orders source sources initiative
          """);

  /** Behind a seat of government: what is of the house and not of the government. */
  static final Set<String> SEAT_PART =
      WordSet.of(
          """
          correspondent correspondents reporter reporters lawn grounds gate gates fence driveway
          ceremony dinner tour tours visitor visitors hearing hearings office offices building
          """);

  /** Before "leaders", "officials" and the like: not those of a government. */
  static final Set<String> PRIVATE =
      WordSet.of(
          """
          business industry community religious church tribal rebel opposition protest union
          student company corporate aid humanitarian health hospital bank school
          """);

  /** Directly after the name: what takes place in a city, but may also belong to a government. */
  static final Set<String> CITY_EVENT =
      WordSet.of(
          """
          summit forum conference meeting protests talks home house office offices
          correspondent bureau time trip visit climate accord accords agreement hostage
          """);

  /** After a compound of two capitals: ways between them. */
  static final Set<String> CONNECTIONS =
      Set.of("flight", "flights", "train", "trains", "railway", "route", "line", "highway", "road");

  /** After the name and a hyphen. */
  static final Set<String> CITY_COMPOUND =
      Set.of(
          "based",
          "born",
          "bound",
          "area",
          "headquartered",
          "educated",
          "raised",
          "trained",
          "wide",
          "listed");

  /** Directly before the name. */
  static final Set<String> CITY_PART =
      WordSet.of(
          """
          downtown central greater metropolitan inner suburban northern southern eastern
          western northwest northeast southwest southeast upper rainy sunny snowy wartime
          nearby capital north south east west
          """);

  /** Before "of" and the name. */
  static final Set<String> CITY_OF =
      WordSet.of(
          """
          streets street city mayor outskirts capital north south east west suburb suburbs
          district districts part parts people residents heart center centre edge university
          governor archbishop bishop
          port skies town northeast northwest southeast southwest siege battle bombing outside inside out front status
          """);

  /** Prepositions of place; "at" is one for a seat, but not for a city ("anger at Beijing"). */
  static final Set<String> LOCATIVE =
      Set.of(
          "in",
          "near",
          "outside",
          "inside",
          "around",
          "across",
          "throughout",
          "within",
          "via",
          "beyond");

  /** Before "in": a mood, or people who are the government. */
  static final Set<String> CONCERN =
      WordSet.of(
          """
          concern concerns anger debate debates policymakers policymaker officials official
          lawmakers lawmaker alarm alarms fear fears worry worries unease anxiety frustration
          suspicion suspicions mistrust distrust outrage fury consensus leaders leadership
          hawks doves mood thinking view views skepticism scepticism criticism government
          administration authorities regulators policy regime politicians strategists planners
          many some those seen viewed feared resented welcomed understood perceived
          interpreted read hopes optimism confidence relief doubts calculations calls support
          power powers centers centres dysfunction gridlock politics establishment swamp elite elites insiders stalemate
          partisanship paralysis infighting influence legislation legislators republicans democrats
          bureaucrats decision-makers censors party ministry adored distrusted admired loathed mocked ridiculed applauded hated
          """);

  /** Before "to" and the name, within a few words: somebody goes there. */
  static final Set<String> MOTION =
      WordSet.of(
          """
          go goes going went gone travel travels traveled travelled traveling travelling fly
          flies flew flown flying flight flights trip trips visit visits return returned
          returns returning came come comes coming moved move moving headed heading heads
          drove drive driving journey train trains sent dispatched arrive arrived arriving
          left leave leaves leaving departed bound invited brought delegation tour route road
          get getting gets got elect elected electing send sends sending bring bringing brings
          take takes taking took
          welcomed rushed walked marched relocated en way back recalled
          """);

  /** Before "for" and the name, within a few words. */
  static final Set<String> SETTING_OUT =
      Set.of(
          "left", "leave", "leaves", "leaving", "departed", "bound", "headed", "heading", "sailed");

  /** Directly before "on" and the name. */
  static final Set<String> ADVANCE =
      Set.of("march", "marched", "marching", "advance", "advanced", "converged", "descended");

  /** Before "from" and the name, within a few words: something is there or leaves there. */
  static final Set<String> ORIGIN =
      WordSet.of(
          """
          flew fly flying flown flight flights returned returning return home arrived arriving
          traveled travelled traveling came drove departed left evacuated fled miles mile
          kilometers kilometres km hours minutes live reported reporting reports broadcast far
          away train moved relocated back speaking writes dateline expelled trip tourists
          students travelers passengers recalled shipped takeoff take-off departure landed run operated
          """);

  /** Directly before "from" and the name: where somebody is. */
  static final Set<String> SAYING = Set.of("said", "says", "wrote", "tweeted", "posted");

  /** Directly before the name: verbs whose object is a place. */
  static final Set<String> OBJECT_VERBS =
      WordSet.of(
          """
          visit visited visits visiting tour toured touring left leave leaving leaves fled
          fleeing reached entered enter entering struck shelled bombed bombarded pounded
          besieged captured seized hosted departing departed rocked flooded evacuated stormed
          """);

  /** Directly before the name: what is said to somebody, or of somebody. */
  static final Set<String> ADDRESSING =
      WordSet.of(
          """
          warn warned warns warning urge urged urges urging tell told tells telling ask asked asks
          asking accuse accused accuses accusing blame blamed blames blaming pressed pressured
          pressuring persuade persuaded persuading convince convinced convincing assure assured
          assuring reassure reassured reassuring notified criticise criticised criticising
          criticize criticized criticizing condemn condemned condemning denounce denounced
          denouncing thanked thanking
          """);

  /** Those of them that can take a second object or an adjective as well. */
  static final Set<String> LEAVING = Set.of("left", "leave", "leaves", "leaving");

  /** What follows the object of such a verb if it is a place. */
  static final Set<String> AFTER_OBJECT =
      Set.of(
          "", ".", ",", ";", "on", "for", "after", "before", "in", "and", "with", "at", "by",
          "early", "late", "last", "when", "as", "to", "during");

  /** Seats of government that the gazetteer lists as places. */
  static final Set<String> SEATS =
      WordSet.of(
          """
          place:kremlin place:blue-house place:capitol-hill place:casa-rosada
          place:downing-street place:elysee place:foggy-bottom place:kantei place:la-moncloa
          place:malacanang place:matignon place:miraflores place:palazzo-chigi place:planalto
          place:zhongnanhai place:berlaymont place:bankova place:chancellery-berlin
          place:whitehall place:binnenhof place:kasumigaseki place:quai-d-orsay
          place:raisina-hill place:south-block
          """);

  /** Federal states that are named beside Washington, or after a small town called Moscow. */
  static final Set<String> US_STATES =
      WordSet.of(
          """
          oregon idaho california alaska montana nevada utah colorado hawaii texas arizona
          minnesota illinois michigan wisconsin florida ohio pennsylvania maine vermont
          """);

  /** Directly before the name: relations between powers. */
  static final Set<String> RELATION =
      WordSet.of(
          """
          between with against toward towards versus vs vs. by on upon for to at among
          """);

  private MetonymWords() {}
}
