package io.standpoint.corenlp;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The features of CoreNLP's {@code NERFeatureFactory} that its English models use, summed up with
 * their weights. What a word adds wherever it stands, four of five features, is summed once and
 * kept for the words that are used most. Thread-safe.
 */
final class NameFeatures {

  /** Words that are kept, at most; a power of two. */
  private static final int KEPT_WORDS = 1 << 15;

  /** How far a name is looked for before and after itself. */
  private static final int OCCURRENCE_WINDOW = 150;

  private static final Pattern TITLE = Pattern.compile("(?:Mr|Ms|Mrs|Dr|Miss|Sen|Judge|Sir)\\.?");

  private static final long NULL = TextHash.bits("null");
  private static final TextHash DOTS = TextHash.of("...");
  private static final TextHash DASH = TextHash.of("-");
  private static final long HASH = TextHash.bits("#");
  private static final TextHash HASH_END = node("#");

  private static final long CLASS = node("###").bits();
  private static final long IS_TITLE = node("IS_TITLE").bits();
  private static final TextHash WORD = node("-WORD");
  private static final TextHash PREVIOUS_WORD = node("-PW");
  private static final TextHash NEXT_WORD = node("-NW");
  private static final TextHash CLUSTER = node("-DISTSIM");
  private static final TextHash PREVIOUS_CLUSTER = node("-PDISTSIM");
  private static final TextHash NEXT_CLUSTER = node("-NDISTSIM");
  private static final TextHash SHAPE = node("-TYPE");
  private static final TextHash PREVIOUS_SHAPE = node("-PTYPE");
  private static final TextHash NEXT_SHAPE = node("-NTYPE");
  private static final TextHash PREVIOUS_WORD_SHAPE = node("-PW_CTYPE");
  private static final TextHash SHAPE_NEXT_WORD = node("-NW_CTYPE");
  private static final TextHash PREVIOUS_SHAPE_SHAPE = node("-PCTYPE");
  private static final TextHash SHAPE_NEXT_SHAPE = node("-CNTYPE");
  private static final TextHash THREE_SHAPES = node("-PCNTYPE");
  private static final TextHash SECOND_PREVIOUS_WORD_SHAPE = node("-PPW_CTYPE");
  private static final TextHash SECOND_NEXT_WORD_SHAPE = node("-NNW_CTYPE");
  private static final TextHash AMONG_NEXT = node("-DISJN");
  private static final TextHash AMONG_PREVIOUS = node("-DISJP");
  private static final long NO_OCCURRENCE = node("NO-OCCURRENCE-PATTERN").bits();
  private static final long OCCURS_LATER = node("X-NEXT-OCCURRENCE-X").bits();
  private static final long OCCURRED = node("X-PREV-OCCURRENCE-X").bits();

  private static final long EDGE = edge("PSEQ").bits();
  private static final TextHash EDGE_WORD = edge("-PSEQW");
  private static final TextHash EDGE_WORDS = edge("-PSEQW2");
  private static final TextHash EDGE_PREVIOUS_WORD = edge("-PSEQpW");
  private static final TextHash EDGE_PREVIOUS_CLUSTER = edge("-PSEQpDS");
  private static final TextHash EDGE_CLUSTER = edge("-PSEQcDS");
  private static final TextHash EDGE_CLUSTERS = edge("-PSEQpcDS");
  private static final TextHash EDGE_PREVIOUS_SHAPE = edge("-PSEQpS");
  private static final TextHash EDGE_SHAPE = edge("-PSEQcS");
  private static final TextHash EDGE_SHAPES = edge("-TYPES");
  private static final TextHash EDGE_TYPE = edge("-TPS2");
  private static final TextHash EDGE_NEXT_TYPE = edge("-TNS1");

  /**
   * What a model asks for.
   *
   * @param titles whether titles are told
   * @param nGram characters of the longest part of a word that is a feature, -1 for any
   * @param window words before and after that count wherever they stand there
   */
  record Options(boolean titles, int nGram, int window) {}

  private final FeatureWeights nodes;
  private final FeatureWeights edges;
  private final int labels;
  private final Options options;
  private final Function<String, WordSums.Form> forms;
  private final WordSums outside;
  private final AtomicReferenceArray<WordSums> kept = new AtomicReferenceArray<>(KEPT_WORDS);

