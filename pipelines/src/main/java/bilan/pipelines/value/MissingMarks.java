package bilan.pipelines.value;

import java.util.Set;

/** The marks that stand for "not known" in a cell. */
public final class MissingMarks {

  private static final int LONGEST = 24;

  private static final Set<String> MARKS =
      Set.of(
          "nc",
          "n.c.",
          "n.c",
          "n/c",
          "-",
          "--",
          "---",
          "–",
          "—",
          "_",
          "sans objet",
          "s.o.",
          "s.o",
          "s/o",
          "#n/a",
          "#na",
          "n/a",
          "n.a.",
          "na",
          "#n/d",
          "nd",
          "n.d.",
          "n/d",
          "(vide)",
          "vide",
          "(blank)",
          "non renseigne",
          "non renseignee",
          "non renseignes",
          "nr",
          "n.r.",
          "n/r",
          "null",
          "(null)",
          "nan",
          "none",
          "?",
          "??",
          "#",
          "...",
          "…",
          ".",
          "/");

  private MissingMarks() {}

  /** Whether a text is one of these marks, or nothing but spaces. */
  public static boolean isMissing(String text) {
    String stripped = Spaces.strip(text);
    if (stripped.isEmpty()) {
      return true;
    }
    // No mark begins or ends with a digit, as most numbers, dates and identifiers do.
    if (stripped.length() > LONGEST
        || isDigit(stripped.charAt(0))
        || isDigit(stripped.charAt(stripped.length() - 1))) {
      return false;
    }
    return MARKS.contains(Spaces.fold(stripped));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
