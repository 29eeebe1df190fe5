package io.standpoint.beam;

import io.standpoint.record.OpinionRecord;
import java.io.Closeable;
import java.io.IOException;
import org.apache.avro.specific.SpecificDatumReader;

/**
 * The opinions of a range of a file, one article after the other; those of an article stand
 * together in the file. An article that begins or goes on at the start of a range belongs to the
 * range before, which reads on until its end, so that every article is in one range as a whole. Not
 * thread-safe.
 *
 * <pre>{@code
 * while (rows.next()) {
 *   for (OpinionRecord row = rows.row(); row != null; row = rows.row()) { ... }
 * }
 * }</pre>
 */
final class ArticleRows implements Closeable {

  private final FileRange.Rows<OpinionRecord> rows;

  /** The last article that is taken, which is the first one past the end; null before that. */
  private String last;

  private OpinionRecord ahead;
  private OpinionRecord spare;
  private String article;

  private ArticleRows(FileRange.Rows<OpinionRecord> rows) {
    this.rows = rows;
  }

  static ArticleRows of(FileRange range) throws IOException {
    SpecificDatumReader<OpinionRecord> reader = new SpecificDatumReader<>(OpinionRecord.class);
    // Settles once what each field is read by, not for every string of every row.
    reader.getData().setFastReaderEnabled(true);
    ArticleRows articles = new ArticleRows(range.open(reader));
    if (range.start() > 0) {
      // A range in which no block begins has nothing.
      if (!articles.rows.hasNext() || articles.rows.isPastEnd()) {
        return articles;
      }
      articles.advance();
      String skipped = articles.ahead.getArticleId();
      while (articles.ahead != null && articles.ahead.getArticleId().equals(skipped)) {
        articles.advance();
      }
    } else {
      articles.advance();
    }
    return articles;
  }

  /** Goes to the next article; false if there is none. The rows of this one must all be read. */
  boolean next() {
    article = ahead == null ? null : ahead.getArticleId();
    return ahead != null;
  }

  /** The next row of the article, which is filled anew by the following call; null at its end. */
  OpinionRecord row() throws IOException {
    if (ahead == null || !ahead.getArticleId().equals(article)) {
      return null;
    }
    OpinionRecord row = ahead;
    advance();
    spare = row;
    return row;
  }

  private void advance() throws IOException {
    boolean past = rows.hasNext() && rows.isPastEnd();
    ahead = rows.hasNext() ? rows.next(spare) : null;
    if (past) {
      String id = ahead.getArticleId();
      if (last == null) {
        last = id;
      }
      if (!id.equals(last)) {
        ahead = null;
      }
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
