package io.standpoint.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

  @Test
  void labelsAreThoseOfTheFrameSetInItsOrder() {
    assertThat(Arrays.stream(Frame.values()).map(Frame::label))
        .containsExactly(
            "military_security",
            "espionage_cyber",
            "export_controls",
            "sanctions",
            "trade_tariffs",
            "investment_market",
            "technology_rivalry",
            "technology_sovereignty",
            "supply_chain",
            "diplomacy_cooperation",
            "sovereignty_territory",
            "rights_governance",
            "regulation_safety");
  }

  @ParameterizedTest
  @EnumSource
  void labelLeadsBackToTheFrame(Frame frame) {
    assertThat(Frame.ofLabel(frame.label())).isEqualTo(frame);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tariffs", "military security"})
  void whenLabelIsUnknownThenItIsRefused(String label) {
    assertThatIllegalArgumentException().isThrownBy(() -> Frame.ofLabel(label));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY})
  void whenScoreIsNoProbabilityThenItIsRefused(double score) {
    assertThatIllegalArgumentException().isThrownBy(() -> new FrameScore(Frame.SANCTIONS, score));
  }
}
