package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.domain.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Finds the text of a gold row: in the row, as {@code text} or {@code tokens}, or where it points
 * to. A pointer has {@code file}, relative to the gold file, plain text or JSON Lines with {@code
 * id} and {@code text}; {@code article}, the id there; {@code start} and {@code end}; and {@code
 * check}, the first hex digits of the SHA-256 of the stretch in UTF-8. The articles of one file are
 * kept at a time: rows are best sorted by file. Not thread-safe.
 */
final class Passages {

  private final Map<String, String> articles = new HashMap<>();
  private Path file;

  /**
   * The passage that a row labels.
   *
   * @throws GoldException if there is none, or it is not the one that was labelled
   */
  Passage of(GoldRow row) {
    if (row.json().hasNonNull("tokens")) {
      String text = String.join(" ", row.list("tokens").orElseThrow());
      return whole(row, text);
    }
    return row.optional("file").isPresent() ? pointed(row) : whole(row, row.text());
  }

  private static Passage whole(GoldRow row, String text) {
    if (text.isEmpty()) {
      throw new GoldException(row.location() + ": the text is empty.");
    }
    return new Passage(row.location(), text, new Span(0, text.length()));
  }

  private Passage pointed(GoldRow row) {
    Path pointed = row.file().resolveSibling(row.required("file")).normalize();
    if (!pointed.equals(file)) {
      read(row, pointed);
    }
    String id = row.optional("article").orElse("");
    String text = articles.get(id);
    int start = row.json().path("start").asInt(-1);
    int end = row.json().path("end").asInt(-1);
    if (text == null || start < 0 || end <= start || end > text.length()) {
      throw new GoldException(
          "%s: there is no article '%s' with a stretch from %d to %d in %s."
              .formatted(row.location(), id, start, end, pointed));
    }
    Span span = new Span(start, end);
    if (!sha256(span.of(text)).startsWith(row.required("check"))) {
      throw new GoldException(row.location() + ": " + pointed + " has another text there.");
    }
    return new Passage(pointed + "#" + id, text, span);
  }

  private void read(GoldRow row, Path pointed) {
    articles.clear();
    file = pointed;
    if (!Files.exists(pointed)) {
      throw new GoldException(row.location() + ": there is no file " + pointed + ".");
    }
    if (row.optional("article").isPresent()) {
      for (GoldRow article : GoldFile.read(pointed, Integer.MAX_VALUE)) {
        JsonNode json = article.json();
        articles.put(json.path("id").asText(), json.path("text").asText());
      }
      return;
    }
    try {
      articles.put("", Files.readString(pointed));
    } catch (IOException e) {
      throw new GoldException(pointed + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
