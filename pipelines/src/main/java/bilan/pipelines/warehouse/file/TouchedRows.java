package bilan.pipelines.warehouse.file;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.warehouse.PersonalField;
import bilan.pipelines.warehouse.Statements;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that hold personal data in one field.
 *
 * @param rows over all deliveries, those that no longer count included
 * @param values how many different ones: persons, where the field is of persons
 * @param first day of the rows; null where rows have no day
 * @param last day of the rows; null likewise
 * @param since day on which the first of them came
 * @param sources the files from which they came, as deliveries name them
 */
public record TouchedRows(
    PersonalField field,
    long rows,
    long values,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable LocalDate since,
    List<String> sources) {

  public TouchedRows {
    sources = List.copyOf(sources);
  }

  /** Counts the rows of a field that meet a condition over a row {@code r}. */
  static TouchedRows count(Statements sql, PersonalField field, String condition) {
    return sql.one(
        field.counting("count(distinct " + field.value() + ")", condition),
        row ->
            new TouchedRows(
                field,
                row.getLong(1),
                row.getLong(2),
                Statements.date(row, 3),
                Statements.date(row, 4),
                Statements.date(row, 5),
                texts(row, 6)));
  }

  /** How many of these keys persons of the warehouse have. */
  public static long known(
      WarehouseFile warehouse, List<Dataset> datasets, Collection<String> keys) {
    Statements sql = warehouse.sql();
    sql.script("create or replace temp table asked (key varchar not null)");
    keys.forEach(key -> sql.run("insert into asked values (?)", key));
    return PersonalField.of(datasets).stream()
        .filter(field -> field.kind() == PersonalField.Kind.PERSON)
        .mapToLong(
            field -> count(sql, field, field.value() + " in (select key from asked)").values())
        .max()
        .orElse(0);
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    Array array = row.getArray(column);
    return array == null
        ? List.of()
        : Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
