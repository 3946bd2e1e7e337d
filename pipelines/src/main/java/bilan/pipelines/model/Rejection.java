package bilan.pipelines.model;

import bilan.pipelines.sheet.SheetCell;
import bilan.text.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that can't be stored as it is, with everything that is wrong with it.
 *
 * @param date its date if that could be read: it belongs to the delivery's coverage
 * @param fields what could be read of it by field name (place, register, channel, amount, ticket…)
 * @param rawHash keyed 64-bit hash of the sender's own cells of the mapped columns
 * @param raw what is needed to read it again once it is corrected
 */
public record Rejection(
    String table,
    String sheet,
    int row,
    List<Fault> faults,
    @Nullable LocalDate date,
    Map<String, Object> fields,
    long rawHash,
    Raw raw) {

  /** Code of a row that hangs on another one, which waits. */
  public static final String AWAITS = "FUND-38";

  /** This rejection with the row otherwise. */
  public Rejection with(Raw other) {
    return new Rejection(table, sheet, row, faults, date, fields, rawHash, other);
  }

  /**
   * One bad cell.
   *
   * @param code stable, like {@code DATE-02}
   * @param cell like {@code C14}; null if the column is missing
   * @param value as found, persons masked
   */
  public record Fault(
      String code,
      @Nullable String field,
      @Nullable String column,
      @Nullable String cell,
      @Nullable String value,
      Message what,
      Message cause,
      Message cure) {

    /** This fault at another cell. */
    public Fault at(String where) {
      return new Fault(code, field, column, where, value, what, cause, cure);
    }
  }

  /**
   * The row as the sender has it, persons masked.
   *
   * @param area number of its table among those of the file, as in {@code Reading.plans()}
   * @param occurrence among the rejected rows of the same table with this raw hash, from 1
   * @param periodColumn position of the month that it is the value of; null without such columns
   * @param section title above the row that says its place; null if none does
   * @param cells of the mapped columns, in order
   * @param hidden what stands behind masked cells, by field: pseudonyms, never names
   */
  public record Raw(
      int area,
      int occurrence,
      @Nullable Integer periodColumn,
      @Nullable String section,
      List<RawCell> cells,
      Map<String, String> hidden) {

    /** Of a row that was typed, and rejected by a check. */
    public static final Raw NONE = new Raw(-1, 0, null, null, List.of(), Map.of());

    public Raw {
      cells = List.copyOf(cells);
      hidden = Map.copyOf(hidden);
    }

    /** The row with other cells. */
    public Raw with(List<RawCell> others, Map<String, String> behind) {
      return new Raw(area, occurrence, periodColumn, section, others, behind);
    }
  }

  /**
   * One cell as sent.
   *
   * @param column its position from 0; {@code head} its header
   * @param masked whether something of a person was taken out of it
   */
  public record RawCell(int column, String head, SheetCell cell, boolean masked) {}

  public Rejection {
    faults = List.copyOf(faults);
  }
}
