package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.NamedSpan;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import io.standpoint.domain.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test article: one sentence per line, split into tokens much as the Penn Treebank does, with
 * names marked as the recogniser would.
 */
public final class Text {

  private static final Pattern TOKEN =
      Pattern.compile(
          "['’]s\\b|(?:[A-Z]\\.){2,}|(?:Mr|Ms|Mrs|Dr|Inc|Corp|Ltd|Feb|Gov)\\."
              + "|[\\p{L}\\p{N}&]+(?:['’][\\p{L}&&[^s]][\\p{L}]*)?|--|\\S");

  private final String text;
  private final List<Sentence> sentences = new ArrayList<>();

  private Text(String text) {
    this.text = text;
    int start = 0;
    for (String line : text.split("\n", -1)) {
      List<Token> tokens = new ArrayList<>();
      Matcher matcher = TOKEN.matcher(line);
      while (matcher.find()) {
        tokens.add(
            new Token(matcher.group(), new Span(start + matcher.start(), start + matcher.end())));
      }
      if (!tokens.isEmpty()) {
        Span span =
            new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end());
        sentences.add(new Sentence(span, tokens, List.of()));
      }
      start += line.length() + 1;
    }
  }

  public static Text of(String... lines) {
    return new Text(String.join("\n", lines));
  }

  /** Marks every occurrence of {@code name}. */
  public Text tag(EntityType type, String name) {
    for (int i = 0; i < sentences.size(); i++) {
      tag(type, name, i);
    }
    return this;
  }

  /** Marks every occurrence of {@code name} in one sentence. */
  public Text tag(EntityType type, String name, int i) {
    Sentence sentence = sentences.get(i);
    List<NamedSpan> names = new ArrayList<>(sentence.names());
    int at = text.indexOf(name, sentence.span().start());
    while (at >= 0 && at + name.length() <= sentence.span().end()) {
      Span span = new Span(at, at + name.length());
      List<Token> tokens = sentence.tokens();
      int first = -1;
      int end = -1;
      for (int t = 0; t < tokens.size(); t++) {
        if (span.contains(tokens.get(t).span())) {
          first = first < 0 ? t : first;
          end = t + 1;
        }
      }
      if (first >= 0) {
        names.add(new NamedSpan(first, end, type));
      }
      at = text.indexOf(name, at + 1);
    }
    names.sort(Comparator.comparingInt(NamedSpan::firstToken));
    sentences.set(i, new Sentence(sentence.span(), sentence.tokens(), names));
    return this;
  }

  public Text person(String name) {
    return tag(EntityType.PERSON, name);
  }

  public Text organization(String name) {
    return tag(EntityType.ORGANIZATION, name);
  }

  public Text place(String name) {
    return tag(EntityType.PLACE, name);
  }

  public Text other(String name) {
    return tag(EntityType.OTHER, name);
  }

  public String text() {
    return text;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  public List<List<Mention>> resolve(Gazetteer gazetteer) {
    return new EntityResolver(gazetteer).resolve(text, sentences);
  }

  /** Mentions as {@code words > resolved id (rule)}. */
  public List<String> mentions(Gazetteer gazetteer) {
    return resolve(gazetteer).stream()
        .flatMap(List::stream)
        .map(m -> m.span().of(text) + " > " + m.resolved().id() + " (" + m.rule() + ")")
        .toList();
  }
}
