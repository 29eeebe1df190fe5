package io.standpoint.beam;

import io.standpoint.domain.Origin;
import io.standpoint.story.ArticleRef;
import io.standpoint.story.Stories;
import java.util.List;

/**
 * What is known of an article before it is analysed.
 *
 * @param kind what the first article means for it
 * @param first the article that stands for it; itself where none does
 * @param storyId id of the first article of its story
 * @param copyPublishers outlets of its copies; an unknown one is empty
 */
record Mark(Kind kind, ArticleRef first, String storyId, List<String> copyPublishers) {

  /** Ways in which articles depend on others. */
  enum Kind {
    /** Another article has the same id and another text. */
    DUPLICATE_ID,
    /** Another article says the same. */
    COPY,
    /** It has copies, or shares its story with longer or shorter articles. */
    ORIGINAL
  }

  /** Neither ids nor names hold it. */
  private static final String SEPARATOR = "\u0001";

  private static final int FIXED_PARTS = 3;

  static Mark duplicateId(ArticleRef first) {
    return new Mark(Kind.DUPLICATE_ID, first, first.id(), List.of());
  }

  static Mark of(Stories.Role role) {
    return role.copyOf() == null
        ? new Mark(Kind.ORIGINAL, role.article(), role.storyId(), role.copyPublishers())
        : new Mark(Kind.COPY, role.copyOf(), role.storyId(), List.of());
  }

  /** Where the article is that a mark is about. */
  static String place(Origin origin) {
    return origin.file() + "\t" + origin.position();
  }

  String encode() {
    StringBuilder line = new StringBuilder(kind.name());
    line.append(SEPARATOR).append(first.encode()).append(SEPARATOR).append(storyId);
    copyPublishers.forEach(publisher -> line.append(SEPARATOR).append(publisher));
    return line.toString();
  }

  static Mark decode(String line) {
    List<String> parts = List.of(line.split(SEPARATOR, -1));
    return new Mark(
        Kind.valueOf(parts.get(0)),
        ArticleRef.decode(parts.get(1)),
        parts.get(2),
        parts.subList(FIXED_PARTS, parts.size()));
  }
}
