package io.standpoint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotePoolTest {

  private static final Facet SANCTIONS = new Facet(Facet.Kind.FRAME, "sanctions");
  private static final Facet QUOTED = new Facet(Facet.Kind.VOICE, "DIRECT");

  @Test
  void eachOutcomeHasItsThreeMostProbable() {
    QuotePool pool = new QuotePool();
    for (int i = 1; i <= 5; i++) {
      pool.add(quote("n" + i, Outcome.NEGATIVE, i / 10.0), List.of(), null);
      pool.add(quote("a" + i, Outcome.ABSTAINED, i / 20.0), List.of(), null);
    }

    assertThat(pool.quotes())
        .extracting(Quote::articleId)
        .containsExactly("n5", "n4", "n3", "a5", "a4", "a3");
  }

  @Test
  void everyPartHasOneOfItsOwn() {
    QuotePool pool = new QuotePool();
    for (int i = 1; i <= 5; i++) {
      pool.add(quote("n" + i, Outcome.NEGATIVE, 0.9), List.of(), 0);
    }
    pool.add(quote("frame", Outcome.NEGATIVE, 0.4), List.of(SANCTIONS), 0);
    pool.add(quote("weaker", Outcome.NEGATIVE, 0.3), List.of(SANCTIONS), 0);
    pool.add(quote("voice", Outcome.NEGATIVE, 0.2), List.of(QUOTED), 0);
    pool.add(quote("later", Outcome.NEGATIVE, 0.1), List.of(), 1);

    assertThat(pool.quotes())
        .extracting(Quote::articleId)
        .containsExactly("n1", "n2", "n3", "frame", "voice", "later");
  }

  @Test
  void whereThereIsNotRoomForAllEachPartHasOneFirst() {
    QuotePool pool = new QuotePool();
    for (int i = 0; i < 60; i++) {
      Outcome outcome = Outcome.values()[i % 4];
      Facet publisher = new Facet(Facet.Kind.PUBLISHER, "publisher:" + i / 4);
      pool.add(quote("often" + i, outcome, 0.9), List.of(publisher, QUOTED), i % 10);
    }
    pool.add(quote("rare", Outcome.ABSTAINED, 0.1), List.of(SANCTIONS), 3);

    assertThat(pool.quotes())
        .hasSize(QuotePool.LIMIT)
        .extracting(Quote::articleId)
        .contains("rare")
        .filteredOn(article -> article.startsWith("often"))
        .extracting(article -> Integer.parseInt(article.substring(5)) / 4)
        .contains(IntStream.range(0, 15).boxed().toArray(Integer[]::new));
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<Quote> quotes = new ArrayList<>();
    Random probabilities = new Random(1);
    for (int i = 0; i < 300; i++) {
      quotes.add(quote("a" + i, Outcome.values()[i % 4], probabilities.nextInt(50) / 50.0));
    }
    List<Quote> first = quotes(quotes);

    assertThat(first).hasSize(QuotePool.LIMIT);
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(quotes, new Random(seed));
      assertThat(quotes(quotes)).as("seed %d", seed).isEqualTo(first);
    }
  }

  private static List<Quote> quotes(List<Quote> quotes) {
    QuotePool pool = new QuotePool();
    for (Quote quote : quotes) {
      int number = Integer.parseInt(quote.articleId().substring(1));
      Facet publisher = new Facet(Facet.Kind.PUBLISHER, "publisher:" + number / 13 % 20);
      pool.add(quote, List.of(publisher, SANCTIONS), number / 4 % 12);
    }
    return pool.quotes();
  }

  private static Quote quote(String article, Outcome outcome, double probability) {
    return new Quote(
        article,
        new Span(0, 10),
        new Span(0, 4),
        "Rome fell.",
        outcome,
        probability,
        Voice.NARRATOR,
        List.of(),
        null);
  }
}
