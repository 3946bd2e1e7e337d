package bilan.queries.render.workbook;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Document;
import bilan.queries.document.Table;
import bilan.queries.render.words.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What the columns of the tables mean, where the queries behind them say it. */
final class WorkbookDefinitions {

  private final WorkbookSheets sheets;
  private final Wording wording;
  private final List<Table.Row> rows = new ArrayList<>();

  WorkbookDefinitions(WorkbookSheets sheets, Wording wording) {
    this.sheets = sheets;
    this.wording = wording;
  }

  /** Those of a document, once each. */
  WorkbookDefinitions of(Document document) {
    Map<String, String> said = new LinkedHashMap<>();
    document.blocks().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .forEach(table -> read(table, said));
    return this;
  }

  private void read(Table table, Map<String, String> said) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (Table.Head head : table.heads()) {
      String definition = head.definition();
      if (definition != null) {
        labels.computeIfAbsent(definition, d -> new ArrayList<>()).add(head.label());
      }
    }
    labels.forEach(
        (definition, columns) -> {
          String column = String.join(", ", columns);
          if (said.put(definition, column) == null) {
            Cell number = Cell.text(wording.say("report.table_alone", table.number()));
            rows.add(
                new Table.Row(
                    Role.BODY, List.of(number, Cell.text(column), Cell.text(definition))));
          }
        });
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  String title() {
    return wording.say("report.definitions_of_columns");
  }

  XSSFSheet add() {
    List<Table.Head> heads =
        List.of(
            new Table.Head("table", wording.say("report.of_table"), Kind.TEXT),
            new Table.Head("column", wording.say("report.csv.column"), Kind.TEXT),
            new Table.Head("definition", wording.say("report.definition"), Kind.TEXT));
    Table table = new Table("definitions", 0, "", heads, rows, List.of(), List.of());
    XSSFSheet sheet = sheets.sheet(title(), title());
    int end = sheets.grid(sheet, table);
    sheets.pages().printArea(sheet, heads.size(), end);
    return sheet;
  }
}
