package bilan.grants;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.deliveries.Spreadsheet;
import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a grant bears of vouchers is one amount wherever it stands: in the vouchers of its account,
 * in what is spent of it, and in the rules; and the parts of a voucher add up to it.
 */
@Slow
class GrantPartsTest {

  private static final List<String> GRANTS = List.of("A", "B", "C");
  private static final BigDecimal CENT = new BigDecimal("0.01");

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Tries.of("bilan.parts", 2, 30));
  }

  /** By grant, what it bears of the vouchers that count as spent. */
  private final Map<String, BigDecimal> spent = new TreeMap<>();

  /** By grant and voucher, what is printed of each. */
  private final Map<String, BigDecimal> parts = new HashMap<>();

  @ParameterizedTest
  @MethodSource("seeds")
  void allPlacesAgreeToTheCent(long seed) throws IOException {
    Cli cli = ingested(new Random(seed));
    Map<String, BigDecimal> told = new TreeMap<>();
    Map<String, BigDecimal> printed = new HashMap<>();
    for (List<String> row : csv(cli, "grant-account-vouchers", "--year", "2022")) {
      assertThat(printed.put(row.get(0) + " " + row.get(1), new BigDecimal(row.get(8)))).isNull();
    }
    assertThat(printed.keySet()).isEqualTo(parts.keySet());
    parts.forEach((key, part) -> assertThat(printed.get(key)).as(key).isEqualByComparingTo(part));
    for (List<String> row : csv(cli, "grants-reconciled", "--years", "2022")) {
      told.put(row.get(0), new BigDecimal(row.get(11)).setScale(2, RoundingMode.UNNECESSARY));
    }
    assertThat(told).isEqualTo(spent);
    String rules = cli.run("reconcile", "--as-of", "2022-12-31").out().replaceAll("\\h", "");
    for (String grant : GRANTS) {
      assertThat(rules).contains(grant + ":" + french(spent.get(grant)) + "€dépensés");
    }
  }

  private static String french(BigDecimal amount) {
    return amount.toPlainString().replace(".00", "").replace('.', ',');
  }

  private Cli ingested(Random random) throws IOException {
    Cli cli = Cli.in(folder);
    assertThat(cli.run("init", ".").exit()).isZero();
    Spreadsheet book = new Spreadsheet();
    book.tab("Subventions", "Code", "Financeur", "Statut", "Montant notifié", "Début", "Fin");
    for (String grant : GRANTS) {
      LocalDate first = LocalDate.of(2022, 1, 1);
      book.row(grant, "Ville", "Signée", BigDecimal.TEN, first, LocalDate.of(2022, 12, 31));
    }
    book.tab("Budget", "Subvention", "Sens", "Compte", "Libellé", "Montant prévu");
    GRANTS.forEach(grant -> book.row(grant, "Charge", "60", "Achats", BigDecimal.TEN));
    List<Object[]> expenses = new ArrayList<>();
    List<Object[]> allocations = new ArrayList<>();
    GRANTS.forEach(grant -> spent.put(grant, new BigDecimal("0.00")));
    for (int i = 1; i <= 80; i++) {
      voucher("P" + i, random, expenses, allocations);
    }
    book.tab(
        "Dépenses",
        "Pièce",
        "Subvention",
        "Compte",
        "Poste",
        "Date de facture",
        "Montant TTC",
        "TVA récupérable");
    expenses.forEach(book::row);
    book.tab("Affectations", "Pièce", "Subvention", "Part", "Montant affecté");
    allocations.forEach(book::row);
    book.write(folder.resolve("financements.xlsx"));
    Cli.Result result = cli.run("ingest", "funding", "financements.xlsx");
    assertThat(result.exit()).as(result.err()).isLessThan(2);
    return cli;
  }

  private void voucher(
      String number, Random random, List<Object[]> expenses, List<Object[]> allocations) {
    BigDecimal cost = BigDecimal.valueOf(100 + random.nextInt(300_000), 2);
    BigDecimal tax = random.nextInt(3) == 0 ? BigDecimal.valueOf(random.nextInt(90), 2) : null;
    boolean inKind = random.nextInt(8) == 0;
    int how = random.nextInt(4);
    String owner = how == 0 ? GRANTS.get(random.nextInt(3)) : null;
    expenses.add(
        new Object[] {
          number,
          owner,
          "604",
          inKind ? "En nature" : "Autre direct",
          LocalDate.of(2022, 1 + random.nextInt(12), 1 + random.nextInt(28)),
          cost,
          tax
        });
    BigDecimal net = tax == null ? cost : cost.subtract(tax);
    if (owner != null) {
      bears(owner, number, net, inKind);
      // Of a voucher that is a grant's own, no other bears a part.
      if (random.nextBoolean()) {
        allocations.add(new Object[] {number, other(owner), new BigDecimal("0.25"), null});
      }
    } else if (how == 1) {
      BigDecimal amount = BigDecimal.valueOf(50 + random.nextInt(50), 2);
      allocations.add(new Object[] {number, "B", null, amount});
      bears("B", number, amount, inKind);
    } else {
      shares(number, random, net, inKind, allocations);
    }
  }

  private static String other(String owner) {
    return GRANTS.get((GRANTS.indexOf(owner) + 1) % GRANTS.size());
  }

  /** Shares that add up to one: their parts add up to what the voucher costs. */
  private void shares(
      String number, Random random, BigDecimal net, boolean inKind, List<Object[]> allocations) {
    long first = 1 + random.nextInt(600_000);
    long second = 1 + random.nextInt(390_000);
    Map<String, BigDecimal> shares = new TreeMap<>();
    shares.put("A", BigDecimal.valueOf(first, 6));
    shares.put("B", BigDecimal.valueOf(second, 6));
    shares.put("C", BigDecimal.valueOf(1_000_000 - first - second, 6));
    shares.forEach((grant, share) -> allocations.add(new Object[] {number, grant, share, null}));
    Map<String, BigDecimal> cents = new TreeMap<>();
    shares.forEach(
        (grant, share) -> cents.put(grant, net.multiply(share).setScale(2, RoundingMode.DOWN)));
    List<String> turns = new ArrayList<>(shares.keySet());
    turns.sort(
        Comparator.comparing((String g) -> net.multiply(shares.get(g)).subtract(cents.get(g)))
            .reversed());
    BigDecimal lacking = cents.values().stream().reduce(net, BigDecimal::subtract);
    for (String grant : turns) {
      if (lacking.signum() > 0) {
        cents.merge(grant, CENT, BigDecimal::add);
        lacking = lacking.subtract(CENT);
      }
    }
    assertThat(cents.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(net);
    cents.forEach((grant, part) -> bears(grant, number, part, inKind));
  }

  private void bears(String grant, String number, BigDecimal part, boolean inKind) {
    parts.put(grant + " " + number, part);
    if (!inKind) {
      spent.merge(grant, part, BigDecimal::add);
    }
  }

  private static List<List<String>> csv(Cli cli, String query, String... options) {
    List<String> words = new ArrayList<>(List.of("query", query));
    words.addAll(List.of(options));
    words.addAll(List.of("-f", "csv"));
    Cli.Result result = cli.run(words.toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out().lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
  }
}
