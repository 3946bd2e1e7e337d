package bilan.pipelines.warehouse.file;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two warehouses compared by what their tables hold: rows are counted, and the hashes of all that
 * they say are added up. Codes are words there, since each warehouse numbers them as they come.
 */
public final class WarehouseComparison {

  /** Tables of what was decided between deliveries. */
  private static final List<String> DECIDED_TABLES =
      Statements.resource("equal/DECIDED").lines().toList();

  private WarehouseComparison() {}

  /**
   * Rows of one table in both.
   *
   * @param name of the stored table, without its schema
   * @param before null if the first can't be read
   */
  public record Table(String name, @Nullable Long before, long after, boolean same) {}

  /**
   * Every table in which one of them has rows.
   *
   * @param without deliveries of which the second has no row, left out of the first; if there are
   *     any, rows are compared as they were read
   * @throws bilan.text.Failure {@code BUSY} after waiting
   */
  public static List<Table> of(
      Path before,
      Path after,
      Collection<Integer> without,
      Duration patience,
      List<Dataset> datasets) {
    Map<String, String> questions = questions(without, datasets);
    Map<String, TableSum> first =
        TableSum.of(before, patience, questions, (damaged, failure) -> {});
    Map<String, TableSum> second =
        TableSum.of(
            after,
            patience,
            questions,
            (damaged, failure) -> {
              throw failure;
            });
    List<Table> tables = new ArrayList<>();
    second.forEach(
        (name, sum) -> {
          TableSum there = first.get(name);
          if (there == null || there.rows() + sum.rows() > 0) {
            tables.add(
                new Table(
                    name, there == null ? null : there.rows(), sum.rows(), sum.equals(there)));
          }
        });
    return tables;
  }

  private static Map<String, String> questions(
      Collection<Integer> without, List<Dataset> datasets) {
    List<Integer> left = new ArrayList<>(without);
    left.add(0); // no delivery has this number
    Map<String, String> questions = new LinkedHashMap<>();
    for (Dataset dataset : datasets) {
      for (DatasetTable table : dataset.tables()) {
        questions.put(
            table.name() + "_row", rows(table, Statements.numbers(left), without.isEmpty()));
      }
    }
    for (String name : Statements.resource("equal/ORDER").lines().toList()) {
      if (without.isEmpty() || !DECIDED_TABLES.contains(name)) {
        questions.put(
            name,
            Statements.resource("equal/" + name + ".sql")
                .replace("{{without}}", Statements.numbers(left)));
      }
    }
    return questions;
  }

  /**
   * @param whole whether columns count that other deliveries have a say in
   */
  private static String rows(DatasetTable declared, String without, boolean whole) {
    BaseTable table = new BaseTable(declared);
    List<String> coded = new ArrayList<>(List.of("stream_place"));
    for (Field field : declared.fields()) {
      if (table.coded(field)) {
        coded.add(BaseTable.quoted(field.name()));
      }
    }
    String columns =
        table.columns().stream()
            .filter(column -> whole || column.say() == BaseTable.Say.FILE)
            .map(
                column ->
                    column.name().equals("sheet_id")
                        ? "s.sheet"
                        : coded.contains(column.name())
                            ? Statements.resource("equal/word.sql")
                                .strip()
                                .replace("{{column}}", column.name())
                            : "r." + column.name())
            .collect(Collectors.joining(", "));
    return Statements.resource("equal/rows.sql")
        .replace("{{columns}}", columns)
        .replace("{{table}}", table.name())
        .replace("{{without}}", without);
  }
}
