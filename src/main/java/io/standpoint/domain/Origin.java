package io.standpoint.domain;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where something was read, precise enough to open the file and look.
 *
 * @param file the resolved file name, with scheme if it is not local
 * @param position the record's number in the file (line of a JSON Lines file), from 1; 0 means the
 *     whole file
 */
public record Origin(String file, long position) implements Comparable<Origin> {

  private static final Comparator<Origin> ORDER =
      Comparator.comparing(Origin::file).thenComparingLong(Origin::position);

  public Origin {
    Objects.requireNonNull(file, "file");
    if (position < 0) {
      throw new IllegalArgumentException("negative position " + position);
    }
  }

  /** {@code line 17}, or {@code file} for a file that is one record. */
  public String location() {
    return position == 0 ? "file" : "line " + position;
  }

  @Override
  public int compareTo(Origin other) {
    return ORDER.compare(this, other);
  }
}
