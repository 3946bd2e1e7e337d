package bilan.grants;

import bilan.bank.Statement;
import bilan.bank.Statement.Line;
import bilan.deliveries.Spreadsheet;
import bilan.grants.Books.Posting;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The funding workbook of an association of which nothing is wrong at the close of any month until
 * the last of 2023: three flat grants that run, one that is closed, a reimbursement that runs and
 * one that is closed, with vouchers, shares of vouchers, a claim and hours. One of three years has
 * four grants more. Its amounts follow a seed. Several stand in one workbook if each has a name of
 * its own, which goes before all that it calls its own.
 */
final class Association {

  static final LocalDate AS_OF = LocalDate.of(2023, 12, 31);

  private static final Map<String, List<String>> HEADERS = new LinkedHashMap<>();

  static {
    header(
        "Subventions",
        "Code Financeur Nature Statut Statut-depuis-le Mode-de-versement Date-de-décision"
            + " Montant-notifié Montant-définitif Coût-éligible Taux Plafond-d’aides-publiques Fongibilité Début Fin Bilan-attendu-le Affectée");
    header("Échéancier", "Subvention Type-de-versement Prévu-le Montant-prévu");
    header("Encaissements", "Subvention Reçu-le Montant-reçu Libellé-bancaire");
    header("Avenants", "Subvention Date-de-l’avenant Nouveau-montant Nouvelle-fin");
    header("Montants par exercice", "Subvention Exercice Montant-rattaché");
    header("Budget", "Subvention Sens Compte Libellé Montant-prévu");
    header(
        "Dépenses",
        "Exercice Pièce Subvention Fournisseur Libellé Compte Poste Date-de-facture Payé-le"
            + " Montant-TTC TVA-récupérable");
    header("Affectations", "Pièce Subvention Part Montant-affecté");
    header("Demandes de paiement", "Demande Subvention Déposée-le Période-du Période-au");
    header("Lignes de demandes", "Demande Pièce Déclaré Écarté Motif Certifié");
    header("Temps passés", "Personne Mois Subvention Heures");
    header("Contrats", "Personne Début Quotité Heures-par-mois Coût-annuel");
    header("Forfaits", "Subvention Forfait Taux Méthode");
    header("Comptes", "Exercice Compte Libellé Sens Montant");
    header("Clés comptables", "Subvention Exercice Compte Journal Libellé Compte-auxiliaire");
  }

  /** Columns of what an association calls its own: its grants, vouchers, claims and persons. */
  private static final List<String> OWN =
      List.of(
          "Code",
          "Subvention",
          "Pièce",
          "Fournisseur",
          "Demande",
          "Personne",
          "Libellé bancaire",
          "Compte auxiliaire");

  private final String name;
  private final Map<String, List<Map<String, @Nullable Object>>> sheets = new LinkedHashMap<>();
  private final Map<String, List<String>> added = new LinkedHashMap<>();
  private final List<Line> bankFaults = new ArrayList<>();
  private final Map<Integer, List<Consumer<List<Posting>>>> bookFaults = new LinkedHashMap<>();
  private final Map<String, @Nullable BigDecimal> otherAmounts = new LinkedHashMap<>();
  private final List<String> otherStatements = new ArrayList<>();
  private final Set<String> unkeyed = new HashSet<>();
  private final Random random;

  /** Months by which all its days are later than they are written here. */
  private int later;

  Association(long seed) {
    this("", seed);
  }

  /**
   * One of several in a workbook.
   *
   * @param name without a blank; before each of its codes
   */
  Association(String name, long seed) {
    this.name = name;
    random = new Random(seed);
    HEADERS.keySet().forEach(sheet -> sheets.put(sheet, new ArrayList<>()));
    grants();
    money();
    vouchers();
    claims();
  }

  /** One that has a grant more of each sort that moves the books of several years. */
  static Association ofThreeYears(String name, long seed) {
    Association association = new Association(name, seed);
    association.more();
    return association;
  }

  static Association ofThreeYears(long seed) {
    return ofThreeYears("", seed);
  }

  /**
   * The association by years from September: all its days are eight months later, so that what is
   * told of a year is of the one that begins in it. To be called before a fault is planted.
   */
  Association fromSeptember() {
    later = 8;
    return this;
  }

  /** The month in which its years begin. */
  int firstMonth() {
    return later + 1;
  }

