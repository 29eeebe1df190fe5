package io.standpoint.analysis;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.standpoint.analysis.StanceModel.Judgement;
import io.standpoint.analysis.VoiceMap.Heard;
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
        new Holder(
            HolderKind.ENTITY, holder.resolved().id(), holder.resolved().name(), holder.span()),
        voices.at(target.span()).voice(),
        Target.of(target),
        probabilities.negative() >= probabilities.positive()
            ? Polarity.NEGATIVE
            : Polarity.POSITIVE,
        probabilities,
        false,
        frames,
        sentence,
        evidence,
        modelId,
        gazetteerId);
  }

  private String id(Kind kind, Span holder, Span target) {
    Hasher hasher = Hashing.murmur3_128().newHasher();
    hasher.putString(source.articleId(), StandardCharsets.UTF_8);
    hasher.putInt(kind.ordinal());
    hasher.putInt(holder == null ? -1 : holder.start());
    hasher.putInt(target.start()).putInt(target.end());
    return "op-" + hasher.hash();
  }
}
