package io.standpoint.domain;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * Where something was read, precise enough to open the file and look.
 *
 * @param file the resolved file name, with scheme if it is not local
 * @param position the record's number in the file, from 1; 0 means the whole file
 * @param unit what is numbered
 */
public record Origin(String file, long position, Unit unit) implements Comparable<Origin> {

  /** What the records of a file are. */
  public enum Unit {
    /** Lines of text, blank ones counted. */
    LINE,
    /** Records of an archive, entries of a feed, rows of a table. */
    RECORD
  }

  private static final Comparator<Origin> ORDER =
      Comparator.comparing(Origin::file).thenComparingLong(Origin::position);

  public Origin {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(unit, "unit");
    if (position < 0) {
      throw new IllegalArgumentException("negative position " + position);
    }
  }

  /** A line of a file, or the whole file. */
  public Origin(String file, long position) {
    this(file, position, Unit.LINE);
  }

  /** {@code line 17}, {@code record 17}, or {@code file} for a file that is one record. */
  public String location() {
    return position == 0 ? "file" : unit.name().toLowerCase(Locale.ROOT) + " " + position;
  }

  @Override
  public int compareTo(Origin other) {
    return ORDER.compare(this, other);
  }
}
