package io.standpoint.aggregate;

import io.standpoint.domain.Counts;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Reliability;
import java.util.List;
import java.util.Random;

/**
 * Entities of which the truth is known. An entity has rates of the three polarities, and each of
 * its stories has rates of its own around them; a model that errs as the standard model does on
 * labelled sentences reads the opinions; of every fourth story there may be copies that repeat
 * them.
 */
final class SimulatedEntities {

  /** What the standard model answered on development data. */
  static final Reliability MODEL =
      new Reliability(
          0.0136,
          new Counts(5, 43, 234, 78),
          new Counts(18, 987, 54, 150),
          new Counts(106, 21, 8, 43),
          List.of("dev"));

  /** How the rates of 673 entities in 578 news articles are spread: a Dirichlet distribution. */
  static final double[] AS_IN_NEWS = {0.36, 1.24, 0.40};

  /** All rates are as frequent. */
  static final double[] EVENLY = {1, 1, 1};

  private static final double MOST_CORRELATION = 0.2;
  private static final double STORY_ENDS = 0.4;
  private static final double COPIED = 0.25;
  private static final double COPYING_ENDS = 0.25;
  private static final int MOST_COPIES = 30;

  /**
   * One entity.
   *
   * @param stories what the model read
   * @param net the net of the rates
   * @param answeredNet the net of what the model reads of them, were there no end of stories
   */
  record Entity(StoryTable stories, double net, double answeredNet) {}

  private final Random random;
  private final double[] spread;
  private final boolean copies;

  SimulatedEntities(long seed, double[] spread, boolean copies) {
    this.random = new Random(seed);
    this.spread = spread;
    this.copies = copies;
  }

  /** An entity with about as many opinions, of which the model is sure of at least one. */
  Entity next(int opinions) {
    while (true) {
      double[] rates = dirichlet(spread, 1);
      double correlation = random.nextDouble() * MOST_CORRELATION;
      StoryTable stories = new StoryTable();
      boolean confident = false;
      for (int left = opinions; left > 0; ) {
        int size = Math.min(left, geometric(STORY_ENDS));
        int articles = copies && random.nextDouble() < COPIED ? 1 + copiesOfOne() : 1;
        int[] story = story(dirichlet(rates, 1 / correlation - 1), size, articles);
        confident |= story[1] + story[2] + story[3] > 0;
        stories.add(random.nextLong(), story, 0);
        left -= size * articles;
      }
      if (confident) {
        return new Entity(stories, rates[2] - rates[0], answeredNet(rates));
      }
    }
  }

  /** What a development set of the same size would show of the same model. */
  Reliability measuredAgain() {
    return new Reliability(
        MODEL.calibrationError(),
        again(MODEL.onNegative()),
        again(MODEL.onNeutral()),
        again(MODEL.onPositive()),
        MODEL.sets());
  }

  private int copiesOfOne() {
    return Math.min(MOST_COPIES, geometric(COPYING_ENDS));
  }

  private int[] story(double[] rates, int size, int articles) {
    int[] story = new int[StoryTable.WIDTH];
    story[StoryTable.ARTICLES] = articles;
    for (int i = 0; i < size; i++) {
      int answer = draw(rates(MODEL.on(Polarity.values()[draw(rates)])));
      if (answer < rates.length) {
        story[StoryTable.OPINIONS + answer] += articles;
      }
    }
    return story;
  }

  private Counts again(Counts row) {
    long[] drawn = new long[4];
    double[] rates = rates(row);
    for (int i = 0; i < row.total(); i++) {
      drawn[draw(rates)]++;
    }
    return new Counts(drawn[2], drawn[1], drawn[0], drawn[3]);
  }

  private static double[] rates(Counts row) {
    double all = row.total();
    return new double[] {
      row.negative() / all, row.neutral() / all, row.positive() / all, row.abstained() / all
    };
  }

  private static double answeredNet(double[] truth) {
    double net = 0;
    double answered = 0;
    for (Polarity polarity : Polarity.values()) {
      double[] answers = rates(MODEL.on(polarity));
      net += truth[polarity.ordinal()] * (answers[2] - answers[0]);
      answered += truth[polarity.ordinal()] * (1 - answers[3]);
    }
    return net / answered;
  }

  private int draw(double[] rates) {
    double left = random.nextDouble();
    for (int i = 0; i < rates.length - 1; i++) {
      left -= rates[i];
      if (left < 0) {
        return i;
      }
    }
    return rates.length - 1;
  }

  private int geometric(double end) {
    int number = 1;
    while (random.nextDouble() >= end) {
      number++;
    }
    return number;
  }

  private double[] dirichlet(double[] means, double concentration) {
    double[] drawn = new double[means.length];
    double sum = 0;
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = gamma(Math.max(1e-6, means[i] * concentration));
      sum += drawn[i];
    }
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = sum == 0 ? means[i] : drawn[i] / sum;
    }
    return drawn;
  }

  /** Marsaglia and Tsang, ACM Transactions on Mathematical Software 26(3), 2000. */
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1 / 3.0;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
