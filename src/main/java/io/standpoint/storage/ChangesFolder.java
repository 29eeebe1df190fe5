package io.standpoint.storage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.standpoint.record.ChangeRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.util.MimeTypes;

/** What {@code compare} writes: {@code changes/}, the manifest and, last, {@code _SUCCESS}. */
public final class ChangesFolder {

  static final String FILE = "/changes/part-00000-of-00001.avro";
  private static final int DEFLATE_LEVEL = 6;

  private ChangesFolder() {}

  /**
   * Writes it all.
   *
   * @param folder where to
   * @param inputs the folders that were compared
   * @param options every option with its value, as text
   * @param versions versions and checksums of the inputs by what they are of
   * @param started when the comparison was launched
   * @throws IOException if a file cannot be written; there is no {@code _SUCCESS} then
   */
  public static void write(
      OutputFolder folder,
      List<ChangeRecord> changes,
      List<String> inputs,
      Map<String, String> options,
      Map<String, String> versions,
      Instant started)
      throws IOException {
    try (DataFileWriter<ChangeRecord> writer =
        new DataFileWriter<>(new SpecificDatumWriter<>(ChangeRecord.getClassSchema()))) {
      writer.setCodec(CodecFactory.deflateCodec(DEFLATE_LEVEL));
      writer.create(ChangeRecord.getClassSchema(), create(folder.path() + FILE));
      for (ChangeRecord change : changes) {
        writer.append(change);
      }
    }
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("inputs", inputs.stream().map(Manifest::masked).toList());
    manifest.put("options", Manifest.masked(options));
    manifest.put("versions", new TreeMap<>(versions));
    long fingerprint = SchemaNormalization.parsingFingerprint64(ChangeRecord.getClassSchema());
    manifest.put("schema_fingerprints", Map.of("changes", String.format("%016x", fingerprint)));
    manifest.put("counts", Map.of("changes", changes.size()));
    manifest.put(
        "timings", Map.of("started", started.toString(), "finished", Instant.now().toString()));
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    folder.write(OutputFolder.MANIFEST, json.writeValueAsString(manifest) + "\n");
    folder.write(OutputFolder.SUCCESS, "");
  }

  private static OutputStream create(String path) throws IOException {
    return Channels.newOutputStream(FileSystems.create(AvroPart.resource(path), MimeTypes.BINARY));
  }
}
