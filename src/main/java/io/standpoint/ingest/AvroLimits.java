package io.standpoint.ingest;

/**
 * Bounds what Avro allocates for a length that it reads: a damaged one must not become an array of
 * that length.
 */
public final class AvroLimits {

  private static final int MOST_BYTES = 1 << 26;
  private static final int MOST_ITEMS = 1 << 20;

  private AvroLimits() {}

  /** To be called before anything is read in this JVM: Avro looks at its limits only once. */
  public static void set() {
    set("bytes", MOST_BYTES);
    set("string", MOST_BYTES);
    set("collectionItems", MOST_ITEMS);
  }

  private static void set(String what, int most) {
    String limit = "org.apache.avro.limits." + what + ".maxLength";
    System.setProperty(limit, System.getProperty(limit, Integer.toString(most)));
  }
}
