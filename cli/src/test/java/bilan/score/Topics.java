package bilan.score;

import java.util.List;
import java.util.regex.Pattern;

/** Topics of what the program says when it stops, by code and words of the message. */
final class Topics {

  /** A file that the program takes for none of ours. */
  static final String NONE = "none";

  /** The account of a bank statement, which no column needs to tell. */
  static final String ACCOUNT = "account";

  /** The place of all rows. */
  static final String PLACE = "place";

  static final String DATASET = "dataset";

  /**
   * A line of the table.
   *
   * @param words what the message or its cure contains
   */
  private record Line(String code, Pattern words, String topic) {}

  private static final List<Line> TABLE =
      List.of(
          line("PROF-02", "De quel compte bancaire", ACCOUNT),
          line("PROF-02", "dit le lieu|De quel lieu", PLACE),
          line("PROF-02", "fichier des écritures comptables", NONE),
          line("PROF-02", "Aucune colonne pour (Date|Mois|Exercice|Année)\\b", "year"),
          line("PROF-02", "", "columns"),
          line("PROF-03", "", "columns"),
          line("PROF-04", "", "profile"),
          line("PROF-05", "", "order"),
          line("PROF-07", "", "whose"),
          line("PROF-11", "", DATASET),
          line("PROF-12", "", NONE),
          line("PROF-16", "", "columns"),
          line("PROF-17", "", "columns"),
          line("PROF-18", "", DATASET),
          line("TABLE-01", "", NONE),
          line("TABLE-04", "", "year"),
          line("TABLE-1[23]", "", "columns"),
          line("TABLE-2[01]", "", "grain"),
          line("TOTAL-04", "", "grain"),
          line("DELIV-09", "", "register"),
          line("DELIV-10", "", "grain"),
          line("DELIV-1[1-7]", "", "version"));

  private Topics() {}

  private static Line line(String code, String words, String topic) {
    return new Line(code, Pattern.compile(words), topic);
  }

  /** The topic of a message; its code where the table has none. */
  static String of(Reply.Said said) {
    String text = said.what() + " " + said.cure();
    return TABLE.stream()
        .filter(l -> said.code().matches(l.code()) && l.words().matcher(text).find())
        .map(Line::topic)
        .findFirst()
        .orElse(said.code());
  }
}
