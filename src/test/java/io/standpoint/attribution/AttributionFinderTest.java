package io.standpoint.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.standpoint.analysis.PlainParser;
import io.standpoint.analysis.ReferenceFinder;
import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import io.standpoint.entity.Gazetteer;
import io.standpoint.reference.ReferenceResolver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionFinderTest {

  private static final ReferenceFinder REFERENCES =
      new ReferenceResolver(Gazetteer.bundled())::resolve;

  private static final Map<String, EntityType> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("Anna Lind", EntityType.PERSON);
    NAMES.put("Lind", EntityType.PERSON);
    NAMES.put("Song Kyung-hee", EntityType.PERSON);
    NAMES.put("LIND", EntityType.PERSON);
    NAMES.put("Omar Reyes", EntityType.PERSON);
    NAMES.put("Reyes", EntityType.PERSON);
    NAMES.put("Theresa May", EntityType.PERSON);
    NAMES.put("Norland", EntityType.COUNTRY);
    NAMES.put("Sudria", EntityType.COUNTRY);
    NAMES.put("PORT LIND", EntityType.PLACE);
    NAMES.put("HONG KONG", EntityType.COUNTRY);
    NAMES.put("Harbor Wire", EntityType.ORGANIZATION);
    NAMES.put("Chipworks", EntityType.ORGANIZATION);
    NAMES.put("Foreign Ministry", EntityType.ORGANIZATION);
  }

  /**
   * Text with | for line ends; then what is expected: VOICE content / speaker's words / mention.
   */
  static Stream<Arguments> direct() {
    return Stream.of(
        row(
            "He sold his “The Art of Norland Tea” series to Reyes, Harbor Wire reported.",
            "INDIRECT He sold his “The Art of Norland Tea” series to Reyes / Harbor Wire"
                + " / Harbor Wire"),
        row(
            "“We will not yield,” Lind said on “Norland and Friends.”",
            "DIRECT “We will not yield,” / Lind / Lind"),
        row(
            "Lind told Norland's “Meet the Press” that prices rose.",
            "INDIRECT that prices rose / Lind / Lind"),
        row("\"We will not yield,\" said Lind.", "DIRECT \"We will not yield,\" / Lind / Lind"),
        row(
            "Prices rose, Lind said. \"It is a pity that they did.\"",
            "INDIRECT Prices rose / Lind / Lind",
            "DIRECT \"It is a pity that they did.\" / Lind / Lind"),
        row(
            "\"We will not yield,\" Lind said, adding that prices rose.",
            "DIRECT \"We will not yield,\" / Lind / Lind",
            "INDIRECT that prices rose / Lind / Lind"),
        row(
            "Anna Lind shook her head. \"It is a pity that they did.\"",
            "DIRECT \"It is a pity that they did.\" / Anna Lind / Anna Lind"),
        row("\"We will not yield,\" Lind said.", "DIRECT \"We will not yield,\" / Lind / Lind"),
        row(
            "Lind called them “good neighbours of ours” in May.",
            "INDIRECT them “good neighbours of ours” in May / Lind / Lind",
            "DIRECT “good neighbours of ours” / Lind / Lind"),
        row(
            "“We will not yield,” Lind told reporters.",
            "DIRECT “We will not yield,” / Lind / Lind"),
        row(
            "‘We will not yield,’ said Anna Lind.",
            "DIRECT ‘We will not yield,’ / Anna Lind / Anna Lind"),
        row(
            "Reyes called it \"a good thing to have\". Lind flew in to warn Norland that it is \"a bad thing to have\".",
            "INDIRECT it \"a good thing to have\" / Reyes / Reyes",
            "DIRECT \"a good thing to have\" / Reyes / Reyes",
            "DIRECT \"a bad thing to have\" / Lind / Lind"),
        row(
            "Lind confirmed the deal in Norland: \"We met often. We will not yield.\"",
            "INDIRECT the deal in Norland / Lind / Lind",
            "DIRECT \"We met often. We will not yield.\" / Lind / Lind"),
        row("''We won't yield,'' Lind said.", "DIRECT ''We won't yield,'' / Lind / Lind"),
        row("Lind said: \"We will not yield.\"", "DIRECT \"We will not yield.\" / Lind / Lind"),
        row(
            "Lind said in Norland, \"We will not yield.\"",
            "DIRECT \"We will not yield.\" / Lind / Lind"),
        row(
            "\"Norland,\" said Reyes, \"will not yield.\"",
            "DIRECT \"Norland,\" / Reyes / Reyes",
            "DIRECT \"will not yield.\" / Reyes / Reyes"),
        row(
            "\"We tried,\" Reyes said. \"We will try again.\"",
            "DIRECT \"We tried,\" / Reyes / Reyes",
            "DIRECT \"We will try again.\" / Reyes / Reyes"),
        row("\"Will you yield?\" Reyes asked.", "DIRECT \"Will you yield?\" / Reyes / Reyes"),
        row(
            "“She told me ‘never again’ in May,” Reyes said.",
            "DIRECT “She told me ‘never again’ in May,” / Reyes / Reyes"),
        row(
            "\"It is late,\" Reyes, a lawyer from Sudria, said.",
            "DIRECT \"It is late,\" / Reyes / Reyes"),
        row(
            "\"It is late,\" said Reyes of Chipworks.",
            "DIRECT \"It is late,\" / Reyes of Chipworks / Reyes"),
        row(
            "\"It is late,\" Foreign Ministry spokesman Omar Reyes said on Monday.",
            "DIRECT \"It is late,\" / Foreign Ministry spokesman Omar Reyes / Omar Reyes"),
        row("\"It is late,\" according to Lind.", "DIRECT \"It is late,\" / Lind / Lind"),
        row(
            "Lind arrived on Monday.|\"It is late,\" she said.",
            "DIRECT \"It is late,\" / she / Lind"),
        row(
            "Chipworks fell by a fifth.|\"It is a bad year,\" the company said.",
            "DIRECT \"It is a bad year,\" / the company / Chipworks"),
        row(
            "\"It is late,\" Lind said. \"We go home.|\"We go now.\"|Rain fell.",
            "DIRECT \"It is late,\" / Lind / Lind",
            "DIRECT \"We go home. / Lind / Lind",
            "DIRECT \"We go now.\" / Lind / Lind"),
        row(
            "Reyes put it this way:|\"It is late in the day.\"",
            "DIRECT \"It is late in the day.\" / Reyes / Reyes"),
        row(
            "Reyes hit back: \"It is late in the day.\"",
            "DIRECT \"It is late in the day.\" / Reyes / Reyes"),
        row(
            "\"It is late and we go.\" Rain fell.",
            "DIRECT \"It is late and we go.\" / null / null"),
        row(
            "“It is late and we go home.” — Anna Lind",
            "DIRECT “It is late and we go home.” / Anna Lind / Anna Lind"),
        row(
            "Rain fell.|Mr Reyes: Norland failed. Rents rose.|Ms Lind: Who knows?|Rain fell.",
            "DIRECT Norland failed. Rents rose. / Mr Reyes / Reyes",
            "DIRECT Who knows? / Ms Lind / Lind"),
        row(
            "Paper: Is it late?|Reyes: Norland failed. Rents rose.|Rain fell.|Paper: Why?|Reyes: Who knows?|Rain fell.",
            "DIRECT Is it late? / Paper / null",
            "DIRECT Norland failed. Rents rose.\nRain fell. / Reyes / Reyes",
            "DIRECT Why? / Paper / null",
            "DIRECT Who knows? / Reyes / Reyes"),
        row(
            "Paper: Is Vega late?|Lind: Norland failed.|Post: Why?|Lind: Who knows?|Vega: So?|Lind: Yes.|Norland Daily: And Vega?|Lind: No.",
            "DIRECT Is Vega late? / Paper / null",
            "DIRECT Norland failed. / Lind / Lind",
            "DIRECT Why? / Post / null",
            "DIRECT Who knows? / Lind / Lind",
            "DIRECT So? / Vega / null",
            "DIRECT Yes. / Lind / Lind",
            "DIRECT And Vega? / Norland Daily / Norland",
            "DIRECT No. / Lind / Lind"),
        row(
            "President Lind took another view: Norland \"tells us lies, then goes\".",
            "DIRECT \"tells us lies, then goes\" / Lind / Lind"),
        row("Price: 8|Rooms: 3|Price: 9|Rooms: 4"),
        row("Rain fell.|Reyes: a bad year|Rain fell.|Lind: rents rise|Reyes: why|Lind: so what"),
        row(
            "Mr. LIND. Norland failed.|Ms. ROSS. Who?|Mr. LIND. Rents rose.|Ms. ROSS. Yes.",
            "DIRECT Norland failed. / Mr. LIND / LIND",
            "DIRECT Who? / Ms. ROSS / null",
            "DIRECT Rents rose. / Mr. LIND / LIND",
            "DIRECT Yes. / Ms. ROSS / null"),
        row(
            "LIND: Norland failed.|THE FACTS: It rained.|LIND: Rents rose.|THE FACTS: It snowed.",
            "DIRECT Norland failed. / LIND / LIND",
            "DIRECT Rents rose. / LIND / LIND"),
        row(
            "Reyes fell.|Q. Why?|A. It is late.|Lind left.|Q. Who?|A. Lind fell.|Lind fell.",
            "DIRECT It is late.\nLind left. / Reyes / Reyes",
            "DIRECT Lind fell. / Reyes / Reyes"),
        row(
            "Lind: Norland fell.|Vega: Why?|Lind: Who?|Vega: Rents rose.|Q. And Reyes?|A. Reyes left.|Q. Why?|A. Rents.",
            "DIRECT Norland fell. / Lind / Lind",
            "DIRECT Why? / Vega / null",
            "DIRECT Who? / Lind / Lind",
            "DIRECT Rents rose. / Vega / null",
            "DIRECT Reyes left. / Lind / Lind",
            "DIRECT Rents. / Lind / Lind"),
        row("Reyes fell.|Q. Why?|A. It is late."),
        row(
            "Question: Why?|Answer: Lind fell.|Q: And?|A: Norland fell.",
            "DIRECT Lind fell. / null / null",
            "DIRECT Norland fell. / null / null"),
        row(
            "The CHAIRMAN. Norland failed.|Mr. LIND. Who?|The CHAIRMAN. Rents rose.|Mr. LIND. Yes.",
            "DIRECT Norland failed. / The CHAIRMAN / null",
            "DIRECT Who? / Mr. LIND / LIND",
            "DIRECT Rents rose. / The CHAIRMAN / null",
            "DIRECT Yes. / Mr. LIND / LIND"),
        row(
            "\"Norland should be abolished,\" he posted within minutes. Lind called it \"a bad day for us\".",
            "DIRECT \"Norland should be abolished,\" / he / null",
            "INDIRECT it \"a bad day for us\" / Lind / Lind",
            "DIRECT \"a bad day for us\" / Lind / Lind"),
        row(
            "The deal was hailed by Lind as \"a good day for Norland\".",
            "INDIRECT The deal / Lind / Lind",
            "INDIRECT as \"a good day for Norland\" / Lind / Lind",
            "DIRECT \"a good day for Norland\" / Lind / Lind"),
        row(
            "Chipworks was called \"a front for all of Sudria\" by Lind.",
            "DIRECT \"a front for all of Sudria\" / Lind / Lind"),
        row(
            "Lind left.|Harbor Wire: Why?|Reyes: Norland fell.|Q: Who?|A: Sudria.|Q: And?|A: Rents.",
            "DIRECT Why? / Harbor Wire / Harbor Wire",
            "DIRECT Norland fell. / Reyes / Reyes",
            "DIRECT Sudria. / Reyes / Reyes",
            "DIRECT Rents. / Reyes / Reyes"),
        row(
            "Reyes, the author of \"Hard Rain\", has called Norland \"the worst of teachers\".",
            "INDIRECT Norland \"the worst of teachers\" / Reyes / Reyes",
            "DIRECT \"the worst of teachers\" / Reyes / Reyes"),
        row(
            "Reyes called Norland \"a threat\" again.",
            "INDIRECT Norland \"a threat\" again / Reyes / Reyes",
            "DIRECT \"a threat\" / Reyes / Reyes"),
        row(
            "Reyes, the envoy, calls the plan \"a threat\" again.",
            "DIRECT \"a threat\" / Reyes / Reyes"),
        row(
            "Reyes considers Norland \"a threat to us\".",
            "INDIRECT Norland \"a threat to us\" / Reyes / Reyes",
            "DIRECT \"a threat to us\" / Reyes / Reyes"));
  }

  static Stream<Arguments> indirect() {
    return Stream.of(
        row(
            "Anna Lind, the host, said Norland \"cannot yield to anybody\".",
            "INDIRECT Norland \"cannot yield to anybody\" / Anna Lind / Anna Lind",
            "DIRECT \"cannot yield to anybody\" / Anna Lind / Anna Lind"),
        row(
            "Lind said the figures showed \"how late Norland is\".",
            "INDIRECT the figures showed \"how late Norland is\" / Lind / Lind",
            "DIRECT \"how late Norland is\" / Lind / Lind"),
        row(
            "Lind called the plan \"a very bad one,\" and the board later dropped Norland.",
            "INDIRECT the plan \"a very bad one,\" / Lind / Lind",
            "DIRECT \"a very bad one,\" / Lind / Lind"),
        row(
            "Lind, Norland's envoy, was blunter: Chipworks must leave.",
            "INDIRECT Chipworks must leave / Lind / Lind"),
        row("Norland's message was clear: Chipworks must leave."),
        row("Lind was not clear: Chipworks must leave."),
        row(
            "Norland, Lind says privately, sells chips.",
            "INDIRECT Norland / Lind / Lind",
            "INDIRECT sells chips / Lind / Lind"),
        row(
            "Asked about Norland, Lind said bluntly: \"Yes, we will.\"",
            "DIRECT \"Yes, we will.\" / Lind / Lind"),
        row(
            "Lind, who runs Chipworks, had in August warned Reyes and others that prices rose.",
            "INDIRECT that prices rose / Lind / Lind"),
        row(
            "Lind, who has called Norland \"a part of Sudria,\" proved Reyes right.",
            "INDIRECT Norland \"a part of Sudria,\" / Lind / Lind",
            "DIRECT \"a part of Sudria,\" / Lind / Lind"),
        row("On Monday a tanker called Norland Star dragged its anchor."),
        row(
            "Anna Lind, an officer of the bank, said defeat for the ministry would hurt Norland.",
            "INDIRECT defeat for the ministry would hurt Norland / Anna Lind / Anna Lind"),
        row(
            "Every baker since Lind has said that Norland fell.",
            "INDIRECT that Norland fell / Every baker / null"),
        row(
            "Lind says the wall, a key campaign pledge, is needed in Norland.",
            "INDIRECT the wall, a key campaign pledge, is needed in Norland / Lind / Lind"),
        row(
            "The envoy Omar Reyes, who is in Norland, said the raid helped Sudria.",
            "INDIRECT the raid helped Sudria / The envoy Omar Reyes / Omar Reyes"),
        row(
            "It could hurt Norland and Anna Lind, who left, said Omar Reyes, of Chipworks.",
            "INDIRECT It could hurt Norland and Anna Lind, who left / Omar Reyes / Omar Reyes"),
        row(
            "Anna Lind, an envoy who left Norland to lead Chipworks, a maker of chips, said prices"
                + " rose.",
            "INDIRECT prices rose / Anna Lind / Anna Lind"),
        row(
            "The makers in May said prices rose.",
            "INDIRECT prices rose / The makers in May / null"),
        row(
            "Voters interviewed by Chipworks said prices rose.",
            "INDIRECT prices rose / Voters interviewed by Chipworks / null"),
        row("The Oslo baker said prices rose.", "INDIRECT prices rose / The Oslo baker / null"),
        row(
            "A third Norland senator, speaking to Chipworks in Sudria, said Lind, a baker, will leave.",
            "INDIRECT Lind, a baker, will leave / A third Norland senator / Norland"),
        row(
            "Omar Reyes, director of the Norland Institute, said a freeze in Sudria would help.",
            "INDIRECT a freeze in Sudria would help / Omar Reyes / Omar Reyes"),
        row(
            "Talks with Norland go on, the envoy said, adding that Sudria could fall.",
            "INDIRECT Talks with Norland go on / the envoy / null",
            "INDIRECT that Sudria could fall / the envoy / null"),
        row(
            "One of those who signed that letter, Omar Reyes, wrote that prices rose.",
            "INDIRECT that prices rose / Omar Reyes / Omar Reyes"),
        row(
            "Anna Lind, a baker and president of Chipworks in Norland, said prices rose.",
            "INDIRECT prices rose / Anna Lind / Anna Lind"),
        row(
            "Beside Norland, the envoy, Omar Reyes, said prices rose.",
            "INDIRECT prices rose / the envoy / Omar Reyes"),
        row(
            "Norland responded by saying that prices rose.",
            "INDIRECT that prices rose / Norland / Norland",
            "INDIRECT that prices rose / Norland / Norland"),
        row(
            "A group called the Norland Star told Lind that prices rose.",
            "INDIRECT that prices rose / the Norland Star / Norland"),
        row("Lind, who led the Norland inquiry, found the anchor."),
        row("Lind had written to Norland twice."),
        row(
            "A baker from Norland named Omar Reyes said prices rose.",
            "INDIRECT prices rose / A baker from Norland named Omar Reyes / Omar Reyes"),
        row(
            "One of them, a baker named Omar Reyes, says prices rose.",
            "INDIRECT prices rose / One of them / Omar Reyes"),
        row(
            "A former soldier called Omar Reyes told us that prices rose.",
            "INDIRECT that prices rose / Omar Reyes / Omar Reyes"),
        row("She emailed Reyes, who was in Norland."),
        row(
            "After Lind met Norland, Minister Omar Reyes issued a statement warning Sudria that prices rose.",
            "INDIRECT that prices rose / Minister Omar Reyes / Omar Reyes"),
        row(
            "More than 50 Norland officials say prices rose.",
            "INDIRECT prices rose / 50 Norland officials / Norland"),
        row(
            "In May, Lind issued a written statement complaining that prices rose.",
            "INDIRECT that prices rose / Lind / Lind"),
        row(
            "Senator Omar Reyes (R) of Norland praised Chipworks.",
            "INDIRECT Chipworks / Senator Omar Reyes / Omar Reyes"),
        row(
            "To be safe, Lind said, Norland would need ships.",
            "INDIRECT To be safe / Lind / Lind",
            "INDIRECT Norland would need ships / Lind / Lind"),
        row(
            "The Norland Secretary of State Omar Reyes said prices rose.",
            "INDIRECT prices rose / The Norland Secretary of State Omar Reyes / Omar Reyes"),
        row(
            "Prices rose after Lind promised it but then said Norland was bad.",
            "INDIRECT it / Lind / Lind",
            "INDIRECT Norland was bad / Lind / Lind"),
        row(
            "Later, his tweets turned to Norland, demanding that prices fall.",
            "INDIRECT that prices fall / his / null"),
        row("Two envoys wrote to Reyes praising Norland."),
        row("Lind wrote to Reyes praising Norland.", "INDIRECT Norland / Lind / Lind"),
        row(
            "Chipworks quoted a cleric, Omar Reyes, as saying that prices rose.",
            "INDIRECT that prices rose / a cleric / Omar Reyes"),
        row(
            "\"We hold Norland to it and to more,\" Theresa May said in Oslo.",
            "DIRECT \"We hold Norland to it and to more,\" / Theresa May / Theresa May"),
        row("Theresa May said prices rose.", "INDIRECT prices rose / Theresa May / Theresa May"),
        row(
            "The union, whose members are Norland, Sudria and Chipworks, says prices rose.",
            "INDIRECT prices rose / The union / null"),
        row(
            "Two of Chipworks's investors, Harbor Wire and Norland, say prices rose.",
            "INDIRECT prices rose / Two of Chipworks's investors / null"),
        row(
            "Norland shut a group of firms that, according to Lind, sell chips.",
            "INDIRECT that / Lind / Lind",
            "INDIRECT sell chips / Lind / Lind"),
        row(
            "A bad year in Norland could change that, Lind said.",
            "INDIRECT A bad year in Norland could change that / Lind / Lind"),
        row(
            "Reyes mocked Chipworks as weak, a remark that Norland dismissed on Monday.",
            "INDIRECT Chipworks as weak / Reyes / Reyes"),
        row(
            "Lind had last month mocked Norland as a temple.",
            "INDIRECT Norland as a temple / Lind / Lind"),
        row(
            "Lind believed it would; Reyes does not seem sure of Norland.",
            "INDIRECT it would / Lind / Lind"),
        row(
            "Internal documents from Chipworks show that Norland was late.",
            "INDIRECT that Norland was late / Internal documents from Chipworks / null"),
        row(
            "Lind said Chipworks's actions show that Norland was late.",
            "INDIRECT Chipworks's actions show that Norland was late / Lind / Lind"),
        row(
            "Lind was hit by an analyst at Chipworks who said that Norland was late.",
            "INDIRECT that Norland was late / hit by an analyst at Chipworks / Chipworks"),
        row(
            "It is bad for Chipworks critics who say that Norland was late.",
            "INDIRECT that Norland was late / Chipworks critics / null"),
        row(
            "A manager at Chipworks's Norland unit said that rain fell.",
            "INDIRECT that rain fell / A manager at Chipworks's Norland unit / Chipworks"),
        row(
            "Norland, in Lind's telling, is a museum.",
            "INDIRECT Norland / Lind / Lind",
            "INDIRECT is a museum / Lind / Lind"),
        row(
            "Lind underscored that Norland was late.",
            "INDIRECT that Norland was late / Lind / Lind"),
        row(
            "Lind argued with Reyes that Norland was late.",
            "INDIRECT that Norland was late / Lind / Lind"),
        row(
            "Reyes cautioned against leaving it to Norland, Sudria and Chipworks.",
            "INDIRECT against leaving it to Norland, Sudria and Chipworks / Reyes / Reyes"),
        row(
            "Lind expressed the hope that rain would fall.",
            "INDIRECT that rain would fall / Lind / Lind"),
        row(
            "Lind said the Norland question was hard for Reyes.",
            "INDIRECT the Norland question was hard for Reyes / Lind / Lind"),
        row(
            "Reyes, the Lind official who spent years telling us that Norland was bad, now works for Chipworks.",
            "INDIRECT that Norland was bad / the Lind official / null"),
        row(
            "Anna Lind, a professor at Chipworks said that rain fell.",
            "INDIRECT that rain fell / Anna Lind / Anna Lind"),
        row(
            "Lind, who is the envoy, points out that rain fell.",
            "INDIRECT that rain fell / Lind / Lind"),
        row(
            "A machinist at Chipworks told me that rain fell.",
            "INDIRECT that rain fell / A machinist at Chipworks / null"),
        row(
            "Reyes frets that rain fell, and Lind regrets that it did.",
            "INDIRECT that rain fell / Reyes / Reyes",
            "INDIRECT that it did / Lind / Lind"),
        row(
            "Lind, who had left, says the deal hands Chipworks work of Norland.",
            "INDIRECT the deal hands Chipworks work of Norland / Lind / Lind"),
        row(
            "Rain fell, said two Norland officials aware of it.",
            "INDIRECT Rain fell / two Norland officials aware / Norland"),
        row(
            "The Norland Police (NP) on Monday blamed Reyes.",
            "INDIRECT Reyes / The Norland Police / Norland"),
        row(
            "Lind said Norland would pay, a claim that Reyes denied.",
            "INDIRECT Norland would pay / Lind / Lind"),
        row(
            "If Norland cannot pay, Lind told reporters, Sudria will.",
            "INDIRECT If Norland cannot pay / Lind / Lind",
            "INDIRECT Sudria will / Lind / Lind"),
        row(
            "If Norland falls, Sudria will pay, said Lind, of Chipworks.",
            "INDIRECT If Norland falls, Sudria will pay / Lind / Lind"),
        row(
            "Norland, Lind said in a radio interview, had mistaken Reyes.",
            "INDIRECT Norland / Lind / Lind",
            "INDIRECT had mistaken Reyes / Lind / Lind"),
        row(
            "It has also, say activists, put Norland at risk.",
            "INDIRECT It has also / activists / null",
            "INDIRECT put Norland at risk / activists / null"),
        row(
            "Anna Lind, who has long been critical of Norland, on Monday likened Sudria to Chipworks.",
            "INDIRECT Sudria to Chipworks / Anna Lind / Anna Lind"),
        row(
            "Norland, said its chairman, Anna Lind, would pay.",
            "INDIRECT Norland / its chairman / Anna Lind",
            "INDIRECT would pay / its chairman / Anna Lind"),
        row(
            "The idea is bad, Lind told the Norland conference, drawing laughter.",
            "INDIRECT The idea is bad / Lind / Lind"),
        row(
            "Rain fell, said the firm's Norland",
            "INDIRECT Rain fell / the firm's Norland / Norland"),
        row("Lind charged that Norland had lied.", "INDIRECT that Norland had lied / Lind / Lind"),
        row(
            "Justice Lind held that rain had fallen.",
            "INDIRECT that rain had fallen / Justice Lind / Lind"),
        row(
            "Lind agrees with Reyes that Norland was late.",
            "INDIRECT that Norland was late / Lind / Lind"),
        row("Lind knows Norland is late.", "INDIRECT Norland is late / Lind / Lind"),
        row(
            "Lind accused Reyes of theft -- a day after Norland left.",
            "INDIRECT Reyes of theft / Lind / Lind"),
        row(
            "Lind accused them of theft -- notably Reyes.",
            "INDIRECT them of theft -- notably Reyes / Lind / Lind"),
        row(
            "Lind accused Reyes -- a banker -- of theft.",
            "INDIRECT Reyes -- a banker -- of theft / Lind / Lind"),
        row(
            "If Norland believes it must go, \"it will go in peace,\" Lind said.",
            "INDIRECT If Norland believes it must go, \"it will go in peace,\" / Lind / Lind",
            "INDIRECT it must go / Norland / Norland",
            "DIRECT \"it will go in peace,\" / Lind / Lind"),
        row(
            "Lind supporters say Norland is late.",
            "INDIRECT Norland is late / Lind supporters / null"),
        row(
            "Norland experts say Reyes is late.",
            "INDIRECT Reyes is late / Norland experts / null"),
        row(
            "Lind and her allies say Norland is late.",
            "INDIRECT Norland is late / Lind and her allies / Lind"),
        row(
            "Lind's chief military adviser said Norland was late.",
            "INDIRECT Norland was late / Lind's chief military adviser / null"),
        row(
            "A company in Norland says it is late.",
            "INDIRECT it is late / A company in Norland / null"),
        row(
            "The second-ranking Chipworks Republican, Anna Lind of Norland, said it was late.",
            "INDIRECT it was late / ranking Chipworks Republican / Anna Lind"),
        row(
            "Lind's long insistence that Norland is late failed.",
            "INDIRECT that Norland is late failed / Lind / Lind"),
        row("Lind said that Norland would pay.", "INDIRECT that Norland would pay / Lind / Lind"),
        row("Lind said Norland would pay.", "INDIRECT Norland would pay / Lind / Lind"),
        row("Lind says Norland will pay.", "INDIRECT Norland will pay / Lind / Lind"),
        row("Norland will pay, Lind said on Monday.", "INDIRECT Norland will pay / Lind / Lind"),
        row(
            "Norland will pay, said Anna Lind, a banker.",
            "INDIRECT Norland will pay / Anna Lind / Anna Lind"),
        row("According to Lind, Norland will pay.", "INDIRECT Norland will pay / Lind / Lind"),
        row(
            "According to reports from Lind, Norland will pay.",
            "INDIRECT Norland will pay / Lind / Lind"),
        row(
            "Norland will pay, according to a new study by Lind.",
            "INDIRECT Norland will pay / Lind / Lind"),
        row("Norland will pay, according to Lind.", "INDIRECT Norland will pay / Lind / Lind"),
        row(
            "Lind called the rule bad, and Norland dropped it.",
            "INDIRECT the rule bad / Lind / Lind"),
        row(
            "Lind rejected a suggestion by Reyes that Norland was late.",
            "INDIRECT a suggestion by Reyes that Norland was late / Lind / Lind",
            "INDIRECT that Norland was late / Reyes / Reyes"),
        row(
            "As Lind notes, however, Norland left.",
            "INDIRECT however, Norland left / Lind / Lind"),
        row(
            "Lind has in the past accused Norland of theft.",
            "INDIRECT Norland of theft / Lind / Lind"),
        row(
            "Norland fell, but Sudria's envoy, Lind, praised Vega and accused Reyes of theft.",
            "INDIRECT Vega / Sudria's envoy / Lind",
            "INDIRECT Reyes of theft / Sudria's envoy / Lind"),
        row(
            "Reyes, then a minister, promised the same thing to Norland, said Anna Lind.",
            "INDIRECT Reyes, then a minister, promised the same thing to Norland / Anna Lind / Anna Lind",
            "INDIRECT the same thing to Norland / Reyes / Reyes"),
        row("Norland, Sudria and Lind warn of losses."),
        row(
            "* Norland: Reyes thanked Lind and criticised Sudria.",
            "INDIRECT Lind / Reyes / Reyes",
            "INDIRECT Sudria / Reyes / Reyes"),
        row("Norland accused Sudria of theft.", "INDIRECT Sudria of theft / Norland / Norland"),
        row(
            "Norland's government accused Sudria of theft.",
            "INDIRECT Sudria of theft / Norland's government / Norland"),
        row("Reyes warned that prices may rise.", "INDIRECT that prices may rise / Reyes / Reyes"),
        row("Lind told Reyes that prices rose.", "INDIRECT that prices rose / Lind / Lind"),
        row("Analysts say prices may rise.", "INDIRECT prices may rise / Analysts / null"),
        row(
            "Prices may rise, sources told the paper.",
            "INDIRECT Prices may rise / sources / null"),
        row("Lind met Reyes. She said prices rose.", "INDIRECT prices rose / She / Lind"),
        row("Lind, who leads the bank, said prices rose.", "INDIRECT prices rose / Lind / Lind"),
        row(
            "Chipworks's chairman, Omar Reyes, said prices rose.",
            "INDIRECT prices rose / Chipworks's chairman / Omar Reyes"),
        row(
            "Chipworks left. Its parent, Harbor Wire, said prices rose.",
            "INDIRECT prices rose / Its parent / Harbor Wire"),
        row(
            "Chipworks's parent said prices rose.",
            "INDIRECT prices rose / Chipworks's parent / null"),
        row(
            "A spokesman for Chipworks said prices rose. Rents fell, the spokesman said.",
            "INDIRECT prices rose / A spokesman for Chipworks / Chipworks",
            "INDIRECT Rents fell / the spokesman / Chipworks"),
        row(
            "A spokesman for Chipworks left. Rents fell, the lawyer said.",
            "INDIRECT Rents fell / the lawyer / null"),
        row(
            "A person close to Chipworks said prices rose.",
            "INDIRECT prices rose / A person close to Chipworks / null"),
        row(
            "Lind, R-Ohio, the head of the bank, alleged on Friday that prices rose.",
            "INDIRECT that prices rose / Lind / Lind"),
        row(
            "There is no doubt, Lind said, that prices rose.",
            "INDIRECT that prices rose / Lind / Lind"),
        row("Lind is convinced that prices rose.", "INDIRECT that prices rose / Lind / Lind"),
        row(
            "They know of Lind's belief that prices rose.",
            "INDIRECT that prices rose / Lind / Lind"),
        row(
            "The claim by Lind that prices rose fell.",
            "INDIRECT that prices rose fell / Lind / Lind"),
        row("Rents fell: in Lind's view, prices rose.", "INDIRECT prices rose / Lind / Lind"),
        row(
            "A former Chipworks official said prices rose.",
            "INDIRECT prices rose / A former Chipworks official / null"),
        row(
            "The former ambassador to Norland Anna Lind said prices rose.",
            "INDIRECT prices rose / The former ambassador to Norland Anna Lind / Anna Lind"),
        row("In Lind's view, prices rose.", "INDIRECT prices rose / Lind / Lind"),
        row(
            "Norland's data authority, the Harbor Wire, left, saying prices rose.",
            "INDIRECT prices rose / Norland's data authority / Harbor Wire"),
        row(
            "Its founder, Anna Lind, said other regulators “should find their courage”.",
            "INDIRECT other regulators “should find their courage” / Its founder / Anna Lind",
            "DIRECT “should find their courage” / Its founder / Anna Lind"),
        row(
            "Lind said Reyes was the only one that fell.",
            "INDIRECT Reyes was the only one that fell / Lind / Lind"),
        row(
            "Norland, Lind said, has grown, and rents fell.",
            "INDIRECT Norland / Lind / Lind",
            "INDIRECT has grown, and rents fell / Lind / Lind"),
        row(
            "The bank, Lind said, ignores that rents fell.",
            "INDIRECT The bank / Lind / Lind",
            "INDIRECT ignores that rents fell / Lind / Lind"),
        row("Rents fell, Lind said, after a pause.", "INDIRECT Rents fell / Lind / Lind"),
        row(
            "Norland's minister-president Anna Lind said prices rose.",
            "INDIRECT prices rose / president Anna Lind / Anna Lind"),
        row(
            "Norland's minister-president Anna Lind hit back: \"It is late and we go.\"",
            "DIRECT \"It is late and we go.\" / Norland's minister-president Anna Lind / Anna Lind"),
        row(
            "A Chipworks-owned paper said prices rose.",
            "INDIRECT prices rose / owned paper / null"),
        row(
            "Prices rose, according to a Chipworks-owned paper.",
            "INDIRECT Prices rose / a Chipworks-owned paper / null"),
        row(
            "The envoy of Norland, Minister Anna Lind, said prices rose.",
            "INDIRECT prices rose / The envoy of Norland / Anna Lind"),
        row(
            "Reyes, the envoy, suggested naming Norland, whose ship it was.",
            "INDIRECT naming Norland, whose ship it was / Reyes / Reyes"),
        row(
            "The well-paid lawyers of him said prices rose.",
            "INDIRECT prices rose / paid lawyers of him / null"),
        row(
            "Reyes left at last, claiming a Norland-wide union with it.",
            "INDIRECT a Norland-wide union with it / Reyes / Reyes"),
        row(
            "They brushed aside criticism from Reyes that Norland was poor.",
            "INDIRECT that Norland was poor / Reyes / Reyes"),
        row("He issued a paper warning that prices rose.", "INDIRECT that prices rose / He / null"),
        row(
            "Norland is a friend, Reyes said before he left.",
            "INDIRECT Norland is a friend / Reyes / Reyes"),
        row("Reyes added nine labs to the list."),
        row("The word of Reyes, a hero, added another twist to it."),
        row("Reyes has found a partner in Norland."),
        row("Polls find she's still liked.", "INDIRECT she's still liked / Polls / null"),
        row(
            "Prices are high, finds the bank, which knows.",
            "INDIRECT Prices are high / the bank / null"),
        row("Reyes found prices had risen.", "INDIRECT prices had risen / Reyes / Reyes"),
        row("Lind's successor said prices rose.", "INDIRECT prices rose / Lind's successor / null"),
        row(
            "Reyes added that nine labs moved to Norland.",
            "INDIRECT that nine labs moved to Norland / Reyes / Reyes"),
        row(
            "Lind left; his deputy, Omar Reyes, praised Norland and said rents fell.",
            "INDIRECT Norland / his deputy / Omar Reyes",
            "INDIRECT rents fell / his deputy / Omar Reyes"),
        row(
            "Reyes, the envoy, posted a picture of Lind and \"We all go home now.\"",
            "INDIRECT a picture of Lind and \"We all go home now.\" / Reyes / Reyes",
            "DIRECT \"We all go home now.\" / Reyes / Reyes"),
        row("Reyes wrote rules that nobody read."),
        row(
            "Reyes wrote in a letter that prices rose.",
            "INDIRECT that prices rose / Reyes / Reyes"),
        row("Reyes visited a Norland think tank that day."),
        row("Lind left after saying prices rose.", "INDIRECT prices rose / Lind / Lind"),
        row(
            "Norland puts Chipworks on a list, saying prices rose.",
            "INDIRECT prices rose / Norland / Norland"),
        row(
            "Lind wrote a letter to Reyes demanding that prices fall.",
            "INDIRECT that prices fall / Lind / Lind"),
        row(
            "Reyes was careful: Norland, Lind said, was bad.",
            "INDIRECT Norland / Lind / Lind",
            "INDIRECT was bad / Lind / Lind"),
        row(
            "Reyes's own president said prices rose.",
            "INDIRECT prices rose / Reyes's own president / null"),
        row(
            "Its chairwoman, Anna Lind, said Norland in May sold bonds.",
            "INDIRECT Norland in May sold bonds / Its chairwoman / Anna Lind"),
        row(
            "Reyes, who called Norland a threat, met Lind.",
            "INDIRECT Norland a threat / Reyes / Reyes"),
        row(
            "Reyes, who says rents rose, says prices rose.",
            "INDIRECT rents rose / Reyes / Reyes",
            "INDIRECT prices rose / Reyes / Reyes"),
        row(
            "Chipworks quoted Reyes as saying that prices rose.",
            "INDIRECT that prices rose / Reyes / Reyes"),
        row(
            "Reyes has been quoted by Chipworks as saying that prices rose.",
            "INDIRECT that prices rose / Reyes / Reyes"),
        row("To Reyes, Norland is a threat.", "INDIRECT Norland is a threat / Reyes / Reyes"),
        row("Allies of Reyes say prices rose.", "INDIRECT prices rose / Allies of Reyes / null"),
        row("Reyes's aides say prices rose.", "INDIRECT prices rose / Reyes's aides / null"),
        row(
            "Chipworks's rivals say prices rose.",
            "INDIRECT prices rose / Chipworks's rivals / null"),
        row(
            "Its spokesman, Senior Captain Omar Reyes, said prices rose.",
            "INDIRECT prices rose / Its spokesman / Omar Reyes"),
        row("Reyes said that, and we left."),
        row("As saying prices rose."),
        row(
            "Lind went home, as Reyes went from Norland to Sudria, saying prices rose.",
            "INDIRECT prices rose / Reyes / Reyes"),
        row(
            "Its chairwoman, Song Kyung-hee, said Norland was bad.",
            "INDIRECT Norland was bad / Its chairwoman / Song Kyung-hee"),
        row(
            "One of them, Anna Lind, said prices rose.",
            "INDIRECT prices rose / One of them / Anna Lind"),
        row(
            "Lind praised Norland as a \"good friend to have,\" which angered Reyes.",
            "INDIRECT Norland as a \"good friend to have,\" / Lind / Lind",
            "DIRECT \"good friend to have,\" / Lind / Lind"),
        row(
            "Its minister, Omar Reyes, met Lind and said that prices rose.",
            "INDIRECT that prices rose / Its minister / Omar Reyes"),
        row(
            "Lind said Chipworks's order showed that prices rose.",
            "INDIRECT Chipworks's order showed that prices rose / Lind / Lind",
            "INDIRECT that prices rose / Chipworks's order / Chipworks"),
        row("Lind said the same day that prices rose.", "INDIRECT that prices rose / Lind / Lind"),
        row("I met Lind in May, saying prices rose.", "INDIRECT prices rose / I / null"),
        row(
            "Reyes threatened Norland, with Chipworks leading losses.",
            "INDIRECT Norland / Reyes / Reyes"),
        row(
            "His Norland counterpart, Omar Reyes, said prices rose.",
            "INDIRECT prices rose / His Norland counterpart / Omar Reyes"),
        row(
            "In May, Lind said as an envoy she slept.",
            "INDIRECT as an envoy she slept / Lind / Lind"),
        row(
            "Small groups of protesters met near Chipworks, saying prices rose.",
            "INDIRECT prices rose / Small groups of protesters met / null"),
        row(
            "Rents fell, so Lind, who said prices rose, left.",
            "INDIRECT prices rose, left / Lind / Lind"),
        row("Lind threatened tariffs; Reyes left.", "INDIRECT tariffs / Lind / Lind"),
        row(
            "The Republican president said prices rose.",
            "INDIRECT prices rose / The Republican president / null"),
        row("Prices rose, in Lind's view", "INDIRECT Prices rose / Lind / Lind"),
        row("Prices rose, in the view of Lind.", "INDIRECT Prices rose / Lind / Lind"),
        row(
            "Analyst Ann Smith of Chipworks was calm, predicting that prices would rise.",
            "INDIRECT that prices would rise / Analyst Ann Smith of Chipworks / null"),
        row(
            "Analyst Park Sun-young of Chipworks was calm, predicting that prices would rise.",
            "INDIRECT that prices would rise / Analyst Park Sun-young of Chipworks / null"),
        row(
            "Prices rose, said Norland's minister, Lind.",
            "INDIRECT Prices rose / Norland's minister / Lind"),
        row(
            "Foreign Ministry spokesman Omar Reyes left and accused Norland of theft.",
            "INDIRECT Norland of theft / Foreign Ministry spokesman Omar Reyes / Omar Reyes"),
        row(
            "Prices rose, Reyes said, though he warned that rents fell.",
            "INDIRECT Prices rose / Reyes / Reyes",
            "INDIRECT that rents fell / he / Reyes"),
        row(
            "Norland's vice-minister of trade, Omar Reyes, said prices rose.",
            "INDIRECT prices rose / Norland's vice-minister of trade / Omar Reyes"),
        row(
            "Analyst Femke Groot of Chipworks said prices rose.",
            "INDIRECT prices rose / Analyst Femke Groot of Chipworks / null"),
        row(
            "Officials at Chipworks said prices rose.",
            "INDIRECT prices rose / Officials at Chipworks / Chipworks"),
        row("Lind told reporters Norland would pay.", "INDIRECT Norland would pay / Lind / Lind"),
        row(
            "Prices rose, a source told Chipworks's Omar Reyes.",
            "INDIRECT Prices rose / a source / null"),
        row(
            "Director of Chipworks Omar Reyes said prices rose.",
            "INDIRECT prices rose / Director of Chipworks Omar Reyes / Omar Reyes"),
        row(
            "House Speaker Omar Reyes, R-Ohio, was calm on Wednesday, telling reporters prices rose.",
            "INDIRECT prices rose / Omar Reyes / Omar Reyes"),
        row(
            "Days after a blast in Norland, Lind left, saying prices rose.",
            "INDIRECT prices rose / Lind / Lind"),
        row(
            "Rents rose, said Sudria widow Terry Stone.",
            "INDIRECT Rents rose / Sudria widow Terry Stone / Sudria"),
        row(
            "Elected officials from both parties say rents rose.",
            "INDIRECT rents rose / Elected officials from both parties / null"),
        row(
            "Lind shot back that Norland \"has failed\".",
            "INDIRECT that Norland \"has failed\" / Lind / Lind",
            "DIRECT \"has failed\" / Lind / Lind"),
        row("Lind hit back at Norland."),
        row("Lind has pointed out that rents rose.", "INDIRECT that rents rose / Lind / Lind"),
        row(
            "In a statement, one of the family's attorneys, Justin Stone, said rents rose.",
            "INDIRECT rents rose / one of the family's attorneys / null"),
        row(
            "But Lind, facing doubts in Norland, left again, saying prices rose.",
            "INDIRECT prices rose / Lind / Lind"),
        row("Lind thinks so, and we respect Norland."),
        row("Lind used to call Norland a threat.", "INDIRECT Norland a threat / Lind / Lind"),
        row("PORT LIND: Prices rose, Reyes said.", "INDIRECT Prices rose / Reyes / Reyes"),
        row("PORT LIND — Prices rose, Reyes said.", "INDIRECT Prices rose / Reyes / Reyes"),
        row(
            "Lind said prices rose, but Reyes said they fell.",
            "INDIRECT prices rose / Lind / Lind",
            "INDIRECT they fell / Reyes / Reyes"),
        row(
            "Chipworks said prices rose. They warned that more would come.",
            "INDIRECT prices rose / Chipworks / Chipworks",
            "INDIRECT that more would come / They / Chipworks"),
        row("Norland on Friday said prices rose.", "INDIRECT prices rose / Norland / Norland"),
        row("Norland fell. A report said prices rose.", "INDIRECT prices rose / A report / null"),
        row(
            "Norland fell. The statement said prices rose.",
            "INDIRECT prices rose / The statement / null"),
        row(
            "When Lind says that prices rise, Norland hears a threat.",
            "INDIRECT that prices rise / Lind / Lind"),
        row(
            "After Lind called it \"a gift,\" Norland left.",
            "INDIRECT it \"a gift,\" / Lind / Lind",
            "DIRECT \"a gift,\" / Lind / Lind"),
        row(
            "But even as Lind complained of rents, Norland left.",
            "INDIRECT of rents / Lind / Lind"),
        row(
            "Now that Lind has announced a merger, Norland has to act.",
            "INDIRECT a merger / Lind / Lind"),
        row(
            "As Lind said in May, Norland has to act.",
            "INDIRECT Norland has to act / Lind / Lind"),
        row(
            "Noting that Norland had paid, Lind said rents would rise.",
            "INDIRECT that Norland had paid / Lind / Lind",
            "INDIRECT rents would rise / Lind / Lind"),
        row(
            "But calling Norland a threat, she quickly left.",
            "INDIRECT Norland a threat / she / null"),
        row(
            "Citing Norland, Sudria and others, Reyes left.",
            "INDIRECT Norland, Sudria and others / Reyes / Reyes"),
        row("Writing in a paper, Reyes left Norland."),
        row("Warning of rain, Reyes left Norland."),
        row(
            "Norland, Lind said, at least pays; Sudria does not.",
            "INDIRECT Norland / Lind / Lind",
            "INDIRECT at least pays; Sudria does not / Lind / Lind"),
        row(
            "In spring, Lind said, some men came to Norland.",
            "INDIRECT In spring / Lind / Lind",
            "INDIRECT some men came to Norland / Lind / Lind"),
        row(
            "Norland failed, Lind argued, because rents rose.",
            "INDIRECT Norland failed / Lind / Lind",
            "INDIRECT because rents rose / Lind / Lind"),
        row("Norland failed, Lind said, as Sudria left.", "INDIRECT Norland failed / Lind / Lind"),
        row(
            "Reyes, author of \"Hard Rain,\" said Norland was late.",
            "INDIRECT Norland was late / Reyes / Reyes"),
        row(
            "Reyes grilled Lind, asking whether prices rose.",
            "INDIRECT whether prices rose / Reyes / Reyes"),
        row(
            "Anna Lind, an envoy for Sudria, said the union expected prices to rise in May.",
            "INDIRECT the union expected prices to rise in May / Anna Lind / Anna Lind",
            "INDIRECT prices to rise in May / the union / null"),
        row(
            "After a speech in Sudria, Lind attacked Norland, saying it was late.",
            "INDIRECT Norland / Lind / Lind",
            "INDIRECT it was late / Lind / Lind"),
        row(
            "In a long speech, Lind told reporters on Monday how Norland fell.",
            "INDIRECT how Norland fell / Lind / Lind"),
        row(
            "Norland has a port, which, Lind said, is full.",
            "INDIRECT which / Lind / Lind",
            "INDIRECT is full / Lind / Lind"),
        row(
            "Rents fell under the WHO, Lind said.",
            "INDIRECT Rents fell under the WHO / Lind / Lind"),
        row(
            "Lind said while Norland pays rents, Sudria does not.",
            "INDIRECT while Norland pays rents, Sudria does not / Lind / Lind"),
        row(
            "Lind testified while asked by Reyes that Norland fell.",
            "INDIRECT that Norland fell / Lind / Lind"),
        row(
            "Lind follows Omar Reyes, who left after admitting a crime.",
            "INDIRECT a crime / Omar Reyes / Omar Reyes"),
        row(
            "Norland has long been praised by Lind, and Sudria was accused by Reyes of theft.",
            "INDIRECT Norland / Lind / Lind",
            "INDIRECT Sudria / Reyes / Reyes",
            "INDIRECT of theft / Reyes / Reyes"),
        row(
            "It was raining in PORT LIND when Reyes came and called it Norland's last hope.",
            "INDIRECT it Norland's last hope / Reyes / Reyes"),
        row(
            "Reyes called it a lie within hours, by which time Norland had left.",
            "INDIRECT it a lie within hours / Reyes / Reyes"),
        row(
            "Norland threatened tariffs on Sudria, then backed down.",
            "INDIRECT tariffs on Sudria / Norland / Norland"),
        row(
            "He is a friend: without his sanctions, Lind argues, Norland has nothing.",
            "INDIRECT without his sanctions / Lind / Lind",
            "INDIRECT Norland has nothing / Lind / Lind"),
        row(
            "A resident of PORT LIND said Norland fell.",
            "INDIRECT Norland fell / A resident of PORT LIND / null"),
        row(
            "The mayor of PORT LIND said Norland fell.",
            "INDIRECT Norland fell / The mayor of PORT LIND / PORT LIND"),
        row(
            "Reyes gave a long speech in PORT LIND saying Norland fell.",
            "INDIRECT Norland fell / Reyes / Reyes"),
        row(
            "Norland is reviewing all, said the statement posted to Sudria.",
            "INDIRECT Norland is reviewing all / the statement posted / null"),
        row(
            "Norland failed, Reyes was quoted as saying by Chipworks.",
            "INDIRECT Norland failed / Reyes / Reyes"),
        row(
            "Norland fell, the papers are announcing.",
            "INDIRECT Norland fell / the papers / null"),
        row(
            "What's more, Lind said, Norland fell when rents rose.",
            "INDIRECT What's more / Lind / Lind",
            "INDIRECT Norland fell when rents rose / Lind / Lind"),
        row(
            "Anna Lind, the leader of Chipworks, who is paid for her posts, warned of rain.",
            "INDIRECT of rain / Anna Lind / Anna Lind"),
        row(
            "Norland has a port, whose men, according to a report that Lind denies, helped Sudria.",
            "INDIRECT whose men / a report / null"),
        row("Lind said nothing had changed.", "INDIRECT nothing had changed / Lind / Lind"),
        row("He's vowed to leave Norland.", "INDIRECT to leave Norland / He / null"),
        row(
            "Having praised Norland for years, Lind on Friday called it late.",
            "INDIRECT Norland for years / Lind / Lind",
            "INDIRECT it late / Lind / Lind"),
        row("Norland fell, Lind likes to say.", "INDIRECT Norland fell / Lind / Lind"),
        row(
            "Chipworks was praised by several engineers for the patience of its staff.",
            "INDIRECT Chipworks / several engineers / null",
            "INDIRECT for the patience of its staff / several engineers / null"),
        row(
            "Chipworks was accused of helping Norland by Reyes.",
            "INDIRECT Chipworks / Reyes / Reyes"),
        row(
            "Standing beside Reyes in Norland, Lind spoke and called it late.",
            "INDIRECT it late / Lind / Lind"),
        row(
            "In spring, according to Lind, some rents rose in Norland.",
            "INDIRECT In spring / Lind / Lind",
            "INDIRECT some rents rose in Norland / Lind / Lind"),
        row(
            "Lind maintained the deal - which is late - \"will pay all of us\".",
            "INDIRECT the deal - which is late - \"will pay all of us\" / Lind / Lind",
            "DIRECT \"will pay all of us\" / Lind / Lind"),
        row(
            "Lind vowed to cut rents, and Norland is promising to pay.",
            "INDIRECT to cut rents / Lind / Lind"),
        row(
            "Lind announced lower rents, and a need to pay.",
            "INDIRECT lower rents, and a need to pay / Lind / Lind"),
        row(
            "Lind came and warned that prices rise, adding that rents fall.",
            "INDIRECT that prices rise / Lind / Lind",
            "INDIRECT that rents fall / Lind / Lind"),
        row(
            "PORT LIND, Jan 7 (Harbor Wire) - The Foreign Ministry left, saying prices rose.",
            "INDIRECT prices rose / Foreign Ministry / Foreign Ministry"),
        row(
            "PORT LIND (Harbor Wire) Norland left, saying prices rose.",
            "INDIRECT prices rose / Norland / Norland"),
        row(
            "PORT LIND, Jan 7 — Prices rose, Chipworks said.",
            "INDIRECT Prices rose / Chipworks / Chipworks"),
        row(
            "Lind said prices rose, but denied that rents fell.",
            "INDIRECT prices rose / Lind / Lind",
            "INDIRECT that rents fell / Lind / Lind"),
        row("Lind (Norland) said prices rose.", "INDIRECT prices rose / Lind / Lind"),
        row("HONG KONG, May 3 - Prices rose, Lind said.", "INDIRECT Prices rose / Lind / Lind"),
        row(
            "One who left Norland for Sudria said prices rose.",
            "INDIRECT prices rose / One / null"),
        row("Lind ruled on Monday that prices rose.", "INDIRECT that prices rose / Lind / Lind"),
        row(
            "The Norland professor said prices rose.",
            "INDIRECT prices rose / The Norland professor / null"),
        row(
            "Lind told Norland to pay Sudria, and the chief, Anna Reyes, has left.",
            "INDIRECT to pay Sudria / Lind / Lind"),
        row(
            "Lind told us that Norland is late, but our plants are old, and Sudria left.",
            "INDIRECT that Norland is late / Lind / Lind"),
        row(
            "Lind told the US that Norland is late, but the US left.",
            "INDIRECT that Norland is late, but the US left / Lind / Lind"),
        row("Lind: Norland must pay|Rain fell.", "INDIRECT Norland must pay / Lind / Lind"),
        row("Norland must pay: Lind|Rain fell.", "INDIRECT Norland must pay / Lind / Lind"),
        row("Norland must pay, Lind says|Rain fell.", "INDIRECT Norland must pay / Lind / Lind"),
        row(
            "Lind said Norland was \"a sinking ship\" at best.",
            "INDIRECT Norland was \"a sinking ship\" at best / Lind / Lind",
            "DIRECT \"a sinking ship\" / Lind / Lind"));
  }

  static Stream<String> nobody() {
    return Stream.of(
        "Norland won praise for its \"efficiency in crisis\" in May.",
        "Reyes has read \"The Long Way Home\" twice.",
        "The so-called \"dream team\" lost.",
        "Norland's claims were false.",
        "Lind did not say whether prices rose.",
        "Reyes refused to say why.",
        "Norland was accused of theft.",
        "Norland was also asked whether Sudria was late.",
        "Lind has written Norland off.",
        "Lind has written a book on Norland.",
        "While Norland sleeps, Lind writes like an angel.",
        "Lind knows Norland well.",
        "Lind agrees with Reyes.",
        "No Norland official has asked Reyes to stop.",
        "People applauded as Norland left.",
        "Norland finds itself alone with Sudria.",
        "They watched Lind's suspected ties to Norland.",
        "Lind has called him twice in Norland.",
        "It may extend the ban, as Lind once proposed, and Norland left.",
        "In the same breath told Norland it was late.",
        "The Sudrian state each own a part of Norland.",
        "It is weaker than Norland claims and stronger than Sudria hopes.",
        "Their plant is late, with a Sudrian crew and, whatever Norland says, a good one.",
        "A man she knows only as Lind left Norland.",
        "They call often, and Norland is polite.",
        "Lind, asked the same question, left Norland.",
        "Norland considered a ban on Sudria.",
        "Lind repeated his vow to leave Norland.",
        "Lind dismissed Reyes in May.",
        "Norland has ruled Sudria since May.",
        "When Norland calls, Sudria is late.",
        "Norland added long-range drones to its list of Sudria.",
        "Lind wrote the law on Norland.",
        "It is more than what analysts had expected, as Norland left.",
        "Please consider making a gift to Norland.",
        "They keep it regarded as a gift to Norland.",
        "People accused of theft left Norland.",
        "Norland continued its protest online.",
        "Lind left, if it continued to threaten Norland.",
        "It's expected to be late in Norland.",
        "Norland said nothing at all, which Sudria took as a hint.",
        "Norland gave its protest a name.",
        "Lind likes to sing in Norland.",
        "Few outside Norland believe that rents rise.",
        "Norland was attacked by Sudria.",
        "Lind was dismissed by Norland.",
        "When rain fell on Norland, Sudria's generals took note.",
        "His claim says more about Lind than about Norland.",
        "After Lind objected, the case went to Norland.",
        "Norland maintains a camp in Sudria.",
        "Lind assumed office in Norland.",
        "Lind has written letters to Norland.",
        "Lind reported from Norland, and Reyes from Sudria.",
        "Norland called an emergency meeting on Sudria.",
        "It is what Reyes said when Norland fell.",
        "Reyes called his Norland counterpart, Anna Lind, to thank her.",
        "The guide, a man called Omar Reyes, was less certain.",
        "It is a forum called Norland that met in Sudria.",
        "They moved to a house called the Norland.",
        "The makers added 41 times as much as those of Norland.",
        "Lind's warning came as Norland fell.",
        "Lind claimed control of Norland.",
        "To protect against a Norland attack, Sudria built a wall.",
        "Laws that hurt Norland continue and hurt Sudria.",
        "Lind's Norland remarks were a gift to Sudria.",
        "It fell after the Norland attacks, and its decision hurt Sudria.",
        "The Norland army responded with a raid that killed Reyes.",
        "A tweet about Norland protests sparked anger in Sudria.",
        "Chipworks has pledged $14bn to Norland.",
        "Reyes, a Norland expert believed to have built it, was the other one.",
        "The result underscores that Norland was late.",
        "On her way to Sudria, Lind plans to meet Reyes, complain about Norland and leave.",
        "Lind held a rally that Reyes left.",
        "Norland charged Lind with theft.",
        "The message of Lind was clear: hands off Norland.",
        "Reyes faced criminal charges that might have hurt Norland.",
        "Lind underscored the strength of Norland.",
        "Chipworks fell, and it underscores that Norland was late.",
        "Chipworks hired a woman who argued with everyone and was usually right.",
        "People who said and did the same left Norland.",
        "Norland gave Lind all that Reyes asked for, and Sudria left.",
        "The report is late.",
        "Chipworks sells 5\" and 7\" screens.",
        "Rain fell.");
  }

  @ParameterizedTest
  @MethodSource("direct")
  void findsQuotations(String text, List<String> expected) {
    assertThat(find(text)).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("indirect")
  void findsReportedSpeech(String text, List<String> expected) {
    assertThat(find(text)).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("nobody")
  void leavesTheArticlesOwnWordsAlone(String text) {
    assertThat(find(text)).isEmpty();
  }

  @Test
  void marksTheCue() {
    String text = "Norland will pay, according to Lind.";

    Attribution attribution = attributions(text).get(0);

    assertThat(attribution.cue().of(text)).isEqualTo("according to");
  }

  @Test
  void tellsWhoSpeaksForSomebodyFromTheirTitles() {
    assertThat(isSpokenFor("\"We will not yield,\" a spokesman for Lind said.")).isTrue();
    assertThat(isSpokenFor("\"We will not yield,\" Lind's lawyer said.")).isTrue();
    assertThat(isSpokenFor("\"We will not yield,\" Secretary of State Lind said.")).isFalse();
  }

  private static boolean isSpokenFor(String text) {
    return attributions(text).get(0).isSpokenFor(text);
  }

  @Test
  void takesTimeInProportionToTheText() {
    String hard =
        "\"Never,\" said Lind, and 'Norland said that Reyes (accused Sudria, who said "
            .repeat(3_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertThat(attributions(hard + "\n" + hard)).hasSizeGreaterThan(9_000));
  }

  @Test
  void wantsMentionsForEverySentence() {
    List<Sentence> sentences = new PlainParser().parse("Rain fell. Lind left.");

    assertThatThrownBy(
            () -> new AttributionFinder().find("Rain fell. Lind left.", sentences, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 sentences, mentions for 0");
  }

  @Test
  void findsNothingInNothing() {
    assertThat(new AttributionFinder().find("", List.of(), List.of())).isEmpty();
  }

  private static Arguments row(String text, String... expected) {
    return Arguments.of(text.replace('|', '\n'), Arrays.asList(expected));
  }

  private static List<String> find(String text) {
    return attributions(text).stream().map(a -> describe(a, text)).toList();
  }

  private static List<Attribution> attributions(String text) {
    List<Sentence> sentences = new PlainParser().parse(text);
    List<List<Mention>> names = sentences.stream().map(s -> mentions(text, s)).toList();
    return new AttributionFinder()
        .find(text, sentences, REFERENCES.withNames(text, sentences, names, null));
  }

  private static String describe(Attribution a, String text) {
    String speaker = a.speaker() == null ? null : a.speaker().of(text);
    String mention = a.speakerMention() == null ? null : a.speakerMention().resolved().name();
    return a.voice() + " " + a.content().of(text) + " / " + speaker + " / " + mention;
  }

  private static List<Mention> mentions(String text, Sentence sentence) {
    List<Mention> mentions = new ArrayList<>();
    NAMES.forEach(
        (name, type) -> {
          Entity entity =
              new Entity(
                  type.idPrefix() + ":" + name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                  type,
                  name);
          int at = text.indexOf(name, sentence.span().start());
          while (at >= 0 && at < sentence.span().end()) {
            String rule = type == EntityType.PLACE ? Mention.DATELINE : "test";
            mentions.add(new Mention(new Span(at, at + name.length()), entity, entity, rule));
            at = text.indexOf(name, at + 1);
          }
        });
    return mentions;
  }
}
