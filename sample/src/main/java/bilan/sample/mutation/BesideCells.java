package bilan.sample.mutation;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.book.BookWriter.Junk;
import bilan.sample.french.French;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Cells that stand in the sheets beside what the maker's records hold, with another value that
 * somebody might have written there.
 */
public final class BesideCells {

  private static final Set<String> COLUMNS =
      Set.of("Prix unitaire TTC", "Montant TVA", "Relevé à la main");

  private BesideCells() {}

  /** So many of each column of each file that has one. */
  public static List<Junk> some(Map<String, Book> books, int count, long seed) {
    List<Junk> some = new ArrayList<>();
    Random chance = new Random(seed);
    new TreeMap<>(books)
        .forEach(
            (file, book) -> {
              List<Junk> all = new ArrayList<>();
              for (int t = 0; t < book.tabs().size(); t++) {
                cells(Path.of(file), t, book.tabs().get(t), all);
              }
              for (int i = 0; i < count && !all.isEmpty(); i++) {
                some.add(all.get(chance.nextInt(all.size())));
              }
            });
    return some;
  }

  private static void cells(Path file, int tab, Tab sheet, List<Junk> all) {
    int column = -1;
    for (int r = 0; r < sheet.rows().size(); r++) {
      List<@Nullable Object> row = sheet.rows().get(r);
      for (int c = 0; column < 0 && c < row.size(); c++) {
        column = COLUMNS.contains(Objects.toString(row.get(c))) ? c : column;
      }
      boolean total = "Total".equals(row.isEmpty() ? "Total" : row.get(0));
      Object value = column < 0 || total || column >= row.size() ? null : row.get(column);
      if (value != null && !COLUMNS.contains(value.toString())) {
        all.add(new Junk(file, tab, r, column, other(value)));
      }
    }
  }

  private static Object other(Object value) {
    if (value instanceof BigDecimal number) {
      return number.add(new BigDecimal("7.77"));
    }
    return value.equals("oui") ? "non" : French.euros(new BigDecimal("7.77"));
  }
}
