package bilan.pipelines.reading;

import bilan.pipelines.model.Inspection.SheetSeen;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The sheets that tables are read from, and those that are not. */
public final class SheetsSeen {

  private final List<TablePlan> plans;

  public SheetsSeen(List<TablePlan> plans) {
    this.plans = plans;
  }

  /** Every sheet of the workbook: whether it is hidden, empty, read. */
  public List<SheetSeen> of(Workbook workbook) throws IOException {
    Set<String> read = new LinkedHashSet<>();
    GrainMix.rows(plans).forEach(p -> read.add(p.sheet()));
    List<SheetSeen> sheets = new ArrayList<>();
    for (Sheet sheet : workbook.sheets()) {
      boolean isRead = read.contains(sheet.name());
      sheets.add(new SheetSeen(sheet.name(), sheet.hidden(), !isRead && isEmpty(sheet), isRead));
    }
    return sheets;
  }

  private static boolean isEmpty(Sheet sheet) throws IOException {
    try (Sheet.Rows rows = sheet.rows()) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        if (!row.isBlank()) {
          return false;
        }
      }
      return true;
    }
  }

  /** Columns that a person hid are read as the others: it is said. */
  public List<Problem> hiddenColumns() {
    List<Problem> problems = new ArrayList<>();
    for (TablePlan plan : plans) {
      List<String> hidden =
          plan.all().stream()
              .filter(c -> plan.area().sheet().hiddenColumns().contains(c.head().column()))
              .map(c -> c.head().text())
              .toList();
      if (!hidden.isEmpty()) {
        problems.add(
            Problem.note(
                "TABLE-11",
                Message.of("inspect.hidden_columns", plan.sheet(), String.join(", ", hidden))));
      }
    }
    return problems;
  }
}
