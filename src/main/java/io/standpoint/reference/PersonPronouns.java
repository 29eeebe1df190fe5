package io.standpoint.reference;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.lexicon.Gender;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.Pronoun;
import io.standpoint.lexicon.Role;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds whom {@code he} and {@code she} in all their cases mean. For one article. */
final class PersonPronouns {

  private static final double MARGIN = 0.2;

  /** By how much somebody outweighs all others where the pronoun tells who they are. */
  private static final double PLAIN = 1.5;

  private static final int FEWEST_LABELS = 3;
  private static final int LONGEST_FRONT = 4;

  private final List<ReferenceLine> lines;
  private final PersonGenders genders;
  private final Quotations quotations;
  private final boolean transcript;

  /** Of the last pronoun that means somebody without a name, and its sentence. */
  private Gender unnamed;

  private ReferenceLine unnamedAt;

  /** What the pronouns of a sentence say of whom they mean, and the sentence. */
  private final Map<String, Gender> meant = new HashMap<>();

  private ReferenceLine meantAt;

  PersonPronouns(List<ReferenceLine> lines, PersonGenders genders) {
    this.lines = lines;
    this.genders = genders;
    this.quotations = new Quotations(lines);
    this.transcript =
        lines.stream()
                .filter(line -> line.starts(0) && line.words().lower(line.end(0)).equals(":"))
                .count()
            >= FEWEST_LABELS;
  }

  /**
   * The mention that a pronoun goes back to, or forward to in "In his speech, Lind said".
   *
   * @param before occurrences by sentence, up to the pronoun
   * @return null where it is not plain enough
   */
  Mention resolve(ReferenceLine line, Pronoun pronoun, List<List<Occurrence>> before) {
    List<Occurrence> here = before.get(before.size() - 1);
    if (UnnamedPerson.isMeant(line, pronoun) || isAnothers(line, pronoun, before)) {
      unnamed = pronoun.gender();
      unnamedAt = line;
      return null;
    }
    QuotationTag sayer = pronoun.reflexive() ? null : quotations.tag(line, pronoun.token());
    Mention plain = plain(pronoun, sayer, here);
    if (plain != null) {
      return plain;
    }
    if (line != meantAt) {
      meantAt = line;
      meant.clear();
    }
    boolean tag = isTag(line, pronoun);
    String speaker = transcript ? turn(before) : sayer == null ? null : speaker(sayer, before);
    Set<String> others =
        Stream.concat(
                here.stream()
                    .filter(
                        o ->
                            SpeechTags.isToldOf(o, pronoun)
                                || Clauses.isFronted(o, pronoun)
                                || Clauses.isWhom(o, pronoun)
                                || SpeechTags.isInterrupted(o, pronoun)
                                || Clauses.isRelation(o, pronoun)),
                tag ? quotations.named(line, before).stream() : Stream.empty())
            .map(Occurrence::id)
            .collect(Collectors.toSet());
    Set<String> behind = namedBehind(line, pronoun, here);
    Predicate<Occurrence> possible =
        occurrence ->
            fits(pronoun, occurrence.mention())
                && !occurrence.id().equals(speaker)
                && !others.contains(occurrence.id())
                && !behind.contains(occurrence.id())
                && pronoun.gender().fits(meant.getOrDefault(occurrence.id(), Gender.UNKNOWN))
                && !(here.contains(occurrence) && Clauses.isBound(occurrence, pronoun, here));
    Salience salience = new Salience(before, line.isQuoted(pronoun.token()), possible);
    boolean aside = here.stream().anyMatch(o -> SpeechTags.isInterrupted(o, pronoun));
    boolean saying =
        tag || aside || SpeechTags.isTag(line, pronoun) || SpeechTags.opens(line, pronoun);
    if (saying || pronoun.role() == Role.SUBJECT && pronoun.token() == 0) {
      Continuation.weigh(before, saying, possible, salience);
    }
    here.stream().filter(o -> SpeechTags.isSayer(o, pronoun)).forEach(salience::speaks);
    Mention announced = FrontedClauses.announced(line, pronoun, here);
    if (announced != null && fits(pronoun, announced)) {
      salience.announce(announced);
    }
    Mention sure = salience.best(PLAIN);
    if (sure != null) {
      genders.hear(sure.resolved(), pronoun.gender());
    }
    Mention best = salience.best(MARGIN);
    if (best != null) {
      meant.put(best.resolved().id(), pronoun.gender());
    }
    return best;
  }

