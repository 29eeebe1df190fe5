package io.standpoint.evaluate;

import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import io.standpoint.domain.Token;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** The words of a text, punctuation left aside, as numbers; stretches are sets of them. */
final class WordBits {

  private final List<Span> words;

  WordBits(List<Sentence> sentences) {
    this.words =
        sentences.stream()
            .flatMap(sentence -> sentence.tokens().stream())
            .filter(token -> token.text().chars().anyMatch(Character::isLetterOrDigit))
            .map(Token::span)
            .toList();
  }

  /** The words that overlap any of the spans. */
  BitSet in(Collection<Span> spans) {
    BitSet bits = new BitSet();
    for (Span span : spans) {
      for (int i = firstEndingAfter(span.start());
          i < words.size() && words.get(i).start() < span.end();
          i++) {
        bits.set(i);
      }
    }
    return bits;
  }

  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (words.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  static BitSet and(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both;
  }

  static BitSet andNot(BitSet a, BitSet b) {
    BitSet rest = (BitSet) a.clone();
    rest.andNot(b);
    return rest;
  }
}
