package io.standpoint.analysis;

import io.standpoint.domain.Mention;
import io.standpoint.domain.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /** The names and the references of each sentence, by span. */
  default List<List<Mention>> withNames(
      String text, List<Sentence> sentences, List<List<Mention>> names) {
    List<List<Mention>> references = find(text, sentences, names);
    return IntStream.range(0, names.size())
        .mapToObj(
            i ->
                Stream.concat(names.get(i).stream(), references.get(i).stream())
                    .sorted(Comparator.comparing(Mention::span))
                    .toList())
        .toList();
  }
}
