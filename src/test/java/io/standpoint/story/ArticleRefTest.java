package io.standpoint.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Article;
import io.standpoint.domain.Origin;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleRefTest {

  private static final Instant DATE = Instant.parse("2026-02-03T08:15:00.123Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a1",
        "https://example.org/a?b=c&d=%20#e",
        "two words",
        "tab\tand\nline\r\n",
        "quote \" and \\ backslash",
        "nul \u0000 inside",
        "\u0000",
        "\u0000\u0000\u0000\u0000",
        "中文 \uD83D\uDE80",
        " "
      })
  void whenTheIdIsOddThenItIsReadBack(String id) {
    ArticleRef ref = new ArticleRef(id, DATE, new Origin("data/a.jsonl", 7), "f00d");

    assertThat(ArticleRef.decode(ref.encode())).isEqualTo(ref);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/data/with blank/a;b,c.jsonl",
        "C:\\news\\a.txt",
        "gs://bucket/a?b#c\td",
        "新闻.txt",
        "\n"
      })
  void whenTheFileIsOddThenItIsReadBack(String file) {
    ArticleRef ref = new ArticleRef("a1", null, new Origin(file, Long.MAX_VALUE), "f00d");

    assertThat(ArticleRef.decode(ref.encode())).isEqualTo(ref);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "1969-07-20T20:17:40Z",
        "2026-02-03T08:15:00.123456789Z",
        "+12026-01-01T00:00:00Z"
      })
  void datesAreReadBack(Instant published) {
    ArticleRef ref = new ArticleRef("a1", published, new Origin("a.txt", 0), "f00d");

    assertThat(ArticleRef.decode(ref.encode())).isEqualTo(ref);
  }

  @Test
  void refersToAnArticle() {
    Origin origin = new Origin("a.jsonl", 3);
    Article article =
        new Article("a1", null, "A title", "Harbor Wire", DATE, "en", "Oil fell.", origin);

    assertThat(ArticleRef.of(article))
        .isEqualTo(new ArticleRef("a1", DATE, origin, TextFingerprint.of("Oil fell.")));
  }

  @Test
  void earliestComesFirstUndatedLastThenIdThenPlace() {
    ArticleRef early = ref("z", "2026-01-01T00:00:00Z", "z.jsonl", 9);
    ArticleRef late = ref("a", "2026-01-02T00:00:00Z", "b.jsonl", 9);
    ArticleRef lateOfLaterId = ref("b", "2026-01-02T00:00:00Z", "a.jsonl", 1);
    ArticleRef undated = ref("a", null, "a.jsonl", 2);
    ArticleRef undatedFurtherDown = ref("a", null, "a.jsonl", 10);

    assertThat(Stream.of(undatedFurtherDown, lateOfLaterId, undated, early, late).sorted().toList())
        .containsExactly(early, late, lateOfLaterId, undated, undatedFurtherDown);
  }

  private static ArticleRef ref(String id, String published, String file, long position) {
    return new ArticleRef(
        id,
        published == null ? null : Instant.parse(published),
        new Origin(file, position),
        "f00d");
  }
}
