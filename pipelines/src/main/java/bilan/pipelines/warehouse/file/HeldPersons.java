package bilan.pipelines.warehouse.file;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.warehouse.PersonalField;
import bilan.pipelines.warehouse.Statements;
import java.util.Collection;
import java.util.List;

/** Who is in the warehouse. */
public final class HeldPersons {

  private final Statements sql;
  private final List<PersonalField> fields;

  /** What a warehouse holds in the fields that datasets declare as personal. */
  public HeldPersons(WarehouseFile warehouse, List<Dataset> datasets) {
    this.sql = warehouse.sql();
    this.fields = PersonalField.of(datasets);
  }

  /** How many of these keys persons have. */
  public long known(Collection<String> keys) {
    sql.script("create or replace temp table asked (key varchar not null)");
    keys.forEach(key -> sql.run("insert into asked values (?)", key));
    return fields.stream()
        .filter(field -> field.kind() == PersonalField.Kind.PERSON)
        .mapToLong(
            field ->
                TouchedRows.count(sql, field, field.value() + " in (select key from asked)")
                    .values())
        .max()
        .orElse(0);
  }
}
