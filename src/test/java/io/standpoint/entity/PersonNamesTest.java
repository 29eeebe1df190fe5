package io.standpoint.entity;

import static io.standpoint.entity.TestGazetteer.gazetteer;
import static io.standpoint.entity.TestGazetteer.mentions;
import static io.standpoint.entity.TestGazetteer.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.EntityType;
import org.junit.jupiter.api.Test;

/** Which names are one person, and what belongs to a name. */
class PersonNamesTest {

  @Test
  void aSurnameHasNoArticle() {
    assertThat(
            names(
                gazetteer(
                    "country:kr;COUNTRY;South Korea;kr;;;;;",
                    "person:moon-jae-in;PERSON;Moon Jae-in;kr;;;;Moon;"),
                "Moon Jae-in left for the Moon.",
                "Moon wept.",
                "They walked on the Moon on Friday."))
        .containsExactly("Moon Jae-in > person:moon-jae-in", "Moon > person:moon-jae-in");
  }

  @Test
  void aFigureOfSpeechNamesNobody() {
    assertThat(mentions(Text.of("It opened a Pandora's box.").organization("Pandora"))).isEmpty();
    assertThat(mentions(Text.of("It opened Pandora's shop.").organization("Pandora")))
        .containsExactly("Pandora > org:pandora (ner.full)");
  }

  @Test
  void aPartyAndAnOfficeAreNobodysName() {
    assertThat(
            mentions(
                Text.of("Democratic Representative Jensen Huang left.")
                    .person("Democratic Representative")
                    .person("Jensen Huang")))
        .containsExactly("Jensen Huang > person:jensen-huang (alias)");
  }

  @Test
  void accentsAndCaseMakeNoOtherPerson() {
    assertThat(mentions(Text.of("We saw Jensen HUANG there.").person("Jensen HUANG")))
        .containsExactly("Jensen HUANG > person:jensen-huang (ner.full)");
  }

  @Test
  void aMinisterIsNoPartOfTheMinistrysName() {
    assertThat(
            mentions(
                Text.of("He met the Minister for Arctic Technology Jensen Huang.")
                    .organization("Arctic Technology Jensen Huang")))
        .contains("Jensen Huang > person:jensen-huang (alias)");
  }

  @Test
  void aSurnameIsNotAListedOneWhereTheArticleHasAnother() {
    Text text =
        Text.of("Gary Huang spoke.", "Then Huang left.")
            .person("Gary Huang")
            .tag(EntityType.PERSON, "Huang", 1);
    Gazetteer gazetteer = gazetteer("person:jensen-huang;PERSON;Jensen Huang;;;;;Huang;");
    assertThat(text.mentions(gazetteer))
        .containsExactly(
            "Gary Huang > person:gary-huang (ner.full)", "Huang > person:gary-huang (ner.surname)");
    assertThat(Text.of("Then Huang left.").person("Huang").mentions(gazetteer))
        .containsExactly("Huang > person:jensen-huang (alias.ambiguous_confirmed)");
  }

  @Test
  void aSurnameThatActsIsNoCommonWord() {
    Text text =
        Text.of("Ana Young met Bo.", "Young said no.", "Young men left.").person("Ana Young");
    assertThat(mentions(text))
        .containsExactly(
            "Ana Young > person:ana-young (ner.full)", "Young > person:ana-young (ner.surname)");
  }

  @Test
  void heIsNoSurnameWhereItOpensASentence() {
    Text text = Text.of("Bo He met Al.", "He said no.", "\"He should go.\"").person("Bo He");
    assertThat(mentions(text)).containsExactly("Bo He > person:bo-he (ner.full)");
  }

  @Test
  void whereSomebodyIsFromIsNoPartOfTheName() {
    assertThat(mentions(Text.of("Ann Lee of Cantor left.").person("Ann Lee of Cantor")))
        .containsExactly("Ann Lee > person:ann-lee (ner.full)");
    assertThat(mentions(Text.of("They told Madam Speaker so.").person("Madam Speaker"))).isEmpty();
  }

  @Test
  void aTitleBeforeAListedNameLeavesTheFamilyName() {
    assertThat(names(Gazetteer.bundled(), "Premier Li Qiang spoke.", "Then Li left."))
        .contains("Li > person:li-qiang");
  }

  @Test
  void aTitleIsNoPartOfALongerName() {
    Text text = Text.of("Crown Prince Tim Cole left.").person("Crown Prince Tim Cole");
    assertThat(mentions(text)).containsExactly("Tim Cole > person:tim-cole (alias)");
  }