  /** A day as its files have it; the last of a month is the last of another. */
  LocalDate day(LocalDate written) {
    LocalDate day = written.plusMonths(later);
    boolean last = written.getDayOfMonth() == written.lengthOfMonth();
    return last ? day.withDayOfMonth(day.lengthOfMonth()) : day;
  }

  private Line on(Line line) {
    return new Line(
        day(line.on()), line.amount(), line.label(), line.reference(), line.counterparty());
  }

  /** What of a sum belongs to each year, by the days of an agreement as they are written here. */
  Map<Integer, BigDecimal> shares(BigDecimal total, LocalDate begins, LocalDate ends) {
    return Books.shares(total, day(begins), day(ends), firstMonth());
  }

  private static void header(String sheet, String columns) {
    HEADERS.put(sheet, Arrays.stream(columns.split(" ")).map(c -> c.replace('-', ' ')).toList());
  }

  private void grants() {
    for (String code : List.of("F1", "F2", "F3")) {
      add(
          "Subventions",
          code,
          "Ville",
          "Fonctionnement",
          "Signée",
          null,
          "Forfait",
          "2022-12-01",
          round(20, 60),
          null,
          null,
          null,
          null,
          null,
          "2023-01-01",
          "2024-06-30",
          "2024-09-30");
    }
    BigDecimal closed = round(5, 20);
    add(
        "Subventions",
        "C1",
        "Région",
        "Fonctionnement",
        "Soldée",
        "2022-12-31",
        "Forfait",
        "2021-12-01",
        closed,
        closed,
        null,
        null,
        null,
        null,
        "2022-01-01",
        "2022-12-31",
        "2023-06-30");
    add(
        "Subventions",
        "R1",
        "FEDER",
        "Projet",
        "Signée",
        null,
        "Remboursement",
        "2022-12-15",
        new BigDecimal("60000"),
        null,
        new BigDecimal("100000"),
        new BigDecimal("0.60"),
        null,
        null,
        "2023-01-01",
        "2024-12-31",
        "2025-06-30");
    add(
        "Subventions",
        "R2",
        "FEDER",
        "Projet",
        "Soldée",
        "2023-06-30",
        "Remboursement",
        "2022-12-15",
        new BigDecimal("3000"),
        new BigDecimal("1800"),
        new BigDecimal("5000"),
        new BigDecimal("0.60"),
        null,
        null,
        "2023-01-01",
        "2023-06-30",
        "2023-12-30");
  }

  private void money() {
    for (String code : List.of("F1", "F2", "F3")) {
      BigDecimal half = half(code);
      add("Échéancier", code, "Avance", "2023-03-31", half);
      add("Échéancier", code, "Solde", "2024-09-30", half);
      add("Encaissements", code, "2023-03-31", half, code + " AVANCE");
    }
    add("Encaissements", "C1", "2022-03-10", amount("C1"), "C1 UNIQUE");
    add("Encaissements", "R2", "2023-09-10", new BigDecimal("1800"), "R2 SOLDE");
    add("Budget", "F2", "Charge", "60", "Achats", amount("F2"));
  }

  private void vouchers() {
    for (int i = 1; i <= 3; i++) {
      String month = "2023-0" + (i + 1);
      voucher("A" + i, "F1", "Imprimerie", "Autre direct", month + "-05", month + "-20", cents());
      voucher("B" + i, "F2", "Traiteur", "Autre direct", month + "-06", month + "-21", cents());
      voucher("E" + i, "R1", "Formateur", "Prestations", month + "-07", month + "-22", cents());
    }
    voucher("S1", null, "Loyer", "Indirect", "2023-05-01", "2023-05-15", cents());
    voucher("Z1", "R2", "Conseil", "Prestations", "2023-06-10", "2023-06-20", cents());
    add("Affectations", "S1", "F1", new BigDecimal("0.5"), null);
    add("Affectations", "S1", "F2", new BigDecimal("0.5"), null);
    add("Temps passés", "Nadia Benali", "2023-05-01", "R1", new BigDecimal("40"));
    add("Contrats", "Nadia Benali", "2022-01-01", null, new BigDecimal("151.67"), null);
    add("Forfaits", "R1", "15 % du personnel", new BigDecimal("0.15"), null);
  }

  private void claims() {
    add("Demandes de paiement", "D1", "R1", "2023-09-30", "2023-01-01", "2023-08-31");
    // Of the first two, all; of the third, less than it comes to.
    add("Lignes de demandes", "D1", "E1", of("E1"), null, null, of("E1"));
    add("Lignes de demandes", "D1", "E2", of("E2"), null, null, of("E2"));
    add("Lignes de demandes", "D1", "E3", new BigDecimal("100"), null, null, new BigDecimal("90"));
  }

