package io.standpoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class GraphMlWriterTest {

  @Test
  void writesANetwork() throws XMLStreamException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GraphMlWriter graph = new GraphMlWriter(out)) {
      graph.key("node", "name", "string");
      graph.key("edge", "net_stance", "double");
      graph.graph();
      graph.node("org:a", Map.of("name", "=A & \"B\"\n<C>"));
      graph.node("org:b", Collections.singletonMap("name", null));
      graph.edge("org:a", "org:b", Map.of("net_stance", -0.5));
    }

    assertThat(out.toString(StandardCharsets.UTF_8).replace('\'', '"').lines().skip(1))
        .containsExactly(
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">",
            "<key id=\"node.name\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>",
            "<key id=\"edge.net_stance\" for=\"edge\" attr.name=\"net_stance\" attr.type=\"double\"/>",
            "<graph edgedefault=\"directed\">",
            "<node id=\"org:a\"><data key=\"node.name\">=A &amp; \"B\" &lt;C></data></node>",
            "<node id=\"org:b\"/>",
            "<edge source=\"org:a\" target=\"org:b\"><data key=\"edge.net_stance\">-0.5</data></edge>",
            "</graph></graphml>");
  }
}
