/**
 * One web page that shows what came out: the rows of an output become compact data, which are put
 * into a page with its styles, its scripts and its chart library.
 *
 * <p>Rows are streamed in the order of {@link io.standpoint.report.Report}; what is held are the
 * subjects that are shown and, for the intervals of their parts, some 50 bytes for each story of
 * each part. Imports {@code domain}, the generated records, the intervals of {@code aggregate},
 * Jackson and Guava. The page itself is under {@code src/main/resources/io/standpoint/report}.
 * Start reading at {@code Report}.
 */
package io.standpoint.report;