  /**
   * A grant of one year, one of four that is paid ahead and whose unspent rest is held, one that is
   * paid late, and one for equipment.
   */
  private void more() {
    BigDecimal yearly = round(5, 20);
    grant("Y1", "Département", "Fonctionnement", yearly, "2020-12-10", "2021-01-01", "2021-12-31");
    closed("Y1", yearly);
    add("Encaissements", "Y1", "2021-04-15", yearly, "Y1 UNIQUE");
    voucher("Y1A", "Y1", "Assureur", "Autre direct", "2021-05-03", "2021-05-20", yearly);
    // Four years, paid at once: received ahead, and not spent as fast as it comes.
    BigDecimal year = round(8, 15);
    BigDecimal four = year.multiply(new BigDecimal(4));
    grant("P1", "CAF", "Projet", four, "2020-12-15", "2021-01-01", "2024-12-31");
    row("Subventions", "P1").put("Affectée", "oui");
    row("Subventions", "P1").put("Bilan attendu le", "2025-06-30");
    add("Encaissements", "P1", "2021-02-10", four, "P1 UNIQUE");
    for (int y = 2021; y <= 2024; y++) {
      add("Montants par exercice", "P1", y, year);
    }
    BigDecimal half = year.divide(new BigDecimal(2));
    voucher("P1A", "P1", "Menuisier", "Autre direct", "2021-06-04", "2021-06-30", half);
    voucher(
        "P1B", "P1", "Menuisier", "Autre direct", "2022-06-08", "2022-06-30", half.add(cents()));
    voucher("P1C", "P1", "Menuisier", "Autre direct", "2023-06-09", "2023-06-30", year.add(half));
    // By days over two years, paid at its end.
    BigDecimal late = round(10, 30);
    grant("P2", "Région", "Fonctionnement", late, "2021-06-15", "2021-07-01", "2023-06-30");
    closed("P2", late);
    add("Encaissements", "P2", "2022-09-15", late.divide(new BigDecimal(4)), "P2 ACOMPTE");
    BigDecimal rest = late.multiply(new BigDecimal("0.75"));
    add("Encaissements", "P2", "2023-06-20", rest, "P2 SOLDE");
    voucher("P2A", "P2", "Loueur", "Autre direct", "2022-03-07", "2022-03-30", late);
    BigDecimal equipment = round(10, 20);
    grant("I1", "Ville", "Investissement", equipment, "2022-02-01", "2022-02-01", "2023-03-31");
    closed("I1", equipment);
    BigDecimal paid = equipment.divide(new BigDecimal(2));
    add("Encaissements", "I1", "2022-09-20", paid, "I1 ACOMPTE");
    add("Encaissements", "I1", "2023-03-10", paid, "I1 SOLDE");
    voucher("I1A", "I1", "Cuisiniste", "Autre direct", "2022-04-11", "2022-05-10", equipment);
  }

  private void grant(
      String code,
      String funder,
      String nature,
      BigDecimal amount,
      String decided,
      String begins,
      String ends) {
    add(
        "Subventions",
        code,
        funder,
        nature,
        "Signée",
        null,
        "Forfait",
        decided,
        amount,
        null,
        null,
        null,
        null,
        null,
        begins,
        ends);
  }

  /** On its last day. */
  private void closed(String code, BigDecimal amount) {
    Map<String, @Nullable Object> row = row("Subventions", code);
    row.put("Statut", "Soldée");
    row.put("Statut depuis le", row.get("Fin"));
    row.put("Montant définitif", amount);
  }

  void voucher(
      String number,
      @Nullable String grant,
      String supplier,
      String kind,
      String invoiced,
      String paid,
      BigDecimal amount) {
    add(
        "Dépenses",
        Integer.valueOf(invoiced.substring(0, 4)),
        number,
        grant,
        supplier,
        "Achat " + number,
        "606",
        kind,
        invoiced,
        paid,
        amount,
        null);
  }

  /** A whole number of hundreds of euros; {@code from} and {@code to} in thousands. */
  private BigDecimal round(int from, int to) {
    return BigDecimal.valueOf((from * 10L + random.nextInt((to - from) * 10)) * 100);
  }

