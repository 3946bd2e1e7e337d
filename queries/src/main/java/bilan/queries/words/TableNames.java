package bilan.queries.words;

import bilan.queries.document.Table;
import java.util.ArrayList;
import java.util.List;

/** What the rows and columns of a table are called where they are spoken of elsewhere. */
public final class TableNames {

  private TableNames() {}

  /** Its label, told from another of the same by the column before it. */
  public static String column(Table table, int at) {
    Table.Head head = table.heads().get(at);
    boolean twice =
        table.heads().stream().filter(other -> other.label().equals(head.label())).count() > 1;
    return twice && at > 0
        ? head.label() + " (" + table.heads().get(at - 1).label() + ")"
        : head.label();
  }

  /** The words before its first number. */
  public static String row(Table table, int at, Wording wording) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < table.heads().size() && !table.heads().get(i).isNumeric(); i++) {
      String said = wording.value(table.rows().get(at).cells().get(i));
      if (!said.isEmpty()) {
        words.add(said);
      }
    }
    return String.join(", ", words);
  }
}
