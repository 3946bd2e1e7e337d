package bilan.pipelines;

import bilan.pipelines.correction.CorrectionFile;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.model.Rejection.RawCell;
import bilan.pipelines.sheet.form.MarkedWorkbook;
import bilan.pipelines.sheet.form.MarkedWorkbook.Line;
import bilan.pipelines.sheet.form.MarkedWorkbook.Page;
import bilan.pipelines.warehouse.delivering.WaitingRows;
import bilan.pipelines.warehouse.delivering.WaitingRows.Waited;
import bilan.pipelines.warehouse.delivering.WaitingRows.Wrong;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Catalogue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows in quarantine, as a workbook to correct and to ingest again. */
public final class Rejects {

  /** More than a person corrects in one go; the others come with the next export. */
  private static final int MOST = 10_000;

  private final Settings settings;

  public Rejects(Settings settings) {
    this.settings = settings;
  }

  /**
   * A workbook of the rows that wait.
   *
   * @param xlsx the file's bytes; empty if no row can be corrected there
   * @param rows in it, of {@code files} files; {@code waiting} all those that wait
   * @param dataset of the first of its rows; empty if there is none
   */
  @SuppressWarnings("ArrayRecordComponent") // written once, to a file
  public record Exported(byte[] xlsx, int rows, int files, long waiting, String dataset) {}

  /** One sheet a table of a delivery: the sender's own columns, the problem, the cure, a mark. */
  public Exported export(Catalogue catalogue) {
    try (WarehouseFile warehouse =
        WarehouseFile.open(settings.warehouse(), settings.patience(), Datasets.load())) {
      WaitingRows waiting = new WaitingRows(warehouse);
      List<Waited> rows = waiting.rows(MOST);
      Map<String, List<Waited>> tables = new LinkedHashMap<>();
      for (Waited row : rows) {
        tables
            .computeIfAbsent(row.delivery() + "/" + row.area(), key -> new ArrayList<>())
            .add(row);
      }
      List<Page> pages = tables.values().stream().map(table -> page(table, catalogue)).toList();
      long files = rows.stream().map(Waited::delivery).distinct().count();
      return new Exported(
          pages.isEmpty() ? new byte[0] : MarkedWorkbook.write(pages),
          rows.size(),
          (int) files,
          waiting.count(),
          rows.isEmpty() ? "" : rows.get(0).dataset());
    }
  }

  private static Page page(List<Waited> rows, Catalogue catalogue) {
    Waited first = rows.get(0);
    int dot = first.source().lastIndexOf('.');
    String file = dot > 0 ? first.source().substring(0, dot) : first.source();
    return new Page(
        file.equals(first.sheet()) ? file : file + " " + first.sheet(),
        first.cells().stream().map(RawCell::head).toList(),
        List.of(
            catalogue.say("delivery.fix.problem"),
            catalogue.say("delivery.fix.cure"),
            catalogue.say("delivery.fix.mark")),
        rows.stream().map(Rejects::line).toList());
  }

  private static Line line(Waited row) {
    Set<Integer> bad = new HashSet<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String head = row.cells().get(i).head();
      if (row.wrong().stream().anyMatch(w -> w.column().equals(head))) {
        bad.add(i);
      }
    }
    return new Line(
        row.cells().stream().map(RawCell::cell).toList(),
        bad,
        List.of(
            row.wrong().stream().map(Rejects::said).collect(Collectors.joining("\n")),
            row.wrong().stream().map(Wrong::cure).distinct().collect(Collectors.joining("\n")),
            CorrectionFile.mark(row.delivery(), row.reject(), row.rawHash())));
  }

  private static String said(Wrong wrong) {
    return wrong.column().isEmpty() ? wrong.what() : wrong.column() + " : " + wrong.what();
  }
}
