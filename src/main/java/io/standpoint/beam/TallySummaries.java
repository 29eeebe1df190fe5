package io.standpoint.beam;

import io.standpoint.aggregate.SubjectTallies;
import io.standpoint.aggregate.TallyCodec;
import io.standpoint.domain.Granularity;
import io.standpoint.storage.FieldsReader;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Reads the state of the finest windows out of a file of {@code entities/} or {@code pairs/}. */
final class TallySummaries extends DoFn<FileRange, KV<Integer, TallyBlock>> {

  private static final Set<String> FIELDS = Set.of("granularity", "state");

  private static final Set<String> FINEST =
      Set.of(Granularity.DAY.name(), Granularity.UNDATED.name());

  private final SummarySettings settings;
  private transient Map<Long, Long> joined;

  TallySummaries(SummarySettings settings) {
    this.settings = settings;
  }

  @Setup
  public void setup() {
    joined = new HashMap<>();
    settings
        .joinedStories()
        .forEach(
            (part, whole) -> joined.put(TallyCodec.storyKey(part), TallyCodec.storyKey(whole)));
  }

  @ProcessElement
  public void process(@Element FileRange range, OutputReceiver<KV<Integer, TallyBlock>> out)
      throws IOException {
    SubjectTallies tallies = new SubjectTallies();
    try (FileRange.Rows<GenericRecord> rows = range.open(new FieldsReader(FIELDS))) {
      GenericRecord row = null;
      while (rows.hasNext() && !rows.isPastEnd()) {
        row = rows.next(row);
        if (FINEST.contains(row.get("granularity").toString())) {
          add(row, range.path(), tallies);
        }
        if (tallies.size() > TallyFile.MAX_SUBJECTS) {
          TallyFile.write(settings.temporary(), tallies).forEach(out::output);
        }
      }
    }
    TallyFile.write(settings.temporary(), tallies).forEach(out::output);
  }

  private void add(GenericRecord row, String file, SubjectTallies tallies) throws IOException {
    if (!row.hasField("state") || row.get("state") == null) {
      throw new IOException(
          file + " has no state to merge; make it again from its opinions by aggregate");
    }
    try {
      TallyCodec.Keyed keyed =
          TallyCodec.decode(
              Base64.getDecoder().decode(row.get("state").toString()),
              story -> joined.getOrDefault(story, story));
      if (!settings.fromOpinions(keyed.key().window().startDay())) {
        tallies.add(keyed.key(), keyed.tally());
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(
          file + " has a " + e.getMessage() + "; make it again from its opinions by aggregate", e);
    }
  }
}
