package io.standpoint.cli;

import io.standpoint.avro.DatasetSchemas;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Window;
import io.standpoint.export.GraphMlWriter;
import io.standpoint.record.PairRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.avro.Schema;

/** Holders and targets of one window as nodes, pairs as edges with every number that they have. */
final class GraphMlExport {

  private static final Schema PAIR = DatasetSchemas.of(Dataset.PAIRS);

  private final EarlierOutput input;
  private final Window window;

  private GraphMlExport(EarlierOutput input, Window window) {
    this.input = input;
    this.window = window;
  }

  /** An action for a row of {@code pairs/}. */
  private interface Action {
    void on(PairRecord pair) throws XMLStreamException;
  }

  /**
   * Writes the network and says how large it is, in a sentence.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  static String write(EarlierOutput input, Window window, OutputStream out) {
    try {
      return new GraphMlExport(input, window).write(out);
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException(e.getMessage(), e));
    }
  }

  private String write(OutputStream out) throws XMLStreamException {
    Map<String, Map<String, String>> nodes = new TreeMap<>();
    long[] edges = new long[1];
    forEachPair(
        pair -> {
          nodes.put(pair.getHolderId(), node(pair.getHolderName(), "ENTITY"));
          nodes.put(pair.getTargetId(), node(pair.getTargetName(), pair.getTargetKind()));
          edges[0]++;
        });
    try (GraphMlWriter graph = new GraphMlWriter(out)) {
      graph.key("node", "name", "string");
      graph.key("node", "kind", "string");
      for (Schema.Field number : numbers()) {
        graph.key("edge", number.name(), typeOf(number).equals("double") ? "double" : "long");
      }
      graph.graph();
      for (Map.Entry<String, Map<String, String>> node : nodes.entrySet()) {
        graph.node(node.getKey(), node.getValue());
      }
      forEachPair(pair -> graph.edge(pair.getHolderId(), pair.getTargetId(), values(pair)));
    }
    return String.format(Locale.ROOT, "%,d nodes, %,d edges.", nodes.size(), edges[0]);
  }

  private void forEachPair(Action action) {
    input.forEach(
        Dataset.PAIRS,
        PairRecord.class,
        row -> {
          if (Windows.is(window, row.getGranularity(), row.getWindowStart())) {
            try {
              action.on(row);
            } catch (XMLStreamException e) {
              throw new UncheckedIOException(new IOException(e.getMessage(), e));
            }
          }
        });
  }

  private static Map<String, String> node(String name, String kind) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", name);
    values.put("kind", kind);
    return values;
  }

  private static Map<String, Object> values(PairRecord pair) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Schema.Field number : numbers()) {
      values.put(number.name(), pair.get(number.pos()));
    }
    return values;
  }

  /** The fields of {@code pairs/} that are plain numbers, whatever fields there are. */
  private static List<Schema.Field> numbers() {
    return PAIR.getFields().stream()
        .filter(field -> List.of("int", "long", "double").contains(typeOf(field)))
        .toList();
  }

  private static String typeOf(Schema.Field field) {
    Schema schema = field.schema();
    Stream<Schema> types = schema.isUnion() ? schema.getTypes().stream() : Stream.of(schema);
    return types
        .filter(type -> type.getType() != Schema.Type.NULL && type.getLogicalType() == null)
        .map(type -> type.getType().getName())
        .findFirst()
        .orElse("");
  }
}
