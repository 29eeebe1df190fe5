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
    SubjectSummaries summaries = new SubjectSummaries();
    tallies.drainTo(summaries::add);
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
