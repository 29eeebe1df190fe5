package io.standpoint.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.analysis.ArticleParser;
import io.standpoint.analysis.ReferenceFinder;
import io.standpoint.corenlp.CoreNlpReferences.Algorithm;
import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** CoreNLP's own coreference. */
class CoreNlpReferencesIT {

  private static final String TEXT =
      "Helen Marsh founded Orbix in 2019.\nShe sold her shares last week, and Paul Reed bought them.";
  private static final Entity MARSH =
      new Entity("person:helen-marsh", EntityType.PERSON, "Helen Marsh");
  private static final Entity ORBIX = new Entity("org:orbix", EntityType.ORGANIZATION, "Orbix");
  private static final Entity REED = new Entity("person:paul-reed", EntityType.PERSON, "Paul Reed");

  @Test
  void pronounsOfAChainStandForItsName() {
    ArticleParser parser = CoreNlpParser.load(Optional.empty());
    ReferenceFinder references = CoreNlpReferences.load(Algorithm.STATISTICAL);
    List<Sentence> sentences = parser.parse(TEXT);

    List<List<Mention>> found =
        references.find(TEXT, sentences, names(sentences, MARSH, ORBIX, REED), null);

    assertThat(found).hasSize(2);
    assertThat(found.get(0)).isEmpty();
    assertThat(
            found.get(1).stream()
                .map(m -> m.span().of(TEXT) + " > " + m.resolved().name())
                .toList())
        .containsExactly("She > Helen Marsh", "her > Helen Marsh");
    assertThat(found.get(1)).extracting(Mention::rule).containsOnly("reference.corenlp");
    assertThat(references.find("", List.of(), List.of(), null)).isEmpty();
  }

  private static List<List<Mention>> names(List<Sentence> sentences, Entity... entities) {
    List<List<Mention>> names = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Mention> here = new ArrayList<>();
      for (Entity entity : entities) {
        int at = TEXT.indexOf(entity.name());
        Span span = new Span(at, at + entity.name().length());
        if (sentence.span().contains(span)) {
          here.add(new Mention(span, entity, entity, "test"));
        }
      }
      names.add(here);
    }
    return names;
  }
}