  @Test
  void surnamesJoinTheFullName() {
    Text text =
        Text.of(
                "Elena Marsh runs the lab.",
                "Marsh said so, and Ms. Marsh meant it.",
                "Critics of Marsh left.")
            .person("Elena Marsh")
            .tag(EntityType.ORGANIZATION, "Marsh", 2);
    assertThat(mentions(text))
        .containsExactly(
            "Elena Marsh > person:elena-marsh (ner.full)",
            "Marsh > person:elena-marsh (ner.surname)",
            "Marsh > person:elena-marsh (ner.surname)",
            "Marsh > person:elena-marsh (ner.surname)");
  }

  @Test
  void surnamesJoinAListedPersonToo() {
    assertThat(mentions(Text.of("Jensen Huang spoke.", "Then Huang left.")))
        .containsExactly(
            "Jensen Huang > person:jensen-huang (alias)",
            "Huang > person:jensen-huang (ner.surname)");
  }

  @Test
  void surnamesJoinAGivenNameRatherThanATitle() {
    Text text =
        Text.of(
                "Hillary Clinton spoke.",
                "A President Clinton would stay, he said.",
                "Critics of Clinton left.")
            .tag(EntityType.PERSON, "Clinton", 2);
    assertThat(mentions(text))
        .containsExactly(
            "Hillary Clinton > person:hillary-clinton (alias)",
            "President Clinton > person:bill-clinton (alias)",
            "Clinton > person:hillary-clinton (ner.surname)");
  }

  @Test
  void ofAFamilyTheFirstNamedIsCalledByTheSurname() {
    Text text =
        Text.of(
                "Hillary Clinton spoke, and so did Bill Clinton.",
                "Critics of Clinton left.",
                "Elena Marsh met Theo Marsh.",
                "Marsh smiled.")
            .tag(EntityType.PERSON, "Clinton", 1)
            .person("Elena Marsh")
            .person("Theo Marsh")
            .tag(EntityType.PERSON, "Marsh", 3);
    assertThat(mentions(text))
        .containsExactly(
            "Hillary Clinton > person:hillary-clinton (alias)",
            "Bill Clinton > person:bill-clinton (alias)",
            "Clinton > person:hillary-clinton (ner.surname)",
            "Elena Marsh > person:elena-marsh (ner.full)",
            "Theo Marsh > person:theo-marsh (ner.full)",
            "Marsh > person:elena-marsh (ner.surname)");
  }

  @Test
  void aDescriptionBeforeANameIsNoPartOfIt() {
    Text text =
        Text.of("Baker Elena Marsh retires.", "Elena Marsh is 70.", "Marsh smiled.")
            .tag(EntityType.PERSON, "Baker Elena Marsh", 0)
            .tag(EntityType.PERSON, "Elena Marsh", 1);
    assertThat(mentions(text))
        .containsExactly(
            "Baker Elena Marsh > person:elena-marsh (ner.full)",
            "Elena Marsh > person:elena-marsh (ner.full)",
            "Marsh > person:elena-marsh (ner.surname)");
  }

  @Test
  void anOfficeBeforeANameIsNoPartOfIt() {
    Text text =
        Text.of("Assemblymember Ann Lund met Archbishop Bo Ray.")
            .person("Assemblymember Ann Lund")
            .person("Archbishop Bo Ray");
    assertThat(mentions(text))
        .containsExactly(
            "Ann Lund > person:ann-lund (ner.full)", "Bo Ray > person:bo-ray (ner.full)");
  }

  @Test
  void whatAMinisterIsForIsNoPartOfAName() {
    Text text =
        Text.of("China Commerce Minister Wang Bo left.", "Labour Secretary Bo Lund stayed.")
            .organization("China Commerce")
            .organization("Labour")
            .person("Wang Bo")
            .person("Bo Lund");
    assertThat(mentions(text))
        .containsExactly(
            "China > country:cn (alias)",
            "Wang Bo > person:wang-bo (ner.full)",
            "Bo Lund > person:bo-lund (ner.full)");
    text =
        Text.of("Homeland Security Secretary Ann Lee left.")
            .organization("Homeland Security")
            .person("Ann Lee");
    assertThat(text.mentions(Gazetteer.bundled()))
        .containsExactly(
            "Homeland Security > org:us-homeland-security (alias.ambiguous_confirmed)",
            "Ann Lee > person:ann-lee (ner.full)");
  }

