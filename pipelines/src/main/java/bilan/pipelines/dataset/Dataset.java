package bilan.pipelines.dataset;

import java.util.List;

/**
 * What one kind of spreadsheet may hold, as declared in {@code datasets/*.yaml}.
 *
 * @param name {@code attendance}, {@code sales}, {@code funding}, {@code reference} or {@code
 *     ledger}
 * @param whole whether one bad row refuses the delivery (funding, ledger)
 */
public record Dataset(
    String name,
    String label,
    String labelEn,
    boolean whole,
    List<Table> tables,
    List<Split> splits) {

  /**
   * A class of participants that a column may count: its dimension (gender, age, qpv, status), its
   * class and the headers that mean it.
   */
  public record Split(String dimension, String audienceClass, List<String> synonyms) {}

  public Dataset {
    tables = List.copyOf(tables);
    splits = List.copyOf(splits);
  }

  public Table table(String table) {
    return tables.stream().filter(t -> t.name().equals(table)).findFirst().orElseThrow();
  }
}
