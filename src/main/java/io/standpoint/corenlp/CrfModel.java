package io.standpoint.corenlp;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.ling.CoreAnnotations.ShapeAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.WordShapeClassifier;
import edu.stanford.nlp.sequences.Clique;
import edu.stanford.nlp.sequences.FeatureFactory;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.Index;
import edu.stanford.nlp.util.PaddedList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A model of CoreNLP's {@code CRFClassifier}, and what is made of it. The classifier gives some of
 * its parts to nobody; they are taken by the names of its fields.
 */
final class CrfModel {

  /** A sentence that has all features, to see whether a model asks for others. */
  private static final List<String> PROBE =
      List.of(
          ("Mr. Xi of Labour in Beijing met the U.S. envoy Ann Lee in 1999 , the day Beijing of all met"
                  + " Volkswagen-Group of Wolfsburg in the EU again < > .")
              .split(" "));

  private static final double ROUNDING = 1e-6;

  private final CRFClassifier<CoreLabel> classifier;
  private final NERFeatureFactory<CoreLabel> factory;
  private final SeqClassifierFlags flags;
  private final Index<String> classes;

  private CrfModel(CRFClassifier<CoreLabel> classifier) {
    if (classifier.windowSize != 2) {
      throw new IllegalArgumentException("it is no chain of pairs of labels");
    }
    this.classifier = classifier;
    this.factory = (NERFeatureFactory<CoreLabel>) classifier.featureFactories.get(0);
    this.flags = classifier.flags;
    this.classes = classifier.classIndex;
  }

  /**
   * @param model a file, or a name on the class path
   * @param known taken instead of the model's clusters where these are the same
   * @throws IllegalArgumentException if it is no model of that kind, or asks for features that
   *     {@link NameFeatures} does not make
   * @throws UncheckedIOException if it cannot be read
   */
  static CrfTagger load(String model, WordClusters known) {
    try {
      return new CrfModel(CRFClassifier.getClassifier(model)).tagger(known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException | ClassCastException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          model + " is no recogniser of names like those of CoreNLP 4.5: " + e.getMessage(), e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T field(Class<?> type, Object holder, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return (T) field.get(holder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("CoreNLP has no " + name, e);
    }
  }

  private CrfTagger tagger(WordClusters known) {
    int labels = classes.size();
    List<Index<CRFLabel>> cliques = field(CRFClassifier.class, classifier, "labelIndices");
    int[] pairs = places(cliques.get(1));
    FeatureWeights nodes = weights("|C", places(cliques.get(0)), labels);
    FeatureWeights edges = weights("|CpC", pairs, labels * labels);
    WordClusters clusters = clusters(known);
    Function<String, WordSums.Form> forms = forms(clusters);
    NameFeatures features =
        new NameFeatures(
            nodes,
            edges,
            labels,
            new NameFeatures.Options(flags.useTitle, flags.maxNGramLeng, flags.disjunctionWidth),
            forms);
    check(features, nodes, edges, forms);
    double[] observed = new double[labels * labels];
    Arrays.fill(observed, Double.NEGATIVE_INFINITY);
    Arrays.stream(pairs).forEach(pair -> observed[pair] = 0);
    List<String> names = List.copyOf(classes.objectsList());
    return new CrfTagger(features, clusters, names, flags.backgroundSymbol, observed);
  }

  /** Where each of the model's labels, or pairs of them, stands among all that there could be. */
  private int[] places(Index<CRFLabel> clique) {
    int labels = classes.size();
    return clique.objectsList().stream()
        .mapToInt(label -> Arrays.stream(label.getLabel()).reduce(0, (a, b) -> a * labels + b))
        .toArray();
  }

  private FeatureWeights weights(String clique, int[] places, int width) {
    Index<String> names = field(CRFClassifier.class, classifier, "featureIndex");
    float[][] rows = field(CRFClassifier.class, classifier, "weights");
    List<String> all = names.objectsList();
    int count = (int) all.stream().filter(name -> name.endsWith(clique)).count();
    FeatureWeights weights = new FeatureWeights(count, width);
    float[] row = new float[width];
    for (int i = 0; i < rows.length; i++) {
      if (all.get(i).endsWith(clique)) {
        for (int j = 0; j < places.length; j++) {
          row[places[j]] = rows[i][j];
        }
        weights.put(TextHash.bits(all.get(i)), row);
      }
    }
    return weights;
  }

  private WordClusters clusters(WordClusters known) {
    Map<String, String> lexicon = field(NERFeatureFactory.class, factory, "lexicon");
    if (lexicon == null) {
      throw new IllegalArgumentException("it has no clusters of words");
    }
    String unknown = flags.unknownWordDistSimClass;
    return known.isOf(lexicon, unknown) ? known : new WordClusters(lexicon, unknown);
  }

  /** Keeps nothing else of the model. */
  private Function<String, WordSums.Form> forms(WordClusters clusters) {
    int shaper = flags.wordShape;
    Set<String> lowerCase = classifier.getKnownLCWords();
    Function<String, String> spelling =
        flags.wordFunction == null ? Function.identity() : flags.wordFunction;
    return word -> {
      String spelt = spelling.apply(word);
      String shape = WordShapeClassifier.wordShape(spelt, shaper, lowerCase);
      return new WordSums.Form(spelt, shape, clusters.of(spelt));
    };
  }

  /** Compares the sums with those of the features that the model's own factory makes. */
  private void check(
      NameFeatures features,
      FeatureWeights nodes,
      FeatureWeights edges,
      Function<String, WordSums.Form> forms) {
    PaddedList<CoreLabel> tokens =
        new PaddedList<>(
            PROBE.stream().map(word -> token(word, forms.apply(word).shape())).toList(),
            new CoreLabel());
    WordSums[] words = PROBE.stream().map(features::word).toArray(WordSums[]::new);
    for (int i = 0; i < words.length; i++) {
      double[] node = new double[classes.size()];
      double[] edge = new double[classes.size() * classes.size()];
      features.addNode(words, i, node);
      features.addEdge(words, i, edge);
      compare(node, tokens, i, FeatureFactory.cliqueC, nodes);
      compare(edge, tokens, i, FeatureFactory.cliqueCpC, edges);
    }
  }

  private static CoreLabel token(String word, String shape) {
    CoreLabel token = new CoreLabel();
    token.setWord(word);
    token.set(ShapeAnnotation.class, shape);
    return token;
  }

  private void compare(
      double[] sums, PaddedList<CoreLabel> tokens, int at, Clique clique, FeatureWeights weights) {
    double[] expected = new double[sums.length];
    factory
        .getCliqueFeatures(tokens, at, clique)
        .forEach(name -> weights.add(TextHash.bits(name), expected));
    for (int i = 0; i < sums.length; i++) {
      if (Math.abs(sums[i] - expected[i]) > ROUNDING) {
        throw new IllegalArgumentException("it asks for other features");
      }
    }
  }
}
