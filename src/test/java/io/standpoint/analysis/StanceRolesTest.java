package io.standpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Span;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceRolesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # names, the one that is asked about first               | sentence                                                   | can hold | has a part
          Lee=PERSON                                               | The talks failed (photo by Ann Lee).                       | false    | false
          Tallis=ORGANIZATION                                      | According to reporting by Tallis the talks failed.         | true     | true
          Lee=PERSON                                               | Lee/Staff “He makes youth engage.”                         | false    | false
          Syria=COUNTRY                                            | Syria-backed fighters took the town.                       | false    | false
          Syria=COUNTRY                                            | He called the move anti-Syria and unwise.                  | false    | false
          Syria=COUNTRY                                            | The talks between Norway and Syria - the third - failed.   | true     | true
          Syria=COUNTRY                                            | The strikes hit a group within Syria, it said.             | false    | false
          Syria=COUNTRY                                            | They lost confidence in Syria long ago.                    | true     | true
          Syria=COUNTRY                                            | Sanctions against Syria failed.                            | true     | true
          Syria=COUNTRY                                            | Lee warned of an intervention in Syria again.              | false    | false
          Syria=COUNTRY                                            | Lee opposed the 2013 Syria plan from the start.            | false    | false
          Syria=COUNTRY                                            | Lee praised the Syria peace agreement.                     | false    | false
          Syria=COUNTRY                                            | Syria rejected talks and plans of its neighbours.          | true     | true
          Syria=COUNTRY                                            | Syria plans to leave the pact.                             | true     | true
          US=COUNTRY                                               | Lee despised US policy and said so.                        | true     | true
          US=COUNTRY                                               | Lee wanted a US trade deal at last.                        | false    | false
          Syria=COUNTRY                                            | Norway wants Syria to leave the pact.                      | false    | true
          Syria=COUNTRY                                            | Norway called on the Syria delegation to leave the pact.   | false    | true
          Syria=COUNTRY                                            | Norway told Syria that it would leave the pact.            | false    | true
          Vega=ORGANIZATION                                        | “He lied,” she said in an interview with Vega.             | false    | true
          Norway=COUNTRY                                           | Norway wants Syria to leave the pact.                      | true     | true
          US=COUNTRY                                               | US chip makers despised the rules.                         | false    | true
          US=COUNTRY                                               | Some on the US right despised the rules.                   | false    | true
          US=COUNTRY                                               | The US right to despise the rules is old.                  | true     | true
          Norway=COUNTRY                                           | Norway's car lobby despised the rules.                     | false    | true
          Norway=COUNTRY                                           | Norway's army despised the rules.                          | true     | true
          US=COUNTRY                                               | US state newspapers despised the rules.                    | true     | true
          US=COUNTRY                                               | US officials told companies about the rules.               | true     | true
          Gulf=PLACE                                               | Ships stay outside the Gulf for now.                       | false    | false
          Reform Party=ORGANIZATION, Tim Scott=PERSON              | Reform Party Sen. Tim Scott called it a mistake.           | false    | true
          Reform Party=ORGANIZATION, Tim Scott=PERSON              | Reform Party member Tim Scott called it a mistake.         | false    | true
          Senate=ORGANIZATION, Ann Lee=PERSON                      | Senate Minority Leader Ann Lee called it a mistake.        | false    | true
          Hamas=ORGANIZATION, Ann Lee=PERSON                       | Hamas leader Ann Lee called it a mistake.                  | true     | true
          Harvard=ORGANIZATION, Ann Lee=PERSON                     | Harvard Professor Ann Lee called it a mistake.             | false    | true
          Vega=ORGANIZATION, Tim Cole=PERSON                       | Vega CEO Tim Cole called it a mistake.                     | true     | true
          Reform Party=ORGANIZATION, Tim Scott=PERSON              | The Reform Party and Tim Scott disagree.                   | true     | true
          Norway=COUNTRY, Ann Lee=PERSON                           | Norway Sen. Ann Lee called it a mistake.                   | true     | true
          Tim Scott=PERSON, Reform Party=ORGANIZATION              | Reform Party Sen. Tim Scott called it a mistake.           | true     | true
          Vega=ORGANIZATION                                        | A former senior Vega official called it a mistake.         | false    | true
          US=COUNTRY, Ann Lee=PERSON                               | Former US President Ann Lee called it a mistake.           | false    | true
          Vega=ORGANIZATION                                        | Lee, a former regional head of the Vega, despised it.      | false    | true
          Vega=ORGANIZATION                                        | The former owner and Vega officials called it a mistake.   | true     | true
          Lee=PERSON                                               | Allies of Lee called it a mistake.                         | false    | true
          Vega=ORGANIZATION                                        | Vega's rivals called it a mistake.                         | false    | true
          Lee=PERSON                                               | They blamed Lee's old rival for it.                        | false    | true
          Lee=PERSON                                               | Lee's former lawyer called it a mistake.                   | false    | true
          Lee=PERSON                                               | Lee's government called it a mistake.                      | true     | true
          his=PERSON                                               | On Monday his successor called it a mistake.               | false    | true
          Lee=PERSON                                               | Lee’s attack on critics was a mistake.                     | true     | true
          Congress=ORGANIZATION                                    | The minority in Congress blocked it.                       | false    | false
          Vega=ORGANIZATION                                        | They bought a stake in Vega.                               | true     | true
          Vega=PRODUCT                                             | The Vega is slow.                                          | false    | true
          """)
  void saysWhoHasAPart(String names, String sentence, boolean canHold, boolean hasPart) {
    String text = "Before. " + sentence;
    List<Mention> mentions =
        Arrays.stream(names.split(", ")).map(name -> mention(name, text)).toList();
    StanceRoles roles = new StanceRoles(text, new Span(8, text.length()), mentions);

    assertThat(roles.canHold(mentions.get(0))).isEqualTo(canHold);
    assertThat(roles.hasPart(mentions.get(0))).isEqualTo(hasPart);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          US=COUNTRY, Ann Lee=PERSON       | They had supported US Republican presidential candidate, Ann Lee. | false
          Syria=COUNTRY, Ann Lee=PERSON    | They had supported Syria Foreign Minister Ann Lee.                | false
          US=COUNTRY, Ann Lee=PERSON       | They had supported the US and Foreign Minister Ann Lee.           | true
          US=COUNTRY, Ann Lee=PERSON       | They had supported US attacks on candidate Ann Lee.               | true
          Vega=ORGANIZATION, Ann Lee=PERSON | They had supported Vega president Ann Lee.                       | true
          Ann Lee=PERSON, US=COUNTRY       | They had supported US Republican presidential candidate, Ann Lee. | true
          US=COUNTRY, the US lab=REFERENCE | They had supported the US lab.                                    | false
          US=COUNTRY, the US army=REFERENCE | They had supported the US army.                                  | true
          US=COUNTRY                       | They had supported the US lab.                                    | true
          """)
  void saysWhoIsATarget(String names, String sentence, boolean canBeTarget) {
    List<Mention> mentions =
        Arrays.stream(names.split(", ")).map(name -> mention(name, sentence)).toList();
    StanceRoles roles = new StanceRoles(sentence, new Span(0, sentence.length()), mentions);

    assertThat(roles.canBeTarget(mentions.get(0))).isEqualTo(canBeTarget);
  }

  private static Mention mention(String name, String text) {
    String[] parts = name.split("=");
    int start = text.indexOf(parts[0]);
    boolean reference = parts[1].equals("REFERENCE");
    EntityType type = reference ? EntityType.ORGANIZATION : EntityType.valueOf(parts[1]);
    Entity entity = new Entity(type.idPrefix() + ":x", type, parts[0]);
    String rule = reference ? Mention.REFERENCE + "nominal" : "alias";
    return new Mention(new Span(start, start + parts[0].length()), entity, entity, rule);
  }
}
