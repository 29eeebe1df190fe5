package io.standpoint.analysis;

import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Fallback;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The way down for one article: each step that fails is done with less, and what was left out is
 * noted. Whether a step is done with less depends on the article alone, never on time.
 */
final class Ladder {

  private final ArticleParser parser;
  private final ReferenceFinder references;
  private final Budget budget;
  private final List<Fallback> fallbacks = new ArrayList<>();

  Ladder(ArticleParser parser, ReferenceFinder references, Budget budget) {
    this.parser = parser;
    this.references = references;
    this.budget = budget;
  }

  List<Fallback> fallbacks() {
    return fallbacks;
  }

  /** The beginning of a text that the budget has room for, in whole sentences. */
  String affordable(String text) {
    // A token has a character at least, and so has a sentence.
    if (text.length() <= Math.min(budget.maxTokens(), budget.maxSentences())) {
      return text;
    }
    int tokens = 0;
    List<Sentence> sentences = split(text);
    for (int i = 0; i < sentences.size(); i++) {
      tokens += sentences.get(i).tokens().size();
      boolean tooManyTokens = tokens > budget.maxTokens();
      if (tooManyTokens || i == budget.maxSentences()) {
        fallbacks.add(
            tooManyTokens
                ? Fallback.FIRST_SENTENCES_TOO_MANY_TOKENS
                : Fallback.FIRST_SENTENCES_TOO_MANY_SENTENCES);
        return text.substring(0, i == 0 ? 0 : sentences.get(i - 1).span().end());
      }
    }
    return text;
  }

  List<Sentence> parse(String text) {
    try {
      return parser.parse(text);
    } catch (RuntimeException | StackOverflowError e) {
      List<Sentence> sentences = split(text);
      fallbacks.add(Fallback.LISTED_NAMES_PARSER_FAILED);
      return sentences;
    }
  }

  List<List<Mention>> withReferences(
      String text, List<Sentence> sentences, List<List<Mention>> names, LocalDate published) {
    try {
      return references.withNames(text, sentences, names, published);
    } catch (RuntimeException | StackOverflowError e) {
      fallbacks.add(Fallback.NAMES_ONLY_REFERENCES_FAILED);
      return names;
    }
  }

  private List<Sentence> split(String text) {
    try {
      return parser.split(text);
    } catch (RuntimeException e) {
      throw new AnalysisException(FailureReason.PARSER_FAILED, e);
    }
  }
}
