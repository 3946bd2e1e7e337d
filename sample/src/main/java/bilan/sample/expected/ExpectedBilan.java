package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.network.BilanYears;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All figures and tables that bilans of some years may print. */
public record ExpectedBilan(
    BilanYears years, List<Expected> figures, List<ExpectedTable> tables, ExpectedMoves moves) {

  /** The names of the bilans that have an expectation. */
  public static final List<String> NAMES =
      List.of("retrospective", "annual", "priorities", "grants");

  /** The numbers of a network in the years that a bilan shows. */
  public static ExpectedBilan of(SampleData data, BilanYears years) {
    List<Expected> figures = ExpectedFigures.of(data, years);
    List<ExpectedTable> tables = new ArrayList<>();
    ExpectedGrantTables grants = new ExpectedGrantTables(data, years);
    ExpectedCash cash = new ExpectedCash(data, years);
    ExpectedLedger ledger = new ExpectedLedger(data, years);
    ExpectedAttribution attribution = new ExpectedAttribution(data, years);
    tables.addAll(new ExpectedAttendanceTables(data, years).all());
    tables.addAll(new ExpectedTitles(data, years).all());
    tables.addAll(new ExpectedReference(data, years).all());
    tables.addAll(new ExpectedPerimeter(data).all());
    tables.addAll(new ExpectedStatement(data, years).all());
    tables.add(new ExpectedBalance(data, years).table());
    tables.addAll(new ExpectedSalesTables(data, years).all());
    tables.addAll(new ExpectedPlans(data.network().plans(), years).all());
    tables.addAll(attribution.all());
    tables.addAll(grants.all());
    tables.addAll(cash.all());
    tables.addAll(new ExpectedClaims(data, years, grants).all());
    tables.add(new ExpectedAccounts(data.network().accounts()).dedicated(years, ledger));
    tables.addAll(ledger.all());
    tables.addAll(new ExpectedGrantPages(data, years, grants, cash).all());
    tables.add(selfFinancing(figures, years));
    return new ExpectedBilan(years, figures, tables, new ExpectedMoves(data, years, figures));
  }

  /** The rate of the accounts, and what own resources would make. */
  private static ExpectedTable selfFinancing(List<Expected> figures, BilanYears years) {
    List<String> columns = new ArrayList<>(List.of("figure"));
    List<@Nullable Object> rates = new ArrayList<>(List.of("Taux d'autofinancement"));
    List<@Nullable Object> estimates = new ArrayList<>(List.of("Estimé, hors comptabilité"));
    for (int year : years.all()) {
      columns.add(years.label(year));
      rates.add(value(figures, "self_financing_rate", year));
      estimates.add(estimate(figures, year));
    }
    return ExpectedTable.of("self-financing", columns).row(rates).row(estimates);
  }

  /** The part of sales, memberships and donations in them and the grants of the year. */
  private static @Nullable BigDecimal estimate(List<Expected> figures, int year) {
    BigDecimal sales = value(figures, "sales_excl_tax", year);
    BigDecimal granted = value(figures, "grants_attributed", year);
    BigDecimal others = value(figures, "other_own_resources", year);
    if (sales == null || granted == null) {
      return null;
    }
    BigDecimal own = others == null ? sales : sales.add(others);
    BigDecimal all = own.add(granted);
    return all.signum() == 0 ? null : own.movePointRight(2).divide(all, 1, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal value(List<Expected> figures, String id, int year) {
    return figures.stream()
        .filter(f -> f.id().equals(id) && f.year() == year && f.place() == null)
        .map(Expected::value)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
