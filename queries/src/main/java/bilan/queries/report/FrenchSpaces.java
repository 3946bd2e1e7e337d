package bilan.queries.report;

/** Spaces that must not break, where a writer typed ordinary ones. */
final class FrenchSpaces {

  private FrenchSpaces() {}

  static String in(String words) {
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
