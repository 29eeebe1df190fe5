package io.standpoint.lexicon;

/** One spelling for the typographic variants of quotes, hyphens and spaces. */
public final class PlainText {

  private PlainText() {}

  /** The form with plain characters, single spaces and no space at the ends. */
  public static String of(String form) {
    StringBuilder plain = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = of(form.charAt(i));
      if (c != ' ' || (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ')) {
        plain.append(c);
      }
    }
    return plain.toString().strip();
  }

  /** Hyphens and en dashes become "-"; an em dash never belongs to a name and stays. */
  public static char of(char c) {
    if (c < 0x80) {
      return c < ' ' ? ' ' : c;
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> '-';
      case '\u00A0', '\u2007', '\u202F', '\u2009', '\u200A', '\u3000' -> ' ';
      default -> c;
    };
  }
}
