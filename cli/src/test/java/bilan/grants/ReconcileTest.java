package bilan.grants;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Deep;
import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault is found with the money at risk, and nothing else is accused. */
@Slow
class ReconcileTest {

  @TempDir Path folder;

  private Cli ingested(Association association) throws IOException {
    return ingested(folder, association);
  }

  static Cli ingested(Path folder, Association association) throws IOException {
    return ingested(folder, List.of(association));
  }

  private static Cli ingested(Path folder, List<Association> associations) throws IOException {
    Path workspace = Files.createDirectories(folder.resolve("w" + System.nanoTime()));
    Cli cli = Cli.in(workspace);
    associations.forEach(Association::withKeys);
    Association.write(associations, workspace.resolve("financements.xlsx"));
    assertThat(cli.run("init", ".").exit()).isZero();
    Path settings = workspace.resolve("bilan.yaml");
    String first = "first_month: " + associations.get(0).firstMonth() + " ";
    Files.writeString(settings, Files.readString(settings).replace("first_month: 1 ", first));
    Cli.Result result = cli.run("ingest", "funding", "financements.xlsx");
    assertThat(result.exit()).as(result.err()).isZero();
    Files.writeString(
        workspace.resolve("releve.csv"), Association.statement(associations).twoDays());
    Cli.Result bank = cli.run("ingest", "bank", "releve.csv");
    assertThat(bank.exit()).as(bank.err()).isZero();
    for (Association association : associations) {
      int files = 0;
      for (String text : association.otherStatements()) {
        String name = association.own("livret") + (char) ('a' + files++) + ".ofx";
        Files.writeString(workspace.resolve(name), text);
        Cli.Result other = cli.run("ingest", "bank", name);
        assertThat(other.exit()).as(other.err()).isZero();
      }
    }
    List<String> ledgers = new ArrayList<>(List.of("ingest", "ledger"));
    for (Map.Entry<String, String> file : Books.of(associations).entrySet()) {
      Files.writeString(workspace.resolve(file.getKey()), file.getValue());
      ledgers.add(file.getKey());
    }
    Cli.Result ledger = cli.run(ledgers.toArray(String[]::new));
    assertThat(ledger.exit()).as(ledger.err()).isZero();
    return cli;
  }

  static Cli.Result reconciled(Cli cli, String... more) {
    List<String> words =
        new ArrayList<>(List.of("reconcile", "--as-of", Association.AS_OF.toString()));
    words.addAll(List.of(more));
    return cli.run(words.toArray(String[]::new));
  }

  /** The codes of the anomalies without their ends, each with the money at risk. */
  private static List<String> told(Cli.Result csv) {
    return csv.out()
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .map(cells -> cells[0].substring(0, cells[0].lastIndexOf('-')) + " " + cells[3])
        .toList();
  }

  /** The money at risk that the head line says. */
  static BigDecimal atRisk(Cli cli, String... more) {
    return atRisk(reconciled(cli, more));
  }

  private static BigDecimal atRisk(Cli.Result told) {
    String head = told.out().lines().findFirst().orElseThrow();
    Matcher euros = Pattern.compile("([\\d\\h]+,\\d\\d)\\h€ en jeu").matcher(head);
    assertThat(euros.find()).as(head).isTrue();
    return new BigDecimal(euros.group(1).replaceAll("\\h", "").replace(',', '.'));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Tries.of("bilan.associations", 1, 6));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsWrongWithAnAssociationThatKeepsItsBooks(long seed) throws IOException {
    Cli cli = ingested(Association.ofThreeYears(seed));
    Cli.Result result = reconciled(cli);
    assertThat(result.out())
        .isEqualTo("Au 31/12/2023 : rien d’anormal dans les subventions connues\n");
    assertThat(result.exit()).isZero();
  }

