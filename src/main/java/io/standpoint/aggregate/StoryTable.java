package io.standpoint.aggregate;

import io.standpoint.domain.Counts;
import io.standpoint.domain.Polarity;
import java.util.Arrays;

/**
 * What each story of a tally says, by the hash of its id: a hash table of primitive numbers with
 * linear probing, for most tallies hold one story and some hold hundreds of thousands. Mutable, not
 * thread-safe.
 */
final class StoryTable {

  /** Analysed articles of the story. */
  static final int ARTICLES = 0;

  /** Place of the confident opinions of the first polarity; those of the others follow. */
  static final int OPINIONS = 1;

  /** Sum of the salience of the confident opinions, in multiples of 1 / {@link Tally#SALIENT}. */
  static final int SALIENCE = 4;

  /** Numbers per story. */
  static final int WIDTH = 5;

  /** Told of each story. */
  @FunctionalInterface
  interface Visitor {

    /**
     * One story.
     *
     * @param id hash of its id
     * @param numbers holds those of the story from {@code offset} on; not to be kept
     */
    void story(long id, int[] numbers, int offset);
  }

  private long[] ids = new long[2];
  private int[] numbers = new int[2 * WIDTH];
  private int size;

  int size() {
    return size;
  }

  /**
   * Adds to a story.
   *
   * @param more holds the numbers from {@code offset} on
   * @throws ArithmeticException if a number of the story passes 2^31
   */
  void add(long id, int[] more, int offset) {
    long key = id == 0 ? 1 : id;
    int slot = slot(key);
    if (ids[slot] == 0) {
      if (2 * (size + 1) > ids.length) {
        grow();
        slot = slot(key);
      }
      ids[slot] = key;
      size++;
    }
    for (int i = 0; i < WIDTH; i++) {
      numbers[slot * WIDTH + i] = Math.addExact(numbers[slot * WIDTH + i], more[offset + i]);
    }
  }

  /**
   * Adds an analysed article to its story.
   *
   * @param counts of its opinions
   * @param salience sum over the confident ones, in multiples of 1 / {@link Tally#SALIENT}
   */
  void addArticle(String storyId, Counts counts, int salience) {
    int[] story = new int[WIDTH];
    story[ARTICLES] = 1;
    for (Polarity polarity : Polarity.values()) {
      story[OPINIONS + polarity.ordinal()] = Math.toIntExact(counts.of(polarity));
    }
    story[SALIENCE] = salience;
    add(TallyCodec.storyKey(storyId), story, 0);
  }

  void merge(StoryTable other) {
    for (int slot = 0; slot < other.ids.length; slot++) {
      if (other.ids[slot] != 0) {
        add(other.ids[slot], other.numbers, slot * WIDTH);
      }
    }
  }

  /** Shows every story, in the order of the ids, so that sums never depend on how it was filled. */
  void forEach(Visitor visitor) {
    long[] sorted = new long[size];
    int next = 0;
    for (long id : ids) {
      if (id != 0) {
        sorted[next++] = id;
      }
    }
    Arrays.sort(sorted);
    for (long id : sorted) {
      visitor.story(id, numbers, slot(id) * WIDTH);
    }
  }

  /** Where the id is, or would be. */
  private int slot(long id) {
    int mask = ids.length - 1;
    // The ids are hashes: their low bits are as good as any.
    int slot = (int) id & mask;
    while (ids[slot] != 0 && ids[slot] != id) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldIds = ids;
    int[] oldNumbers = numbers;
    ids = new long[2 * oldIds.length];
    numbers = new int[2 * oldNumbers.length];
    for (int old = 0; old < oldIds.length; old++) {
      if (oldIds[old] != 0) {
        int slot = slot(oldIds[old]);
        ids[slot] = oldIds[old];
        System.arraycopy(oldNumbers, old * WIDTH, numbers, slot * WIDTH, WIDTH);
      }
    }
  }
}
