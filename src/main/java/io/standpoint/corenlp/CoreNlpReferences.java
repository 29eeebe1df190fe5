package io.standpoint.corenlp;

import edu.stanford.nlp.coref.CorefCoreAnnotations.CorefChainAnnotation;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.coref.data.CorefChain.CorefMention;
import edu.stanford.nlp.coref.data.Dictionaries.MentionType;
import edu.stanford.nlp.ling.CoreAnnotations.MentionsAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.NamedEntityTagAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import io.standpoint.analysis.ReferenceFinder;
import io.standpoint.domain.Entity;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Finds references with CoreNLP's coreference: of each chain, the pronouns and nouns stand for the
 * entity that most of its names name. Needs parts of speech and dependencies, which it makes.
 *
 * <p>Thread-safe, slow and large: see {@link Algorithm}.
 */
public final class CoreNlpReferences implements ReferenceFinder {

  /** The systems that CoreNLP's models jar has the models of. */
  public enum Algorithm {
    /** Pairs of mentions at most 10 mentions apart, 50 if they share a word. */
    STATISTICAL("statistical", 10, 50),
    /** The statistical system as it is delivered, with wider windows. */
    STATISTICAL_WIDE("statistical", 50, 500),
    /** A small network, with the windows of {@link #STATISTICAL}. */
    FASTNEURAL("fastneural", 10, 50),
    /** The full network, the slowest of all. */
    NEURAL("neural", 50, 500);

    private final String name;
    private final int window;
    private final int windowWithMatch;

    Algorithm(String name, int window, int windowWithMatch) {
      this.name = name;
      this.window = window;
      this.windowWithMatch = windowWithMatch;
    }
  }

  private final StanfordCoreNLP tokenizer;
  private final StanfordCoreNLP coreference;

  private CoreNlpReferences(StanfordCoreNLP tokenizer, StanfordCoreNLP coreference) {
    this.tokenizer = tokenizer;
    this.coreference = coreference;
  }

  /**
   * Loads the models from the class path.
   *
   * @throws RuntimeException if CoreNLP's models jar is not on the class path
   */
  public static CoreNlpReferences load(Algorithm algorithm) {
    Properties coref = new Properties();
    coref.setProperty("annotators", "pos,lemma,depparse,coref");
    coref.setProperty("coref.algorithm", algorithm.name);
    coref.setProperty("coref.md.type", "dep");
    coref.setProperty("coref.useConstituencyParse", "false");
    coref.setProperty("coref.maxMentionDistance", Integer.toString(algorithm.window));
    coref.setProperty(
        "coref.maxMentionDistanceWithStringMatch", Integer.toString(algorithm.windowWithMatch));
    return new CoreNlpReferences(CoreNlpParser.tokenizer(), new StanfordCoreNLP(coref, false));
  }

  @Override
  public List<List<Mention>> find(
      String text, List<Sentence> sentences, List<List<Mention>> names, LocalDate published) {
    Annotation annotation = new Annotation(CoreNlpParser.withBreaks(text));
    tokenizer.annotate(annotation);
    List<CoreMap> pieces = CoreNlpParser.cut(annotation.get(SentencesAnnotation.class));
    annotation.set(SentencesAnnotation.class, pieces);
    List<Mention> all = names.stream().flatMap(List::stream).toList();
    tag(annotation.get(TokensAnnotation.class), all);
    pieces.forEach(sentence -> sentence.set(MentionsAnnotation.class, new ArrayList<>()));
    annotation.set(MentionsAnnotation.class, new ArrayList<>());
    coreference.annotate(annotation);
    TreeMap<Integer, Mention> references = new TreeMap<>();
    TreeMap<Integer, Mention> byStart = new TreeMap<>();
    all.forEach(name -> byStart.put(name.span().start(), name));
    for (CorefChain chain : annotation.get(CorefChainAnnotation.class).values()) {
      addReferences(chain, pieces, byStart, references);
    }
    return bySentence(sentences, references);
  }

  private static void tag(List<CoreLabel> tokens, List<Mention> names) {
    int next = 0;
    for (CoreLabel token : tokens) {
      while (next < names.size() && names.get(next).span().end() <= token.beginPosition()) {
        next++;
      }
      boolean named = next < names.size() && names.get(next).span().start() < token.endPosition();
      token.set(NamedEntityTagAnnotation.class, named ? tag(names.get(next)) : "O");
    }
  }

  private static String tag(Mention name) {
    return switch (name.literal().type()) {
      case PERSON -> "PERSON";
      case ORGANIZATION -> "ORGANIZATION";
      case COUNTRY, PLACE -> "LOCATION";
      case PRODUCT, OTHER -> "MISC";
    };
  }

  private static void addReferences(
      CorefChain chain,
      List<CoreMap> pieces,
      TreeMap<Integer, Mention> names,
      Map<Integer, Mention> into) {
    List<Span> others = new ArrayList<>();
    Map<Entity, Integer> votes = new LinkedHashMap<>();
    chain.getMentionsInTextualOrder().stream()
        .sorted(
            Comparator.comparingInt((CorefMention m) -> m.sentNum).thenComparing(m -> m.startIndex))
        .forEach(
            mention -> {
              Span head = span(pieces, mention.sentNum, mention.headIndex, mention.headIndex + 1);
              Map.Entry<Integer, Mention> name = names.lowerEntry(head.end());
              if (name != null && name.getValue().span().overlaps(head)) {
                votes.merge(name.getValue().resolved(), 1, Integer::sum);
              } else if (isReference(mention)) {
                others.add(
                    span(pieces, mention.sentNum, mention.startIndex, mention.headIndex + 1));
              }
            });
    Entity best = null;
    for (Map.Entry<Entity, Integer> vote : votes.entrySet()) {
      best = best == null || vote.getValue() > votes.get(best) ? vote.getKey() : best;
    }
    if (best != null) {
      for (Span span : others) {
        into.put(span.start(), new Mention(span, best, best, Mention.REFERENCE + "corenlp"));
      }
    }
  }

  private static boolean isReference(CorefMention mention) {
    return mention.mentionType == MentionType.PRONOMINAL
        || mention.mentionType == MentionType.NOMINAL;
  }

  /** Offsets of tokens that are counted from 1. */
  private static Span span(List<CoreMap> pieces, int sentence, int first, int end) {
    List<CoreLabel> tokens = pieces.get(sentence - 1).get(TokensAnnotation.class);
    return new Span(tokens.get(first - 1).beginPosition(), tokens.get(end - 2).endPosition());
  }

  private static List<List<Mention>> bySentence(
      List<Sentence> sentences, TreeMap<Integer, Mention> references) {
    List<List<Mention>> found = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      Span span = sentence.span();
      found.add(List.copyOf(references.subMap(span.start(), span.end()).values()));
    }
    return found;
  }
}
