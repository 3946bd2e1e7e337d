package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Views and a macro over all datasets, made of their declarations. */
final class DeclaredViews {

  private final List<Dataset> datasets;

  DeclaredViews(List<Dataset> datasets) {
    this.datasets = datasets;
  }

  /** Views that rest on the rows of each table alone. */
  String datasets() {
    return tables() + labels() + counted();
  }

  private Stream<DatasetTable> tablesOfAll() {
    return datasets.stream().flatMap(dataset -> dataset.tables().stream());
  }

  /** View {@code dataset_tables}: each table with its dataset. */
  private String tables() {
    String rows =
        datasets.stream()
            .flatMap(
                dataset ->
                    dataset.tables().stream()
                        .map(
                            table ->
                                "(%s, %s)"
                                    .formatted(
                                        Statements.literal(dataset.name()),
                                        Statements.literal(table.name()))))
            .collect(Collectors.joining(", "));
    return "create or replace view main.dataset_tables as from (values %s) as t(dataset, table_name);\n"
        .formatted(rows);
  }

  /**
   * View {@code store.row_places}: places of the rows that count, of all tables that are by place.
   */
  String places() {
    return tablesOfAll()
        .filter(PlaceNames::followed)
        .map(table -> "select distinct place from main." + table.name())
        .collect(
            Collectors.joining(" union ", "create or replace view store.row_places as ", ";\n"));
  }

  /** Macro {@code dataset_label}: label of a dataset; its name if it is not declared. */
  private String labels() {
    return datasets.stream()
        .map(
            dataset ->
                "when %s then if(lang = 'en', %s, %s)"
                    .formatted(
                        Statements.literal(dataset.name()),
                        Statements.literal(dataset.labelEn()),
                        Statements.literal(dataset.label())))
        .collect(
            Collectors.joining(
                " ",
                "create or replace macro main.dataset_label(code, lang) as case code ",
                " else code end;\n"));
  }

  /** View {@code personal_data}: personal data by field, in the order of the datasets. */
  String personalData() {
    String field = Statements.resource("view/personal-field.sql");
    List<PersonalField> fields = PersonalField.of(datasets);
    return fields.stream()
        .map(
            one ->
                field
                    .replace("{{position}}", Integer.toString(fields.indexOf(one)))
                    .replace("{{dataset}}", Statements.literal(datasetOf(one.table())))
                    .replace("{{table}}", Statements.literal(one.table().name()))
                    .replace("{{field}}", Statements.literal(one.field().name()))
                    .replace(
                        "{{kind}}", Statements.literal(one.kind().name().toLowerCase(Locale.ROOT)))
                    .replace("{{table_fr}}", Statements.literal(one.table().label()))
                    .replace("{{table_en}}", Statements.literal(one.table().labelEn()))
                    .replace("{{field_fr}}", Statements.literal(one.field().label()))
                    .replace("{{field_en}}", Statements.literal(one.field().labelEn()))
                    .replace(
                        "{{rows}}",
                        one.counting(
                            one.kind() == PersonalField.Kind.TEXT
                                    || one.kind() == PersonalField.Kind.ADDRESS
                                ? "null::bigint"
                                : "count(distinct " + one.value() + ")",
                            one.personal())))
        .collect(
            Collectors.joining(
                "union all by name\n", "create or replace view main.personal_data as\n", ";\n"));
  }

  private String datasetOf(DatasetTable table) {
    return datasets.stream()
        .filter(dataset -> dataset.tables().contains(table))
        .findFirst()
        .orElseThrow()
        .name();
  }

  /** View {@code store.counted}: position of each row that counts in its file, of all tables. */
  private String counted() {
    return tablesOfAll()
        .map(
            table ->
                "select %s as table_name, delivery_id, sheet_id, source_row from store.%s_row where counts"
                    .formatted(Statements.literal(table.name()), table.name()))
        .collect(
            Collectors.joining(" union all ", "create or replace view store.counted as ", ";\n"));
  }
}
