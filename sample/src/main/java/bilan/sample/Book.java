package bilan.sample;

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

    public static Tab of(String name) {
      return new Tab(name, new ArrayList<>());
    }

    public Tab row(@Nullable Object... cells) {
      rows.add(Arrays.asList(cells));
      return this;
    }
  }

  public static Book of(Tab... tabs) {
    return new Book(List.of(tabs));
  }
}
