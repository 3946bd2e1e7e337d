package bilan.deliveries;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Grants with their tables, receipts and expenses, accounts; or the entries of a ledger. */
final class AccountSequence implements Sequence {

  private static final LocalDate START = LocalDate.of(2022, 1, 1);
  private static final int WEEKS = 12;

  private final Chance chance;
  private final boolean ledger;
  private final List<String> grants;
  private final List<Row> truth = new ArrayList<>();

  AccountSequence(Chance chance) {
    this.chance = chance;
    this.ledger = chance.in100(25);
    this.grants = List.of("ANCT", "HDF", "MEL").subList(0, 2 + chance.below(2));
    if (ledger) {
      entries();
      return;
    }
    for (String grant : grants) {
      truth.add(Row.entity("grants", grant, "Financeur " + grant, 1000L * (1 + chance.below(5))));
      for (String kind : List.of("advance", "balance")) {
        truth.add(Row.entity("instalments", grant, kind, 100L * (1 + chance.below(5))));
      }
      truth.add(Row.entity("budget_lines", grant, "Salaires", 500));
      money(grant);
    }
    for (String year : List.of("2021", "2022")) {
      for (String account : List.of("606", "625", "641", "706", "740")) {
        truth.add(Row.entity("accounts", year, account, 10L * (1 + chance.below(9))));
      }
    }
  }

  private void entries() {
    int number = 1;
    for (int week = 0; week < WEEKS; week++) {
      for (int lines = 2 * chance.below(3); lines > 0; lines--) {
        String key = "2022 VE " + number;
        truth.add(entry(week, key, "411", 1 + chance.below(9)));
        truth.add(entry(week, key, "706", -1L - chance.below(9)));
        number++;
      }
    }
  }

  private static Row entry(int week, String key, String account, long amount) {
    return Row.fact("ledger_entries", START.plusWeeks(week), "", key, account, amount);
  }

  private void money(String grant) {
    for (int week = 0; week < WEEKS; week++) {
      LocalDate day = START.plusWeeks(week);
      if (chance.in100(50)) {
        String bank = chance.in100(50) ? "VIR" : "VIR " + week;
        truth.add(Row.fact("receipts", day, grant, null, bank, 10L * (1 + chance.below(4))));
      }
      if (chance.in100(60)) {
        String key = "2022 AC " + grant.charAt(0) + week;
        for (int line = chance.in100(25) ? 2 : 1; line > 0; line--) {
          truth.add(Row.fact("expenses", day, grant, key, "Achat " + line, 1 + chance.below(9)));
        }
      }
    }
  }

  @Override
  public List<String> tables() {
    return ledger
        ? List.of("ledger_entries")
        : List.of("grants", "instalments", "budget_lines", "accounts", "receipts", "expenses");
  }

  @Override
  public Sent reference() {
    return Sent.of("reference", "lieux.xlsx", List.of(Row.entity("places", "Fives", "", 0)));
  }

  @Override
  public Sent next() {
    if (ledger) {
      return sent("ledger", List.of("ledger_entries"), List.of("FEC2022.txt", "journal.txt"));
    }
    int kind = chance.below(100);
    if (kind < 45) {
      List<String> tables = new ArrayList<>(List.of("grants", "instalments"));
      for (String table : List.of("budget_lines", "receipts", "expenses", "accounts")) {
        if (chance.in100(40)) {
          tables.add(table);
        }
      }
      return sent("funding", tables, List.of("financements.xlsx", "suivi.xlsx", "anct.xlsx"));
    }
    if (kind < 65) {
      return sent("funding", List.of("receipts"), List.of("banque.csv", "releve.csv"));
    }
    if (kind < 85) {
      return sent("funding", List.of("expenses"), List.of("depenses.csv", "achats.csv"));
    }
    List<String> tables =
        chance.one(
            List.of(
                List.of("accounts"),
                List.of("accounts", "receipts"),
                List.of("budget_lines"),
                List.of("receipts", "expenses")));
    return sent("funding", tables, List.of("comptes.xlsx", "financements.xlsx", "banque.csv"));
  }

  private Sent sent(String dataset, List<String> tables, List<String> sources) {
    LocalDate from = START.plusWeeks(chance.in100(50) ? 0 : chance.below(WEEKS));
    LocalDate to = chance.in100(50) ? START.plusWeeks(WEEKS) : from.plusWeeks(chance.below(WEEKS));
    String without = chance.in100(30) ? chance.one(truth).place() : "?";
    List<Row> rows = new ArrayList<>();
    for (Row row : truth) {
      boolean inside = !row.dated() || (!row.day().isBefore(from) && !row.day().isAfter(to));
      if (tables.contains(row.table()) && inside && (!row.place().equals(without) || ledger)) {
        rows.add(row);
      }
    }
    if (rows.isEmpty()) {
      return next();
    }
    change(rows);
    Sent sent = Sent.of(dataset, chance.one(sources), rows);
    if (chance.in100(6)) {
      String other = chance.in100(50) ? "" : chance.one(sources);
      sent = chance.in100(50) ? sent.same(other) : sent.other(other);
    }
    return chance.in100(12) ? sent.replacing() : sent;
  }

  private void change(List<Row> rows) {
    int mutation = chance.below(100);
    int many = mutation < 8 ? 1 + rows.size() / 2 : mutation < 40 ? 1 + chance.below(2) : 0;
    for (int i = 0; i < many; i++) {
      int at = chance.below(rows.size());
      Row row = rows.get(at);
      rows.set(at, row.of(row.what(), row.amount().add(BigDecimal.TEN)));
    }
    if (mutation >= 40 && mutation < 55) {
      for (int left = 1 + chance.below(5); left > 0 && rows.size() > 1; left--) {
        rows.remove(chance.below(rows.size()));
      }
    } else if (mutation >= 72 && mutation < 77) {
      rows.removeIf(r -> r.table().equals("accounts") && r.what().startsWith("6"));
      rows.removeIf(r -> r.table().equals("accounts") && r.what().equals("740") && rows.size() > 1);
    } else if (mutation >= 65 && mutation < 72) {
      Row moved = chance.one(rows);
      LocalDate day = START.plusWeeks(chance.below(WEEKS));
      rows.replaceAll(r -> sameUnit(r, moved) ? r.on(day) : r);
    } else if (mutation >= 55 && mutation < 65) {
      int at = chance.below(rows.size());
      rows.set(at, rows.get(at).rejected(true));
    }
  }

  private static boolean sameUnit(Row one, Row other) {
    return one.dated()
        && one.table().equals(other.table())
        && Objects.equals(one.key(), other.key())
        && (one.key() != null || one.equals(other));
  }
}
