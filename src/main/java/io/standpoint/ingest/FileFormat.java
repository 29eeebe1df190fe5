package io.standpoint.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is in a file: by its first bytes where they tell, else by its name. */
enum FileFormat {
  JSON_LINES(".jsonl", ".ndjson", ".json"),
  HTML(".html", ".htm", ".xhtml"),
  /** WARC or ARC. */
  ARCHIVE(".warc", ".arc"),
  FEED(".rss", ".atom", ".rdf", ".xml"),
  TABLE(".csv", ".tsv"),
  AVRO(".avro"),
  PARQUET(".parquet"),
  /** Plain text, or JSON Lines under another name: the first line decides. */
  TEXT;

  private static final List<String> COMPRESSED = List.of(".gz", ".bz2", ".gzip");
  private static final Pattern HTML_HEAD =
      Pattern.compile(
          "\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype html|html|head|body|meta|title)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern FEED_HEAD =
      Pattern.compile(
          "\\s*(<\\?xml.*?\\?>\\s*)?(<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!doctype[^\\[>]*(\\[.*?\\])?\\s*>\\s*)*"
              + "<(\\w+:)?(rss|feed|rdf)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int HEAD_CHARACTERS = 2048;

  private final List<String> endings;

  FileFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /**
   * The format of a file.
   *
   * @param file its name; the ending of a compression is left aside
   * @param head its first bytes, decompressed, a byte-order mark left out
   */
  static FileFormat of(String file, byte[] head) {
    String start =
        new String(head, 0, Math.min(head.length, HEAD_CHARACTERS), StandardCharsets.ISO_8859_1);
    if (start.startsWith("WARC/") || start.startsWith("filedesc:")) {
      return ARCHIVE;
    } else if (start.startsWith("Obj\u0001")) {
      return AVRO;
    } else if (start.startsWith("PAR1")) {
      return PARQUET;
    } else if (FEED_HEAD.matcher(start).matches()) {
      return FEED;
    } else if (HTML_HEAD.matcher(start.replace("\u0000", "")).matches()) {
      return HTML;
    }
    FileFormat named = ofName(file);
    boolean binary = named == ARCHIVE || named == AVRO || named == PARQUET;
    return binary ? TEXT : named;
  }

  private static FileFormat ofName(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    for (String ending : COMPRESSED) {
      if (name.endsWith(ending)) {
        name = name.substring(0, name.length() - ending.length());
        break;
      }
    }
    for (FileFormat format : values()) {
      if (format.endings.stream().anyMatch(name::endsWith)) {
        return format;
      }
    }
    return TEXT;
  }
}
