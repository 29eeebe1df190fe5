package io.standpoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Frame;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.SampleOpinion;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GkgRowTest {

  private static final Instant PUBLISHED = Instant.parse("2026-02-03T08:15:00Z");
  private static final Entity CHINA = new Entity("country:cn", EntityType.COUNTRY, "China");
  private static final Entity ASML = new Entity("org:asml", EntityType.ORGANIZATION, "ASML");
  private static final Entity LI = new Entity("person:li", EntityType.PERSON, "Li, Wei; #1");

  @Test
  void knownColumnsAreFilledAndAllOthersEmpty() {
    List<Opinion> opinions =
        List.of(
            SampleOpinion.portrayalOf(CHINA).frames(Frame.EXPORT_CONTROLS).opinion(),
            SampleOpinion.portrayalOf(ASML).opinion(),
            SampleOpinion.portrayalOf(LI).abstained().opinion(),
            SampleOpinion.stanceOf(ASML, CHINA).opinion());

    String[] cells = cells(GkgRow.of(article("https://example.org/a", "Quay & mill"), opinions));

    assertThat(cells).hasSize(27);
    assertThat(cells[0]).matches("20260203081500-\\d{1,10}");
    assertThat(cells[1]).isEqualTo("20260203081500");
    assertThat(cells[2]).isEqualTo("1");
    assertThat(cells[3]).isEqualTo("Herald");
    assertThat(cells[4]).isEqualTo("https://example.org/a");
    assertThat(cells[7]).isEqualTo("SP_EXPORT_CONTROLS");
    assertThat(cells[8]).isEqualTo("SP_EXPORT_CONTROLS,0");
    assertThat(cells[9]).isEqualTo("1#China#####");
    assertThat(cells[10]).isEqualTo("1#China#######0");
    assertThat(cells[11]).isEqualTo("Li Wei 1");
    assertThat(cells[12]).isEqualTo("Li Wei 1,0");
    assertThat(cells[13]).isEqualTo("ASML");
    assertThat(cells[14]).isEqualTo("ASML,0");
    assertThat(cells[15]).isEqualTo("100.0000,100.0000,0.0000,100.0000,0,0,");
    assertThat(cells[23]).isEqualTo("China,0;ASML,0;Li Wei 1,0");
    assertThat(cells[26]).isEqualTo("<PAGE_TITLE>Quay &amp; mill</PAGE_TITLE>");
    for (int unknown : new int[] {5, 6, 16, 17, 18, 19, 20, 21, 22, 24, 25}) {
      assertThat(cells[unknown]).isEmpty();
    }
  }

  @Test
  void anArticleWithoutUrlAndOpinionsIsACitation() {
    String[] cells = cells(GkgRow.of(article(null, null), List.of()));

    assertThat(cells).hasSize(27);
    assertThat(cells[2]).isEqualTo("2");
    assertThat(cells[4]).isEqualTo("a1");
    assertThat(cells[15]).isEmpty();
    assertThat(cells[26]).isEqualTo("<PAGE_TITLE></PAGE_TITLE>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r\n@x"})
  void noCellIsAFormula(String text) {
    String row =
        GkgRow.of(
            new ExportedArticle("a1", PUBLISHED, text, text, text, text),
            List.of(
                SampleOpinion.portrayalOf(new Entity("org:x", EntityType.ORGANIZATION, text))
                    .opinion()));

    assertThat(cells(row))
        .hasSize(27)
        .allSatisfy(cell -> assertThat(cell).doesNotMatch("[=+@-]\\D.*"));
    assertThat(cells(row)[3]).isEqualTo("'" + text.strip());
    assertThat(row).doesNotContain("\n", "\r");
  }

  private static ExportedArticle article(String url, String title) {
    return new ExportedArticle("a1", PUBLISHED, url, "Herald", title, null);
  }

  private static String[] cells(String row) {
    return row.split("\t", -1);
  }
}
