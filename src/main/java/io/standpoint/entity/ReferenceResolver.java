package io.standpoint.entity;

import io.standpoint.domain.Mention;
import io.standpoint.domain.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the pronouns and descriptions that stand for an entity which the article names: "she",
 * "its", "the company", "the former president".
 *
 * <p>Works by rules on words, marks and names, without parts of speech or a parse, in one pass over
 * the article; where two entities are about equally likely, it takes neither. Plurals are left out.
 * Thread-safe; the same article gives the same references every time.
 */
public final class ReferenceResolver {

  private static final String PRONOUN = "pronoun";
  private static final String NOMINAL = "nominal";

  private final Gazetteer gazetteer;

  public ReferenceResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The references of each sentence, in text order; never null, often empty. A description may
   * contain a name ("the Hangzhou-based start-up"); else no reference overlaps one.
   *
   * @param text the article that all offsets refer to
   * @param sentences in text order
   * @param names for each sentence the names in it, in text order
   */
  public List<List<Mention>> resolve(
      String text, List<Sentence> sentences, List<List<Mention>> names) {
    List<ReferenceLine> lines = lines(text, sentences, names);
    PersonPronouns persons = new PersonPronouns(new PersonGenders(lines));
    Descriptions descriptions = new Descriptions(new KnownAs(lines), gazetteer);
    List<List<Occurrence>> occurrences = new ArrayList<>();
    List<List<Mention>> references = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      ReferenceLine line = lines.get(i);
      List<Occurrence> here = new ArrayList<>();
      occurrences.add(here);
      List<Mention> found = new ArrayList<>();
      for (int t = 0; t < line.size(); t++) {
        if (line.mention(t) != null) {
          if (line.starts(t)) {
            int end = line.end(t);
            here.add(Occurrence.of(line.mention(t), line, i, t, end));
          }
          continue;
        }
        Pronoun pronoun = Pronoun.at(line.words(), t);
        if (pronoun != null) {
          List<List<Occurrence>> before = last(occurrences, Salience.WINDOW);
          Mention antecedent =
              pronoun.gender() == Gender.UNKNOWN
                  ? ThingPronouns.resolve(line, pronoun, before)
                  : persons.resolve(line, pronoun, before);
          if (antecedent != null) {
            Mention reference = reference(line, t, t + 1, antecedent, PRONOUN);
            found.add(reference);
            here.add(Occurrence.of(reference, line, i, t, t + 1, pronoun.role()));
          }
          continue;
        }
        Descriptions.Found description =
            descriptions.at(line, t, last(occurrences, Descriptions.WINDOW));
        if (description != null) {
          int end = description.end();
          Mention reference = reference(line, t, end, description.antecedent(), NOMINAL);
          found.add(reference);
          here.add(Occurrence.of(reference, line, i, t, end));
          t = end - 1;
        }
      }
      references.add(List.copyOf(found));
    }
    return List.copyOf(references);
  }

  private static List<ReferenceLine> lines(
      String text, List<Sentence> sentences, List<List<Mention>> names) {
    List<ReferenceLine> lines = new ArrayList<>(sentences.size());
    boolean quoted = false;
    int last = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      boolean paragraph = text.substring(last, sentence.span().start()).indexOf('\n') >= 0;
      lines.add(new ReferenceLine(text, sentence, i, names.get(i), quoted && !paragraph));
      quoted = lines.get(i).endsQuoted();
      last = sentence.span().end();
    }
    return lines;
  }

  private static List<List<Occurrence>> last(List<List<Occurrence>> occurrences, int window) {
    int size = occurrences.size();
    return occurrences.subList(Math.max(0, size - 1 - window), size);
  }

  private static Mention reference(
      ReferenceLine line, int first, int end, Mention antecedent, String kind) {
    return new Mention(
        line.span(first, end),
        antecedent.resolved(),
        antecedent.resolved(),
        Mention.REFERENCE + kind);
  }
}
