package io.standpoint.beam;

import io.standpoint.aggregate.Overall;
import io.standpoint.domain.Counts;
import io.standpoint.storage.LineCoder;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/** Writes {@link Overall} as eight numbers. */
final class OverallCoder extends LineCoder<Overall> {

  @Override
  protected String line(Overall overall) {
    return encode(overall);
  }

  @Override
  protected Overall value(String line) {
    return decode(line);
  }

  /** Adds up the parts; nothing at all adds up to {@link Overall#NONE}. */
  static PTransform<PCollection<Overall>, PCollectionView<Overall>> sum() {
    return Combine.<Overall>globally(OverallCoder::sum).asSingletonView();
  }

  static String encode(Overall overall) {
    return LongStream.concat(numbers(overall.portrayals()), numbers(overall.stances()))
        .mapToObj(Long::toString)
        .collect(Collectors.joining(" "));
  }

  static Overall decode(String line) {
    long[] numbers = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
    return new Overall(counts(numbers, 0), counts(numbers, numbers.length / 2));
  }

  private static Overall sum(Iterable<Overall> parts) {
    Overall sum = Overall.NONE;
    for (Overall part : parts) {
      sum = sum.plus(part);
    }
    return sum;
  }

  private static LongStream numbers(Counts counts) {
    return LongStream.of(
        counts.positive(), counts.neutral(), counts.negative(), counts.abstained());
  }

  private static Counts counts(long[] numbers, int first) {
    return new Counts(numbers[first], numbers[first + 1], numbers[first + 2], numbers[first + 3]);
  }
}
