package io.standpoint.beam;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Heading under which help lists an option; written on its getter. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Topic {

  Heading value();

  /** The headings, in the order of help. */
  enum Heading {
    INPUT("Input"),
    FIELDS("Names of fields in rows"),
    OUTPUT("Output"),
    ANALYSIS("Analysis"),
    EXECUTION("Execution"),
    OTHER("Options");

    private final String title;

    Heading(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
