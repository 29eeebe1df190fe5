package io.standpoint.attribution;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import io.standpoint.domain.Token;
import io.standpoint.entity.EntityResolver;
import io.standpoint.lexicon.SyntaxWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The tokens of a text as one row, with what is known about each: its sentence, its paragraph (a
 * line of the text), the mention and the quotation that cover it. Token ranges are half open.
 */
final class DocumentTokens {

  /** A range of tokens, not empty. */
  record Range(int first, int end) {

    /** Null if it would be empty. */
    static Range of(int first, int end) {
      return first < end ? new Range(first, end) : null;
    }
  }

  /** In tokens, with marks. */
  private static final int LONGEST_TITLE = 16;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<Range> sentences = new ArrayList<>();
  private final int[] sentence;
  private final int[] paragraph;
  private final int[] quotation;
  private final Mention[] mention;

  DocumentTokens(
      String text,
      List<Sentence> sentences,
      List<List<Mention>> mentions,
      List<Quotation> quotations) {
    this.text = text;
    for (Sentence s : sentences) {
      int first = tokens.size();
      tokens.addAll(s.tokens());
      this.sentences.add(new Range(first, tokens.size()));
    }
    for (Token token : tokens) {
      words.add(token.text().toLowerCase(Locale.ROOT).replace('’', '\''));
    }
    sentence = new int[tokens.size()];
    paragraph = new int[tokens.size()];
    quotation = new int[tokens.size()];
    mention = new Mention[tokens.size()];
    markSentences();
    markParagraphs();
    markQuotations(quotations);
    for (int i = 0; i < mentions.size(); i++) {
      markMentions(this.sentences.get(i), mentions.get(i));
    }
  }

  String text() {
    return text;
  }

  int size() {
    return tokens.size();
  }

  /** The token in lower case, with straight apostrophes. */
  String word(int token) {
    return words.get(token);
  }

  Span span(int token) {
    return tokens.get(token).span();
  }

  Span span(Range range) {
    return new Span(span(range.first()).start(), span(range.end() - 1).end());
  }

  List<Range> sentences() {
    return sentences;
  }

  /** The sentence around a token. */
  Range sentence(int token) {
    return sentences.get(sentence[token]);
  }

  /** The number of the line that the token stands in. */
  int paragraph(int token) {
    return paragraph[token];
  }

  /** The index of the quotation around a token, marks included, or -1. */
  int quotation(int token) {
    return quotation[token];
  }

  /** The token behind the mention that covers a token; the token itself if none does. */
  int behindMention(int token) {
    int end = token;
    while (end < mention.length && mention[end] != null && mention[end] == mention[token]) {
      end++;
    }
    return end;
  }

  /** The tokens from {@code from} on of the mention that covers a token, up to that one. */
  Range mentionUpTo(int token, int from) {
    int first = token;
    while (first > from && mention[first - 1] == mention[token]) {
      first--;
    }
    return new Range(first, token + 1);
  }

  boolean isQuoted(int token) {
    return quotation[token] >= 0;
  }

  /** The quotation around a token if it is a title of some words: {@code "The Art of the Deal"}. */
  Range title(int token) {
    if (!isQuoted(token)) {
      return null;
    }
    int first = token;
    int end = token + 1;
    while (first > 0 && end - first <= LONGEST_TITLE && quotation[first - 1] == quotation[token]) {
      first--;
    }
    while (end < size() && end - first <= LONGEST_TITLE && quotation[end] == quotation[token]) {
      end++;
    }
    int words = 0;
    for (int i = first; i < end; i++) {
      words += isWord(i) && isCapitalized(i) ? 1 : 0;
    }
    Range range = new Range(first, end);
    boolean marked = end - first > 2 && Words.BREAKS.contains(word(end - 2)); // "Acme," said Lee
    boolean named = words > 1 || words == 1 && !marked;
    return end - first <= LONGEST_TITLE && named && isTitle(range) ? range : null;
  }

