package io.standpoint.beam;

import io.standpoint.analysis.ArticleParser;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import io.standpoint.domain.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words and lines, no names; refuses a text that asks for it. */
final class StubParser implements ArticleParser {

  static final String POISON = "The parser shall fail here.";

  private static final Pattern WORD = Pattern.compile("U\\.S\\.|\\w+|[^\\w\\s]");

  @Override
  public List<Sentence> parse(String text) {
    if (text.contains(POISON)) {
      throw new IllegalStateException("poisoned");
    }
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    int previous = 0;
    while (words.find()) {
      if (text.substring(previous, words.start()).contains("\n")) {
        addSentence(sentences, tokens);
      }
      tokens.add(new Token(words.group(), new Span(words.start(), words.end())));
      previous = words.end();
    }
    addSentence(sentences, tokens);
    return sentences;
  }

  @Override
  public List<Sentence> split(String text) {
    return parse(text);
  }

  private static void addSentence(List<Sentence> sentences, List<Token> tokens) {
    if (!tokens.isEmpty()) {
      Span span =
          new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end());
      sentences.add(new Sentence(span, tokens, List.of()));
      tokens.clear();
    }
  }
}
