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
import io.standpoint.domain.Probabilities;
import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes down the facts of one article. Immutable.
 *
 * @param salience of the entities, by id
 */
record OpinionWriter(
    Source source,
    String modelId,
    String gazetteerId,
    VoiceMap voices,
    Map<String, Double> salience) {

  private static final double SAME_SIGN = 305 / 338.0;
  private static final double NO_STANCE = 30 / 338.0;
  private static final double OTHER_SIGN = 3 / 338.0;

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
        gazetteerId,
        salience.get(target.resolved().id()));
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
    return stance(
        id(Kind.STANCE, holder.span(), target.span()),
        sentence,
        evidence,
        holder,
        voices.at(target.span()).voice(),
        Target.of(target),
        judgement.probabilities(),
        judgement.counted(),
        frames);
  }

  /**
   * The holder's stance on a policy; the voice is that of the words that name the holder. A verb of
   * judging counts beside the model: of 338 pairs of names in the directed stance training data
   * with nothing but such a verb between them, 305 have its sign, 30 no stance, 3 the other sign.
   *
   * @param mentions all of the sentence
   */
  Opinion stanceOnIssue(
      Span sentence,
      String evidence,
      Mention holder,
      List<Mention> mentions,
      IssueStance stance,
      List<FrameScore> frames) {
    Probabilities probabilities =
        switch (voices.attitude(holder, sentence, mentions)) {
          case -1 -> stance.probabilities().given(SAME_SIGN, NO_STANCE, OTHER_SIGN);
          case 1 -> stance.probabilities().given(OTHER_SIGN, NO_STANCE, SAME_SIGN);
          default -> stance.probabilities();
        };
    return stance(
        id(Kind.STANCE, holder.span(), stance.issue()),
        sentence,
        evidence,
        holder,
        voices.at(holder.span()).voice(),
        Target.of(stance.issue(), sentence),
        probabilities,
        stance.counted(),
        frames);
  }

  private Opinion stance(
      String id,
      Span sentence,
      String evidence,
      Mention holder,
      Voice voice,
      Target target,
      Probabilities probabilities,
      boolean counted,
      List<FrameScore> frames) {
    return new Opinion(
        id,
        Kind.STANCE,
        source,
        new Holder(
            HolderKind.ENTITY, holder.resolved().id(), holder.resolved().name(), holder.span()),
        voice,
        target,
        probabilities.sign(),
        probabilities,
        !counted,
        frames,
        sentence,
        evidence,
        modelId,
        gazetteerId,
        salience.get(target.id()));
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
