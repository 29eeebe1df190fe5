package io.standpoint.analysis;

import java.util.regex.Pattern;

/** What leads a reader elsewhere and is left in a text by extractors: no part of the article. */
final class Links {

  /**
   * A card that stands at a person's name on some news sites: the full name, headlines, "MORE". In
   * "Speaker Ana Ruiz Ana Maria RuizSenate passes budget Five things to watch MORE said" all
   * between "Ruiz" and "said" is one. In 331 of the 13,183 articles of AllSides, nearly all of one
   * outlet. Between both surnames there are at most five given names; bounded, as texts are long.
   */
  private static final Pattern CARD =
      Pattern.compile(
          "\\b(?<surname>\\p{Lu}[\\p{L}’'-]{1,30}\\p{Ll})"
              + "((?: |(?=\\p{Lu}))(?:\\(?\\p{L}[\\p{L}.’'-]{0,30}\\)? ){0,5}?\\k<surname>"
              + "(?:MORE|[\\p{Lu}\\d‘’'“\"][^\\n]{0,700}?(?<!\\b(?:READ|LEARN)) MORE))\\b");

  /** Headlines of other articles by their first words, and what asks to click or to subscribe. */
  private static final Pattern PROMPT =
      Pattern.compile(
          "\\W*(?:"
              + "(?:see also|see related|also read|read also|read more(?: from .{1,30})?"
              + "|related(?: \\w+)?|recommended|(?-i:READ|MORE|WATCH|LISTEN|PHOTOS?|VIDEOS?)"
              + "(?-i: [A-Z]+)?) ?:"
              + "|(?-i:JUST WATCHED|MUST WATCH)\\b"
              + "|(?:click here (?:to|for)|sign up (?:for|to)|subscribe (?:to|now|for)"
              + "|read or share this story)\\b"
              + "|follow (?:@|(?:\\S+ ){1,4}on (?:twitter|facebook|instagram)\\b))",
          Pattern.CASE_INSENSITIVE);

  private Links() {}

  /** Whether a sentence only leads to something else. */
  static boolean isPrompt(String sentence) {
    return PROMPT.matcher(sentence).lookingAt();
  }

  /** {@code text} with blanks in place of every card: as long as before, with the same offsets. */
  static String blanked(String text) {
    if (!text.contains("MORE")) {
      return text;
    }
    return CARD.matcher(text)
        .replaceAll(found -> found.group(1) + " ".repeat(found.group(2).length()));
  }
}
