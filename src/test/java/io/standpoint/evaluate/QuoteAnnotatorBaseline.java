package io.standpoint.evaluate;

import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetBeginAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetEndAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.QuotationsAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import io.standpoint.analysis.PlainParser;
import io.standpoint.attribution.Attribution;
import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * CoreNLP's quote annotator under the measures of {@code evaluate --task=attribution}. Not a test:
 * {@code java -cp 'target/test-classes:target/classes:target/lib/*'
 * io.standpoint.evaluate.QuoteAnnotatorBaseline GOLD}.
 */
final class QuoteAnnotatorBaseline {

  private final StanfordCoreNLP pipeline;

  private QuoteAnnotatorBaseline() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("coref.algorithm", "fastneural");
    pipeline = new StanfordCoreNLP(properties);
  }

  public static void main(String[] arguments) {
    QuoteAnnotatorBaseline baseline = new QuoteAnnotatorBaseline();
    AttributionTask task = new AttributionTask(baseline::listen);
    long start = System.nanoTime();
    List<GoldRow> rows = GoldFile.read(Path.of(arguments[0]), Integer.MAX_VALUE);
    for (GoldRow row : rows) {
      task.begin(row).run().get();
    }
    System.out.printf("%.2f articles/s%n", rows.size() / ((System.nanoTime() - start) / 1e9));
    System.out.println(task.metrics());
  }

  private AttributionTask.Heard listen(String text) {
    Annotation annotation = new Annotation(text);
    pipeline.annotate(annotation);
    List<Attribution> attributions = new ArrayList<>();
    for (CoreMap quote : annotation.get(QuotationsAnnotation.class)) {
      Span content =
          new Span(
              quote.get(CharacterOffsetBeginAnnotation.class),
              quote.get(CharacterOffsetEndAnnotation.class));
      Integer first = quote.get(QuoteAttributionAnnotator.MentionBeginAnnotation.class);
      Integer last = quote.get(QuoteAttributionAnnotator.MentionEndAnnotation.class);
      Span speaker = null;
      if (first != null && last != null) {
        List<CoreLabel> tokens = annotation.get(TokensAnnotation.class);
        speaker = new Span(tokens.get(first).beginPosition(), tokens.get(last).endPosition());
      }
      attributions.add(new Attribution(content, Voice.DIRECT, null, 0, speaker, null));
    }
    return new AttributionTask.Heard(new PlainParser().parse(text), attributions);
  }
}
