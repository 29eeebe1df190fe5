package io.standpoint.entity;

import java.util.Set;

/**
 * An entry and where it was read.
 *
 * @param entry what the row says
 * @param common ambiguous forms that a capital inside a sentence makes clear
 * @param file name for messages
 * @param line from 1, the header included
 */
record GazetteerRow(GazetteerEntry entry, Set<String> common, String file, int line) {

  GazetteerException problem(String problem) {
    return new GazetteerException(file, line, problem);
  }
}
