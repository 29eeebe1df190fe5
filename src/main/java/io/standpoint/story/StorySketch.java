package io.standpoint.story;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.IntPredicate;

/**
 * A sample of a text's five-word sequences that tells how much two texts share: the sequences with
 * the smallest hashes (a bottom-k MinHash sketch).
 *
 * @param bound all hashes of the text up to this one are in the sample
 * @param hashes ascending, distinct, 0 to {@code bound}
 */
public record StorySketch(int bound, int[] hashes) {

  /** Hashes that a run compares; a published signature has half of them. */
  public static final int SIZE = 256;

  private static final int PUBLISHED_SIZE = 128;

  /**
   * Hashes by which similar texts are looked for: two that share half miss each other 1 in 1,000.
   */
  private static final int KEYS = 12;

  /**
   * How much two texts share, as far as the samples tell.
   *
   * @param sampled hashes of either that both samples would show
   * @param common hashes of both
   * @param smaller hashes of the text that shows fewer
   */
  public record Overlap(int sampled, int common, int smaller) {

    /** Share of what either has, 0 to 1. */
    public double jaccard() {
      return sampled == 0 ? 0 : (double) common / sampled;
    }

    /** Share of what the smaller has, 0 to 1. */
    public double containment() {
      return smaller == 0 ? 0 : (double) common / smaller;
    }
  }

  /** The sketch of a text. */
  public static StorySketch of(String text) {
    int[] all = Shingles.hashes(text);
    return cut(new StorySketch(Integer.MAX_VALUE, all), SIZE);
  }

  private static StorySketch cut(StorySketch sketch, int size) {
    return sketch.hashes.length <= size
        ? sketch
        : new StorySketch(sketch.hashes[size - 1], Arrays.copyOf(sketch.hashes, size));
  }

  /** The same text without some sequences. */
  StorySketch without(IntPredicate dropped) {
    return new StorySketch(bound, Arrays.stream(hashes).filter(dropped.negate()).toArray());
  }

  /** Hashes that similar texts are likely to have in common. */
  int[] keys() {
    return Arrays.copyOf(hashes, Math.min(KEYS, hashes.length));
  }

  /** Compares two texts. */
  public Overlap overlap(StorySketch other) {
    int limit = Math.min(bound, other.bound);
    int mine = count(limit);
    int others = other.count(limit);
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < mine && j < others) {
      int difference = Integer.compare(hashes[i], other.hashes[j]);
      common += difference == 0 ? 1 : 0;
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return new Overlap(mine + others - common, common, Math.min(mine, others));
  }

  /** Whether the sample is everything. */
  boolean isComplete() {
    return bound == Integer.MAX_VALUE;
  }

  private int count(int limit) {
    int at = Arrays.binarySearch(hashes, limit);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** The bound and the smallest 128 hashes, as big-endian 32-bit numbers in Base64. */
  public String published() {
    return Base64.getEncoder().encodeToString(cut(this, PUBLISHED_SIZE).encode());
  }

  /** What {@link #published} wrote. */
  public static StorySketch ofPublished(String signature) {
    return decode(Base64.getDecoder().decode(signature));
  }

  byte[] encode() {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (hashes.length + 1)).putInt(bound);
    for (int hash : hashes) {
      bytes.putInt(hash);
    }
    return bytes.array();
  }

  static StorySketch decode(byte[] encoded) {
    ByteBuffer bytes = ByteBuffer.wrap(encoded);
    int bound = bytes.getInt();
    int[] hashes = new int[bytes.remaining() / Integer.BYTES];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = bytes.getInt();
    }
    return new StorySketch(bound, hashes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StorySketch sketch
        && bound == sketch.bound
        && Arrays.equals(hashes, sketch.hashes);
  }

  @Override
  public int hashCode() {
    return 31 * bound + Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return hashes.length + " hashes up to " + bound;
  }
}
