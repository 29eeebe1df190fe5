package io.standpoint.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One fact: a sentence presents an entity in a certain light, or a holder takes a stance toward a
 * target.
 *
 * @param id made from article, sentence, holder and target; the same in every run
 * @param kind PORTRAYAL or STANCE
 * @param source the article that says so
 * @param holder whose opinion it is
 * @param voice in whose words the sentence says it
 * @param target what it is about
 * @param polarity the likelier side of {@code probabilities}; NEUTRAL never occurs in a STANCE
 * @param probabilities calibrated
 * @param abstained whether the model is too unsure for {@code polarity} to be counted
 * @param frames frames of the sentence, most probable first
 * @param sentence offsets of the sentence
 * @param evidence the sentence itself
 * @param modelId the model that judged
 * @param gazetteerId the gazetteer that resolved the names
 * @param salience nullable; how much the article is about the target, in [0, 1]; null where that is
 *     not known, and for issues
 */
public record Opinion(
    String id,
    Kind kind,
    Source source,
    Holder holder,
    Voice voice,
    Target target,
    Polarity polarity,
    Probabilities probabilities,
    boolean abstained,
    List<FrameScore> frames,
    Span sentence,
    String evidence,
    String modelId,
    String gazetteerId,
    Double salience) {

  /** What a fact states. */
  public enum Kind {
    /** A sentence presents the target in some light. */
    PORTRAYAL,
    /** The holder supports or opposes the target, in word or deed. */
    STANCE
  }

  /** Who can hold an opinion. */
  public enum HolderKind {
    PUBLISHER,
    ENTITY,
    UNKNOWN
  }

  /** What an opinion can be about. */
  public enum TargetKind {
    ENTITY,
    ISSUE
  }

  /**
   * The article behind an opinion.
   *
   * @param articleId its id
   * @param storyId id of the story that it and its copies tell
   * @param publisher nullable
   * @param published nullable
   */
  public record Source(String articleId, String storyId, String publisher, Instant published) {
    public Source {
      Objects.requireNonNull(articleId, "articleId");
      Objects.requireNonNull(storyId, "storyId");
    }
  }

  /**
   * Whose opinion it is.
   *
   * @param kind the publisher, an entity, or nobody that could be found
   * @param id entity id, or {@code publisher:...}; null for UNKNOWN and for a publisher that the
   *     article does not name
   * @param name name to show; null where the id is
   * @param span where the text names the holder; null if it does not
   */
  public record Holder(HolderKind kind, String id, String name, Span span) {

    /** A speaker whom the text does not name, or not so that we could tell who it is. */
    public static final Holder UNKNOWN = new Holder(HolderKind.UNKNOWN, null, null, null);

    public Holder {
      Objects.requireNonNull(kind, "kind");
      boolean known = id != null && name != null;
      if ((kind == HolderKind.ENTITY && !known) || (kind == HolderKind.UNKNOWN && id != null)) {
        throw new IllegalArgumentException(kind + " holder with id " + id);
      }
    }
  }

  /**
   * What an opinion is about.
   *
   * @param kind entity or issue
   * @param id what the name stands for
   * @param literalId what the words name
   * @param name name to show
   * @param type entity type; null for an issue
   * @param rule the rule that resolved the name
   * @param span offsets of the mention; of the whole sentence for an issue
   */
  public record Target(
      TargetKind kind,
      String id,
      String literalId,
      String name,
      EntityType type,
      String rule,
      Span span) {
    public Target {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(span, "span");
    }

    /** The target that a mention names. */
    public static Target of(Mention mention) {
      Entity entity = mention.resolved();
      return new Target(
          TargetKind.ENTITY,
          entity.id(),
          mention.literal().id(),
          entity.name(),
          entity.type(),
          mention.rule(),
          mention.span());
    }

    /** Whether the words are a pronoun or a description, not a name. */
    public boolean isReference() {
      return rule.startsWith(Mention.REFERENCE);
    }

    /** The policy behind a frame, of which a whole sentence speaks. */
    public static Target of(Frame issue, Span sentence) {
      String id = "issue:" + issue.label();
      return new Target(
          TargetKind.ISSUE, id, id, issue.label().replace('_', ' '), null, "issue", sentence);
    }
  }

  public Opinion {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(voice, "voice");
    Objects.requireNonNull(polarity, "polarity");
    Objects.requireNonNull(probabilities, "probabilities");
    Objects.requireNonNull(evidence, "evidence");
    frames = List.copyOf(frames);
    if (salience != null && !(0 <= salience && salience <= 1)) {
      throw new IllegalArgumentException("a salience of " + salience + " in " + id);
    }
    boolean decided = polarity != Polarity.NEUTRAL && holder.kind() == HolderKind.ENTITY;
    if (kind == Kind.STANCE && !decided) {
      throw new IllegalArgumentException("a stance needs a holder and a sign in " + id);
    }
    if (!sentence.contains(target.span())) {
      throw new IllegalArgumentException("target outside its sentence in " + id);
    }
    if (evidence.length() != sentence.length()) {
      throw new IllegalArgumentException("evidence is not the sentence in " + id);
    }
  }

  /** The words that name the target. */
  public String mentionText() {
    return target.span().shift(-sentence.start()).of(evidence);
  }
}
