package io.standpoint.export;

import com.google.common.hash.Hashing;
import com.google.common.html.HtmlEscapers;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.FrameScore;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Opinion.Target;
import io.standpoint.domain.Polarity;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * An article and its opinions as a row of 27 columns in the shape of the Global Knowledge Graph 2.1
 * (The GDELT Global Knowledge Graph Data Format Codebook V2.1, 2015). Columns that nothing is known
 * of are empty.
 */
public final class GkgRow {

  private static final int COLUMNS = 27;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String WEB = "1";
  private static final String CITATION_ONLY = "2";
  private static final String COUNTRY = "1";

  private GkgRow() {}

  /**
   * A row, without a line end.
   *
   * @param opinions of this article
   */
  public static String of(ExportedArticle article, List<Opinion> opinions) {
    List<Opinion> entities =
        opinions.stream()
            .filter(opinion -> opinion.kind() == Opinion.Kind.PORTRAYAL)
            .sorted(GkgRow::byPlace)
            .toList();
    String[] cells = new String[COLUMNS];
    Arrays.fill(cells, "");
    String date = DATE.format(article.published());
    cells[0] = date + "-" + number(article.id());
    cells[1] = date;
    cells[2] = article.url() == null ? CITATION_ONLY : WEB;
    cells[3] = Cells.text(article.publisher());
    cells[4] = Cells.text(article.url() == null ? article.id() : article.url());
    cells[7] = themes(opinions, false);
    cells[8] = themes(opinions, true);
    cells[9] = locations(entities, false);
    cells[10] = locations(entities, true);
    cells[11] = names(entities, false, EntityType.PERSON);
    cells[12] = names(entities, true, EntityType.PERSON);
    cells[13] = names(entities, false, EntityType.ORGANIZATION);
    cells[14] = names(entities, true, EntityType.ORGANIZATION);
    cells[15] = tone(entities);
    cells[23] = names(entities, true, EntityType.values());
    cells[26] = extras(article);
    return String.join("\t", cells);
  }

  private static int byPlace(Opinion one, Opinion other) {
    return Integer.compare(one.target().span().start(), other.target().span().start());
  }

  /** The same in every export, and seldom that of another article of the same second. */
  private static String number(String id) {
    int hash = Hashing.murmur3_32_fixed().hashString(id, StandardCharsets.UTF_8).asInt();
    return Integer.toUnsignedString(hash);
  }

  private static String themes(List<Opinion> opinions, boolean places) {
    return list(
        opinions.stream()
            .sorted(Comparator.comparingInt(opinion -> opinion.sentence().start()))
            .flatMap(
                opinion -> opinion.frames().stream().map(frame -> theme(frame, opinion, places)))
            .distinct()
            .toList());
  }

  private static String theme(FrameScore frame, Opinion opinion, boolean place) {
    String theme = "SP_" + frame.frame().label().toUpperCase(Locale.ROOT);
    return place ? theme + "," + opinion.sentence().start() : theme;
  }

  private static String names(List<Opinion> opinions, boolean places, EntityType... types) {
    List<EntityType> wanted = List.of(types);
    return list(
        opinions.stream()
            .map(Opinion::target)
            .filter(target -> wanted.contains(target.type()))
            .map(
                target -> {
                  String name = Cells.item(target.name());
                  return places ? name + "," + target.span().start() : name;
                })
            .distinct()
            .toList());
  }

  private static String locations(List<Opinion> opinions, boolean enhanced) {
    Function<Target, String> location =
        target -> {
          String type = target.type() == EntityType.COUNTRY ? COUNTRY : "";
          String name = type + "#" + Cells.item(target.name());
          return enhanced ? name + "#######" + target.span().start() : name + "#####";
        };
    return list(
        opinions.stream()
            .map(Opinion::target)
            .filter(
                target -> target.type() == EntityType.COUNTRY || target.type() == EntityType.PLACE)
            .map(location)
            .distinct()
            .toList());
  }

  /** Shares of the confident opinions in percent, where GDELT has shares of the words. */
  private static String tone(List<Opinion> entities) {
    long[] counts = new long[Polarity.values().length];
    entities.stream()
        .filter(opinion -> !opinion.abstained())
        .forEach(opinion -> counts[opinion.polarity().ordinal()]++);
    long all = Arrays.stream(counts).sum();
    if (all == 0) {
      return "";
    }
    double positive = 100.0 * counts[Polarity.POSITIVE.ordinal()] / all;
    double negative = 100.0 * counts[Polarity.NEGATIVE.ordinal()] / all;
    return String.format(
        Locale.ROOT,
        "%.4f,%.4f,%.4f,%.4f,0,0,",
        positive - negative,
        positive,
        negative,
        positive + negative);
  }

  private static String extras(ExportedArticle article) {
    List<String> extras = new ArrayList<>();
    extras.add(element("PAGE_TITLE", article.title()));
    if (article.byline() != null) {
      extras.add(element("PAGE_AUTHORS", article.byline()));
    }
    return String.join("", extras);
  }

  private static String element(String name, String text) {
    String escaped = HtmlEscapers.htmlEscaper().escape(Cells.text(text));
    return "<" + name + ">" + escaped + "</" + name + ">";
  }

  private static String list(Iterable<String> items) {
    return String.join(";", items);
  }
}
