package io.standpoint.report;

import io.standpoint.domain.FrameScore;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;
import io.standpoint.record.EvidenceRecord;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence to show behind a number.
 *
 * @param articleId the article
 * @param sentence offsets of the sentence in the article's text
 * @param target offsets of the target's mention; of the whole sentence for an issue
 * @param text the sentence
 * @param outcome what it was counted as
 * @param probability of the polarity that the model finds likeliest, in [0, 1]
 * @param voice in whose words
 * @param frames labels of the sentence's frames
 * @param holder name of the one who says it; null where that is the publisher, or not known
 */
record Quote(
    String articleId,
    Span sentence,
    Span target,
    String text,
    Outcome outcome,
    double probability,
    Voice voice,
    List<String> frames,
    String holder) {

  /** Most probable first; a total order over the quotes of one subject. */
  static final Comparator<Quote> BEST_FIRST =
      Comparator.comparingDouble(Quote::probability)
          .reversed()
          .thenComparing(Quote::articleId)
          .thenComparing(quote -> quote.target.start())
          .thenComparing(quote -> quote.holder, Comparator.nullsFirst(String::compareTo));

  static Quote of(Opinion opinion) {
    boolean spoken = opinion.holder().kind() == Opinion.HolderKind.ENTITY;
    return new Quote(
        opinion.source().articleId(),
        opinion.sentence(),
        opinion.target().span(),
        opinion.evidence(),
        Outcome.of(opinion),
        opinion.probabilities().of(opinion.polarity()),
        opinion.voice(),
        opinion.frames().stream().map(FrameScore::frame).map(frame -> frame.label()).toList(),
        spoken ? opinion.holder().name() : null);
  }

  /** The evidence of an aggregate, which does not say who speaks. */
  static Quote of(EvidenceRecord row) {
    return new Quote(
        row.getArticleId(),
        new Span(row.getStart(), row.getEnd()),
        new Span(row.getTargetStart(), row.getTargetEnd()),
        row.getText(),
        Outcome.valueOf(row.getPolarity()),
        row.getProbability(),
        Voice.valueOf(row.getVoice()),
        List.copyOf(row.getFrames()),
        null);
  }
}
