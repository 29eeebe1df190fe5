package io.standpoint.avro;

import io.standpoint.domain.Counts;
import io.standpoint.domain.Estimates;
import io.standpoint.domain.Evidence;
import io.standpoint.domain.Frame;
import io.standpoint.domain.NetInterval;
import io.standpoint.domain.Summary;
import io.standpoint.domain.Voice;
import io.standpoint.record.EvidenceRecord;
import io.standpoint.record.FrameCountRecord;
import io.standpoint.record.HolderCountRecord;
import io.standpoint.record.PublisherCountRecord;
import io.standpoint.record.VariantRecord;
import io.standpoint.record.VoiceCountRecord;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The parts that {@code entities/} and {@code pairs/} share. */
final class SummaryMapping {

  private SummaryMapping() {}

  static Double netOrNull(Summary summary, ToDoubleFunction<NetInterval> part) {
    return partOrNull(summary.net(), part);
  }

  /** A part of one of the nets among the estimates; null where there is none. */
  static Double netOrNull(
      Summary summary, Function<Estimates, NetInterval> net, ToDoubleFunction<NetInterval> part) {
    Estimates estimates = summary.estimates();
    return estimates == null ? null : partOrNull(net.apply(estimates), part);
  }

  static Double shrunkNet(Summary summary) {
    return summary.estimates() == null ? null : summary.estimates().shrunkNet();
  }

  static double shareAbstained(Summary summary) {
    return (double) summary.counts().abstained() / summary.counts().total();
  }

  private static Double partOrNull(NetInterval net, ToDoubleFunction<NetInterval> part) {
    return net == null ? null : part.applyAsDouble(net);
  }

  static String base64(ByteBuffer state) {
    if (state == null) {
      return null;
    }
    byte[] bytes = new byte[state.remaining()];
    state.duplicate().get(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  static List<FrameCountRecord> frames(Map<Frame, Counts> frames) {
    return frames.entrySet().stream()
        .map(
            entry ->
                new FrameCountRecord(
                    entry.getKey().label(),
                    entry.getValue().positive(),
                    entry.getValue().neutral(),
                    entry.getValue().negative()))
        .toList();
  }

  static List<VoiceCountRecord> voices(Map<Voice, Counts> voices) {
    return voices.entrySet().stream()
        .map(
            entry ->
                new VoiceCountRecord(
                    entry.getKey().name(),
                    entry.getValue().positive(),
                    entry.getValue().neutral(),
                    entry.getValue().negative(),
                    entry.getValue().abstained()))
        .toList();
  }

  static List<PublisherCountRecord> publishers(List<Summary.Share> shares) {
    return shares.stream()
        .map(
            share ->
                new PublisherCountRecord(
                    share.id(),
                    share.name(),
                    share.counts().positive(),
                    share.counts().neutral(),
                    share.counts().negative()))
        .toList();
  }

  static List<HolderCountRecord> holders(List<Summary.Share> shares) {
    return shares.stream()
        .map(
            share ->
                new HolderCountRecord(
                    share.id(),
                    share.name(),
                    share.counts().positive(),
                    share.counts().neutral(),
                    share.counts().negative()))
        .toList();
  }

  static List<VariantRecord> variants(List<Summary.Variant> variants) {
    return variants.stream()
        .map(variant -> new VariantRecord(variant.name(), variant.count()))
        .toList();
  }

  static List<EvidenceRecord> evidence(List<Evidence> sample) {
    return sample.stream()
        .map(
            evidence ->
                EvidenceRecord.newBuilder()
                    .setArticleId(evidence.articleId())
                    .setStart(evidence.sentence().start())
                    .setEnd(evidence.sentence().end())
                    .setTargetStart(evidence.target().start())
                    .setTargetEnd(evidence.target().end())
                    .setText(evidence.text())
                    .setPolarity(evidence.polarity().name())
                    .setProbability(evidence.probability())
                    .setVoice(evidence.voice().name())
                    .setFrames(evidence.frames().stream().map(Frame::label).toList())
                    .build())
        .toList();
  }
}
