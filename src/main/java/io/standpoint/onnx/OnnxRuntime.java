package io.standpoint.onnx;

import ai.onnxruntime.OrtEnvironment;
import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be known of ONNX Runtime without its native code, in which some versions crash. */
public final class OnnxRuntime {

  /** Its jar's own; unlike the jar's manifest it is still there in a bundled jar. */
  private static final String POM = "/META-INF/maven/com.microsoft.onnxruntime/onnxruntime/pom.xml";

  private static final Pattern VERSION =
      Pattern.compile("<artifactId>onnxruntime</artifactId>\\s*<version>(\\d+(?:\\.\\d+)*)");

  private OnnxRuntime() {}

  /** Version of the library on the class path, such as 1.28.0; empty where its jar has none. */
  public static Optional<String> version() {
    URL pom = OrtEnvironment.class.getResource(POM);
    if (pom == null) {
      return Optional.empty();
    }
    try {
      Matcher version = VERSION.matcher(Resources.toString(pom, StandardCharsets.UTF_8));
      return version.find() ? Optional.of(version.group(1)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
