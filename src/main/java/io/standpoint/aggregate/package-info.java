/**
 * Opinions become summaries: counts, nets with intervals, top lists and evidence for every entity
 * and every holder-target pair in every window.
 *
 * <p>A {@link io.standpoint.aggregate.Tally} is the mergeable state; merging is associative and
 * commutative, and exact (whole numbers only), so that no order of work changes a value. Imports
 * {@code domain}, Guava and a library of statistics; how nets get their intervals stands at {@code
 * NetEstimator}. Start reading at {@link io.standpoint.aggregate.ArticleTallies}.
 */
package io.standpoint.aggregate;
