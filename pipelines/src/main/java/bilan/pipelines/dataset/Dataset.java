package bilan.pipelines.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of spreadsheet may hold, as declared in {@code datasets/*.yaml}.
 *
 * @param name {@code attendance}, {@code sales}, {@code funding}, {@code reference} or {@code
 *     ledger}
 * @param whole whether one bad row refuses the delivery (funding, ledger)
 * @param inputs columns that are read but not stored as they are: parts of a person's name, age,
 *     gender…
 */
public record Dataset(
    String name,
    String label,
    String labelEn,
    boolean whole,
    List<Table> tables,
    List<Split> splits,
    List<Field> inputs) {

  /**
   * A class of participants that a column may count.
   *
   * @param dimension gender, age, qpv or status
   * @param audienceClass the common class; null if it lies across two (non ventilable)
   * @param synonyms the headers that mean it
   */
  public record Split(String dimension, @Nullable String audienceClass, List<String> synonyms) {}

  public Dataset {
    tables = List.copyOf(tables);
    splits = List.copyOf(splits);
    inputs = List.copyOf(inputs);
  }

  public Table table(String table) {
    return tables.stream().filter(t -> t.name().equals(table)).findFirst().orElseThrow();
  }
}
