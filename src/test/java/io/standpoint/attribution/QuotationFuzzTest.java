package io.standpoint.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.standpoint.analysis.PlainParser;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any text: quotations and speakers lie within it. */
class QuotationFuzzTest {

  @FuzzTest(maxExecutions = 50_000)
  void staysWithinTheText(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    int end = 0;
    for (Quotation quotation : QuotationFinder.find(text)) {
      assertThat(quotation.span().start()).isGreaterThanOrEqualTo(end);
      end = quotation.span().end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
    List<Sentence> sentences = new PlainParser().parse(text);
    for (Attribution said :
        new AttributionFinder().find(text, sentences, CapitalMentions.find(sentences))) {
      assertThat(new Span(0, text.length()).contains(said.content())).isTrue();
    }
  }
}
