package io.standpoint.entity;

/**
 * An entry and where it was read.
 *
 * @param entry what the row says
 * @param file name for messages
 * @param line from 1, the header included
 */
record GazetteerRow(GazetteerEntry entry, String file, int line) {

  GazetteerException problem(String problem) {
    return new GazetteerException(file, line, problem);
  }
}
