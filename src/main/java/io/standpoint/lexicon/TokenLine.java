package io.standpoint.lexicon;

import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import io.standpoint.domain.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A sentence as one line of plain characters that remembers where its tokens are.
 *
 * <p>Names are compared with this line and not with tokens, so it does not matter how the tokeniser
 * treats hyphens and full stops. Asking for a token outside the sentence gives an empty word.
 */
public final class TokenLine {

  private static final int TITLE_CASE_WORDS = 4;
  private static final double TITLE_CASE_SHARE = 0.75;

  private final String line;
  private final int[] starts;
  private final int[] ends;
  private final String[] words;
  private final String[] lower;
  private final List<Token> tokens;
  private final int index;
  private final boolean titleCase;

  /**
   * @param text the article
   * @param index the sentence's number in it, from 0
   */
  public TokenLine(String text, Sentence sentence, int index) {
    this.tokens = sentence.tokens();
    this.index = index;
    int size = tokens.size();
    starts = new int[size];
    ends = new int[size];
    words = new String[size];
    lower = new String[size];
    StringBuilder plain = new StringBuilder(sentence.span().length() + 8);
    for (int i = 0; i < size; i++) {
      Span span = tokens.get(i).span();
      if (i > 0 && span.start() > tokens.get(i - 1).span().end()) {
        plain.append(' ');
      }
      starts[i] = plain.length();
      for (int at = span.start(); at < span.end(); at++) {
        plain.append(PlainText.of(text.charAt(at)));
      }
      ends[i] = plain.length();
      words[i] = plain.substring(starts[i], ends[i]);
      lower[i] = words[i].toLowerCase(Locale.ROOT);
    }
    line = plain.toString();
    titleCase = looksLikeHeading();
  }

  public String text() {
    return line;
  }

  public int size() {
    return words.length;
  }

  public boolean isFirst() {
    return index == 0;
  }

  public String word(int token) {
    return token < 0 || token >= words.length ? "" : words[token];
  }

  public String lower(int token) {
    return token < 0 || token >= lower.length ? "" : lower[token];
  }

  public int start(int token) {
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  /** The token that holds the character at {@code at}. */
  public int tokenAt(int at) {
    int found = Arrays.binarySearch(starts, at);
    return found >= 0 ? found : -found - 2;
  }

  /** Whether no space stands between a token and the next one. */
  public boolean attached(int token) {
    return token >= 0 && token + 1 < size() && ends[token] == starts[token + 1];
  }

  public boolean capitalised(int token) {
    String word = word(token);
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  /** Whether this is a heading In Which Most Words Are Capitalised, so that capitals say little. */
  public boolean titleCase() {
    return titleCase;
  }

  /** Whether a name may end before {@code at}: at a token's end, or at a hyphen within one. */
  public boolean endsAt(int at) {
    int token = tokenAt(at - 1);
    return ends[token] == at
        || (line.charAt(at) == '-'
            && at + 1 < ends[token]
            && Character.isLetter(line.charAt(at + 1)));
  }

  /** Offsets in the article of a stretch of this line. */
  public Span span(int from, int to) {
    int first = tokenAt(from);
    int last = tokenAt(to - 1);
    return new Span(
        tokens.get(first).span().start() + from - starts[first],
        tokens.get(last).span().start() + to - starts[last]);
  }

  private boolean looksLikeHeading() {
    int long4 = 0;
    int capital = 0;
    for (int i = 0; i < words.length; i++) {
      if (words[i].length() >= 4 && Character.isLetter(words[i].charAt(0))) {
        long4++;
        capital += capitalised(i) ? 1 : 0;
      }
    }
    boolean stopped = words.length > 0 && words[words.length - 1].equals(".");
    return !stopped && long4 >= TITLE_CASE_WORDS && capital >= TITLE_CASE_SHARE * long4;
  }

  /** Where a name may begin: at tokens, and after a hyphen inside one ("anti-China"). */
  public List<Integer> nameStarts() {
    List<Integer> starts = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      starts.add(start(i));
      String word = word(i);
      for (int at = word.indexOf('-', 1); at > 0; at = word.indexOf('-', at + 1)) {
        if (at + 1 < word.length() && at > 1) {
          starts.add(start(i) + at + 1);
        }
      }
    }
    return starts;
  }
}
