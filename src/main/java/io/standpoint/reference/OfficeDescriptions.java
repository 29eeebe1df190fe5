package io.standpoint.reference;

import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.entity.Gazetteer;
import io.standpoint.entity.Offices;
import io.standpoint.lexicon.TokenLine;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom an office with its state or body means on the day of the article: {@code the U.S.
 * president}, {@code Nvidia's CEO}, {@code the secretary-general of the United Nations}. For one
 * article.
 */
final class OfficeDescriptions {

  /** A description up to {@code end}, exclusive, and who held the office. */
  record Found(int end, Entity holder) {}

  /** Before a description that says who somebody is, which the article names anyway. */
  private static final Set<String> PREDICATES =
      Set.of("is", "was", "as", "be", "become", "became", "remains", "elected");

  private final Gazetteer gazetteer;
  private final LocalDate day;

  /**
   * @param day when the article was published; nothing is found if it is null
   */
  OfficeDescriptions(Gazetteer gazetteer, LocalDate day) {
    this.gazetteer = gazetteer;
    this.day = day;
  }

  /** The description that begins with a token; null if there is none. */
  Found at(ReferenceLine line, int token) {
    TokenLine words = line.words();
    if (day == null || words.titleCase()) {
      return null;
    }
    if (words.lower(token).equals("the")) {
      return isSaidOfSomebody(line, token) ? null : withArticle(line, token);
    }
    boolean owned = words.lower(token - 1).equals("'s") && line.mention(token - 2) != null;
    return owned && !isSaidOfSomebody(line, start(line, token - 2))
        ? title(line, token, line.mention(token - 2))
        : null;
  }

  private Found withArticle(ReferenceLine line, int article) {
    TokenLine words = line.words();
    if (line.starts(article + 1)) {
      return title(line, line.end(article + 1), line.mention(article + 1));
    }
    String title = Offices.titleAt(words, article + 1);
    if (title.isEmpty()) {
      return null;
    }
    int of = end(words, article + 1, title);
    int name = words.lower(of + 1).equals("the") ? of + 2 : of + 1;
    return words.lower(of).equals("of") && line.starts(name)
        ? holder(line, title, line.mention(name), line.end(name))
        : null;
  }

  private Found title(ReferenceLine line, int first, Mention body) {
    String title = Offices.titleAt(line.words(), first);
    return title.isEmpty() ? null : holder(line, title, body, end(line.words(), first, title));
  }

  private Found holder(ReferenceLine line, String title, Mention body, int end) {
    if (!Description.standsAlone(line.words(), end - 1) || isNamed(line, end)) {
      return null;
    }
    Optional<String> holder = gazetteer.offices().holder(title, body.resolved().id(), day);
    return holder
        .flatMap(gazetteer::entry)
        .map(entry -> new Found(end, entry.entity()))
        .orElse(null);
  }

  /** "the U.S. president Ana Kowal", "the U.S. president, Ana Kowal,". */
  private static boolean isNamed(ReferenceLine line, int end) {
    int next = line.words().lower(end).equals(",") ? end + 1 : end;
    Mention mention = line.mention(next);
    boolean person = mention != null && mention.resolved().type() == EntityType.PERSON;
    return person || (next == end && line.words().capitalised(end));
  }

  /** "Ana Kowal, the U.S. president", "Ana Kowal is the U.S. president". */
  private static boolean isSaidOfSomebody(ReferenceLine line, int first) {
    String before = line.words().lower(first - 1);
    boolean apposed = before.equals(",") && line.mention(first - 2) != null;
    return apposed || PREDICATES.contains(before);
  }

  private static int start(ReferenceLine line, int token) {
    int start = token;
    while (line.mention(start - 1) == line.mention(token)) {
      start--;
    }
    return start;
  }

  private static int end(TokenLine words, int first, String title) {
    return words.tokenAt(words.start(first) + title.length() - 1) + 1;
  }
}