  @Test
  void nothingIsWrongInYearsFromSeptember() throws IOException {
    Cli cli = ingested(Association.ofThreeYears(1).fromSeptember());
    assertThat(cli.run("reconcile", "--as-of", "2024-08-31").out())
        .isEqualTo("Au 31/08/2024 : rien d’anormal dans les subventions connues\n");
  }

  /** What is owed of equipment is in 441 too, and in no year's income. */
  @Test
  void theBooksOfAnAssociationLackNoEntry() throws IOException {
    Cli cli = ingested(Association.ofThreeYears(6));
    Cli.Result books =
        cli.run("query", "grant-books", "-p", "years=2021..2023", "-f", "csv", "-o", "-");
    assertThat(books.out().lines().filter(line -> line.contains("441 moins 487")).toList())
        .hasSizeGreaterThan(3)
        .allMatch(line -> line.endsWith(",0.00,"));
  }

  /** Faults of the books that do not touch each other. */
  @Test
  void severalFaultsOfTheBooksAreToldApart() throws IOException {
    Association association = Association.ofThreeYears(6);
    List<String> expected = new ArrayList<>();
    for (BookFault fault :
        List.of(
            BookFault.FUNDS_MISSING,
            BookFault.FUNDS_SUPERFLUOUS,
            BookFault.RECEIPT_AS_A_SALE,
            BookFault.RECEIPT_IN_SUSPENSE,
            BookFault.INCOME_TO_BE_RECEIVED_MISSING,
            BookFault.DEFERRED_INCOME_MISSING_AT_LAST,
            BookFault.OUT_OF_BALANCE,
            BookFault.OPENING_OF_THE_BANK)) {
      expected.addAll(fault.plant(association));
    }
    find("books", association, expected, BigDecimal.ZERO);
  }

  /** From the first month to the last, whatever was known then. */
  @Deep
  @Test
  void nothingIsWrongAtTheCloseOfAnyMonth() throws IOException {
    Cli cli = ingested(Association.ofThreeYears(2));
    LocalDate first = LocalDate.of(Books.FIRST_YEAR, 1, 31);
    for (LocalDate on = first; !on.isAfter(Association.AS_OF); ) {
      Cli.Result csv = cli.run("reconcile", "--as-of", on.toString(), "-f", "csv", "-o", "-");
      // What is only to be known: a report that is due soon, a claim that nobody has checked yet.
      assertThat(told(csv)).as("%s", on).allMatch(one -> one.matches("GRANT-(08|11) .*"));
      assertThat(csv.exit()).as("%s %s", on, csv.err()).isZero();
      on = on.plusDays(1).plusMonths(1).minusDays(1);
    }
  }

  @Test
  void whatTheBankShowsIsToBeTypedAndNobodyIsChased() throws IOException {
    Association association = Association.ofThreeYears(8);
    Fault.CREDITED_AND_LATE.plant(association);
    Cli cli = ingested(association);
    Cli.Result steps = cli.run("query", "grant-steps", "-p", "grant=F2", "-p", "years=2023");
    assertThat(steps.out())
        .contains("Saisir ce que la banque montre : Avance")
        .doesNotContain("Relancer");
  }

  /** In January, all of it is received: nobody has to be asked for anything. */
  @Test
  void aGrantThatEndedAndIsFullyPaidIsNoAlarm() throws IOException {
    Association association = Association.ofThreeYears(4);
    association.row("Subventions", "C1").put("Statut", "Signée");
    association.row("Subventions", "C1").put("Statut depuis le", null);
    association.row("Subventions", "C1").put("Montant définitif", null);
    association.row("Subventions", "C1").put("Bilan attendu le", null);
    BigDecimal whole = association.amount("C1");
    association.voucher("C9", "C1", "Traiteur", "Autre direct", "2022-12-05", "2022-12-20", whole);
    Cli cli = ingested(association);
    assertThat(reconciled(cli, "--grant", "C1").out()).contains("rien d’anormal");
    association.row("Subventions", "C1").put("Montant notifié", whole.add(BigDecimal.TEN));
    association.write(cli.folder().resolve("financements.xlsx"));
    assertThat(cli.run("ingest", "funding", "financements.xlsx").exit()).isZero();
    assertThat(reconciled(cli, "--grant", "C1").out()).contains("GRANT-09", "n’en sont pas reçus");
  }

