package io.standpoint.analysis;

import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.IssueStance;
import io.standpoint.analysis.StanceModel.Judgement;
import io.standpoint.analysis.StanceModel.Pair;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.analysis.VoiceMap.Judge;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One sentence with its mentions: what to ask the model, and which facts its answer makes.
 *
 * <p>Every mention is a target. A stance is asked for between different entities, each by the first
 * name (or reference, where there is no name) that {@link StanceRoles} lets hold one or be its
 * target, and of each that can hold one on every issue; of more than {@value #MAX_ENTITIES}
 * entities (a list of names) the first ones count. Of two entities that a semicolon keeps apart, in
 * what nobody but the narrator says, neither takes a stance toward the other: so it is with 74 of
 * 78 such pairs of the geopolitics data. Nor is the object of a verb of judging judged by anybody
 * but its subject ("Poland left, and Lee slammed Acme"). Of a list of three names or more none
 * takes a stance toward another: so it is with 422 of 426 such pairs of the same data.
 */
final class SentenceFacts {

  static final int MAX_ENTITIES = 8;

  /** Names and nothing else: "Norway, Sweden and" before "Finland accused". */
  private static final Pattern LIST =
      Pattern.compile("(?:[\\s,]|\\p{Lu}[\\p{L}.’'-]*|and|the|of)*");

  private static final int FEWEST_OF_LIST = 3;
  private static final Pattern JOINT = Pattern.compile(",?(?: (?:and|or))?(?: the)? ");
  private static final Pattern LAST_JOINT = Pattern.compile(",? (?:and|or)(?: the)? ");

  private final Span sentence;
  private final String words;
  private final String evidence;
  private final List<Mention> mentions;
  private final StanceRoles roles;
  private final List<Integer> holders;
  private final List<Pair> pairs;
  private final OpinionWriter writer;

  /**
   * @param text of the article, as it is read
   * @param evidence the sentence, as it is published
   */
  SentenceFacts(
      Span sentence, String text, String evidence, List<Mention> mentions, OpinionWriter writer) {
    this.sentence = sentence;
    this.words = sentence.of(text);
    this.evidence = evidence;
    this.mentions = mentions;
    this.roles = new StanceRoles(text, sentence, mentions);
    this.writer = writer;
    this.holders = firstMentions(roles::canHold);
    this.pairs = pairs(firstMentions(roles::canBeTarget));
  }

  Question question() {
    List<Span> targets =
        mentions.stream().map(mention -> mention.span().shift(-sentence.start())).toList();
    return new Question(words, targets, pairs);
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
      if (holders.contains(stance.holder())) {
        Mention holder = mentions.get(stance.holder());
        opinions.add(
            writer.stanceOnIssue(sentence, evidence, holder, mentions, stance, answer.frames()));
      }
    }
    return opinions;
  }

  /** Of each entity the first name with a role in a stance, or the first reference with one. */
  private List<Integer> firstMentions(Predicate<Mention> role) {
    Map<String, Integer> firsts = new LinkedHashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (role.test(mention)) {
        String id = mention.resolved().id();
        Integer known = firsts.get(id);
        boolean better =
            known != null && mentions.get(known).isReference() && !mention.isReference();
        if (better || (known == null && firsts.size() < MAX_ENTITIES)) {
          firsts.put(id, i);
        }
      }
    }
    return List.copyOf(firsts.values());
  }

  private List<Pair> pairs(List<Integer> targets) {
    List<Pair> pairs = new ArrayList<>();
    int semicolon = semicolon();
    List<Set<String>> lists = lists();
    Set<String> quoted = named(true);
    Set<String> outside = named(false);
    Map<Integer, Judge> judges = new HashMap<>();
    targets.forEach(i -> judges.put(i, writer.voices().judge(mentions.get(i).span())));
    for (int holder : holders) {
      for (int target : targets) {
        if (!id(holder).equals(id(target))
            && (semicolon < 0 || meet(holder, target, semicolon))
            // of Acme in "Poland is late," Lee told Acme, Poland thinks nothing
            && (outside.contains(id(holder)) || quoted.contains(id(target)))
            && lists.stream().noneMatch(ids -> ids.contains(id(holder)) && ids.contains(id(target)))
            && !isAnother(holder, judges.get(target))) {
          pairs.add(new Pair(holder, target));
        }
      }
    }
    return pairs;
  }

  /** The entities that a mention names which stands in a quotation, or outside of all. */
  private Set<String> named(boolean quoted) {
    return mentions.stream()
        .filter(mention -> writer.voices().isQuoted(mention.span()) == quoted)
        .map(mention -> mention.resolved().id())
        .collect(Collectors.toSet());
  }

  /** "Poland left, and Lee slammed Acme": Poland is another one than who judges. */
  private boolean isAnother(int holder, Judge judge) {
    Span span = mentions.get(holder).span();
    if (judge == null
        || id(holder).equals(judge.speaker().resolved().id())
        || judge.words().contains(span)
        || judge.content().contains(span)) {
      return false;
    }
    boolean before = sentence.contains(judge.words()) && span.end() <= judge.words().start();
    int from = span.end() - sentence.start();
    int to = judge.words().start() - sentence.start();
    return !(before && LIST.matcher(words.substring(from, to)).matches());
  }

  /** The entities of each enumeration that are named nowhere else: "Norway, Sweden and Finland". */
  private List<Set<String>> lists() {
    List<Set<String>> lists = new ArrayList<>();
    int first = 0;
    while (first < mentions.size()) {
      int last = first;
      while (last + 1 < mentions.size() && JOINT.matcher(between(last)).matches()) {
        last++;
      }
      boolean whole = last > first && LAST_JOINT.matcher(between(last - 1)).matches();
      if (whole && last - first + 1 >= FEWEST_OF_LIST) {
        lists.add(namedOnce(first, last));
      }
      first = last + 1;
    }
    return lists;
  }

  /** What stands between a mention and the next one. */
  private String between(int mention) {
    int end = mentions.get(mention).span().end();
    int next = mentions.get(mention + 1).span().start();
    return next < end ? "" : words.substring(end - sentence.start(), next - sentence.start());
  }

  private Set<String> namedOnce(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(this::id)
        .filter(id -> mentions.stream().filter(m -> m.resolved().id().equals(id)).count() == 1)
        .collect(Collectors.toSet());
  }

  /** Where the narrator's two clauses part; -1 in one clause, and in a list ("A, the maker; B"). */
  private int semicolon() {
    int first = words.indexOf(';');
    int at = sentence.start() + first;
    boolean parts =
        first >= 0
            && words.indexOf(';', first + 1) < 0
            && writer.voices().at(new Span(at, at + 1)).voice() == Voice.NARRATOR;
    return parts ? at : -1;
  }

  /** Whether a clause has mentions of both, whichever the question names. */
  private boolean meet(int holder, int target, int semicolon) {
    return isIn(holder, target, mention -> mention.span().end() <= semicolon)
        || isIn(holder, target, mention -> mention.span().start() > semicolon);
  }

  private boolean isIn(int holder, int target, Predicate<Mention> clause) {
    Predicate<Integer> named =
        i -> mentions.stream().anyMatch(m -> m.resolved().id().equals(id(i)) && clause.test(m));
    return named.test(holder) && named.test(target);
  }

  private String id(int mention) {
    return mentions.get(mention).resolved().id();
  }
}
