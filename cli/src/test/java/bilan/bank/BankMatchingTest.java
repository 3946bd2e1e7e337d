package bilan.bank;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.IngestedOnce;
import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which line of the bank pays which receipt, in words; what is decided by hand stays decided. */
@Slow
class BankMatchingTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private static final String GRANTS =
      """
      Code;Financeur;Objet;Référence;Date de décision;Montant notifié;Statut;Début;Fin
      FEDER-21;Europe;FEDER;2021-0451;01/01/2022;50000;Signée;01/01/2022;31/12/2023
      VIL-22;Ville de Lille;fonct;;01/01/2022;20000;Signée;01/01/2022;31/12/2023
      VIL-23;Ville de Lille;projet;;01/01/2022;9000;Signée;01/01/2022;31/12/2023
      ANCT;État;Fabrique;2102345678;01/01/2022;30000;Signée;01/01/2022;31/12/2023
      """;

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void workspace() throws IOException {
    IngestedOnce.copy("bank-matching", folder, BankMatchingTest::grants);
    cli = Cli.in(folder);
  }

  private static void grants(Path workspace) throws IOException {
    Cli cli = Cli.in(workspace);
    assertThat(cli.run("init", ".").exit()).isZero();
    Files.writeString(workspace.resolve("subventions.csv"), GRANTS);
    assertThat(cli.run("ingest", "funding", "subventions.csv").exit()).isZero();
  }

  private void ingest(String dataset, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    Cli.Result result = cli.run("ingest", dataset, name);
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
  }

  private void receipts(String... rows) throws IOException {
    ingest(
        "funding",
        "encaissements.csv",
        "Subvention;Reçu le;Montant reçu;Libellé bancaire\n" + String.join("\n", rows) + "\n");
  }

  /** Day, label and amount of each line; the rent of each month stands between them. */
  private void statement(String... lines) throws IOException {
    StringBuilder text = new StringBuilder("IBAN : FR7630006000011234567890189\n\n");
    text.append("Date;Libellé;Montant en euros\n");
    for (int month = 1; month <= 12; month++) {
      text.append("%02d".formatted(2)).append("/%02d/2022;LOYER;-500,00\n".formatted(month));
    }
    for (String line : lines) {
      text.append(line).append('\n');
    }
    text.append("28/12/2022;LOYER;-500,00\n");
    ingest("bank", "releve.csv", text.toString());
  }

  private List<String> asked(String query, String... columns) {
    Cli.Result result = cli.run("query", query, "-p", "years=2022", "-f", "csv");
    assertThat(result.exit()).as(result.err()).isZero();
    List<String> lines = result.out().replace("\uFEFF", "").lines().toList();
    List<String> names = List.of(lines.get(0).split(",", -1));
    return lines.stream()
        .skip(1)
        .map(BankMatchingTest::cells)
        .map(
            cells -> {
              List<String> shown = new ArrayList<>();
              for (String column : columns) {
                shown.add(cells.get(names.indexOf(column)));
              }
              return String.join(" | ", shown);
            })
        .toList();
  }

  /** A comma within quotes is text. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>(List.of(""));
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add("");
      } else {
        cells.set(cells.size() - 1, cells.get(cells.size() - 1) + c);
      }
    }
    return cells;
  }

  private List<String> matched() {
    return asked("bank-matched", "booked_on", "grant", "matched", "state", "found");
  }

  private List<String> unmatched() {
    return asked(
        "bank-unmatched", "booked_on", "amount", "grant", "received_on", "received", "found");
  }

  @Test
  void anInstalmentThatTheBankShowsIsNotLate() throws IOException {
    ingest(
        "funding",
        "échéancier.csv",
        "Subvention;Type de versement;Prévu le;Montant\n"
            + "VIL-22;Avance;01/03/2022;8000\nVIL-22;Solde;01/09/2022;12000\n"
            + "ANCT;Avance;01/04/2022;9000\nFEDER-21;Avance;01/05/2022;7000\n");
    receipts("VIL-23;10/02/2022;500;", "FEDER-21;10/05/2022;1000;FEDER 2021-0451");
    statement(
        "10/02/2022;VIR VIL-23;500,00",
        "10/03/2022;VIR VIL-22;8000,00",
        "20/03/2022;VIR VIL-22;11999,99",
        "10/04/2022;VIR ETAT;9000,00",
        "10/05/2022;VIR FEDER 2021-0451;7000,00");
    assertThat(asked("cash-calendar", "due_on", "grant", "expected", "late", "bank"))
        .containsExactly(
            "2022-03-01 | VIL-22 | 8000.00 | false | La banque le montre",
            "2022-04-01 | ANCT | 9000.00 | false | La banque le montre",
            "2022-05-01 | FEDER-21 | 6000.00 | false | La banque le montre",
            "2022-09-01 | VIL-22 | 12000.00 | true | ");
  }

  @Test
  void whatTheBankShowsIsNeitherLateNorExpectedAnyMore() throws IOException {
    ingest(
        "funding",
        "échéancier.csv",
        "Subvention;Type de versement;Prévu le;Montant\n"
            + "VIL-22;Avance;01/03/2022;8000\nVIL-22;Solde;01/09/2022;12000\n"
            + "ANCT;Avance;01/04/2022;9000\nFEDER-21;Avance;01/05/2022;7000\n"
            + "VIL-23;Solde;01/02/2023;4000\nFEDER-21;Solde;01/03/2023;2000\n");
    receipts("VIL-23;10/02/2022;500;", "FEDER-21;10/05/2022;1000;FEDER 2021-0451");
    statement(
        "10/02/2022;VIR VIL-23;500,00",
        "10/03/2022;VIR VIL-22;8000,00",
        "20/03/2022;VIR VIL-22;11000,00",
        "10/04/2022;VIR ETAT;9000,00",
        "10/05/2022;VIR FEDER 2021-0451;7000,00",
        "20/12/2022;VIR VIL-23;3500,00");
    assertThat(asked("grant-instalments", "grant", "due_on", "expected", "late", "bank"))
        .containsExactly(
            "ANCT | 2022-04-01 | 9000.00 | false | La banque le montre",
            "FEDER-21 | 2022-05-01 | 6000.00 | false | La banque le montre",
            "FEDER-21 | 2023-03-01 | 2000.00 | false | ",
            "VIL-22 | 2022-03-01 | 8000.00 | false | La banque le montre",
            "VIL-22 | 2022-09-01 | 12000.00 | true | ",
            "VIL-23 | 2023-02-01 | 3500.00 | false | ");
    assertThat(asked("cash-ahead", "month", "expected"))
        .startsWith("2023-01 | 0.00", "2023-02 | 0.00", "2023-03 | 2000.00", "2023-04 | 0.00");
    String status = cli.run("status", "--as-of", "2022-12-31", "-f", "json").out();
    String overdue =
        status.substring(status.indexOf("\"overdue\""), status.indexOf("\"deadlines\""));
    assertThat(overdue.split("\"instalment\"", -1)).as(overdue).hasSize(2);
    assertThat(overdue).contains("2022-09-01", "1000.00").doesNotContain("12000");
  }

  @Test
  void aReferenceTheFundersNameOrTheAmountAloneSayWhatIsPaid() throws IOException {
    receipts("FEDER-21;10/02/2022;10000;", "VIL-22;15/03/2022;5000;", "ANCT;01/09/2022;9000;");
    statement(
        "10/02/2022;VIR REGION FSE 2021 0451;10000,00",
        "17/03/2022;VIR VILLE DE LILLE;5000,00",
        "02/09/2022;VIREMENT RECU;9000,00");

    assertThat(matched())
        .containsExactly(
            "2022-02-10 | FEDER-21 | 10000.00 | Rapproché | référence « 2021-0451 », même montant, même jour",
            "2022-03-17 | VIL-22 | 5000.00 | Rapproché | financeur « Ville de Lille », même montant, à 2 jours",
            "2022-09-02 | ANCT | 9000.00 | Rapproché | même montant, seul possible, à un jour");
    assertThat(unmatched()).isEmpty();
  }

  @Test
  void severalLinesPayOneReceiptAndOneLineSeveral() throws IOException {
    receipts("ANCT;05/05/2022;8000;", "VIL-22;20/06/2022;3000;", "VIL-23;20/06/2022;2000;");
    statement(
        "06/05/2022;EJ2102345678 A;3000,00",
        "07/05/2022;DRFIP EJ 2102345678;5000,00",
        "21/06/2022;VILLE DE LILLE SUBV;5000,00");

    assertThat(matched())
        .containsExactly(
            "2022-05-06 | ANCT | 3000.00 | Rapproché | référence « 2102345678 », un des virements qui font le montant, à un jour",
            "2022-05-07 | ANCT | 5000.00 | Rapproché | référence « 2102345678 », un des virements qui font le montant, à 2 jours",
            "2022-06-21 | VIL-23 | 2000.00 | Rapproché | un virement pour plusieurs encaissements, « Ville de Lille », à un jour",
            "2022-06-21 | VIL-22 | 3000.00 | Rapproché | un virement pour plusieurs encaissements, « Ville de Lille », à un jour");
    assertThat(unmatched()).isEmpty();
  }

  @Test
  void whatDoesNotAgreeIsSaid() throws IOException {
    receipts("ANCT;01/04/2022;12000;", "VIL-22;10/10/2022;777;");
    statement("02/04/2022;DRFIP EJ 2102345678;12100,00", "02/11/2022;VIR VILLE DE LILLE;123,00");

    assertThat(matched())
        .containsExactly(
            "2022-04-02 | ANCT | 12000.00 | Autre montant | référence « 2102345678 », mais un autre montant, à un jour");
    assertThat(unmatched())
        .containsExactly(
            " |  | VIL-22 | 2022-10-10 | 777.00 | aucune ligne de ce montant sur les relevés de ces jours",
            "2022-11-02 | 123.00 |  |  |  | « Ville de Lille », et aucun encaissement de ce montant");
    assertThat(cli.run("reconcile", "--as-of", "2022-12-31").out())
        .contains("BANK-11", "BANK-13", "BANK-14")
        .doesNotContain("BANK-17");
  }

  @Test
  void aReceiptThatTheBankBooksAfterTheCutOffIsNotMissing() throws IOException {
    receipts("FEDER-21;10/02/2022;10000;", "FEDER-21;05/05/2022;700;", "FEDER-21;14/06/2022;4000;");
    statement("10/02/2022;VIR FSE 2021-0451;10000,00", "16/06/2022;VIR FSE 2021-0451;4000,00");

    assertThat(cli.run("reconcile", "--as-of", "2022-06-15").out())
        .contains("BANK-11", "05/05/2022")
        .doesNotContain("14/06/2022");
    assertThat(matched())
        .last()
        .isEqualTo(
            "2022-06-16 | FEDER-21 | 4000.00 | Rapproché | référence « 2021-0451 », même montant, à 2 jours");
  }

  @Test
  void aLineThatTwoReceiptsMayShareExplainsNeitherInPart() throws IOException {
    receipts("FEDER-21;01/03/2022;100;", "FEDER-21;01/05/2022;100;");
    statement(
        "10/02/2022;VIR FSE 2021-0451;40,00",
        "30/03/2022;VIR FSE 2021-0451;60,00",
        "20/05/2022;VIR FSE 2021-0451;40,00");

    assertThat(matched()).isEmpty();
    assertThat(unmatched())
        .containsExactly(
            "2022-02-10 | 40.00 | FEDER-21 |  |  | « 2021-0451 », et aucun encaissement de ce montant",
            " |  | FEDER-21 | 2022-03-01 | 100.00 | aucune ligne de ce montant sur les relevés de ces jours",
            "2022-03-30 | 60.00 | FEDER-21 |  |  | « 2021-0451 », et aucun encaissement de ce montant",
            " |  | FEDER-21 | 2022-05-01 | 100.00 | aucune ligne de ce montant sur les relevés de ces jours",
            "2022-05-20 | 40.00 | FEDER-21 |  |  | « 2021-0451 », et aucun encaissement de ce montant");
  }

  @Test
  void aPaybackIsMatchedByTheReferenceOfItsGrant() throws IOException {
    receipts("FEDER-21;10/02/2022;10000;", "FEDER-21;10/03/2022;-700;");
    statement("10/02/2022;VIR FSE 2021-0451;10000,00", "20/03/2022;REVERST FSE 2021-0451;-700,00");

    assertThat(matched())
        .containsExactly(
            "2022-02-10 | FEDER-21 | 10000.00 | Rapproché | référence « 2021-0451 », même montant, même jour",
            "2022-03-20 | FEDER-21 | -700.00 | Rapproché | référence « 2021-0451 », même montant, à 10 jours");
    assertThat(unmatched()).isEmpty();
  }

  @Test
  void anInvoiceThatAFunderPaysIsNoGrant() throws IOException {
    ingest(
        "sales",
        "factures.csv",
        "N° facture;Date;Lieu;Prestation;Montant TTC;Taux TVA\nF-1;02/10/2022;Fives;Conseil;123,00;0\n");
    statement("02/11/2022;VIR VILLE DE LILLE;123,00");
    assertThat(unmatched()).isEmpty();
  }

  private void decide(String text) throws IOException {
    ingest(
        "reference",
        "rapprochements.csv",
        "Ligne bancaire;Encaissement;Subvention;Décidé par;Motif\n" + text);
  }

  @Test
  void aDoubtfulLineIsProposedAndItsDecisionIsKept() throws IOException {
    receipts("VIL-22;15/03/2022;5000;", "VIL-23;15/03/2022;5000;");
    statement("16/03/2022;VIR VILLE DE LILLE A;5000,00", "16/03/2022;VIR VILLE DE LILLE B;5000,00");
    assertThat(matched()).isEmpty();
    assertThat(unmatched()).hasSize(4).allMatch(line -> line.contains("plusieurs possibles"));
    assertThat(cli.run("reconcile", "--as-of", "2022-12-31").out()).contains("note BANK-15");

    List<String> pairs = asked("bank-unmatched", "line", "receipt", "grant");
    String[] chosen = pairs.get(0).split(" \\| ");
    decide(String.join(";", chosen) + ";Nadia;appel à la mairie\n");
    List<String> once = matched();
    assertThat(once).hasSize(2);
    assertThat(once)
        .anyMatch(line -> line.contains(chosen[2]) && line.contains("décidé à la main"));
    assertThat(unmatched()).isEmpty();
    // On a day before the line and its receipt, neither is known, and the decision is none of its.
    assertThat(cli.run("reconcile", "--as-of", "2022-03-10").out()).doesNotContain("BANK-16");

    // A later statement, with a line that would fit as well.
    ingest(
        "bank",
        "suite.csv",
        "IBAN : FR7630006000011234567890189\n\nDate;Libellé;Montant en euros\n15/03/2022;VIR VILLE DE LILLE C;5000,00\n");
    assertThat(matched()).anyMatch(line -> line.contains(chosen[2]) && line.contains("décidé"));
  }

  @Test
  void aDecisionWhoseLineIsGoneIsSaid() throws IOException {
    receipts("VIL-22;15/03/2022;5000;");
    statement("16/03/2022;VIR VILLE DE LILLE;5000,00");
    String line = asked("bank-matched", "line").get(0);
    decide(line + ";;;Nadia;location de salle\n");
    assertThat(matched()).isEmpty();
    assertThat(cli.run("deliveries", "undo", "3", "--force").exit()).isZero();
    statement("16/03/2022;VIR VILLE DE LILLE;6000,00");
    assertThat(cli.run("reconcile", "--as-of", "2022-12-31").out())
        .contains("BANK-16", line, "la ligne n’existe plus");
  }

  @Test
  void aReceiptThatCameOtherwiseIsAccusedNoMore() throws IOException {
    receipts("VIL-22;10/10/2022;777;", "FEDER-21;10/02/2022;10000;");
    statement("10/02/2022;VIR FSE 2021-0451;10000,00");
    String receipt = asked("bank-unmatched", "receipt").get(0);
    decide(";" + receipt + ";;Nadia;chèque remis au Crédit coopératif\n");
    assertThat(unmatched()).isEmpty();
  }

  @Test
  void theLedgersBankAccountIsHeldAgainstTheStatement() throws IOException {
    statement("16/03/2022;REMISE CB;250,00");
    StringBuilder fec = new StringBuilder();
    fec.append("JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|");
    fec.append("CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|");
    fec.append("ValidDate|Montantdevise|Idevise\n");
    for (int month = 1; month <= 12; month++) {
      fec.append(entry(month, "2022%02d02".formatted(month), "0,00", "500,00"));
    }
    fec.append(entry(13, "20221228", "0,00", "500,00"));
    fec.append(entry(14, "20220316", "205,00", "0,00"));
    ingest("ledger", "fec.txt", fec.toString());

    Cli.Result result = cli.run("reconcile", "--as-of", "2022-12-31");
    assertThat(result.out().replace('\u00a0', ' ').replace('\u202f', ' '))
        .contains(
            "BANK-17",
            "2022-03 : les relevés font −250 €, le compte 512 −295 € ; écart 45 €",
            "fec.txt › fec › ligne",
            "releve.csv › releve › ligne 16");
    assertThat(result.out().split("BANK-17")).hasSize(2);
  }

  @Test
  void aStatementThatIsMissingBetweenTwoIsSaid() throws IOException {
    BigDecimal[] opening = {new BigDecimal("1000.00"), new BigDecimal("1300.00")};
    for (int i = 0; i < 2; i++) {
      LocalDate day = LocalDate.of(2022, 1 + 2 * i, 10);
      Statement part =
          Statement.of(
              List.of(new Statement.Line(day, new BigDecimal("250.00"), "REMISE", "R", "X")));
      ingest("bank", i + ".xml", part.camt("02", opening[i], opening[i].add(part.sum())));
    }
    String said = cli.run("reconcile", "--as-of", "2022-12-31").out();
    assertThat(said.replace('\u00a0', ' ').replace('\u202f', ' '))
        .contains("BANK-18", "10/01/2022 laisse 1 250 €", "il manque 50 €", "1.xml");
  }

  private static String entry(int number, String day, String debit, String credit) {
    String start = "BQ|Banque|" + number + "|" + day + "|";
    String end = "|||P" + number + "|" + day + "|Relevé|";
    return start
        + "512000|Banque"
        + end
        + debit
        + "|"
        + credit
        + "|||"
        + day
        + "||\n"
        + start
        + "471000|Attente"
        + end
        + credit
        + "|"
        + debit
        + "|||"
        + day
        + "||\n";
  }

  /** Random payments: whole, split, grouped, mistyped or lost. */
  @Test
  void nothingIsMatchedTwiceAndAmountsAreConserved() throws IOException {
    for (long seed = 1; seed <= Tries.of("bilan.bank.matches", 2, 100); seed++) {
      Random random = new Random(seed);
      List<String> receipts = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      payments(random, receipts, lines);
      Collections.shuffle(lines, random);
      receipts(receipts.toArray(String[]::new));
      statement(lines.toArray(String[]::new));
      conserved("seed " + seed);
      folder = Files.createDirectory(folder.resolve("again" + seed));
      workspace();
    }
  }

  private static void payments(Random random, List<String> receipts, List<String> lines) {
    List<String> grants = List.of("FEDER-21", "VIL-22", "VIL-23", "ANCT");
    List<String> labels = List.of("2021-0451", "VILLE DE LILLE", "VILLE DE LILLE", "EJ 2102345678");
    for (int i = 0; i < 24; i++) {
      int grant = random.nextInt(4);
      int amount = 100 * (1 + random.nextInt(5));
      LocalDate day = LocalDate.of(2022, 1, 10).plusDays(random.nextInt(330));
      String label = random.nextInt(4) == 0 ? "VIREMENT" : "VIR " + labels.get(grant);
      receipts.add(grants.get(grant) + ";" + DAY.format(day) + ";" + amount + ";");
      String on = DAY.format(day.plusDays(random.nextInt(4)));
      switch (random.nextInt(5)) {
        case 0 -> {
          lines.add(on + ";" + label + ";" + amount / 4 + ",00");
          lines.add(on + ";" + label + ";" + amount * 3 / 4 + ",00");
        }
        case 1 -> {
          receipts.add(grants.get(grant) + ";" + DAY.format(day) + ";" + 50 + ";");
          lines.add(on + ";" + label + ";" + (amount + 50) + ",00");
        }
        case 2 -> lines.add(on + ";" + label + ";" + (amount + random.nextInt(2) * 7) + ",00");
        default -> lines.add(on + ";" + label + ";" + amount + ",00");
      }
    }
  }

  /** What is matched of a line, and of a receipt, is never more than it comes to. */
  private void conserved(String seed) {
    Map<String, BigDecimal> sums = new HashMap<>();
    Map<String, BigDecimal> wholes = new HashMap<>();
    List<String> rows = asked("bank-matched", "line", "amount", "receipt", "received", "matched");
    assertThat(rows).as(seed).hasSizeGreaterThan(10);
    for (String row : rows) {
      List<String> cells = List.of(row.split(" \\| ", -1));
      for (int i = 0; i < 4; i += 2) {
        if (!cells.get(4).isEmpty()) {
          sums.merge(cells.get(i), new BigDecimal(cells.get(4)), BigDecimal::add);
          wholes.put(cells.get(i), new BigDecimal(cells.get(i + 1)));
        }
      }
    }
    sums.forEach(
        (code, sum) -> assertThat(sum).as(seed + " " + code).isLessThanOrEqualTo(wholes.get(code)));
    List<String> left = asked("bank-unmatched", "line", "receipt");
    for (String row : left) {
      assertThat(row.split(" \\| ", -1)).as(seed).noneMatch(sums::containsKey);
    }
  }
}
