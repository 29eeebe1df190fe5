package io.standpoint.ingest.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes out of a page what is not its article: menus, forms, captions, teasers, share buttons,
 * comments, boxes about cookies and newsletters. What its tag or name condemns stays nevertheless
 * if it holds much of the page's running text, for names lie.
 */
final class Furniture {

  /** Share of the running text that makes an element part of the article. */
  private static final double MUCH = 0.4;

  /** The same for names that an article's own element hardly has. */
  private static final double MOST = 0.7;

  private static final String TAGS =
      "script, style, noscript, template, svg, math, iframe, frame, object, embed, applet, button,"
          + " input, select, textarea, label, nav, menu, aside, footer, figure, figcaption, picture,"
          + " video, audio, canvas, map, dialog, link, meta, address, form";

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "banner",
          "toolbar",
          "tablist",
          "form",
          "button",
          "note");

  private static final String SURE_NAMES =
      "cookies?|consent|gdpr|modal|popup|overlay|newsletters?|comments?|disqus\\w*|related"
          + "|recirc\\w*|recommend\\w*|footer|nav|navbar|sidebar|trending|outbrain|taboola"
          + "|most-?read";

  private static final String LIKELY_NAMES =
      "share|sharing|shares|socials?|subscri\\w+|sign-?up|promo\\w*|commenting|respond|side-bar"
          + "|rail|foot|footnotes?|navigation|menu|breadcrumbs?|by-?line\\w*|author\\w*|bio|tags?"
          + "|taglist|topics|keywords|caption\\w*|credits?|copyright|print|toolbar|tools|widgets?"
          + "|banner|masthead|advert\\w*|ads?|adv|adbox|sponsor\\w*|teasers?|popular|most-?popular"
          + "|more-?(on|from|stories|news)|read-?(more|next|also)|also-?read|up-?next|see-?also"
          + "|you-?may\\w*|pagination|pager|paging|timestamp|published|meta|metadata|post-?meta"
          + "|entry-?meta|entry-?footer|article-?footer|skip\\w*|hidden|sr-only"
          + "|screen-?reader\\w*|visually-?hidden|noprint|no-print|donat\\w+|login|register"
          + "|paywall|ratings?|poll|quiz|survey|gallery|slideshow|carousel|video|player|image"
          + "|photo|media|thumbnails?|thumb|infobox|factbox|feedback|contact|follow|jump-?links?"
          + "|toc|table-?of-?contents|disclaimer|app-?download|alert|editor-?picks?|latest"
          + "|topstories|headlines|links|linklist";

  private static final Pattern SURE = word(SURE_NAMES);
  private static final Pattern LIKELY = word(SURE_NAMES + "|" + LIKELY_NAMES);

  /** These outweigh the others. */
  private static final Pattern BODY =
      word(
          "(article|story|entry|post|content|main|page|text)-?(body|content|text|main|wrapper)"
              + "|articlebody|storybody|body-?(copy|text|content)|hentry");

  private Furniture() {}

  /** Changes the page. */
  static void remove(Document page) {
    page.getAllElements().stream().filter(Furniture::isHidden).forEach(Element::remove);
    double running = RunningText.of(page.body());
    for (Element element : page.select(TAGS)) {
      removeUnless(element, MUCH * running);
    }
    running = RunningText.of(page.body());
    for (Element element : page.body().select("[class], [id], [role]")) {
      String names = words(element.className()) + " " + words(element.id());
      if (isFurniture(element, names)) {
        removeUnless(element, (SURE.matcher(names).find() ? MOST : MUCH) * running);
      }
    }
  }

  private static void removeUnless(Element element, double enough) {
    if (element.parent() != null && RunningText.of(element) <= enough) {
      element.remove();
    }
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  private static boolean isFurniture(Element element, String names) {
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("article")) {
      return false;
    }
    return ROLES.contains(element.attr("role"))
        || LIKELY.matcher(names).find() && !BODY.matcher(names).find();
  }

  /** In lower case, with hyphens where capitals or doubled marks part words. */
  private static String words(String names) {
    return names
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .replaceAll("__|--", "-")
        .toLowerCase(Locale.ROOT);
  }

  private static Pattern word(String names) {
    return Pattern.compile("(^|[ _-])(" + names + ")($|[ _-])");
  }
}
