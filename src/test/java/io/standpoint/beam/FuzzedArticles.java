package io.standpoint.beam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Texts and files that no editor would print, the same for the same seed. */
final class FuzzedArticles {

  /**
   * A file to be read.
   *
   * @param name tells the format
   * @param bytes its content
   */
  record FuzzedFile(String name, byte[] bytes) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String[] WORDS = {
    "Beijing",
    "Washington",
    "the U.S.",
    "Nvidia",
    "Huawei",
    "Denzel Washington",
    "Xi Jinping",
    "President",
    "Dr.",
    "she",
    "its",
    "the company",
    "They",
    "said",
    "told",
    "accused",
    "praised",
    "according to",
    "warned",
    "that",
    "who",
    "of",
    "a",
    "the",
    "in",
    "and",
    "but",
    "not",
    "2026",
    "$20B",
    "3.5%",
    "GPT-4",
    "http://x.example/a?b=c&d",
    "@user",
    "#tag",
    "e.g.",
    "U.S.-China",
    "O'Neil's",
    "co-operation",
    "‑",
    "—",
    "…",
    "...",
    "?!",
    ".",
    ",",
    ";",
    ":",
    "(",
    ")",
    "[",
    "]",
    "\"",
    "“",
    "”",
    "„",
    "«",
    "»",
    "‘",
    "’",
    "'",
    "''",
    "``",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    "   "
  };

  private static final String[] ODD = {
    "\u200B",
    "\u200D",
    "\u200E",
    "\u200F",
    "\u202A",
    "\u202E",
    "\u202C",
    "\u2066",
    "\u2069",
    "\uFEFF",
    "\u00AD",
    "\u0301",
    "\u0000",
    "\u0007",
    "\u001B[31m",
    "\u007F",
    "\u0085",
    "\u2028",
    "\uFFFF",
    "\uFFFD",
    "\uD800",
    "\uDC00",
    "👩‍👩‍👧‍👦",
    "🇨🇳",
    "❤️",
    "👍🏽",
    "ﬁ",
    "İ",
    "ß",
    "ǅ",
    "ﷺ",
    "漢字",
    "Пекин",
    "بكين",
    "เซี่ยงไฮ้",
    "e\u0301\u0327\u0334",
    "１２",
    "Ⅷ",
    "𝒳𝓎"
  };

  private static final String[] MARKS = {"“", "”", "\"", "'", "‘", "’", "(", "«", "»", "''"};

  private static final String[] TAGS = {
    "<p>",
    "</p>",
    "<div class='article-body'>",
    "</div>",
    "<article>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<table><tr><td>",
    "<b",
    "&nbsp;",
    "&#x1F600;",
    "&#xD800;",
    "&bogus;",
    "<h1>",
    "<li>",
    "<blockquote>",
    "<time datetime='2026-13-45'>",
    "<meta property='og:title' content='x'>"
  };

  private final Random random;
  private final List<String> samples;

  FuzzedArticles(long seed, List<String> samples) {
    this.random = new Random(seed);
    this.samples = samples;
  }

  /** Paragraphs of the sample articles. */
  static List<String> samples() {
    List<String> samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("data/articles"))) {
      for (Path file : files.filter(path -> !path.toString().endsWith(".gz")).sorted().toList()) {
        samples.addAll(Files.readAllLines(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    samples.removeIf(String::isBlank);
    return samples;
  }

  /** A text of some dozens of words, seldom of many thousands of characters. */
  String text() {
    return switch (random.nextInt(40)) {
      case 0 -> random.nextInt(20) == 0 ? longWord(100_000) : longWord(3_000);
      case 1 -> nested(random.nextInt(10) == 0 ? 1_000 : 30);
      case 2, 3, 4, 5 -> codePoints(1 + random.nextInt(80));
      case 6, 7, 8, 9, 10, 11, 12, 13 ->
          mutated(piece(samples.get(random.nextInt(samples.size()))));
      default -> soup(1 + random.nextInt(60));
    };
  }

  /** The text in a file of some format, often a broken one. */
  FuzzedFile file(String text) {
    String file =
        switch (random.nextInt(8)) {
          case 0 -> "a.txt";
          case 1 -> "a.html";
          case 2 -> "a.csv";
          case 3 -> "a.rss";
          case 4 -> "a.json";
          default -> "a.jsonl";
        };
    String content =
        switch (file) {
          case "a.txt" -> text;
          case "a.html" -> page(text);
          case "a.csv" -> "id,title,text\n1,x,\"" + text.replace("\"", "\"\"") + "\"\n";
          case "a.rss" -> feed(text);
          case "a.json" -> "[" + json(text) + "," + json(text + " Again.") + "]";
          default -> json(text) + "\n";
        };
    boolean broken = random.nextInt(4) == 0;
    byte[] bytes = (broken ? mutated(content) : content).getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(20) == 0 && bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return new FuzzedFile(file, bytes);
  }

  private String soup(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(random.nextInt(12) == 0 ? pick(ODD) : pick(WORDS));
      text.append(random.nextInt(5) > 0 ? " " : "");
    }
    return text.toString();
  }

  private String codePoints(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int bits = 7 + random.nextInt(14);
      text.appendCodePoint(random.nextInt(Math.min(1 << bits, Character.MAX_CODE_POINT + 1)));
      text.append(random.nextInt(4) == 0 ? pick(WORDS) : "");
    }
    return text.toString();
  }

  private String longWord(int length) {
    String unit = pick(new String[] {"a", "Ab", "9", "x-", "'", "é", "漢", "😀", ".", "_"});
    return "Beijing accused " + unit.repeat(length / unit.length()) + " of theft. Tokyo agreed.";
  }

  private String nested(int depth) {
    StringBuilder text = new StringBuilder("Beijing said ");
    for (int i = 0; i < depth; i++) {
      text.append(pick(MARKS)).append(random.nextInt(3) == 0 ? "Tokyo said " : "");
    }
    for (int i = 0; i < depth; i++) {
      text.append(pick(MARKS));
    }
    return text.append(" , Washington said.").toString();
  }

  private String mutated(String original) {
    StringBuilder text = new StringBuilder(original);
    for (int i = 1 + random.nextInt(4); i > 0 && !text.isEmpty(); i--) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + random.nextInt(30));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(from, text.substring(from, to).repeat(1 + random.nextInt(5)));
        case 2 -> text.insert(from, pick(random.nextBoolean() ? ODD : TAGS));
        default ->
            text.replace(
                from, to, new StringBuilder(text.substring(from, to)).reverse().toString());
      }
    }
    return text.toString();
  }

  private String piece(String text) {
    int from = random.nextInt(text.length());
    return text.substring(from, Math.min(text.length(), from + 50 + random.nextInt(400)));
  }

  private String page(String text) {
    StringBuilder page = new StringBuilder("<html><head><title>x</title></head><body>");
    for (int i = random.nextInt(6); i > 0; i--) {
      page.append(pick(TAGS));
    }
    return page.append("<p>").append(text).append("</p>").append(pick(TAGS)).toString();
  }

  private String feed(String text) {
    return "<rss version=\"2.0\"><channel><title>t</title><link>x</link><description>d</description>"
        + "<item><title>x</title><description>"
        + text.replace("&", "&amp;").replace("<", "&lt;")
        + "</description></item></channel></rss>";
  }

  private static String json(String text) {
    try {
      return JSON.writeValueAsString(
          Map.of("text", text, "published", "2026-02-03", "publisher", "Outlet"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String pick(String[] strings) {
    return strings[random.nextInt(strings.length)];
  }
}
