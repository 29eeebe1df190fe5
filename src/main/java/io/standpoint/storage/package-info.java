/**
 * What a run keeps in files, on any Beam file system: the data sets and the manifest of its output,
 * and the blocks that one step leaves for the next.
 *
 * <p>Start reading at {@link io.standpoint.storage.OutputFolder} for what stays, at {@link
 * io.standpoint.storage.BlockFile} for what does not. May import {@code domain} and {@code avro};
 * there are no transforms here, those are in {@code beam}.
 */
package io.standpoint.storage;
