package bilan.queries.render.workbook;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Document;
import bilan.queries.document.Table;
import bilan.queries.words.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Those of a document: each once, with every table that has it. */
  WorkbookDefinitions of(Document document) {
    Map<List<String>, Set<Integer>> tables = new LinkedHashMap<>();
    document.blocks().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .forEach(
            table ->
                read(table)
                    .forEach(
                        (definition, columns) ->
                            tables
                                .computeIfAbsent(
                                    List.of(String.join(", ", columns), definition),
                                    words -> new LinkedHashSet<>())
                                .add(table.number())));
    tables.forEach(
        (words, numbers) -> {
          String all = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
          Cell where = Cell.text(wording.say("report.tables_alone", all, numbers.size()));
          rows.add(
              new Table.Row(
                  Role.BODY, List.of(where, Cell.text(words.get(0)), Cell.text(words.get(1)))));
        });
    return this;
  }

  /** The columns that each definition is about. */
  private static Map<String, List<String>> read(Table table) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (Table.Head head : table.heads()) {
      String definition = head.definition();
      if (definition != null) {
        labels.computeIfAbsent(definition, d -> new ArrayList<>()).add(head.label());
      }
    }
    return labels;
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
    XSSFSheet sheet = sheets.sheet(title());
    int end = sheets.grid(sheet, table);
    PlainList.filter(
        sheet, table, TableColumns.plain(heads.size()), WorkbookSheets.HEADER, title());
    sheets.pages().printArea(sheet, heads.size(), end);
    return sheet;
  }
}
