package io.standpoint.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.reference.ReferenceResolver;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OfficesTest {

  private static final LocalDate IN_2014 = LocalDate.of(2014, 6, 1);
  private static final LocalDate IN_2020 = LocalDate.of(2020, 6, 1);
  private static final LocalDate IN_2024 = LocalDate.of(2024, 6, 1);

  private static final Gazetteer GAZETTEER =
      Gazetteer.of(
          List.of(
              TestGazetteer.file(
                  "names.tsv",
                  "country:cn;COUNTRY;China;cn;;;;;Chinese",
                  "country:gb;COUNTRY;United Kingdom;gb;;;Britain;;British",
                  "country:us;COUNTRY;United States;us;;;U.S.;;American",
                  "org:lumen;ORGANIZATION;Lumen;us;;;;;",
                  "org:house;ORGANIZATION;House of Envoys;us;;;;House;",
                  "person:ana-kowal;PERSON;Ana Kowal;us;;;;;",
                  "person:bea-lund;PERSON;Bea Lund;us;;;;;",
                  "person:boris-johnson;PERSON;Boris Johnson;gb;;;;Johnson;",
                  "person:dan-roe;PERSON;Dan Roe;us;;;;;",
                  "person:mike-johnson;PERSON;Mike Johnson;us;;;;Johnson;",
                  "person:moe-lan;PERSON;Moe Lan;cn;;;;;")),
          Optional.of(
              new Gazetteer.Source(
                  "offices.tsv",
                  String.join(
                          "\n",
                          "holder;title;body;from;to",
                          "person:bea-lund;president;country:us;2009-01-20;2017-01-20",
                          "person:ana-kowal;president;country:us;2017-01-20;2021-01",
                          "person:dan-roe;vice president;country:us;2009-01-20;2017-01-20",
                          "person:boris-johnson;prime minister;country:gb;2019-07-24;2022-09-06",
                          "person:mike-johnson;speaker;org:house;2023-10-25;",
                          "person:moe-lan;foreign minister;country:cn;2013;",
                          "person:dan-roe;minority leader;org:house;2018;2023",
                          "person:bea-lund;press secretary;country:us;2018;",
                          "person:dan-roe;treasury secretary;country:us;2018;",
                          "person:moe-lan;spokesperson;country:cn;2018;",
                          "person:bea-lund;chief executive;org:lumen;2018;")
                      .replace(';', '\t')
                      .getBytes(StandardCharsets.UTF_8))),
          Optional.empty());

  @Test
  void theOfficeMeansWhoHeldItThatDay() {
    Text text = Text.of("The U.S. president warned the Chinese foreign minister.");
    assertThat(references(text, IN_2014))
        .containsExactly(
            "The U.S. president > person:bea-lund (reference.office)",
            "the Chinese foreign minister > person:moe-lan (reference.office)");
    assertThat(references(text, IN_2020))
        .containsExactly(
            "The U.S. president > person:ana-kowal (reference.office)",
            "the Chinese foreign minister > person:moe-lan (reference.office)");
    assertThat(references(text, IN_2024))
        .containsExactly("the Chinese foreign minister > person:moe-lan (reference.office)");
    assertThat(references(text, null)).isEmpty();
  }

  @Test
  void ownersAndComplementsNameTheBody() {
    assertThat(
            references(
                Text.of("Lumen's CEO resigned.", "The president of the United States smiled."),
                IN_2020))
        .containsExactly(
            "CEO > person:bea-lund (reference.office)",
            "The president of the United States > person:ana-kowal (reference.office)");
    assertThat(references(Text.of("They met China's foreign minister."), IN_2014))
        .containsExactly("foreign minister > person:moe-lan (reference.office)");
  }

  @Test
  void whoIsNamedBesideTheOfficeNeedsNoReference() {
    Stream.of(
            "The U.S. president, Ana Kowal, left.",
            "Ana Kowal, the U.S. president, left.",
            "The U.S. president Ana Kowal left.",
            "The former U.S. president left.",
            "The U.S. vice president left.",
            "The U.S. president-elect left.",
            "The U.S. president who left is back.",
            "Lumen's CEO succession plan failed.")
        .forEach(
            sentence -> assertThat(references(Text.of(sentence), IN_2020)).as(sentence).isEmpty());
  }

  @Test
  void thePresidentIsWhoHoldsTheOfficeOfThoseNamed() {
    Text text = Text.of("Ana Kowal met Bea Lund.", "The president smiled.");
    assertThat(references(text, IN_2020))
        .containsExactly("The president > person:ana-kowal (reference.nominal)");
    assertThat(references(text, IN_2014))
        .containsExactly("The president > person:bea-lund (reference.nominal)");
    assertThat(references(text, null)).isEmpty();
    assertThat(references(Text.of("Dan Roe left.", "The president smiled."), IN_2014)).isEmpty();
  }

  @Test
  void aSecretaryIsNoOtherSecretary() {
    String both = "Dan Roe met Bea Lund.";
    assertThat(references(Text.of(both, "The press secretary smiled."), IN_2020))
        .containsExactly("The press secretary > person:bea-lund (reference.nominal)");
    assertThat(references(Text.of(both, "The treasury secretary smiled."), IN_2020))
        .containsExactly("The treasury secretary > person:dan-roe (reference.nominal)");
    assertThat(references(Text.of("Dan Roe left.", "The press secretary smiled."), IN_2020))
        .isEmpty();
    assertThat(references(Text.of("The U.S. press secretary smiled."), IN_2020))
        .containsExactly("The U.S. press secretary > person:bea-lund (reference.office)");
  }

  @Test
  void theLeaderOfAStateIsNoLeaderOfAParty() {
    String both = "Minority Leader Dan Roe met Ana Kowal.";
    assertThat(references(Text.of(both, "The American leader smiled."), IN_2020))
        .containsExactly("The American leader > person:ana-kowal (reference.nominal)");
    assertThat(references(Text.of(both, "The leader smiled."), IN_2020))
        .containsExactly("The leader > person:dan-roe (reference.nominal)");
  }

  @Test
  void oneOfManyIsMeantWhereTheArticleNamesThem() {
    assertThat(references(Text.of("Moe Lan left.", "The spokesman smiled."), IN_2020))
        .containsExactly("The spokesman > person:moe-lan (reference.nominal)");
    assertThat(references(Text.of("China's spokesman smiled."), IN_2020)).isEmpty();
  }

  @Test
  void aTitleSaysWhichBearerOfASurnameIsMeant() {
    Text text =
        Text.of("Prime Minister Johnson met Speaker Johnson.").tag(EntityType.PERSON, "Johnson", 0);
    assertThat(names(text, IN_2024))
        .containsExactly(
            "Johnson > person:boris-johnson (alias.ambiguous_confirmed)",
            "Johnson > person:mike-johnson (alias.ambiguous_confirmed)");
    assertThat(names(text, IN_2020))
        .contains("Johnson > person:boris-johnson (alias.ambiguous_confirmed)")
        .doesNotContain("Johnson > person:mike-johnson (alias.ambiguous_confirmed)");
    assertThat(names(Text.of("Mr. Johnson left."), IN_2020)).isEmpty();
  }

  @Test
  void aSurnameBelongsToTheOfficialAfterATitle() {
    assertThat(names(Text.of("President Kowal spoke.", "Kowal smiled."), IN_2020))
        .containsExactly(
            "Kowal > person:ana-kowal (alias.titled)", "Kowal > person:ana-kowal (alias.titled)");
    assertThat(names(Text.of("Former President Lund spoke."), IN_2024))
        .containsExactly("Lund > person:bea-lund (alias.titled)");
    assertThat(names(Text.of("Foreign Minister Moe spoke."), IN_2020))
        .containsExactly("Moe > person:moe-lan (alias.titled)");
    assertThat(names(Text.of("President Kowal met Per von Kowal."), IN_2020))
        .containsExactly("Kowal > person:ana-kowal (alias.titled)");
    assertThat(names(Text.of("Kowal spoke."), IN_2020)).isEmpty();
    assertThat(names(Text.of("President Kowal spoke."), IN_2014)).isEmpty();
    assertThat(names(Text.of("President Kowal spoke."), null))
        .containsExactly("Kowal > person:ana-kowal (alias.titled)");
  }

  @Test
  void aSurnameStaysWithTheOneWhomTheArticleNamedBeforeTheOfficial() {
    assertThat(
            names(
                Text.of("Jan Kowal spoke.", "President Kowal left.", "Kowal smiled.")
                    .person("Jan Kowal"),
                IN_2020))
        .containsExactly(
            "Jan Kowal > person:jan-kowal (ner.full)",
            "Kowal > person:ana-kowal (alias.titled)",
            "Kowal > person:jan-kowal (ner.surname)");
    assertThat(
            names(
                Text.of("President Kowal spoke.", "Jan Kowal left.", "Kowal smiled.")
                    .person("Jan Kowal"),
                IN_2020))
        .contains("Kowal > person:ana-kowal (alias.titled)")
        .doesNotContain("Kowal > person:jan-kowal (ner.surname)");
  }

  @Test
  void anHonorificSaysWhoOfAFamilyIsMeant() {
    Text text =
        Text.of(
                "Boris Johnson came with Rachel Johnson.",
                "Ms. Johnson spoke, and Mr. Johnson left.",
                "Johnson smiled.")
            .person("Boris Johnson")
            .person("Rachel Johnson")
            .tag(EntityType.PERSON, "Johnson", 1);
    assertThat(names(text, IN_2020))
        .containsExactly(
            "Boris Johnson > person:boris-johnson (alias)",
            "Rachel Johnson > person:rachel-johnson (ner.full)",
            "Johnson > person:rachel-johnson (ner.surname)",
            "Johnson > person:boris-johnson (alias.ambiguous_confirmed)",
            "Johnson > person:boris-johnson (alias.ambiguous_confirmed)");
  }

  private static List<String> names(Text text, LocalDate day) {
    return strings(text, resolve(text, day));
  }

  private static List<String> references(Text text, LocalDate day) {
    return strings(
        text,
        new ReferenceResolver(GAZETTEER)
            .resolve(text.text(), text.sentences(), resolve(text, day), day));
  }

  private static List<List<Mention>> resolve(Text text, LocalDate day) {
    return new EntityResolver(GAZETTEER).resolve(text.text(), text.sentences(), day);
  }

  private static List<String> strings(Text text, List<List<Mention>> mentions) {
    return mentions.stream()
        .flatMap(List::stream)
        .map(m -> m.span().of(text.text()) + " > " + m.resolved().id() + " (" + m.rule() + ")")
        .toList();
  }
}
