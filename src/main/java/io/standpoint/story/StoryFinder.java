package io.standpoint.story;

import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the stories of a set of articles that fits in memory, in the steps that a run takes apart:
 * set page furniture aside, look for pairs with a key in common, compare them, join what is linked.
 */
public final class StoryFinder {

  private StoryFinder() {}

  /** The roles of all articles that share their text, or most of it, with another one. */
  public static List<Stories.Role> find(Collection<StoryArticle> articles) {
    PageFurniture furniture = new PageFurniture();
    articles.forEach(article -> count(article, furniture));
    articles.forEach(article -> see(article, furniture));
    Candidates candidates = new Candidates();
    Map<Long, StoryArticle> byKey = new LinkedHashMap<>();
    for (StoryArticle article : articles) {
      StoryArticle bare = withoutFurniture(article, furniture.recurrent(), furniture.permanent());
      byKey.put(bare.key(), bare);
      for (int key : keys(bare)) {
        candidates.add(key, bare.key());
      }
    }
    Stories stories = new Stories();
    for (Candidates.Pair pair : candidates.pairs()) {
      StoryLink.between(byKey.get(pair.one()), byKey.get(pair.other())).ifPresent(stories::add);
    }
    return stories.roles();
  }

  private static void count(StoryArticle article, PageFurniture furniture) {
    for (int hash : article.page().hashes()) {
      furniture.count(article.publisherHash(), hash);
    }
  }

  private static void see(StoryArticle article, PageFurniture furniture) {
    for (int hash : article.page().hashes()) {
      furniture.see(article.publisherHash(), article.occasion(), hash);
    }
  }

  /**
   * The article as it is compared.
   *
   * @param recurrent see {@link PageFurniture#recurrent}
   * @param permanent see {@link PageFurniture#permanent}
   */
  public static StoryArticle withoutFurniture(
      StoryArticle article, Set<Long> recurrent, Set<Long> permanent) {
    int publisher = article.publisherHash();
    StorySketch page = article.page();
    return article.with(
        page.without(hash -> permanent.contains(PageFurniture.key(publisher, hash))),
        page.without(hash -> recurrent.contains(PageFurniture.key(publisher, hash))));
  }

  /** What similar articles are likely to have in common. */
  public static int[] keys(StoryArticle article) {
    int[] fingerprint = {article.fingerprintKey()};
    return Arrays.stream(Ints.concat(fingerprint, article.own().keys(), article.page().keys()))
        .distinct()
        .toArray();
  }
}
