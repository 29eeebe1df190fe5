package io.standpoint.beam;

import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.analysis.ArticleParser;
import io.standpoint.analysis.StanceModel;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import io.standpoint.domain.Token;
import io.standpoint.entity.EntityResolver;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Annotators that go wrong where a text asks for it by the name of a fault, until mended. */
public final class Faults {

  /** What can go wrong with an article, and the text that makes it. */
  public enum Fault {
    PARSER_THROWS,
    RECOGNISER_THROWS,
    PARSER_HANGS,
    PARSER_HANGS_DEAF,
    PARSER_TALKS_NONSENSE,
    PARSER_TOO_DEEP,
    MODEL_THROWS,
    MODEL_FORGETS,
    MODEL_TALKS_NONSENSE
  }

  /** While true, nothing goes wrong; tests that set it set it back. */
  static volatile boolean mended;

  private static volatile CountDownLatch end = new CountDownLatch(1);

  private Faults() {}

  /** The stubs with faults. */
  static ArticleAnalyzer analyzer(Settings settings) {
    return analyzer(new StubParser(), new StubModel());
  }

  /** An analyser whose parser and model go wrong where a text asks for it. */
  public static ArticleAnalyzer analyzer(ArticleParser parser, StanceModel model) {
    return new ArticleAnalyzer(
        new FaultyParser(parser),
        new EntityResolver(Analyzers.gazetteer(null)),
        Analyzers.references(ReferenceSystem.RULES, Analyzers.gazetteer(null)),
        new FaultyModel(model),
        "gazetteer-test");
  }

  /** Lets go of all that hang. */
  static void release() {
    end.countDown();
    end = new CountDownLatch(1);
  }

  private static boolean has(String text, Fault fault) {
    return !mended && text.contains(fault.name());
  }

  private record FaultyParser(ArticleParser parser) implements ArticleParser {

    @Override
    public List<Sentence> parse(String text) {
      if (has(text, Fault.RECOGNISER_THROWS)) {
        throw new IllegalStateException("the recogniser fails");
      }
      return split(text, parser.parse(text));
    }

    @Override
    public List<Sentence> split(String text) {
      return split(text, parser.split(text));
    }

    private static List<Sentence> split(String text, List<Sentence> sentences) {
      if (has(text, Fault.PARSER_THROWS)) {
        throw new IllegalStateException("the parser fails");
      }
      if (has(text, Fault.PARSER_HANGS_DEAF)) {
        hangDeaf();
      } else if (has(text, Fault.PARSER_HANGS)) {
        hang();
      }
      if (has(text, Fault.PARSER_TOO_DEEP)) {
        descend(0);
      }
      if (has(text, Fault.PARSER_TALKS_NONSENSE)) {
        Span outside = new Span(text.length() + 5, text.length() + 9);
        return List.of(new Sentence(outside, List.of(new Token("word", outside)), List.of()));
      }
      return sentences;
    }

    private static void hang() {
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void hangDeaf() {
      for (CountDownLatch own = end; own.getCount() > 0; ) {
        try {
          own.await();
        } catch (InterruptedException e) {
          // Like a loop that never looks whether it shall stop.
        }
      }
    }

    private static int descend(int depth) {
      return depth < 0 ? 0 : 1 + descend(depth + 1);
    }
  }

  private record FaultyModel(StanceModel model) implements StanceModel {

    @Override
    public String id() {
      return model.id();
    }

    @Override
    public List<Answer> answer(List<Question> questions) {
      List<Answer> answers = model.answer(questions);
      for (Question question : questions) {
        if (has(question.text(), Fault.MODEL_THROWS)) {
          throw new IllegalStateException("the model fails");
        }
        if (has(question.text(), Fault.MODEL_FORGETS)) {
          return answers.subList(1, answers.size());
        }
        if (has(question.text(), Fault.MODEL_TALKS_NONSENSE)) {
          return questions.stream()
              .map(any -> new Answer(List.of(), List.of(), List.of(), List.of()))
              .toList();
        }
      }
      return answers;
    }

    @Override
    public void close() {}
  }
}
