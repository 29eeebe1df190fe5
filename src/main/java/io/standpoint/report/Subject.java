package io.standpoint.report;

import io.standpoint.domain.Counts;
import io.standpoint.domain.Granularity;
import io.standpoint.domain.NetInterval;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Polarity;
import io.standpoint.record.EntityRecord;
import io.standpoint.record.EvidenceRecord;
import io.standpoint.record.FrameCountRecord;
import io.standpoint.record.PairRecord;
import io.standpoint.record.VariantRecord;
import io.standpoint.record.VoiceCountRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the page shows of an entity, or of a holder and its target. Made from the row of the window
 * ALL; windows, intervals of parts and sentences are added. Mutable, not thread-safe.
 */
final class Subject {

  /** Most windows of one granularity that a chart can show; of months the last ones are kept. */
  static final int MOST_WINDOWS = 370;

  /** Parts of the time that is shown, each of which lets its own sentences compete. */
  private static final int STRETCHES = 12;

  private final Names names;
  private final Sizes sizes;
  private final Counts counts;
  private final NetInterval net;
  private final Map<Facet, FacetTotals> facets = new LinkedHashMap<>();
  private final Map<String, Long> spellings = new LinkedHashMap<>();
  private final List<Quote> stored;
  private final Map<Granularity, TreeMap<LocalDate, Stretch>> windows =
      new EnumMap<>(Granularity.class);
  private final QuotePool pool = new QuotePool();
  private final Set<Granularity> crowded = EnumSet.noneOf(Granularity.class);
  private Stretch undated;
  private boolean sawOpinions;

  /**
   * Who it is about.
   *
   * @param holderId null for an entity
   * @param holder its name; null for an entity
   * @param id the entity, or the target
   * @param name its name
   * @param type type of an entity; kind of a target
   */
  record Names(String holderId, String holder, String id, String name, String type) {}

  /** In how many places. */
  record Sizes(int articles, int stories, int publishers) {}

  private Subject(
      Names names, Sizes sizes, Counts counts, NetInterval net, List<EvidenceRecord> evidence) {
    this.names = names;
    this.sizes = sizes;
    this.counts = counts;
    this.net = net;
    this.stored = evidence.stream().map(Quote::of).toList();
  }

  static Subject of(EntityRecord row) {
    Subject entity =
        new Subject(
            new Names(null, null, row.getEntityId(), row.getName(), row.getType()),
            new Sizes(row.getArticles(), row.getStories(), row.getPublishers()),
            new Counts(row.getPositive(), row.getNeutral(), row.getNegative(), row.getAbstained()),
            NetInterval.ofNullable(row.getNetSentiment(), row.getNetLow(), row.getNetHigh()),
            row.getEvidence());
    entity.addFacets(row.getFrames(), row.getVoices());
    row.getTopPublishers()
        .forEach(
            part ->
                entity.addFacet(
                    new Facet(Facet.Kind.PUBLISHER, part.getId()),
                    part.getName(),
                    new Counts(part.getPositive(), part.getNeutral(), part.getNegative(), 0)));
    row.getTopHolders()
        .forEach(
            part ->
                entity.addFacet(
                    new Facet(Facet.Kind.HOLDER, part.getId()),
                    part.getName(),
                    new Counts(part.getPositive(), part.getNeutral(), part.getNegative(), 0)));
    for (VariantRecord variant : row.getVariants()) {
      entity.spellings.put(variant.getName(), variant.getCount());
    }
    return entity;
  }

  static Subject of(PairRecord row) {
    Subject pair =
        new Subject(
            new Names(
                row.getHolderId(),
                row.getHolderName(),
                row.getTargetId(),
                row.getTargetName(),
                row.getTargetKind()),
            new Sizes(row.getArticles(), row.getStories(), row.getPublishers()),
            new Counts(row.getPositive(), 0, row.getNegative(), row.getAbstained()),
            NetInterval.ofNullable(row.getNetStance(), row.getNetLow(), row.getNetHigh()),
            row.getEvidence());
    pair.addFacets(row.getFrames(), row.getVoices());
    return pair;
  }

