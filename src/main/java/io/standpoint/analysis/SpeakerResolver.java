package io.standpoint.analysis;

import io.standpoint.analysis.DocumentTokens.Range;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Says which mention a speaker's words stand for. Words are asked for in text order: pronouns and
 * phrases like {@code the company} go back to who spoke or was named before. For one text.
 */
final class SpeakerResolver {

  private static final Set<EntityType> PERSONS = Set.of(EntityType.PERSON);
  private static final Set<EntityType> BODIES = Set.of(EntityType.ORGANIZATION, EntityType.COUNTRY);
  private static final int PARAGRAPHS_BACK = 2;

  private final DocumentTokens tokens;
  private final Map<Range, Mention> resolved = new HashMap<>();
  private final Map<EntityType, Mention> lastNamed = new HashMap<>();
  private final Map<EntityType, Mention> lastSubject = new HashMap<>();
  private final Map<EntityType, Integer> subjectParagraph = new HashMap<>();
  private Mention lastSpeaker;
  private int speakerParagraph;
  private int position;

  SpeakerResolver(DocumentTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The mention behind {@code phrase}.
   *
   * @param phrase nullable; not before the phrases asked for so far, unless it is one of them
   * @return null if there is none
   */
  Mention resolve(Range phrase) {
    if (phrase == null) {
      return null;
    }
    if (!resolved.containsKey(phrase)) {
      advance(phrase.first());
      Mention found = find(phrase);
      resolved.put(phrase, found);
      if (found != null) {
        setSubject(found, tokens.paragraph(phrase.first()));
        lastSpeaker = found;
        speakerParagraph = tokens.paragraph(phrase.first());
      }
    }
    return resolved.get(phrase);
  }

  /** Takes note of the names up to a token; the first one of a sentence counts as its subject. */
  private void advance(int token) {
    for (; position < token; position++) {
      Mention mention = tokens.mention(position);
      if (mention != null) {
        EntityType type = mention.resolved().type();
        if (!tokens.isQuoted(position)) {
          lastNamed.put(type, mention);
        }
        if (position == tokens.sentence(position).first()) {
          setSubject(mention, tokens.paragraph(position));
        }
      }
    }
  }

  private void setSubject(Mention mention, int paragraph) {
    lastSubject.put(mention.resolved().type(), mention);
    subjectParagraph.put(mention.resolved().type(), paragraph);
  }

  private Mention find(Range phrase) {
    String head = tokens.word(phrase.end() - 1);
    if (Words.PERSON_PRONOUNS.contains(head)) {
      return back(PERSONS, phrase);
    }
    if (head.equals("it")) {
      return back(BODIES, phrase);
    }
    if (head.equals("they")) {
      boolean near = tokens.paragraph(phrase.first()) - speakerParagraph <= PARAGRAPHS_BACK;
      return near ? lastSpeaker : null;
    }
    Mention named = named(phrase);
    if (named != null || !tokens.word(phrase.first()).equals("the")) {
      return named;
    }
    if (Words.isBody(head)) {
      return back(BODIES, phrase);
    }
    return Words.isPerson(head) ? back(PERSONS, phrase) : null;
  }

  /** The name that heads the phrase: the last one before its first preposition, a person first. */
  private Mention named(Range phrase) {
    Mention best = null;
    for (int i = phrase.first(); i < phrase.end(); i++) {
      Mention mention = tokens.mention(i);
      boolean person = best != null && best.resolved().type() == EntityType.PERSON;
      if (mention == null && best != null && Words.PREPOSITIONS.contains(tokens.word(i))) {
        return best;
      }
      if (mention != null && (!person || mention.resolved().type() == EntityType.PERSON)) {
        best = mention;
      }
    }
    return best;
  }

  private Mention back(Set<EntityType> types, Range phrase) {
    int paragraph = tokens.paragraph(phrase.first());
    Mention subject = latest(lastSubject, types);
    if (subject != null) {
      int distance = paragraph - subjectParagraph.get(subject.resolved().type());
      if (distance <= PARAGRAPHS_BACK) {
        return subject;
      }
    }
    return latest(lastNamed, types);
  }

  private static Mention latest(Map<EntityType, Mention> mentions, Set<EntityType> types) {
    return types.stream()
        .map(mentions::get)
        .filter(m -> m != null)
        .max((a, b) -> a.span().compareTo(b.span()))
        .orElse(null);
  }
}
