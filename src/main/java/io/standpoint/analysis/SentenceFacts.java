package io.standpoint.analysis;

import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.IssueStance;
import io.standpoint.analysis.StanceModel.Judgement;
import io.standpoint.analysis.StanceModel.Pair;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One sentence with its mentions: what to ask the model, and which facts its answer makes.
 *
 * <p>Every mention is a target. A stance is asked for between the first names of different entities
 * (references where there is no name) and of each of them on every issue, holders being states,
 * organisations and persons only; of more than {@value #MAX_ENTITIES} entities (a list of names)
 * the first ones count.
 */
final class SentenceFacts {

  static final int MAX_ENTITIES = 8;

  private static final Set<EntityType> HOLDERS =
      EnumSet.of(EntityType.COUNTRY, EntityType.ORGANIZATION, EntityType.PERSON);

  private final Span sentence;
  private final String evidence;
  private final List<Mention> mentions;
  private final List<Integer> entities;
  private final List<Pair> pairs;
  private final OpinionWriter writer;

  SentenceFacts(Span sentence, String text, List<Mention> mentions, OpinionWriter writer) {
    this.sentence = sentence;
    this.evidence = sentence.of(text);
    this.mentions = mentions;
    this.entities = firstMentions(mentions);
    this.pairs = pairs(mentions, entities);
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
      if (entities.contains(stance.holder()) && isHolder(mentions.get(stance.holder()))) {
        Mention holder = mentions.get(stance.holder());
        opinions.add(
            writer.stanceOnIssue(sentence, evidence, holder, mentions, stance, answer.frames()));
      }
    }
    return opinions;
  }

  private static List<Integer> firstMentions(List<Mention> mentions) {
    Map<String, Integer> firsts = new LinkedHashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      String id = mentions.get(i).resolved().id();
      Integer known = firsts.get(id);
      if (known == null && firsts.size() < MAX_ENTITIES) {
        firsts.put(id, i);
      } else if (known != null
          && mentions.get(known).isReference()
          && !mentions.get(i).isReference()) {
        firsts.put(id, i);
      }
    }
    return List.copyOf(firsts.values());
  }

  private static List<Pair> pairs(List<Mention> mentions, List<Integer> entities) {
    List<Pair> pairs = new ArrayList<>();
    for (int holder : entities) {
      if (isHolder(mentions.get(holder))) {
        for (int target : entities) {
          if (holder != target) {
            pairs.add(new Pair(holder, target));
          }
        }
      }
    }
    return pairs;
  }

  private static boolean isHolder(Mention mention) {
    return HOLDERS.contains(mention.resolved().type());
  }
}
