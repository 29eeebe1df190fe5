package io.standpoint.analysis;

import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.IssueStance;
import io.standpoint.analysis.StanceModel.Judgement;
import io.standpoint.analysis.StanceModel.Pair;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One sentence with its mentions: what to ask the model, and which facts its answer makes.
 *
 * <p>Every mention is a target. A stance is asked for between the first names of different entities
 * (references where there is no name) and of each of them on every issue, as far as {@link
 * StanceRoles} gives them a part in one; of more than {@value #MAX_ENTITIES} entities (a list of
 * names) the first ones count.
 */
final class SentenceFacts {

  static final int MAX_ENTITIES = 8;

  private final Span sentence;
  private final String evidence;
  private final List<Mention> mentions;
  private final StanceRoles roles;
  private final List<Integer> entities;
  private final List<Pair> pairs;
  private final OpinionWriter writer;

  SentenceFacts(Span sentence, String text, List<Mention> mentions, OpinionWriter writer) {
    this.sentence = sentence;
    this.evidence = sentence.of(text);
    this.mentions = mentions;
    this.roles = new StanceRoles(text, sentence, mentions);
    this.entities = firstMentions();
    this.pairs = pairs();
    this.writer = writer;
  }

  Question question() {
    List<Span> targets =
        mentions.stream().map(mention -> mention.span().shift(-sentence.start())).toList();
    return new Question(evidence, targets, pairs);
  }

  List<Opinion> opinions(Answer answer) {
    List<Opinion> opinions = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Judgement judgement = answer.targets().get(i);
      opinions.add(
          writer.portrayal(sentence, evidence, mentions.get(i), judgement, answer.frames()));
    }
    for (int i = 0; i < pairs.size(); i++) {
      Judgement judgement = answer.pairs().get(i);
      if (judgement.confident()) {
        Mention holder = mentions.get(pairs.get(i).holder());
        Mention target = mentions.get(pairs.get(i).target());
        opinions.add(writer.stance(sentence, evidence, holder, target, judgement, answer.frames()));
      }
    }
    for (IssueStance stance : answer.issues()) {
      if (entities.contains(stance.holder()) && roles.canHold(mentions.get(stance.holder()))) {
        Mention holder = mentions.get(stance.holder());
        opinions.add(
            writer.stanceOnIssue(sentence, evidence, holder, mentions, stance, answer.frames()));
      }
    }
    return opinions;
  }

  private List<Integer> firstMentions() {
    Map<String, Integer> firsts = new LinkedHashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (roles.hasPart(mentions.get(i))) {
        String id = mentions.get(i).resolved().id();
        Integer known = firsts.get(id);
        if (known == null ? firsts.size() < MAX_ENTITIES : isBetter(i, known)) {
          firsts.put(id, i);
        }
      }
    }
    return List.copyOf(firsts.values());
  }

  /** Names say more than references, and who can hold a stance more than who cannot. */
  private boolean isBetter(int one, int other) {
    Mention first = mentions.get(one);
    Mention second = mentions.get(other);
    return first.isReference() == second.isReference()
        ? roles.canHold(first) && !roles.canHold(second)
        : second.isReference();
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int holder : entities) {
      if (roles.canHold(mentions.get(holder))) {
        for (int target : entities) {
          if (holder != target && roles.canBeTarget(mentions.get(target))) {
            pairs.add(new Pair(holder, target));
          }
        }
      }
    }
    return pairs;
  }
}
