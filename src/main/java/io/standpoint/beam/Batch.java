package io.standpoint.beam;

import io.standpoint.domain.Article;
import io.standpoint.domain.FailedArticle;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
import io.standpoint.domain.Origin.Unit;
import io.standpoint.domain.Stage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What was read, and packed on its way to analysis: a third of the text's size.
 *
 * @param articles articles that could be read
 * @param failures records and files that could not
 */
record Batch(List<Article> articles, List<FailedArticle> failures) {

  Batch {
    articles = List.copyOf(articles);
    failures = List.copyOf(failures);
  }

  byte[] pack() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
      out.writeInt(articles.size());
      for (Article article : articles) {
        write(out, article);
      }
      out.writeInt(failures.size());
      for (FailedArticle failure : failures) {
        write(out, failure);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  static Batch unpack(byte[] packed) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
      List<Article> articles = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        articles.add(readArticle(in));
      }
      List<FailedArticle> failures = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        failures.add(readFailure(in));
      }
      return new Batch(articles, failures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, Article article) throws IOException {
    write(out, article.id());
    write(out, article.url());
    write(out, article.title());
    write(out, article.publisher());
    write(out, article.published() == null ? null : article.published().toString());
    write(out, article.language());
    write(out, article.text());
    write(out, article.origin());
    write(out, article.byline());
    out.writeBoolean(article.summary());
  }

  private static Article readArticle(DataInputStream in) throws IOException {
    String id = readString(in);
    String url = readString(in);
    String title = readString(in);
    String publisher = readString(in);
    String published = readString(in);
    String language = readString(in);
    String text = readString(in);
    return new Article(
        id,
        url,
        title,
        publisher,
        published == null ? null : Instant.parse(published),
        language,
        text,
        readOrigin(in),
        readString(in),
        in.readBoolean());
  }

  private static void write(DataOutputStream out, FailedArticle failure) throws IOException {
    write(out, failure.articleId());
    write(out, failure.origin());
    write(out, failure.stage().name());
    write(out, failure.reason().name());
    write(out, failure.errorClass());
    write(out, failure.message());
    write(out, failure.payloadSha256());
    out.writeBoolean(failure.replayable());
  }

  private static FailedArticle readFailure(DataInputStream in) throws IOException {
    return new FailedArticle(
        readString(in),
        readOrigin(in),
        Stage.valueOf(readString(in)),
        FailureReason.valueOf(readString(in)),
        readString(in),
        readString(in),
        readString(in),
        in.readBoolean());
  }

  private static void write(DataOutputStream out, Origin origin) throws IOException {
    write(out, origin.file());
    out.writeLong(origin.position());
    write(out, origin.unit().name());
  }

  private static Origin readOrigin(DataInputStream in) throws IOException {
    return new Origin(readString(in), in.readLong(), Unit.valueOf(readString(in)));
  }

  private static void write(DataOutputStream out, String nullable) throws IOException {
    if (nullable == null) {
      out.writeInt(-1);
      return;
    }
    byte[] bytes = nullable.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readString(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
