package io.standpoint.beam;

import io.standpoint.storage.OutputFolder;
import io.standpoint.storage.RunCounts;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PDone;

/**
 * When every data set is published: writes {@code manifest.json}, removes the temporary folder and
 * writes {@code _SUCCESS}, in this order.
 */
final class FinishRun extends PTransform<PCollection<KV<String, Long>>, PDone> {

  private final Destination destination;
  private final PCollectionView<Map<String, Long>> counts;
  private final SerializableFunction<Map<String, Long>, String> manifest;

  private FinishRun(
      Destination destination,
      PCollectionView<Map<String, Long>> counts,
      SerializableFunction<Map<String, Long>, String> manifest) {
    this.destination = destination;
    this.counts = counts;
    this.manifest = manifest;
  }

  /**
   * The transform.
   *
   * @param destination where the data sets are
   * @param counts amounts of the run by the names in {@link RunCounts}
   * @param manifest writes the manifest for all amounts, records by data set among them
   */
  static FinishRun with(
      Destination destination,
      PCollectionView<Map<String, Long>> counts,
      SerializableFunction<Map<String, Long>, String> manifest) {
    return new FinishRun(destination, counts, manifest);
  }

  @Override
  public PDone expand(PCollection<KV<String, Long>> published) {
    published
        .apply("OneKey", WithKeys.of(""))
        .setCoder(
            KvCoder.of(StringUtf8Coder.of(), KvCoder.of(StringUtf8Coder.of(), VarLongCoder.of())))
        .apply("WaitForAll", GroupByKey.create())
        .apply("Finish", ParDo.of(new Finish(this)).withSideInputs(counts));
    return PDone.in(published.getPipeline());
  }

  private static final class Finish extends DoFn<KV<String, Iterable<KV<String, Long>>>, Void> {

    private final Destination destination;
    private final PCollectionView<Map<String, Long>> counts;
    private final SerializableFunction<Map<String, Long>, String> manifest;

    Finish(FinishRun transform) {
      this.destination = transform.destination;
      this.counts = transform.counts;
      this.manifest = transform.manifest;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      Map<String, Long> amounts = new TreeMap<>(context.sideInput(counts));
      context.element().getValue().forEach(data -> amounts.put(data.getKey(), data.getValue()));
      OutputFolder.at(destination.output()).finish(destination.runId(), manifest.apply(amounts));
    }
  }
}
