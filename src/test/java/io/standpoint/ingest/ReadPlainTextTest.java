package io.standpoint.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import io.standpoint.domain.Article;
import io.standpoint.domain.FailedArticle;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
import io.standpoint.domain.Stage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadPlainTextTest {

  @Test
  void isOneArticleWithoutTitle() throws IOException {
    Article article =
        CollectedRecords.read("Beijing agreed.\n\nParis did not.\n", "in/a.txt").onlyArticle();

    String hash =
        Hashing.sha256().hashString("||Beijing agreed.\n\nParis did not.\n", UTF_8).toString();
    assertThat(article)
        .isEqualTo(
            new Article(
                "sha-" + hash.substring(0, 16),
                null,
                null,
                null,
                null,
                null,
                "Beijing agreed.\n\nParis did not.\n",
                new Origin("in/a.txt", 0)));
  }

  @Test
  void hasAnIdThatDoesNotDependOnTheFile() throws IOException {
    Article here = CollectedRecords.read("Same words.", "a.txt").onlyArticle();
    Article there = CollectedRecords.read("Same words.", "deep/b.text.gz").onlyArticle();

    assertThat(there.id()).isEqualTo(here.id());
  }

  @Test
  void normalisesLineEndsAndDropsTheByteOrderMark() throws IOException {
    String text =
        CollectedRecords.read("\uFEFFOne.\r\nTwo.\rThree.\n\r\n", "a.txt").onlyArticle().text();

    assertThat(text).isEqualTo("One.\nTwo.\nThree.\n\n");
  }

  @Test
  void keepsEverythingElseAsItIs() throws IOException {
    String text = "  Tabs\tand  blanks \u2013 \u201cand\u201d \u00e9, \uD83D\uDE00. ";

    assertThat(CollectedRecords.read(text, "a.txt").onlyArticle().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"text\": ", "{curly} braces are not JSON\n{}", "[1]\nnot an object", "{"})
  void mayStartLikeJson(String text) throws IOException {
    assertThat(CollectedRecords.read(text, "a.txt").onlyArticle().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\t\r\n", "\uFEFF", "\uFEFF\n"})
  void failsWhenEmpty(String text) throws IOException {
    assertThat(CollectedRecords.read(text, "a.txt").onlyFailure())
        .isEqualTo(
            failure(
                FailureReason.EMPTY_FILE, "The file is empty or holds nothing but white space."));
  }

  @Test
  void failsWhenBinary() throws IOException {
    byte[] gif = {'G', 'I', 'F', 0, 1, 2};

    assertThat(CollectedRecords.read(gif, "a.txt").onlyFailure())
        .isEqualTo(
            failure(
                FailureReason.BINARY_FILE,
                "The file is not text in UTF-8: NUL character at byte 3."));
    assertThat(CollectedRecords.read("News".getBytes(UTF_16), "a.txt").onlyFailure().reason())
        .isEqualTo(FailureReason.BINARY_FILE);
  }

  @Test
  void failsWhenNotUtf8() throws IOException {
    byte[] latin = "The Élysée agreed.".getBytes(ISO_8859_1);

    assertThat(CollectedRecords.read(latin, "a.txt").onlyFailure())
        .isEqualTo(
            failure(
                FailureReason.NOT_UTF8,
                "The file is not UTF-8: unexpected byte 0xC9 at offset 4."));
  }

  @Test
  void failsWhenCutInTheMiddleOfACharacter() throws IOException {
    byte[] cut = {'a', 'b', (byte) 0xE2, (byte) 0x82};

    assertThat(CollectedRecords.read(cut, "a.txt").onlyFailure().message())
        .isEqualTo("The file is not UTF-8: unexpected byte 0xE2 at offset 2.");
  }

  @Test
  void mayHaveAsManyCharactersAsPermitted() throws IOException {
    ReadOptions ten = ReadOptions.DEFAULT.withMaxCharacters(10);
    String permitted = "€€€€€€€€€€";
    var in = new ByteArrayInputStream(permitted.getBytes(UTF_8));
    assertThat(CollectedRecords.read(in, "a.txt", ten).onlyArticle().text()).isEqualTo(permitted);

    var longer = new ByteArrayInputStream("12345678901".getBytes(UTF_8));
    assertThat(CollectedRecords.read(longer, "a.txt", ten).onlyFailure())
        .isEqualTo(failure(FailureReason.TOO_LONG, "The text has more than 10 characters."));
  }

  @Test
  void isNotReadBeyondTheLimit() throws IOException {
    RepeatedBytes endless = new RepeatedBytes('x', 20_000_000);

    assertThat(CollectedRecords.read(endless, "a.txt", ReadOptions.DEFAULT).onlyFailure())
        .isEqualTo(failure(FailureReason.TOO_LONG, "The text has more than 1,000,000 characters."));
    assertThat(endless.bytesRead()).isLessThan(3_200_000);
  }

  private static FailedArticle failure(FailureReason reason, String message) {
    Origin origin = new Origin("a.txt", 0);
    return new FailedArticle(null, origin, Stage.READ, reason, null, message, null, false);
  }
}