  Names names() {
    return names;
  }

  Sizes sizes() {
    return sizes;
  }

  Counts counts() {
    return counts;
  }

  /** Null where every opinion is abstained. */
  NetInterval net() {
    return net;
  }

  Map<Facet, FacetTotals> facets() {
    return facets;
  }

  /** How often by spelling, most frequent first. */
  Map<String, Long> spellings() {
    return spellings;
  }

  /** Windows of a granularity, oldest first. */
  Collection<Stretch> windows(Granularity granularity) {
    TreeMap<LocalDate, Stretch> all = windows.get(granularity);
    return all == null ? List.of() : all.values();
  }

  /** Granularities of which there are too many windows. */
  Set<Granularity> crowded() {
    return crowded;
  }

  /** Null where every article has a date. */
  Stretch undated() {
    return undated;
  }

  /** Those of the opinions, if any were seen; those of the aggregate otherwise. */
  List<Quote> quotes() {
    return sawOpinions ? pool.quotes() : stored;
  }

  void addWindow(Stretch stretch) {
    if (stretch.granularity() == Granularity.UNDATED) {
      undated = stretch;
      return;
    }
    TreeMap<LocalDate, Stretch> all =
        windows.computeIfAbsent(stretch.granularity(), none -> new TreeMap<>());
    all.put(stretch.start(), stretch);
    if (all.size() > MOST_WINDOWS) {
      crowded.add(stretch.granularity());
      all.pollFirstEntry();
    }
  }

  /**
   * Adds one article, when all windows are there.
   *
   * @param opinions all that it says about this subject
   */
  void addArticle(List<Opinion> opinions) {
    sawOpinions = true;
    Map<Facet, long[]> article = new HashMap<>();
    for (Opinion opinion : opinions) {
      List<Facet> shown = new ArrayList<>(Facet.of(opinion));
      shown.retainAll(facets.keySet());
      pool.add(Quote.of(opinion), shown, stretch(opinion));
      if (!opinion.abstained()) {
        shown.forEach(
            facet ->
                article
                    .computeIfAbsent(facet, none -> new long[Polarity.values().length])[
                    opinion.polarity().ordinal()]++);
      }
    }
    article.forEach(
        (facet, numbers) ->
            facets
                .get(facet)
                .addArticle(
                    opinions.get(0).source().storyId(),
                    opinions.get(0).kind(),
                    new Counts(
                        numbers[Polarity.POSITIVE.ordinal()],
                        numbers[Polarity.NEUTRAL.ordinal()],
                        numbers[Polarity.NEGATIVE.ordinal()],
                        0)));
  }

  private void addFacets(List<FrameCountRecord> frames, List<VoiceCountRecord> voices) {
    for (FrameCountRecord part : frames) {
      addFacet(
          new Facet(Facet.Kind.FRAME, part.getName()),
          part.getName(),
          new Counts(part.getPositive(), part.getNeutral(), part.getNegative(), 0));
    }
    for (VoiceCountRecord part : voices) {
      addFacet(
          new Facet(Facet.Kind.VOICE, part.getVoice()),
          part.getVoice(),
          new Counts(
              part.getPositive(), part.getNeutral(), part.getNegative(), part.getAbstained()));
    }
  }

  private void addFacet(Facet facet, String name, Counts part) {
    facets.put(facet, new FacetTotals(name, part));
  }

  /** Which part of the time that is shown an opinion falls into; null outside. */
  private Integer stretch(Opinion opinion) {
    TreeMap<LocalDate, Stretch> months = windows.get(Granularity.MONTH);
    if (months == null || opinion.source().published() == null) {
      return null;
    }
    long day = LocalDate.ofInstant(opinion.source().published(), ZoneOffset.UTC).toEpochDay();
    long first = months.firstKey().toEpochDay();
    long last = months.lastKey().plusMonths(1).toEpochDay() - 1;
    return day < first || last < day
        ? null
        : (int) ((day - first) * STRETCHES / (last - first + 1));
  }
}
