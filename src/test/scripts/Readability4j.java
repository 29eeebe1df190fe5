import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/**
 * The text that readability4j finds on the pages of a gold file, as rows for extraction_baselines.py:
 *
 * <pre>
 * mvn dependency:get -Dartifact=net.dankito.readability4j:readability4j:1.0.8
 * java -cp 'readability4j-1.0.8.jar:kotlin-stdlib-1.6.21.jar:slf4j-api.jar:target/lib/*' \
 *   src/test/scripts/Readability4j.java GOLD.jsonl > predictions.jsonl
 * </pre>
 */
class Readability4j {

  public static void main(String[] arguments) throws Exception {
    ObjectMapper json = new ObjectMapper();
    Path gold = Path.of(arguments[0]);
    for (String line : Files.readAllLines(gold)) {
      JsonNode row = json.readTree(line);
      Path file = gold.toAbsolutePath().getParent().resolve(row.get("file").asText());
      String html;
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      String content = new Readability4J(row.get("url").asText(), html).parse().getContent();
      String text = content == null ? "" : Jsoup.parse(content).wholeText();
      System.out.println(
          json.createObjectNode().put("id", row.get("id").asText()).put("text", text));
    }
  }
}
