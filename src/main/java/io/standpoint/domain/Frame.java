package io.standpoint.domain;

import java.util.Locale;

/**
 * The angle under which a sentence presents what states, companies or leaders do: version 1.1 of
 * the frame set, in the order of the model's outputs.
 */
public enum Frame {
  MILITARY_SECURITY,
  ESPIONAGE_CYBER,
  EXPORT_CONTROLS,
  SANCTIONS,
  TRADE_TARIFFS,
  INVESTMENT_MARKET,
  TECHNOLOGY_RIVALRY,
  TECHNOLOGY_SOVEREIGNTY,
  SUPPLY_CHAIN,
  DIPLOMACY_COOPERATION,
  SOVEREIGNTY_TERRITORY,
  RIGHTS_GOVERNANCE,
  REGULATION_SAFETY;

  /** The name in data sets, such as {@code export_controls}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The frame of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Frame ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
