/**
 * Scores of the model on labelled rows, computed from the answers that {@code run} would use.
 *
 * <p>A {@link io.standpoint.evaluate.Task} turns a gold row into questions for the model and the
 * model's answers into a prediction and metrics; {@link io.standpoint.evaluate.Evaluation} takes a
 * file through it, and a {@link io.standpoint.evaluate.Scorecard} compares many files with what is
 * expected. May import domain, entity, attribution, analysis, aggregate, ingest, story and Jackson.
 * Start reading at {@code Evaluation}.
 */
package io.standpoint.evaluate;
