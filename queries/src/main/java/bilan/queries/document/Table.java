package bilan.queries.document;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a document.
 *
 * @param id the query's name or the figures' block; stable, so that a sheet and a json key can be
 *     named after it
 * @param number in the order of the document, from 1; 0 of one that has none yet, or that a
 *     sentence says
 * @param notes what stands below, in the order of the numbers in the cells
 * @param remarks what stands below without a number: basis, what is left out
 */
public record Table(
    String id,
    int number,
    String title,
    List<Head> heads,
    List<Row> rows,
    List<String> notes,
    List<String> remarks)
    implements Block {

  public Table {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    remarks = List.copyOf(remarks);
  }

  /**
   * The head of a column.
   *
   * @param definition what its figures mean; null if it needs none
   * @param tax {@code excl} or {@code incl}; null if that is no question
   */
  public record Head(
      String key, String label, Kind kind, @Nullable String definition, @Nullable String tax) {

    public Head(String key, String label, Kind kind) {
      this(key, label, kind, null, null);
    }

    /** Whether its cells line up on the right. */
    public boolean isNumeric() {
      return switch (kind) {
        case COUNT, AMOUNT, RATE, HOURS, NUMBER -> true;
        case TEXT, YEAR, MONTH, DATE, BOOLEAN -> false;
      };
    }
  }

  /** A row; what it is in the table, and its cells by column. */
  public record Row(Role role, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** This table with only some of its notes. */
  public Table noted(List<String> some, List<String> others) {
    List<Row> marked =
        rows.stream()
            .map(
                row -> new Row(row.role(), row.cells().stream().map(c -> marked(c, some)).toList()))
            .toList();
    return new Table(id, number, title, heads, marked, some, others);
  }

  /** This table with its number in a document. */
  public Table numbered(int place) {
    return new Table(id, place, title, heads, rows, notes, remarks);
  }

  private Cell marked(Cell cell, List<String> some) {
    return cell.noted(
        cell.notes().stream()
            .map(n -> some.indexOf(notes.get(n - 1)) + 1)
            .filter(n -> n > 0)
            .toList());
  }

  @Override
  public void showOn(Page page) {
    page.table(this);
  }
}
