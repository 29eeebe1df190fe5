package io.standpoint.attribution;

import io.standpoint.attribution.CueFinder.Use;
import io.standpoint.attribution.CueLexicon.Kind;
import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.WordSet;
import java.util.List;
import java.util.Set;

/** Says where in a sentence ends what follows a word that attributes. */
final class SpeechEnds {

  private static final int MOST_NEXT = 8;
  private static final int LONGEST_SUBJECT = 6;
  private static final Set<String> LINKS =
      Set.of("and", "but", "while", "or", "though", "although");

  private static final Set<String> GOES_ON = Set.of(",", "?", "!");
  private static final Set<String> OURS = WordSet.of("i me my we us our");
  private static final Set<String> CLAUSAL =
      WordSet.of("say says said saying add adds added adding argue argues argued arguing");
  private static final Set<String> FRONTING =
      WordSet.of("when whenever after before since as while because although though if once until");
  private static final Set<String> RELATIVES = Set.of("who", "which", "whom");

  private final DocumentTokens tokens;
  private final ObjectEnds objects;

  SpeechEnds(DocumentTokens tokens) {
    this.tokens = tokens;
    this.objects = new ObjectEnds(tokens);
  }

  /**
   * One past the last token of what is said: before the next speaker, behind the clause of "who",
   * behind the object of a verb of judging.
   *
   * @param uses words that attribute in the sentence, in order
   */
  int of(Range sentence, List<Use> uses, int index) {
    Use use = uses.get(index);
    int end = beforeOurs(use, behindRelative(use, ofSpeaker(sentence, uses, index)));
    end = behindFronted(sentence, use, beforeQuotation(use, end));
    end = objects.beforeRemark(use.end() + 1, end);
    boolean judges = use.cue().attitude() != 0 || use.cue().kind() == Kind.JUDGE;
    boolean order = isOrder(use, end);
    if (judges || order) {
      return objects.behind(use, order, end);
    }
    if (use.cue().kind() == Kind.THINK) {
      return beforeSemicolon(use, end);
    }
    return isDeed(use, end) ? objects.beforeNewClause(use.verb().end(), end) : end;
  }

  /** Where the next speaker of the sentence begins, or its end. */
  int ofSpeaker(Range sentence, List<Use> uses, int index) {
    int last = Math.min(uses.size(), index + 1 + MOST_NEXT);
    int here = uses.get(index).end();
    for (Use next : uses.subList(index + 1, last)) {
      int start = next.start() > here ? next.start() : next.verb().first();
      String before = tokens.word(start - 1);
      if (start > here && (Words.BREAKS.contains(before) || LINKS.contains(before))) {
        return start - 1;
      }
      if (start > here + 1 && next.isSpeech() && isTag(start)) {
        return start;
      }
    }
    return sentence.end();
  }

  /** {@code thinks it "will pay," Lee said}. */
  private boolean isTag(int start) {
    return tokens.isQuoted(start - 1) && GOES_ON.contains(tokens.word(start - 2));
  }

  /** {@code believed it; Reyes did not}. */
  private int beforeSemicolon(Use use, int end) {
    int i = use.end();
    while (i < end && !tokens.word(i).equals(";")) {
      i++;
    }
    return i;
  }

  /** {@code announced lower taxes, but he also}: a verb that has an object, and no clause. */
  private boolean isDeed(Use use, int end) {
    String verb = tokens.word(use.verb().end() - 1);
    boolean deed = use.cue().kind() == Kind.SAY && !use.inverted() && !CLAUSAL.contains(verb);
    for (int i = use.verb().end(); deed && i < end && !tokens.isPause(i); i++) {
      deed =
          !tokens.word(i).equals("that")
              && !tokens.isAuxiliary(i)
              && !tokens.isQuoted(i)
              && !Words.SUBJECT_PRONOUNS.contains(tokens.word(i))
              && !tokens.word(i).endsWith("ed");
    }
    return deed;
  }

  /** {@code told the lab to close}: no clause of its own. */
  private boolean isOrder(Use use, int end) {
    int last = Math.min(end, use.verb().end() + LONGEST_SUBJECT);
    for (int i = use.verb().end(); use.cue().kind() == Kind.TELL && i + 1 < last; i++) {
      if (tokens.word(i).equals("that") || tokens.isAuxiliary(i)) {
        return false;
      }
      if (tokens.word(i).equals("to")) {
        return tokens.mention(i + 1) == null
            && !Words.DETERMINERS.contains(tokens.word(i + 1))
            && !tokens.isCapitalized(i + 1);
      }
    }
    return false;
  }

