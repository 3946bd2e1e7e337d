package bilan.queries.render.words;

import bilan.queries.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The marks that lead from a cell to a note under its table. */
public final class Notes {

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Notes() {}

  /** {@code ¹} or {@code ¹,³}; empty without notes. */
  public static String raised(List<Integer> notes) {
    return notes.stream().map(Notes::raised).collect(Collectors.joining(" "));
  }

  private static String raised(int note) {
    StringBuilder out = new StringBuilder();
    for (char digit : Integer.toString(note).toCharArray()) {
      out.append(RAISED.charAt(digit - '0'));
    }
    return out.toString();
  }

  /** {@code 1, 3}; empty without notes. */
  public static String plain(List<Integer> notes) {
    return notes.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /**
   * The sentences below a table: its notes behind their numbers, its remarks, why cells are blank.
   */
  public static List<String> below(Table table, Wording wording) {
    List<String> notes = new ArrayList<>();
    for (String note : table.notes()) {
      notes.add("(" + (notes.size() + 1) + ") " + note);
    }
    notes.addAll(BlankCells.remarks(table, wording));
    return notes;
  }
}
