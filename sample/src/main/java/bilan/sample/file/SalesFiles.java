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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sales sheets, each in its program's or its sender's habits. */
public final class SalesFiles {

  private final Path folder;
  private final List<Sale> sales;
  private final Edit edit;
  private final BookWriter writer;
  private final List<Written> written = new ArrayList<>();

  /** The files of tills and invoices, to be written into a folder. */
  public SalesFiles(Path folder, List<Sale> sales, Edit edit, BookWriter writer) {
    this.writer = writer;
    this.folder = folder;
    this.sales = sales;
    this.edit = edit;
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
    Map<List<@Nullable String>, List<LocalDate>> days = new LinkedHashMap<>();
    for (Sale sale : edit.all(rows)) {
      days.computeIfAbsent(
              java.util.Arrays.asList(sale.channel(), sale.place()), stream -> new ArrayList<>())
          .add(sale.date());
    }
    days.forEach(
        (stream, dates) ->
            written.add(
                new Written(
                    file,
                    "sales",
                    stream.get(0),
                    stream.get(1),
                    dates.stream().sorted().toList().get(0),
                    dates.stream().sorted().toList().get(dates.size() - 1))));
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
        Tab.of("")
            .row(
                "N° ticket",
                "Date",
                "Heure",
                "Lieu",
                "Article",
                "Catégorie",
                "Qté",
                "Prix unitaire TTC",
                "Remise",
                "Montant TTC",
                "Taux TVA",
                "Paiement",
                "Statut");
    for (int i = 0; i < rows.size(); i++) {
      Sale row = rows.get(i);
      Sale s = edit.now(row);
      if (i == rows.size() / 2 && bad != null) {
        tab.row(
            "099999",
            s.date(),
            s.time(),
            "Wazemmes",
            "Café",
            "Boissons chaudes",
            1,
            "1,80",
            null,
            bad,
            "10 %",
            "Espèces",
            "");
      }
      BigDecimal amount = row.inclTax();
      BigDecimal unit =
          (row.discount() == null ? amount : amount.add(row.discount()))
              .divide(BigDecimal.valueOf(row.quantity()), 2, RoundingMode.HALF_UP);
      tab.row(
          s.ticket(),
          s.date(),
          s.time(),
          place(s, Scenario.WAZEMMES, "Wazemmes"),
          s.product(),
          s.category(),
          s.quantity(),
          unit,
          s.discount(),
          s.inclTax(),
          French.rate(s.rate()),
          s.payment(),
          s.cancelled() ? "Annulé" : "");
    }
    if (covers(file, rows)) {
      writer.csv(folder.resolve(file), Book.of(tab), Charset.forName("windows-1252"), false, ';');
    }
  }

  /** One row a day in an old workbook, with a total. */
  private void dailyTotals() throws IOException {
    List<Sale> rows = of("till").stream().filter(sale -> sale.ticket() == null).toList();
    Tab tab = Tab.of("Z 2022").row("Guinguette du Canal, clôtures de caisse").row();
    tab.row("Date", "Lieu", "Canal", "CA HT", "Montant TVA", "CA TTC");
    for (Sale row : rows) {
      Sale s = edit.now(row);
      tab.row(
          s.date(),
          place(s, Scenario.GUINGUETTE, "Guinguette"),
          French.CHANNEL.get(s.channel()),
          s.exclTax(),
          row.inclTax().subtract(row.exclTax()),
          s.inclTax());
    }
    BigDecimal excl = sum(rows, Sale::exclTax);
    BigDecimal incl = sum(rows, Sale::inclTax);
    tab.row("Total", null, null, excl, incl.subtract(excl), incl);
    if (covers("guinguette-z-2022.xls", rows)) {
      writer.xls(folder.resolve("guinguette-z-2022.xls"), Book.of(tab));
    }
  }

  /** The invoices, amounts written as text with no-break spaces. */
  private void invoices() throws IOException {
    List<Sale> rows =
        of("service", "training").stream()
            .sorted(java.util.Comparator.comparing(Sale::date))
            .toList();
    Tab tab =
        Tab.of("Factures")
            .row("POP Café, journal des factures de prestations")
            .row("Mis à jour le 20/01/2023")
            .row();
    tab.row(
        "N° facture",
        "Date de facture",
        "Client",
        "Type de client",
        "Canal",
        "Désignation",
        "Lieu",
        "Montant HT",
        "Taux TVA",
        "Montant TVA",
        "Montant TTC",
        "Début de prestation",
        "Fin de prestation",
        "Réglée le");
    for (Sale row : rows) {
      Sale s = edit.now(row);
      tab.row(
          s.invoice(),
          s.date(),
          s.customer(),
          s.customerKind(),
          French.CHANNEL.get(s.channel()),
          s.product(),
          s.place(),
          French.euros(s.exclTax()),
          French.rate(s.rate()),
          French.euros(row.inclTax().subtract(row.exclTax())),
          French.euros(s.inclTax()),
          s.from(),
          s.to(),
          s.paid());
    }
    tab.row(
        "Total",
        null,
        null,
        null,
        null,
        null,
        null,
        French.euros(sum(rows, Sale::exclTax)),
        null,
        null,
        French.euros(sum(rows, Sale::inclTax)));
    covers("prestations.xlsx", rows);
    writer.xlsx(folder.resolve("prestations.xlsx"), Book.of(tab));
  }

  private void ticketing() throws IOException {
    List<Sale> rows = of("ticketing");
    Tab tab =
        Tab.of("")
            .row(
                "Date",
                "Lieu",
                "Canal",
                "Produit",
                "Quantité",
                "Montant TTC",
                "Taux TVA",
                "Moyen de paiement");
    for (Sale row : rows) {
      Sale s = edit.now(row);
      tab.row(
          s.date(),
          place(s, Scenario.WAZEMMES, "Café Wazemmes"),
          French.CHANNEL.get(s.channel()),
          s.product(),
          s.quantity(),
          French.euros(s.inclTax()),
          French.rate(s.rate()),
          s.payment());
    }
    if (covers("billetterie.csv", rows)) {
      writer.csv(
          folder.resolve("billetterie.csv"), Book.of(tab), StandardCharsets.UTF_8, true, ';');
    }
  }

  private void ownResources() throws IOException {
    List<Sale> rows =
        of("membership", "donation").stream()
            .sorted(java.util.Comparator.comparing(Sale::date))
            .toList();
    Tab tab = Tab.of("Adhésions et dons").row("Date", "Canal", "Montant", "Mode de règlement");
    for (Sale row : rows) {
      Sale s = edit.now(row);
      tab.row(s.date(), French.CHANNEL.get(s.channel()), s.inclTax(), s.payment());
    }
    covers("adhesions-dons.ods", rows);
    writer.ods(folder.resolve("adhesions-dons.ods"), Book.of(tab));
  }

  /** The sender's word for the place, or the name of the place that an edit moved the sale to. */
  private static @Nullable String place(Sale sale, String usual, String word) {
    return usual.equals(sale.place()) ? word : sale.place();
  }

  private static BigDecimal sum(List<Sale> rows, Function<Sale, BigDecimal> amount) {
    return rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
