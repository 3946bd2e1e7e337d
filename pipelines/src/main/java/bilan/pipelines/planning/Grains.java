package bilan.pipelines.planning;

import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.Fault;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one row stands for: said by the profile, else read from the columns and the rows. */
public final class Grains {

  private final Profile profile;
  private final TablePlan plan;

  public Grains(Profile profile, TablePlan plan) {
    this.profile = profile;
    this.plan = plan;
  }

  /** A sheet of one row has the grain of the sheets with the same columns: it shows none itself. */
  static void ofOneRow(List<TablePlan> plans, List<FoundTable> found) {
    for (int i = 0; i < plans.size(); i++) {
      TablePlan plan = plans.get(i);
      if ("day".equals(plan.grain()) && rowsWithDates(plan, found.get(i)) <= 1) {
        plans.stream()
            .filter(p -> "line".equals(p.grain()) && p.area().isLike(plan.area()))
            .findFirst()
            .ifPresent(p -> plan.grain("line"));
      }
    }
  }

  private static long rowsWithDates(TablePlan plan, FoundTable found) {
    TablePlan.Column date = plan.column("sold_on");
    return date == null
        ? Long.MAX_VALUE
        : found.rows().stream()
            .filter(row -> isDated(row, date))
            .filter(
                row ->
                    TotalRow.of(row, plan.area().firstColumn(), plan.area().lastColumn()) == null)
            .count();
  }

  public @Nullable String decide(List<Row> head) {
    if (!plan.table().is(Trait.DAILY)) {
      return null;
    }
    if (profile.grain() != null) {
      return profile.grain();
    }
    if (areMonths()) {
      return "month";
    }
    return plan.table().is(Trait.ACTIVITIES)
        ? attendance()
        : plan.table().is(Trait.SALES) ? sales(head) : "line";
  }

  private boolean areMonths() {
    String date = String.valueOf(plan.table().date());
    TablePlan.Column column = plan.column(date);
    return column == null
        ? (!plan.mapping().periods().isEmpty() && !plan.mapping().isCalendar())
            || plan.isOfOneMonth()
            || plan.sections().give(date)
        : column.reading().months();
  }

  private String attendance() {
    if (plan.mapping().isPresences()) {
      return "participant";
    }
    boolean people =
        plan.column("person_key") != null
            || plan.input("last_name") != null
            || plan.input("first_name") != null
            || plan.input("email") != null;
    return people && plan.column("participants") == null ? "participant" : "activity";
  }

  /**
   * Tickets, products or invoices make lines; without them, at most one row a day and stream makes
   * days.
   */
  private String sales(List<Row> head) {
    for (String field :
        List.of("ticket", "line", "product", "invoice", "quantity", "sold_at", "payment_method")) {
      if (plan.column(field) != null) {
        return "line";
      }
    }
    if (plan.area().columns().stream().anyMatch(Grains::isOfPerson)) {
      return "line";
    }
    Set<String> seen = new HashSet<>();
    for (Row row : head) {
      StringBuilder key = new StringBuilder();
      for (String field : List.of("sold_on", "place", "register", "channel")) {
        TablePlan.Column column = plan.column(field);
        SheetCell cell = column == null ? SheetCell.BLANK : row.cell(column.head().column());
        key.append(cell.text()).append('\u001f');
      }
      TablePlan.Column date = plan.column("sold_on");
      boolean dated =
          date != null
              && isDated(row, date)
              && TotalRow.of(row, plan.area().firstColumn(), plan.area().lastColumn()) == null;
      if (dated && !seen.add(key.toString())) {
        return "line";
      }
    }
    return "day";
  }

  /** The first name of a member or a donor: a row of a person is no sum of a day. */
  private static boolean isOfPerson(ColumnHead head) {
    return head.names().stream().anyMatch(name -> name.startsWith("prenom"));
  }

  /** Whether a row has a day: a header that comes again, or a note, has words there. */
  private static boolean isDated(Row row, TablePlan.Column date) {
    Object day = date.reader().read(row.cell(date.head().column()));
    return day != null && !(day instanceof Fault);
  }
}
