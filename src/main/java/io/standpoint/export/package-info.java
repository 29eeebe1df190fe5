/**
 * Formats of other programs: rows in the shape of GDELT's Global Knowledge Graph, and GraphML.
 *
 * <p>Imports the domain, Guava and the JDK's writer of XML. Start reading at {@link
 * io.standpoint.export.GkgRow}; what each column holds is in {@code src/site/formats.md}.
 */
package io.standpoint.export;
