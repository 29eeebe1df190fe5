package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.domain.Frame;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Probabilities;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Label names as gold files spell them. */
final class Labels {

  /** In the order of {@link Polarity}. */
  static final List<String> POLARITIES = Arrays.stream(Polarity.values()).map(Labels::of).toList();

  private Labels() {}

  static String of(Polarity polarity) {
    return polarity.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The polarity of that name.
   *
   * @throws GoldException if there is none
   */
  static Polarity polarity(GoldRow row, String label) {
    int index = POLARITIES.indexOf(label);
    if (index < 0) {
      throw new GoldException(
          "%s: there is no label '%s', only %s.".formatted(row.location(), label, POLARITIES));
    }
    return Polarity.values()[index];
  }

  /**
   * The frame of that name.
   *
   * @throws GoldException if there is none
   */
  static Frame frame(GoldRow row, String label) {
    try {
      return Frame.ofLabel(label);
    } catch (IllegalArgumentException e) {
      throw new GoldException("%s: there is no frame '%s'.".formatted(row.location(), label), e);
    }
  }

  static ObjectNode probabilities(Probabilities probabilities) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (Polarity polarity : Polarity.values()) {
      node.put(of(polarity), probabilities.of(polarity));
    }
    return node;
  }
}
