package io.standpoint.story;

import io.standpoint.story.StorySketch.Overlap;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * Two articles that tell the same story.
 *
 * @param kind how much they share
 */
public record StoryLink(Kind kind, Member one, Member other) {

  /**
   * One end of a link.
   *
   * @param publisher nullable
   */
  public record Member(ArticleRef ref, String publisher) {}

  /** How much two articles share. */
  public enum Kind {
    /** At least half of what either says: one stands for the other. */
    COPY,
    /**
     * One holds most of the other, and more, or they share half with the furniture of their pages
     * alone: each is read for itself.
     */
    PART
  }

  private static final double COPY_SHARE = 0.5;
  private static final double PART_SHARE = 0.8;

  /** Texts that show less are copies only if they are equal. */
  private static final int FEWEST = 20;

  /** Standard errors of the estimate that it may lie below the share that is asked for. */
  private static final double BENEFIT_OF_DOUBT = 1.5;

  /** What the two have to do with each other; nothing, where they only share a phrase. */
  public static Optional<StoryLink> between(StoryArticle one, StoryArticle other) {
    return kind(one, other).map(kind -> new StoryLink(kind, member(one), member(other)));
  }

  private static Optional<Kind> kind(StoryArticle one, StoryArticle other) {
    if (one.ref().fingerprint().equals(other.ref().fingerprint())) {
      return Optional.of(Kind.COPY);
    }
    boolean exact = one.page().isComplete() && other.page().isComplete();
    Overlap own = one.own().overlap(other.own());
    if (isHalf(own, exact)) {
      return Optional.of(Kind.COPY);
    }
    boolean part = own.smaller() >= FEWEST && own.containment() >= PART_SHARE;
    return part || isHalf(one.page().overlap(other.page()), exact)
        ? Optional.of(Kind.PART)
        : Optional.empty();
  }

  private static boolean isHalf(Overlap overlap, boolean exact) {
    double doubt = exact ? 0 : BENEFIT_OF_DOUBT * Math.sqrt(0.25 / overlap.sampled());
    return overlap.smaller() >= FEWEST && overlap.jaccard() >= COPY_SHARE - doubt;
  }

  private static Member member(StoryArticle article) {
    return new Member(article.ref(), article.publisher());
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeByte(kind.ordinal());
    write(out, one);
    write(out, other);
  }

  public static StoryLink read(DataInputStream in) throws IOException {
    return new StoryLink(Kind.values()[in.readByte()], readMember(in), readMember(in));
  }

  private static void write(DataOutputStream out, Member member) throws IOException {
    StoryArticle.write(out, member.ref.encode());
    StoryArticle.write(out, member.publisher == null ? "" : member.publisher);
  }

  private static Member readMember(DataInputStream in) throws IOException {
    ArticleRef ref = ArticleRef.decode(StoryArticle.readString(in));
    String publisher = StoryArticle.readString(in);
    return new Member(ref, publisher.isEmpty() ? null : publisher);
  }
}
