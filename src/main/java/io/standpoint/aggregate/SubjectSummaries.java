package io.standpoint.aggregate;

import io.standpoint.aggregate.StorySums.Weight;
import io.standpoint.domain.Counts;
import io.standpoint.domain.Entity;
import io.standpoint.domain.EntitySummary;
import io.standpoint.domain.Estimates;
import io.standpoint.domain.Frame;
import io.standpoint.domain.Granularity;
import io.standpoint.domain.NetInterval;
import io.standpoint.domain.PairSummary;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Reliability;
import io.standpoint.domain.Summary;
import io.standpoint.domain.Summary.Variant;
import io.standpoint.domain.Voice;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Merges the tallies of subjects, adds the larger windows (week, month, all) and reads summaries
 * from them, sorted by subject and window. All tallies of a subject must come to one instance.
 *
 * <p>Mutable, not thread-safe.
 */
public final class SubjectSummaries {

  /**
   * How many stories the net of all subjects counts as where a subject's own net is drawn toward
   * it; of the numbers tried it foretells best what the next article says of an entity.
   */
  static final double SHRINKAGE = 2;

  private static final int TOP = 20;

  private static final Comparator<Variant> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(Variant::count).reversed().thenComparing(Variant::name);

  private final TreeMap<SubjectKey, Tally> finest = new TreeMap<>();
  private final Overall overall;
  private final Reliability reliability;

  /**
   * Summaries to be.
   *
   * @param overall all opinions of the output, those of other instances too
   * @param reliability nullable; of the model behind the opinions
   */
  public SubjectSummaries(Overall overall, Reliability reliability) {
    this.overall = overall;
    this.reliability = reliability;
  }

  /** Adds a tally of a DAY or UNDATED window. */
  public void add(SubjectKey key, Tally tally) {
    finest.merge(key, tally, Tally::merge);
  }

  /** Hands over every summary, one subject after the other, and forgets everything. */
  public void drainTo(Consumer<EntitySummary> entities, Consumer<PairSummary> pairs) {
    TreeMap<SubjectKey, Tally> subject = new TreeMap<>();
    String current = null;
    while (!finest.isEmpty()) {
      Map.Entry<SubjectKey, Tally> entry = finest.pollFirstEntry();
      if (!entry.getKey().subject().equals(current)) {
        emit(subject, entities, pairs);
        subject.clear();
        current = entry.getKey().subject();
      }
      for (SubjectKey larger : entry.getKey().larger()) {
        subject.computeIfAbsent(larger, absent -> new Tally()).merge(entry.getValue());
      }
      subject.put(entry.getKey(), entry.getValue());
    }
    emit(subject, entities, pairs);
  }

  private void emit(
      TreeMap<SubjectKey, Tally> subject,
      Consumer<EntitySummary> entities,
      Consumer<PairSummary> pairs) {
    subject.forEach(
        (key, tally) -> {
          Summary summary = summary(key, tally);
          if (key.isPair()) {
            pairs.accept(
                new PairSummary(
                    key.holderId(),
                    tally.holderName,
                    key.targetId(),
                    tally.name,
                    key.targetKind(),
                    summary));
          } else {
            entities.accept(
                new EntitySummary(new Entity(key.targetId(), tally.type, tally.name), summary));
          }
        });
  }

  private Summary summary(SubjectKey key, Tally tally) {
    double[] pseudo = NetEstimator.pseudo(key.isPair());
    StorySums opinions = StorySums.of(tally.stories, Weight.OPINION);
    return new Summary(
        key.window(),
        Math.toIntExact(tally.articles),
        tally.stories.size(),
        tally.publishers.size(),
        tally.counts(),
        sum(tally, Polarity.NEGATIVE),
        sum(tally, Polarity.NEUTRAL),
        sum(tally, Polarity.POSITIVE),
        NetEstimator.net(opinions, pseudo),
        opinions.stories == 0 ? null : estimates(key, tally, pseudo),
        frames(tally),
        voices(tally),
        tally.publishers.top(TOP),
        tally.holders.top(TOP),
        variants(tally),
        tally.evidence.best(),
        state(key, tally));
  }

  private Estimates estimates(SubjectKey key, Tally tally, double[] pseudo) {
    StorySums stories = StorySums.of(tally.stories, Weight.STORY);
    NetInterval storyNet = NetEstimator.net(stories, pseudo);
    double own = stories.stories / (stories.stories + SHRINKAGE);
    return new Estimates(
        storyNet,
        key.isPair()
            ? null
            : NetEstimator.net(StorySums.of(tally.stories, Weight.SALIENCE), pseudo),
        own * storyNet.net() + (1 - own) * overall.net(key),
        key.isPair() || reliability == null ? null : NetEstimator.corrected(stories, reliability));
  }

  /** The larger windows follow from the finest ones. */
  private static ByteBuffer state(SubjectKey key, Tally tally) {
    boolean finest =
        key.window().granularity() == Granularity.DAY
            || key.window().granularity() == Granularity.UNDATED;
    return finest ? ByteBuffer.wrap(TallyCodec.encode(key, tally)).asReadOnlyBuffer() : null;
  }

  private static double sum(Tally tally, Polarity polarity) {
    return tally.sums[polarity.ordinal()] / Tally.UNIT;
  }

  private static Map<Frame, Counts> frames(Tally tally) {
    Map<Frame, Counts> frames = new EnumMap<>(Frame.class);
    for (Frame frame : Frame.values()) {
      Counts counts = tally.counts(frame);
      if (counts.total() > 0) {
        frames.put(frame, counts);
      }
    }
    Map<Frame, Counts> sorted = new LinkedHashMap<>();
    frames.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<Frame, Counts> entry) -> entry.getValue().total())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static Map<Voice, Counts> voices(Tally tally) {
    Map<Voice, Counts> voices = new EnumMap<>(Voice.class);
    for (Voice voice : Voice.values()) {
      Counts counts = tally.counts(voice);
      if (counts.total() > 0) {
        voices.put(voice, counts);
      }
    }
    return voices;
  }

  private static List<Variant> variants(Tally tally) {
    return tally.variants.entrySet().stream()
        .map(entry -> new Variant(entry.getKey(), entry.getValue()))
        .sorted(MOST_FREQUENT_FIRST)
        .limit(TOP)
        .toList();
  }
}
