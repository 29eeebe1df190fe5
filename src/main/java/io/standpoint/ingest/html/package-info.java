/**
 * Finds the article of a web page: parse within bounds, read the metadata, take furniture out, find
 * the element that holds the text, keep its lines. Imports jsoup, Jackson and the reader of dates.
 * Start reading at {@link io.standpoint.ingest.html.PageExtractor}.
 */
package io.standpoint.ingest.html;
