package io.standpoint.aggregate;

import io.standpoint.domain.Granularity;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Window;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What is summarised: an entity, or a holder and its target, in one window.
 *
 * @param holderId null for an entity
 * @param targetId the entity, or the target of the holder's stance
 * @param targetKind entity or issue
 * @param window the window
 */
public record SubjectKey(
    String holderId, String targetId, Opinion.TargetKind targetKind, Window window)
    implements Comparable<SubjectKey> {

  private static final String SEPARATOR = "\t";

  private static final Comparator<SubjectKey> ORDER =
      Comparator.comparing((SubjectKey key) -> key.isPair() ? key.holderId : "")
          .thenComparing(SubjectKey::targetId)
          .thenComparing(SubjectKey::targetKind)
          .thenComparing(key -> key.window.granularity())
          .thenComparing(key -> key.window.startDay(), Comparator.nullsFirst(LocalDate::compareTo));

  /** The subject of an opinion in its article's finest window. */
  public static SubjectKey of(Opinion opinion) {
    return new SubjectKey(
        opinion.kind() == Opinion.Kind.STANCE ? opinion.holder().id() : null,
        opinion.target().id(),
        opinion.target().kind(),
        Window.of(opinion.source().published()));
  }

  public boolean isPair() {
    return holderId != null;
  }

  /** The same subject in the larger windows that this one is part of. */
  public List<SubjectKey> larger() {
    return window.larger().stream()
        .map(larger -> new SubjectKey(holderId, targetId, targetKind, larger))
        .toList();
  }

  /** The subject without its window: all windows of a subject are summarised in one place. */
  public String subject() {
    return (isPair() ? holderId : "") + SEPARATOR + targetId;
  }

  /** One line that {@link #decode} reads back. */
  public String encode() {
    LocalDate day = window.startDay();
    return String.join(
        SEPARATOR,
        subject(),
        targetKind.name(),
        window.granularity().name(),
        day == null ? "" : day.toString());
  }

  /** The key that {@code line} encodes. */
  public static SubjectKey decode(String line) {
    String[] parts = line.split(SEPARATOR, -1);
    return new SubjectKey(
        parts[0].isEmpty() ? null : parts[0],
        parts[1],
        Opinion.TargetKind.valueOf(parts[2]),
        Window.starting(
            Granularity.valueOf(parts[3]), parts[4].isEmpty() ? null : LocalDate.parse(parts[4])));
  }

  /** By holder, target and window; entities before pairs. */
  @Override
  public int compareTo(SubjectKey other) {
    return ORDER.compare(this, other);
  }
}
