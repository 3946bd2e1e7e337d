package bilan.sample.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet about to be written: tabs of rows of cells (text, whole number, decimal, date, or
 * null for blank).
 */
public record Book(List<Tab> tabs) {

  /** One sheet. */
  public record Tab(String name, List<List<@Nullable Object>> rows) {

    /** An empty sheet of this name. */
    public static Tab of(String name) {
      return new Tab(name, new ArrayList<>());
    }

    /** This sheet with one more row. */
    public Tab row(@Nullable Object... cells) {
      rows.add(Arrays.asList(cells));
      return this;
    }
  }

  /** A spreadsheet of these sheets. */
  public static Book of(Tab... tabs) {
    return new Book(List.of(tabs));
  }
}
