package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a person names a row: its unit (ticket, activity, voucher) or entity, else its day. */
public final class RowNames {

  private static final List<String> STREAM = List.of("place", "register", "channel");

  private RowNames() {}

  /** An SQL expression; {@code prefix} is the alias of the table with its point, or empty. */
  public static String of(BaseTable table, String prefix) {
    boolean facts = table.facts();
    List<String> fields = facts ? table.declared().unit() : table.declared().entity();
    List<String> names =
        fields.stream()
            .filter(name -> !(facts && STREAM.contains(name)))
            .map(name -> text(table, name, prefix))
            .toList();
    return names.isEmpty()
        ? (facts ? prefix + "period_from::varchar" : "''")
        : names.stream().collect(Collectors.joining(", ", "concat_ws(' ', ", ")"));
  }

  /** A row of facts as the plan names it: its day, its stream, its key if it has one, its label. */
  public static String inPlan(BaseTable table) {
    List<String> parts = new ArrayList<>(List.of("strftime(period_from, '%d/%m/%Y')"));
    table.declared().stream().stream()
        .filter(name -> !name.equals("channel"))
        .forEach(name -> parts.add(text(table, name, "")));
    for (String name : table.declared().unit()) {
      int field = table.declared().indexOf(name);
      boolean key =
          !table.declared().stream().contains(name) && !name.equals(table.declared().date());
      if (key && field >= 0) {
        String label = table.declared().fields().get(field).label();
        parts.add(Statements.literal(label + " ") + " || " + text(table, name, ""));
      }
    }
    parts.add(label(table));
    return "concat_ws(' · ', " + String.join(", ", parts) + ")";
  }

  /** What a row without a key is about, beside its day: an SQL expression. */
  static String label(BaseTable table) {
    return List.of("activity", "product", "bank_reference", "label").stream()
        .filter(name -> table.declared().indexOf(name) >= 0)
        .findFirst()
        .map(name -> text(table, name, ""))
        .orElse("null::varchar");
  }

  private static String text(BaseTable table, String name, String prefix) {
    Field field = table.declared().fields().get(table.declared().indexOf(name));
    String quoted = prefix + BaseTable.quoted(name);
    return table.coded(field) ? Views.word(quoted) : quoted + "::varchar";
  }
}
