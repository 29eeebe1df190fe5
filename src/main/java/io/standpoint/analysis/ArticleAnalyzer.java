package io.standpoint.analysis;

import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.domain.Article;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Sentence;
import io.standpoint.entity.EntityResolver;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Turns an article into opinions: parse, resolve names and references, find voices, ask the model,
 * write facts.
 *
 * <p>Only sentences with a mention are asked about, and all of an article's in one call: the answer
 * depends on the article alone. Thread-safe if the parser and the model are, as they promise.
 */
public final class ArticleAnalyzer {

  private final ArticleParser parser;
  private final EntityResolver entities;
  private final ReferenceFinder references;
  private final StanceModel model;
  private final String gazetteerId;
  private final AttributionFinder voices = new AttributionFinder();

  public ArticleAnalyzer(
      ArticleParser parser,
      EntityResolver entities,
      ReferenceFinder references,
      StanceModel model,
      String gazetteerId) {
    this.parser = parser;
    this.entities = entities;
    this.references = references;
    this.model = model;
    this.gazetteerId = gazetteerId;
  }

  /**
   * The facts of one article.
   *
   * @param article in English
   * @param storyId the story that it tells
   * @throws AnalysisException if the parser or the model fails on it
   */
  public Analysis analyze(Article article, String storyId) {
    String text = article.text();
    long start = System.nanoTime();
    List<Sentence> sentences =
        guarded(FailureReason.PARSER_FAILED, () -> parser.parse(article.text()));
    long parsed = System.nanoTime();
    LocalDate published = day(article);
    List<List<Mention>> names = entities.resolve(text, sentences, published);
    long resolved = System.nanoTime();
    List<List<Mention>> mentions =
        guarded(
            FailureReason.PARSER_FAILED,
            () -> references.withNames(text, sentences, names, published));
    long referred = System.nanoTime();
    List<Attribution> attributions = voices.find(text, sentences, mentions);
    long heard = System.nanoTime();
    List<SentenceFacts> facts = facts(article, storyId, sentences, mentions, attributions);
    List<Question> questions = facts.stream().map(SentenceFacts::question).toList();
    List<Answer> answers = guarded(FailureReason.MODEL_FAILED, () -> model.answer(questions));
    List<Opinion> opinions = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      opinions.addAll(facts.get(i).opinions(answers.get(i)));
    }
    long judged = System.nanoTime();
    return new Analysis(
        opinions,
        sentences.size(),
        mentions.stream().mapToInt(List::size).sum(),
        new Analysis.Times(
            parsed - start,
            resolved - parsed,
            referred - resolved,
            heard - referred,
            judged - heard));
  }

  private static LocalDate day(Article article) {
    return article.published() == null
        ? null
        : LocalDate.ofInstant(article.published(), ZoneOffset.UTC);
  }

  private List<SentenceFacts> facts(
      Article article,
      String storyId,
      List<Sentence> sentences,
      List<List<Mention>> mentions,
      List<Attribution> attributions) {
    Opinion.Source source =
        new Opinion.Source(article.id(), storyId, article.publisher(), article.published());
    OpinionWriter writer =
        new OpinionWriter(
            source,
            model.id(),
            gazetteerId,
            new VoiceMap(source, attributions),
            EntitySalience.of(article, mentions));
    List<SentenceFacts> facts = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (!mentions.get(i).isEmpty()) {
        facts.add(
            new SentenceFacts(sentences.get(i).span(), article.text(), mentions.get(i), writer));
      }
    }
    return facts;
  }

  private static <T> T guarded(FailureReason reason, Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException e) {
      throw new AnalysisException(reason, e);
    }
  }
}
