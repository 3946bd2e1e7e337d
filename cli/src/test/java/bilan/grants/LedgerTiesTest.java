package bilan.grants;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Entries of a ledger go to the grants that its keys name, and no cent goes elsewhere. */
@Slow
class LedgerTiesTest {

  private static final String HEADER =
      "JournalCode;JournalLib;EcritureNum;EcritureDate;CompteNum;CompteLib;CompAuxNum;CompAuxLib;"
          + "PieceRef;PieceDate;EcritureLib;Debit;Credit\n";

  private static final List<String> ACCOUNTS =
      List.of("6061", "6064", "6411", "6894", "7411", "7412", "756", "7894", "194", "4411", "487");
  private static final List<String> LABELS =
      List.of("Subvention ANCT", "Atelier du mardi", "ATELIERS numériques", "Loyer", "Région");
  private static final List<String> JOURNALS = List.of("BQ", "OD", "AC");
  private static final List<String> THIRD = List.of("", "ANCT", "REGION");

  /** A key of the workbook; null for what it does not ask. */
  private record Key(
      String grant,
      @Nullable Integer year,
      @Nullable String account,
      @Nullable String journal,
      @Nullable String label,
      @Nullable String third) {

    boolean fits(Entry entry) {
      return (year == null || year == entry.year)
          && (account == null || entry.account.startsWith(account))
          && (journal == null || journal.equals(entry.journal))
          && (label == null || plain(entry.label).contains(plain(label)))
          && (third == null || third.equals(entry.third));
    }

    int weight() {
      long asked =
          java.util.stream.Stream.of(year, account, journal, label, third)
              .filter(Objects::nonNull)
              .count();
      return (int) asked * 100 + (account == null ? 0 : account.length());
    }
  }

