package io.standpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  private static final Pattern CARD = Pattern.compile("<([^>]*)>");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sen. Tom Weller< Thomas (Tom) Alan WellerNorway's bill fails Weller to run again MORE> (R) left.",
        "Speaker Ana Ruiz< Ana Maria RuizSenate passes budget Five things to watch MORE> agreed.",
        "New York Mayor Bill de Blasio< Bill de BlasioScience says: 'Open the schools' in the US MORE> and chief John Kelly< John Francis KellyMORE> met.",
        "then Chris Pappas<Christopher (Chris) Charles PappasOslo votes MORE> spoke.",
        "Secretary Jo McAvoy< Jo McAvoy'I won't resign' says minister MORE> and Ana Ruiz< Ana Ruiz12 dead MORE> met.",
        "Beto O'Daly's rival Bo Van Hollen< Robert (Bo) Van Hollen\u201cNo,\u201d says Oslo MORE>, who won.",
      })
  void blanksCards(String marked) {
    String text = marked.replaceAll("[<>]", "");
    String expected = CARD.matcher(marked).replaceAll(card -> " ".repeat(card.group(1).length()));
    assertThat(Links.blanked(text)).isEqualTo(expected).hasSameSizeAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tom Weller and Ann Weller want MORE.",
        "Tom Weller met Thomas Weller. He wants MORE",
        "Ann Weller Tom Weller READ MORE",
        "Tom Weller Thomas WellerNorway's bill fails\nWeller wants MORE",
        "Democrats say DeVos should spend MORE",
        "Dan McDaniel Tom McConnell wants MORE",
        "TOM Weller of the T union asked for MORE than that",
      })
  void leavesOtherText(String text) {
    assertThat(Links.blanked(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SEE ALSO: Norway struggles with debt                        | true
          Related: Oslo blames Sweden                                 | true
          Read more from Tallis: Oslo blames Sweden                   | true
          READ MORE: Oslo blames Sweden                               | true
          WATCH LIVE: Oslo protests                                   | true
          CLICK HERE TO GET THE TALLIS NEWS APP                       | true
          Sign up for the newsletter of Tallis                        | true
          JUST WATCHED Oslo swings at Bergen Replay More Videos       | true
          Follow Ann Lee of Tallis on Twitter: @annlee                | true
          * Read or Share this story: https://tallis.example/1        | true
          Read more than Sweden: Oslo's schools have a plan           | false
          Watch: Norway will regret this                              | false
          Related to the tariffs, Oslo said, are two more bans.       | false
          Follow the money, Oslo says: Sweden pays.                   | false
          Ministers sign up for more sanctions                        | false
          """)
  void tellsPrompts(String sentence, boolean prompt) {
    assertThat(Links.isPrompt(sentence)).isEqualTo(prompt);
  }

  @Test
  void longNonsenseIsReadInTime() {
    String names = "Weller Tom ".repeat(20_000);
    assertThat(Links.blanked(names + " MORE")).hasSize(names.length() + 5);
    String word = "Wa".repeat(200_000);
    assertThat(Links.blanked(word + " MORE")).isEqualTo(word + " MORE");
  }
}
