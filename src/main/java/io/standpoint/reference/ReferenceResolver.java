package io.standpoint.reference;

import io.standpoint.domain.Entity;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Sentence;
import io.standpoint.entity.Gazetteer;
import io.standpoint.lexicon.Gender;
import io.standpoint.lexicon.Pronoun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the pronouns and descriptions that stand for an entity which the article names: "she",
 * "its", "the company", "the government", "the former president".
 *
 * <p>Works by rules on words, marks and names, without parts of speech or a parse, in one pass over
 * the article; where two entities are about equally likely, it takes neither. Plurals are left out.
 * Thread-safe; the same article gives the same references every time.
 */
public final class ReferenceResolver {

  static final String PRONOUN = Mention.REFERENCE + "pronoun";

  private static final String NOMINAL = Mention.REFERENCE + "nominal";
  private static final String OFFICE = Mention.REFERENCE + "office";

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
   * @param published says who held an office; null if it is not known
   */
  public List<List<Mention>> resolve(
      String text, List<Sentence> sentences, List<List<Mention>> names, LocalDate published) {
    List<ReferenceLine> lines = lines(text, sentences, names);
    Scan scan = new Scan(lines, gazetteer, published);
    return lines.stream().map(scan::next).toList();
  }

  private static List<ReferenceLine> lines(
      String text, List<Sentence> sentences, List<List<Mention>> names) {
    List<ReferenceLine> lines = new ArrayList<>(sentences.size());
    boolean quoted = false;
    int last = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      boolean paragraph = text.substring(last, sentence.span().start()).indexOf('\n') >= 0;
      lines.add(
          new ReferenceLine(text, sentence, i, names.get(i), paragraph, quoted && !paragraph));
      quoted = lines.get(i).endsQuoted();
      last = sentence.span().end();
    }
    return lines;
  }

  /** The reader's way through one article. */
  private static final class Scan {

    private final PersonPronouns persons;
    private final OfficeDescriptions offices;
    private final Descriptions descriptions;
    private final List<List<Occurrence>> occurrences = new ArrayList<>();

    Scan(List<ReferenceLine> lines, Gazetteer gazetteer, LocalDate published) {
      PersonGenders genders = new PersonGenders(lines);
      persons = new PersonPronouns(lines, genders);
      offices = new OfficeDescriptions(gazetteer, published);
      descriptions = new Descriptions(lines, genders, gazetteer, published);
    }

    /** The references in the next sentence. */
    List<Mention> next(ReferenceLine line) {
      List<Occurrence> here = new ArrayList<>();
      occurrences.add(here);
      List<Mention> found = new ArrayList<>();
      int free = 0;
      for (int t = 0; t < line.size(); t++) {
        Occurrence occurrence = null;
        if (line.starts(t)) {
          occurrence = Occurrence.ofName(line, t);
        } else if (line.mention(t) == null && t >= free) {
          occurrence = reference(line, t);
        }
        if (occurrence != null) {
          here.add(occurrence);
          free = Math.max(free, occurrence.end());
          if (occurrence.mention().isReference()) {
            found.add(occurrence.mention());
          }
        }
      }
      return List.copyOf(found);
    }

    private Occurrence reference(ReferenceLine line, int token) {
      Pronoun pronoun = Pronoun.at(line.words(), token);
      if (pronoun != null) {
        Mention antecedent =
            pronoun.gender() == Gender.UNKNOWN
                ? ThingPronouns.resolve(line, pronoun, Salience.last(Salience.WINDOW, occurrences))
                : persons.resolve(line, pronoun, Salience.last(Salience.WINDOW, occurrences));
        return antecedent == null
            ? null
            : Occurrence.of(
                mention(line, token, token + 1, antecedent.resolved(), PRONOUN), line, pronoun);
      }
      OfficeDescriptions.Found office = offices.at(line, token);
      if (office != null) {
        return Occurrence.of(
            mention(line, token, office.end(), office.holder(), OFFICE), line, token, office.end());
      }
      Descriptions.Found found = descriptions.at(line, token, occurrences);
      return found == null
          ? null
          : Occurrence.of(
              mention(line, token, found.end(), found.antecedent().resolved(), NOMINAL),
              line,
              token,
              found.end());
    }

    private static Mention mention(
        ReferenceLine line, int first, int end, Entity entity, String rule) {
      return new Mention(line.span(first, end), entity, entity, rule);
    }
  }
}
