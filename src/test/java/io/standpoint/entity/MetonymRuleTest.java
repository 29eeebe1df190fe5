package io.standpoint.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Mention;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetonymRuleTest {

  private static final Gazetteer GAZETTEER = TestGazetteer.get();

  /** A sentence with one name in [brackets], what it must resolve to, and by which rule. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Washington] said it would respond                        | country:us | metonym.subject
          On Monday [Washington] imposed new curbs                  | country:us | metonym.subject
          The curbs that [Beijing] wants lifted are old             | country:cn | metonym.subject
          [Moscow] has denied it                                    | country:ru | metonym.auxiliary
          But [Kyiv] accused them of lying                          | country:ua | metonym.subject
          [Brussels] threatened tariffs                             | org:european-union | metonym.subject
          Critics of [Washington]'s export controls spoke up        | country:us | metonym.possessive
          It was [Beijing]’s ambition all along                     | country:cn | metonym.possessive
          In [Moscow]'s view the treaty is dead                     | country:ru | metonym.possessive
          At [Brussels]'s request the vote was delayed              | org:european-union | metonym.policy
          He left at [Washington]'s own request                     | country:us | metonym.possessive
          Talks between [Washington] and its allies stalled         | country:us | metonym.relation
          Allies lined up against [Moscow]                          | country:ru | metonym.relation
          A softer line toward [Beijing] emerged                    | country:cn | metonym.relation
          A trade deal with [London] is near                        | country:gb | metonym.relation
          Sanctions on [Moscow] bit hard                            | country:ru | metonym.relation
          Anger at [Washington] grew                                | country:us | metonym.relation
          It is a part of [Washington]'s "maximum pressure" policy  | country:us | metonym.possessive
          He lives in [Washington]'s Kalorama neighborhood          | place:washington-dc | place.city_word
          The pact signed by [Kyiv] holds                           | country:ua | metonym.relation
          Weapons deliveries to [Kyiv] slowed                       | country:ua | metonym.relation
          Exports to [Beijing] fell                                 | country:cn | metonym.relation
          The move may trigger concern in [Washington]              | country:us | metonym.concern_in
          Officials in [Beijing] were not amused                    | country:cn | metonym.concern_in
          It worried policymakers in [Brussels]                     | org:european-union | metonym.concern_in
          The debate over chips in [Washington] went on             | country:us | metonym.concern_in
          The speech was seen in [Moscow] as a threat               | country:ru | metonym.concern_in
          Hawks in [Washington] cheered                             | country:us | metonym.concern_in
          Pressure from [Beijing] mounted                           | country:cn | metonym.from
          They were idle, she said from [Beijing]                   | place:beijing | place.from
          They won concessions from [Moscow]                        | country:ru | metonym.from
          The [Moscow]-backed militia withdrew                      | country:ru | metonym.compound
          A [Beijing]-led bank lent the money                       | country:cn | metonym.compound
          The pro-[Moscow] party lost                               | country:ru | metonym.compound
          The [Washington]-Beijing rivalry deepens                  | country:us | metonym.compound
          The Washington-[Beijing] rivalry deepens                  | country:cn | metonym.compound
          The shift left [Washington] isolated                      | country:us | metonym.capital
          The delegation left [Moscow] on Friday | place:moscow | place.object
          Policy hands blame [Washington] for it                    | country:us | metonym.addressed
          Few trust [Moscow] now                                    | country:ru | metonym.capital
          It warned [Moscow] against new raids                      | country:ru | metonym.addressed
          She is governor of [Kyiv]                                 | place:kyiv | place.city_part
          The [White House] said nothing                            | country:us | metonym.subject
          Nobody asked the [White House] about it                   | country:us | metonym.seat
          A [Kremlin] spokesman shrugged                            | country:ru | metonym.seat
          Ties with the [Kremlin] cooled                            | country:ru | metonym.relation
          They met at the [White House] on Friday                   | org:white-house | place.locative
          Guards stood outside the [Kremlin]                        | org:kremlin | place.locative
          He lives in [Washington]                                  | place:washington-dc | place.locative
          Troops gathered near [Kyiv]                               | place:kyiv | place.locative
          Snow fell across [Moscow]                                 | place:moscow | place.locative
          Prices rose around [London]                               | place:london | place.locative
          Officials met in [Beijing] on Friday                      | place:beijing | place.locative
          In [Brussels], ministers gathered                         | place:brussels | place.locative
          Ministers met outside [London]                            | place:london | place.locative
          The march through downtown [Washington] was calm          | place:washington-dc | place.city_part
          The bar is found in central [London]                      | place:london | place.city_part
          The streets of [Moscow] were empty                        | place:moscow | place.city_part
          The base lies north of [Kyiv]                             | place:kyiv | place.city_part
          He works for OpenAI of [London] now                       | place:london | place.city_part
          The mayor of [London] resigned                            | place:london | place.city_part
          The Chinese capital, [Beijing], shut its schools          | place:beijing | place.city_part
          [Beijing] residents queued for hours                      | place:beijing | place.city_word
          [Moscow]'s suburbs grew                                   | place:moscow | place.city_word
          [London] police arrested two men                          | place:london | place.city_word
          A [Beijing]-based start-up raised money                   | place:beijing | place.compound
          The president visited [Beijing] last week                 | place:beijing | place.object
          Missiles struck [Kyiv] at dawn                            | place:kyiv | place.object
          He flew to [Moscow] at night                              | place:moscow | place.motion
          A trip to [Beijing] was cancelled                         | place:beijing | place.motion
          The envoy left for [Washington] early                     | place:washington-dc | place.motion
          Tanks rolled into [Kyiv]                                  | place:kyiv | place.motion
          The account is run from [Beijing]                         | place:beijing | place.from
          She flew from [Beijing] on Monday                         | place:beijing | place.from
          The town is 12 km from [Moscow]                           | place:moscow | place.from
          Engineers scattered from [Moscow] to London                | place:moscow | place.route
          Engineers scattered from Moscow to [London]                | place:london | place.route
          Concessions from [Moscow] to end the war                  | country:ru | metonym.from
          Paving the way for [Beijing] to intervene                 | country:cn | metonym.relation
          The [Moscow]-Beijing flight was late                      | place:moscow | place.compound
          The Moscow-[Beijing] flight was late                      | place:beijing | place.compound
          During their [Beijing] meeting they smiled                | place:beijing | place.city_word
          Over [Moscow]'s protests the vote went on                 | country:ru | metonym.possessive
          [BEIJING] (Harbor Wire) - China protested on Monday.      | place:beijing | place.dateline
          OSLO/[WASHINGTON], Feb. 3 - The Senate voted.             | place:washington-dc | place.dateline
          [WASHINGTON], Feb. 3 - The Senate voted.                  | place:washington-dc | place.dateline
          [MOSCOW]: Shelling went on overnight.                     | place:moscow | place.dateline
          [MOSCOW] — Shelling went on overnight.                    | place:moscow | place.dateline
          The firm opened in [Moscow], Russia, last year            | place:moscow | place.address
          Ana Ruiz Lind, [Moscow]                                   | place:moscow | place.signature
          Ana Ruiz Lind, [Moscow] insists                           | country:ru | metonym.subject
          [Moscow], Idaho, is a small town                          | place:moscow | place.address
          Leaders spoke in [Brussels], Belgium                      | place:brussels | place.address
          She moved to [Washington, D.C.], in May                   | place:washington-dc | place.address
          He filed it outside of [Washington]                       | place:washington-dc | place.city_part
          They marched on [Washington] in May                       | place:washington-dc | place.motion
          [WASHINGTON]—President Trump was hopeful                  | place:washington-dc | place.dateline
          It hates the Communist Party in [Beijing]                 | country:cn | metonym.concern_in
          They left the [London] climate accords                    | place:london | place.city_word
          A blast tore through a [Kyiv] mosque at noon              | place:kyiv | place.attribute
          He hid in their [London] embassy                          | place:london | place.attribute
          An empty [London] flat was the address                      | place:london | place.attribute
          A [Moscow] official shrugged                              | country:ru | metonym.capital
          For a decade [Washington] lectured the world              | country:us | metonym.capital
          They said that [Moscow] assured them of it                | country:ru | metonym.subject
          They prayed in [Moscow]'s Kazan Cathedral                 | place:moscow | place.city_word
          [London] Deputy Mayor Ann Poole resigned                  | place:london | place.city_word
          Chinese officials in [Beijing] met them                   | place:beijing | place.locative
          Business leaders in [Washington] met them                 | place:washington-dc | place.locative
          They took power in [Moscow] by force                      | country:ru | metonym.concern_in
          Shanghai and [Beijing] banned cars from the centre        | country:cn | metonym.subject
          Between Shanghai and [Beijing] lie farms                  | place:beijing | place.enumeration
          [Washington] (AFP) The court ruled on Monday              | place:washington-dc | place.dateline
          A [White House] correspondent asked                       | org:white-house | place.seat_part
          A fire broke out in [Washington] state on Monday          | place:washington-state | alias
          Wildfires burned in eastern [Washington] again            | place:washington-state | alias
          Voters in [Washington], Oregon and Idaho went first       | place:washington-state | alias
          """)
  void aCapitalIsTheStateUnlessAPlaceRuleFires(String marked, String id, String rule) {
    String text = marked.replace("[", "").replace("]", "");
    int at = marked.indexOf('[');
    List<Mention> mentions =
        Text.of(text).resolve(GAZETTEER).get(0).stream()
            .filter(mention -> mention.span().start() == at)
            .toList();
    assertThat(mentions)
        .singleElement()
        .satisfies(m -> assertThat(m.resolved().id() + " " + m.rule()).isEqualTo(id + " " + rule))
        .satisfies(
            m ->
                assertThat(m.rule().startsWith("place.") ? m.literal() : m.resolved())
                    .isEqualTo(m.resolved()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          talks between Washington and Beijing    | country:us metonym.relation country:cn metonym.relation
          offices in Washington and Beijing       | place:washington-dc place.locative place:beijing place.locative
          officials in Beijing and Moscow agreed  | country:cn metonym.concern_in country:ru metonym.concern_in
          flew to London, Moscow and Beijing      | place:london place.motion place:moscow place.motion place:beijing place.motion
          In Beijing, Moscow said it agreed       | place:beijing place.locative country:ru metonym.subject
          """)
  void anEnumerationIsOfOneKind(String text, String expected) {
    assertThat(
            Text.of(text).resolve(GAZETTEER).get(0).stream()
                .map(mention -> mention.resolved().id() + " " + mention.rule()))
        .containsExactlyElementsOf(pairs(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The actor Denzel Washington smiled
          Denzel Washington said he would retire
          George Washington crossed the river
          The Washington Wizards won again
          She studied at the University of Washington
          The Beijing Olympics opened late
          A walk past the Washington Monument
          He read the Moscow Times
          Some ate Brussels sprouts
          """)
  void aPartOfALongerNameIsNoCapital(String text) {
    assertThat(Text.of(text).mentions(GAZETTEER)).isEmpty();
  }

  private static List<String> pairs(String expected) {
    String[] words = expected.split(" ");
    return IntStream.range(0, words.length / 2)
        .mapToObj(i -> words[2 * i] + " " + words[2 * i + 1])
        .toList();
  }
}
