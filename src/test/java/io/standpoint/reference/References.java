package io.standpoint.reference;

import io.standpoint.entity.TestGazetteer;
import io.standpoint.entity.Text;
import java.util.List;

/** The references of test articles, and articles that many tests begin with. */
final class References {

  private References() {}

  static List<String> met(String second) {
    return references(
        Text.of("Ana Kowal left.", second)
            .person("Ana Kowal")
            .person("Bea Lund")
            .person("Peter Holm"));
  }

  /** A sentence behind "Ana Kowal met Bea Lund.". */
  static Text behindMeeting(String next) {
    return Text.of("Ana Kowal met Bea Lund.", next)
        .person("Ana Kowal")
        .person("Bea Lund")
        .person("Cara Moe");
  }

  static Text kowalAndLund(String... lines) {
    return Text.of(lines).person("Carl Kowal").person("Ben Lund");
  }

  /** References as {@code words > entity's id (rule)}. */
  static List<String> references(Text text) {
    return new ReferenceResolver(TestGazetteer.get())
        .resolve(text.text(), text.sentences(), text.resolve(TestGazetteer.get()), null).stream()
            .flatMap(List::stream)
            .map(m -> m.span().of(text.text()) + " > " + m.resolved().id() + " (" + m.rule() + ")")
            .toList();
  }
}
