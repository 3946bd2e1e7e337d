package bilan.pipelines.reading;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A workbook held in memory, to be changed. */
record Copy(Kind kind, List<Sheet> sheets, Map<String, String> facts) implements Workbook {

  static Copy of(Workbook workbook) throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    for (Sheet sheet : workbook.sheets()) {
      List<Row> rows = new ArrayList<>();
      try (Sheet.Rows source = sheet.rows()) {
        for (Row row = source.next(); row != null; row = source.next()) {
          rows.add(row);
        }
      }
      sheets.add(new Rowed(sheet.name(), sheet.hidden(), sheet.merges(), rows));
    }
    return new Copy(workbook.kind(), sheets, workbook.facts());
  }

  /** The same with each sheet changed. */
  Copy with(UnaryOperator<Rowed> change) {
    List<Sheet> changed = new ArrayList<>();
    sheets.forEach(sheet -> changed.add(change.apply((Rowed) sheet)));
    return new Copy(kind, changed, facts);
  }

  @Override
  public void close() {}

  /** One of its sheets. */
  record Rowed(String name, boolean hidden, List<Merge> merges, List<Row> content)
      implements Sheet {

    /** Other rows: what was merged may stand elsewhere, and is no longer. */
    Rowed with(List<Row> rows) {
      return new Rowed(name, hidden, List.of(), rows);
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
}
