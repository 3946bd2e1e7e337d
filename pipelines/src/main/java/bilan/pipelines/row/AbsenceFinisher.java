package bilan.pipelines.row;

import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.model.Notices;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.Draft;
import bilan.pipelines.typing.PresenceTick;
import bilan.text.Message;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Persons on a sign-in sheet who did not come: no signature where most signed, or a word that says
 * so. They are registered, they took part in nothing, and their rows are left out and said. Where
 * few signed, those who did not count as present, which is said too.
 */
final class AbsenceFinisher implements Finisher {

  private static final Set<String> ABSENT =
      Set.of(
          "absent",
          "absente",
          "absent(e)",
          "abs",
          "excuse",
          "excusee",
          "excuse(e)",
          "exc",
          "absent excuse",
          "absente excusee",
          "abs excuse",
          "annule",
          "annulee",
          "inscrit",
          "inscrite",
          "desiste",
          "desistement",
          "pas venu",
          "pas venue",
          "non venu",
          "non venue");

  private final TablePlan plan;
  private final @Nullable Column signature;
  private final @Nullable Column presence;
  private final TablePlan.@Nullable Column notes;
  private final Notices notices;

  /**
   * A column that says who came.
   *
   * @param used whether some cell says so
   * @param usual whether most do, so that a blank says that somebody did not
   */
  private record Column(TablePlan.Column column, boolean used, boolean usual) {

    SheetCell cell(Row row) {
      return row.cell(column.head().column());
    }
  }

  private AbsenceFinisher(TablePlan plan, List<Row> head, Notices notices) {
    this.plan = plan;
    this.notices = notices;
    List<Row> persons = head.stream().filter(r -> isPerson(plan, r)).toList();
    this.signature = column(plan.input("signature"), persons);
    this.presence = column(plan.input("presence"), persons);
    this.notes = plan.column("notes");
  }

  /** Null where rows are no persons, or nothing says who came. */
  static @Nullable AbsenceFinisher of(TablePlan plan, List<Row> head, Notices notices) {
    AbsenceFinisher finisher = new AbsenceFinisher(plan, head, notices);
    boolean asked =
        finisher.signature != null || finisher.presence != null || finisher.notes != null;
    return "participant".equals(plan.grain()) && plan.turned().isEmpty() && asked ? finisher : null;
  }

  private static boolean isPerson(TablePlan plan, Row row) {
    return plan.all().stream()
        .filter(c -> Mapping.PEOPLE.contains(c.target().key()))
        .anyMatch(c -> !row.cell(c.head().column()).isBlank());
  }

  private static @Nullable Column column(TablePlan.@Nullable Column column, List<Row> persons) {
    if (column == null) {
      return null;
    }
    long came = persons.stream().filter(r -> came(r.cell(column.head().column()))).count();
    return new Column(column, came > 0, came * 2 > persons.size());
  }

  private static boolean came(SheetCell cell) {
    return !cell.isBlank() && !isAbsent(cell) && !isNo(cell);
  }

  @Override
  public void finish(Draft draft) {
    Row row = draft.row();
    TablePlan.Column column = absent(row);
    if (column == null && signature != null && signature.used() && isUnsigned(row)) {
      notices.count(
          "CELL-18",
          "profile.unsigned",
          signature.column().head().text(),
          plan.where(signature.column().head().column(), row),
          null,
          Message.of("profile.unsigned.cure"));
    }
    if (column != null) {
      draft.absent();
      SheetCell cell = row.cell(column.head().column());
      notices.count(
          "CELL-18",
          signature != null && column.equals(signature.column()) && cell.isBlank()
              ? "profile.not_signed"
              : "profile.absent",
          column.head().text(),
          plan.where(column.head().column(), row),
          null,
          Message.of("profile.absent.cure", column.head().text()));
    }
  }

  /** The column that says that somebody did not come; null if none does. */
  private TablePlan.@Nullable Column absent(Row row) {
    if (presence != null && presence.used()) {
      SheetCell cell = presence.cell(row);
      return cell.isBlank() || saysAbsent(cell) || isNo(cell) ? presence.column() : null;
    }
    if (presence != null && (saysAbsent(presence.cell(row)) || isNo(presence.cell(row)))) {
      return presence.column();
    }
    if (notes != null && isAbsent(row.cell(notes.head().column()))) {
      return notes;
    }
    if (signature == null) {
      return null;
    }
    return (signature.usual() && isUnsigned(row)) || isAbsent(signature.cell(row))
        ? signature.column()
        : null;
  }

  private boolean isUnsigned(Row row) {
    return signature != null && (signature.cell(row).isBlank() || isNo(signature.cell(row)));
  }

  private static boolean isAbsent(SheetCell cell) {
    return cell.type() == SheetCell.Type.TEXT && ABSENT.contains(Headers.normalise(text(cell)));
  }

  /** Whether a cell that says who came begins with such a word: {@code annulé la veille}. */
  private static boolean saysAbsent(SheetCell cell) {
    String first = Headers.normalise(text(cell)).split(" ", 2)[0];
    return isAbsent(cell) || (cell.type() == SheetCell.Type.TEXT && ABSENT.contains(first));
  }

  private static boolean isNo(SheetCell cell) {
    String text = text(cell).strip();
    return PresenceTick.isMissed(text)
        || (cell.type() == SheetCell.Type.BOOLEAN && text.equalsIgnoreCase("false"))
        || Set.of("non", "n", "0", "-", "–", "faux")
            .contains(text.toLowerCase(java.util.Locale.ROOT));
  }

  private static String text(SheetCell cell) {
    return cell.text() == null ? "" : String.valueOf(cell.text());
  }
}
