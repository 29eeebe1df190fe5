package io.standpoint.aggregate;

import io.standpoint.domain.Polarity;

/**
 * Sums over the stories of a tally in which opinions have weights: what a net and its variance
 * follow from. Stories without a confident opinion, or without weight, are left out.
 */
final class StorySums {

  /** What an opinion weighs. */
  enum Weight {
    /** One. */
    OPINION {
      @Override
      double of(double opinions, double salience) {
        return 1;
      }
    },
    /** Its part in its story, so that stories weigh one. */
    STORY {
      @Override
      double of(double opinions, double salience) {
        return 1 / opinions;
      }
    },
    /** The mean salience of the subject in its story. */
    SALIENCE {
      @Override
      double of(double opinions, double salience) {
        return salience / (Tally.SALIENT * opinions);
      }
    };

    /**
     * The weight of one opinion.
     *
     * @param opinions confident ones of its story, above 0
     * @param salience their sum, in multiples of 1 / {@link Tally#SALIENT}
     */
    abstract double of(double opinions, double salience);
  }

  private static final int POLARITIES = Polarity.values().length;

  /** Number of stories. */
  int stories;

  /** Sum of the weights of all opinions, by polarity. */
  final double[] byPolarity = new double[POLARITIES];

  /** Sum of the weights of all opinions. */
  double weight;

  /**
   * Sum of the squared weights of all opinions, were all articles of a story copies of one: then
   * each opinion of one of them stands for as many opinions as there are articles.
   */
  double squares;

  /** Sum of the squared weights of all stories. */
  double storySquares;

  /** Sum over stories of the products of the weights of two polarities. */
  final double[][] products = new double[POLARITIES][POLARITIES];

  /** The sums of a table. */
  static StorySums of(StoryTable table, Weight weight) {
    StorySums sums = new StorySums();
    table.forEach((id, numbers, offset) -> sums.add(numbers, offset, weight));
    return sums;
  }

  private void add(int[] numbers, int offset, Weight kind) {
    double opinions = 0;
    for (int i = 0; i < POLARITIES; i++) {
      opinions += numbers[offset + StoryTable.OPINIONS + i];
    }
    double one = opinions == 0 ? 0 : kind.of(opinions, numbers[offset + StoryTable.SALIENCE]);
    if (one <= 0) {
      return;
    }
    stories++;
    weight += one * opinions;
    squares += numbers[offset + StoryTable.ARTICLES] * opinions * one * one;
    storySquares += one * opinions * one * opinions;
    for (int i = 0; i < POLARITIES; i++) {
      double first = one * numbers[offset + StoryTable.OPINIONS + i];
      byPolarity[i] += first;
      for (int j = 0; j < POLARITIES; j++) {
        products[i][j] += first * one * numbers[offset + StoryTable.OPINIONS + j];
      }
    }
  }
}