  /**
   * Lind in "He called Lind", "He said Lind left": whom the clause behind its subject names, or
   * what it says, is another one (Chomsky's principle C).
   */
  private static Set<String> namedBehind(
      ReferenceLine line, Pronoun pronoun, List<Occurrence> here) {
    Set<String> named = new HashSet<>();
    TokenLine words = line.words();
    boolean fronted = SyntaxWords.CLAUSE_BREAKS.contains(words.lower(pronoun.token() - 1));
    boolean says =
        pronoun.role() == Role.SUBJECT
            && !fronted
            && !line.isQuoted(pronoun.token())
            && SpeechTags.SAYING.contains(words.lower(pronoun.token() + 1));
    for (int i = pronoun.token() + 1; says && i < line.size() && !isApposition(words, i); i++) {
      if (line.starts(i) && !line.mention(i).isReference()) {
        named.add(line.mention(i).resolved().id());
      }
    }
    here.stream()
        .filter(o -> o.role() == Role.SUBJECT)
        .map(Occurrence::id)
        .forEach(named::remove); // "Lind left, but she said that Lind would return"
    for (int i = pronoun.token() + 1; pronoun.role() == Role.SUBJECT && i < line.size(); i++) {
      if (SyntaxWords.CLAUSE_BREAKS.contains(words.lower(i))
          || SyntaxWords.CONJUNCTIONS.contains(words.lower(i))
          || Pronoun.at(words, i) != null
          || words.lower(i).equals(",")
          || line.isQuoted(i) != line.isQuoted(pronoun.token())) {
        break;
      }
      if (line.starts(i)) {
        if (Occurrence.ofName(line, i).role() == Role.SUBJECT) {
          break;
        }
        named.add(line.mention(i).resolved().id());
      }
    }
    return named;
  }

  /** Behind "He left, a step in Lind's career": the article's own words. */
  private static boolean isApposition(TokenLine words, int comma) {
    return words.lower(comma).equals(",") && NameWords.ARTICLES.contains(words.lower(comma + 1));
  }

  /** Who needs no weighing: "Lind and her mother", "His lawyer, Lind, says he left". */
  private Mention plain(Pronoun pronoun, QuotationTag sayer, List<Occurrence> here) {
    Mention topic = sayer == null ? null : sayer.topic();
    Occurrence last = here.isEmpty() ? null : here.get(here.size() - 1);
    if (pronoun.reflexive() && last != null && last.end() == pronoun.token()) {
      return fits(pronoun, last.mention()) ? last.mention() : null; // "Lind herself"
    }
    if (!here.isEmpty() && SpeechTags.isClient(here.get(0), pronoun)) {
      return here.get(0).mention();
    }
    for (int i = here.size() - 1; i >= 0; i--) {
      Occurrence o = here.get(i);
      boolean own =
          pronoun.reflexive()
              ? o.role() == Role.SUBJECT && Clauses.isSubjectUpTo(o, pronoun.token())
              : SpeechTags.isWhoSays(o, pronoun);
      if (own) {
        return fits(pronoun, o.mention()) ? o.mention() : null;
      }
    }
    return here.stream()
        .filter(o -> Clauses.isJoinedOwner(o, pronoun))
        .map(Occurrence::mention)
        .filter(mention -> fits(pronoun, mention))
        .findFirst()
        .orElse(topic != null && fits(pronoun, topic) ? topic : null);
  }