  /**
   * @param nodes weights of labels
   * @param edges weights of pairs of labels, previous and this
   * @param labels how many labels there are
   * @param forms of words
   */
  NameFeatures(
      FeatureWeights nodes,
      FeatureWeights edges,
      int labels,
      Options options,
      Function<String, WordSums.Form> forms) {
    this.nodes = nodes;
    this.edges = edges;
    this.labels = labels;
    this.options = options;
    this.forms = forms;
    this.outside = outside();
  }

  private static TextHash node(String name) {
    return TextHash.of(name + "|C");
  }

  private static TextHash edge(String name) {
    return TextHash.of(name + "|CpC");
  }

  /** The word; of two that share a place among those kept, the one asked for last stays. */
  WordSums word(String text) {
    long bits = TextHash.bits(text);
    int place = (int) (bits ^ bits >>> 32) & KEPT_WORDS - 1;
    WordSums word = kept.get(place);
    if (word == null || word.asked != bits) {
      word = sum(text, bits);
      kept.set(place, word);
    }
    return word;
  }

  private WordSums sum(String text, long bits) {
    WordSums.Form form = forms.apply(text);
    WordSums word = new WordSums(bits, form, labels);
    addHere(form.word(), word);
    addNeighbours(word, word.cluster.bits());
    edges.add(EDGE_NEXT_TYPE.appendTo(word.shape.bits()), word.edgeNext);
    return word;
  }

  /** Before the first word and after the last: what is not there is written null, or as nothing. */
  private WordSums outside() {
    WordSums word = new WordSums(0, new WordSums.Form("", "", ""), labels);
    addNeighbours(word, NULL);
    edges.add(EDGE_NEXT_TYPE.appendTo(NULL), word.edgeNext);
    return word;
  }

  private void addHere(String text, WordSums word) {
    nodes.add(CLUSTER.appendTo(word.cluster.bits()), word.here);
    if (options.titles && TITLE.matcher(text).matches()) {
      nodes.add(IS_TITLE, word.here);
    }
    nodes.add(WORD.appendTo(word.text.bits()), word.here);
    nodes.add(CLASS, word.here);
    addParts('<' + text + '>', word.here);
    nodes.add(SHAPE.appendTo(word.shape.bits()), word.here);
    edges.add(EDGE, word.edgeHere);
    edges.add(EDGE_WORD.appendTo(word.text.bits()), word.edgeHere);
    edges.add(EDGE_CLUSTER.appendTo(word.cluster.bits()), word.edgeHere);
    edges.add(EDGE_SHAPE.appendTo(word.shape.bits()), word.edgeHere);
    edges.add(EDGE_TYPE.appendTo(word.shape.bits()), word.edgeHere);
  }

  /** Beginnings and ends of two characters or more; one that is both counts once. */
  private void addParts(String marked, double[] sums) {
    int longest = options.nGram < 0 ? marked.length() : Math.min(options.nGram, marked.length());
    long beginning = TextHash.append(marked.charAt(0), HASH);
    TextHash end = TextHash.of(marked.substring(marked.length() - 1));
    for (int length = 2; length <= longest; length++) {
      beginning = TextHash.append(marked.charAt(length - 1), beginning);
      end = end.after(marked.charAt(marked.length() - length));
      nodes.add(HASH_END.appendTo(beginning), sums);
      if (beginning != end.appendTo(HASH)) {
        nodes.add(HASH_END.appendTo(end.appendTo(HASH)), sums);
      }
    }
  }

  private void addNeighbours(WordSums word, long cluster) {
    nodes.add(PREVIOUS_WORD.appendTo(word.text.bits()), word.previous);
    nodes.add(PREVIOUS_CLUSTER.appendTo(cluster), word.previous);
    nodes.add(PREVIOUS_SHAPE.appendTo(word.shape.bits()), word.previous);
    nodes.add(NEXT_WORD.appendTo(word.text.bits()), word.next);
    nodes.add(NEXT_CLUSTER.appendTo(cluster), word.next);
    nodes.add(NEXT_SHAPE.appendTo(word.shape.bits()), word.next);
    nodes.add(AMONG_PREVIOUS.appendTo(word.text.bits()), word.amongPrevious);
    nodes.add(AMONG_NEXT.appendTo(word.text.bits()), word.amongNext);
    edges.add(EDGE_PREVIOUS_WORD.appendTo(word.text.bits()), word.edgePrevious);
    edges.add(EDGE_PREVIOUS_CLUSTER.appendTo(word.cluster.bits()), word.edgePrevious);
    edges.add(EDGE_PREVIOUS_SHAPE.appendTo(word.shape.bits()), word.edgePrevious);
  }

