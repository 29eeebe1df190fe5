package io.standpoint.cli;

import io.standpoint.domain.Dataset;
import io.standpoint.domain.Origin;
import io.standpoint.domain.ProcessedArticle.Status;
import io.standpoint.record.ArticleRecord;
import io.standpoint.story.ArticleRef;
import io.standpoint.story.Stories;
import io.standpoint.story.StoryArticle;
import io.standpoint.story.StoryFinder;
import io.standpoint.story.StorySketch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stories of several outputs that are one: those whose articles share their text, or most of it, as
 * far as the signatures in {@code articles/} tell.
 */
final class JoinedStories {

  private final List<StoryArticle> articles = new ArrayList<>();
  private final Map<Origin, String> stories = new HashMap<>();
  private final Map<String, String> wholes = new TreeMap<>();

  private JoinedStories() {}

  /**
   * The ids of all stories that are part of one with a smaller id, with that id.
   *
   * @throws UsageException if an output has no signatures
   */
  static Map<String, String> of(List<EarlierOutput> inputs) {
    JoinedStories joined = new JoinedStories();
    inputs.forEach(joined::read);
    Map<String, Origin> places = new HashMap<>();
    List<Stories.Role> roles = StoryFinder.find(joined.articles);
    roles.forEach(role -> places.put(role.article().id(), role.article().origin()));
    for (Stories.Role role : roles) {
      joined.join(
          joined.stories.get(role.article().origin()),
          joined.stories.get(places.get(role.storyId())));
    }
    Map<String, String> all = new TreeMap<>();
    joined.wholes.keySet().forEach(part -> all.put(part, joined.whole(part)));
    return all;
  }

  private void join(String one, String other) {
    String first = whole(one);
    String second = whole(other);
    if (!first.equals(second)) {
      boolean inOrder = first.compareTo(second) < 0;
      wholes.put(inOrder ? second : first, inOrder ? first : second);
    }
  }

  private String whole(String story) {
    String whole = story;
    for (String next = wholes.get(whole); next != null; next = wholes.get(whole)) {
      whole = next;
    }
    return whole;
  }

  private void read(EarlierOutput input) {
    int before = articles.size();
    input.forEach(Dataset.ARTICLES, ArticleRecord.class, row -> add(input, row));
    if (articles.size() == before) {
      throw new UsageException(
          "--joinStories: "
              + input.folder()
              + " has no story_signature in articles/; merge the outputs of run.");
    }
  }

  private void add(EarlierOutput input, ArticleRecord row) {
    if (row.getStatus().equals(Status.ANALYSED.name()) && row.getStorySignature() != null) {
      Origin origin = new Origin(input.folder(), articles.size());
      articles.add(
          StoryArticle.of(
              new ArticleRef(row.getArticleId(), row.getPublished(), origin, row.getTextSha256()),
              row.getPublisher(),
              StorySketch.ofPublished(row.getStorySignature())));
      stories.put(origin, row.getStoryId());
    }
  }
}
