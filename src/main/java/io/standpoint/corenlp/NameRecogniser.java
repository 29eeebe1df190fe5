package io.standpoint.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The names that a first CRF finds, and those of kinds that only a second one knows where the first
 * finds none, as CoreNLP's {@code ClassifierCombiner} joins them. Thread-safe.
 */
record NameRecogniser(CrfTagger first, CrfTagger second) {

  /** Words that a hyphen joins to a name, but not as a part of it: CoreNLP's list. */
  private static final Set<String> APART =
      Set.of(
          "area",
          "backed",
          "based",
          "born",
          "controlled",
          "educated",
          "headquartered",
          "native",
          "owned",
          "raised",
          "registered",
          "resident",
          "trained");

  /**
   * @param first a file, or a name on the class path; likewise the second
   * @throws RuntimeException if one of them cannot be read
   */
  static NameRecogniser load(String first, String second) {
    CrfTagger tagger = CrfModel.load(first, WordClusters.NONE);
    return new NameRecogniser(tagger, CrfModel.load(second, tagger.clusters()));
  }

  /**
   * For each token of a sentence the kind of name that it is part of, or the sign for none. What
   * hyphens join is one word to the CRFs, which learnt from such words, as for CoreNLP's {@code
   * NERCombinerAnnotator}.
   */
  String[] tags(List<CoreLabel> sentence) {
    List<String> words = new ArrayList<>(sentence.size());
    int[] wordOf = new int[sentence.size()];
    for (int i = 0; i < wordOf.length; i++) {
      String word = sentence.get(i).word();
      int last = words.size() - 1;
      if (i > 0 && joins(sentence, i, words.get(last))) {
        words.set(last, words.get(last) + word);
      } else {
        words.add(word);
      }
      wordOf[i] = words.size() - 1;
    }
    String[] tags = combine(words);
    return Arrays.stream(wordOf).mapToObj(word -> tags[word]).toArray(String[]::new);
  }

  private static boolean joins(List<CoreLabel> sentence, int at, String before) {
    if (!sentence.get(at - 1).after().isEmpty()) {
      return false;
    }
    String word = sentence.get(at).word();
    return word.equals("-")
        ? at + 1 < sentence.size() && !APART.contains(sentence.get(at + 1).word())
        : before.endsWith("-") && !APART.contains(word);
  }

  private String[] combine(List<String> words) {
    String[] tags = first.tag(words);
    String[] others = second.tag(words);
    int from = 0;
    while (from < tags.length) {
      String tag = others[from];
      int end = from + 1;
      while (end < tags.length && others[end].equals(tag)) {
        end++;
      }
      if (!first.labels().contains(tag) && isFree(tags, from, end)) {
        Arrays.fill(tags, from, end, tag);
      }
      from = end;
    }
    return tags;
  }

  private boolean isFree(String[] tags, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!tags[i].equals(first.none())) {
        return false;
      }
    }
    return true;
  }
}
