package bilan.pipelines.model;

import bilan.pipelines.model.Inspection.Use;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * First and last rows of a sheet as they are understood, to be looked at; nothing personal is in
 * it.
 *
 * @param between rows that are left out between the first and the last
 * @param wider columns that are left out at the right
 */
public record SheetPicture(
    String sheet, List<Head> columns, List<Line> lines, long between, int wider) {

  /** What a row is. */
  public enum Part {
    /** Above the table: a title, what holds for all rows. */
    CONTEXT,
    HEADER,
    RECORD,
    /** A total that is the sum of what it covers. */
    CHECKED,
    TOTAL,
    SECTION,
    NOTE,
    BLANK,
    LEFT_OUT
  }

  /**
   * A column.
   *
   * @param label of the field that it fills, and {@code labelEn}; null if it fills none
   */
  public record Head(String letter, Use use, @Nullable String label, @Nullable String labelEn) {}

  /**
   * A row.
   *
   * @param cells as they are written; null where a cell may be about a person
   */
  public record Line(int number, Part part, List<@Nullable String> cells) {}

  public SheetPicture {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }
}
