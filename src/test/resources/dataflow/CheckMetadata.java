import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.dataflow.model.TemplateMetadata;
import com.google.api.services.dataflow.model.ParameterMetadata;
import java.io.FileInputStream;
import java.util.Set;

/** Reads a Flex Template's metadata with Google's own classes; fails on what they do not know. */
public final class CheckMetadata {

  public static void main(String[] arguments) throws Exception {
    TemplateMetadata metadata;
    try (FileInputStream in = new FileInputStream(arguments[0])) {
      metadata =
          GsonFactory.getDefaultInstance()
              .createJsonObjectParser()
              .parseAndClose(in, java.nio.charset.StandardCharsets.UTF_8, TemplateMetadata.class);
    }
    require(metadata.getUnknownKeys().isEmpty(), "unknown keys " + metadata.getUnknownKeys());
    require(metadata.getName() != null && metadata.getDescription() != null, "no name");
    for (ParameterMetadata parameter : metadata.getParameters()) {
      String name = parameter.getName();
      require(parameter.getUnknownKeys().isEmpty(), name + ": " + parameter.getUnknownKeys());
      require(name.matches("[a-zA-Z][a-zA-Z0-9]*"), name + " is no name of a parameter");
      require(parameter.getLabel() != null && parameter.getHelpText() != null, name + ": no text");
      require(
          Set.of(
                  "TEXT",
                  "NUMBER",
                  "BOOLEAN",
                  "GCS_READ_FILE",
                  "GCS_READ_FOLDER",
                  "GCS_WRITE_FOLDER")
              .contains(parameter.getParamType()),
          name + ": type " + parameter.getParamType());
    }
    System.out.println(metadata.getParameters().size() + " parameters are valid");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalStateException(message);
    }
  }
}
