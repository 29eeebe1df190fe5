package io.standpoint.beam;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.standpoint.domain.Dataset;
import io.standpoint.storage.AvroPart;
import io.standpoint.storage.OutputFolder;
import io.standpoint.storage.ParquetPart;
import io.standpoint.storage.PartFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * Joins the files of each data set into a few and moves them to their folder. A data set without
 * records gets one empty file, so that every folder is always there. The result is the number of
 * records by data set.
 */
final class PublishDatasets
    extends PTransform<PCollection<PartFile>, PCollection<KV<String, Long>>> {

  private final Destination destination;
  private final ImmutableSet<Dataset> datasets;

  private PublishDatasets(Destination destination, Set<Dataset> datasets) {
    this.destination = destination;
    this.datasets = ImmutableSet.copyOf(datasets);
  }

  static PublishDatasets of(Set<Dataset> datasets, Destination destination) {
    return new PublishDatasets(destination, datasets);
  }

  @Override
  public PCollection<KV<String, Long>> expand(PCollection<PartFile> files) {
    List<PartFile> seeds = datasets.stream().map(dataset -> new PartFile(dataset, "", 0)).toList();
    PCollection<PartFile> everyDataset =
        files.getPipeline().apply("Seeds", Create.of(seeds).withCoder(PartFile.CODER));
    return PCollectionList.of(files)
        .and(everyDataset)
        .apply("WithSeeds", Flatten.pCollections())
        .apply("KeyByDataset", ParDo.of(new KeyByDataset()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), PartFile.CODER))
        .apply("GroupByDataset", GroupByKey.create())
        .apply("Publish", ParDo.of(new Publish(destination)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), VarLongCoder.of()));
  }

  private static final class KeyByDataset extends DoFn<PartFile, KV<String, PartFile>> {
    @ProcessElement
    public void process(@Element PartFile file, OutputReceiver<KV<String, PartFile>> out) {
      out.output(KV.of(file.dataset().name(), file));
    }
  }

  private static final class Publish
      extends DoFn<KV<String, Iterable<PartFile>>, KV<String, Long>> {

    private final Destination destination;

    Publish(Destination destination) {
      this.destination = destination;
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<PartFile>> group, OutputReceiver<KV<String, Long>> out)
        throws IOException {
      Dataset dataset = Dataset.valueOf(group.getKey());
      List<PartFile> files = new ArrayList<>();
      group.getValue().forEach(files::add);
      files.removeIf(file -> file.records() == 0);
      files.sort(Comparator.comparing(PartFile::path));
      // An attempt that died may have published some of its files, or all of them; those of now
      // hold other records under the same names.
      OutputFolder.at(destination.output()).reopen(destination.runId(), dataset);
      List<List<PartFile>> parts =
          files.isEmpty()
              ? List.of(List.of())
              : Lists.partition(
                  files, (files.size() + destination.shards() - 1) / destination.shards());
      for (int i = 0; i < parts.size(); i++) {
        publish(dataset, parts.get(i), String.format("part-%05d-of-%05d", i, parts.size()));
      }
      long records = files.stream().mapToLong(PartFile::records).sum();
      out.output(KV.of(dataset.folder(), records));
    }

    private void publish(Dataset dataset, List<PartFile> files, String name) throws IOException {
      String temporary = destination.temporary() + "/" + dataset.folder() + "-" + UUID.randomUUID();
      String published = destination.output() + "/" + dataset.folder() + "/" + name;
      String avro = temporary + ".joined";
      AvroPart.concatenate(dataset, files, avro);
      if (destination.format().hasParquet()) {
        String parquet = temporary + ".columns";
        ParquetPart.convert(dataset, avro, parquet);
        rename(parquet, published + ".parquet");
      }
      if (destination.format().hasAvro()) {
        rename(avro, published + ".avro");
      }
    }

    private static void rename(String from, String to) throws IOException {
      FileSystems.rename(
          List.of(FileSystems.matchNewResource(from, false)),
          List.of(FileSystems.matchNewResource(to, false)));
    }
  }
}
