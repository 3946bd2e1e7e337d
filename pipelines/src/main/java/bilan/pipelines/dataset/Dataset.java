package bilan.pipelines.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of spreadsheet may hold, as declared in {@code datasets/*.yaml}.
 *
 * @param name its key, and that of its file
 * @param whole whether one bad row refuses the delivery unless more are let in (funding, ledger)
 * @param noun how a sentence names it, in French; {@code nounEn} in English
 * @param names other words by which people call it, without accents
 * @param checks the folders of its checks
 * @param inputs columns that are read but not stored as they are: parts of a person's name, age,
 *     gender…
 */
public record Dataset(
    String name,
    String label,
    String labelEn,
    String noun,
    String nounEn,
    boolean whole,
    Use use,
    List<String> names,
    List<String> checks,
    List<DatasetTable> tables,
    List<Split> splits,
    List<Field> inputs) {

  /**
   * How the program deals with it as a whole.
   *
   * @param reference whether it says of what the others speak: places, people, funders
   * @param beside whether checks of other datasets read it whole: it is small
   * @param money whether whatever is counted in euros may be of it
   * @param template whether there is a workbook to fill
   */
  public record Use(boolean reference, boolean beside, boolean money, boolean template) {}

  /** Whether the rows of one of its tables have a trait. */
  public boolean has(Trait trait) {
    return tables.stream().anyMatch(t -> t.is(trait));
  }

  /**
   * A class of participants that a column may count.
   *
   * @param dimension gender, age, qpv or status
   * @param audienceClass the common class; null if it lies across two (non ventilable)
   * @param synonyms the headers that mean it
   */
  public record Split(String dimension, @Nullable String audienceClass, List<String> synonyms) {}

  public Dataset {
    names = List.copyOf(names);
    checks = List.copyOf(checks);
    tables = List.copyOf(tables);
    splits = List.copyOf(splits);
    inputs = List.copyOf(inputs);
  }

  public DatasetTable table(String table) {
    return tables.stream().filter(t -> t.name().equals(table)).findFirst().orElseThrow();
  }

  /** The table of a trait. */
  public DatasetTable table(Trait trait) {
    return tables.stream().filter(t -> t.is(trait)).findFirst().orElseThrow();
  }
}
