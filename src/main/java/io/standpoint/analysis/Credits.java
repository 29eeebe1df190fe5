package io.standpoint.analysis;

import io.standpoint.domain.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that name who wrote, edited, owns or took the pictures of an article: nobody's opinion. */
final class Credits {

  private static final Pattern BYLINE =
      Pattern.compile(
          "\\bcontributed (?:to (?:this|the) (?:report|story|article|piece)|reporting)\\b"
              + "|(?:^|\\()\\W*(?:additional |with )?(?:reporting|editing|writing) by\\b"
              + "|^\\W*(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed (?:in|here)\\b"
              + "|^\\W*contribut(?:ing|ors?):"
              + "|^\\W*copyright (?:©|\\(c\\)|[12]\\d{3}\\b)|^\\W*© ?[12]\\d{3}\\b",
          Pattern.CASE_INSENSITIVE);

  /** A line of its own: "By Ann Lee in Tokyo". */
  private static final Pattern BY =
      Pattern.compile(
          "By \\p{Lu}\\S+(?: \\p{Lu}\\S*){1,4}(?: (?:in|and) \\p{Lu}\\S*(?: \\p{Lu}\\S*)*)?");

  /** "(Ann Lee/Acme)". */
  private static final Pattern PHOTOGRAPHER =
      Pattern.compile(
          "\\((?:\\p{Lu}[\\p{L}.’'-]* ){1,3}\\p{Lu}[\\p{L}.’'-]*/[\\p{L} ]{2,30}\\)\\.?");

  /** Often at the end of a caption that says something. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "\\b(?:photos?|photographs?|image) (?:by|credit|courtesy)\\b", Pattern.CASE_INSENSITIVE);

  private static final String AGENCY =
      "(?i:AFP|AP|Associated Press|Bloomberg|EPA|Getty Images|Getty|Landov|Reuters|TASS|UPI|Xinhua)";

  private static final String NAME = "\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*){1,3} ?";

  /** "Image copyright Acme Image caption", "Ann Lee/Acme", "ACME/Ann Lee". */
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "\\bImage copyright .{2,40}? Image caption\\b|\\bImage copyright [^.]{2,40}$"
              + ("|" + NAME + "/ ?" + AGENCY + "\\b(?: ?/ ?" + AGENCY + "\\b| via Getty Images)*")
              + ("|\\b" + AGENCY + " ?/ ?" + NAME));

  private Credits() {}

  /** The parts of a sentence that name who took a picture. */
  static List<Span> ofPictures(Span sentence, String text) {
    String words = sentence.of(text);
    return words.contains("/") || words.contains("Image copyright")
        ? COPYRIGHT
            .matcher(words)
            .results()
            .map(credit -> new Span(credit.start(), credit.end()).shift(sentence.start()))
            .toList()
        : List.of();
  }

  /** Whether all that a sentence does is to name who made the article. */
  static boolean isByline(String sentence) {
    return BYLINE.matcher(sentence).find()
        || BY.matcher(sentence).matches()
        || PHOTOGRAPHER.matcher(sentence).matches();
  }

  static boolean namesPhotographer(String sentence) {
    return PICTURE.matcher(sentence).find();
  }
}
