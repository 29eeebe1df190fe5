package io.standpoint.analysis;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.standpoint.analysis.StanceModel.IssueStance;
import io.standpoint.analysis.StanceModel.Judgement;
import io.standpoint.analysis.VoiceMap.Heard;
import io.standpoint.domain.Frame;
import io.standpoint.domain.FrameScore;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Opinion.Holder;
import io.standpoint.domain.Opinion.HolderKind;
import io.standpoint.domain.Opinion.Kind;
import io.standpoint.domain.Opinion.Source;
import io.standpoint.domain.Opinion.Target;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Probabilities;
import io.standpoint.domain.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes down the facts of one article. Immutable. */
record OpinionWriter(Source source, String modelId, String gazetteerId, VoiceMap voices) {

  /** How the sentence presents the target; the holder is whoever speaks there. */
  Opinion portrayal(
      Span sentence,
      String evidence,
      Mention target,
      Judgement judgement,
      List<FrameScore> frames) {
    Heard heard = voices.at(target.span());
    return new Opinion(
        id(Kind.PORTRAYAL, null, target.span()),
        Kind.PORTRAYAL,
        source,
        heard.holder(),
        heard.voice(),
        Target.of(target),
        judgement.probabilities().mostLikely(),
        judgement.probabilities(),
        !judgement.confident(),
        frames,
        sentence,
        evidence,
        modelId,
        gazetteerId);
  }

  /**
   * What the holder does or says toward the target; the voice is that of the words on the target.
   */
  Opinion stance(
      Span sentence,
      String evidence,
      Mention holder,
      Mention target,
      Judgement judgement,
      List<FrameScore> frames) {
    Probabilities probabilities = judgement.probabilities();
    return new Opinion(
        id(Kind.STANCE, holder.span(), target.span()),
        Kind.STANCE,
        source,
        holder(holder),
        voices.at(target.span()).voice(),
        Target.of(target),
        sign(probabilities),
        probabilities,
        false,
        frames,
        sentence,
        evidence,
        modelId,
        gazetteerId);
  }

  /** The holder's stance on a policy; the voice is that of the words that name the holder. */
  Opinion stanceOnIssue(
      Span sentence, String evidence, Mention holder, IssueStance stance, List<FrameScore> frames) {
    return new Opinion(
        id(Kind.STANCE, holder.span(), stance.issue()),
        Kind.STANCE,
        source,
        holder(holder),
        voices.at(holder.span()).voice(),
        Target.of(stance.issue(), sentence),
        sign(stance.probabilities()),
        stance.probabilities(),
        false,
        frames,
        sentence,
        evidence,
        modelId,
        gazetteerId);
  }

  private static Holder holder(Mention mention) {
    return new Holder(
        HolderKind.ENTITY, mention.resolved().id(), mention.resolved().name(), mention.span());
  }

  private static Polarity sign(Probabilities probabilities) {
    return probabilities.negative() >= probabilities.positive()
        ? Polarity.NEGATIVE
        : Polarity.POSITIVE;
  }

  private String id(Kind kind, Span holder, Span target) {
    return "op-" + start(kind, holder).putInt(target.start()).putInt(target.end()).hash();
  }

  private String id(Kind kind, Span holder, Frame issue) {
    return "op-" + start(kind, holder).putString(issue.label(), StandardCharsets.UTF_8).hash();
  }

  private Hasher start(Kind kind, Span holder) {
    Hasher hasher = Hashing.murmur3_128().newHasher();
    hasher.putString(source.articleId(), StandardCharsets.UTF_8);
    hasher.putInt(kind.ordinal());
    hasher.putInt(holder == null ? -1 : holder.start());
    return hasher;
  }
}
