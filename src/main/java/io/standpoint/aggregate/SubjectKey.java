package io.standpoint.aggregate;

import io.standpoint.domain.Granularity;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Window;
import java.time.LocalDate;
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

  /**
   * The subject of an opinion.
   *
   * @param window the finest one of its article
   */
  public static SubjectKey of(Opinion opinion, Window window) {
    return new SubjectKey(
        opinion.kind() == Opinion.Kind.STANCE ? opinion.holder().id() : null,
        opinion.target().id(),
        opinion.target().kind(),
        window);
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
    int order = (isPair() ? holderId : "").compareTo(other.isPair() ? other.holderId : "");
    order = order != 0 ? order : targetId.compareTo(other.targetId);
    order = order != 0 ? order : targetKind.compareTo(other.targetKind);
    order = order != 0 ? order : window.granularity().compareTo(other.window.granularity());
    // Windows of one granularity all have a start, or none has.
    return order != 0 || window.start() == null
        ? order
        : window.start().compareTo(other.window.start());
  }
}