  /** Whether every long word has a capital. */
  boolean isTitle(Range range) {
    for (int i = range.first(); i < range.end(); i++) {
      boolean letter = Character.isLetter(word(i).charAt(0)); // "Norland 2025"
      if (isWord(i) && letter && word(i).length() > 3 && !isCapitalized(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether no word of it stands outside quotations. */
  boolean isAllQuoted(Range range) {
    for (int i = range.first(); i < range.end(); i++) {
      if (!isQuoted(i) && isWord(i)) {
        return false;
      }
    }
    return true;
  }

  /** Without punctuation at both ends, quotation marks left in place; null if nothing is left. */
  Range trim(Range range) {
    int first = range.first();
    int end = range.end();
    while (first < end && isMark(first)) {
      first++;
    }
    while (end > first && isMark(end - 1)) {
      end--;
    }
    return Range.of(first, end);
  }

  private boolean isMark(int token) {
    return Words.BREAKS.contains(word(token)) && !isQuoted(token);
  }

  /** The longest mention that covers a token, or null. */
  Mention mention(int token) {
    return mention[token];
  }

  /** Whether a name covers a token, and not a reference that stands for one. */
  boolean isNamed(int token) {
    return mention[token] != null && !mention[token].isReference();
  }

  boolean isDemonym(int token) {
    return mention[token] != null && mention[token].rule().equals(EntityResolver.DEMONYM);
  }

  /** Whether a mention of a person covers it, by name or not. */
  boolean isPerson(int token) {
    return mention[token] != null && mention[token].resolved().type() == EntityType.PERSON;
  }

  boolean isCapitalized(int token) {
    return Character.isUpperCase(text.charAt(span(token).start()));
  }

  boolean isWord(int token) {
    return Character.isLetterOrDigit(text.charAt(span(token).start()))
        || span(token).length() > 1 && Character.isLetter(text.charAt(span(token).start() + 1));
  }

  /** Whether it is a comma, or what follows a quotation that ends with one. */
  boolean isPause(int token) {
    boolean quoted = token > 1 && isQuoted(token - 1) && word(token - 2).equals(",");
    return !isQuoted(token) && (quoted || word(token).equals(","));
  }

  /** Whether it is the hyphen of {@code minister-president}. */
  boolean isHyphen(int token) {
    return token > 0
        && token + 1 < size()
        && word(token).equals("-")
        && span(token - 1).end() == span(token).start()
        && span(token).end() == span(token + 1).start();
  }

  /** Whether it is "has", "may" or the like, and no possessive. */
  boolean isAuxiliary(int token) {
    String word = word(token);
    return isModal(token) || Words.AUXILIARIES.contains(word) && !word.equals("'s");
  }

  /** Unlike the "May" of {@code Theresa May}, of {@code late May}. */
  boolean isModal(int token) {
    return Words.MODALS.contains(word(token)) && mention(token) == null && !isMonth(token);
  }

  private boolean isMonth(int token) {
    return token > 0 && isCapitalized(token) && Words.BEFORE_MONTHS.contains(word(token - 1));
  }

  /** Whether it ends as a verb does of somebody else, or in the past. */
  boolean looksLikeVerb(int token) {
    String word = word(token);
    return mention(token) == null
        && !isCapitalized(token)
        && word.length() > 3
        && !SyntaxWords.NO_VERBS.contains(word)
        && (word.endsWith("s") || word.endsWith("ed"));
  }

  /** Whether it looks like one, or is a frequent one. */
  boolean isVerb(int token) {
    return looksLikeVerb(token) || SyntaxWords.isCommonVerb(word(token));
  }

  /** Whether it is a dash, but not the hyphen of {@code long-range}. */
  boolean isDash(int token) {
    return SyntaxWords.DASHES.contains(word(token)) && !isHyphen(token);
  }

  /** Whether it may be the first of a clause's subject: a name, a determiner or a pronoun. */
  boolean startsSubject(int token) {
    return mention(token) != null
        || Words.DETERMINERS.contains(word(token))
        || Words.SUBJECT_PRONOUNS.contains(word(token));
  }

  /** Whether it is a mark, but not the hyphen of {@code long-range}. */
  boolean isBreak(int token) {
    return Words.BREAKS.contains(word(token)) && !isHyphen(token);
  }

  private void markSentences() {
    for (int s = 0; s < sentences.size(); s++) {
      for (int t = sentences.get(s).first(); t < sentences.get(s).end(); t++) {
        sentence[t] = s;
      }
    }
  }

  private void markParagraphs() {
    int line = 0;
    int position = 0;
    for (int t = 0; t < tokens.size(); t++) {
      for (; position < span(t).start(); position++) {
        line += text.charAt(position) == '\n' ? 1 : 0;
      }
      paragraph[t] = line;
    }
  }

  private void markQuotations(List<Quotation> quotations) {
    int q = 0;
    for (int t = 0; t < tokens.size(); t++) {
      while (q < quotations.size() && quotations.get(q).span().end() <= span(t).start()) {
        q++;
      }
      quotation[t] = q < quotations.size() && quotations.get(q).span().overlaps(span(t)) ? q : -1;
    }
  }

  private void markMentions(Range range, List<Mention> found) {
    int t = range.first();
    for (Mention m : found.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList()) {
      while (t < range.end() && span(t).end() <= m.span().start()) {
        t++;
      }
      for (int i = t; i < range.end() && span(i).start() < m.span().end(); i++) {
        if (mention[i] == null || mention[i].span().length() < m.span().length()) {
          mention[i] = m;
        }
      }
    }
  }
}
