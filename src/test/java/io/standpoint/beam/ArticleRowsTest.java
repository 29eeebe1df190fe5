package io.standpoint.beam;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.avro.OpinionMapping;
import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.SampleOpinion;
import io.standpoint.record.OpinionRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleRowsTest {

  private static final Entity CHINA = new Entity("country:cn", EntityType.COUNTRY, "China");

  @TempDir Path folder;

  /**
   * Blocks of a few rows, articles of one row to many blocks, ranges of less than a block to all.
   */
  @Test
  void everyArticleIsInOneRangeAsAWhole() throws IOException {
    Random random = new Random(11);
    for (int round = 0; round < 20; round++) {
      List<String> expected = new ArrayList<>();
      Path file = folder.resolve(round + ".avro");
      write(file, random, expected);
      for (int ranges : new int[] {1, 2, 3, 7, 40, 400}) {
        assertThat(read(file, ranges)).as("%s ranges", ranges).isEqualTo(expected);
      }
    }
  }

  /** Without a field that came later, and with one that is not known yet. */
  @Test
  void rowsOfAnotherVersionAreReadAsWell() throws IOException {
    OpinionRecord expected =
        OpinionMapping.toRecord(SampleOpinion.portrayalOf(CHINA).article("a1").opinion());
    expected.setPublished(null);
    expected.setSalience(null);
    Schema other = Schema.createRecord("OpinionRecord", null, "io.standpoint.record", false);
    List<Schema.Field> fields = new ArrayList<>();
    fields.add(new Schema.Field("later", Schema.create(Schema.Type.STRING)));
    OpinionRecord.getClassSchema().getFields().stream()
        .filter(field -> !field.name().equals("salience"))
        .forEach(field -> fields.add(new Schema.Field(field, field.schema())));
    other.setFields(fields);
    GenericRecord row = new GenericData.Record(other);
    row.put("later", "x");
    fields.stream().skip(1).forEach(field -> row.put(field.name(), expected.get(field.name())));
    Path file = folder.resolve("other.avro");
    try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>())) {
      writer.create(other, file.toFile());
      writer.append(row);
    }

    try (ArticleRows rows = ArticleRows.of(FileRange.whole(file.toString()))) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.row()).isEqualTo(expected);
      assertThat(rows.row()).isNull();
    }
  }

  private static void write(Path file, Random random, List<String> expected) throws IOException {
    try (DataFileWriter<OpinionRecord> writer =
        new DataFileWriter<>(new SpecificDatumWriter<>(OpinionRecord.class))) {
      writer.setSyncInterval(1500);
      writer.create(OpinionRecord.getClassSchema(), file.toFile());
      int articles = 1 + random.nextInt(30);
      for (int article = 0; article < articles; article++) {
        int rows = random.nextInt(8) == 0 ? 60 : 1 + random.nextInt(6);
        expected.add("a" + article + " " + rows);
        for (int row = 0; row < rows; row++) {
          writer.append(
              OpinionMapping.toRecord(
                  SampleOpinion.portrayalOf(CHINA)
                      .id(article + "-" + row)
                      .article("a" + article)
                      .opinion()));
        }
      }
    }
  }

  private static List<String> read(Path file, int ranges) throws IOException {
    List<String> articles = new ArrayList<>();
    long step = Math.max(1, Files.size(file) / ranges);
    for (int i = 0; i < ranges; i++) {
      long end = i == ranges - 1 ? Long.MAX_VALUE : (i + 1) * step;
      try (ArticleRows rows = ArticleRows.of(new FileRange(file.toString(), i * step, end))) {
        while (rows.next()) {
          String id = null;
          int count = 0;
          for (OpinionRecord row = rows.row(); row != null; row = rows.row()) {
            id = row.getArticleId();
            assertThat(row.getOpinionId()).isEqualTo(id.substring(1) + "-" + count++);
          }
          articles.add(id + " " + count);
        }
      }
    }
    return articles;
  }
}
