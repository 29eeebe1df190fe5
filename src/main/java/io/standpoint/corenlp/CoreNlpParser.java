package io.standpoint.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import io.standpoint.analysis.ArticleParser;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.IdleReleased;
import io.standpoint.domain.NamedSpan;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import io.standpoint.domain.Token;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Tokenises and splits sentences with CoreNLP and finds names with its 3-class and 4-class CRFs.
 *
 * <p>Neither part-of-speech tags nor lemmas are made: nothing reads them, and without them the CRFs
 * find the same names (the two models use no tags). A line end ends a sentence, and the stop of
 * "(R-S.C.) said" does not. A sentence of more than {@value #MAX_SENTENCE_TOKENS} tokens (a table,
 * a list without stops) is cut there, so that no annotator ever sees more at once.
 *
 * <p>Thread-safe: the tokeniser keeps no state between calls. One instance holds about 64 MB of
 * heap and takes seconds to load; share it. It lets go of its models when it was not used for five
 * seconds, and loads them again for the next text.
 */
public final class CoreNlpParser implements ArticleParser {

  static final int MAX_SENTENCE_TOKENS = 200;

  private static final int MAX_UNBROKEN = 400;

  private static final int LONGEST_STATE = 8;

  /** "N.J.", "S.C.)": what a splitter holds for the end of a sentence. */
  private static final Pattern STATE = Pattern.compile("\\p{Lu}\\.\\p{Lu}\\.[)\\]]*$");

  /** The recognisers take every beginning and end of a word for a feature. */
  static final int MAX_WORD_CHARACTERS = 100;

  /** Names of the models, in the jar of CoreNLP and in a models folder. */
  public static final List<String> MODELS =
      List.of(
          "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz",
          "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");

  private final StanfordCoreNLP tokenizer;
  private final IdleReleased<NameRecogniser> recogniser;

  private CoreNlpParser(StanfordCoreNLP tokenizer, IdleReleased<NameRecogniser> recogniser) {
    this.tokenizer = tokenizer;
    this.recogniser = recogniser;
  }

  /**
   * Loads the models.
   *
   * @param folder where they are, or nothing for the class path
   * @throws RuntimeException if they are not there
   */
  public static CoreNlpParser load(Optional<Path> folder) {
    List<String> models =
        MODELS.stream()
            .map(model -> folder.map(path -> path.resolve(model).toString()).orElse(model))
            .toList();
    return new CoreNlpParser(
        tokenizer(), new IdleReleased<>(() -> NameRecogniser.load(models.get(0), models.get(1))));
  }

  /** Splits into tokens and sentences. */
  static StanfordCoreNLP tokenizer() {
    Properties tokenize = new Properties();
    tokenize.setProperty("annotators", "tokenize");
    tokenize.setProperty("ssplit.newlineIsSentenceBreak", "always");
    return new StanfordCoreNLP(tokenize);
  }

  @Override
  public List<Sentence> parse(String text) {
    Annotation annotation = tokenize(text);
    return recogniser.use(names -> convert(annotation, text, names::tags));
  }

  @Override
  public List<Sentence> split(String text) {
    return convert(tokenize(text), text, tokens -> new String[tokens.size()]);
  }

  private Annotation tokenize(String text) {
    Annotation annotation = new Annotation(withBreaks(text));
    tokenizer.annotate(annotation);
    List<CoreMap> sentences = joined(annotation.get(SentencesAnnotation.class), text);
    annotation.set(SentencesAnnotation.class, cut(sentences));
    return annotation;
  }

  /** One sentence of two between which stands no end, but the stop of {@code (R-S.C.)}. */
  private static List<CoreMap> joined(List<CoreMap> sentences, String text) {
    List<CoreMap> joined = new ArrayList<>(sentences.size());
    CoreMap last = null;
    List<CoreLabel> growing = null;
    for (CoreMap sentence : sentences) {
      if (last == null || !goesOn(last, sentence, text)) {
        joined.add(sentence);
        last = sentence;
        growing = null;
        continue;
      }
      if (growing == null) {
        growing = new ArrayList<>(last.get(TokensAnnotation.class));
        last.set(TokensAnnotation.class, growing);
      }
      growing.addAll(sentence.get(TokensAnnotation.class));
    }
    return joined;
  }

