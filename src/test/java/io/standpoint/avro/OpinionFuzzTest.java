package io.standpoint.avro;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.standpoint.domain.Opinion;
import io.standpoint.ingest.AvroLimits;
import io.standpoint.record.OpinionRecord;
import java.io.IOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;

/** Any bytes as a record: an opinion that is written as it was read, or a refusal. */
class OpinionFuzzTest {

  static {
    AvroLimits.set();
  }

  @FuzzTest(maxExecutions = 50_000)
  void readsBackWhatItWrites(byte[] data) {
    OpinionRecord record;
    try {
      record =
          new SpecificDatumReader<OpinionRecord>(OpinionRecord.getClassSchema())
              .read(null, DecoderFactory.get().binaryDecoder(data, null));
    } catch (IOException
        | AvroRuntimeException
        | IndexOutOfBoundsException
        | UnsupportedOperationException e) {
      return; // Avro's own way to say that these are no such bytes.
    }
    Opinion opinion;
    try {
      opinion = OpinionMapping.fromRecord(record);
    } catch (IllegalArgumentException e) {
      return;
    }
    assertThat(OpinionMapping.fromRecord(OpinionMapping.toRecord(opinion))).isEqualTo(opinion);
  }
}
