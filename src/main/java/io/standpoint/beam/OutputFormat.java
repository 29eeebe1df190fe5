package io.standpoint.beam;

import java.util.Arrays;
import java.util.Optional;

/** The formats that data sets are published in. */
public enum OutputFormat {
  AVRO("avro"),
  PARQUET("parquet"),
  BOTH("both");

  private final String label;

  OutputFormat(String label) {
    this.label = label;
  }

  /** The format that {@code --format} calls so. */
  public static Optional<OutputFormat> of(String label) {
    return Arrays.stream(values()).filter(format -> format.label.equals(label)).findFirst();
  }

  boolean hasAvro() {
    return this != PARQUET;
  }

  boolean hasParquet() {
    return this != AVRO;
  }
}
