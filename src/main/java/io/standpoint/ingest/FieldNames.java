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
    List<String> language)
    implements Serializable {

  /** Names that common crawlers, news services and data sets use. */
  public static final FieldNames DEFAULT =
      new FieldNames(
          List.of("id", "article_id", "_id", "_id.$oid"),
          List.of("url", "link", "canonical_url"),
          List.of("title", "headline"),
          List.of("text", "maintext", "body", "content", "article"),
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
          List.of("language", "lang"));

  public FieldNames {
    id = List.copyOf(id);
    url = List.copyOf(url);
    title = List.copyOf(title);
    text = List.copyOf(text);
    published = List.copyOf(published);
    publisher = List.copyOf(publisher);
    language = List.copyOf(language);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("no field name for the text");
    }
  }
}
