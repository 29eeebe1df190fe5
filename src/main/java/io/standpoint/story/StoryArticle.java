package io.standpoint.story;

import com.google.common.hash.Hashing;
import io.standpoint.domain.Article;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

/**
 * As much of an article as is needed to find its story.
 *
 * @param key stands for its text and its place in the input, unique in a run, in the order of the
 *     texts' fingerprints: where only neighbours are compared, these must not depend on the place
 * @param ref which of several articles stands for the others
 * @param publisher nullable
 * @param page its text, less what its outlet prints on most days, once that is known
 * @param own the same, less what its outlet prints on many days
 */
public record StoryArticle(
    long key, ArticleRef ref, String publisher, StorySketch page, StorySketch own) {

  /** Bits of a key that tell articles with the same text apart. */
  private static final long PLACE = (1L << 40) - 1;

  public static StoryArticle of(Article article) {
    return of(ArticleRef.of(article), article.publisher(), StorySketch.of(article.text()));
  }

  /** An article of which only these are known. */
  public static StoryArticle of(ArticleRef ref, String publisher, StorySketch sketch) {
    long place = hash(ref.origin().file() + "\n" + ref.origin().position());
    long key = hash(ref.fingerprint()) & ~PLACE | place & PLACE;
    return new StoryArticle(key, ref, publisher, sketch, sketch);
  }

  StoryArticle with(StorySketch otherPage, StorySketch otherOwn) {
    return new StoryArticle(key, ref, publisher, otherPage, otherOwn);
  }

  /** Stands for the outlet; articles without one have one outlet in common. */
  public int publisherHash() {
    return publisher == null ? 0 : (int) hash(publisher);
  }

  /** The day it appeared, in days since 1970; an article without a date has a day of its own. */
  public int occasion() {
    return ref.published() == null
        ? Integer.MIN_VALUE | (int) key
        : (int) ref.published().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
  }

  /** Equal for equal texts. */
  int fingerprintKey() {
    return (int) (hash(ref.fingerprint()) >>> 33);
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeLong(key);
    write(out, ref.encode());
    write(out, publisher == null ? "" : publisher);
    write(out, page);
    out.writeBoolean(own.equals(page));
    if (!own.equals(page)) {
      write(out, own);
    }
  }

  public static StoryArticle read(DataInputStream in) throws IOException {
    long key = in.readLong();
    ArticleRef ref = ArticleRef.decode(readString(in));
    String publisher = readString(in);
    StorySketch page = readSketch(in);
    StorySketch own = in.readBoolean() ? page : readSketch(in);
    return new StoryArticle(key, ref, publisher.isEmpty() ? null : publisher, page, own);
  }

  private static void write(DataOutputStream out, StorySketch sketch) throws IOException {
    byte[] encoded = sketch.encode();
    out.writeShort(encoded.length);
    out.write(encoded);
  }

  private static StorySketch readSketch(DataInputStream in) throws IOException {
    return StorySketch.decode(in.readNBytes(in.readUnsignedShort()));
  }

  static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readString(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static long hash(String text) {
    return Hashing.murmur3_128().hashString(text, StandardCharsets.UTF_8).asLong();
  }
}
