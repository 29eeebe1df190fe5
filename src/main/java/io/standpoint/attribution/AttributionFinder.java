package io.standpoint.attribution;

import io.standpoint.attribution.CueLexicon.Cue;
import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds out who speaks where in a text: quotations and reported speech with their speakers. Works
 * by rules on tokens, marks and names; needs no parts of speech and no parse. Linear in the text;
 * thread-safe.
 */
public final class AttributionFinder {

  /**
   * The attributions of a text, by content; one speaker's words may stand within another's.
   *
   * @param sentences of the whole text, in order
   * @param mentions for each sentence, those in it
   * @throws IllegalArgumentException if the two lists do not have one length
   */
  public List<Attribution> find(
      String text, List<Sentence> sentences, List<List<Mention>> mentions) {
    if (sentences.size() != mentions.size()) {
      throw new IllegalArgumentException(
          sentences.size() + " sentences, mentions for " + mentions.size());
    }
    List<Quotation> quotations = QuotationFinder.find(text);
    DocumentTokens tokens = new DocumentTokens(text, sentences, mentions, quotations);
    SpeakerPhrases phrases = new SpeakerPhrases(tokens);
    Opening opening = new Opening(tokens);
    Subjects subjects = new Subjects(tokens, phrases);
    RemoteSubjects remote = new RemoteSubjects(tokens, phrases, opening, subjects);
    CueFinder cues = new CueFinder(tokens, phrases, opening, subjects, remote);
    List<Draft> drafts = new ArrayList<>();
    drafts.addAll(new DirectSpeech(tokens, cues, remote, phrases, quotations).find());
    List<Draft> turns = new Transcript(tokens).find();
    drafts.addAll(turns.isEmpty() ? new Headline(tokens, phrases).find() : turns);
    drafts.addAll(new ReportedSpeech(tokens, cues, phrases, opening).find());
    return resolve(drafts, tokens, new SpeakerResolver(tokens, phrases));
  }

  private static List<Attribution> resolve(
      List<Draft> drafts, DocumentTokens tokens, SpeakerResolver resolver) {
    Map<Range, Mention> speakers =
        resolver.resolve(drafts.stream().map(Draft::speaker).filter(Objects::nonNull).toList());
    return drafts.stream()
        .map(
            draft ->
                new Attribution(
                    draft.content(),
                    draft.voice(),
                    span(draft.cue(), tokens),
                    attitude(draft.cue(), tokens),
                    span(draft.speaker(), tokens),
                    speakers.get(draft.speaker())))
        .sorted(Comparator.comparing(Attribution::content).thenComparing(Attribution::voice))
        .toList();
  }

  private static int attitude(Range cue, DocumentTokens tokens) {
    Cue verb = cue == null ? null : CueLexicon.ENGLISH.find(tokens.word(cue.end() - 1));
    return verb == null || verb.kind() != CueLexicon.Kind.JUDGE ? 0 : verb.attitude();
  }

  private static Span span(Range range, DocumentTokens tokens) {
    return range == null ? null : tokens.span(range);
  }
}
