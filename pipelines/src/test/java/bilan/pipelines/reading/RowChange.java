package bilan.pipelines.reading;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of which rows a sheet holds; what it must give follows from the rows' own figures. */
enum RowChange {
  CUT,
  REPEATED,
  TOTAL,
  SUBTOTAL,
  /** The sums stand first, below the header. */
  TOTAL_ABOVE,
  /** Sums that nobody named. */
  TOTAL_WITHOUT_NAME,
  /** A subtotal somewhere, the whole at the end. */
  SUBTOTAL_AND_TOTAL;

  /**
   * A changed copy.
   *
   * @param times how often a row that was read counts now
   */
  record Changed(Copy copy, @Nullable String sheet, int row, int times) {}

  /**
   * @param read numbers of the rows that were read, by sheet
   */
  Changed apply(Copy copy, java.util.Map<String, List<Integer>> read, Random random) {
    List<String> sheets =
        read.keySet().stream().filter(s -> read.get(s).size() > 3).sorted().toList();
    if (sheets.isEmpty()) {
      return new Changed(copy, null, 0, 1);
    }
    String name = sheets.get(random.nextInt(sheets.size()));
    List<Integer> rows = read.get(name);
    int row = rows.get(1 + random.nextInt(rows.size() - 2));
    int last = rows.get(rows.size() - 1);
    Copy changed =
        copy.with(
            sheet -> {
              if (!sheet.name().equals(name)) {
                return sheet;
              }
              return switch (this) {
                case CUT ->
                    new Copy.Rowed(
                        name,
                        sheet.hidden(),
                        sheet.merges(),
                        sheet.content().stream().filter(r -> r.number() != row).toList());
                case REPEATED -> sheet.with(with(sheet.content(), row, cells(sheet, row)));
                case TOTAL ->
                    sheet.with(with(sheet.content(), last, total(sheet, rows, last, "Total")));
                case SUBTOTAL ->
                    sheet.with(with(sheet.content(), row, total(sheet, rows, row, "Sous-total")));
                case TOTAL_ABOVE ->
                    sheet.with(
                        with(
                            sheet.content(),
                            rows.get(0) - 1,
                            total(sheet, rows, last, "TOTAL GÉNÉRAL")));
                case TOTAL_WITHOUT_NAME ->
                    sheet.with(with(sheet.content(), last, total(sheet, rows, last, "")));
                case SUBTOTAL_AND_TOTAL -> {
                  List<Row> whole =
                      with(sheet.content(), last, total(sheet, rows, last, "Total général"));
                  yield sheet.with(with(whole, row, total(sheet, rows, row, "Sous-total")));
                }
              };
            });
    return new Changed(changed, name, row, this == CUT ? 0 : this == REPEATED ? 2 : 1);
  }

  private static List<SheetCell> cells(Copy.Rowed sheet, int number) {
    return sheet.content().stream()
        .filter(r -> r.number() == number)
        .findFirst()
        .orElseThrow()
        .cells();
  }

  private static List<Row> with(List<Row> rows, int after, List<SheetCell> cells) {
    List<Row> all = new ArrayList<>();
    for (Row row : rows) {
      all.add(new Row(row.number() + (row.number() > after ? 1 : 0), row.cells(), row.hidden()));
      if (row.number() == after) {
        all.add(new Row(after + 1, cells, false));
      }
    }
    return all;
  }

  /** The label in the first column that holds text or dates, the sums of all numbers. */
  private static List<SheetCell> total(
      Copy.Rowed sheet, List<Integer> rows, int last, String label) {
    int width = cells(sheet, last).size();
    List<SheetCell> total = new ArrayList<>(Collections.nCopies(width, SheetCell.BLANK));
    boolean labelled = false;
    List<Row> summed =
        sheet.content().stream()
            .filter(r -> r.number() <= last && Set.copyOf(rows).contains(r.number()))
            .toList();
    for (int column = 0; column < width; column++) {
      int each = column;
      List<SheetCell> cells =
          summed.stream().map(r -> r.cell(each)).filter(c -> !c.isBlank()).toList();
      boolean numbers =
          !cells.isEmpty() && cells.stream().allMatch(c -> c.type() == SheetCell.Type.NUMBER);
      if (numbers) {
        BigDecimal sum =
            cells.stream().map(SheetCell::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        total.set(column, SheetCell.number(sum, null));
      } else if (!labelled) {
        total.set(column, SheetCell.text(label));
        labelled = true;
      }
    }
    return labelled || label.isEmpty() ? total : List.of(SheetCell.text(label));
  }
}
