package io.standpoint.avro;

import io.standpoint.domain.FailedArticle;
import io.standpoint.record.FailureRecord;

/** {@link FailedArticle} to {@code failures/}. */
public final class FailureMapping {

  private FailureMapping() {}

  public static FailureRecord toRecord(FailedArticle failure) {
    return FailureRecord.newBuilder()
        .setArticleId(failure.articleId())
        .setSourceFile(failure.origin().file())
        .setLocation(failure.origin().location())
        .setStage(failure.stage().name())
        .setReason(failure.reason().name())
        .setErrorClass(failure.errorClass())
        .setMessage(failure.message())
        .setPayloadSha256(failure.payloadSha256())
        .setReplayable(failure.replayable())
        .build();
  }
}
