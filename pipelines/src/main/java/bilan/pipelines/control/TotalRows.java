package bilan.pipelines.control;

import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.layout.TotalWords;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.planning.SpreadCells;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.Fault;
import bilan.pipelines.value.MissingMarks;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the rows of one table that sum up others. A word only raises the question: what a row lacks
 * and what its numbers come to answer it.
 */
public final class TotalRows {

  /** A row that lacks something but fills as many other columns is no total. */
  private static final int TOO_MANY = 2;

  private final TablePlan plan;
  private final int first;
  private final int last;
  private final int[] required;
  private final Set<Integer> texts = new HashSet<>();
  private final int account;

  /** The column of those who grant, in a table of grants; -1 in others. */
  private final int funder;

  /** The column of the date that each row must have; -1 if there is none. */
  private final int date;

  private @Nullable TellingColumns telling;

  /**
   * What a row is by its words and its numbers.
   *
   * @param kind of total; null if it is a row
   * @param doubt what speaks against it
   */
  public record Judged(TotalRow.@Nullable Kind kind, String label, Doubt doubt) {

    static final Judged ROW = new Judged(null, "", Doubt.NONE);
  }

  /** What speaks against what was made of a row. */
  public enum Doubt {
    NONE,
    /** Left out, though it lacks nothing. */
    WHOLE,
    /** Counts, though its numbers are a sum. */
    SUM,
    /** Counts, though its words name nothing but a total. */
    PLAIN,
    /** Counts, though it fills less than others do. */
    LESS
  }

  /**
   * @param required the columns that each row must fill
   */
  TotalRows(TablePlan plan, int[] required) {
    this.plan = plan;
    this.first = plan.labelsFrom();
    this.last = plan.area().lastColumn();
    this.required = required;
    TablePlan.Column accounts = plan.table().is(Trait.ACCOUNTS) ? plan.column("account") : null;
    this.account = accounts == null ? -1 : accounts.head().column();
    TablePlan.Column funders = plan.table().is(Trait.GRANTS) ? plan.column("funder") : null;
    this.funder = funders == null ? -1 : funders.head().column();
    for (TablePlan.Column column : plan.all()) {
      if (column.target() instanceof Target.ToField to && isText(to.field().type())) {
        texts.add(column.head().column());
      }
    }
    texts.remove(account);
    String field = plan.table().date();
    TablePlan.Column dates = field == null ? null : plan.column(field);
    this.date = dates == null ? -1 : dates.head().column();
  }

  private static boolean isText(FieldType type) {
    return switch (type) {
      case TEXT, NAME, CODE, CHOICE, LIST, ORGANISATION, BANK_ACCOUNT, PERSON, FACILITATOR -> true;
      default -> false;
    };
  }

  /**
   * @param totals of the rows above; null if their sums are not known
   * @param spread what merged cells give a row; null if it isn't known
   */
  Judged judge(Row row, @Nullable PrintedTotals totals, @Nullable SpreadCells spread) {
    int label = label(row);
    int result = result(row);
    if (label < 0) {
      int other = result >= 0 ? result : rest(row);
      return other >= 0 ? total(TotalRow.Kind.OTHER, row, other) : lone(row, totals, spread);
    }
    TotalRow.Kind kind = TotalRow.of(text(row, label));
    Judged judged = kind == null ? Judged.ROW : judge(row, label, kind, totals, spread);
    return judged.kind() == null && result >= 0 ? total(TotalRow.Kind.OTHER, row, result) : judged;
  }

  private Judged judge(
      Row row,
      int label,
      TotalRow.Kind kind,
      @Nullable PrintedTotals totals,
      @Nullable SpreadCells spread) {
    boolean plain = TotalWords.only(text(row, label));
    SumEvidence evidence = totals == null ? SumEvidence.NONE : totals.evidence(row);
    if (lacks(row, spread, true)) {
      if (!plain && isAlone(row)) {
        return Judged.ROW; // The title of a section, or a note.
      }
      boolean data = !plain && !evidence.isSum() && telling().filled(row, label) >= TOO_MANY;
      return data ? Judged.ROW : total(kind, row, label);
    }
    if (telling().areFilled(row, label)) {
      boolean isTotal = plain ? evidence.isSum() : evidence == SumEvidence.CERTAIN;
      boolean number = totals != null && totals.amount(row) != null;
      Doubt otherwise = evidence.isSum() ? Doubt.SUM : plain && number ? Doubt.PLAIN : Doubt.NONE;
      Doubt left = plain && evidence == SumEvidence.CERTAIN ? Doubt.NONE : Doubt.WHOLE;
      return new Judged(isTotal ? kind : null, text(row, label), isTotal ? left : otherwise);
    }
    boolean bare = plain && telling().filled(row, label) < TOO_MANY;
    boolean alone = evidence == SumEvidence.SAME && TotalWords.named(text(row, label));
    if (bare || evidence.isSum() || alone) {
      return total(kind, row, label);
    }
    boolean number = totals != null && totals.amount(row) != null;
    Doubt doubt = plain ? Doubt.PLAIN : Doubt.LESS;
    return new Judged(null, text(row, label), number ? doubt : Doubt.NONE);
  }

