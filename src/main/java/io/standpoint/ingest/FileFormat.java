package io.standpoint.ingest;

import java.util.List;
import java.util.Locale;

/** What the name of a file says about what is in it. */
enum FileFormat {
  JSON_LINES,
  /** Plain text, or JSON Lines under another name: the first line decides. */
  UNKNOWN;

  private static final List<String> COMPRESSED = List.of(".gz", ".bz2", ".zst");
  private static final List<String> JSON = List.of(".jsonl", ".ndjson", ".json");

  /** The format by the ending of a name, the ending of a compression left aside. */
  static FileFormat ofName(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    for (String ending : COMPRESSED) {
      if (name.endsWith(ending)) {
        name = name.substring(0, name.length() - ending.length());
        break;
      }
    }
    return JSON.stream().anyMatch(name::endsWith) ? JSON_LINES : UNKNOWN;
  }
}
