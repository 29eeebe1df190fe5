package io.standpoint.analysis;

import io.standpoint.domain.Mention;
import io.standpoint.domain.Sentence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the words that stand for an entity without naming it. Implementations are thread-safe. */
@FunctionalInterface
public interface ReferenceFinder {

  /** Finds nothing. */
  ReferenceFinder NONE =
      (text, sentences, names, published) ->
          sentences.stream().map(sentence -> List.<Mention>of()).toList();

  /**
   * The references of each sentence, in text order, one list per sentence.
   *
   * @param text the article that all offsets refer to
   * @param sentences in text order
   * @param names for each sentence the names in it, in text order
   * @param published day of the article, in UTC; null if it is not known
   */
  List<List<Mention>> find(
      String text, List<Sentence> sentences, List<List<Mention>> names, LocalDate published);

  /** The names and the references of each sentence, by span. */
  default List<List<Mention>> withNames(
      String text, List<Sentence> sentences, List<List<Mention>> names, LocalDate published) {
    List<List<Mention>> references = find(text, sentences, names, published);
    return IntStream.range(0, names.size())
        .mapToObj(
            i ->
                Stream.concat(names.get(i).stream(), references.get(i).stream())
                    .sorted(Comparator.comparing(Mention::span))
                    .toList())
        .toList();
  }
}
