package io.standpoint.cli;

import java.util.Locale;

/**
 * What one check found.
 *
 * @param status how the check ended
 * @param what what was looked at
 * @param found what was there
 * @param remedy what to do, empty unless the check failed
 */
record Finding(Status status, String what, String found, String remedy) {

  enum Status {
    PASS,
    FAIL,
    SKIPPED;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Finding pass(String what, String found) {
    return new Finding(Status.PASS, what, found, "");
  }

  static Finding fail(String what, String found, String remedy) {
    return new Finding(Status.FAIL, what, found, remedy);
  }

  static Finding skipped(String what, String why) {
    return new Finding(Status.SKIPPED, what, why, "");
  }

  boolean failed() {
    return status == Status.FAIL;
  }

  /** A line, and a second one with the remedy where there is one. */
  String text() {
    String line = "%-8s %-19s %s%n".formatted(status.label(), what, found);
    return remedy.isEmpty() ? line : line + "%-28s -> %s%n".formatted("", remedy);
  }
}
