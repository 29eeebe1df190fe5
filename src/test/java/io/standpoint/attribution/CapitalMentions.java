package io.standpoint.attribution;

import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import io.standpoint.domain.Token;
import io.standpoint.lexicon.SyntaxWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes runs of capitalised words for names: a stand-in for a recogniser and a gazetteer. */
public final class CapitalMentions {

  private static final Set<String> NO_NAMES =
      Set.of(
          "but",
          "and",
          "in",
          "on",
          "at",
          "as",
          "when",
          "while",
          "if",
          "for",
          "after",
          "before",
          "still",
          "yet",
          "now",
          "then",
          "so",
          "there",
          "it's",
          "no",
          "not",
          "yes",
          "what",
          "who",
          "how",
          "why",
          "where",
          "republican",
          "democratic",
          "gop",
          "mr.",
          "mrs.",
          "ms.",
          "sen.",
          "rep.",
          "gov.",
          "president",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "according",
          "with",
          "from",
          "to",
          "by",
          "of",
          "asked",
          "last",
          "republicans",
          "democrats",
          "although",
          "though",
          "since",
          "because");

  private CapitalMentions() {}

  public static List<List<Mention>> find(List<Sentence> sentences) {
    Set<String> surnames = new HashSet<>();
    for (Sentence sentence : sentences) {
      for (List<Token> run : runs(sentence)) {
        if (run.size() > 1) {
          surnames.add(run.get(run.size() - 1).text());
        }
      }
    }
    List<List<Mention>> mentions = new ArrayList<>();
    for (Sentence sentence : sentences) {
      mentions.add(runs(sentence).stream().map(run -> mention(run, surnames)).toList());
    }
    return mentions;
  }

  private static Mention mention(List<Token> run, Set<String> surnames) {
    String last = run.get(run.size() - 1).text();
    EntityType type = surnames.contains(last) ? EntityType.PERSON : EntityType.ORGANIZATION;
    String slug = last.toLowerCase(Locale.ROOT);
    Entity entity = new Entity(type.idPrefix() + ":" + slug, type, last);
    Span span = new Span(run.get(0).span().start(), run.get(run.size() - 1).span().end());
    return new Mention(span, entity, entity, "capitals");
  }

  private static List<List<Token>> runs(Sentence sentence) {
    List<List<Token>> runs = new ArrayList<>();
    List<Token> run = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (isName(token)) {
        run.add(token);
      } else if (!run.isEmpty()) {
        runs.add(List.copyOf(run));
        run.clear();
      }
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  private static boolean isName(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return Character.isUpperCase(token.text().charAt(0))
        && !NO_NAMES.contains(word)
        && !Words.SUBJECT_PRONOUNS.contains(word)
        && !Words.DETERMINERS.contains(word)
        && !Words.CLAUSE_STARTS.contains(word)
        && !SyntaxWords.isAdverb(word);
  }
}
