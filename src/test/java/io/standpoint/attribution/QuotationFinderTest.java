package io.standpoint.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Span;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuotationFinderTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        row("He said \"no\" and \"yes\".", "\"no\"", "\"yes\""),
        row("He said “no” and „yes“.", "“no”", "„yes“."),
        row("“Outer “inner” outer” end", "“Outer “inner” outer”"),
        row("“Outer ‘inner’ outer” end", "“Outer ‘inner’ outer”"),
        row("''No,'' he said, ``yes''.", "''No,''", "``yes''"),
        row("He said ‘it’s the dogs’ owner’ again.", "‘it’s the dogs’ owner’"),
        row("The dogs’ owner's bone and rock 'n' roll", "'n'"),
        row("A 27\" screen and a \"cheap\" one", "\"cheap\""),
        row("\"Never closed\nNext \"line\"", "\"Never closed", "\"line\""),
        row("\"First paragraph.\n\"Second one.\"", "\"First paragraph.", "\"Second one.\""),
        row("no marks"),
        row(""));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsTheOuterQuotations(String text, List<String> expected) {
    assertThat(QuotationFinder.find(text))
        .extracting(q -> q.span().of(text))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void knowsWhetherOneWasClosed() {
    assertThat(QuotationFinder.find("\"a\n\"b\""))
        .containsExactly(new Quotation(new Span(0, 2), false), new Quotation(new Span(3, 6), true));
  }

  private static Arguments row(String text, String... expected) {
    return Arguments.of(text, Arrays.asList(expected));
  }
}