  /** Whether a row has but one cell. */
  private static boolean isAlone(Row row) {
    return row.cells().stream().filter(c -> !c.isBlank()).limit(2).count() == 1;
  }

  private static Judged total(TotalRow.Kind kind, Row row, int label) {
    return new Judged(kind, text(row, label), Doubt.NONE);
  }

  private static String text(Row row, int column) {
    String text = row.cell(column).text();
    return text == null ? "" : text.strip();
  }

  /** The column whose words raise the question: one of the first, or a required one. */
  private int label(Row row) {
    int column = TotalRow.column(row, first, last);
    for (int i = 0; column < 0 && i < required.length; i++) {
      column = TotalRow.isTotal(row.cell(required[i])) ? required[i] : -1;
    }
    return column;
  }

  private TellingColumns telling() {
    TellingColumns columns = telling;
    if (columns == null) {
      columns = new TellingColumns(plan, plan.head());
      telling = columns;
    }
    return columns;
  }

  /**
   * {@code Recette totale}, {@code Moyenne/jour} beside numbers and no other word; or words that
   * are no date where one must stand, {@code 1er trimestre}, beside the sums of the rows.
   */
  private Judged lone(Row row, @Nullable PrintedTotals totals, @Nullable SpreadCells spread) {
    boolean lacks = required.length == 0 || lacks(row, spread, false);
    int label = lacks || (date >= 0 && row.cell(date).isWords()) ? loneLabel(row) : -1;
    if (label < 0) {
      return Judged.ROW;
    }
    TotalRow.Kind kind = lacks ? TotalRow.within(text(row, label)) : null;
    if (kind != null) {
      return judge(row, label, kind, totals, spread);
    }
    boolean sum = label == date && totals != null && totals.evidence(row).isSum();
    return sum && isNoDate(row) ? total(TotalRow.Kind.PART, row, label) : Judged.ROW;
  }

  private boolean isNoDate(Row row) {
    return plan.all().stream()
        .filter(c -> c.head().column() == date)
        .allMatch(c -> c.reader().read(row.cell(date)) instanceof Fault);
  }

  /** The only words of a row of numbers; -1 if there are none, or more. */
  private int loneLabel(Row row) {
    int label = -1;
    boolean number = false;
    for (int column = first; column <= last && column < row.width(); column++) {
      SheetCell cell = row.cell(column);
      if (cell.isWords() && label >= 0) {
        return -1;
      }
      label = cell.isWords() ? column : label;
      number |= cell.type() == SheetCell.Type.NUMBER || cell.type() == SheetCell.Type.UNCOMPUTED;
      number |= !cell.isBlank() && cell.type() == SheetCell.Type.TEXT && !cell.isWords();
    }
    return number ? label : -1;
  }

  /** {@code Excédent} below the accounts: it has no number of its own; -1 if it is no such row. */
  private int result(Row row) {
    if (account < 0) {
      return -1; // No list of accounts: most tables are none.
    }
    String code = row.cell(account).text();
    if (code != null && code.chars().anyMatch(Character::isDigit)) {
      return -1;
    }
    for (int column = first; column <= last && column < row.width(); column++) {
      String text = row.cell(column).text();
      if (row.cell(column).type() == SheetCell.Type.TEXT
          && text != null
          && TotalRow.isResult(text)) {
        return column;
      }
    }
    return -1;
  }

  /**
   * {@code Reste à percevoir} below the grants, where a funder must stand: what is left of all of
   * them; -1 if it is no such row, or leaves nothing blank that the others fill.
   */
  private int rest(Row row) {
    if (funder < 0 || row.cell(funder).type() != SheetCell.Type.TEXT) {
      return -1;
    }
    boolean rest =
        TotalRow.isRest(text(row, funder))
            && telling().filled(row, funder) < TOO_MANY
            && !telling().areFilled(row, funder);
    return rest ? funder : -1;
  }

  /**
   * Whether a row lacks something that each row of the table must have, or has words of a total
   * where a date, a number or an account must stand.
   *
   * @param marks whether a mark of what is missing is looked for, too
   */
  private boolean lacks(Row row, @Nullable SpreadCells spread, boolean marks) {
    for (int column : required) {
      SheetCell cell = row.cell(column);
      String text = cell.text();
      boolean blank = cell.isBlank() && (spread == null || !spread.gives(row, column));
      boolean words =
          cell.isWords()
              && text != null
              && !texts.contains(column)
              && (TotalRow.isTotal(cell) || TotalRow.within(text) != null);
      if (blank
          || words
          || (marks
              && cell.type() == SheetCell.Type.TEXT
              && text != null
              && MissingMarks.isMissing(text))) {
        return true;
      }
    }
    return false;
  }
}
