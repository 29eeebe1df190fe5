package io.standpoint.ingest.html;

import io.standpoint.ingest.PublicationDates;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about its article: JSON-LD first, then meta elements, then the markup. */
final class PageMetadata {

  private static final Pattern BY = Pattern.compile("(?i)^(written |posted |story )?by[:\\s]+");
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "\\s*(?:[-–—•|·,]\\s*)?(?:(?:\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|jun"
              + "|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,? \\d.*)|[-–—•|·]\\s*\\d*[hm]?)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SITE_NAME =
      Pattern.compile("^(.{15,}?)\\s+(?:[|\\\\/»]|::|[-–—](?=\\s))\\s+[^|»]{2,60}$");
  private static final Pattern DATE_IN_URL =
      Pattern.compile("/((?:19|20)\\d\\d)[/-]([01]?\\d)[/-]([0-3]?\\d)(?:[/-]|$)");
  private static final int LONGEST_BYLINE = 120;
  private static final String BYLINE =
      "[rel=author], [itemprop~=author] [itemprop=name], [itemprop~=author], .byline, .by-line,"
          + " .author-name, .article-author, .post-author, .entry-author, .author, [class*=byline],"
          + " [id*=byline]";

  private final Document page;
  private final StructuredData data;
  private final String fetchedFrom;

  PageMetadata(Document page, StructuredData data, String fetchedFrom) {
    this.page = page;
    this.data = data;
    this.fetchedFrom = fetchedFrom;
  }

  /** All of it, without a text. */
  ExtractedPage read() {
    return new ExtractedPage(
        title(), byline(), publisher(), published(), canonicalUrl(), language(), "");
  }

  private String title() {
    String title =
        first(
            data.headline(Texts.line(page.title())),
            meta(
                "og:title",
                "twitter:title",
                "dc.title",
                "dcterms.title",
                "title",
                "parsely-title"));
    return title == null ? ofTitleElement() : title;
  }

  /** Without the name of the site, where the page's only heading is the rest. */
  private String ofTitleElement() {
    String title = Texts.line(page.title());
    Element heading = page.select("h1").size() == 1 ? page.selectFirst("h1") : null;
    String headline = heading == null ? "" : Texts.line(heading.text());
    if (title.isEmpty() || !headline.isEmpty() && title.contains(headline)) {
      return headline.isEmpty() ? null : headline;
    }
    Matcher site = SITE_NAME.matcher(title);
    return site.matches() ? site.group(1) : title;
  }

  private String byline() {
    String authors =
        first(
            data.authors(),
            meta(
                "author",
                "parsely-author",
                "dc.creator",
                "dcterms.creator",
                "article:author",
                "byl",
                "sailthru.author",
                "twitter:data1"));
    return authors != null ? bare(authors) : fromMarkup();
  }

  private String fromMarkup() {
    for (Element element : page.select(BYLINE)) {
      String name = bare(Texts.line(element.text()));
      if (!name.isEmpty() && name.length() <= LONGEST_BYLINE) {
        return name;
      }
    }
    return null;
  }

  /** The name, without "by" before it and a time, a dash or a dot after it. */
  private static String bare(String byline) {
    String name = BY.matcher(byline).replaceFirst("");
    return AFTER_NAME.matcher(name).replaceFirst("").strip();
  }

  /** The name of the site, or its host without {@code www.}. */
  private String publisher() {
    String name = first(data.publisher(), meta("og:site_name", "application-name", "dc.publisher"));
    return name != null ? name : host(canonicalUrl());
  }

  private Instant published() {
    return Stream.<Function<PageMetadata, String>>of(
            page -> page.data.published(),
            page -> page.meta("article:published_time"),
            page -> page.meta("og:published_time"),
            page -> page.meta("parsely-pub-date"),
            page -> page.meta("sailthru.date"),
            page -> page.meta("pubdate"),
            page -> page.meta("publishdate"),
            page -> page.meta("publish-date"),
            page -> page.meta("dc.date.issued"),
            page -> page.meta("dcterms.created"),
            page -> page.meta("dc.date"),
            page -> page.meta("date"),
            page -> page.attribute("[itemprop=datePublished]"),
            page -> page.attribute("time[pubdate], time.published, time.entry-date"),
            page -> page.attribute("article time[datetime], header time[datetime]"),
            page -> page.attribute("time[datetime]"),
            page -> page.inUrl())
        .map(where -> PublicationDates.parse(where.apply(this)))
        .filter(date -> date != null)
        .findFirst()
        .orElse(null);
  }

  private String attribute(String selector) {
    Element element = page.selectFirst(selector);
    if (element == null) {
      return null;
    }
    return Stream.of(element.attr("datetime"), element.attr("content"), element.text())
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse(null);
  }

  private String inUrl() {
    String url = canonicalUrl();
    Matcher date = DATE_IN_URL.matcher(url == null ? "" : url);
    return date.find()
        ? String.format("%s-%2s-%2s", date.group(1), date.group(2), date.group(3)).replace(' ', '0')
        : null;
  }

  /** The page's own address, if it is absolute; else where it was fetched. */
  private String canonicalUrl() {
    Element link = page.selectFirst("link[rel=canonical][href]");
    String declared = link == null ? meta("og:url") : link.absUrl("href");
    return host(declared) == null ? fetchedFrom : declared;
  }

  private String language() {
    String language = page.selectFirst("html") == null ? "" : page.selectFirst("html").attr("lang");
    String declared =
        language.isBlank()
            ? first(meta("og:locale", "content-language", "language"), data.language())
            : language;
    return declared == null ? null : declared;
  }

  private static String host(String url) {
    if (url == null || !url.toLowerCase(Locale.ROOT).startsWith("http")) {
      return null;
    }
    try {
      String host = new URI(url.strip()).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The content of the first of these meta elements that is there. */
  private String meta(String... names) {
    for (String name : names) {
      for (Element element : page.select("meta[content]")) {
        boolean named =
            isNamed(name, element.attr("property"))
                || isNamed(name, element.attr("name"))
                || isNamed(name, element.attr("http-equiv"));
        String content = named ? Texts.line(element.attr("content")) : "";
        if (!content.isEmpty() && !(name.endsWith("author") && content.startsWith("http"))) {
          return content;
        }
      }
    }
    return null;
  }

  /** An attribute may hold several names; {@code dc:title} is {@code dc.title}. */
  private static boolean isNamed(String name, String attribute) {
    String names = " " + attribute.toLowerCase(Locale.ROOT).replace("dc:", "dc.") + " ";
    return names.contains(" " + name + " ");
  }

  private static String first(String one, String other) {
    return one != null ? one : other;
  }
}
