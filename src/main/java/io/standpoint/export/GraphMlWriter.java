package io.standpoint.export;

import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A directed network in GraphML (Brandes et al., Graph Markup Language, 2013). Keys come first,
 * then nodes, then edges. Not thread-safe.
 */
public final class GraphMlWriter implements AutoCloseable {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private final XMLStreamWriter xml;

  /**
   * Begins a document.
   *
   * @param out not closed
   * @throws XMLStreamException if it cannot be written to
   */
  public GraphMlWriter(OutputStream out) throws XMLStreamException {
    xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeCharacters("\n");
  }

  /**
   * Declares an attribute.
   *
   * @param owner node or edge
   * @param type string, long or double
   */
  public void key(String owner, String name, String type) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", owner + "." + name);
    xml.writeAttribute("for", owner);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
    xml.writeCharacters("\n");
  }

  /** Begins the graph, after all keys. */
  public void graph() throws XMLStreamException {
    xml.writeStartElement("graph");
    xml.writeAttribute("edgedefault", "directed");
    xml.writeCharacters("\n");
  }

  /**
   * Writes a node.
   *
   * @param values by name; null values are left out
   */
  public void node(String id, Map<String, ?> values) throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", Cells.line(id));
    data("node", values);
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  /**
   * Writes an edge.
   *
   * @param values by name; null values are left out
   */
  public void edge(String source, String target, Map<String, ?> values) throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("source", Cells.line(source));
    xml.writeAttribute("target", Cells.line(target));
    data("edge", values);
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  /** Ends the document; the stream stays open. */
  @Override
  public void close() throws XMLStreamException {
    xml.writeEndDocument();
    xml.close();
  }

  private void data(String owner, Map<String, ?> values) throws XMLStreamException {
    for (Map.Entry<String, ?> value : values.entrySet()) {
      if (value.getValue() != null) {
        xml.writeStartElement("data");
        xml.writeAttribute("key", owner + "." + value.getKey());
        xml.writeCharacters(Cells.line(value.getValue().toString()));
        xml.writeEndElement();
      }
    }
  }
}
