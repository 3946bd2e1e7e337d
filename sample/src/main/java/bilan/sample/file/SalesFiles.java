package bilan.sample.file;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.book.BookWriter;
import bilan.sample.french.French;
import bilan.sample.network.Edit;
import bilan.sample.network.InventedNetwork.Sale;
import bilan.sample.network.Scenario;
import bilan.sample.network.Written;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sales sheets, each in its program's or its sender's habits. */
public final class SalesFiles {

  private final Path folder;
  private final List<Sale> sales;
  private final Edit edit;
  private final Sheets sheets;
  private final BookWriter writer;
  private final List<Written> written = new ArrayList<>();

  /** The files of tills and invoices, to be written into a folder. */
  public SalesFiles(Path folder, List<Sale> sales, Edit edit, BookWriter writer) {
    this.writer = writer;
    this.folder = folder;
    this.sales = sales;
    this.edit = edit;
    this.sheets = new Sheets(edit);
  }

  /** Writes all files; gives what each covers. */
  public List<Written> write() throws IOException {
    till("caisse-wazemmes-2020.csv", "2020-01-01", "2020-12-31", null);
    till("caisse-wazemmes-2021.csv", "2021-01-01", "2021-12-31", null);
    till("caisse-wazemmes-2022-S1.csv", "2022-01-01", "2022-06-30", "offert");
    till("caisse-wazemmes-2022-S2.csv", "2022-07-01", "2022-12-31", null);
    dailyTotals();
    invoices();
    ticketing();
    ownResources();
    return written;
  }

  private List<Sale> of(String... channels) {
    return sales.stream().filter(sale -> List.of(channels).contains(sale.channel())).toList();
  }

  private boolean covers(String file, List<Sale> rows) {
    written.addAll(
        Written.of(file, "sales", edit.all(rows), Sale::channel, Sale::place, Sale::date));
    return !rows.isEmpty();
  }

  /** A till's export of lines; {@code bad} is an amount that is none, on a ticket of its own. */
  private void till(String file, String from, String to, @Nullable String bad) throws IOException {
    List<Sale> rows =
        of("till").stream()
            .filter(
                sale ->
                    sale.ticket() != null
                        && !sale.date().isBefore(Scenario.day(from))
                        && !sale.date().isAfter(Scenario.day(to)))
            .toList();
    Tab tab =
        sheets.tab(
            Tab.of(""),
            "caisse",
            rows,
            (s, before, word) ->
                word.equals("place") ? place(s, Scenario.WAZEMMES, "Wazemmes") : unit(before));
    if (covers(file, rows)) {
      if (bad != null) {
        int middle = rows.size() / 2;
        tab.rows().add(1 + middle, gift(edit.now(rows.get(middle)), bad));
      }
      writer.csv(folder.resolve(file), Book.of(tab), Charset.forName("windows-1252"), false, ';');
    }
  }

  private static List<@Nullable Object> gift(Sale beside, String amount) {
    return Arrays.asList(
        "099999",
        beside.date(),
        beside.time(),
        "Wazemmes",
        "Café",
        "Boissons chaudes",
        1,
        "1,80",
        null,
        amount,
        "10 %",
        "Espèces",
        "");
  }

  private static BigDecimal unit(Sale sale) {
    BigDecimal amount = sale.inclTax();
    return (sale.discount() == null ? amount : amount.add(sale.discount()))
        .divide(BigDecimal.valueOf(sale.quantity()), 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal tax(Sale sale) {
    return sale.inclTax().subtract(sale.exclTax());
  }

  /** One row a day in an old workbook, with a total. */
  private void dailyTotals() throws IOException {
    List<Sale> rows = of("till").stream().filter(sale -> sale.ticket() == null).toList();
    Tab tab =
        sheets.tab(
            "Z 2022",
            rows,
            (s, before, word) ->
                word.equals("place") ? place(s, Scenario.GUINGUETTE, "Guinguette") : tax(before));
    BigDecimal excl = sum(rows, Sale::exclTax);
    BigDecimal incl = sum(rows, Sale::inclTax);
    tab.row("Total", null, null, excl, incl.subtract(excl), incl);
    if (covers("guinguette-z-2022.xls", rows)) {
      writer.xls(folder.resolve("guinguette-z-2022.xls"), Book.of(tab));
    }
  }

  private static List<Sale> byDay(List<Sale> rows) {
    return rows.stream().sorted(Comparator.comparing(Sale::date)).toList();
  }

  /** The invoices, amounts written as text with no-break spaces. */
  private void invoices() throws IOException {
    List<Sale> rows = byDay(of("service", "training"));
    Tab tab = Tab.of("Factures").row("POP Café, journal des factures de prestations");
    sheets.tab(tab, "Factures", rows, (s, before, word) -> French.euros(tax(before)));
    String excl = French.euros(sum(rows, Sale::exclTax));
    String incl = French.euros(sum(rows, Sale::inclTax));
    tab.row("Total", null, null, null, null, null, null, excl, null, null, incl);
    covers("prestations.xlsx", rows);
    writer.xlsx(folder.resolve("prestations.xlsx"), Book.of(tab));
  }

  private void ticketing() throws IOException {
    List<Sale> rows = of("ticketing");
    Tab tab =
        sheets.tab(
            Tab.of(""),
            "billetterie",
            rows,
            (s, before, word) -> place(s, Scenario.WAZEMMES, "Café Wazemmes"));
    if (covers("billetterie.csv", rows)) {
      writer.csv(
          folder.resolve("billetterie.csv"), Book.of(tab), StandardCharsets.UTF_8, true, ';');
    }
  }

  private void ownResources() throws IOException {
    List<Sale> rows = byDay(of("membership", "donation"));
    covers("adhesions-dons.ods", rows);
    writer.ods(
        folder.resolve("adhesions-dons.ods"), Book.of(sheets.tab("Adhésions et dons", rows)));
  }

  /** The sender's word for the place, or the name of the place that an edit moved the sale to. */
  private static @Nullable String place(Sale sale, String usual, String word) {
    return usual.equals(sale.place()) ? word : sale.place();
  }

  private static BigDecimal sum(List<Sale> rows, Function<Sale, BigDecimal> amount) {
    return rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
