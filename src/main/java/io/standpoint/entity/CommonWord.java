package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.NamedSpan;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
import java.util.List;
import java.util.Set;

/** Says whether a common word that is also an entity's name is one where it has a capital. */
final class CommonWord {

  /** Marks that do not begin a sentence within one. */
  private static final Set<String> INSIDE = Set.of(",", "'s", "-", "&", "$");

  /** Of these alone a sentence can begin with the common word, too: no one thing, or no noun. */
  private static final Set<String> UNCOUNTED =
      WordSet.of("cognition discord paramount perplexity reliance snap threads windows zoom");

  /** Behind a name and a comma. */
  private static final Set<String> APPOSED = WordSet.of("which whose the a an now once also");

  private CommonWord() {}

  /**
   * "They fined Meta", "Meta will pay": whether no beginning explains the capital, or no article
   * stands before the only subject, and it is neither a surname nor for the recogniser something
   * else; but "the Amazon" is a river.
   *
   * @param spans the recogniser's in the line
   */
  static boolean isName(
      TokenLine line, FormIndex.Hit<Form> hit, List<NamedSpan> spans, Namesakes namesakes) {
    if (hit.value().kind() != Form.Kind.COMMON || line.titleCase()) {
      return false;
    }
    GazetteerEntry entry = hit.value().entries().get(0);
    int first = line.tokenAt(hit.from());
    int end = line.tokenAt(hit.to() - 1) + 1;
    String before = line.lower(first - 1);
    boolean inside =
        !before.isEmpty()
            && (Character.isLetterOrDigit(before.charAt(0)) || INSIDE.contains(before));
    return (inside ? !before.equals("the") : isSubject(line, first, end))
        && entry.ambiguous().contains(line.text().substring(hit.from(), hit.to()))
        && !namesakes.isSurname(line.word(end - 1))
        && spans.stream().noneMatch(span -> isOther(span, first, end, entry));
  }

  /** "Oracle will", "Meta's", "Meta, which", "Apple and Google": no oracle, meta or apple can. */
  private static boolean isSubject(TokenLine line, int first, int end) {
    if (UNCOUNTED.contains(line.lower(first))) {
      return false;
    }
    int next = end;
    while (SyntaxWords.isAdverb(line.lower(next))) {
      next++;
    }
    boolean apposed =
        line.lower(end).equals(",")
            && (APPOSED.contains(line.lower(end + 1)) || line.capitalised(end + 1));
    boolean joined = line.lower(end).equals("and") && line.capitalised(end + 1);
    return apposed || joined || SyntaxWords.isCommonVerb(line.lower(next));
  }

  /** Another kind of name; but a surname that short ("Xi") may well be tagged as a body. */
  private static boolean isOther(NamedSpan span, int first, int end, GazetteerEntry entry) {
    boolean same = span.firstToken() == first && span.endToken() == end;
    EntityType type = entry.entity().type();
    boolean company = type == EntityType.ORGANIZATION && first == 0; // "Meta said"
    return span.firstToken() < end
        && first < span.endToken()
        && !(same && (type == EntityType.PERSON || company))
        && !RecogniserEvidence.fits(span.type(), type);
  }
}
