package io.standpoint.analysis;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import io.standpoint.corenlp.CoreNlpParser;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import io.standpoint.domain.Token;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Sentences and tokens without names, line by line; needs no model. */
public final class PlainParser implements ArticleParser {

  @Override
  public List<Sentence> parse(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (String line : CoreNlpParser.withBreaks(text).split("\n", -1)) {
      PTBTokenizer<CoreLabel> tokenizer =
          new PTBTokenizer<>(
              new StringReader(line),
              new CoreLabelTokenFactory(),
              "invertible=true,untokenizable=noneKeep");
      for (List<CoreLabel> labels :
          new WordToSentenceProcessor<CoreLabel>().process(tokenizer.tokenize())) {
        sentences.add(sentence(text, start, labels));
      }
      start += line.length() + 1;
    }
    return sentences;
  }

  @Override
  public List<Sentence> split(String text) {
    return parse(text);
  }

  private static Sentence sentence(String text, int start, List<CoreLabel> labels) {
    List<Token> tokens = new ArrayList<>();
    for (CoreLabel label : labels) {
      Span span = new Span(start + label.beginPosition(), start + label.endPosition());
      tokens.add(new Token(span.of(text), span));
    }
    int end = tokens.get(tokens.size() - 1).span().end();
    return new Sentence(new Span(tokens.get(0).span().start(), end), tokens, List.of());
  }
}
