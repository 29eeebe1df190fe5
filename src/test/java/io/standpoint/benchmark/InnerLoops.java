package io.standpoint.benchmark;

import io.standpoint.aggregate.ArticleTallies;
import io.standpoint.aggregate.TallyCodec;
import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.Pair;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.avro.OpinionMapping;
import io.standpoint.beam.Analyzers;
import io.standpoint.beam.ReferenceSystem;
import io.standpoint.corenlp.CoreNlpParser;
import io.standpoint.domain.Article;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Origin;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import io.standpoint.entity.EntityResolver;
import io.standpoint.entity.Gazetteer;
import io.standpoint.onnx.OnnxStanceModel;
import io.standpoint.record.OpinionRecord;
import io.standpoint.story.StorySketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What each step costs on one sample article, in microseconds for the whole article on one thread.
 * {@code pipelines/benchmark/loops.sh} runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1200m", "-Xmn256m", "-XX:+UseParallelGC"})
public class InnerLoops {

  private static final Path ARTICLE = Path.of("data/articles/brazil-5g-auction.txt");

  @Param("standard")
  public String model;

  private String text;
  private CoreNlpParser parser;
  private EntityResolver entities;
  private OnnxStanceModel stances;
  private List<Sentence> sentences;
  private List<Question> questions;
  private List<Opinion> opinions;
  private List<OpinionRecord> records;
  private List<byte[]> tallies;

  @Setup
  public void load() throws IOException {
    text = Files.readString(ARTICLE);
    Gazetteer gazetteer = Gazetteer.bundled();
    parser = CoreNlpParser.load(Optional.empty());
    entities = new EntityResolver(gazetteer);
    stances = Analyzers.model(model);
    sentences = parser.parse(text);
    questions = questions();
    ArticleAnalyzer analyzer =
        new ArticleAnalyzer(
            parser,
            entities,
            Analyzers.references(ReferenceSystem.RULES, gazetteer),
            stances,
            gazetteer.id());
    Origin origin = new Origin(ARTICLE.toString(), 1L, Origin.Unit.LINE);
    opinions =
        analyzer
            .analyze(new Article("a", null, null, null, null, "en", text, origin, null, false), "a")
            .opinions();
    records = opinions.stream().map(OpinionMapping::toRecord).toList();
    tallies = encoded();
  }

  @TearDown
  public void close() {
    stances.close();
  }

  /** CoreNLP: tokens, sentences, parts of speech, lemmas, names. */
  @Benchmark
  public List<Sentence> parse() {
    return parser.parse(text);
  }

  /** Gazetteer, metonyms and names that no gazetteer knows. */
  @Benchmark
  public List<List<Mention>> resolveNames() {
    return entities.resolve(text, sentences);
  }

  /** Word pieces, encoder, heads and calibration. */
  @Benchmark
  public List<Answer> answerQuestions() {
    return stances.answer(questions);
  }

  /** The hashes by which copies are found. */
  @Benchmark
  public StorySketch sketchStory() {
    return StorySketch.of(text);
  }

  @Benchmark
  public int tallyOpinions() {
    ArticleTallies counted = new ArticleTallies();
    counted.add(opinions);
    return counted.size();
  }

  /** Tallies as bytes, to accumulators that are merged. */
  @Benchmark
  public int mergeTallies() {
    ArticleTallies merged = new ArticleTallies();
    for (byte[] tally : tallies) {
      TallyCodec.Keyed keyed = TallyCodec.decode(tally);
      merged.add(keyed.key(), keyed.tally());
    }
    return merged.size();
  }

  @Benchmark
  public List<OpinionRecord> toAvro() {
    return opinions.stream().map(OpinionMapping::toRecord).toList();
  }

  @Benchmark
  public List<Opinion> fromAvro() {
    return records.stream().map(OpinionMapping::fromRecord).toList();
  }

  private List<byte[]> encoded() {
    List<byte[]> encoded = new ArrayList<>();
    ArticleTallies counted = new ArticleTallies();
    counted.add(opinions);
    counted.drainTo((key, tally) -> encoded.add(TallyCodec.encode(key, tally)));
    return encoded;
  }

  /** Every name, and every pair of names, of each sentence that has one. */
  private List<Question> questions() {
    List<Question> asked = new ArrayList<>();
    List<List<Mention>> mentions = entities.resolve(text, sentences);
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i).span();
      List<Span> targets =
          mentions.get(i).stream().map(mention -> mention.span().shift(-sentence.start())).toList();
      List<Pair> pairs = new ArrayList<>();
      for (int holder = 0; holder < targets.size(); holder++) {
        for (int target = 0; target < targets.size(); target++) {
          if (holder != target) {
            pairs.add(new Pair(holder, target));
          }
        }
      }
      if (!targets.isEmpty()) {
        asked.add(new Question(sentence.of(text), targets, pairs));
      }
    }
    return asked;
  }
}
