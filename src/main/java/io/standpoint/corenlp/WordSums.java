package io.standpoint.corenlp;

/**
 * A word, and the sums of the features that it has by its place, of no other word. {@link
 * NameFeatures} fills the sums before it hands the word out; then nobody changes them.
 */
final class WordSums {

  /**
   * What the features know of a word.
   *
   * @param word as the model spells it
   * @param shape upper and lower case, digits and signs in it
   * @param cluster of words that are used alike
   */
  record Form(String word, String shape, String cluster) {}

  final long asked;
  final TextHash text;
  final TextHash shape;
  final TextHash cluster;
  final boolean isShort;
  final boolean isNameCase;
  final boolean hasUpperCase;
  final boolean hasLetter;
  final double[] here;
  final double[] previous;
  final double[] next;
  final double[] amongPrevious;
  final double[] amongNext;
  final double[] edgeHere;
  final double[] edgePrevious;
  final double[] edgeNext;

  WordSums(long asked, Form form, int labels) {
    this.asked = asked;
    String word = form.word;
    this.text = TextHash.of(word);
    this.shape = TextHash.of(form.shape);
    this.cluster = TextHash.of(form.cluster);
    this.isShort = word.length() <= 3;
    this.isNameCase = isNameCase(word);
    this.hasUpperCase = word.chars().anyMatch(Character::isUpperCase);
    this.hasLetter = word.chars().anyMatch(Character::isLetter);
    this.here = new double[labels];
    this.previous = new double[labels];
    this.next = new double[labels];
    this.amongPrevious = new double[labels];
    this.amongNext = new double[labels];
    this.edgeHere = new double[labels * labels];
    this.edgePrevious = new double[labels * labels];
    this.edgeNext = new double[labels * labels];
  }

  private static boolean isNameCase(String word) {
    return word.length() > 1
        && (Character.isUpperCase(word.charAt(0)) || Character.isTitleCase(word.charAt(0)))
        && word.chars().skip(1).noneMatch(Character::isUpperCase);
  }
}
