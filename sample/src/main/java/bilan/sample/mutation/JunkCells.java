package bilan.sample.mutation;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.book.BookWriter.Junk;
import bilan.sample.french.French;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Cells of dates, numbers, amounts and choices, with something in them that is none; and cells that
 * stand beside what the maker's records hold, with another value.
 */
public final class JunkCells {

  /** Columns that no figure is made of. */
  private static final Set<String> BESIDE =
      Set.of("Prix unitaire TTC", "Montant TVA", "Relevé à la main");

  /** Columns of text whose words mean something to the program. */
  private static final Set<String> READ =
      Set.of(
          "Lieu",
          "Type",
          "Nature",
          "Kind",
          "Canal",
          "Statut",
          "Durée",
          "Duration",
          "Montant",
          "Montant HT",
          "Montant TTC",
          "Taux TVA",
          "Type d'accompagnement",
          "Mode de versement",
          "Portée",
          "Contrat",
          "Charge ou produit",
          "Mois",
          "Type de client",
          "Subvention",
          "Financeur",
          "Niveau",
          "Taux",
          "Jour",
          "Compte",
          "Paiement");

  /** Columns of which no record of the maker's holds anything. */
  private static final Set<String> ASIDE = Set.of("Remarques", "Observations", "Mode", "Code");

  private JunkCells() {}

  /** So many of the cells of these books, the same for the same seed. */
  public static List<Junk> some(Map<Path, Book> books, int count, long seed) {
    List<Junk> all = new ArrayList<>();
    books.forEach((file, book) -> cells(file, book, all));
    List<Junk> some = new ArrayList<>();
    Random chance = new Random(seed);
    while (some.size() < count) {
      // A file first: else the tills, being the longest, would take all.
      List<Path> files = List.copyOf(books.keySet());
      Path file = files.get(chance.nextInt(files.size()));
      List<Junk> of = all.stream().filter(junk -> junk.file().equals(file)).toList();
      some.add(of.get(chance.nextInt(of.size())));
    }
    return some;
  }

  private static void cells(Path file, Book book, List<Junk> all) {
    for (int t = 0; t < book.tabs().size(); t++) {
      Tab tab = book.tabs().get(t);
      int header = header(tab);
      for (int r = header + 1; r < tab.rows().size(); r++) {
        List<@Nullable Object> row = tab.rows().get(r);
        boolean total =
            row.isEmpty()
                || String.valueOf(row.get(0))
                    .toLowerCase(java.util.Locale.ROOT)
                    .startsWith("total");
        for (int c = 0; !total && c < row.size(); c++) {
          Object name = tab.rows().get(header).get(c);
          if (matters(name, row.get(c))) {
            all.add(new Junk(file, t, r, c, "quatorze zèbres"));
          } else if (ASIDE.contains(String.valueOf(name))) {
            all.add(new Junk(file, t, r, c, "autrement"));
          }
        }
      }
    }
  }

  private static boolean matters(@Nullable Object header, @Nullable Object value) {
    boolean typed =
        value instanceof LocalDate || value instanceof BigDecimal || value instanceof Integer;
    return typed || (value != null && READ.contains(String.valueOf(header)));
  }

  /** The row of names: the first that fills three cells or more. */
  private static int header(Tab tab) {
    for (int r = 0; r < tab.rows().size(); r++) {
      if (tab.rows().get(r).stream().filter(Objects::nonNull).count() > 2) {
        return r;
      }
    }
    return 0;
  }

  /**
   * So many of each column of each file that holds what no record of the maker does, with another
   * value that somebody might have written there.
   */
  public static List<Junk> beside(Map<String, Book> books, int count, long seed) {
    List<Junk> some = new ArrayList<>();
    Random chance = new Random(seed);
    new TreeMap<>(books)
        .forEach(
            (file, book) -> {
              List<Junk> all = new ArrayList<>();
              for (int t = 0; t < book.tabs().size(); t++) {
                besideCells(Path.of(file), t, book.tabs().get(t), all);
              }
              for (int i = 0; i < count && !all.isEmpty(); i++) {
                some.add(all.get(chance.nextInt(all.size())));
              }
            });
    return some;
  }

  private static void besideCells(Path file, int tab, Tab sheet, List<Junk> all) {
    int column = -1;
    for (int r = 0; r < sheet.rows().size(); r++) {
      List<@Nullable Object> row = sheet.rows().get(r);
      for (int c = 0; column < 0 && c < row.size(); c++) {
        column = BESIDE.contains(Objects.toString(row.get(c))) ? c : column;
      }
      boolean total = "Total".equals(row.isEmpty() ? "Total" : row.get(0));
      Object value = column < 0 || total || column >= row.size() ? null : row.get(column);
      if (value != null && !BESIDE.contains(value.toString())) {
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
