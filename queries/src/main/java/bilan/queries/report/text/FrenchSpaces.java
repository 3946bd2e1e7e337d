package bilan.queries.report.text;

/** Spaces at which a French line must not break, where a writer typed ordinary ones. */
public final class FrenchSpaces {

  private FrenchSpaces() {}

  /** Words with spaces that do not break where French typography wants them. */
  public static String in(String words) {
    return words
        .replace(" ;", "\u202f;")
        .replace(" !", "\u202f!")
        .replace(" ?", "\u202f?")
        .replace(" :", "\u00a0:")
        .replace("« ", "«\u00a0")
        .replace(" »", "\u00a0»")
        .replace(" %", "\u202f%")
        .replace(" €", "\u202f€");
  }
}
