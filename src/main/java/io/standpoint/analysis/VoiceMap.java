package io.standpoint.analysis;

import io.standpoint.attribution.Attribution;
import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Opinion.Holder;
import io.standpoint.domain.Opinion.HolderKind;
import io.standpoint.domain.PublisherIds;
import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;
import java.util.List;

/** Says in whose voice each stretch of one article speaks. Immutable. */
final class VoiceMap {

  /**
   * A voice and whose it is.
   *
   * @param voice narrator, direct or indirect
   * @param holder the publisher, the speaker, or {@link Holder#UNKNOWN}
   */
  record Heard(Voice voice, Holder holder) {}

  /**
   * Who judges somebody.
   *
   * @param words from the speaker to the verb, or from the verb to the speaker
   * @param content what is judged
   */
  record Judge(Span words, Span content, Mention speaker) {}

  /** Characters from the start of what is judged to a name that is its object. */
  private static final int OBJECT_REACH = 12;

  private final List<Attribution> attributions;
  private final Heard narrator;

  VoiceMap(Opinion.Source source, List<Attribution> attributions) {
    this.attributions = List.copyOf(attributions);
    String publisher = source.publisher();
    this.narrator =
        new Heard(
            Voice.NARRATOR,
            new Holder(
                HolderKind.PUBLISHER,
                publisher == null ? null : PublisherIds.of(publisher),
                publisher,
                null));
  }

  /** The innermost attribution around {@code span} speaks; without one, the narrator does. */
  Heard at(Span span) {
    Attribution innermost = innermost(span);
    return innermost == null ? narrator : new Heard(innermost.voice(), holder(innermost));
  }

  /**
   * Whether "he" or "the minister" in somebody's own words would be who speaks.
   *
   * @param text the article that all offsets refer to
   */
  boolean isOwnThirdPerson(String text, Mention mention) {
    Attribution innermost = innermost(mention.span());
    return mention.isReference()
        && mention.resolved().type() == EntityType.PERSON
        && innermost != null
        && innermost.voice() == Voice.DIRECT
        && innermost.speakerMention() != null
        && innermost.speakerMention().resolved().id().equals(mention.resolved().id())
        && !innermost.isSpokenFor(text);
  }

  boolean isQuoted(Span span) {
    return attributions.stream()
        .anyMatch(a -> a.voice() == Voice.DIRECT && a.content().contains(span));
  }

  private Attribution innermost(Span span) {
    Attribution innermost = null;
    for (Attribution attribution : attributions) {
      if (attribution.content().contains(span)
          && (innermost == null || attribution.content().length() < innermost.content().length())) {
        innermost = attribution;
      }
    }
    return innermost;
  }

  /**
   * The words that name who judges a target and how ("the minister, Lee, slammed"): a stance toward
   * it is theirs, or else that of whom they judge with it.
   *
   * @return null where no verb of judging is known whose object it belongs to
   */
  Judge judge(Span target) {
    Attribution innermost = innermost(target);
    if (innermost == null || innermost.attitude() == 0 || innermost.speakerMention() == null) {
      return null;
    }
    Span speaker = innermost.speaker();
    Span cue = innermost.cue();
    Span words =
        new Span(Math.min(speaker.start(), cue.start()), Math.max(speaker.end(), cue.end()));
    return new Judge(words, innermost.content(), innermost.speakerMention());
  }

  /**
   * What a verb of judging says of the holder's attitude toward something that no name stands for:
   * {@code condemned the export controls}.
   *
   * @return -1, 0 or 1
   */
  int attitude(Mention holder, Span sentence, List<Mention> mentions) {
    for (Attribution attribution : attributions) {
      boolean theirs =
          attribution.attitude() != 0
              && holder.equals(attribution.speakerMention())
              && sentence.contains(attribution.content());
      if (theirs && mentions.stream().noneMatch(m -> begins(attribution.content(), m.span()))) {
        return attribution.attitude();
      }
    }
    return 0;
  }

  private static boolean begins(Span content, Span mention) {
    return content.contains(mention) && mention.start() - content.start() < OBJECT_REACH;
  }

  private static Holder holder(Attribution attribution) {
    if (attribution.speakerMention() == null) {
      return Holder.UNKNOWN;
    }
    Entity speaker = attribution.speakerMention().resolved();
    return new Holder(
        HolderKind.ENTITY, speaker.id(), speaker.name(), attribution.speakerMention().span());
  }
}
