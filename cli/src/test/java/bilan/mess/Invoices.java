package bilan.mess;

import bilan.mess.Fact.Sale;
import bilan.mess.Tab.Line;
import bilan.mess.Tab.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sales one to an invoice, with its rate of tax or without, or a month and place to a cell. */
final class Invoices {

  private static final List<String> RATES = List.of("20 %", "5,5 %", "10 %", "0 %");

  private Invoices() {}

  static Book list(Making making) {
    Dice dice = making.dice();
    List<@Nullable Object> head = new ArrayList<>();
    if (making.has("number")) {
      head.add(dice.word("N° facture", "Facture", "N° de facture"));
    }
    head.addAll(List.of(dice.word("Date", "Date facture"), "Lieu", dice.word("Client", "Objet")));
    Set<Integer> sums = new TreeSet<>();
    if (making.has("net")) {
      sums.add(head.size());
      head.add(dice.word("Montant HT", "Total HT"));
    }
    if (making.has("rate")) {
      head.add(dice.word("TVA", "Taux de TVA", "Taux"));
    }
    sums.add(head.size());
    head.add(dice.word("Montant TTC", "Total TTC", "TTC"));
    List<Line> lines = new ArrayList<>(List.of(new Line(Role.HEADER, head)));
    List<Sale> sales = making.sales();
    sales.sort(Comparator.comparing(Sale::on));
    int number = 0;
    for (Sale sale : sales) {
      lines.add(new Line(Role.DATA, cells(sale, ++number, making)));
    }
    return Book.of(List.of(Tab.of(dice.word("Factures", "Feuil1"), lines, Set.of(0), sums)));
  }

  private static List<@Nullable Object> cells(Sale sale, int number, Making making) {
    String rate = making.has("rate") ? making.dice().one(RATES) : "0 %";
    List<@Nullable Object> cells = new ArrayList<>();
    if (making.has("number")) {
      cells.add("F-%03d".formatted(number));
    }
    cells.addAll(List.of(sale.on(), sale.place(), making.dice().word("Mairie", "Asso", "SARL")));
    if (making.has("net")) {
      BigDecimal percent = new BigDecimal(rate.replace(" %", "").replace(',', '.'));
      BigDecimal whole = BigDecimal.ONE.add(percent.movePointLeft(2));
      cells.add(sale.amount().divide(whole, 2, RoundingMode.HALF_UP));
    }
    if (making.has("rate")) {
      cells.add(rate);
    }
    cells.add(sale.amount());
    return cells;
  }

  /** One row a month, one column a place. */
  static Book monthsByPlaces(Making making) {
    List<Sale> sales = making.sales();
    List<Month> months = Month.of(sales, Sale::on);
    Set<String> places = new LinkedHashSet<>(sales.stream().map(Sale::place).toList());
    List<@Nullable Object> head = new ArrayList<>(List.of(making.dice().word("Mois", "Période")));
    head.addAll(places);
    List<Line> lines =
        new ArrayList<>(
            List.of(
                Line.of(Role.ABOVE, "Ventes TTC " + months.get(0).year()),
                new Line(Role.HEADER, head)));
    for (Month month : months) {
      List<@Nullable Object> cells = new ArrayList<>(List.of(month.text()));
      for (String place : places) {
        BigDecimal sum =
            SalesLayouts.sum(sales, s -> month.holds(s.on()) && s.place().equals(place));
        cells.add(sum.signum() == 0 ? null : sum);
      }
      lines.add(new Line(Role.DATA, cells));
    }
    Set<Integer> sums = IntStream.rangeClosed(1, places.size()).boxed().collect(Collectors.toSet());
    return Book.of(List.of(Tab.of("Feuil1", lines, Set.of(0), sums).addingAcross()));
  }
}