  /** Whether it can mean somebody without a name and nobody whom the article names since. */
  private boolean isAnothers(ReferenceLine line, Pronoun pronoun, List<List<Occurrence>> before) {
    int last = before.size() - 1;
    List<Occurrence> here = before.get(last);
    boolean alone =
        here.stream()
            .noneMatch(
                o ->
                    fits(pronoun, o.mention())
                        && !UnnamedPerson.isRepresented(o, pronoun)
                        && !Clauses.isBound(o, pronoun, here));
    boolean quoted = line.isQuoted(pronoun.token());
    if (alone && line == unnamedAt && unnamed == pronoun.gender()) {
      return true;
    }
    Gender gender = alone ? UnnamedPerson.subject(line, here, pronoun.token(), quoted) : null;
    boolean opens =
        alone
            && pronoun.role() == Role.SUBJECT
            && (pronoun.token() <= 1
                || line.isBehindQuotation(pronoun.token())
                || SpeechTags.isTag(line, pronoun)
                || isBehindFront(line, pronoun.token()));
    if (gender == null && opens && last > 0) {
      ReferenceLine previous = lines.get(line.number() - 1);
      List<Occurrence> there = before.get(last - 1);
      boolean named =
          there.stream().anyMatch(o -> o.role() == Role.SUBJECT && fits(pronoun, o.mention()));
      gender = named ? null : UnnamedPerson.subject(previous, there, previous.size(), quoted);
    }
    return gender != null && gender.fits(pronoun.gender());
  }

  /** "On the stand he said". */
  private static boolean isBehindFront(ReferenceLine line, int token) {
    return token <= LONGEST_FRONT && SyntaxWords.PREPOSITIONS.contains(line.words().lower(0));
  }

  /** Behind a quotation, where nobody is meant whom it names: {@code "I know Lee," he said}. */
  private static boolean isTag(ReferenceLine line, Pronoun pronoun) {
    return pronoun.role() == Role.SUBJECT && line.isBehindQuotation(pronoun.token());
  }

  /** The entity that a tag names, who would say "I"; null if it is not plain. */
  private String speaker(QuotationTag tag, List<List<Occurrence>> before) {
    Mention name = tag.line().mention(tag.token());
    if (name != null) {
      String next = tag.line().words().lower(tag.line().end(tag.token()));
      return next.equals("'s") ? null : name.resolved().id(); // "Lind's lawyer said"
    }
    Pronoun pronoun = Pronoun.at(tag.line().words(), tag.token());
    if (pronoun == null) {
      return null;
    }
    for (List<Occurrence> sentence : before) {
      for (Occurrence o : sentence) {
        if (o.line() == tag.line() && o.first() == tag.token()) {
          return o.id();
        }
      }
    }
    Predicate<Occurrence> possible = o -> fits(pronoun, o.mention()) && !o.quoted();
    Salience salience = new Salience(before, false, possible);
    Continuation.weigh(before, true, possible, salience);
    Mention best = salience.best(MARGIN);
    return best == null ? null : best.resolved().id();
  }

  /** Whose turn it is in a transcript: who labelled the last of the sentences that has a label. */
  private static String turn(List<List<Occurrence>> sentences) {
    for (int i = sentences.size() - 1; i >= 0; i--) {
      if (!sentences.get(i).isEmpty()) {
        Occurrence first = sentences.get(i).get(0);
        if (first.first() == 0 && first.line().words().lower(first.end()).equals(":")) {
          return first.id();
        }
      }
    }
    return null;
  }

  private boolean fits(Pronoun pronoun, Mention mention) {
    if (mention.resolved().type() != EntityType.PERSON) {
      return false;
    }
    Gender gender = genders.of(mention.resolved());
    return gender == Gender.UNKNOWN || gender == pronoun.gender();
  }
}
