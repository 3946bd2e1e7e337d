package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.french.CodeWords;
import bilan.sample.ledger.Ledger;
import bilan.sample.network.BilanYears;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The balance sheets of the year that has a ledger and, by its opening entries, of the one before.
 */
final class ExpectedBalance {

  /** Headings by what accounts begin with, after the sign of their balance. */
  private static final Map<String, String> HEADINGS = CodeWords.of("balance sheet");

  private final BilanYears years;
  private final Map<Integer, Map<String, BigDecimal>> sheets;

  ExpectedBalance(SampleData data, BilanYears years) {
    this.years = years;
    this.sheets = new LinkedHashMap<>();
    int booked = data.scenario().years().last();
    if (data.isBooked(booked) && years.all().contains(booked)) {
      Ledger ledger = data.ledger();
      sheets.put(booked - 1, sheet(ledger.balances(true)));
      sheets.put(booked, sheet(ledger.balances(false)));
    }
  }

  private static Map<String, BigDecimal> sheet(Map<String, BigDecimal> balances) {
    Map<String, BigDecimal> sheet = new LinkedHashMap<>();
    balances.forEach(
        (account, balance) -> {
          String signed = (balance.signum() < 0 ? "-" : "+") + account;
          HEADINGS.entrySet().stream()
              .filter(heading -> signed.matches(heading.getKey()))
              .findFirst()
              .ifPresent(heading -> add(sheet, heading.getValue(), balance));
        });
    return sheet;
  }

  /** What is owned comes first among the headings, up to cash. */
  private static void add(Map<String, BigDecimal> sheet, String heading, BigDecimal balance) {
    List<String> order = List.copyOf(HEADINGS.values());
    boolean owned = order.indexOf(heading) <= order.indexOf("Trésorerie");
    BigDecimal amount = owned ? balance : balance.negate();
    sheet.merge(heading, amount, BigDecimal::add);
    sheet.merge(owned ? "Total de l’actif" : "Total du passif", amount, BigDecimal::add);
  }

  ExpectedTable table() {
    List<String> columns = new ArrayList<>(List.of("heading"));
    years.all().forEach(year -> columns.add("amount_" + years.label(year)));
    ExpectedTable table = ExpectedTable.of("balance-sheet", columns);
    sheets.entrySet().stream()
        .filter(sheet -> years.all().contains(sheet.getKey()))
        .flatMap(sheet -> sheet.getValue().entrySet().stream())
        .filter(line -> line.getValue().signum() != 0)
        .map(Map.Entry::getKey)
        .distinct()
        .forEach(heading -> table.row(row(heading)));
    return table;
  }

  private List<@Nullable Object> row(String heading) {
    List<@Nullable Object> row = new ArrayList<>(List.of(heading));
    for (int year : years.all()) {
      Map<String, BigDecimal> sheet = sheets.get(year);
      row.add(sheet == null ? ExpectedTable.NC : sheet.getOrDefault(heading, BigDecimal.ZERO));
    }
    return row;
  }
}
