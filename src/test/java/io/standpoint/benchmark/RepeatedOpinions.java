package io.standpoint.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.record.OpinionRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * Makes an output with as many opinions as wanted from a smaller one: its opinions again and again,
 * each time as those of other articles, a day later. What {@code aggregate} and {@code merge} are
 * measured on. Not a test: {@code RepeatedOpinions OUTPUT TARGET OPINIONS}.
 */
final class RepeatedOpinions {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RepeatedOpinions() {}

  public static void main(String[] arguments) throws IOException {
    Path source = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    long wanted = Long.parseLong(arguments[2]);
    Files.createDirectories(target.resolve("opinions"));
    List<Path> files;
    try (Stream<Path> listed = Files.list(source.resolve("opinions"))) {
      files = listed.filter(file -> file.toString().endsWith(".avro")).sorted().toList();
    }
    long written = 0;
    for (int turn = 0; written < wanted; turn++) {
      for (Path file : files) {
        Path part = target.resolve("opinions/part-%04d-%s".formatted(turn, file.getFileName()));
        if (written < wanted) {
          written += repeat(file, part, turn, wanted - written);
        }
      }
    }
    ObjectNode manifest = (ObjectNode) JSON.readTree(source.resolve("manifest.json").toFile());
    ((ObjectNode) manifest.get("counts")).put("opinions", written);
    JSON.writeValue(target.resolve("manifest.json").toFile(), manifest);
    Files.createFile(target.resolve("_SUCCESS"));
    System.out.printf("%,d opinions in %s%n", written, target);
  }

  /** Writes at most so many opinions; how many there were. */
  private static long repeat(Path file, Path part, int turn, long most) throws IOException {
    long written = 0;
    try (DataFileReader<OpinionRecord> rows =
            new DataFileReader<>(file.toFile(), new SpecificDatumReader<>(OpinionRecord.class));
        DataFileWriter<OpinionRecord> out =
            new DataFileWriter<>(new SpecificDatumWriter<>(OpinionRecord.class))) {
      out.setCodec(CodecFactory.deflateCodec(3));
      out.create(OpinionRecord.getClassSchema(), part.toFile());
      while (rows.hasNext() && written < most) {
        OpinionRecord row = rows.next();
        row.setOpinionId(row.getOpinionId() + "-" + turn);
        row.setArticleId(row.getArticleId() + "-" + turn);
        row.setStoryId(row.getStoryId() + "-" + turn);
        if (row.getPublished() != null) {
          row.setPublished(row.getPublished().plus(Duration.ofDays(turn)));
        }
        out.append(row);
        written++;
      }
    }
    return written;
  }
}
