package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Field of a table that holds personal data, as its dataset declares it. */
public record PersonalField(DatasetTable table, Field field, Kind kind) {

  /** How the token ends that stands for a person who was forgotten. */
  public static final String TOKEN = "-anon";

  /** What of a person a field holds. */
  public enum Kind {
    /** The keyed hash of a person. */
    PERSON,
    /** The keyed pseudonym of who leads activities. */
    FACILITATOR,
    /** Free text in which people may be named. */
    TEXT,
    /** Any other text of a table, where an e-mail or a telephone number stands in it. */
    ADDRESS
  }

  /** Every such field, in the order of the declarations; behind those of a table its addresses. */
  public static List<PersonalField> of(List<Dataset> datasets) {
    List<PersonalField> fields = new ArrayList<>();
    for (Dataset dataset : datasets) {
      for (DatasetTable table : dataset.tables()) {
        for (Field field : table.fields()) {
          if (field.type() == FieldType.PERSON) {
            fields.add(new PersonalField(table, field, Kind.PERSON));
          } else if (field.type() == FieldType.FACILITATOR) {
            fields.add(new PersonalField(table, field, Kind.FACILITATOR));
          } else if (field.personal()) {
            fields.add(new PersonalField(table, field, Kind.TEXT));
          }
        }
        table.fields().stream()
            .filter(PersonalField::isOther)
            .limit(1)
            .forEach(field -> fields.add(new PersonalField(table, field, Kind.ADDRESS)));
      }
    }
    return fields;
  }

  private static boolean isOther(Field field) {
    return field.type().isText() && !field.personal();
  }

  /** The table that stores its rows. */
  public String stored() {
    return new BaseTable(table).name();
  }

  /** The stored column of a row {@code r}, in SQL. */
  public String column() {
    return "r." + BaseTable.quoted(field.name());
  }

  /** What the column says, in SQL over a row {@code r}: words that are codes are looked up. */
  public String value() {
    return new BaseTable(table).coded(field)
        ? "(select w.word from store.word w where w.code = " + column() + ")"
        : column();
  }

  /** The day of a row, in SQL; null of rows that have none. */
  public String day() {
    return table.date() == null ? "null::date" : "r." + BaseTable.quoted(table.date());
  }

  /**
   * A question for the rows that meet a condition: how many, of how many persons, of which days,
   * since when, from which files.
   *
   * @param values how persons are counted, in SQL over a row {@code r}
   */
  public String counting(String values, String condition) {
    return Statements.resource("person/rows.sql")
        .replace("{{values}}", values)
        .replace("{{day}}", day())
        .replace("{{table}}", stored())
        .replace("{{condition}}", condition);
  }

  private String address(Field text) {
    return new BaseTable(table).coded(text) ? "person/address-word.sql" : "person/address.sql";
  }

  /** What makes a value personal, in SQL: codes name nobody, tokens lead to nobody. */
  public String personal() {
    return switch (kind) {
      case PERSON -> value() + " not like '%" + TOKEN + "'";
      case FACILITATOR -> value() + " like '~%' and " + value() + " not like '%" + TOKEN + "'";
      case TEXT -> value() + " <> ''";
      case ADDRESS ->
          table.fields().stream()
              .filter(PersonalField::isOther)
              .map(
                  text ->
                      Statements.resource(address(text))
                          .strip()
                          .replace("{{field}}", BaseTable.quoted(text.name())))
              .collect(Collectors.joining(" or "));
    };
  }
}
