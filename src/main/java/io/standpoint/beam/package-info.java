/**
 * The pipeline: transforms, options and wiring around the plain Java of the other rooms.
 *
 * <p>With {@code Main} and {@code cli} the only code that imports Apache Beam. Start reading at
 * {@link io.standpoint.beam.StandpointPipeline}, which is the data-flow diagram.
 *
 * <p>Three decisions shape it. Large records never cross a shuffle, which the DirectRunner keeps in
 * memory: opinions go to Avro files in the step that makes them; articles, sketches and tallies go
 * to blocks of a file ({@link io.standpoint.storage.BlockFile}), whose places are shuffled. What
 * must meet is grouped by shard, not by key: the DirectRunner makes a bundle for every key, which
 * costs milliseconds each. Files are written under a temporary folder and published by rename at
 * the end, so that a reader never sees half a run.
 */
package io.standpoint.beam;
