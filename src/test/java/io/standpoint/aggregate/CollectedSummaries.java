package io.standpoint.aggregate;

import io.standpoint.domain.EntitySummary;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.PairSummary;
import io.standpoint.domain.Summary;
import io.standpoint.domain.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * All that {@link SubjectSummaries} hands over.
 *
 * @param entities in the order in which they came
 * @param pairs in the order in which they came
 */
record CollectedSummaries(List<EntitySummary> entities, List<PairSummary> pairs) {

  @SafeVarargs
  static CollectedSummaries of(List<Opinion>... articles) {
    List<List<Opinion>> all = new ArrayList<>();
    for (List<Opinion> article : articles) {
      all.add(article);
    }
    return of(all);
  }

  static CollectedSummaries of(List<List<Opinion>> articles) {
    ArticleTallies tallies = new ArticleTallies();
    articles.forEach(tallies::add);
    List<TallyCodec.Keyed> parts = new ArrayList<>();
    tallies.drainTo((key, tally) -> parts.add(new TallyCodec.Keyed(key, tally)));
    return ofParts(parts);
  }

  /** Summaries of tallies that are all there is, read by a model of known errors. */
  static CollectedSummaries ofParts(List<TallyCodec.Keyed> parts) {
    Overall overall = Overall.NONE;
    for (TallyCodec.Keyed part : parts) {
      overall = overall.plus(part.key(), part.tally());
    }
    SubjectSummaries summaries = new SubjectSummaries(overall, SimulatedEntities.MODEL);
    parts.forEach(part -> summaries.add(part.key(), part.tally()));
    return drain(summaries);
  }

  static CollectedSummaries drain(SubjectSummaries summaries) {
    List<EntitySummary> entities = new ArrayList<>();
    List<PairSummary> pairs = new ArrayList<>();
    summaries.drainTo(entities::add, pairs::add);
    return new CollectedSummaries(entities, pairs);
  }

  /** Of entities and pairs together. */
  List<Summary> all() {
    List<Summary> all = new ArrayList<>();
    entities.forEach(entity -> all.add(entity.summary()));
    pairs.forEach(pair -> all.add(pair.summary()));
    return all;
  }

  /** The entity in that window. */
  Summary entity(String id, Window window) {
    return entities.stream()
        .filter(one -> one.entity().id().equals(id) && one.summary().window().equals(window))
        .map(EntitySummary::summary)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id + " in " + window));
  }

  /** The pair in that window. */
  PairSummary pair(String holder, String target, Window window) {
    return pairs.stream()
        .filter(one -> one.holderId().equals(holder) && one.targetId().equals(target))
        .filter(one -> one.summary().window().equals(window))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + holder + " to " + target + " in " + window));
  }
}
