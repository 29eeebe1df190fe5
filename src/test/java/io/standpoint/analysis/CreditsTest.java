package io.standpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tallis writer Ann Lee contributed to this report from Oslo.  | true  | false
          (Reporting by Ann Lee; editing by Jo Hart)                   | true  | false
          Additional reporting by Tallis                               | true  | false
          According to reporting by Tallis the talks failed.           | false | false
          Copyright © 2019 Tallis Times, LLC.                          | true  | false
          © 2026 Tallis                                                | true  | false
          Contributing: Ann Lee in Tallis; Tallis Press                | true  | false
          Contributing to the fund is wise.                            | false | false
          The views expressed in this article are those of Ann Lee.    | true  | false
          Views expressed by Lee angered Tallis.                       | false | false
          By Ann Lee in Tallis                                         | true  | false
          (Ann Lee/Tallis Press)                                       | true  | false
          (Ann Lee/Tallis Press) Oslo fell.                            | false | false
          By Tallis standards Lee won                                  | false | false
          Copyright law in Norway protects Tallis.                     | false | false
          Norway contributed to the fund.                              | false | false
          Ships leave the Gulf (photo by Ann Lee)                      | false | true
          """)
  void tellsBylinesFromCaptions(String sentence, boolean byline, boolean photographer) {
    assertThat(Credits.isByline(sentence)).isEqualTo(byline);
    assertThat(Credits.namesPhotographer(sentence)).isEqualTo(photographer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Image copyright Tallis Image caption Ships leave the Gulf    | Image copyright Tallis Image caption
          Enlarge this image toggle caption Ann Lee/AFP via Getty Images | Ann Lee/AFP via Getty Images
          Ann Lee/Getty Images Ships leave the Gulf.                   | Ann Lee/Getty Images
          Tallis Press Network/Reuters/Landov                          | Tallis Press Network/Reuters/Landov
          REUTERS/Ann Lee                                              | REUTERS/Ann Lee
          Ann Lee told Reuters/Ipsos pollsters.                        |
          Ships left the Gulf and/or Reuters.                          |
          """)
  void findsWhoTookAPicture(String sentence, String credit) {
    List<Span> found = Credits.ofPictures(new Span(0, sentence.length()), sentence);
    assertThat(found)
        .extracting(span -> span.of(sentence).strip())
        .isEqualTo(credit == null ? List.of() : List.of(credit));
  }
}
