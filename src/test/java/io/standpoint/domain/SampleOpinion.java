package io.standpoint.domain;

import io.standpoint.domain.Opinion.Holder;
import io.standpoint.domain.Opinion.HolderKind;
import io.standpoint.domain.Opinion.Kind;
import io.standpoint.domain.Opinion.Source;
import io.standpoint.domain.Opinion.Target;
import io.standpoint.domain.Opinion.TargetKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** An opinion of a test: everything has a value, a test sets what it is about. Mutable. */
public final class SampleOpinion {

  private static final String REST = " was in the news.";

  private final Kind kind;
  private final Target target;
  private String id = "op-1";
  private String articleId = "a1";
  private String storyId = "a1";
  private String publisher = "Harbor Wire";
  private Instant published = Instant.parse("2026-02-03T08:15:00Z");
  private Holder holder;
  private Voice voice = Voice.NARRATOR;
  private Probabilities probabilities = new Probabilities(0.1, 0.1, 0.8);
  private boolean abstained;
  private List<FrameScore> frames = List.of();
  private String mention;
  private String rule;
  private Double salience = 0.5;

  private SampleOpinion(Kind kind, Holder holder, Target target) {
    this.kind = kind;
    this.holder = holder;
    this.target = target;
    this.mention = target.name();
    this.rule = target.rule();
  }

  /** The narrator on {@code entity}. */
  public static SampleOpinion portrayalOf(Entity entity) {
    return new SampleOpinion(
        Kind.PORTRAYAL,
        new Holder(HolderKind.PUBLISHER, "publisher:harbor-wire", "Harbor Wire", null),
        entityTarget(entity));
  }

  /** The stance of one entity toward another. */
  public static SampleOpinion stanceOf(Entity holder, Entity target) {
    return new SampleOpinion(Kind.STANCE, entityHolder(holder), entityTarget(target));
  }

  /** The stance of an entity toward the issue behind a frame. */
  public static SampleOpinion stanceOn(Entity holder, Frame issue) {
    return new SampleOpinion(
        Kind.STANCE,
        entityHolder(holder),
        new Target(
            TargetKind.ISSUE,
            "issue:" + issue.label(),
            "issue:" + issue.label(),
            issue.label(),
            null,
            "issue",
            new Span(0, issue.label().length())));
  }

  public SampleOpinion id(String id) {
    this.id = id;
    return this;
  }

  /** The article, which is its own story. */
  public SampleOpinion article(String id) {
    this.articleId = id;
    this.storyId = id;
    return this;
  }

  public SampleOpinion story(String id) {
    this.storyId = id;
    return this;
  }

  public SampleOpinion publisher(String name) {
    this.publisher = name;
    return this;
  }

  public SampleOpinion published(String instant) {
    this.published = instant == null ? null : Instant.parse(instant);
    return this;
  }

  public SampleOpinion said(Voice voice, Entity speaker) {
    this.voice = voice;
    this.holder = speaker == null ? Holder.UNKNOWN : entityHolder(speaker);
    return this;
  }

  public SampleOpinion voice(Voice voice) {
    this.voice = voice;
    return this;
  }

  public SampleOpinion probabilities(double negative, double neutral, double positive) {
    this.probabilities = new Probabilities(negative, neutral, positive);
    return this;
  }

  /** That polarity with that probability, the rest in equal parts on the other two. */
  public SampleOpinion reads(Polarity polarity, double probability) {
    double rest = (1 - probability) / 2;
    return probabilities(
        polarity == Polarity.NEGATIVE ? probability : rest,
        polarity == Polarity.NEUTRAL ? probability : rest,
        polarity == Polarity.POSITIVE ? probability : rest);
  }

  public SampleOpinion abstained() {
    this.abstained = true;
    return this;
  }

  public SampleOpinion frames(Frame... frames) {
    this.frames = Arrays.stream(frames).map(frame -> new FrameScore(frame, 0.75)).toList();
    return this;
  }

  /** The words that name the target. */
  public SampleOpinion mention(String words) {
    this.mention = words;
    return this;
  }

  public SampleOpinion rule(String rule) {
    this.rule = rule;
    return this;
  }

  public SampleOpinion salience(Double salience) {
    this.salience = salience;
    return this;
  }

  public Opinion opinion() {
    String evidence = mention + REST;
    return new Opinion(
        id,
        kind,
        new Source(articleId, storyId, publisher, published),
        holder,
        voice,
        new Target(
            target.kind(),
            target.id(),
            target.literalId(),
            target.name(),
            target.type(),
            rule,
            new Span(0, mention.length())),
        probabilities.mostLikely(),
        probabilities,
        abstained,
        frames,
        new Span(0, evidence.length()),
        evidence,
        "model-1",
        "gazetteer-1",
        salience);
  }

  private static Holder entityHolder(Entity entity) {
    return new Holder(HolderKind.ENTITY, entity.id(), entity.name(), null);
  }

  private static Target entityTarget(Entity entity) {
    return Target.of(new Mention(new Span(0, entity.name().length()), entity, entity, "alias"));
  }
}
