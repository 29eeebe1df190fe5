package io.standpoint.domain;

/**
 * A stretch of text.
 *
 * @param start first UTF-16 code unit, at least 0
 * @param end one past the last code unit, greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The same stretch, counted from {@code delta} code units further left. */
  public Span shift(int delta) {
    return new Span(start + delta, end + delta);
  }

  /** The stretch of {@code text} that this span marks. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
