package io.standpoint.domain;

import java.util.Objects;

/**
 * An article, or a whole file, that could not be processed.
 *
 * @param articleId nullable: unknown where reading failed
 * @param origin where to look
 * @param stage where it happened
 * @param reason what happened
 * @param errorClass nullable; class of the exception, if one was thrown
 * @param message one sentence for a person
 * @param payloadSha256 nullable; SHA-256 of the record's bytes, in lower-case hex
 * @param replayable whether running it again may succeed without a change to the input
 */
public record FailedArticle(
    String articleId,
    Origin origin,
    Stage stage,
    FailureReason reason,
    String errorClass,
    String message,
    String payloadSha256,
    boolean replayable) {

  public FailedArticle {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(message, "message");
  }
}
