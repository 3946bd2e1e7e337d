package bilan.queries.render.word;

import bilan.queries.document.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which footnotes the cells of a table call, known before its columns are laid out. */
final class Calls {

  private final List<List<List<WordNotes.Call>>> rows = new ArrayList<>();

  Calls(Table table, String anchor, WordNotes notes) {
    for (Table.Row row : table.rows()) {
      List<List<WordNotes.Call>> cells = new ArrayList<>();
      for (var cell : row.cells()) {
        List<WordNotes.Call> calls = new ArrayList<>();
        for (int note : cell.notes()) {
          calls.add(notes.call(anchor, note, table.notes().get(note - 1)));
        }
        calls.sort(Comparator.comparingInt(WordNotes.Call::number));
        cells.add(calls);
      }
      rows.add(cells);
    }
  }

  /** Of one cell, by their numbers. */
  List<WordNotes.Call> of(int row, int column) {
    return rows.get(row).get(column);
  }

  /** How many letters the numbers beside a figure take, with what parts them. */
  int letters(int row, int column) {
    int letters = 0;
    for (WordNotes.Call call : of(row, column)) {
      letters += (letters > 0 ? 1 : 0) + Integer.toString(call.number()).length();
    }
    return letters;
  }

  /** The most of a column. */
  int mostLetters(int column) {
    int most = 0;
    for (int row = 0; row < rows.size(); row++) {
      most = Math.max(most, letters(row, column));
    }
    return most;
  }
}
