package io.standpoint.domain;

/** What is left out to get through an article that cannot be read in full. */
public enum Fallback {
  /** The source holds no more than a summary. */
  SUMMARY_ONLY,
  /** The article has more tokens than may be read: its last sentences are not. */
  FIRST_SENTENCES_TOO_MANY_TOKENS,
  /** The article has more sentences than may be read: its last ones are not. */
  FIRST_SENTENCES_TOO_MANY_SENTENCES,
  /** The recogniser of names failed: only names that the gazetteer lists are found. */
  LISTED_NAMES_PARSER_FAILED,
  /** The finder of references failed: pronouns and descriptions do not count. */
  NAMES_ONLY_REFERENCES_FAILED
}