  private record Entry(
      int year, String journal, String account, String third, String label, BigDecimal income) {}

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Tries.of("bilan.ledgers", 1, 20));
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static <T> @Nullable T perhaps(Random random, List<T> of) {
    return random.nextInt(3) == 0 ? any(random, of) : null;
  }

  private static Key key(Random random) {
    String account = perhaps(random, List.of("6", "60", "606", "74", "741", "7412", "19", "441"));
    String label = perhaps(random, List.of("atelier", "anct", "région"));
    return new Key(
        any(random, List.of("F1", "F2", "F3")),
        perhaps(random, List.of(2022, 2023)),
        account == null && label == null ? "74" : account,
        perhaps(random, JOURNALS),
        label,
        perhaps(random, List.of("ANCT", "REGION")));
  }

  private static Entry entry(Random random) {
    BigDecimal amount = BigDecimal.valueOf(random.nextInt(200_000) - 50_000L, 2);
    return new Entry(
        2022 + random.nextInt(2),
        any(random, JOURNALS),
        any(random, ACCOUNTS),
        any(random, THIRD),
        any(random, LABELS),
        amount);
  }

  /** Whom an entry belongs to, worked out one entry after another. */
  private static String grant(List<Key> keys, Entry entry) {
    List<Key> fitting = keys.stream().filter(key -> key.fits(entry)).toList();
    int best = fitting.stream().mapToInt(Key::weight).max().orElse(0);
    List<String> grants =
        fitting.stream().filter(k -> k.weight() == best).map(Key::grant).distinct().toList();
    return grants.isEmpty() ? "(à aucune)" : grants.size() > 1 ? "(deux clés)" : grants.get(0);
  }

  private static String ledger(List<Entry> entries, int year) {
    StringBuilder text = new StringBuilder(HEADER);
    int number = 0;
    for (Entry e : entries) {
      if (e.year == year) {
        number++;
        line(text, e, number, e.account, e.third, e.income);
        line(text, e, number, "5121", "", e.income.negate());
      }
    }
    return text.toString();
  }

  private static void line(
      StringBuilder text, Entry e, int number, String account, String third, BigDecimal income) {
    String day = "15/06/" + e.year;
    String debit = income.signum() < 0 ? income.negate().toPlainString() : "0";
    String credit = income.signum() < 0 ? "0" : income.toPlainString();
    text.append(
        String.join(
                ";",
                e.journal,
                e.journal,
                Integer.toString(number),
                day,
                account,
                account,
                third,
                third,
                "P" + number,
                day,
                e.label,
                debit.replace('.', ','),
                credit.replace('.', ','))
            + "\n");
  }

  private Cli ingested(Association association) throws IOException {
    Cli cli = Cli.in(Files.createDirectories(folder.resolve("w" + System.nanoTime())));
    association.write(cli.folder().resolve("financements.xlsx"));
    assertThat(cli.run("init", ".").exit()).isZero();
    Cli.Result read = cli.run("ingest", "funding", "financements.xlsx");
    assertThat(read.exit()).as(read.err()).isZero();
    return cli;
  }

  private static void ledger(Cli cli, int year, String text) throws IOException {
    Files.writeString(cli.folder().resolve("FEC" + year + ".csv"), text);
    Cli.Result read = cli.run("ingest", "ledger", "FEC" + year + ".csv", "--as", "" + year);
    assertThat(read.exit()).as(read.err()).isZero();
  }

  private static Association keyed(long seed, List<Key> keys) {
    Association association = new Association(seed);
    for (Key k : keys) {
      association.add("Clés comptables", k.grant, k.year, k.account, k.journal, k.label, k.third);
    }
    return association;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sumsAreThoseOfAReaderWhoSortsEntryByEntry(long seed) throws IOException {
    Random random = new Random(seed);
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Key key = key(random);
      boolean again = keys.stream().anyMatch(k -> k.weight() == key.weight() && k.equals(key));
      if (!again) {
        keys.add(key);
      }
    }
    keys.add(new Key("F1", null, "7411", null, "anct", null));
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      entries.add(entry(random));
    }
    Cli cli = ingested(keyed(seed, keys));
    ledger(cli, 2022, ledger(entries, 2022));
    ledger(cli, 2023, ledger(entries, 2023));

    Map<String, BigDecimal[]> sums = new TreeMap<>();
    for (Entry e : entries) {
      boolean counts = e.account.startsWith("6") || e.account.matches("74.*|789.*");
      if (counts) {
        BigDecimal[] sum =
            sums.computeIfAbsent(
                e.year + "," + grant(keys, e),
                k -> new BigDecimal[] {zero(), zero(), zero(), zero(), zero()});
        sum[0] = sum[0].add(BigDecimal.ONE);
        int at = e.account.startsWith("689") ? 3 : e.account.startsWith("6") ? 1 : 0;
        at = e.account.startsWith("74") ? 2 : e.account.startsWith("789") ? 4 : at;
        boolean debit = at == 1 || at == 3;
        sum[at] = sum[at].add(debit ? e.income.negate() : e.income);
      }
    }
    List<String> expected =
        sums.entrySet().stream()
            .map(
                one ->
                    "%s,%s,%s,%s,%s,%s"
                        .formatted(
                            one.getKey(),
                            one.getValue()[0].toBigInteger(),
                            money(one.getValue()[1]),
                            money(one.getValue()[2]),
                            money(one.getValue()[3]),
                            money(one.getValue()[4])))
            .toList();
    Cli.Result answer =
        cli.run("query", "ledger-by-grant", "--years", "2022..2023", "-f", "csv", "-o", "-");
    assertThat(answer.out().lines().skip(1).sorted(Comparator.naturalOrder()).toList())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static BigDecimal zero() {
    return BigDecimal.ZERO;
  }

  private static String money(BigDecimal amount) {
    return amount.setScale(2).toPlainString();
  }

  /** The books of a year that is closed, against what is reckoned of its grants. */
  @Test
  void anEntryThatIsMissingIsNamed() throws IOException {
    Key key = new Key("C1", null, "74", null, "ANCT", null);
    Key funds = new Key("C1", null, "194", null, null, null);
    Association association = keyed(3, List.of(key, funds));
    association.row("Subventions", "C1").put("Affectée", "oui");
    association.voucher(
        "V1", "C1", "Menuisier", "Autre direct", "2022-05-02", "2022-05-20", new BigDecimal("400"));
    association.rows("Dépenses").get(association.rows("Dépenses").size() - 1).put("Exercice", 2022);
    BigDecimal award = association.amount("C1");
    BigDecimal booked = award.subtract(new BigDecimal("250"));
    List<Entry> entries =
        List.of(
            new Entry(2022, "BQ", "7411", "", "Subvention ANCT", booked),
            new Entry(2022, "OD", "194", "", "Fonds dédiés", new BigDecimal("100")));
    Cli cli = ingested(association);
    String text =
        ledger(entries, 2022)
            + "AN;A-nouveaux;90;01/01/2022;5121;Banque;;;P90;01/01/2022;À nouveau;10,00;0\n"
            + "AN;A-nouveaux;90;01/01/2022;102;Fonds;;;P90;01/01/2022;À nouveau;0;10,00\n";
    ledger(cli, 2022, text);
    BigDecimal held = award.subtract(new BigDecimal("400"));
    Cli.Result answer =
        cli.run(
            "query",
            "grant-books",
            "--years",
            "2022",
            "-p",
            "grant=C1",
            "--as-of",
            "2023-12-31",
            "-f",
            "csv",
            "-o",
            "-");
    assertThat(answer.out().lines().skip(1).map(line -> line.replace("\"", "")).toList())
        .containsExactly(
            "C1,2022,74, subventions,%s,%s,-250.00,Produit à recevoir : débit 441, crédit 74"
                .formatted(money(booked), money(award)),
            "C1,2022,6, charges,0.00,400.00,-400.00,Charge non passée, ou qu’aucune clé ne désigne",
            "C1,2022,19, fonds dédiés,100.00,%s,%s,Report : débit 689, crédit 19"
                .formatted(money(held), money(new BigDecimal("100").subtract(held))));
    Cli.Result page = cli.run("report", "grants", "--years", "2022", "-f", "md", "-o", "-");
    assertThat(page.exit()).as(page.err()).isZero();
    assertThat(page.out()).contains("Les comptes, ce qui est calculé, et l’écriture qui manque");
  }

  private static String booked(String voucher, BigDecimal amount) {
    String euros = amount.toPlainString().replace('.', ',');
    String day = "15/06/2023";
    return "AC;Achats;%1$s;%2$s;606;Achats;;;%1$s;%2$s;Achat;%3$s;0\n"
            .formatted(voucher, day, euros)
        + "AC;Achats;%1$s;%2$s;401;Tiers;;;%1$s;%2$s;Achat;0;%3$s\n".formatted(voucher, day, euros);
  }

  /** A number that another journal has too, and a voucher of which one line is a grant's. */
  @Test
  void aVoucherIsAGrantsOnlyAsAWhole() throws IOException {
    Association a = keyed(9, List.of(new Key("F3", null, "7411", null, null, null)));
    a.voucher("A1", null, "Loyer", "Indirect", "2023-02-05", "2023-02-20", new BigDecimal("900"));
    StringBuilder text = new StringBuilder(HEADER);
    text.append(booked("A1", new BigDecimal("900.00")));
    text.append(booked("A2", a.of("A2")));
    text.append(booked("A3", a.of("A3")));
    text.append(booked("A3", new BigDecimal("5000.00")).replace("AC;Achats", "OD;Divers"));
    Cli cli = ingested(a);
    ledger(cli, 2023, text.toString());
    Cli.Result answer =
        cli.run("query", "ledger-by-grant", "--years", "2023", "-f", "csv", "-o", "-");
    assertThat(answer.out()).contains("2023,F1,1," + money(a.of("A2")) + ",");
  }

  /** Vouchers of the workbook that the ledger has otherwise, or lacks, and keys that tie. */
  @Test
  void whereLedgerAndWorkbookDisagreeIsTold() throws IOException {
    Association a =
        keyed(
            8,
            List.of(
                new Key("F1", null, "7411", null, null, null),
                new Key("F2", null, "7411", null, null, null)));
    BigDecimal more = new BigDecimal("12.34");
    StringBuilder text = new StringBuilder(HEADER);
    text.append(booked("A1", a.of("A1").add(more)));
    for (String voucher : List.of("A2", "A3", "B1", "B2", "B3", "E1", "E2", "E3", "S1")) {
      text.append(booked(voucher, a.of(voucher)));
    }
    text.append(
        booked("Z9", new BigDecimal("77.00")).replace("606", "7411").replace("15/06", "30/12"));
    Cli cli = ingested(a);
    ledger(cli, 2023, text.toString());
    Cli.Result found = cli.run("reconcile", "--as-of", "2023-12-31", "-f", "csv", "-o", "-");
    assertThat(
            found
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> cells[0].substring(0, cells[0].lastIndexOf('-')) + " " + cells[3])
                .filter(line -> line.matches("GRANT-6[345].*")))
        .containsExactlyInAnyOrder(
            "GRANT-63 12.34", "GRANT-64 " + money(a.of("Z1")), "GRANT-65 77.00");
  }
}
