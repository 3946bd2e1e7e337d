package bilan.sample.maker;

import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.AccountLine;
import bilan.sample.network.InventedNetwork.Sale;
import bilan.sample.network.InventedNetwork.TeamRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The income statement of each year, about forty lines, made from what was sold, granted and
 * worked.
 */
public final class AccountsMaker {

  private final List<Sale> sales;
  private final List<TeamRow> team;
  private final BilanYears fiscal;
  private final boolean september;
  private final List<AccountLine> lines = new ArrayList<>();

  /**
   * @param fiscal says in which year a day lies: years of the calendar or from September
   */
  public AccountsMaker(List<Sale> sales, List<TeamRow> team, BilanYears fiscal) {
    this.sales = sales;
    this.team = team;
    this.fiscal = fiscal;
    this.september = fiscal.firstMonth() == 9;
  }

  /** The statements of years, one after the other. */
  public List<AccountLine> make(Set<Integer> years) {
    for (int year : years) {
      income(year);
      costs(year);
    }
    return lines;
  }

  private void income(int year) {
    int i = year - 2020;
    in(year, "7061", "Prestations de design de médiation", sold(year, "service"), "design");
    in(year, "7062", "Formations", sold(year, "training"), "design");
    in(year, "7071", "Ventes du café", sold(year, "till"), "café");
    in(year, "7083", "Billetterie", sold(year, "ticketing"), "café");
    in(year, "7411", "Subvention ANCT Fabriques de Territoire", amount("50000", i), "structure");
    in(
        year,
        "7412",
        "Subvention Région Hauts-de-France",
        granted(
            i,
            List.of("13186.81", "38571.43", "44241.76"),
            List.of("41126.76", "41126.76", "13746.48")),
        "mediation");
    in(
        year,
        "7413",
        "Subvention FEDER",
        List.of(money("12000"), money("46000"), money("62000")).get(i),
        "mediation");
    in(
        year,
        "7415",
        "Autres subventions d'exploitation",
        granted(
            i, List.of("0", "29662.10", "58301.37"), List.of("16287.67", "49643.84", "28068.49")),
        "mediation");
    in(year, "7541", "Dons manuels", sold(year, "donation"), "structure");
    in(
        year,
        "7551",
        "Contributions financières d'autres organismes",
        granted(i, List.of("0", "0", "10036.50"), List.of("0", "5583.94", "13321.17")),
        "mediation");
    in(year, "756", "Cotisations", sold(year, "membership"), "structure");
    in(
        year,
        "758",
        "Produits divers de gestion courante",
        List.of(money("12.40"), money("86.15"), money("143.02")).get(i),
        "structure");
    in(
        year,
        "768",
        "Autres produits financiers",
        List.of(BigDecimal.ZERO, money("18.77"), money("64.31")).get(i),
        "structure");
    in(
        year,
        "777",
        "Quote-part des subventions d'investissement",
        List.of(BigDecimal.ZERO, money("2875.04"), money("5750.08")).get(i),
        "café");
    in(
        year,
        "789",
        "Utilisations de fonds dédiés",
        List.of(BigDecimal.ZERO, money("21400.00"), money("9800.00")).get(i),
        "mediation");
    in(
        year,
        "791",
        "Transferts de charges",
        List.of(BigDecimal.ZERO, money("3120.00"), money("6480.50")).get(i),
        "structure");
    in(year, "875", "Bénévolat", volunteering(year), "mediation");
  }

