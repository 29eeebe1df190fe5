package io.standpoint.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Frame;
import io.standpoint.domain.FrameScore;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Opinion.Holder;
import io.standpoint.domain.Opinion.HolderKind;
import io.standpoint.domain.Opinion.Kind;
import io.standpoint.domain.Opinion.Source;
import io.standpoint.domain.Opinion.Target;
import io.standpoint.domain.Opinion.TargetKind;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Probabilities;
import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;
import io.standpoint.record.OpinionRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpinionMappingTest {

  private static final Span SENTENCE = new Span(200, 227);
  private static final String EVIDENCE = "Beijing thanked Washington.";
  private static final Span HOLDER = new Span(200, 207);
  private static final Span TARGET = new Span(216, 226);
  private static final Target ENTITY =
      new Target(
          TargetKind.ENTITY,
          "country:us",
          "place:washington-dc",
          "United States",
          EntityType.COUNTRY,
          "metonym.capital",
          TARGET);
  private static final Target ISSUE =
      new Target(
          TargetKind.ISSUE,
          "issue:sanctions",
          "issue:sanctions",
          "sanctions",
          null,
          "issue",
          TARGET);

  /** Publisher, date, holder (id, name and place) and target type, each there or not. */
  static Stream<Opinion> everyNullableCombination() {
    List<Opinion> opinions = new ArrayList<>();
    for (String publisher : Arrays.asList(null, "Harbor Wire")) {
      for (Instant published : Arrays.asList(null, Instant.parse("2026-02-03T08:15:00.123Z"))) {
        for (Holder holder : holders()) {
          for (Target target : List.of(ENTITY, ISSUE)) {
            for (boolean abstained : List.of(true, false)) {
              opinions.add(
                  opinion(new Source("a1", "s1", publisher, published), holder, target, abstained));
            }
          }
        }
      }
    }
    return opinions.stream();
  }

  @ParameterizedTest
  @MethodSource("everyNullableCombination")
  void recordLeadsBackToTheOpinion(Opinion opinion) throws IOException {
    OpinionRecord row = OpinionMapping.toRecord(opinion);

    OpinionRecord read = OpinionRecord.fromByteBuffer(row.toByteBuffer());

    assertThat(read).isEqualTo(row);
    assertThat(OpinionMapping.fromRecord(read)).isEqualTo(opinion);
  }

  @Test
  void everyFieldHasItsValue() {
    OpinionRecord row =
        OpinionMapping.toRecord(
            opinion(
                new Source("a1", "s1", "Harbor Wire", Instant.parse("2026-02-03T08:15:00.123Z")),
                new Holder(HolderKind.ENTITY, "country:cn", "China", HOLDER),
                ENTITY,
                false));

    assertThat(Fields.of(row))
        .containsExactly(
            "opinion_id=op-1",
            "kind=STANCE",
            "article_id=a1",
            "story_id=s1",
            "publisher=Harbor Wire",
            "published=2026-02-03T08:15:00.123Z",
            "holder_kind=ENTITY",
            "holder_id=country:cn",
            "holder_name=China",
            "voice=INDIRECT",
            "target_kind=ENTITY",
            "target_id=country:us",
            "target_literal_id=place:washington-dc",
            "target_name=United States",
            "target_type=COUNTRY",
            "resolution_rule=metonym.capital",
            "polarity=POSITIVE",
            "p_negative=0.125",
            "p_neutral=0.25",
            "p_positive=0.625",
            "abstained=false",
            "frames=["
                + "{\"name\": \"diplomacy_cooperation\", \"probability\": 0.9}, "
                + "{\"name\": \"trade_tariffs\", \"probability\": 0.6}]",
            "sentence_start=200",
            "sentence_end=227",
            "target_start=216",
            "target_end=226",
            "holder_start=200",
            "holder_end=207",
            "evidence=Beijing thanked Washington.",
            "model_id=model-1",
            "gazetteer_id=gazetteer-1",
            "salience=0.75");
  }

  @ParameterizedTest
  @EnumSource
  void everyFrameIsReadBack(Frame frame) {
    Opinion opinion = withFrames(List.of(new FrameScore(frame, 0.5)));

    assertThat(OpinionMapping.fromRecord(OpinionMapping.toRecord(opinion)).frames())
        .containsExactly(new FrameScore(frame, 0.5));
  }

  private static List<Holder> holders() {
    return List.of(
        Holder.UNKNOWN,
        new Holder(HolderKind.UNKNOWN, null, null, HOLDER),
        new Holder(HolderKind.PUBLISHER, null, null, null),
        new Holder(HolderKind.PUBLISHER, "publisher:harbor-wire", "Harbor Wire", null),
        new Holder(HolderKind.ENTITY, "country:cn", "China", HOLDER),
        new Holder(HolderKind.ENTITY, "country:cn", "China", null));
  }

  private static Opinion opinion(Source source, Holder holder, Target target, boolean abstained) {
    return new Opinion(
        "op-1",
        holder.kind() == HolderKind.ENTITY && !abstained ? Kind.STANCE : Kind.PORTRAYAL,
        source,
        holder,
        Voice.INDIRECT,
        target,
        Polarity.POSITIVE,
        new Probabilities(0.125, 0.25, 0.625),
        abstained,
        List.of(
            new FrameScore(Frame.DIPLOMACY_COOPERATION, 0.9),
            new FrameScore(Frame.TRADE_TARIFFS, 0.6)),
        SENTENCE,
        EVIDENCE,
        "model-1",
        "gazetteer-1",
        abstained ? null : 0.75);
  }

  private static Opinion withFrames(List<FrameScore> frames) {
    return new Opinion(
        "op-1",
        Kind.PORTRAYAL,
        new Source("a1", "s1", null, null),
        Holder.UNKNOWN,
        Voice.DIRECT,
        ENTITY,
        Polarity.POSITIVE,
        new Probabilities(0.125, 0.25, 0.625),
        false,
        frames,
        SENTENCE,
        EVIDENCE,
        "model-1",
        "gazetteer-1",
        null);
  }
}
