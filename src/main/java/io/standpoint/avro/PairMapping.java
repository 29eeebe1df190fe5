package io.standpoint.avro;

import io.standpoint.domain.Estimates;
import io.standpoint.domain.NetInterval;
import io.standpoint.domain.PairSummary;
import io.standpoint.domain.Summary;
import io.standpoint.record.PairRecord;

/** {@link PairSummary} to {@code pairs/}. */
public final class PairMapping {

  private PairMapping() {}

  public static PairRecord toRecord(PairSummary pair) {
    Summary summary = pair.summary();
    return PairRecord.newBuilder()
        .setHolderId(pair.holderId())
        .setHolderName(pair.holderName())
        .setTargetId(pair.targetId())
        .setTargetName(pair.targetName())
        .setTargetKind(pair.targetKind().name())
        .setGranularity(summary.window().granularity().name())
        .setWindowStart(summary.window().start())
        .setWindowEnd(summary.window().end())
        .setArticles(summary.articles())
        .setStories(summary.stories())
        .setPublishers(summary.publishers())
        .setPositive(summary.counts().positive())
        .setNegative(summary.counts().negative())
        .setAbstained(summary.counts().abstained())
        .setSumPNegative(summary.sumNegative())
        .setSumPPositive(summary.sumPositive())
        .setNetStance(SummaryMapping.netOrNull(summary, NetInterval::net))
        .setNetLow(SummaryMapping.netOrNull(summary, NetInterval::low))
        .setNetHigh(SummaryMapping.netOrNull(summary, NetInterval::high))
        .setStoryNet(SummaryMapping.netOrNull(summary, Estimates::storyNet, NetInterval::net))
        .setStoryNetLow(SummaryMapping.netOrNull(summary, Estimates::storyNet, NetInterval::low))
        .setStoryNetHigh(SummaryMapping.netOrNull(summary, Estimates::storyNet, NetInterval::high))
        .setShrunkNet(SummaryMapping.shrunkNet(summary))
        .setShareAbstained(SummaryMapping.shareAbstained(summary))
        .setFrames(SummaryMapping.frames(summary.frames()))
        .setVoices(SummaryMapping.voices(summary.voices()))
        .setEvidence(SummaryMapping.evidence(summary.evidence()))
        .setState(SummaryMapping.base64(summary.state()))
        .build();
  }
}