  private void costs(int year) {
    int i = year - 2020;
    out(year, "604", "Achats de prestations", amount("3150.20", i), "design");
    out(year, "6061", "Eau, gaz, électricité", amount("1890.44", i), "café");
    int march = fiscal.in(year, 3, 15).getYear() - 2020;
    out(year, "6063", "Petit équipement", amount("2210.95", march), "mediation");
    out(year, "6064", "Fournitures administratives", amount("412.08", i), "structure");
    out(
        year,
        "607",
        "Achats de marchandises",
        sold(year, "till").multiply(new BigDecimal("0.38")).setScale(2, RoundingMode.HALF_UP),
        "café");
    out(year, "6132", "Locations immobilières", amount("9600", i), "café");
    out(year, "6135", "Locations mobilières", amount("840.60", i), "structure");
    out(year, "615", "Entretien et réparations", amount("1105.31", i), "café");
    out(year, "616", "Assurances", amount("1320", i), "structure");
    out(year, "618", "Documentation", amount("215.75", i), "mediation");
    out(year, "6226", "Honoraires", amount("2880", i), "structure");
    out(year, "623", "Communication", amount("2460.18", i), "structure");
    out(year, "6251", "Déplacements", amount("1340.66", i), "mediation");
    out(year, "6251", "Déplacements", amount("610.02", i), "design");
    out(year, "626", "Frais postaux et télécommunications", amount("720.36", i), "structure");
    out(year, "627", "Services bancaires", amount("189.12", i), "structure");
    out(year, "6311", "Taxe sur les salaires", amount("980", i), "structure");
    for (String axis : List.of("structure", "mediation", "café", "design")) {
      BigDecimal pay = pay(year, axis);
      out(year, "641", "Rémunération du personnel", pay, axis);
      out(
          year,
          "645",
          "Charges de sécurité sociale",
          pay.multiply(new BigDecimal("0.34")).setScale(2, RoundingMode.HALF_UP),
          axis);
    }
    out(year, "651", "Redevances et licences", amount("310.40", i), "mediation");
    out(year, "661", "Charges d'intérêts", amount("145.90", i), "structure");
    out(
        year,
        "671",
        "Charges exceptionnelles",
        i == 2 ? money("2500.00") : BigDecimal.ZERO,
        "structure");
    out(year, "6811", "Dotations aux amortissements", amount("2875.04", i), "café");
    out(
        year,
        "689",
        "Reports en fonds dédiés",
        List.of(money("21400.00"), money("9800.00"), money("14250.00")).get(i),
        "mediation");
    out(year, "864", "Personnel bénévole", volunteering(year), "mediation");
  }

  private void in(
      int year, String account, String label, BigDecimal amount, @Nullable String axis) {
    add(year, account, label, "income", amount, axis);
  }

  private void out(
      int year, String account, String label, BigDecimal amount, @Nullable String axis) {
    add(year, account, label, "cost", amount, axis);
  }

  private void add(
      int year,
      String account,
      String label,
      String side,
      BigDecimal amount,
      @Nullable String axis) {
    if (amount.signum() != 0) {
      lines.add(
          new AccountLine(
              year, account, label, side, amount.setScale(2, RoundingMode.HALF_UP), axis));
    }
  }

  private BigDecimal sold(int year, String channel) {
    return sales.stream()
        .filter(
            sale ->
                sale.channel().equals(channel)
                    && fiscal.of(sale.date()) == year
                    && !sale.cancelled())
        .map(Sale::exclTax)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private BigDecimal pay(int year, String axis) {
    BigDecimal monthly = new BigDecimal("2235.80");
    return team.stream()
        .filter(
            row ->
                fiscal.of(row.month()) == year
                    && axis.equals(row.axis())
                    && Set.of("cdi", "cdd", "aidé", "alternance").contains(row.contract()))
        .map(row -> row.fte().multiply(monthly))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private BigDecimal volunteering(int year) {
    Map<Integer, String> rates = Map.of(2020, "12.10", 2021, "12.40", 2022, "13.05");
    return team.stream()
        .filter(row -> fiscal.of(row.month()) == year && row.contract().equals("bénévole"))
        .map(row -> row.hours() == null ? BigDecimal.ZERO : row.hours())
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .multiply(money(Objects.requireNonNull(rates.get(year))))
        .setScale(2, RoundingMode.HALF_UP);
  }

  /** What agreements give to a year of the calendar, or from September. */
  private BigDecimal granted(int i, List<String> calendar, List<String> fromSeptember) {
    return money((september ? fromSeptember : calendar).get(i));
  }

  /** A cost that grows as the network does. */
  private static BigDecimal amount(String first, int years) {
    return money(first)
        .multiply(BigDecimal.valueOf(first.equals("50000") ? 10 : 10 + 7L * years))
        .divide(BigDecimal.TEN, 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }
}
