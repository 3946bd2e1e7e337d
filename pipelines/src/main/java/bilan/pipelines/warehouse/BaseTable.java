package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.DatasetTable.Rule;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where the rows of a declared table are stored: what every row carries, then the declared fields.
 */
public record BaseTable(DatasetTable declared) {

  private static final Set<FieldType> CODED =
      EnumSet.of(FieldType.NAME, FieldType.CHOICE, FieldType.FACILITATOR);

  private static final List<String> MONEY =
      List.of("amount_awarded", "amount", "amount_planned", "amount_incl_tax", "declared");

  /** The tables of a dataset, in the order of its file. */
  public static List<BaseTable> of(Dataset dataset) {
    return dataset.tables().stream().map(BaseTable::new).toList();
  }

  /** The tables of facts of a dataset, in the order of its file. */
  public static List<BaseTable> factsOf(Dataset dataset) {
    return of(dataset).stream().filter(BaseTable::facts).toList();
  }

  /** Who has a say in what a column holds. */
  public enum Say {
    /** The file that sent it. */
    FILE,
    /** The reference, which may come later: what a sale comes to with and without tax. */
    REFERENCE,
    /** Other deliveries: versions, and names of places. */
    DELIVERIES
  }

  /** One column of the stored table. */
  public record StoredColumn(String name, String type, Say say) {

    StoredColumn(String name, String type) {
      this(name, type, Say.FILE);
    }
  }

  public String name() {
    return "store." + declared.name() + "_row";
  }

  public boolean facts() {
    return declared.rule() == Rule.FACT;
  }

  public boolean sales() {
    return declared.is(Trait.SALES);
  }

  /** Lets rows count no more that meet a condition. */
  public void silence(Statements sql, String which) {
    sql.run("update %s set latest = false, counts = false where %s".formatted(name(), which));
  }

  /** What a row comes to, as SQL: euros, or participants where the table holds no money. */
  public String amount() {
    return declared.amount();
  }

  public boolean euros() {
    return declared.is(Trait.EUROS);
  }

  /**
   * The money that a row of entities is about, as SQL; empty if it is about none, or if costs and
   * income stand together.
   */
  public String money() {
    boolean sided = declared.indexOf("side") >= 0;
    return MONEY.stream()
        .filter(field -> !sided && declared.indexOf(field) >= 0)
        .findFirst()
        .map(BaseTable::quoted)
        .orElse("");
  }

  /** Whether its rows count people by class, in rows of their own. */
  public boolean split() {
    return declared.is(Trait.ACTIVITIES);
  }

  /** Whether a field of this name names its streams. */
  public boolean has(String field) {
    return declared.stream().contains(field);
  }

  /** A field that names streams, as SQL; a null of its type where there is none. */
  public String orNull(String field) {
    return has(field) ? field : "null::integer";
  }

  /** A script about this table, whose name, rows, amount, register and channel are filled in. */
  public String script(String path) {
    return Statements.resource(path + ".sql")
        .replace("{{table}}", name())
        .replace("{{name}}", declared.name())
        .replace("{{amount}}", amount())
        .replace("{{register}}", orNull("register"))
        .replace("{{channel}}", orNull("channel"));
  }

  /** Texts of few values, and what names a stream, are stored as codes of words. */
  public boolean coded(Field field) {
    return CODED.contains(field.type()) || declared.stream().contains(field.name());
  }

  String type(Field field) {
    return coded(field)
        ? "integer"
        : field.type() == FieldType.LIST ? "varchar" : field.type().sqlType();
  }

  /** Columns that the program adds, in order. */
  List<StoredColumn> carried() {
    List<StoredColumn> columns = new ArrayList<>();
    columns.add(new StoredColumn("delivery_id", "integer"));
    columns.add(new StoredColumn("sheet_id", "integer"));
    columns.add(new StoredColumn("source_row", "integer"));
    columns.add(new StoredColumn("latest", "boolean", Say.DELIVERIES));
    columns.add(new StoredColumn("counts", "boolean", Say.DELIVERIES));
    columns.add(new StoredColumn("row_hash", "bigint"));
    columns.add(new StoredColumn("raw_hash", "bigint"));
    columns.add(new StoredColumn("entity_hash", "bigint", Say.DELIVERIES));
    if (facts()) {
      columns.add(new StoredColumn("unit_hash", "bigint", Say.DELIVERIES));
      columns.add(new StoredColumn("stream_place", "integer", Say.DELIVERIES));
      columns.add(new StoredColumn("grain", "tinyint"));
      columns.add(new StoredColumn("period_from", "date"));
      columns.add(new StoredColumn("period_to", "date"));
    }
    if (split()) {
      columns.add(new StoredColumn("part", "integer"));
    }
    if (sales()) {
      columns.add(new StoredColumn("excl_value", "decimal(18,6)", Say.REFERENCE));
      columns.add(new StoredColumn("incl_value", "decimal(18,6)", Say.REFERENCE));
    }
    return columns;
  }

  public List<StoredColumn> columns() {
    List<StoredColumn> columns = carried();
    for (Field field : declared.fields()) {
      columns.add(new StoredColumn(quoted(field.name()), type(field)));
    }
    return columns;
  }

  public static String quoted(String name) {
    return '"' + name + '"';
  }
}
