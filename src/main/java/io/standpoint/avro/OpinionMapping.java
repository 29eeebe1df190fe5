package io.standpoint.avro;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Frame;
import io.standpoint.domain.FrameScore;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Opinion.Holder;
import io.standpoint.domain.Opinion.Source;
import io.standpoint.domain.Opinion.Target;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Probabilities;
import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;
import io.standpoint.record.FrameScoreRecord;
import io.standpoint.record.OpinionRecord;

/** {@link Opinion} to and from {@code opinions/}. */
public final class OpinionMapping {

  private OpinionMapping() {}

  public static OpinionRecord toRecord(Opinion opinion) {
    Source source = opinion.source();
    Holder holder = opinion.holder();
    Target target = opinion.target();
    return OpinionRecord.newBuilder()
        .setOpinionId(opinion.id())
        .setKind(opinion.kind().name())
        .setArticleId(source.articleId())
        .setStoryId(source.storyId())
        .setPublisher(source.publisher())
        .setPublished(source.published())
        .setHolderKind(holder.kind().name())
        .setHolderId(holder.id())
        .setHolderName(holder.name())
        .setVoice(opinion.voice().name())
        .setTargetKind(target.kind().name())
        .setTargetId(target.id())
        .setTargetLiteralId(target.literalId())
        .setTargetName(target.name())
        .setTargetType(target.type() == null ? null : target.type().name())
        .setResolutionRule(target.rule())
        .setPolarity(opinion.polarity().name())
        .setPNegative(opinion.probabilities().negative())
        .setPNeutral(opinion.probabilities().neutral())
        .setPPositive(opinion.probabilities().positive())
        .setAbstained(opinion.abstained())
        .setFrames(
            opinion.frames().stream()
                .map(frame -> new FrameScoreRecord(frame.frame().label(), frame.probability()))
                .toList())
        .setSentenceStart(opinion.sentence().start())
        .setSentenceEnd(opinion.sentence().end())
        .setTargetStart(target.span().start())
        .setTargetEnd(target.span().end())
        .setHolderStart(holder.span() == null ? null : holder.span().start())
        .setHolderEnd(holder.span() == null ? null : holder.span().end())
        .setEvidence(opinion.evidence())
        .setModelId(opinion.modelId())
        .setGazetteerId(opinion.gazetteerId())
        .setSalience(opinion.salience())
        .build();
  }

  public static Opinion fromRecord(OpinionRecord row) {
    return new Opinion(
        row.getOpinionId(),
        Opinion.Kind.valueOf(row.getKind()),
        new Source(row.getArticleId(), row.getStoryId(), row.getPublisher(), row.getPublished()),
        new Holder(
            Opinion.HolderKind.valueOf(row.getHolderKind()),
            row.getHolderId(),
            row.getHolderName(),
            row.getHolderStart() == null
                ? null
                : new Span(row.getHolderStart(), row.getHolderEnd())),
        Voice.valueOf(row.getVoice()),
        new Target(
            Opinion.TargetKind.valueOf(row.getTargetKind()),
            row.getTargetId(),
            row.getTargetLiteralId(),
            row.getTargetName(),
            row.getTargetType() == null ? null : EntityType.valueOf(row.getTargetType()),
            row.getResolutionRule(),
            new Span(row.getTargetStart(), row.getTargetEnd())),
        Polarity.valueOf(row.getPolarity()),
        new Probabilities(row.getPNegative(), row.getPNeutral(), row.getPPositive()),
        row.getAbstained(),
        row.getFrames().stream()
            .map(frame -> new FrameScore(Frame.ofLabel(frame.getName()), frame.getProbability()))
            .toList(),
        new Span(row.getSentenceStart(), row.getSentenceEnd()),
        row.getEvidence(),
        row.getModelId(),
        row.getGazetteerId(),
        row.getSalience());
  }
}
