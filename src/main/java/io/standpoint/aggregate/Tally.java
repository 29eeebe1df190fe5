package io.standpoint.aggregate;

import io.standpoint.domain.Counts;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Evidence;
import io.standpoint.domain.Frame;
import io.standpoint.domain.FrameScore;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Probabilities;
import io.standpoint.domain.PublisherIds;
import io.standpoint.domain.Voice;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * The mergeable state behind one summary. {@link #merge} is associative and commutative, and exact:
 * probabilities are summed as whole multiples of 2^-40.
 *
 * <p>An article's opinions must all be in one tally, one article after the other, each closed by
 * {@link #closeArticle}; {@link ArticleTallies} sees to that. Mutable, not thread-safe.
 */
public final class Tally {

  /** Index of abstained opinions beside the three polarities. */
  static final int ABSTAINED = Polarity.values().length;

  static final int VOICES = Voice.values().length;
  static final int FRAMES = Frame.values().length;

  static final double UNIT = 0x1p40;

  /** Salience is summed in whole multiples of 1 / {@value}. */
  static final int SALIENT = 1000;

  String name = "";
  String holderName = "";
  EntityType type;
  long articles;
  final StoryTable stories = new StoryTable();

  /** Opinions by voice; in each, by polarity and abstained. */
  final long[] voices = new long[VOICES * (ABSTAINED + 1)];

  /** Confident opinions by frame; in each, by polarity. */
  final long[] frames = new long[FRAMES * ABSTAINED];

  final long[] sums = new long[ABSTAINED];
  final ShareTable publishers = new ShareTable();
  final ShareTable holders = new ShareTable();
  final TreeMap<String, Long> variants = new TreeMap<>();
  final EvidenceSample evidence = new EvidenceSample();
  private final long[] openCounts = new long[ABSTAINED + 1];
  private String openStory;
  private int openSalience;

  /** Adds one opinion of the article that is being read. */
  void add(Opinion opinion) {
    name = preferredName(name, opinion.target().name());
    type = opinion.target().type();
    addSource(opinion.source());
    addProbabilities(opinion.probabilities());
    if (opinion.holder().kind() == Opinion.HolderKind.ENTITY) {
      holderName = preferredName(holderName, opinion.holder().name());
    }
    if (!opinion.target().isReference()) {
      variants.merge(opinion.mentionText(), 1L, Long::sum);
    }
    voices[opinion.voice().ordinal() * (ABSTAINED + 1) + slot(opinion)]++;
    openCounts[slot(opinion)]++;
    if (!opinion.abstained()) {
      addConfident(opinion);
    }
  }

  /** Whether {@link #closeArticle} is due. */
  boolean isArticleOpen() {
    return openStory != null;
  }

  /** Ends the article whose opinions were added; a tally that is merged has none open. */
  void closeArticle() {
    articles++;
    stories.addArticle(openStory, counts(openCounts, 0, openCounts.length), openSalience);
    openStory = null;
    openSalience = 0;
    Arrays.fill(openCounts, 0);
  }

  /** Counts a copy of an article that was closed. */
  void addCopy(String publisher) {
    articles++;
    if (!publisher.isEmpty()) {
      publishers.touch(PublisherIds.of(publisher), publisher);
    }
  }

  /**
   * Adds what {@code other} holds, which must be about other articles.
   *
   * @return this one
   */
  public Tally merge(Tally other) {
    name = preferredName(name, other.name);
    holderName = preferredName(holderName, other.holderName);
    type = type == null ? other.type : type;
    articles += other.articles;
    stories.merge(other.stories);
    addAll(voices, other.voices);
    addAll(frames, other.frames);
    addAll(sums, other.sums);
    publishers.merge(other.publishers);
    holders.merge(other.holders);
    other.variants.forEach((variant, count) -> variants.merge(variant, count, Long::sum));
    evidence.merge(other.evidence);
    return this;
  }

  /** Opinions by polarity. */
  public Counts counts() {
    long[] total = new long[ABSTAINED + 1];
    for (int i = 0; i < voices.length; i++) {
      total[i % total.length] += voices[i];
    }
    return counts(total, 0, total.length);
  }

  Counts counts(Voice voice) {
    return counts(voices, voice.ordinal() * (ABSTAINED + 1), ABSTAINED + 1);
  }

  /** Without those that abstained. */
  Counts counts(Frame frame) {
    return counts(frames, frame.ordinal() * ABSTAINED, ABSTAINED);
  }

  /** Counts from so many numbers in the order of {@link Polarity}, abstained last if there. */
  private static Counts counts(long[] numbers, int offset, int length) {
    return new Counts(
        numbers[offset + Polarity.POSITIVE.ordinal()],
        numbers[offset + Polarity.NEUTRAL.ordinal()],
        numbers[offset + Polarity.NEGATIVE.ordinal()],
        length > ABSTAINED ? numbers[offset + ABSTAINED] : 0);
  }

  /** Of two spellings of one name the later in code point order: mixed case before capitals. */
  static String preferredName(String one, String other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private void addSource(Opinion.Source source) {
    openStory = source.storyId();
    if (source.publisher() != null) {
      publishers.touch(PublisherIds.of(source.publisher()), source.publisher());
    }
  }

  private void addProbabilities(Probabilities probabilities) {
    for (Polarity polarity : Polarity.values()) {
      sums[polarity.ordinal()] += Math.round(probabilities.of(polarity) * UNIT);
    }
  }

  private void addConfident(Opinion opinion) {
    Polarity polarity = opinion.polarity();
    for (FrameScore frame : opinion.frames()) {
      frames[frame.frame().ordinal() * ABSTAINED + polarity.ordinal()]++;
    }
    String publisher = opinion.source().publisher();
    if (publisher != null) {
      publishers.add(PublisherIds.of(publisher), publisher, polarity);
    }
    Opinion.Holder holder = opinion.holder();
    if (holder.kind() == Opinion.HolderKind.ENTITY) {
      holders.add(holder.id(), holder.name(), polarity);
    }
    if (opinion.salience() != null) {
      openSalience += (int) Math.round(opinion.salience() * SALIENT);
    }
    evidence.add(Evidence.of(opinion));
  }

  private static int slot(Opinion opinion) {
    return opinion.abstained() ? ABSTAINED : opinion.polarity().ordinal();
  }

  private static void addAll(long[] numbers, long[] more) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] += more[i];
    }
  }
}
