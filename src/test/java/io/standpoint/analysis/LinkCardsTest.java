package io.standpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCardsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sen. Tom Weller< Thomas (Tom) Alan WellerNorway's bill fails Weller to run again MORE> (R) left.",
        "Speaker Ana Ruiz< Ana Maria RuizSenate passes budget Five things to watch MORE> agreed.",
        "then Chris Pappas<Christopher (Chris) Charles PappasOslo votes MORE> spoke.",
        "Secretary Jo McAvoy< Jo McAvoy'I won't resign' says minister MORE> and Ana Ruiz< Ana Ruiz12 dead MORE> met.",
        "Beto O'Daly's rival Bo Van Hollen< Robert (Bo) Van Hollen\u201cNo,\u201d says Oslo MORE>, who won.",
      })
  void blanksCards(String marked) {
    String text = marked.replaceAll("[<>]", "");
    StringBuilder expected = new StringBuilder();
    boolean card = false;
    for (char c : marked.toCharArray()) {
      if (c == '<' || c == '>') {
        card = c == '<';
      } else {
        expected.append(card ? ' ' : c);
      }
    }
    assertThat(LinkCards.blanked(text)).isEqualTo(expected.toString()).hasSameSizeAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tom Weller and Ann Weller want MORE.",
        "Tom Weller met Thomas Weller. He wants MORE",
        "Ann Weller Tom Weller READ MORE",
        "Tom Weller Thomas WellerNorway's bill fails\nWeller wants MORE",
        "TOM Weller of the T union asked for MORE than that",
      })
  void leavesOtherText(String text) {
    assertThat(LinkCards.blanked(text)).isEqualTo(text);
  }

  @Test
  void longNonsenseIsReadInTime() {
    String names = "Weller Tom ".repeat(20_000);
    assertThat(LinkCards.blanked(names + " MORE")).hasSize(names.length() + 5);
    String word = "Wa".repeat(200_000);
    assertThat(LinkCards.blanked(word + " MORE")).isEqualTo(word + " MORE");
  }
}
