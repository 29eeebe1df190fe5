package io.standpoint.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

  private static final String CHINA = "country:cn;COUNTRY;China;cn;;;PRC;;Chinese";

  @Test
  void theBundledFilesAreValid() {
    Gazetteer gazetteer = Gazetteer.bundled();
    assertThat(gazetteer.id()).matches("gazetteer-[0-9a-f]{12}");
    assertThat(gazetteer.id()).isEqualTo(Gazetteer.bundled().id());
    assertThat(gazetteer.entry("place:washington-dc").orElseThrow().standsFor())
        .isEqualTo("country:us");
    assertThat(gazetteer.entries()).hasSizeGreaterThan(2_000);
  }

  @Test
  void anExtraFileReplacesAndAddsRows(@TempDir Path folder) throws IOException {
    Path extra = folder.resolve("mine.tsv");
    Gazetteer.Source rows =
        TestGazetteer.file(
            "mine.tsv",
            "org:tencent;ORGANIZATION;Tencent;cn;;;Goose Factory;;",
            "org:acme-robotics;ORGANIZATION;Acme Robotics;us;org:tencent;;;Acme;");
    Files.write(extra, rows.bytes());
    Gazetteer gazetteer = Gazetteer.bundledWith(extra);
    assertThat(gazetteer.id()).isNotEqualTo(Gazetteer.bundled().id());
    assertThat(Text.of("Acme Robotics sued the Goose Factory.").mentions(gazetteer))
        .containsExactly(
            "Acme Robotics > org:acme-robotics (alias)", "Goose Factory > org:tencent (alias)");
  }

  @Test
  void anExtraFileThatIsMissingIsNamed(@TempDir Path folder) {
    assertThatThrownBy(() -> Gazetteer.bundledWith(folder.resolve("none.tsv")))
        .isInstanceOf(GazetteerException.class)
        .hasMessageStartingWith("gazetteer none.tsv: cannot be read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          org:a;ORGANIZATION;A;;;;;           | expected 9 columns, found 8
          Org A;ORGANIZATION;A;;;;;;          | "Org A" is not an id such as org:openai
          org:a;ORG;A;;;;;;                   | unknown type "ORG"
          org:a;PERSON;A;;;;;;                | id org:a does not fit type PERSON
          org:a;ORGANIZATION; ;;;;;;          | org:a has no name
          country:cn;COUNTRY;PR;;;;;;         | id country:cn is already in first.tsv, line 2
          org:a;ORGANIZATION;A;;org:b;;;;     | parent org:b of org:a is unknown
          org:a;ORGANIZATION;A;;;org:b;;;     | stands_for org:b of org:a is unknown
          org:a;ORGANIZATION;A;xx;;;;;        | country country:xx of org:a is unknown
          org:a;ORGANIZATION;PRC;;;;;;        | "PRC" of org:a is also an unambiguous form of country:cn; give one of the two another form, or make it ambiguous in both
          country:tw;COUNTRY;Taiwan;;;;;;Chinese | "Chinese" of country:tw is also an unambiguous form of country:cn; give one of the two another form, or make it ambiguous in both
          org:a;ORGANIZATION;A;;;;;PRC;       | "PRC" of org:a would never be found, for it always means country:cn; leave it out, or make it ambiguous in both
          """)
  void aWrongRowIsNamedByFileAndLine(String row, String problem) {
    List<Gazetteer.Source> files =
        List.of(
            TestGazetteer.file("first.tsv", CHINA),
            TestGazetteer.file("second.tsv", "", "# a comment", row));
    assertThatThrownBy(() -> Gazetteer.of(files, Optional.empty()))
        .isInstanceOf(GazetteerException.class)
        .hasMessage("gazetteer second.tsv, line 4: " + problem);
  }

  @Test
  void aUsersRowIsNamedAlsoWhereItReplacesAnEarlierOne() {
    List<Gazetteer.Source> files =
        List.of(
            TestGazetteer.file(
                "first.tsv", "org:a;ORGANIZATION;Alpha;;;;;;", "org:b;ORGANIZATION;Beta;;;;;;"));
    Gazetteer.Source own = TestGazetteer.file("mine.tsv", "org:a;ORGANIZATION;Alpha;;;;Beta;;");
    assertThatThrownBy(() -> Gazetteer.of(files, Optional.of(own)))
        .hasMessage(
            "gazetteer mine.tsv, line 2: \"Beta\" of org:a is also an unambiguous form of org:b;"
                + " give one of the two another form, or make it ambiguous in both");
  }

  @Test
  void namesThatAreOneInCapitalsAreAmbiguousThere() {
    Gazetteer gazetteer =
        Gazetteer.of(
            List.of(
                TestGazetteer.file(
                    "first.tsv",
                    "org:onto;ORGANIZATION;Onto;;;;;;",
                    "org:onto-eu;ORGANIZATION;OnTo;;;;;;")),
            Optional.empty());
    assertThat(Text.of("ONTO fell.").mentions(gazetteer)).isEmpty();
    assertThat(Text.of("ONTO fell.", "OnTo rose.").mentions(gazetteer))
        .containsExactly(
            "ONTO > org:onto-eu (alias.ambiguous_confirmed)", "OnTo > org:onto-eu (alias)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          person:a;king;country:cn;2001             | expected 5 columns, found 4
          person:x;king;country:cn;2001;            | holder person:x is no person of the gazetteer
          country:cn;king;country:cn;2001;          | holder country:cn is no person of the gazetteer
          person:a;boss;country:cn;2001;            | unknown title "boss"
          person:a;king;country:xx;2001;            | body country:xx is unknown
          person:a;king;country:cn;2001-13;         | "2001-13" is no date such as 2009, 2009-01 or 2009-01-20
          person:a;king;country:cn;2001;soon        | "soon" is no date such as 2009, 2009-01 or 2009-01-20
          person:a;king;country:cn;2001;1999        | ends on 1999, before it begins
          person:a;president;country:cn;2010-05-01; | overlaps with the tenure of person:b
          """)
  void aWrongTenureIsNamedByFileAndLine(String row, String problem) {
    List<Gazetteer.Source> files =
        List.of(
            TestGazetteer.file(
                "first.tsv", CHINA, "person:a;PERSON;Ana;;;;;;", "person:b;PERSON;Bea;;;;;;"));
    String before = "person:b;president;country:cn;2009;2010-05-02";
    String text = OfficeReader.HEADER + "\n" + (before + "\n" + row).replace(';', '\t');
    Gazetteer.Source offices =
        new Gazetteer.Source("offices.tsv", text.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Gazetteer.of(files, Optional.of(offices), Optional.empty()))
        .isInstanceOf(GazetteerException.class)
        .hasMessage("gazetteer offices.tsv, line 3: " + problem);
  }

  @Test
  void aWrongHeaderIsNamed() {
    Gazetteer.Source file =
        new Gazetteer.Source("x.tsv", "id\tname\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Gazetteer.of(List.of(file), Optional.empty()))
        .hasMessage(
            "gazetteer x.tsv, line 1: the header must be id type name country parent stands_for"
                + " aliases ambiguous demonyms");
  }

  @Test
  void bytesThatAreNotUtf8AreNamed() {
    Gazetteer.Source file = new Gazetteer.Source("x.tsv", new byte[] {(byte) 0xC3, 0x28});
    assertThatThrownBy(() -> Gazetteer.of(List.of(file), Optional.empty()))
        .isInstanceOf(GazetteerException.class)
        .hasMessage("gazetteer x.tsv: the bytes are not UTF-8");
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkAreFine() {
    String text = "\uFEFF" + GazetteerReader.HEADER + "\r\n" + CHINA.replace(';', '\t') + "\r\n";
    Gazetteer gazetteer =
        Gazetteer.of(
            List.of(new Gazetteer.Source("x.tsv", text.getBytes(StandardCharsets.UTF_8))),
            Optional.empty());
    assertThat(Text.of("Chinese firms").mentions(gazetteer))
        .containsExactly("Chinese > country:cn (demonym)");
  }
}
