package io.standpoint.ingest.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page says of its article in schema.org terms, as JSON-LD; broken scripts say nothing. */
final class StructuredData {

  private static final int LONGEST = 1 << 20;
  private static final int MAX_NODES = 2000;
  private static final Pattern ARTICLE = Pattern.compile(".*(Article|BlogPosting|Report|Posting)");
  private static final Pattern VALUE = Pattern.compile("(?s)[{\\[](?!CDATA\\[).*[}\\]]");
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build()
          .readerFor(JsonNode.class);

  private final JsonNode article;

  private StructuredData(JsonNode article) {
    this.article = article;
  }

  /** The first article that the page describes. */
  static StructuredData of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      if (script.data().length() <= LONGEST) {
        try {
          JsonNode found = article(JSON.readTree(bare(script.data())));
          if (found != null) {
            return new StructuredData(found);
          }
        } catch (JsonProcessingException e) {
          // A page whose metadata are broken still has a text.
        }
      }
    }
    return new StructuredData(MissingNode.getInstance());
  }

  /** Without CDATA marks and comments around it. */
  private static String bare(String script) {
    Matcher json = VALUE.matcher(script);
    return json.find() ? json.group() : "";
  }

  private static JsonNode article(JsonNode json) {
    List<JsonNode> nodes = new ArrayList<>(List.of(json));
    for (int i = 0; i < nodes.size() && i < MAX_NODES; i++) {
      JsonNode node = nodes.get(i);
      if (isArticle(node)) {
        return node;
      }
      if (node.isArray()) {
        node.forEach(nodes::add);
      } else {
        node.path("@graph").forEach(nodes::add);
        nodes.add(node.path("mainEntity"));
      }
    }
    return null;
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (ARTICLE.matcher(one.asText()).matches()) {
          return true;
        }
      }
    }
    return ARTICLE.matcher(type.asText()).matches();
  }

  /** Of headline and name the one that the title of the page repeats. */
  String headline(String pageTitle) {
    String headline = text(article.path("headline"));
    String name = text(article.path("name"));
    boolean byName =
        name != null
            && (headline == null || !pageTitle.contains(headline) && pageTitle.contains(name));
    return byName ? name : headline;
  }

  String published() {
    return text(article.path("datePublished"));
  }

  String publisher() {
    return names(article.path("publisher"));
  }

  String authors() {
    return names(article.path("author"));
  }

  String language() {
    return text(article.path("inLanguage"));
  }

  /** The whole text, without the marks that some sites put into it; null if it is not given. */
  String articleBody() {
    String body = article.path("articleBody").asText("").strip();
    if (body.isEmpty() || body.length() > LONGEST) {
      return null;
    }
    return body.contains("</")
        ? PageExtractor.fragmentText(body)
        : Parser.unescapeEntities(body, false);
  }

  private static String names(JsonNode node) {
    List<String> names = new ArrayList<>();
    for (JsonNode one : node.isArray() ? node : List.of(node)) {
      String name = text(one.isObject() ? one.path("name") : one);
      if (name != null && !name.startsWith("http") && !names.contains(name)) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static String text(JsonNode node) {
    String text = node.isTextual() ? Texts.line(Parser.unescapeEntities(node.asText(), false)) : "";
    return text.isEmpty() ? null : text;
  }
}
