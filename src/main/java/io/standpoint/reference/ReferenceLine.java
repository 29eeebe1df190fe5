package io.standpoint.reference;

import io.standpoint.domain.Mention;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import io.standpoint.domain.Token;
import io.standpoint.lexicon.TokenLine;
import java.util.List;

/** A sentence with the names found in it, by token, and whether each token is quoted. */
final class ReferenceLine {

  private static final String OPENING = "\u201C\u201E";
  private static final String CLOSING = "\u201D";

  private final int number;
  private final TokenLine line;
  private final List<Token> tokens;
  private final Mention[] mentions;
  private final boolean[] quoted;
  private final boolean endsQuoted;
  private final boolean opensParagraph;

  /**
   * @param names of the sentence, in text order
   * @param quotedBefore whether a quotation is open where the sentence begins
   */
  ReferenceLine(
      String text,
      Sentence sentence,
      int index,
      List<Mention> names,
      boolean opensParagraph,
      boolean quotedBefore) {
    this.number = index;
    this.opensParagraph = opensParagraph;
    this.line = new TokenLine(text, sentence, index);
    this.tokens = sentence.tokens();
    this.mentions = new Mention[tokens.size()];
    this.quoted = new boolean[tokens.size()];
    mark(names);
    boolean open = quotedBefore;
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i).text();
      boolean opens = OPENING.contains(token) || token.equals("``");
      boolean closes = CLOSING.contains(token) || token.equals("''");
      boolean toggles = token.equals("\"");
      quoted[i] = open || opens || toggles;
      open = opens || (!closes && open != toggles);
    }
    endsQuoted = open;
  }

  private void mark(List<Mention> names) {
    int token = 0;
    for (Mention name : names) {
      while (token < tokens.size() && tokens.get(token).span().end() <= name.span().start()) {
        token++;
      }
      for (int i = token; i < tokens.size(); i++) {
        if (tokens.get(i).span().start() >= name.span().end()) {
          break;
        }
        mentions[i] = name;
      }
    }
  }

  /** Number of the sentence in the article, from 0. */
  int number() {
    return number;
  }

  TokenLine words() {
    return line;
  }

  int size() {
    return tokens.size();
  }

  /** The name that covers a token; null if there is none. */
  Mention mention(int token) {
    return token < 0 || token >= mentions.length ? null : mentions[token];
  }

  /** Whether a name begins at a token. */
  boolean starts(int token) {
    return mention(token) != null && mention(token) != mention(token - 1);
  }

  /** One past the last token of the name that covers {@code token}. */
  int end(int token) {
    int end = token + 1;
    while (mention(end) == mentions[token]) {
      end++;
    }
    return end;
  }

  boolean isQuoted(int token) {
    return quoted[token];
  }

  /** Whether a quotation ends right before a token. */
  boolean isBehindQuotation(int token) {
    return token > 0 && !quoted[token] && quoted[token - 1];
  }

  boolean opensParagraph() {
    return opensParagraph;
  }

  /** Whether a quotation is still open where the sentence ends. */
  boolean endsQuoted() {
    return endsQuoted;
  }

  /** Offsets in the article. */
  Span span(int first, int end) {
    return new Span(tokens.get(first).span().start(), tokens.get(end - 1).span().end());
  }
}
