package io.standpoint.analysis;

import io.standpoint.domain.Sentence;
import java.util.List;

/** Splits text into sentences and tokens and finds names. Implementations are thread-safe. */
public interface ArticleParser {

  /**
   * The sentences of {@code text} in order; white space and empty paragraphs leave none.
   *
   * @param text a whole article; a line end is the end of a sentence
   */
  List<Sentence> parse(String text);

  /** The same sentences without names: of what may fail on a text, only the least is asked. */
  List<Sentence> split(String text);
}
