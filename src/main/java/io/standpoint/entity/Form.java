package io.standpoint.entity;

import java.util.List;

/**
 * What a string of the gazetteer can mean.
 *
 * @param kind how much the string says by itself
 * @param entries the entities it can mean: one, several if ambiguous, none if BLOCKED
 */
record Form(Kind kind, List<GazetteerEntry> entries) {

  enum Kind {
    ALIAS,
    AMBIGUOUS,
    /** Ambiguous, but with a capital inside a sentence it is the name of one entity. */
    COMMON,
    DEMONYM,
    /** A surname that only a title before it makes clear. */
    TITLED,
    /** A fixed name that contains a known one and means something else. */
    BLOCKED;

    /** Whether the string needs a second sign, at least in some places. */
    boolean isAmbiguous() {
      return this == AMBIGUOUS || this == COMMON;
    }
  }

  Form {
    entries = List.copyOf(entries);
  }
}
