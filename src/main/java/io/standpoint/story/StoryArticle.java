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
 * @param sketch what its text shares with others
 */
public record StoryArticle(long key, ArticleRef ref, String publisher, StorySketch sketch) {

  /** Bits of a key that tell articles with the same text apart. */
  private static final long PLACE = (1L << 40) - 1;

  public static StoryArticle of(Article article) {
    return of(ArticleRef.of(article), article.publisher(), StorySketch.of(article.text()));
  }

  /** An article of which only these are known. */
  public static StoryArticle of(ArticleRef ref, String publisher, StorySketch sketch) {
    long place = hash(ref.origin().file() + "\n" + ref.origin().position());
    long key = hash(ref.fingerprint()) & ~PLACE | place & PLACE;
    return new StoryArticle(key, ref, publisher, sketch);
  }

  StoryArticle with(StorySketch other) {
    return new StoryArticle(key, ref, publisher, other);
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
    byte[] encoded = sketch.encode();
    out.writeShort(encoded.length);
    out.write(encoded);
  }

  public static StoryArticle read(DataInputStream in) throws IOException {
    long key = in.readLong();
    ArticleRef ref = ArticleRef.decode(readString(in));
    String publisher = readString(in);
    StorySketch sketch = StorySketch.decode(in.readNBytes(in.readUnsignedShort()));
    return new StoryArticle(key, ref, publisher.isEmpty() ? null : publisher, sketch);
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