  /** {@code Lee confirmed it in Oslo: "It fell ..."}: the quotation may have more sentences. */
  private int beforeQuotation(Use use, int end) {
    for (int i = use.end(); i + 1 < end; i++) {
      if (tokens.word(i).equals(":") && tokens.isQuoted(i + 1) && !tokens.isQuoted(i)) {
        return i;
      }
    }
    return end;
  }

  /** {@code Lee told us that it fell, but our shares rose}: whoever writes "we" goes on. */
  private int beforeOurs(Use use, int end) {
    if (!use.isSpeech() || OURS.contains(tokens.word(use.speaker().first()))) {
      return end;
    }
    for (int i = use.end(); i + 2 < end; i++) {
      boolean link =
          tokens.word(i).equals(",") && ObjectEnds.CLAUSE_LINKS.contains(tokens.word(i + 1));
      if (link && !tokens.isQuoted(i) && hasOurs(i + 2, end)) {
        return i;
      }
    }
    return end;
  }

  private boolean hasOurs(int first, int end) {
    for (int i = first; i < end && !Words.BREAKS.contains(tokens.word(i)); i++) {
      boolean ours = tokens.word(i).equals("i") || !tokens.isCapitalized(i); // no "US"
      if (ours && OURS.contains(tokens.word(i)) && !tokens.isQuoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** {@code Lee, who called it bad, left}: what is said ends with the relative clause. */
  private int behindRelative(Use use, int end) {
    boolean relative =
        RELATIVES.contains(tokens.word(Math.max(0, use.verb().first() - 1)))
            || RELATIVES.contains(tokens.word(Math.max(0, use.start() - 1)));
    if (!relative && !isWho(use)) {
      return end;
    }
    for (int i = use.verb().end(); i + 1 < end; i++) {
      if (objects.isEndOfQuotation(i) && tokens.word(i - 1).equals(",") && isPredicate(i + 1)) {
        return i + 1; // "Lee, who called it “bad,” left"
      }
      boolean comma = tokens.word(i).equals(",") && !tokens.isQuoted(i);
      if (comma && CueLexicon.ENGLISH.find(tokens.word(i + 1)) != null) {
        return end; // "Lee, who called it bad, says it fell": both are Lee's
      }
      int next = SyntaxWords.isAdverb(tokens.word(i + 1)) && i + 2 < end ? i + 2 : i + 1;
      if (comma && (!use.isSpeech() || isPredicate(next))) {
        return i;
      }
    }
    return end;
  }

  private boolean isPredicate(int token) {
    return tokens.isAuxiliary(token) || tokens.looksLikeVerb(token);
  }

  /** {@code Lee, who spent years telling us that}. */
  private boolean isWho(Use use) {
    int verb = use.verb().first();
    int last = Math.max(0, verb - LONGEST_SUBJECT);
    int i = tokens.word(verb).endsWith("ing") ? verb - 1 : last;
    while (i > last && !tokens.isPause(i) && !tokens.word(i).equals("who")) {
      i--;
    }
    return i > last && tokens.word(i).equals("who");
  }

  /** {@code After Lee said that it fell, Acme left}: what is said ends with the first clause. */
  private int behindFronted(Range sentence, Use use, int end) {
    int first = sentence.first();
    while (first + 1 < use.start()
        && (Words.LEADING.contains(tokens.word(first)) || tokens.word(first).equals("even"))) {
      first++;
    }
    int verb = use.verb().end();
    boolean fronted =
        FRONTING.contains(tokens.word(first)) && use.start() <= first + 2
            || tokens.word(first).equals("now") && tokens.word(first + 1).equals("that");
    boolean even = first > sentence.first() && tokens.word(first - 1).equals("even");
    boolean aside = tokens.word(first).equals("as") && !even && !startsClause(verb, end);
    if (!fronted || aside || use.inverted()) {
      return end; // "as Lee said in Oslo, it fell"
    }
    for (int i = tokens.word(first).equals("as") ? verb + 1 : verb; i < end; i++) {
      if (tokens.isPause(i)) {
        return i;
      }
    }
    return end;
  }

  private boolean startsClause(int token, int end) {
    return token < end && (tokens.startsSubject(token) || tokens.word(token).equals("that"));
  }
}