  private static boolean goesOn(CoreMap before, CoreMap sentence, String text) {
    List<CoreLabel> tokens = before.get(TokensAnnotation.class);
    int end = tokens.get(tokens.size() - 1).endPosition();
    int next = sentence.get(TokensAnnotation.class).get(0).beginPosition();
    char first = text.charAt(next);
    String between = text.substring(end, next);
    return (Character.isLowerCase(first) || first == ',')
        && between.isBlank()
        && !between.contains("\n")
        && STATE.matcher(text).region(Math.max(0, end - LONGEST_STATE), end).find();
  }

  private static List<Sentence> convert(
      Annotation annotation, String text, Function<List<CoreLabel>, String[]> tagger) {
    return annotation.get(SentencesAnnotation.class).stream()
        .map(sentence -> convert(sentence.get(TokensAnnotation.class), text, tagger))
        .toList();
  }

  /**
   * The text with a blank in place of every character that follows {@value #MAX_UNBROKEN} others
   * without a blank. Offsets stay. The tokeniser's time grows with the square of some such
   * stretches: 12,000 apostrophes take 13 seconds.
   */
  public static String withBreaks(String text) {
    StringBuilder broken = null;
    int unbroken = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      unbroken = Character.isWhitespace(character) ? 0 : unbroken + 1;
      if (unbroken > MAX_UNBROKEN) {
        broken = broken == null ? new StringBuilder(text) : broken;
        for (int j = i; j < i + Character.charCount(character); j++) {
          broken.setCharAt(j, ' ');
        }
        unbroken = 0;
      }
    }
    return broken == null ? text : broken.toString();
  }

  /**
   * Sentences of at most {@value #MAX_SENTENCE_TOKENS} tokens, and words of at most {@value
   * #MAX_WORD_CHARACTERS} characters; a token's offsets stay those of the whole word.
   */
  static List<CoreMap> cut(List<CoreMap> sentences) {
    List<CoreMap> pieces = new ArrayList<>(sentences.size());
    for (CoreMap sentence : sentences) {
      List<CoreLabel> tokens = sentence.get(TokensAnnotation.class);
      tokens.forEach(CoreNlpParser::cutWord);
      if (tokens.size() <= MAX_SENTENCE_TOKENS) {
        pieces.add(sentence);
        continue;
      }
      for (int from = 0; from < tokens.size(); from += MAX_SENTENCE_TOKENS) {
        int to = Math.min(from + MAX_SENTENCE_TOKENS, tokens.size());
        Annotation piece = new Annotation("");
        piece.set(TokensAnnotation.class, tokens.subList(from, to));
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private static void cutWord(CoreLabel token) {
    if (token.word().length() > MAX_WORD_CHARACTERS) {
      token.setWord(token.word().substring(0, MAX_WORD_CHARACTERS));
      token.setValue(token.word());
    }
  }

  private static Sentence convert(
      List<CoreLabel> labels, String text, Function<List<CoreLabel>, String[]> tagger) {
    List<Token> tokens = new ArrayList<>(labels.size());
    for (CoreLabel label : labels) {
      Span span = new Span(label.beginPosition(), label.endPosition());
      tokens.add(new Token(span.of(text), span));
    }
    Span span = new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end());
    return new Sentence(span, tokens, names(tagger.apply(labels)));
  }

  private static List<NamedSpan> names(String[] tags) {
    List<NamedSpan> names = new ArrayList<>();
    int first = 0;
    while (first < tags.length) {
      int end = first + 1;
      while (end < tags.length && Objects.equals(tags[first], tags[end])) {
        end++;
      }
      EntityType type = type(tags[first]);
      if (type != null) {
        names.add(new NamedSpan(first, end, type));
      }
      first = end;
    }
    return names;
  }

  private static EntityType type(String tag) {
    return switch (String.valueOf(tag)) {
      case "PERSON" -> EntityType.PERSON;
      case "ORGANIZATION" -> EntityType.ORGANIZATION;
      case "LOCATION" -> EntityType.PLACE;
      case "MISC" -> EntityType.OTHER;
      default -> null;
    };
  }
}