  /** Adds the weights of each label at a place to the sums. */
  void addNode(WordSums[] sentence, int at, double[] sums) {
    WordSums word = sentence[at];
    WordSums previous = at(sentence, at - 1);
    WordSums next = at(sentence, at + 1);
    add(word.here, sums);
    add(previous.previous, sums);
    add(next.next, sums);
    nodes.add(join(previous.text, DOTS, word.shape, PREVIOUS_WORD_SHAPE), sums);
    nodes.add(join(word.shape, DOTS, next.text, SHAPE_NEXT_WORD), sums);
    nodes.add(join(previous.shape, DOTS, word.shape, PREVIOUS_SHAPE_SHAPE), sums);
    nodes.add(join(word.shape, DOTS, next.shape, SHAPE_NEXT_SHAPE), sums);
    long shapes = join(previous.shape, DOTS, word.shape, DOTS);
    nodes.add(THREE_SHAPES.appendTo(next.shape.appendTo(shapes)), sums);
    if (previous.isShort) {
      nodes.add(
          join(at(sentence, at - 2).text, DOTS, word.shape, SECOND_PREVIOUS_WORD_SHAPE), sums);
    }
    if (next.isShort) {
      nodes.add(join(at(sentence, at + 2).text, DOTS, word.shape, SECOND_NEXT_WORD_SHAPE), sums);
    }
    addOccurrences(sentence, at, sums);
    for (int i = 1; i <= options.window; i++) {
      if (isFirst(sentence, at, i, -1)) {
        add(at(sentence, at - i).amongPrevious, sums);
      }
      if (isFirst(sentence, at, i, 1)) {
        add(at(sentence, at + i).amongNext, sums);
      }
    }
  }

  /** Adds the weights of each pair of labels, of the place before and of this one, to the sums. */
  void addEdge(WordSums[] sentence, int at, double[] sums) {
    WordSums word = sentence[at];
    WordSums previous = at(sentence, at - 1);
    add(word.edgeHere, sums);
    add(previous.edgePrevious, sums);
    add(at(sentence, at + 1).edgeNext, sums);
    edges.add(join(previous.text, DASH, word.text, EDGE_WORDS), sums);
    edges.add(join(previous.cluster, DASH, word.cluster, EDGE_CLUSTERS), sums);
    edges.add(join(previous.shape, DASH, word.shape, EDGE_SHAPES), sums);
  }

  private static long join(TextHash first, TextHash sign, TextHash second, TextHash feature) {
    return feature.appendTo(second.appendTo(sign.appendTo(first.bits())));
  }

  private void addOccurrences(WordSums[] sentence, int at, double[] sums) {
    WordSums next = at(sentence, at + 1);
    if (!sentence[at].isNameCase
        || next.hasUpperCase
        || !next.hasLetter
        || !at(sentence, at - 1).hasLetter) {
      nodes.add(NO_OCCURRENCE, sums);
      return;
    }
    if (occurs(sentence, sentence[at], at + 3, at + OCCURRENCE_WINDOW)) {
      nodes.add(OCCURS_LATER, sums);
    }
    if (occurs(sentence, sentence[at], at - OCCURRENCE_WINDOW + 1, at - 2)) {
      nodes.add(OCCURRED, sums);
    }
  }

  private static boolean occurs(WordSums[] sentence, WordSums word, int from, int to) {
    for (int i = Math.max(from, 0); i < Math.min(to, sentence.length); i++) {
      if (sentence[i].text.bits() == word.text.bits()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word stands no nearer on that side, too. */
  private boolean isFirst(WordSums[] sentence, int at, int distance, int side) {
    long text = at(sentence, at + side * distance).text.bits();
    for (int i = 1; i < distance; i++) {
      if (at(sentence, at + side * i).text.bits() == text) {
        return false;
      }
    }
    return true;
  }

  private WordSums at(WordSums[] sentence, int place) {
    return place < 0 || place >= sentence.length ? outside : sentence[place];
  }

  private static void add(double[] terms, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += terms[i];
    }
  }
}