  @Test
  void surnamesOfSeveralWordsJoinTheFullName() {
    Text text =
        Text.of("Felipe Ortega de Lund spoke.", "Mr. Ortega de Lund is 70.")
            .tag(EntityType.PERSON, "Felipe Ortega de Lund", 0)
            .tag(EntityType.PERSON, "Ortega de Lund", 1);
    assertThat(mentions(text))
        .containsExactly(
            "Felipe Ortega de Lund > person:felipe-ortega-de-lund (ner.full)",
            "Ortega de Lund > person:felipe-ortega-de-lund (ner.surname)");
  }

  @Test
  void aTitleBeforeANameIsNobodysSurname() {
    assertThat(
            mentions(
                Text.of("Patty Judge thanked Judge Garland.", "Later Judge left.")
                    .person("Patty Judge")
                    .person("Garland")))
        .containsExactly(
            "Patty Judge > person:patty-judge (ner.full)",
            "Garland > person:garland (ner.full)",
            "Judge > person:patty-judge (ner.surname)");
  }

  @Test
  void anHonorificSaysWhoOfAFamilyIsMeant() {
    Text text =
        Text.of(
                "Hillary Clinton spoke, and so did Bill Clinton.",
                "Mr. Clinton left, and Ms. Clinton stayed.",
                "Elena Marsh met Theo Marsh.",
                "Mr. Marsh left, and Mrs. Marsh stayed.",
                "Mr. Marsh returned.")
            .tag(EntityType.PERSON, "Clinton", 1)
            .person("Elena Marsh")
            .person("Theo Marsh")
            .tag(EntityType.PERSON, "Marsh", 3);
    assertThat(mentions(text).subList(2, 9))
        .containsExactly(
            "Clinton > person:bill-clinton (ner.surname)",
            "Clinton > person:hillary-clinton (ner.surname)",
            "Elena Marsh > person:elena-marsh (ner.full)",
            "Theo Marsh > person:theo-marsh (ner.full)",
            "Marsh > person:theo-marsh (ner.surname)",
            "Marsh > person:elena-marsh (ner.surname)",
            "Marsh > person:theo-marsh (ner.surname)");
  }

  @Test
  void surnamesInCapitalsJoinTheFullName() {
    Text text =
        Text.of("Elena Marsh runs the lab.", "HEAD: MARSH LEAVES THE LAB.").person("Elena Marsh");
    assertThat(mentions(text.tag(EntityType.PERSON, "MARSH", 1)))
        .containsExactly(
            "Elena Marsh > person:elena-marsh (ner.full)",
            "MARSH > person:elena-marsh (ner.surname)");
  }

  @Test
  void noPlaceHasATitle() {
    assertThat(mentions(Text.of("They met Premier London again."))).isEmpty();
  }

  @Test
  void ranksAreNoPartOfAName() {
    Text text =
        Text.of("Pol Maj Gen Archayon Kraithong left.", "Archayon won.")
            .tag(EntityType.PERSON, "Pol Maj Gen Archayon Kraithong", 0)
            .tag(EntityType.PERSON, "Archayon", 1);
    assertThat(mentions(text))
        .containsExactly(
            "Archayon Kraithong > person:archayon-kraithong (ner.full)",
            "Archayon > person:archayon-kraithong (ner.surname)");
  }

  @Test
  void theFirstWordsOfANameAreShortForIt() {
    Text text =
        Text.of("Onn Hafiz Ghazi left.", "Onn Hafiz won.")
            .tag(EntityType.PERSON, "Onn Hafiz Ghazi", 0)
            .tag(EntityType.PERSON, "Onn Hafiz", 1);
    assertThat(mentions(text)).contains("Onn Hafiz > person:onn-hafiz-ghazi (ner.short)");
    Text again =
        Text.of("Rida Hamida met Rida Hamida Rida Hamida.", "Rida Hamida won.")
            .tag(EntityType.PERSON, "Rida Hamida Rida Hamida", 0)
            .tag(EntityType.PERSON, "Rida Hamida", 1);
    assertThat(mentions(again)).contains("Rida Hamida > person:rida-hamida (ner.full)");
  }

  @Test
  void aParticleHasACapitalWhereItOpensASentence() {
    Text text =
        Text.of("Hamish de Brett left.", "De Brett won.", "We met de Brett.")
            .person("Hamish de Brett")
            .person("De Brett");
    assertThat(mentions(text))
        .containsExactly(
            "Hamish de Brett > person:hamish-de-brett (ner.full)",
            "De Brett > person:hamish-de-brett (ner.surname)",
            "Brett > person:hamish-de-brett (ner.surname)");
  }

