package io.standpoint.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Span;
import io.standpoint.entity.Gazetteer;
import io.standpoint.entity.GazetteerEntry;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped names are labelled in texts that lie beside the project. */
class GoldPointersTest {

  private static final Path GOLD = Path.of("data", "gold");
  private static final Path TEXTS = Path.of("..", "shared", "data", "allsides_raw");

  private static Gazetteer gazetteer;

  @BeforeAll
  static void read() {
    gazetteer = Gazetteer.bundled();
  }

  @ParameterizedTest
  @ValueSource(strings = {"entities.jsonl", "seed-entities.jsonl", "metonyms.jsonl"})
  void everyPointerLeadsToTheSentenceThatWasLabelled(String file) {
    assumeThat(TEXTS).as("the articles lie beside the project").exists();
    Passages passages = new Passages();
    for (GoldRow row : GoldFile.read(GOLD.resolve(file), Integer.MAX_VALUE)) {
      Passage passage = passages.of(row);
      String sentence = passage.span().of(passage.text());
      assertThat(row.required("check")).as(row.location()).matches("[0-9a-f]{12}");
      assertThat(passage.text()).as(row.location()).doesNotContain("\r");
      assertThat(sentence).as(row.location()).isEqualTo(sentence.strip()).isNotEmpty();
      int free = 0;
      for (JsonNode entity : row.json().get("entities")) {
        Span span = new Span(entity.get("start").asInt(), entity.get("end").asInt());
        assertThat(span.start()).as(row.location()).isGreaterThanOrEqualTo(free);
        assertThat(span.end()).as(row.location()).isLessThanOrEqualTo(sentence.length());
        assertWholeWords(row, sentence, span);
        free = span.end();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"entities.jsonl", "seed-entities.jsonl", "metonyms.jsonl"})
  void idsAreInTheGazetteerAndFitTheType(String file) {
    Set<String> rows = new HashSet<>();
    for (GoldRow row : GoldFile.read(GOLD.resolve(file), Integer.MAX_VALUE)) {
      assertThat(rows.add(row.id())).as("%s: id is new", row.location()).isTrue();
      for (JsonNode entity : row.json().get("entities")) {
        EntityType type = EntityType.valueOf(entity.get("type").asText());
        if (entity.hasNonNull("id")) {
          assertThat(entry(row, entity, "id").entity().type()).as(row.location()).isEqualTo(type);
        }
        if (entity.hasNonNull("literal")) {
          assertThat(entry(row, entity, "literal").standsFor())
              .as(row.location())
              .isEqualTo(entity.get("id").asText());
        }
      }
    }
  }

  private static GazetteerEntry entry(GoldRow row, JsonNode entity, String field) {
    Optional<GazetteerEntry> entry = gazetteer.entry(entity.get(field).asText());
    assertThat(entry).as("%s: %s", row.location(), entity.get(field)).isPresent();
    return entry.orElseThrow();
  }

  private static void assertWholeWords(GoldRow row, String sentence, Span span) {
    String name = span.of(sentence);
    assertThat(name).as(row.location()).isEqualTo(name.strip());
    String around =
        sentence.substring(Math.max(0, span.start() - 1), span.start())
            + sentence.substring(span.end(), Math.min(sentence.length(), span.end() + 1));
    assertThat(around.chars().noneMatch(Character::isLetterOrDigit))
        .as("%s: %s is whole words", row.location(), name)
        .isTrue();
  }
}
