package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settles of what type each name of an article is: what the recogniser mostly took it for. */
final class TypeVote {

  /** The order in which ties of the vote are decided. */
  private static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.OTHER);

  private TypeVote() {}

  /** The type of each candidate's key, in the order in which the article has them first. */
  static Map<String, EntityType> of(List<NameCandidate> candidates) {
    Map<String, EnumMap<EntityType, Integer>> votes = new LinkedHashMap<>();
    for (NameCandidate candidate : candidates) {
      EntityType type = TYPES.contains(candidate.type()) ? candidate.type() : EntityType.OTHER;
      votes
          .computeIfAbsent(candidate.key(), key -> new EnumMap<>(EntityType.class))
          .merge(type, 1, Integer::sum);
    }
    Map<String, EntityType> types = new LinkedHashMap<>();
    votes.forEach(
        (key, counts) -> {
          EntityType best = null;
          for (EntityType type : TYPES) {
            if (counts.containsKey(type) && (best == null || counts.get(type) > counts.get(best))) {
              best = type;
            }
          }
          types.put(key, best);
        });
    return types;
  }
}
