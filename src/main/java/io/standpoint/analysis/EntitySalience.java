package io.standpoint.analysis;

import io.standpoint.domain.Article;
import io.standpoint.domain.Mention;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How much an article is about each of its entities, from three things that tell most of it
 * (Dunietz and Gillick, EACL 2014): how often it is mentioned beside the most mentioned entity, how
 * early first, and whether the title names it. A title that is not known is left out. The weights
 * are round numbers that find the main person of an article best on development data.
 */
final class EntitySalience {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final double OFTEN = 4;
  private static final double EARLY = 1;
  private static final double IN_TITLE = 1;

  private int mentions;
  private int first = Integer.MAX_VALUE;
  private boolean inTitle;

  private EntitySalience() {}

  /**
   * The salience of each entity, by resolved id; in (0, 1].
   *
   * @param mentions by sentence, references among them
   */
  static Map<String, Double> of(Article article, List<List<Mention>> mentions) {
    String title = article.title() == null ? null : words(article.title());
    Map<String, EntitySalience> entities = new HashMap<>();
    int most = 1;
    for (List<Mention> sentence : mentions) {
      for (Mention mention : sentence) {
        EntitySalience entity =
            entities.computeIfAbsent(mention.resolved().id(), id -> new EntitySalience());
        entity.note(mention, article.text(), title);
        most = Math.max(most, entity.mentions);
      }
    }
    Map<String, Double> salience = new HashMap<>();
    for (Map.Entry<String, EntitySalience> entity : entities.entrySet()) {
      salience.put(
          entity.getKey(), entity.getValue().salience(most, article.text().length(), title));
    }
    return salience;
  }

  private void note(Mention mention, String text, String title) {
    mentions++;
    first = Math.min(first, mention.span().start());
    if (title != null && !inTitle && !mention.isReference()) {
      inTitle = title.contains(words(mention.span().of(text)));
    }
  }

  private double salience(int most, int length, String title) {
    double often = (double) mentions / most;
    double early = 1 - (double) first / length;
    double sum = OFTEN * often + EARLY * early;
    return title == null
        ? sum / (OFTEN + EARLY)
        : (sum + (inTitle ? IN_TITLE : 0)) / (OFTEN + EARLY + IN_TITLE);
  }

  /** Letters and digits in lower case, a blank around each word. */
  private static String words(String text) {
    return " " + NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }
}
