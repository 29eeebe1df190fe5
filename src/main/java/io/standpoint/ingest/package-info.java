/**
 * Bytes become articles: web pages, archives, feeds, tables, Avro, JSON and plain text.
 *
 * <p>What cannot be read becomes a {@link io.standpoint.domain.FailedArticle} that names file,
 * record and reason; one bad record never ends a file, unless what follows it cannot be found.
 * Files are streamed: what is held at a time is one record, whatever the size of the file. All
 * formats end in one place, {@code ArticleMaker}, which normalises the text and identifies its
 * language. {@code html} finds the article of a page. Imports {@code domain} and the libraries that
 * know the formats. Start reading at {@link io.standpoint.ingest.ArticleReader}.
 */
package io.standpoint.ingest;
