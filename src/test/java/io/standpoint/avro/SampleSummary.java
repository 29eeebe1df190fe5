package io.standpoint.avro;

import io.standpoint.domain.Counts;
import io.standpoint.domain.Estimates;
import io.standpoint.domain.Estimates.Corrected;
import io.standpoint.domain.Evidence;
import io.standpoint.domain.Frame;
import io.standpoint.domain.Granularity;
import io.standpoint.domain.NetInterval;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Span;
import io.standpoint.domain.Summary;
import io.standpoint.domain.Summary.Share;
import io.standpoint.domain.Summary.Variant;
import io.standpoint.domain.Voice;
import io.standpoint.domain.Window;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A summary in which every number differs from every other one, so that none can be mixed up. */
final class SampleSummary {

  private SampleSummary() {}

  static Summary full() {
    return new Summary(
        Window.starting(Granularity.WEEK, LocalDate.of(2024, 12, 30)),
        11,
        7,
        5,
        new Counts(21, 22, 23, 24),
        31.5,
        32.25,
        26.25,
        new NetInterval(-0.03, -0.4, 0.3),
        new Estimates(
            new NetInterval(-0.05, -0.5, 0.5),
            new NetInterval(-0.06, -0.6, 0.6),
            -0.04,
            new Corrected(0.35, 0.45, 0.2, new NetInterval(-0.15, -0.7, 0.7))),
        frames(),
        voices(),
        List.of(
            new Share("publisher:harbor-wire", "Harbor Wire", new Counts(61, 62, 63, 0)),
            new Share("publisher:daily-post", "Daily Post", new Counts(64, 65, 66, 0))),
        List.of(new Share("person:ann-lee", "Ann Lee", new Counts(67, 68, 69, 0))),
        List.of(new Variant("United States", 71), new Variant("the U.S.", 19)),
        List.of(
            new Evidence(
                "op-1",
                "a1",
                new Span(100, 112),
                new Span(103, 107),
                "So they won.",
                Polarity.POSITIVE,
                0.875,
                Voice.DIRECT,
                List.of(Frame.SUPPLY_CHAIN, Frame.SANCTIONS))),
        ByteBuffer.wrap(new byte[] {1, 2, 3}));
  }

  /** Nothing confident, no date, no lists. */
  static Summary empty() {
    return new Summary(
        Window.UNDATED,
        1,
        1,
        0,
        new Counts(0, 0, 0, 2),
        0.5,
        1,
        0.5,
        null,
        null,
        Map.of(),
        Map.of(Voice.NARRATOR, new Counts(0, 0, 0, 2)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static Map<Frame, Counts> frames() {
    Map<Frame, Counts> frames = new LinkedHashMap<>();
    frames.put(Frame.SUPPLY_CHAIN, new Counts(41, 42, 43, 0));
    frames.put(Frame.EXPORT_CONTROLS, new Counts(44, 45, 46, 0));
    return frames;
  }

  private static Map<Voice, Counts> voices() {
    Map<Voice, Counts> voices = new EnumMap<>(Voice.class);
    voices.put(Voice.NARRATOR, new Counts(51, 52, 53, 54));
    voices.put(Voice.INDIRECT, new Counts(55, 56, 57, 58));
    return voices;
  }
}
