package io.standpoint.story;

import io.standpoint.domain.Origin;
import io.standpoint.story.StoryLink.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins linked articles into stories. Of articles that copy each other, directly or through others,
 * the first ({@link ArticleRef#compareTo}) is the original; a story has the id of the first of all
 * its articles. The order of the links does not matter.
 */
public final class Stories {

  /**
   * What an article is to its story; articles without links have none.
   *
   * @param copyOf nullable; the original, unless it is this article
   * @param storyId id of the first article of the story
   * @param copyPublishers outlets of its copies, in their order; an unknown one is empty
   */
  public record Role(
      ArticleRef article, ArticleRef copyOf, String storyId, List<String> copyPublishers) {}

  private final Map<Origin, Member> members = new TreeMap<>();
  private final Map<Origin, Origin> originals = new TreeMap<>();
  private final Map<Origin, Origin> firsts = new TreeMap<>();

  /** Takes note of a link. */
  public void add(StoryLink link) {
    members.putIfAbsent(link.one().ref().origin(), link.one());
    members.putIfAbsent(link.other().ref().origin(), link.other());
    if (link.kind() == StoryLink.Kind.COPY) {
      join(originals, link);
    }
    join(firsts, link);
  }

  private void join(Map<Origin, Origin> parents, StoryLink link) {
    Origin one = root(parents, link.one().ref().origin());
    Origin other = root(parents, link.other().ref().origin());
    if (!one.equals(other)) {
      boolean oneFirst = members.get(one).ref().compareTo(members.get(other).ref()) < 0;
      parents.put(oneFirst ? other : one, oneFirst ? one : other);
    }
  }

  private static Origin root(Map<Origin, Origin> parents, Origin origin) {
    Origin root = origin;
    for (Origin next = parents.get(root); next != null; next = parents.get(root)) {
      Origin above = parents.get(next);
      if (above != null) {
        parents.put(root, above);
      }
      root = next;
    }
    return root;
  }

  /** The role of every linked article, in the order of their places. */
  public List<Role> roles() {
    Map<Origin, List<String>> copies = new TreeMap<>();
    members.forEach(
        (origin, member) -> {
          Origin original = root(originals, origin);
          if (!original.equals(origin)) {
            copies
                .computeIfAbsent(original, absent -> new ArrayList<>())
                .add(member.publisher() == null ? "" : member.publisher());
          }
        });
    List<Role> roles = new ArrayList<>();
    members.forEach(
        (origin, member) -> {
          Origin original = root(originals, origin);
          roles.add(
              new Role(
                  member.ref(),
                  original.equals(origin) ? null : members.get(original).ref(),
                  members.get(root(firsts, origin)).ref().id(),
                  copies.getOrDefault(origin, List.of())));
        });
    return roles;
  }
}
