package io.standpoint.avro;

import io.standpoint.domain.Change;
import io.standpoint.domain.Change.Chance;
import io.standpoint.domain.Change.NetChange;
import io.standpoint.domain.NetInterval;
import io.standpoint.domain.Window;
import io.standpoint.record.ChangeRecord;
import java.util.function.Function;

/** {@link Change} to {@code changes/}. */
public final class ChangeMapping {

  private ChangeMapping() {}

  /**
   * A record.
   *
   * @param holderName null where the change has no holder
   * @param shareBefore nullable, in [0, 1]
   * @param shareAfter nullable, in [0, 1]
   */
  public static ChangeRecord toRecord(
      Change change,
      String holderName,
      String targetName,
      Window before,
      Window after,
      Double shareBefore,
      Double shareAfter) {
    String holder = change.subject().holderId();
    return ChangeRecord.newBuilder()
        .setSubject(holder == null ? "ENTITY" : "PAIR")
        .setHolderId(holder)
        .setHolderName(holderName)
        .setTargetId(change.subject().targetId())
        .setTargetName(targetName)
        .setGranularity(before.granularity().name())
        .setBeforeStart(before.start())
        .setAfterStart(after.start())
        .setArticlesBefore(change.before().articles())
        .setArticlesAfter(change.after().articles())
        .setStoriesBefore(change.before().stories())
        .setStoriesAfter(change.after().stories())
        .setShareBefore(shareBefore)
        .setShareAfter(shareAfter)
        .setShareP(orNull(change.volume(), Chance::p))
        .setShareQ(orNull(change.volume(), Chance::q))
        .setNetBefore(orNull(change.before().net(), NetInterval::net))
        .setNetAfter(orNull(change.after().net(), NetInterval::net))
        .setNetChange(orNull(change.net(), NetChange::change))
        .setNetChangeLow(orNull(change.net(), NetChange::low))
        .setNetChangeHigh(orNull(change.net(), NetChange::high))
        .setNetP(orNull(change.net(), net -> net.chance().p()))
        .setNetQ(orNull(change.net(), net -> net.chance().q()))
        .build();
  }

  private static <T> Double orNull(T whole, Function<T, Double> part) {
    return whole == null ? null : part.apply(whole);
  }
}