  /** Some hundreds of euros, with cents. */
  BigDecimal cents() {
    return BigDecimal.valueOf(20_000L + random.nextInt(80_000), 2);
  }

  BigDecimal amount(String grant) {
    return number(row("Subventions", grant).get("Montant notifié"));
  }

  BigDecimal half(String grant) {
    return amount(grant).divide(new BigDecimal(2));
  }

  /** What a voucher comes to. */
  BigDecimal of(String voucher) {
    return number(voucher(voucher).get("Montant TTC"));
  }

  static BigDecimal number(@Nullable Object cell) {
    return (BigDecimal) Objects.requireNonNull(cell);
  }

  /** The row of a sheet that begins with a word. */
  Map<String, @Nullable Object> row(String sheet, String first) {
    String column = Objects.requireNonNull(HEADERS.get(sheet)).get(0);
    return rows(sheet).stream()
        .filter(row -> first.equals(row.get(column)))
        .findFirst()
        .orElseThrow();
  }

  Map<String, @Nullable Object> voucher(String number) {
    return rows("Dépenses").stream()
        .filter(row -> number.equals(row.get("Pièce")))
        .findFirst()
        .orElseThrow();
  }

  Map<String, @Nullable Object> line(String voucher) {
    return rows("Lignes de demandes").stream()
        .filter(row -> voucher.equals(row.get("Pièce")))
        .findFirst()
        .orElseThrow();
  }

  List<Map<String, @Nullable Object>> rows(String sheet) {
    return Objects.requireNonNull(sheets.get(sheet));
  }

  /** A column more, which is blank in all rows so far. */
  void column(String sheet, String name) {
    List<String> header = new ArrayList<>(header(sheet));
    header.add(name);
    added.put(sheet, header);
    rows(sheet).forEach(row -> row.put(name, null));
  }

  private List<String> header(String sheet) {
    return added.getOrDefault(sheet, Objects.requireNonNull(HEADERS.get(sheet)));
  }