  /** Faults of grants, vouchers and claims that do not touch each other. */
  @Test
  void severalFaultsAreToldApart() throws IOException {
    Association association = Association.ofThreeYears(5);
    List<String> expected = new ArrayList<>();
    BigDecimal lost = BigDecimal.ZERO;
    for (Fault fault :
        List.of(
            Fault.RECEIVED_TWICE,
            Fault.INSTALMENT_LATE,
            Fault.NO_DATES,
            Fault.PAID_AFTER_ELIGIBILITY,
            Fault.SPENT_BEFORE_THE_AGREEMENT,
            Fault.CLAIMED_AND_NOT_PAID,
            Fault.TAX_CLAIMED,
            Fault.CERTIFIED_ABOVE_DECLARED,
            Fault.HOURS_WITHOUT_A_CONTRACT,
            Fault.FLAT_RATE_ABOVE_THE_CEILING,
            Fault.VOLUNTEERING_UNEVEN)) {
      List<String> told = fault.plant(association);
      expected.addAll(told);
      lost = lost.add(fault.lost(association, told));
    }
    find("several", association, expected, lost);
  }

  @Test
  void whatConcernsTwoGrantsIsToldOfBoth() throws IOException {
    Association association = Association.ofThreeYears(3);
    Fault.ONE_INVOICE_TWO_GRANTS.plant(association);
    Fault.OWN_AND_ALLOCATED_ELSEWHERE.plant(association);
    Cli cli = ingested(association);
    for (String grant : List.of("F1", "F3")) {
      assertThat(reconciled(cli, "--grant", grant).out())
          .as(grant)
          .contains("GRANT-24", "GRANT-23");
    }
    assertThat(reconciled(cli, "--grant", "F2").out()).doesNotContain("GRANT-24", "GRANT-23");
  }

  @Test
  void whatHappensLaterIsNotKnownYet() throws IOException {
    Association association = Association.ofThreeYears(9);
    Fault.PAID_AFTER_ELIGIBILITY.plant(association);
    Cli cli = ingested(association);
    assertThat(cli.run("reconcile", "--as-of", "2023-07-15").out()).doesNotContain("GRANT-25");
    assertThat(cli.run("reconcile", "--as-of", "2023-08-01").out()).contains("GRANT-25");
  }

  @Deep
  @ParameterizedTest
  @MethodSource("bilan.grants.Planted#all")
  void aFaultIsFoundAndNothingElseIsAccused(Planted fault) throws IOException {
    Association association = Association.ofThreeYears(1000L * fault.turn() + 1);
    List<String> told = fault.plant().apply(association);
    find(fault.name(), association, told, fault.lost().apply(association, told));
  }

  /** Associations with a fault each, and one without: in one workbook, which is asked once. */
  @Deep
  @ParameterizedTest
  @MethodSource("seeds")
  void eachFaultIsFoundAmongAllOthers(long seed) throws IOException {
    foundAmongAll(seed, association -> association);
  }

  /** The associations by years from September. */
  @Deep
  @Test
  void eachFaultIsFoundAmongAllOthersInYearsFromSeptember() throws IOException {
    foundAmongAll(1, Association::fromSeptember);
  }

