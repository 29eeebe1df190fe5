package io.standpoint.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Dataset;
import io.standpoint.record.ChangeRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts keep to the house rules, and to the names that consumers rely on. */
class DatasetSchemasTest {

  private static final Path CONTRACTS = Path.of("src/main/avro");

  /** Names that never go away; more may come. */
  private static final Map<Dataset, String> FIXED =
      Map.of(
          Dataset.OPINIONS,
          """
          opinion_id kind article_id story_id publisher published holder_kind holder_id holder_name
          voice target_kind target_id target_literal_id target_name target_type resolution_rule
          polarity p_negative p_neutral p_positive abstained frames frames.name frames.probability
          sentence_start sentence_end target_start target_end holder_start holder_end evidence
          model_id gazetteer_id
          """,
          Dataset.ENTITIES,
          """
          entity_id name type granularity window_start window_end articles stories publishers
          mentions positive neutral negative abstained net_sentiment net_low net_high frames
          frames.name frames.positive frames.neutral frames.negative voices top_publishers
          top_holders variants evidence evidence.article_id evidence.start evidence.end
          evidence.text evidence.polarity evidence.probability evidence.voice evidence.frames
          """,
          Dataset.PAIRS,
          """
          holder_id holder_name target_id target_name target_kind granularity window_start
          window_end articles stories publishers positive negative net_stance net_low net_high
          frames voices evidence
          """,
          Dataset.ARTICLES,
          """
          article_id story_id copy_of url title publisher published language characters sentences
          mentions opinions status fallbacks text_sha256 text source_file
          """,
          Dataset.FAILURES,
          """
          article_id source_file location stage reason error_class message payload_sha256
          replayable
          """);

  static Stream<Path> contracts() throws IOException {
    try (Stream<Path> files = Files.list(CONTRACTS)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void contractIsDocumentedAndPlain(Path contract) throws IOException {
    Schema schema = new Schema.Parser().parse(contract.toFile());

    assertThat(violations(schema)).isEmpty();
  }

  @Test
  void violationsAreFound() {
    Schema schema =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "Bad", "fields": [
                  {"name": "undocumented", "type": "int"},
                  {"name": "blank", "type": "int", "doc": " "},
                  {"name": "map", "type": {"type": "map", "values": "int"}, "doc": "d"},
                  {"name": "letters", "doc": "d",
                    "type": {"type": "enum", "name": "E", "symbols": ["A"]}},
                  {"name": "two", "type": ["string", "int"], "doc": "d"},
                  {"name": "three", "type": ["null", "string", "int"], "doc": "d",
                    "default": null},
                  {"name": "last", "type": ["string", "null"], "doc": "d", "default": ""},
                  {"name": "open", "type": ["null", "string"], "doc": "d"},
                  {"name": "inner", "doc": "d", "type": {"type": "array", "items":
                    {"type": "record", "name": "Inner", "doc": "d", "fields": [
                      {"name": "x", "type": "long"}]}}},
                  {"name": "Camel", "type": "int", "doc": "d"},
                  {"name": "when", "doc": "d", "type": ["null",
                    {"type": "long", "logicalType": "timestamp-micros"}], "default": null}]}
                """);

    assertThat(violations(schema))
        .containsExactly(
            "Bad has no doc",
            "Bad.undocumented has no doc",
            "Bad.blank has no doc",
            "Bad.map is a MAP",
            "Bad.letters is a ENUM",
            "Bad.two is a union of STRING, INT",
            "Bad.three is a union of NULL, STRING, INT",
            "Bad.last is a union of STRING, NULL",
            "Bad.open has no default null",
            "Inner.x has no doc",
            "Bad.Camel is not in snake case",
            "Bad.when is a timestamp-micros");
  }

  @ParameterizedTest
  @EnumSource
  void fixedNamesAreThere(Dataset dataset) {
    assertThat(names("", DatasetSchemas.of(dataset)))
        .contains(FIXED.get(dataset).strip().split("\\s+"));
  }

  @Test
  void everyContractBelongsToOneDatasetOrIsOfChanges() throws IOException {
    Map<String, String> inFiles = new TreeMap<>();
    for (Path contract : contracts().toList()) {
      Schema schema = new Schema.Parser().parse(contract.toFile());
      inFiles.put(schema.getFullName(), schema.getDoc());
    }
    Map<String, String> inUse = new TreeMap<>();
    Schema changes = ChangeRecord.getClassSchema();
    inUse.put(changes.getFullName(), changes.getDoc());
    for (Dataset dataset : Dataset.values()) {
      Schema schema = DatasetSchemas.of(dataset);
      inUse.put(schema.getFullName(), schema.getDoc());
    }

    assertThat(inUse).isEqualTo(inFiles);
  }

  private static List<String> violations(Schema schema) {
    List<String> violations = new ArrayList<>();
    walk(schema, violations);
    return violations;
  }

  private static void walk(Schema schema, List<String> violations) {
    if (isBlank(schema.getDoc())) {
      violations.add(schema.getName() + " has no doc");
    }
    for (Schema.Field field : schema.getFields()) {
      String name = schema.getName() + "." + field.name();
      if (isBlank(field.doc())) {
        violations.add(name + " has no doc");
      }
      if (!field.name().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
        violations.add(name + " is not in snake case");
      }
      boolean nullable = field.schema().getType() == Type.UNION;
      if (nullable && !isNullOr(field.schema())) {
        violations.add(
            name
                + " is a union of "
                + String.join(
                    ", ",
                    field.schema().getTypes().stream().map(one -> one.getType().name()).toList()));
      } else if (nullable && field.defaultVal() != JsonProperties.NULL_VALUE) {
        violations.add(name + " has no default null");
      } else {
        walkType(name, nullable ? field.schema().getTypes().get(1) : field.schema(), violations);
      }
    }
  }

  private static void walkType(String name, Schema type, List<String> violations) {
    switch (type.getType()) {
      case RECORD -> walk(type, violations);
      case ARRAY -> walkType(name, type.getElementType(), violations);
      case LONG -> {
        String logical = type.getProp("logicalType");
        if (logical != null && !logical.equals("timestamp-millis")) {
          violations.add(name + " is a " + logical);
        }
      }
      case STRING, INT, DOUBLE, BOOLEAN -> {}
      default -> violations.add(name + " is a " + type.getType());
    }
  }

  private static boolean isNullOr(Schema union) {
    List<Schema> types = union.getTypes();
    return types.size() == 2
        && types.get(0).getType() == Type.NULL
        && types.get(1).getType() != Type.NULL;
  }

  private static boolean isBlank(String doc) {
    return doc == null || doc.isBlank();
  }

  /** Names of the fields, those of records in arrays behind the array's name. */
  private static List<String> names(String prefix, Schema schema) {
    List<String> names = new ArrayList<>();
    for (Schema.Field field : schema.getFields()) {
      names.add(prefix + field.name());
      Schema type = field.schema();
      if (type.getType() == Type.ARRAY && type.getElementType().getType() == Type.RECORD) {
        names.addAll(names(prefix + field.name() + ".", type.getElementType()));
      }
    }
    return names;
  }
}