  @Test
  void aHyphenedGivenNameIsLast() {
    Text text = Text.of("Han Ji-young left.", "Later Han won.").person("Han Ji-young");
    assertThat(mentions(text)).contains("Han > person:han-ji-young (ner.surname)");
  }

  @Test
  void aFamilyNameOfSeveralIsTheLastOnes() {
    Text text =
        Text.of(
                "Choi Soo-yeon left.",
                "Later Choi won.",
                "Choi Kyoung-jin left.",
                "Later Choi won.",
                "Choi Soo-yeon left.",
                "Later Choi won.")
            .person("Choi Soo-yeon")
            .tag(EntityType.OTHER, "Choi Kyoung-jin", 2);
    assertThat(mentions(text))
        .containsExactly(
            "Choi Soo-yeon > person:choi-soo-yeon (ner.full)",
            "Choi > person:choi-soo-yeon (ner.surname)",
            "Choi Kyoung-jin > person:choi-kyoung-jin (ner.full)",
            "Choi > person:choi-kyoung-jin (ner.surname)",
            "Choi Soo-yeon > person:choi-soo-yeon (ner.full)",
            "Choi > person:choi-soo-yeon (ner.surname)");
  }

  @Test
  void theFamilyNameOfAMandarinNameIsInFront() {
    Text text =
        Text.of("Captain Li Zhen left.", "Later Li won.", "They met Zhen.")
            .tag(EntityType.PERSON, "Li Zhen", 0);
    assertThat(mentions(text))
        .contains("Li > person:li-zhen (ner.surname)")
        .noneMatch(mention -> mention.startsWith("Zhen "));
  }

  @Test
  void aFamilyNameInFrontIsWhoseTheArticleIntroduces() {
    Text text =
        Text.of("Wang Wentao met us.", "Wang left.")
            .tag(EntityType.PERSON, "Wang Wentao", 0)
            .tag(EntityType.PERSON, "Wang", 1);
    assertThat(mentions(text))
        .containsExactly(
            "Wang Wentao > person:wang-wentao (ner.full)",
            "Wang > person:wang-wentao (ner.surname)");
    Text alone = Text.of("Wang left.").tag(EntityType.PERSON, "Wang", 0);
    assertThat(mentions(alone))
        .containsExactly("Wang > person:wang-yi (alias.ambiguous_confirmed)");
  }

  @Test
  void anAnswersLetterIsNoInitial() {
    Text text = Text.of("A. Tencent left.").tag(EntityType.PERSON, "A. Tencent", 0);
    assertThat(mentions(text)).containsExactly("Tencent > org:tencent (alias)");
  }

  @Test
  void whomTheRecogniserKnowsOnceIsKnownInTheWholeArticle() {
    Text text =
        Text.of("He met Cole.", "They like Cole.")
            .tag(EntityType.PERSON, "Cole", 0)
            .tag(EntityType.ORGANIZATION, "Cole", 1);
    assertThat(mentions(text))
        .containsExactly(
            "Cole > person:tim-cole (alias.ambiguous_confirmed)",
            "Cole > person:tim-cole (alias.ambiguous_confirmed)");
  }

  @Test
  void capitalsAreTheSurnameOfWhomTheRecordNamesInFull() {
    assertThat(
            mentions(
                Text.of("They met Alexander Yui.", "Mr. YUI left.", "Thank you, Mr. Chairman.")
                    .person("Alexander Yui")
                    .person("YUI")
                    .person("Chairman")))
        .containsExactly(
            "Alexander Yui > person:alexander-yui (ner.full)",
            "YUI > person:alexander-yui (ner.surname)");
  }

  @Test
  void whoIsAnExpertIsAPerson() {
    Text text = Text.of("Shea Zork, an expert on law at the lab, left.").organization("Shea Zork");
    assertThat(mentions(text)).containsExactly("Shea Zork > person:shea-zork (ner.full)");
    text = Text.of("Zork Motors, a leader in law, left.").organization("Zork Motors");
    assertThat(mentions(text)).containsExactly("Zork Motors > org:zork-motors (ner.full)");
  }

  @Test
  void whoIsAddressedIsAPersonWhateverTheRecogniserSays() {
    assertThat(mentions(Text.of("It pleased Mr. Zorka.").place("Zorka")))
        .containsExactly("Zorka > person:zorka (ner.full)");
    assertThat(mentions(Text.of("It pleased A.G. Ann Zorka.").person("A.G. Ann Zorka")))
        .containsExactly("Ann Zorka > person:ann-zorka (ner.full)");
  }
}
