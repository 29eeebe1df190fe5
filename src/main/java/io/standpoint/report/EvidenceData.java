package io.standpoint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.standpoint.domain.Frame;
import java.io.IOException;

/**
 * The sentences of each entity and pair, in the order of {@link ReportData}, and their articles:
 * three quarters of the data, which the page expands when a reader asks for a sentence. In the same
 * compact form:
 *
 * <ul>
 *   <li>quote: indices of text and article, start of the sentence, start and end of the mark within
 *       it, outcome, probability, voice, frames as bits, index of the holder's name or -1
 *   <li>article: id, title, index of the publisher's name or -1, milliseconds since 1970-01-01 or
 *       null, address or null
 * </ul>
 */
final class EvidenceData {

  private final Report report;

  EvidenceData(Report report) {
    this.report = report;
  }

  void write(JsonGenerator json) throws IOException {
    StringTable strings = new StringTable();
    StringTable articles = new StringTable();
    json.writeStartObject();
    json.writeArrayFieldStart("entities");
    for (Subject entity : report.entities()) {
      writeQuotes(json, entity, strings, articles);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("pairs");
    for (Subject pair : report.pairs()) {
      writeQuotes(json, pair, strings, articles);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("articles");
    for (String id : articles.texts()) {
      writeArticle(json, id, strings);
    }
    json.writeEndArray();
    strings.write(json, "strings");
    json.writeEndObject();
  }

  private static void writeQuotes(
      JsonGenerator json, Subject subject, StringTable strings, StringTable articles)
      throws IOException {
    json.writeStartArray();
    for (Quote quote : subject.quotes()) {
      writeQuote(json, quote, strings, articles);
    }
    json.writeEndArray();
  }

  private static void writeQuote(
      JsonGenerator json, Quote quote, StringTable strings, StringTable articles)
      throws IOException {
    int frames = 0;
    for (String frame : quote.frames()) {
      frames |= 1 << Frame.ofLabel(frame).ordinal();
    }
    json.writeStartArray();
    json.writeNumber(strings.index(quote.text()));
    json.writeNumber(articles.index(quote.articleId()));
    json.writeNumber(quote.sentence().start());
    json.writeNumber(quote.target().start() - quote.sentence().start());
    json.writeNumber(quote.target().end() - quote.sentence().start());
    json.writeNumber(quote.outcome().ordinal());
    json.writeNumber(ReportData.rounded(quote.probability()));
    json.writeNumber(quote.voice().ordinal());
    json.writeNumber(frames);
    json.writeNumber(quote.holder() == null ? -1 : strings.index(quote.holder()));
    json.writeEndArray();
  }

  private void writeArticle(JsonGenerator json, String id, StringTable strings) throws IOException {
    ArticleLedger.Article article = report.ledger().article(id);
    json.writeStartArray();
    json.writeString(id);
    if (article != null) {
      json.writeString(article.title());
      json.writeNumber(article.publisher() == null ? -1 : strings.index(article.publisher()));
      json.writeRawValue(
          article.published() == null ? "null" : Long.toString(article.published().toEpochMilli()));
      json.writeString(article.url());
    }
    json.writeEndArray();
  }
}