  /** A row more, in the order of the sheet's columns; a text that is a date becomes one. */
  void add(String sheet, @Nullable Object... cells) {
    List<String> header = header(sheet);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), i < cells.length ? cells[i] : null);
    }
    rows(sheet).add(row);
  }

  /** A line more at the bank, which no receipt explains; or one less, of a negative amount. */
  void atTheBank(String day, BigDecimal amount, String label) {
    bankFaults.add(new Line(LocalDate.parse(day), amount, label, "NOTPROVIDED", ""));
  }

  /** Another amount at the bank than the receipt of this text says; null: no line at all. */
  void atTheBank(String bankReference, @Nullable BigDecimal amount) {
    otherAmounts.put(bankReference, amount);
  }

  /**
   * A file of another account, whose lines of a month add up to nothing.
   *
   * @param months how many from a day on
   * @param but the number of a month that it lacks, or 0
   * @param closing what it says stands on the account in the end
   */
  void otherAccount(String from, int months, int but, String closing) {
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i <= months; i++) {
      LocalDate day = LocalDate.parse(from).plusMonths(i - 1L);
      if (i != but) {
        BigDecimal moved = new BigDecimal("40.00");
        lines.add(new Line(day.withDayOfMonth(4), moved, "DEPOT", "NOTPROVIDED", "CAISSE"));
        lines.add(new Line(day.withDayOfMonth(9), moved.negate(), "RETRAIT", "NOTPROVIDED", "X"));
      }
    }
    String account = "%011d".formatted(10_000 + Math.abs(name.hashCode() % 9_000));
    lines.replaceAll(this::on);
    otherStatements.add(
        new Statement("30006", "00001", account, "00", lines).ofx(true, new BigDecimal(closing)));
  }

  /** The files of its other accounts, as the bank writes them. */
  List<String> otherStatements() {
    return otherStatements;
  }

  /** The statement of the account: the rent of each month, and a line for each receipt. */
  Statement statement() {
    return statement(List.of(this));
  }

  /** The statement of an account that several share. */
  static Statement statement(List<Association> associations) {
    List<Line> lines = everyMonth();
    associations.forEach(association -> association.credits(lines));
    lines.replaceAll(associations.get(0)::on);
    lines.sort(Comparator.comparing(Line::on));
    return Statement.of(lines);
  }

  /** What the account pays and takes in month by month, whoever has it. */
  static List<Line> everyMonth() {
    List<Line> lines = new ArrayList<>();
    LocalDate end = AS_OF.plusDays(1);
    for (LocalDate month = LocalDate.of(Books.FIRST_YEAR, 1, 3); month.isBefore(end); ) {
      lines.add(
          new Line(month, new BigDecimal("-650.00"), "PRLV LOYER", "NOTPROVIDED", "BAILLEUR"));
      BigDecimal sales = new BigDecimal("1234.50");
      lines.add(new Line(month.withDayOfMonth(28), sales, "REMISE CB", "NOTPROVIDED", ""));
      month = month.plusMonths(1);
    }
    return lines;
  }

  /** What the books of a year say otherwise than the workbook and the bank. */
  void books(int year, Consumer<List<Posting>> fault) {
    bookFaults.computeIfAbsent(year, y -> new ArrayList<>()).add(fault);
  }

  void spoil(int year, List<Posting> postings) {
    bookFaults.getOrDefault(year, List.of()).forEach(fault -> fault.accept(postings));
  }

  List<Line> bankFaults() {
    return bankFaults;
  }

  /** A grant that no key tells apart in the accounts of dedicated funds. */
  void withoutKeyOfFunds(String grant) {
    unkeyed.add(grant);
  }

  /** Whose ledger names the grants: each has a key, which is its auxiliary account. */
  Association withKeys() {
    rows("Clés comptables").removeIf(key -> key.get("Compte auxiliaire") != null);
    for (Map<String, @Nullable Object> grant : rows("Subventions")) {
      Object code = grant.get("Code");
      boolean funds = !unkeyed.contains(String.valueOf(code));
      for (String account : funds ? List.of("") : List.of("4", "74")) {
        add("Clés comptables", code, null, funds ? null : account, null, null, code);
      }
    }
    return this;
  }

  /** What the bank shows of a receipt; null if it shows no line. */
  @Nullable BigDecimal credited(Map<String, @Nullable Object> receipt) {
    String label = String.valueOf(receipt.get("Libellé bancaire"));
    return otherAmounts.containsKey(label)
        ? otherAmounts.get(label)
        : (BigDecimal) receipt.get("Montant reçu");
  }

  private void credits(List<Line> lines) {
    for (Line fault : bankFaults) {
      // A grant that it names is one of these; a funder is of all.
      String label = fault.label().replaceAll("\\b(?=[A-Z]\\d)", name);
      lines.add(new Line(fault.on(), fault.amount(), label, fault.reference(), ""));
    }
    for (Map<String, @Nullable Object> receipt : rows("Encaissements")) {
      String label = String.valueOf(receipt.get("Libellé bancaire"));
      BigDecimal amount = credited(receipt);
      if (amount != null && receipt.get("Reçu le") instanceof String day) {
        lines.add(
            new Line(LocalDate.parse(day), amount, "VIR SEPA " + name + label, "NOTPROVIDED", ""));
      }
    }
  }

  /** The workbook, without sheets that hold nothing. */
  void write(Path file) throws IOException {
    write(List.of(this), file);
  }

  /** The workbook of several. */
  static void write(List<Association> associations, Path file) throws IOException {
    Spreadsheet book = new Spreadsheet();
    for (String sheet : HEADERS.keySet()) {
      Set<String> header = new LinkedHashSet<>();
      associations.forEach(association -> header.addAll(association.header(sheet)));
      List<List<@Nullable Object>> rows = new ArrayList<>();
      for (Association association : associations) {
        for (Map<String, @Nullable Object> row : association.rows(sheet)) {
          List<@Nullable Object> cells = new ArrayList<>();
          header.forEach(column -> cells.add(association.cell(column, row.get(column))));
          rows.add(cells);
        }
      }
      if (!rows.isEmpty()) {
        book.tab(sheet, header.toArray(String[]::new));
        rows.forEach(cells -> book.row(cells.toArray()));
      }
    }
    book.write(file);
  }

  /** What it calls that thing in a workbook that it shares with others. */
  String own(String word) {
    return name + word;
  }

  private @Nullable Object cell(String column, @Nullable Object cell) {
    boolean named = cell instanceof String && OWN.contains(column) && !isFlat(cell);
    return typed(named ? own(String.valueOf(cell)) : cell);
  }

  /** A claim may name a flat rate by a word that is the same for all. */
  private static boolean isFlat(Object cell) {
    return cell.toString().startsWith("FORFAIT-");
  }

  private @Nullable Object typed(@Nullable Object cell) {
    return cell instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d")
        ? day(LocalDate.parse(text))
        : cell;
  }
}
