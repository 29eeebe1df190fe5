package io.standpoint.attribution;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.entity.EntityResolver;
import java.util.regex.Pattern;

/** Adjectives of states, which say whose somebody is or only where they are from. */
public final class Nationality {

  private static final Pattern ABBREVIATION = Pattern.compile("[A-Z.]{2,4}");

  private static final Pattern PRIVATE =
      Pattern.compile(
          "(?:['’]s)? (?:(?!state|national|central|official|public|government|army|military)[\\p{Ll}-]+ ){0,2}"
              + "(?:compan(?:y|ies)|corporations?|firms?|business(?:es)?|start-?ups?|labs?|laborator(?:y|ies)"
              + "|giants?|conglomerates?|subsidiar(?:y|ies)|banks?|(?:pension|hedge|mutual|venture) funds?|(?!law|policy)\\p{Ll}*makers?|manufacturers?|designers?"
              + "|suppliers?|producers?|exporters?|importers?|industry|lobby|lobbies|unions?|airlines?|developers?|vendors?|retailers?|investors?"
              + "|newspapers?|magazines?|tabloids?|broadcasters?|websites?|journalists?|universit(?:y|ies)"
              + "|researchers?|scientists?|academics?|scholars?|engineers?|students?|analysts?|economists?"
              + "|hackers?|gunm[ae]n|consumers?|customers?|taxpayers?|users?|workers?|farmers?|activists?"
              + "|right(?! to)|left|opposition|public|voters?|citizens?|residents?|settlers?|families|media"
              + "|press|liberals?|nationalists?|critics?|immigrants?|refugees?|expatriates?"
              + "|(?:(?:Social|Christian|Liberal|Free) )?Democrats?|Greens?|Socialists?|Conservatives?|Liberals?|MEPs?"
              + "|dissidents?|protesters?|actors?|singers?|businessm[ae]n|billionaires?"
              + "|executives?|managers?|entrepreneurs?|bankers?|traders?|drivers?|writers?|novelists?"
              + "|authors?|poets?|professors?|doctors?|nurses?|teachers?|historians?|philosophers?"
              + "|artists?|athletes?|players?|fans?|parents?|tourists?|shoppers?)\\b");

  private Nationality() {}

  /** "Syrian", but not "Syria"; "US" and "UK" are adjectives as well. */
  public static boolean isAdjective(String text, Mention mention) {
    return mention.rule().equals(EntityResolver.DEMONYM)
        || ABBREVIATION.matcher(mention.span().of(text)).matches();
  }

  /**
   * Whether it describes somebody who does not speak for the state: "the French lab", "U.S. chip
   * makers", "Norway's opposition", unlike "U.S. officials" and "the Chinese state broadcaster".
   *
   * @param end where the sentence or the phrase ends in the text
   */
  public static boolean isOnlyOrigin(String text, Mention mention, int end) {
    return mention.resolved().type() == EntityType.COUNTRY
        && (isAdjective(text, mention) || isOwner(text, mention.span().end(), end))
        && PRIVATE.matcher(text).region(mention.span().end(), end).lookingAt();
  }

  private static boolean isOwner(String text, int behind, int end) {
    return behind < end && (text.charAt(behind) == '\'' || text.charAt(behind) == '’');
  }
}
