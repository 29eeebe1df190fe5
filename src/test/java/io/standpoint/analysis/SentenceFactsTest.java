package io.standpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.IssueStance;
import io.standpoint.analysis.StanceModel.Judgement;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.attribution.Attribution;
import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Frame;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Opinion.Kind;
import io.standpoint.domain.Opinion.TargetKind;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Probabilities;
import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceFactsTest {

  private static final String TEXT = "It rained. Norway and Oslo oppose sanctions on the Vega.";
  private static final Span SENTENCE = new Span(11, TEXT.length());
  private static final Entity NORWAY = new Entity("country:no", EntityType.COUNTRY, "Norway");
  private static final Entity VEGA = new Entity("product:vega", EntityType.PRODUCT, "Vega");
  private static final Probabilities AGAINST = new Probabilities(.8, .1, .1);
  private static final Judgement UNSURE = new Judgement(new Probabilities(.2, .6, .2), false);

  private static final OpinionWriter WRITER =
      new OpinionWriter(
          new Opinion.Source("a1", "s1", null, null),
          "model",
          "gazetteer",
          new VoiceMap(new Opinion.Source("a1", "s1", null, null), List.of()),
          Map.of("product:vega", 0.25));

  private final SentenceFacts facts =
      new SentenceFacts(
          SENTENCE,
          TEXT,
          SENTENCE.of(TEXT),
          List.of(mention("Norway", NORWAY), mention("Oslo", NORWAY), mention("Vega", VEGA)),
          WRITER);

  @Test
  void pairsTheFirstMentionsOfWhoCanHoldAnOpinion() {
    Question question = facts.question();

    assertThat(question.targets())
        .containsExactly(new Span(0, 6), new Span(11, 15), new Span(40, 44));
    assertThat(question.pairs()).containsExactly(new StanceModel.Pair(0, 2));
  }

  @Test
  void aSemicolonKeepsApartWhomNoClauseNamesTogether() {
    assertThat(stances("Norway left; the Vega fell.")).isZero();
    assertThat(stances("Norway left, and the Vega fell.")).isOne();
    assertThat(stances("Norway fell; Norway hates the Vega.")).isOne();
    assertThat(stances("Norway hates the Tesla, a car; the Vega; and all trains.")).isOne();
  }

  @Test
  void ofAListNoneTakesAStanceTowardAnother() {
    Entity sudria = new Entity("country:sudria", EntityType.COUNTRY, "Sudria");
    String list = "Norway, Sudria and the Vega left.";
    assertThat(pairs(list, sudria)).isZero();
    assertThat(pairs("Norway, Sudria, the Vega left.", sudria)).isPositive();
    assertThat(pairs("Norway, Sudria and once more the Vega left.", sudria)).isPositive();
  }

  private static int pairs(String text, Entity second) {
    List<Mention> mentions =
        List.of(
            mention(text, "Norway", NORWAY),
            mention(text, second.name(), second),
            mention(text, "Vega", VEGA));
    return new SentenceFacts(new Span(0, text.length()), text, text, mentions, WRITER)
        .question()
        .pairs()
        .size();
  }

  @Test
  void whoeverLeftDoesNotJudgeWhomAnotherJudges() {
    assertThat(judged("Norway left, and Lee slammed the Vega.")).containsExactly("Lee");
    assertThat(judged("Norway, Sudria and Lee slammed the Vega.")).containsExactly("Norway", "Lee");
    assertThat(judged("Norway's Lee slammed the Vega.")).containsExactly("Norway", "Lee");
  }

  @Test
  void whoIsOnlyQuotedTakesNoStanceOutsideOfTheQuotation() {
    String text = "\"Norway is late,\" Lee told the Vega.";
    Mention norway = mention(text, "Norway", NORWAY);
    Mention vega = mention(text, "Vega", VEGA);
    Attribution quotation = new Attribution(new Span(0, 17), Voice.DIRECT, null, 0, null, null);
    OpinionWriter writer =
        new OpinionWriter(
            WRITER.source(),
            "model",
            "gazetteer",
            new VoiceMap(WRITER.source(), List.of(quotation)),
            Map.of());
    SentenceFacts facts =
        new SentenceFacts(new Span(0, text.length()), text, text, List.of(norway, vega), writer);
    assertThat(facts.question().pairs()).extracting(StanceModel.Pair::holder).doesNotContain(0);
  }

  /** Whose stances toward the Vega are asked for where Lee is known to judge it. */
  private static List<String> judged(String text) {
    Mention lee = mention(text, "Lee", new Entity("person:lee", EntityType.PERSON, "Lee"));
    List<Mention> mentions =
        List.of(mention(text, "Norway", NORWAY), lee, mention(text, "Vega", VEGA));
    int verb = text.indexOf("slammed");
    int phrase = text.startsWith("Norway's") ? 0 : lee.span().start();
    Attribution attribution =
        new Attribution(
            new Span(verb + 8, text.length() - 1),
            Voice.INDIRECT,
            new Span(verb, verb + 7),
            -1,
            new Span(phrase, lee.span().end()),
            lee);
    OpinionWriter writer =
        new OpinionWriter(
            WRITER.source(),
            "model",
            "gazetteer",
            new VoiceMap(WRITER.source(), List.of(attribution)),
            Map.of());
    return new SentenceFacts(new Span(0, text.length()), text, text, mentions, writer)
        .question().pairs().stream()
            .filter(pair -> pair.target() == 2)
            .map(pair -> mentions.get(pair.holder()).resolved().name())
            .toList();
  }

  private static Mention mention(String text, String name, Entity entity) {
    int at = text.indexOf(name);
    return new Mention(new Span(at, at + name.length()), entity, entity, "alias");
  }

  private static int stances(String text) {
    List<Mention> mentions = new ArrayList<>();
    for (int at = text.indexOf("Norway"); at >= 0; at = text.indexOf("Norway", at + 1)) {
      mentions.add(new Mention(new Span(at, at + 6), NORWAY, NORWAY, "alias"));
    }
    int vega = text.indexOf("Vega");
    mentions.add(new Mention(new Span(vega, vega + 4), VEGA, VEGA, "alias"));
    return new SentenceFacts(new Span(0, text.length()), text, text, mentions, WRITER)
        .question()
        .pairs()
        .size();
  }

  @Test
  void aNameStandsForAnEntityRatherThanAReferenceBeforeIt() {
    Mention its = new Mention(new Span(11, 17), NORWAY, NORWAY, "reference.pronoun");
    Question question =
        new SentenceFacts(
                SENTENCE,
                TEXT,
                SENTENCE.of(TEXT),
                List.of(its, mention("Oslo", NORWAY), mention("Vega", VEGA)),
                WRITER)
            .question();

    assertThat(question.targets()).hasSize(3);
    assertThat(question.pairs()).containsExactly(new StanceModel.Pair(1, 2));
  }

  @Test
  void asksAboutWhatIsReadAndShowsWhatIsPublished() {
    String read = TEXT.replace("on the", "      ");
    SentenceFacts facts =
        new SentenceFacts(
            SENTENCE, read, SENTENCE.of(TEXT), List.of(mention("Vega", VEGA)), WRITER);
    Answer answer = new Answer(List.of(UNSURE), List.of(), List.of(), List.of());

    assertThat(facts.question().text()).isEqualTo("Norway and Oslo oppose sanctions        Vega.");
    assertThat(facts.opinions(answer))
        .extracting(Opinion::evidence)
        .containsExactly("Norway and Oslo oppose sanctions on the Vega.");
  }

  @Test
  void stanceOnAnIssueIsAboutTheSentence() {
    List<Opinion> stances = stances(new IssueStance(0, Frame.EXPORT_CONTROLS, AGAINST, true));

    assertThat(stances).hasSize(1);
    Opinion stance = stances.get(0);
    assertThat(stance.holder().id()).isEqualTo("country:no");
    assertThat(stance.holder().span().of(TEXT)).isEqualTo("Norway");
    assertThat(stance.target().kind()).isEqualTo(TargetKind.ISSUE);
    assertThat(stance.target().id()).isEqualTo("issue:export_controls");
    assertThat(stance.target().name()).isEqualTo("export controls");
    assertThat(stance.target().span()).isEqualTo(SENTENCE);
    assertThat(stance.polarity()).isEqualTo(Polarity.NEGATIVE);
  }

  @Test
  void issuesOfOneHolderAreDifferentFacts() {
    List<Opinion> stances =
        stances(
            new IssueStance(0, Frame.SANCTIONS, AGAINST, true),
            new IssueStance(0, Frame.TRADE_TARIFFS, new Probabilities(.1, .1, .8), true));

    assertThat(stances).extracting(Opinion::id).doesNotHaveDuplicates();
    assertThat(stances)
        .extracting(Opinion::polarity)
        .containsExactly(Polarity.NEGATIVE, Polarity.POSITIVE);
  }

  @Test
  void secondNamesAndThingsHoldNoStance() {
    assertThat(
            stances(
                new IssueStance(1, Frame.SANCTIONS, AGAINST, true),
                new IssueStance(2, Frame.SANCTIONS, AGAINST, true)))
        .isEmpty();
  }

  private List<Opinion> stances(IssueStance... issues) {
    Answer answer =
        new Answer(Collections.nCopies(3, UNSURE), List.of(UNSURE), List.of(issues), List.of());
    List<Opinion> opinions = facts.opinions(answer);
    assertThat(opinions.subList(0, 3)).allMatch(o -> o.kind() == Kind.PORTRAYAL && o.abstained());
    return opinions.subList(3, opinions.size());
  }

  private static Mention mention(String name, Entity entity) {
    int start = TEXT.indexOf(name);
    return new Mention(new Span(start, start + name.length()), entity, entity, "test");
  }
}
