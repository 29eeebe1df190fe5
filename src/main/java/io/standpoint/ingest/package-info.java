/**
 * Bytes become articles: plain text files and JSON Lines.
 *
 * <p>What cannot be read becomes a {@link io.standpoint.domain.FailedArticle} that names file, line
 * and reason; one bad line never ends a file. Files are streamed: what is held at a time is one
 * record, whatever the size of the file. Imports {@code domain}, Guava and Jackson only. Start
 * reading at {@link io.standpoint.ingest.ArticleReader}.
 */
package io.standpoint.ingest;
