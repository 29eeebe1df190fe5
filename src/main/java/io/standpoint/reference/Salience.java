package io.standpoint.reference;

import io.standpoint.domain.Mention;
import io.standpoint.lexicon.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which of the entities named around a reference the reader has in mind, in the manner of Lappin
 * and Leass (Computational Linguistics 1994): the nearer, the more often named and the more
 * prominent an entity, the likelier it is meant. The weights are round numbers that do well on
 * development data.
 */
final class Salience {

  /** Sentences before the reference's own that count. */
  static final int WINDOW = 3;

  private static final double SAME_SENTENCE = 3;
  private static final double ACROSS_QUOTATION_MARK = 2;
  private static final double SENTENCE_BEFORE = 1;

  /** Of whom only a quotation names, for who reads on behind it. */
  private static final double OTHER_VOICE = 0.6;

  private static final double SUBJECT = 0.8;
  private static final double NEAREST = 0.5;
  private static final double OFTEN = 0.9;
  private static final double ANNOUNCED = 3.5;
  private static final double SPEAKS = 0.8;

  private static final class Candidate {
    private Mention last;
    private ReferenceLine line;
    private boolean subject;
    private double distance;
    private int times;
    private double bonus;

    double weight() {
      return distance + (subject ? SUBJECT : 0) + OFTEN * Math.log1p(times) + bonus;
    }
  }

  private final Map<String, Candidate> candidates = new LinkedHashMap<>();

  /**
   * Weighs the entities of some sentences.
   *
   * @param sentences occurrences by sentence up to the reference, whose own sentence is the last
   * @param quoted whether the reference stands in a quotation
   * @param possible whether an occurrence can be what is referred to
   */
  Salience(List<List<Occurrence>> sentences, boolean quoted, Predicate<Occurrence> possible) {
    Candidate nearest = null;
    for (int i = 0; i < sentences.size(); i++) {
      int back = sentences.size() - 1 - i;
      for (Occurrence occurrence : sentences.get(i)) {
        if (possible.test(occurrence)) {
          nearest = note(occurrence, distance(back, occurrence.quoted(), quoted));
        }
      }
    }
    if (nearest != null) {
      nearest.bonus += NEAREST;
    }
  }

  /** The last of some sentences and as many as {@code window} before it. */
  static List<List<Occurrence>> last(int window, List<List<Occurrence>> sentences) {
    int size = sentences.size();
    return sentences.subList(Math.max(0, size - 1 - window), size);
  }

  /**
   * How near a name is.
   *
   * @param named whether it stands in a quotation
   * @param referred whether the reference does
   */
  private static double distance(int sentencesBack, boolean named, boolean referred) {
    double apart = named && !referred ? OTHER_VOICE : 0;
    return switch (sentencesBack) {
      case 0 -> named == referred ? SAME_SENTENCE : ACROSS_QUOTATION_MARK;
      case 1 -> SENTENCE_BEFORE - apart;
      default -> -apart;
    };
  }

  private Candidate note(Occurrence occurrence, double distance) {
    Candidate candidate = candidates.computeIfAbsent(occurrence.id(), id -> new Candidate());
    boolean sameLine = candidate.last != null && candidate.line == occurrence.line();
    candidate.subject = (sameLine && candidate.subject) || occurrence.role() == Role.SUBJECT;
    candidate.last = occurrence.mention();
    candidate.line = occurrence.line();
    candidate.distance = distance;
    candidate.times++;
    return candidate;
  }

  /** Weighs whoever goes on to speak more, unless nobody noted is meant. */
  void speaks(Occurrence occurrence) {
    Candidate candidate = candidates.get(occurrence.id());
    if (candidate != null) {
      candidate.bonus += SPEAKS;
    }
  }

  /** Adds a name that the sentence lets expect behind the reference. */
  void announce(Mention name) {
    Candidate candidate = candidates.computeIfAbsent(name.resolved().id(), id -> new Candidate());
    candidate.last = name;
    candidate.bonus += ANNOUNCED;
  }

  /** The last mention of the entity that is the only possible one; null if it is not. */
  Mention only() {
    return candidates.size() == 1 ? candidates.values().iterator().next().last : null;
  }

  /**
   * The last mention of the likeliest entity.
   *
   * @param margin by how much it has to outweigh every other one
   * @return null if none does
   */
  Mention best(double margin) {
    Candidate best = null;
    double first = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Candidate candidate : candidates.values()) {
      double weight = candidate.weight();
      if (weight > first) {
        second = first;
        first = weight;
        best = candidate;
      } else {
        second = Math.max(second, weight);
      }
    }
    return best == null || first - second < margin ? null : best.last;
  }
}