  private void foundAmongAll(long seed, UnaryOperator<Association> by) throws IOException {
    Association right = by.apply(Association.ofThreeYears("Q000", seed));
    String asOf = right.day(Association.AS_OF).toString();
    List<Association> all = new ArrayList<>(List.of(right));
    List<String> expected = new ArrayList<>();
    BigDecimal lost = BigDecimal.ZERO;
    for (Planted fault : Planted.all()) {
      String name = "Q" + (100 + fault.turn());
      Association association =
          by.apply(Association.ofThreeYears(name, 1000L * fault.turn() + seed));
      List<String> told = fault.plant().apply(association);
      expected.addAll(told);
      lost = lost.add(fault.lost().apply(association, told));
      all.add(association);
    }
    Cli cli = ingested(folder, all);
    Cli.Result csv = cli.run("reconcile", "--as-of", asOf, "-f", "csv", "-o", "-");
    assertThat(told(csv)).as(csv.err()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(csv.exit()).isEqualTo(3);
    assertThat(atRisk(cli.run("reconcile", "--as-of", asOf))).isEqualByComparingTo(lost);
  }

  private void find(String name, Association association, List<String> expected, BigDecimal lost)
      throws IOException {
    Cli cli = ingested(association);
    Cli.Result csv = reconciled(cli, "-f", "csv", "-o", "-");
    assertThat(told(csv)).as(name).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(csv.out().lines().skip(1).map(line -> line.split(",")[3]).toList())
        .isSortedAccordingTo(
            Comparator.comparing(
                cell -> cell.isEmpty() ? BigDecimal.ONE.negate() : new BigDecimal(cell),
                Comparator.reverseOrder()));
    if (!expected.isEmpty()) {
      assertThat(atRisk(cli)).as(name).isEqualByComparingTo(lost);
    }
    boolean notes = expected.stream().allMatch(one -> one.matches("GRANT-(08|11|15|85) .*"));
    assertThat(csv.exit()).isEqualTo(notes ? 0 : 3);
  }

  @Test
  void whatIsAcceptedStaysVisibleAndReturnsWhenItsFactsChange() throws IOException {
    Association association = Association.ofThreeYears(7);
    Fault.RECEIVED_TWICE.plant(association);
    Cli cli = ingested(association);
    Path workspace = cli.folder();
    reconciled(cli, "-f", "xlsx", "-o", "anomalies.xlsx");
    String anomaly = accept(workspace.resolve("anomalies.xlsx"), LocalDate.of(2024, 1, 31));
    assertThat(cli.run("ingest", "reference", "anomalies.xlsx").exit()).isZero();
    Cli.Result accepted = reconciled(cli);
    assertThat(accepted.exit()).isZero();
    assertThat(accepted.out())
        .contains("rien d’anormal")
        .contains("Acceptée jusqu’au 31/01/2024 : " + anomaly, "le bureau : à reverser");
    assertThat(cli.run("reconcile", "--as-of", "2024-02-01").exit())
        .as("its time is over")
        .isEqualTo(3);
    association.add("Encaissements", "C1", "2023-06-06", association.cents(), "C1 TROISIÈME");
    association.write(workspace.resolve("financements.xlsx"));
    assertThat(cli.run("ingest", "funding", "financements.xlsx").exit()).isZero();
    assertThat(reconciled(cli).exit()).as("another amount").isEqualTo(3);
  }

  /**
   * Fills the last three columns of the first row, as the finance lead does, and gives its code.
   */
  private static String accept(Path file, LocalDate until) throws IOException {
    try (Workbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      Sheet sheet = book.getSheetAt(0);
      Row heads = sheet.getRow(0);
      int by = heads.getLastCellNum() - 3;
      assertThat(IntStream.range(by, by + 3).mapToObj(i -> heads.getCell(i).toString()))
          .containsExactly("Acceptée par", "Motif", "Jusqu’au");
      Row row = sheet.getRow(1);
      row.createCell(by).setCellValue("le bureau");
      row.createCell(by + 1).setCellValue("à reverser");
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      row.createCell(by + 2).setCellValue(until);
      row.getCell(by + 2).setCellStyle(day);
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
      return row.getCell(0).getStringCellValue();
    }
  }
}
