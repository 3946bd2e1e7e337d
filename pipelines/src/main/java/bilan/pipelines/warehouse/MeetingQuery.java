package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.delivery.Grain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The questions that a meeting puts to the warehouse: two sets of rows of one table, compared day
 * by day.
 *
 * @param newer condition of the new delivery's rows; {@code older} of the rows that it meets
 * @param identity what makes two rows the same, as SQL
 */
record MeetingQuery(Sql sql, BaseTable table, String newer, String older, String identity) {

  private static final List<String> MONEY =
      List.of("amount_awarded", "amount", "amount_planned", "amount_incl_tax", "declared");

  List<DayTally> byRow() {
    return tallies("by-row", List.of(identity), newer, older);
  }

  List<DayTally> byUnit() {
    return tallies("by-unit", List.of(), newer, older);
  }

  /** Compared on date, amount and the columns that both fill, over {@code days} (a condition). */
  List<DayTally> byEvidence(String days) {
    String newerThere = newer + " and " + days;
    String olderThere = older + " and " + days;
    List<String> values = new ArrayList<>(List.of(amount()));
    values.addAll(filledByBoth(newerThere, olderThere));
    return tallies("by-row", values, newerThere, olderThere);
  }

  /** What makes two rows of a day the same but for their key. */
  static String withoutKey(BaseTable table) {
    return table.declared().fields().stream()
        .filter(field -> field.identity() && !table.declared().stream().contains(field.name()))
        .map(Field::name)
        .filter(name -> !table.declared().unit().contains(name))
        .map(BaseTable::quoted)
        .collect(Collectors.joining(", ", "hash(", ")"));
  }

  private List<String> filledByBoth(String newerThere, String olderThere) {
    List<String> candidates =
        table.declared().fields().stream()
            .filter(field -> field.identity() && !table.declared().stream().contains(field.name()))
            .map(Field::name)
            .filter(name -> !name.startsWith("amount_") && !name.equals(table.declared().date()))
            .map(BaseTable::quoted)
            .toList();
    List<Boolean> newerFills = fills(candidates, newerThere);
    List<Boolean> olderFills = fills(candidates, olderThere);
    List<String> both = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      if (newerFills.get(i) && olderFills.get(i)) {
        both.add(candidates.get(i));
      }
    }
    return both;
  }

  private List<Boolean> fills(List<String> columns, String where) {
    String counts = String.join(", ", columns.stream().map(c -> "count(" + c + ")").toList());
    return sql.one(
        "select " + counts + " from " + table.name() + " where " + where,
        row -> {
          List<Boolean> filled = new ArrayList<>();
          for (int i = 1; i <= columns.size(); i++) {
            filled.add(row.getLong(i) > 0);
          }
          return filled;
        });
  }

  private List<DayTally> tallies(
      String script, List<String> values, String newerWhere, String olderWhere) {
    List<String> named = new ArrayList<>();
    List<String> same = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      named.add(values.get(i) + " as v" + i);
      same.add("v" + i);
    }
    String text =
        Sql.resource("decide/" + script + ".sql")
            .replace("{{table}}", table.name())
            .replace("{{newer}}", newerWhere)
            .replace("{{older}}", olderWhere)
            .replace("{{amount}}", amount())
            .replace("{{values}}", String.join(", ", named))
            .replace("{{same}}", String.join(", ", same));
    return sql.list(
        text,
        row ->
            new DayTally(
                Objects.requireNonNull(Sql.date(row, 1)),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                Sql.amount(row, 5),
                Sql.amount(row, 6),
                Sql.amount(row, 7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                Sql.amount(row, 12),
                row.getLong(13)));
  }

  String amount() {
    return amount(table);
  }

  /** What a row comes to: euros, or participants where the table holds no money. */
  static String amount(BaseTable table) {
    return switch (table.declared().name()) {
      case "sales" -> "round(coalesce(incl_value, excl_value), 2)";
      case "attendance" ->
          "coalesce(participants, case when grain = %d then 1 end)::decimal(18,6)"
              .formatted(Grain.PARTICIPANT.ordinal());
      case "receipts" -> "amount";
      case "expenses" -> "amount_incl_tax";
      case "timesheets" -> "hours";
      case "ledger_entries" -> "coalesce(debit, 0) - coalesce(credit, 0)";
      default -> "null::decimal(18,6)";
    };
  }

  /**
   * The money that a row of entities is about, as SQL; empty if it is about none, or if costs and
   * income stand together.
   */
  static String money(BaseTable table) {
    boolean sided = table.declared().indexOf("side") >= 0;
    return MONEY.stream()
        .filter(field -> !sided && table.declared().indexOf(field) >= 0)
        .findFirst()
        .map(BaseTable::quoted)
        .orElse("");
  }

  static boolean euros(BaseTable table) {
    return switch (table.declared().name()) {
      case "sales", "receipts", "expenses" -> true;
      default -> false;
    };
  }
}
