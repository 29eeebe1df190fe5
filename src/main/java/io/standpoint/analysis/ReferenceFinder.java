package io.standpoint.analysis;

import io.standpoint.domain.Mention;
import io.standpoint.domain.Sentence;
import java.util.List;

/** Finds the words that stand for an entity without naming it. Implementations are thread-safe. */
@FunctionalInterface
public interface ReferenceFinder {

  /** Finds nothing. */
  ReferenceFinder NONE =
      (text, sentences, names) -> sentences.stream().map(sentence -> List.<Mention>of()).toList();

  /**
   * The references of each sentence, in text order, one list per sentence.
   *
   * @param text the article that all offsets refer to
   * @param sentences in text order
   * @param names for each sentence the names in it, in text order
   */
  List<List<Mention>> find(String text, List<Sentence> sentences, List<List<Mention>> names);
}
