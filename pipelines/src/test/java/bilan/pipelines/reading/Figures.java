package bilan.pipelines.reading;

import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.Workbook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a file gives: sums of all values by table and field, and how each row adds to them.
 *
 * @param byRow the sums of one row of a sheet
 * @param accounted rows read and rows rejected
 * @param said code and subject of each thing that reading says
 */
record Figures(
    Map<String, Map<String, BigDecimal>> byRow,
    long accounted,
    long wrongTotals,
    Set<String> said,
    List<String> columns) {

  static Figures of(String dataset, Path file, Workbook workbook, List<String> previousColumns)
      throws IOException {
    ReadRequest asked = Read.request(dataset, file.toString());
    ReadRequest request =
        Requests.of(
            asked.file(),
            asked.dataset(),
            null,
            null,
            List.of(),
            asked.options(),
            null,
            null,
            null,
            null,
            List.of(),
            false,
            previousColumns);
    Read read = new Read();
    read.reading = new SpreadsheetReader(Read.KEY).read(workbook, request, read);
    Map<String, Map<String, BigDecimal>> byRow = new TreeMap<>();
    for (int i = 0; i < read.rows.size(); i++) {
      Map<String, BigDecimal> sums =
          byRow.computeIfAbsent(
              read.typed.get(i).sheet() + "!" + read.typed.get(i).row(), k -> new TreeMap<>());
      add(sums, read, i);
    }
    Set<String> said = new TreeSet<>();
    read.reading.notices().forEach(n -> said.add(n.code() + n.what()));
    read.rejected.forEach(r -> r.faults().forEach(f -> said.add(f.code() + f.field())));
    long wrong =
        read.totals.stream()
            .filter(t -> t.sum() == null || t.sum().compareTo(t.printed()) != 0)
            .count();
    return new Figures(
        byRow, read.rows.size() + read.rejected.size(), wrong, said, read.reading.columns());
  }

  private static void add(Map<String, BigDecimal> sums, Read read, int i) {
    String table = read.tables.get(i);
    sums.merge(table, BigDecimal.ONE, BigDecimal::add);
    read.rows
        .get(i)
        .forEach(
            (field, value) -> {
              boolean number = value instanceof BigDecimal || value instanceof Integer;
              BigDecimal each =
                  number ? new BigDecimal(value.toString()) : BigDecimal.valueOf(value.hashCode());
              sums.merge(table + "." + field, each, BigDecimal::add);
            });
    read.typed
        .get(i)
        .audience()
        .forEach(
            a ->
                sums.merge(
                    "audience." + a.dimension() + a.audienceClass(),
                    BigDecimal.valueOf(a.count()),
                    BigDecimal::add));
  }

  /** Numbers of the rows that were read, by sheet. */
  Map<String, List<Integer>> rows() {
    Map<String, List<Integer>> rows = new TreeMap<>();
    for (String key : byRow.keySet()) {
      int mark = key.lastIndexOf('!');
      rows.computeIfAbsent(key.substring(0, mark), k -> new ArrayList<>())
          .add(Integer.valueOf(key.substring(mark + 1)));
    }
    rows.values().forEach(list -> list.sort(null));
    return rows;
  }

  Map<String, BigDecimal> sums() {
    return expected(null, 0, 1);
  }

  /** The sums if one row counted so many times. */
  Map<String, BigDecimal> expected(@Nullable String sheet, int row, int times) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    byRow.forEach(
        (key, values) -> {
          int count = key.equals(sheet + "!" + row) ? times : 1;
          values.forEach(
              (k, v) -> sums.merge(k, v.multiply(BigDecimal.valueOf(count)), BigDecimal::add));
        });
    sums.replaceAll((k, v) -> v.signum() == 0 ? BigDecimal.ZERO : v.stripTrailingZeros());
    sums.values().removeIf(v -> v.signum() == 0);
    return sums;
  }
}
