package io.standpoint.avro;

import io.standpoint.domain.EntitySummary;
import io.standpoint.domain.Estimates;
import io.standpoint.domain.Estimates.Corrected;
import io.standpoint.domain.NetInterval;
import io.standpoint.domain.Reliability;
import io.standpoint.domain.Summary;
import io.standpoint.record.EntityRecord;
import java.util.function.ToDoubleFunction;

/** {@link EntitySummary} to {@code entities/}. */
public final class EntityMapping {

  private EntityMapping() {}

  /**
   * The record of an entity.
   *
   * @param reliability nullable; of the model behind it
   */
  public static EntityRecord toRecord(EntitySummary entity, Reliability reliability) {
    Summary summary = entity.summary();
    return EntityRecord.newBuilder()
        .setEntityId(entity.entity().id())
        .setName(entity.entity().name())
        .setType(entity.entity().type().name())
        .setGranularity(summary.window().granularity().name())
        .setWindowStart(summary.window().start())
        .setWindowEnd(summary.window().end())
        .setArticles(summary.articles())
        .setStories(summary.stories())
        .setPublishers(summary.publishers())
        .setMentions(summary.counts().total())
        .setPositive(summary.counts().positive())
        .setNeutral(summary.counts().neutral())
        .setNegative(summary.counts().negative())
        .setAbstained(summary.counts().abstained())
        .setSumPNegative(summary.sumNegative())
        .setSumPNeutral(summary.sumNeutral())
        .setSumPPositive(summary.sumPositive())
        .setNetSentiment(SummaryMapping.netOrNull(summary, NetInterval::net))
        .setNetLow(SummaryMapping.netOrNull(summary, NetInterval::low))
        .setNetHigh(SummaryMapping.netOrNull(summary, NetInterval::high))
        .setStoryNet(SummaryMapping.netOrNull(summary, Estimates::storyNet, NetInterval::net))
        .setStoryNetLow(SummaryMapping.netOrNull(summary, Estimates::storyNet, NetInterval::low))
        .setStoryNetHigh(SummaryMapping.netOrNull(summary, Estimates::storyNet, NetInterval::high))
        .setShrunkNet(SummaryMapping.shrunkNet(summary))
        .setShareAbstained(SummaryMapping.shareAbstained(summary))
        .setSalientNet(SummaryMapping.netOrNull(summary, Estimates::salientNet, NetInterval::net))
        .setSalientNetLow(
            SummaryMapping.netOrNull(summary, Estimates::salientNet, NetInterval::low))
        .setSalientNetHigh(
            SummaryMapping.netOrNull(summary, Estimates::salientNet, NetInterval::high))
        .setCorrectedNegative(correctedOrNull(summary, Corrected::negative))
        .setCorrectedNeutral(correctedOrNull(summary, Corrected::neutral))
        .setCorrectedPositive(correctedOrNull(summary, Corrected::positive))
        .setCorrectedNet(correctedOrNull(summary, corrected -> corrected.net().net()))
        .setCorrectedNetLow(correctedOrNull(summary, corrected -> corrected.net().low()))
        .setCorrectedNetHigh(correctedOrNull(summary, corrected -> corrected.net().high()))
        .setCalibrationError(reliability == null ? null : reliability.calibrationError())
        .setFrames(SummaryMapping.frames(summary.frames()))
        .setVoices(SummaryMapping.voices(summary.voices()))
        .setTopPublishers(SummaryMapping.publishers(summary.topPublishers()))
        .setTopHolders(SummaryMapping.holders(summary.topHolders()))
        .setVariants(SummaryMapping.variants(summary.variants()))
        .setEvidence(SummaryMapping.evidence(summary.evidence()))
        .setState(SummaryMapping.base64(summary.state()))
        .build();
  }

  private static Double correctedOrNull(Summary summary, ToDoubleFunction<Corrected> part) {
    boolean none = summary.estimates() == null || summary.estimates().corrected() == null;
    return none ? null : part.applyAsDouble(summary.estimates().corrected());
  }
}
