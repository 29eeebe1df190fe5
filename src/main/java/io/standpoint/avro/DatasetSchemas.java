package io.standpoint.avro;

import io.standpoint.domain.Dataset;
import io.standpoint.record.ArticleRecord;
import io.standpoint.record.EntityRecord;
import io.standpoint.record.FailureRecord;
import io.standpoint.record.OpinionRecord;
import io.standpoint.record.PairRecord;
import org.apache.avro.Schema;

/** The schema that each data set is written with. */
public final class DatasetSchemas {

  private DatasetSchemas() {}

  public static Schema of(Dataset dataset) {
    return switch (dataset) {
      case OPINIONS -> OpinionRecord.getClassSchema();
      case ENTITIES -> EntityRecord.getClassSchema();
      case PAIRS -> PairRecord.getClassSchema();
      case ARTICLES -> ArticleRecord.getClassSchema();
      case FAILURES -> FailureRecord.getClassSchema();
    };
  }
}
