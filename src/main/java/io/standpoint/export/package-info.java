/**
 * Formats of other programs: rows in the shape of GDELT's Global Knowledge Graph, and GraphML.
 *
 * <p>Imports the domain. Start reading at {@link io.standpoint.export.GkgRow}; what each column
 * holds is in {@code src/site/exports.md}.
 */
package io.standpoint.export;
