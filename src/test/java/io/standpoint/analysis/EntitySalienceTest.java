package io.standpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.domain.Article;
import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Origin;
import io.standpoint.domain.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntitySalienceTest {

  private static final String TEXT = "Norway and Vega met. Norway won. Norway left it all.";
  private static final Entity NORWAY = new Entity("country:no", EntityType.COUNTRY, "Norway");
  private static final Entity VEGA = new Entity("product:vega", EntityType.PRODUCT, "Vega");
  private static final List<List<Mention>> MENTIONS =
      List.of(
          List.of(mention(0, 6, NORWAY, "alias"), mention(11, 15, VEGA, "alias")),
          List.of(mention(21, 27, NORWAY, "alias")),
          List.of(mention(33, 39, NORWAY, "alias")));

  /** Text of 52 characters; Vega first stands at 11 and has a third of Norway's mentions. */
  @Test
  void whatIsNamedOftenEarlyAndInTheTitleIsSalient() {
    Map<String, Double> salience = EntitySalience.of(article("Vega: what now?"), MENTIONS);

    assertThat(salience).containsOnlyKeys("country:no", "product:vega");
    assertThat(salience.get("country:no")).isEqualTo((4 + 1 + 0) / 6.0, within(1e-12));
    assertThat(salience.get("product:vega"))
        .isEqualTo((4 / 3.0 + 41 / 52.0 + 1) / 6, within(1e-12));
  }

  @Test
  void whenThereIsNoTitleThenItIsLeftOut() {
    Map<String, Double> salience = EntitySalience.of(article(null), MENTIONS);

    assertThat(salience.get("country:no")).isEqualTo(1);
    assertThat(salience.get("product:vega")).isEqualTo((4 / 3.0 + 41 / 52.0) / 5, within(1e-12));
  }

  @Test
  void titleNamesWholeWordsAndReferencesAreNoNames() {
    assertThat(EntitySalience.of(article("Vegan food"), MENTIONS).get("product:vega"))
        .isEqualTo((4 / 3.0 + 41 / 52.0) / 6, within(1e-12));
    assertThat(
            EntitySalience.of(
                    article("It is here"),
                    List.of(List.of(mention(45, 47, VEGA, "reference.pronoun"))))
                .get("product:vega"))
        .isEqualTo((4 + 7 / 52.0) / 6, within(1e-12));
  }

  private static Mention mention(int start, int end, Entity entity, String rule) {
    return new Mention(new Span(start, end), entity, entity, rule);
  }

  private static Article article(String title) {
    return new Article("a1", null, title, null, null, "en", TEXT, new Origin("a.txt", 0));
  }
}
