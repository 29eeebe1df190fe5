package io.standpoint.avro;

import io.standpoint.domain.EntitySummary;
import io.standpoint.domain.NetInterval;
import io.standpoint.domain.Summary;
import io.standpoint.record.EntityRecord;

/** {@link EntitySummary} to {@code entities/}. */
public final class EntityMapping {

  private EntityMapping() {}

  public static EntityRecord toRecord(EntitySummary entity) {
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
        .setFrames(SummaryMapping.frames(summary.frames()))
        .setVoices(SummaryMapping.voices(summary.voices()))
        .setTopPublishers(SummaryMapping.publishers(summary.topPublishers()))
        .setTopHolders(SummaryMapping.holders(summary.topHolders()))
        .setVariants(SummaryMapping.variants(summary.variants()))
        .setEvidence(SummaryMapping.evidence(summary.evidence()))
        .setState(SummaryMapping.base64(summary.state()))
        .build();
  }
}
