package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.beam.sdk.Pipeline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Our pins are the versions that Beam was built and tested with.
 *
 * <p>Jackson is declared by Beam's core, Avro and protobuf by its extensions of these names; the
 * core uses neither but for its own shaded copies. The extensions are no part of the program: the
 * build fetches their POM files for this test only, into the repository that holds the core's jar.
 */
class BeamPinsTest {

  @ParameterizedTest
  @CsvSource({
    "jackson.version,  beam-sdks-java-core, com.fasterxml.jackson.core, jackson-core",
    "jackson.version,  beam-sdks-java-core, com.fasterxml.jackson.core, jackson-databind",
    "avro.version,     beam-sdks-java-extensions-avro, org.apache.avro, avro",
    "protobuf.version, beam-sdks-java-extensions-protobuf, com.google.protobuf, protobuf-java"
  })
  void pinIsTheVersionThatBeamDeclares(
      String property, String module, String groupId, String artifactId) throws Exception {
    String declared = declaredVersion(beamPom(module), groupId, artifactId);

    assertThat(declared).as("%s of %s", artifactId, module).isNotBlank();
    assertThat(ourProperty(property)).as(property).isEqualTo(declared);
  }

  @ParameterizedTest
  @CsvSource({
    "jackson.version,  com.fasterxml.jackson.core, jackson-databind",
    "avro.version,     org.apache.avro,            avro"
  })
  void pinIsTheVersionOnTheClassPath(String property, String groupId, String artifactId)
      throws Exception {
    String path = "META-INF/maven/%s/%s/pom.xml".formatted(groupId, artifactId);
    try (InputStream pom = Pipeline.class.getClassLoader().getResourceAsStream(path)) {
      assertThat(pom).as(path).isNotNull();
      assertThat(ownVersion(parse(pom))).isEqualTo(ourProperty(property));
    }
  }

  private static String ourProperty(String name) throws Exception {
    try (InputStream pom = Files.newInputStream(Path.of("pom.xml"))) {
      Element properties = child(parse(pom).getDocumentElement(), "properties");
      return text(properties, name);
    }
  }

  /** The POM of a Beam module of the version that is on the class path. */
  private static Document beamPom(String module) throws Exception {
    Path file = beamFolder().resolve(module).resolve(beamVersion());
    file = file.resolve(module + "-" + beamVersion() + ".pom");
    assertThat(file).as("POM of %s", module).exists();
    try (InputStream pom = Files.newInputStream(file)) {
      return parse(pom);
    }
  }

  /** The folder of the local repository that holds all Beam modules. */
  private static Path beamFolder() throws URISyntaxException {
    return coreJar().getParent().getParent().getParent();
  }

  private static String beamVersion() throws URISyntaxException {
    return coreJar().getParent().getFileName().toString();
  }

  private static Path coreJar() throws URISyntaxException {
    URL jar = Pipeline.class.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(jar.toURI());
  }

  private static String declaredVersion(Document pom, String groupId, String artifactId) {
    Element dependencies = child(pom.getDocumentElement(), "dependencies");
    for (Node node = dependencies.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element dependency
          && groupId.equals(text(dependency, "groupId"))
          && artifactId.equals(text(dependency, "artifactId"))) {
        return text(dependency, "version");
      }
    }
    return null;
  }

  private static String ownVersion(Document pom) {
    Element project = pom.getDocumentElement();
    String own = text(project, "version");
    return own != null ? own : text(child(project, "parent"), "version");
  }

  private static String text(Element parent, String name) {
    Element child = child(parent, name);
    return child == null ? null : child.getTextContent().strip();
  }

  private static Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && child.getTagName().equals(name)) {
        return child;
      }
    }
    return null;
  }

  private static Document parse(InputStream pom)
      throws IOException, ParserConfigurationException, SAXException {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom);
  }
}
