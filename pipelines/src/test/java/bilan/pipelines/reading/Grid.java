package bilan.pipelines.reading;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.Workbook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A workbook written as text: a line {@code == name} starts a sheet, cells stand between {@code |}.
 * {@code #12,5} is a number, {@code @2022-03-12} a date, {@code ?} a formula without result, {@code
 * >} a cell merged with the one on its left, {@code ^} with the one above.
 */
final class Grid implements Workbook {

  private final List<Sheet> sheets = new ArrayList<>();

  private record GridSheet(String name, List<Row> content, List<Merge> merges) implements Sheet {
    @Override
    public boolean hidden() {
      return name.startsWith("(");
    }

    @Override
    public Set<Integer> hiddenColumns() {
      return Set.of();
    }

    @Override
    public Rows rows() {
      var rows = content.iterator();
      return new Rows() {
        @Override
        public Row next() {
          return rows.hasNext() ? rows.next() : null;
        }

        @Override
        public void close() {}
      };
    }
  }

  Grid(String text) {
    String name = "Feuil1";
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("== ")) {
        add(name, lines);
        name = line.substring(3);
        lines = new ArrayList<>();
      } else {
        lines.add(line);
      }
    }
    add(name, lines);
  }

  private void add(String name, List<String> lines) {
    if (lines.isEmpty() && sheets.isEmpty()) {
      return;
    }
    List<Row> rows = new ArrayList<>();
    List<Sheet.Merge> merges = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Row row = row(lines.get(i), i + 1, merges);
      if (!row.isBlank()) {
        rows.add(row);
      }
    }
    sheets.add(new GridSheet(name, rows, merges));
  }

  private static Row row(String line, int number, List<Sheet.Merge> merges) {
    List<SheetCell> cells = new ArrayList<>();
    for (String text : line.split("\\|", -1)) {
      String value = text.strip();
      if (value.equals(">")) {
        merge(merges, number, cells.size());
        value = "";
      } else if (value.equals("^")) {
        mergeDown(merges, number, cells.size());
        value = "";
      }
      cells.add(cell(value));
    }
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    return new Row(number, cells, false);
  }

  private static void merge(List<Sheet.Merge> merges, int row, int column) {
    Sheet.Merge last = merges.isEmpty() ? null : merges.get(merges.size() - 1);
    if (last != null && last.firstRow() == row && last.lastColumn() == column - 1) {
      merges.set(merges.size() - 1, new Sheet.Merge(row, row, last.firstColumn(), column));
    } else {
      merges.add(new Sheet.Merge(row, row, column - 1, column));
    }
  }

  private static void mergeDown(List<Sheet.Merge> merges, int row, int column) {
    for (int i = 0; i < merges.size(); i++) {
      Sheet.Merge merge = merges.get(i);
      if (merge.firstColumn() == column && merge.lastRow() == row - 1) {
        merges.set(i, new Sheet.Merge(merge.firstRow(), row, column, merge.lastColumn()));
        return;
      }
    }
    merges.add(new Sheet.Merge(row - 1, row, column, column));
  }

  private static SheetCell cell(String value) {
    if (value.startsWith("#")
        && value.length() > 1
        && (Character.isDigit(value.charAt(1)) || value.charAt(1) == '-')) {
      return SheetCell.number(new BigDecimal(value.substring(1).replace(',', '.')), null);
    }
    if (value.startsWith("@")) {
      return SheetCell.date(LocalDate.parse(value.substring(1)).atStartOfDay(), null, "dd/mm/yyyy");
    }
    return value.equals("?") ? SheetCell.uncomputed() : SheetCell.text(value.replace("\\n", "\n"));
  }

  @Override
  public Kind kind() {
    return Kind.XLSX;
  }

  @Override
  public List<Sheet> sheets() {
    return sheets;
  }

  @Override
  public Map<String, String> facts() {
    return Map.of();
  }

  @Override
  public void close() {}
}
