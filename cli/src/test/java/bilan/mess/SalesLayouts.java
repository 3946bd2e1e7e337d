package bilan.mess;

import bilan.mess.Fact.Member;
import bilan.mess.Fact.Sale;
import bilan.mess.Tab.Line;
import bilan.mess.Tab.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sales: line by line, day by day, in grids, as invoices; and memberships. */
final class SalesLayouts {

  private SalesLayouts() {}

  static Book list(Making making) {
    Dice dice = making.dice();
    List<Sale> sales = making.sales();
    boolean byProduct = dice.in100(30);
    sales.sort(byProduct ? Comparator.comparing(Sale::product) : Comparator.comparing(Sale::on));
    List<@Nullable Object> head =
        new ArrayList<>(
            List.of(
                dice.word("Date", "Jour", "Date de vente"),
                dice.word("Lieu", "Point de vente", "Site"),
                dice.word("Produit", "Article", "Désignation")));
    if (making.has("quantity")) {
      head.add(dice.word("Quantité", "Qté"));
    }
    head.add(dice.word("Montant TTC", "Montant", "Total TTC", "Recette"));
    List<Line> lines = new ArrayList<>(List.of(new Line(Role.HEADER, head)));
    for (Sale sale : sales) {
      List<@Nullable Object> cells =
          new ArrayList<>(List.of(sale.on(), sale.place(), sale.product()));
      if (making.has("quantity")) {
        cells.add(BigDecimal.valueOf(sale.quantity()));
      }
      cells.add(sale.amount());
      lines.add(new Line(Role.DATA, cells));
    }
    Tab tab = Tab.of("Ventes", lines, Set.of(0, 2), Set.of(head.size() - 1));
    return Book.of(List.of(byProduct ? tab.groupedBy(2) : tab));
  }

  /** One row a day and place: what came in, by means of payment, and the sum. */
  static Book payments(Making making) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(
            Role.HEADER,
            "Date",
            "Lieu",
            "Espèces",
            making.dice().word("CB", "Carte bancaire"),
            making.dice().word("Total", "Total TTC", "Total du jour")));
    record Day(java.time.LocalDate on, String place) {}
    Set<Day> days = new LinkedHashSet<>();
    List<Sale> sales = making.sales();
    sales.sort(Comparator.comparing(Sale::on));
    sales.forEach(s -> days.add(new Day(s.on(), s.place())));
    for (Day day : days) {
      BigDecimal all = sum(sales, s -> s.on().equals(day.on()) && s.place().equals(day.place()));
      BigDecimal cash = all.min(BigDecimal.valueOf(making.dice().between(0, 200), 1).setScale(2));
      lines.add(Line.of(Role.DATA, day.on(), day.place(), cash, all.subtract(cash), all));
    }
    return Book.of(List.of(Tab.of("Caisse", lines, Set.of(0), Set.of(2, 3, 4))));
  }

  /** One row a place, or a product of one place, one column a month. */
  static Book months(Making making) {
    boolean places = making.dice().in100(50);
    List<Tab> tabs = new ArrayList<>();
    if (places) {
      tabs.add(months("Feuil1", making.sales(), Sale::place, "Lieu", making));
    } else {
      for (String place : new LinkedHashSet<>(making.sales().stream().map(Sale::place).toList())) {
        List<Sale> sales = making.sales();
        sales.removeIf(s -> !s.place().equals(place));
        tabs.add(months(place, sales, Sale::product, "Produit", making));
      }
    }
    return Book.of(tabs);
  }

  private static Tab months(
      String name, List<Sale> sales, Function<Sale, String> row, String header, Making making) {
    List<Month> months = Month.of(making.sales(), Sale::on);
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Role.ABOVE, "Ventes TTC " + months.get(0).year()));
    List<@Nullable Object> head = new ArrayList<>(List.of(header));
    months.forEach(m -> head.add(m.name()));
    lines.add(new Line(Role.HEADER, head));
    for (String label : new LinkedHashSet<>(sales.stream().map(row).toList())) {
      List<@Nullable Object> cells = new ArrayList<>(List.of(label));
      for (Month month : months) {
        BigDecimal sum = sum(sales, s -> month.holds(s.on()) && row.apply(s).equals(label));
        cells.add(sum.signum() == 0 ? null : sum);
      }
      lines.add(new Line(Role.DATA, cells));
    }
    Set<Integer> sums = IntStream.rangeClosed(1, months.size()).boxed().collect(Collectors.toSet());
    return Tab.of(name, lines, Set.of(0), sums).addingAcross();
  }

  static BigDecimal sum(List<Sale> sales, Predicate<Sale> which) {
    return sales.stream()
        .filter(which)
        .map(Sale::amount)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  /** Who joined, when, for how much. */
  static Book members(Making making) {
    Dice dice = making.dice();
    List<@Nullable Object> head =
        new ArrayList<>(
            List.of(
                "Nom",
                "Prénom",
                dice.word("Date d'adhésion", "Adhésion le", "Date"),
                dice.word("Cotisation", "Montant de la cotisation", "Adhésion")));
    if (making.has("payment")) {
      head.add(dice.word("Mode de paiement", "Règlement"));
    }
    List<Line> lines = new ArrayList<>(List.of(new Line(Role.HEADER, head)));
    for (Member member : making.members()) {
      List<@Nullable Object> cells =
          new ArrayList<>(List.of(member.last(), member.first(), member.on(), member.fee()));
      if (making.has("payment")) {
        cells.add(dice.word("chèque", "espèces", "CB"));
      }
      lines.add(new Line(Role.DATA, cells));
    }
    String name = dice.word("Adhérents", "Adhésions", "Feuil1");
    return Book.of(List.of(Tab.of(name, lines, Set.of(0), Set.of(3))));
  }
}
