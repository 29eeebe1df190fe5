package io.standpoint.ingest;

import java.io.Serializable;
import java.util.List;

/**
 * Where JSON records keep what an article needs: for each part the names to try, in order. The
 * first one that holds something wins. A name with dots is looked up as it stands, then as a path
 * into nested objects.
 *
 * @param id made from the content where no field holds it
 * @param text at least one name
 */
public record FieldNames(
    List<String> id,
    List<String> url,
    List<String> title,
    List<String> text,
    List<String> published,
    List<String> publisher,
    List<String> language,
    List<String> byline)
    implements Serializable {

  private static final List<String> BYLINE = List.of("byline", "author", "authors", "creator");

  /** Names that common crawlers, news services and data sets use. */
  public static final FieldNames DEFAULT =
      new FieldNames(
          List.of("id", "article_id", "_id", "_id.$oid", "uuid"),
          List.of("url", "link", "canonical_url", "warc_target_uri", "WARC-Target-URI"),
          List.of("title", "headline", "article.title"),
          List.of("text", "maintext", "body", "content", "article", "plain_text", "article.text"),
          List.of(
              "published",
              "date",
              "date_publish",
              "published_at",
              "publishedAt",
              "pub_date",
              "publish_date",
              "timestamp"),
          List.of(
              "publisher",
              "source",
              "outlet",
              "source_domain",
              "site",
              "publisher.name",
              "source.name"),
          List.of("language", "lang", "languages"));

  /** With the usual names for the byline. */
  public FieldNames(
      List<String> id,
      List<String> url,
      List<String> title,
      List<String> text,
      List<String> published,
      List<String> publisher,
      List<String> language) {
    this(id, url, title, text, published, publisher, language, BYLINE);
  }

  public FieldNames {
    id = List.copyOf(id);
    url = List.copyOf(url);
    title = List.copyOf(title);
    text = List.copyOf(text);
    published = List.copyOf(published);
    publisher = List.copyOf(publisher);
    language = List.copyOf(language);
    byline = List.copyOf(byline);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("no field name for the text");
    }
  }
}
