package io.standpoint.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.standpoint.domain.Mention;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SeedArticleTest {

  private static final Path ARTICLE = Path.of("..", "shared", "seed", "deepseek-article.txt");

  private static Gazetteer gazetteer;
  private static Text article;

  @BeforeAll
  static void read() throws IOException {
    assumeThat(ARTICLE).as("the seed article lies beside the project").exists();
    gazetteer = Gazetteer.bundled();
    article = Text.of(Files.readString(ARTICLE));
  }

  @Test
  void theNamesComeOutWithoutARecogniser() {
    List<Mention> mentions = article.resolve(gazetteer).stream().flatMap(List::stream).toList();
    assertThat(
            mentions.stream()
                .collect(Collectors.groupingBy(m -> m.resolved().id(), Collectors.counting())))
        .containsEntry("org:deepseek", 11L)
        .containsEntry("org:tencent", 6L)
        .containsEntry("org:alibaba", 6L)
        .containsEntry("country:us", 3L)
        .containsEntry("country:cn", 6L)
        .containsEntry("org:openai", 3L)
        .containsEntry("org:google", 2L)
        .containsKeys(
            "org:nvidia",
            "org:microsoft",
            "org:high-flyer-quant",
            "org:the-information",
            "product:wechat",
            "product:deepseek-v3",
            "product:deepseek-r1");
    assertThat(mentions)
        .filteredOn(m -> m.span().of(article.text()).equals("Washington"))
        .extracting(Mention::rule)
        .containsExactly("metonym.concern_in");
  }

  @Test
  void threadsAgree() throws Exception {
    EntityResolver resolver = new EntityResolver(gazetteer);
    List<List<Mention>> alone = resolver.resolve(article.text(), article.sentences());
    Callable<List<List<Mention>>> task =
        () -> resolver.resolve(article.text(), article.sentences());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (var future : threads.invokeAll(Collections.nCopies(40, task))) {
        assertThat(future.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  /** A guard against quadratic work; processor time, because the machine may be busy. */
  @Test
  void anArticleTakesMilliseconds() {
    Text twice = Text.of(article.text(), article.text());
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    int rounds = 300;
    for (int i = 0; i < rounds; i++) {
      twice.resolve(gazetteer);
    }
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < rounds; i++) {
      twice.resolve(gazetteer);
    }
    double milliseconds = (threads.getCurrentThreadCpuTime() - start) / 1e6 / rounds;
    System.out.println("resolve, two seed articles: " + milliseconds + " ms");
    assertThat(milliseconds).isLessThan(5);
  }
}
