package bilan.pipelines.warehouse.file;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Labels;
import bilan.pipelines.warehouse.RecordedSums;
import bilan.text.Message;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that another tool changed: they no longer add up to what their delivery recorded. */
final class ChangedRows {

  /** Fields whose sum is a number that people know. */
  private static final Set<FieldType> SUMMED =
      EnumSet.of(FieldType.AMOUNT, FieldType.COUNT, FieldType.DECIMAL, FieldType.DURATION);

  private static final int CENTS = 2;

  private final List<Dataset> datasets;

  ChangedRows(List<Dataset> datasets) {
    this.datasets = datasets;
  }

  /** A problem for each delivery and column that differs from its record. */
  List<Problem> found(Statement statement) throws SQLException {
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<String, String> question : RecordedSums.differing(datasets).entrySet()) {
      try (ResultSet found = statement.executeQuery(question.getValue())) {
        while (found.next()) {
          problems.add(problem(question.getKey(), found));
        }
      }
    }
    return problems;
  }

  private Problem problem(String table, ResultSet found) throws SQLException {
    return new Problem(
        "CHECK-02",
        Problem.Severity.ERROR,
        difference(table, found),
        table + "." + found.getString("column_name"),
        null,
        Message.of(
            "warehouse.check.of_dataset",
            found.getLong("delivery_id"),
            Labels.of(Datasets.get(found.getString("dataset"))),
            found.getString("source"),
            WarehouseCheck.day(found.getString("applied_at"))),
        Message.of("warehouse.check.changed.cure"));
  }

  private Message difference(String table, ResultSet found) throws SQLException {
    long filled = found.getLong("found_filled");
    long recordedFilled = found.getLong("recorded_filled");
    Field field = field(table, found.getString("column_name"));
    if (filled != recordedFilled) {
      return field == null
          ? Message.of("warehouse.check.delivery-rows", recordedFilled, filled)
          : Message.of("warehouse.check.filled", Labels.of(field), recordedFilled, filled);
    }
    BigDecimal recorded = found.getBigDecimal("recorded");
    BigDecimal now = found.getBigDecimal("found");
    if (field == null || !SUMMED.contains(field.type()) || now.compareTo(recorded) == 0) {
      return field == null
          ? Message.of("warehouse.check.changed_rows")
          : Message.of("warehouse.check.changed", Labels.of(field));
    }
    return Message.of(
        "warehouse.check.total",
        Labels.of(field),
        plain(recorded, field),
        plain(now, field),
        plain(now.subtract(recorded), field));
  }

  /** Number without the zeros that storing adds; an amount keeps its cents. */
  private static BigDecimal plain(BigDecimal number, Field field) {
    int least = field.type() == FieldType.AMOUNT ? CENTS : 0;
    return number.setScale(
        Math.max(least, number.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
  }

  private @Nullable Field field(String table, String column) {
    return datasets.stream()
        .flatMap(dataset -> dataset.tables().stream())
        .filter(declared -> table.equals(declared.name() + "_row"))
        .flatMap(declared -> declared.fields().stream())
        .filter(each -> each.name().equals(column))
        .findFirst()
        .orElse(null);
  }
}
