package io.standpoint.reference;

import static io.standpoint.reference.References.references;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Mention;
import io.standpoint.entity.TestGazetteer;
import io.standpoint.entity.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceResolverTest {

  @Test
  void whoeverFitsEquallyWellIsNotGuessed() {
    Text text =
        Text.of("The prize went to Ana Kowal and to Bea Lund.", "In the end, friends paid her.")
            .person("Ana Kowal")
            .person("Bea Lund");
    assertThat(references(text)).containsExactly("her > person:bea-lund (reference.pronoun)");
    assertThat(references(Text.of("She left.", "Nobody saw him.", "It rained."))).isEmpty();
    assertThat(references(Text.of("Tencent fell.", "She sold her shares."))).isEmpty();
  }

  @Test
  void whatIsFarAwayIsForgotten() {
    assertThat(
            references(
                Text.of(
                        "Ana Kowal resigned.",
                        "Rain fell.",
                        "Snow fell.",
                        "Hail fell.",
                        "She smiled.")
                    .person("Ana Kowal")))
        .isEmpty();
  }

  @Test
  void offsetsAndListsFitTheSentences() {
    Text text = Text.of("Tencent fell.", "Rain fell.", "The company said its boss left.");
    List<List<Mention>> found =
        new ReferenceResolver(TestGazetteer.get())
            .resolve(text.text(), text.sentences(), text.resolve(TestGazetteer.get()), null);
    assertThat(found).hasSize(3);
    assertThat(found.get(0)).isEmpty();
    assertThat(found.get(1)).isEmpty();
    assertThat(found.get(2).stream().map(m -> m.span().of(text.text())))
        .containsExactly("The company", "its");
    assertThat(found.get(2)).allMatch(Mention::isReference);
  }
}
