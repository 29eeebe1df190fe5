package io.standpoint.analysis;

import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.attribution.Attribution;
import io.standpoint.attribution.AttributionFinder;
import io.standpoint.domain.Article;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import io.standpoint.entity.EntityResolver;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns an article into opinions: parse, resolve names and references, find voices, ask the model,
 * write facts.
 *
 * <p>Only sentences with a mention that are no bylines and lead nowhere else are asked about, and
 * all of an article's in one call: the answer depends on the article alone. Thread-safe if the
 * parser and the model are, as they promise.
 */
public final class ArticleAnalyzer {

  private static final int FEWEST_OF_A_LIST = 8;
  private static final double SHARE_OF_A_LIST = 0.95;

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
   * The facts of one article that may cost what is usual.
   *
   * @see #analyze(Article, String, Budget)
   */
  public Analysis analyze(Article article, String storyId) {
    return analyze(article, storyId, Budget.DEFAULT);
  }

  /**
   * The facts of one article. What cannot be read in full is read as far as it can be: the first
   * sentences of a text over its budget, listed names where the recogniser fails, names alone where
   * the finder of references does. Time is not looked at.
   *
   * @param article in English
   * @param storyId the story that it tells
   * @param budget how much of it is read
   * @throws AnalysisException if the tokeniser or the model fails on it, or it is too deep
   */
  public Analysis analyze(Article article, String storyId, Budget budget) {
    try {
      return analyze(article, storyId, new Ladder(parser, references, budget));
    } catch (StackOverflowError e) {
      throw new AnalysisException(FailureReason.TOO_COMPLEX, e);
    }
  }

  private Analysis analyze(Article article, String storyId, Ladder ladder) {
    long start = System.nanoTime();
    String text = ladder.affordable(Links.blanked(article.text()));
    List<Sentence> sentences = ladder.parse(text);
    long parsed = System.nanoTime();
    LocalDate published = day(article);
    List<List<Mention>> names = entities.resolve(text, sentences, published);
    long resolved = System.nanoTime();
    List<List<Mention>> mentions = ladder.withReferences(text, sentences, names, published);
    long referred = System.nanoTime();
    List<Attribution> attributions = voices.find(text, sentences, mentions);
    long heard = System.nanoTime();
    List<SentenceFacts> facts = facts(article, storyId, text, sentences, mentions, attributions);
    List<Opinion> opinions = opinions(facts);
    long judged = System.nanoTime();
    return new Analysis(
        opinions,
        sentences.size(),
        mentions.stream().mapToInt(List::size).sum(),
        ladder.fallbacks(),
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

  private List<Opinion> opinions(List<SentenceFacts> facts) {
    List<Question> questions = facts.stream().map(SentenceFacts::question).toList();
    List<Opinion> opinions = new ArrayList<>();
    try {
      List<Answer> answers = model.answer(questions);
      if (answers.size() != questions.size()) {
        throw new IllegalStateException(
            answers.size() + " answers to " + questions.size() + " questions");
      }
      for (int i = 0; i < answers.size(); i++) {
        opinions.addAll(facts.get(i).opinions(answers.get(i)));
      }
    } catch (RuntimeException e) {
      throw new AnalysisException(FailureReason.MODEL_FAILED, e);
    }
    return opinions;
  }

  private List<SentenceFacts> facts(
      Article article,
      String storyId,
      String text,
      List<Sentence> sentences,
      List<List<Mention>> mentions,
      List<Attribution> attributions) {
    Opinion.Source source =
        new Opinion.Source(article.id(), storyId, article.publisher(), article.published());
    VoiceMap heard =
        new VoiceMap(source, attributions.stream().filter(a -> !a.isOwn(text)).toList());
    OpinionWriter writer =
        new OpinionWriter(
            source, model.id(), gazetteerId, heard, EntitySalience.of(article, mentions));
    List<SentenceFacts> facts = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i).span();
      String words = sentence.of(text);
      boolean opinionless =
          Credits.isByline(words)
              || Links.isPrompt(words)
              || isName(text, words, mentions.get(i))
              || isList(text, words, mentions.get(i));
      List<Span> pictures = Credits.ofPictures(sentence, text);
      List<Mention> meant =
          mentions.get(i).stream()
              .filter(mention -> !heard.isOwnThirdPerson(text, mention))
              .filter(mention -> pictures.stream().noneMatch(span -> span.overlaps(mention.span())))
              .toList();
      if (!meant.isEmpty() && !opinionless) {
        String evidence = sentence.of(article.text());
        facts.add(new SentenceFacts(sentence, text, evidence, meant, writer));
      }
    }
    return facts;
  }

  /** Whether a line is nothing but a name, as who wrote a letter or what comes next. */
  private static boolean isName(String text, String words, List<Mention> mentions) {
    return mentions.size() == 1
        && letters(mentions.get(0).span().of(text)) == letters(words)
        && !mentions.get(0).isReference();
  }

  /** Whether a line is nothing but many names, as what a form has to choose from. */
  private static boolean isList(String text, String words, List<Mention> mentions) {
    return mentions.size() >= FEWEST_OF_A_LIST
        && mentions.stream().mapToLong(mention -> letters(mention.span().of(text))).sum()
            >= SHARE_OF_A_LIST * letters(words);
  }

  private static long letters(String words) {
    return words.chars().filter(Character::isLetter).count();
  }
}
