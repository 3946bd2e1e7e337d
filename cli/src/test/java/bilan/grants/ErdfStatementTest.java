package bilan.grants;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.IngestedOnce;
import bilan.deliveries.Spreadsheet;
import bilan.testing.Deep;
import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The expense statement of a European grant, against the arithmetic of {@link ErdfModel}. */
@Slow
class ErdfStatementTest {

  private static final Map<String, String> KINDS =
      Map.of(
          "staff", "Personnel",
          "other", "Prestations",
          "indirect", "Indirect",
          "kind", "En nature");

  private static final Map<String, String> CATEGORIES =
      Map.of(
          "Personnel direct", "staff",
          "Autres dépenses directes", "other",
          "Coûts indirects", "indirect",
          "Plafond du coût éligible", "bound");

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Tries.of("bilan.erdf", 3, 60));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsDeclaredIsWhatTheWorkbookAllows(long seed) throws IOException {
    ErdfModel model = new ErdfModel(seed);
    Cli cli = ingested(seed);
    Map<String, BigDecimal> offered = new TreeMap<>();
    Map<String, BigDecimal> parts = new TreeMap<>();
    BigDecimal total = BigDecimal.ZERO;
    for (CSVRecord row : csv(cli, "erdf-statement")) {
      String line = row.get(0).strip();
      BigDecimal now = new BigDecimal(row.get(8));
      total = total.add(now);
      BigDecimal eligible = new BigDecimal(row.get(6));
      assertThat(eligible)
          .as(line)
          .isEqualByComparingTo(
              new BigDecimal(row.get(7)).add(now).add(new BigDecimal(row.get(9))));
      if (line.startsWith("P")) {
        offered.put(line, now);
        parts.put(line, eligible);
        assertThat(row.get(10).isEmpty()).as(line).isEqualTo(now.compareTo(eligible) == 0);
      }
    }
    Map<String, BigDecimal> expected = model.offered();
    for (ErdfModel.Voucher one : model.vouchers) {
      BigDecimal now = offered.getOrDefault(one.number(), BigDecimal.ZERO);
      assertThat(now).as(one.toString()).isEqualByComparingTo(expected.get(one.number()));
      // What a claim declared whole is not offered again, nor shown again.
      boolean done = model.before(one.number()).compareTo(one.part()) == 0;
      assertThat(parts.containsKey(one.number())).as(one.toString()).isNotEqualTo(done);
    }
    Map<String, BigDecimal> retained = new LinkedHashMap<>();
    BigDecimal planned = BigDecimal.ZERO;
    BigDecimal spent = BigDecimal.ZERO;
    BigDecimal left = BigDecimal.ZERO;
    for (CSVRecord row : csv(cli, "erdf-summary")) {
      planned = planned.add(row.get(1).isEmpty() ? BigDecimal.ZERO : new BigDecimal(row.get(1)));
      spent = spent.add(new BigDecimal(row.get(5)));
      left = left.add(new BigDecimal(row.get(6)));
      if (CATEGORIES.containsKey(row.get(0))) {
        retained.put(CATEGORIES.get(row.get(0)), new BigDecimal(row.get(4)));
      } else {
        assertThat(new BigDecimal(row.get(4))).isZero();
      }
    }
    assertThat(left).as("left of the budget").isEqualByComparingTo(planned.subtract(spent));
    Map<String, BigDecimal> wanted = model.retained();
    assertThat(retained.keySet()).isEqualTo(wanted.keySet());
    wanted.forEach((c, sum) -> assertThat(retained.get(c)).as(c).isEqualByComparingTo(sum));
    assertThat(total)
        .isEqualByComparingTo(wanted.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    assertThat(new BigDecimal(csv(cli, "erdf-facts").get(0).get(11)))
        .isEqualByComparingTo(model.due());
  }

  private static List<CSVRecord> csv(Cli cli, String query, String... more) throws IOException {
    List<String> words =
        new ArrayList<>(List.of("query", query, "-p", "grant=FEDER", "--years", "2022"));
    words.addAll(List.of("--as-of", ErdfModel.AS_OF.toString(), "-f", "csv"));
    words.addAll(List.of(more));
    Cli.Result result = cli.run(words.toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isZero();
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(result.out()))) {
      return parser.getRecords().stream().skip(1).toList();
    }
  }

  /** As the seed makes it, which several tests ask. */
  private Cli ingested(long seed) throws IOException {
    Path workspace = Files.createDirectories(folder.resolve("w" + System.nanoTime()));
    IngestedOnce.copy("erdf-" + seed, workspace, w -> ingest(new ErdfModel(seed), w));
    return Cli.in(workspace);
  }

  private Cli ingested(ErdfModel model) throws IOException {
    Path workspace = Files.createDirectories(folder.resolve("w" + System.nanoTime()));
    ingest(model, workspace);
    return Cli.in(workspace);
  }

  private static void ingest(ErdfModel model, Path workspace) throws IOException {
    Cli cli = Cli.in(workspace);
    assertThat(cli.run("init", ".").exit()).isZero();
    Spreadsheet book = new Spreadsheet();
    agreement(book, model);
    expenses(book, model);
    claims(book, model);
    book.write(workspace.resolve("financements.xlsx"));
    Cli.Result result = cli.run("ingest", "funding", "financements.xlsx");
    assertThat(result.exit()).as(result.err()).isLessThan(2);
  }

  private static void agreement(Spreadsheet book, ErdfModel model) {
    book.tab(
        "Subventions",
        "Code",
        "Financeur",
        "Statut",
        "Mode de versement",
        "Montant notifié",
        "Coût éligible",
        "Taux",
        "Date de décision",
        "Début",
        "Fin");
    LocalDate decided = LocalDate.of(2021, 10, 1);
    book.row(
        "FEDER",
        "FEDER",
        "Signée",
        "Remboursement",
        model.awarded,
        model.eligible,
        new BigDecimal("0.6"),
        decided,
        ErdfModel.FROM,
        ErdfModel.TO);
    book.row(
        "VILLE",
        "Ville",
        "Signée",
        "Remboursement",
        new BigDecimal("9000"),
        null,
        null,
        decided,
        ErdfModel.FROM,
        ErdfModel.TO);
    book.tab("Budget", "Subvention", "Sens", "Compte", "Libellé", "Catégorie", "Montant prévu");
    book.row("FEDER", "Charge", "64", "Salaires", null, model.budget.get("staff"));
    book.row("FEDER", "Charge", "60", "Achats", null, model.budget.get("other"));
    book.row("FEDER", "Charge", "61", "Frais", "Indirect", model.budget.get("indirect"));
    if (!model.flats.isEmpty()) {
      book.tab("Forfaits", "Subvention", "Forfait", "Taux");
      model.flats.forEach(flat -> book.row("FEDER", flat.words(), null));
    }
    book.tab("Contrats", "Personne", "Début", "Quotité", "Heures par mois", "Coût annuel");
    book.row(
        "Nadia Benali",
        LocalDate.of(2021, 1, 1),
        model.quotity,
        new BigDecimal("151.67"),
        model.annual);
  }

  private static void expenses(Spreadsheet book, ErdfModel model) {
    book.tab(
        "Dépenses",
        "Pièce",
        "Subvention",
        "Fournisseur",
        "Compte",
        "Poste",
        "Date de facture",
        "Payé le",
        "Montant TTC");
    for (ErdfModel.Voucher one : model.vouchers) {
      book.row(
          one.number(),
          one.share() == null ? "FEDER" : null,
          "Maison " + one.number(),
          "606",
          KINDS.get(one.category()),
          one.invoiced(),
          one.paid(),
          one.cost());
    }
    book.tab("Affectations", "Pièce", "Subvention", "Part");
    for (ErdfModel.Voucher one : model.vouchers) {
      if (one.share() != null) {
        book.row(one.number(), "FEDER", one.share());
        book.row(one.number(), "VILLE", BigDecimal.ONE.subtract(one.share()));
      }
    }
    book.tab("Temps passés", "Personne", "Mois", "Subvention", "Heures");
    for (ErdfModel.Hours one : model.hours) {
      book.row(one.person(), LocalDate.of(2022, one.month(), 1), "FEDER", one.hours());
    }
  }

  private static void claims(Spreadsheet book, ErdfModel model) {
    book.tab("Demandes de paiement", "Demande", "Subvention", "Déposée le");
    book.row("D1", "FEDER", LocalDate.of(2022, 12, 20));
    book.row("V1", "VILLE", LocalDate.of(2022, 12, 20));
    book.tab("Lignes de demandes", "Demande", "Pièce", "Déclaré", "Écarté", "Motif", "Certifié");
    for (ErdfModel.Told one : model.claim) {
      book.row("D1", one.voucher(), one.declared(), one.aside(), null, one.certified());
    }
    model.elsewhere.forEach((voucher, all) -> book.row("V1", voucher, all, null, null, null));
  }

  private static Cli.Result report(Cli cli, String... more) {
    List<String> words =
        new ArrayList<>(List.of("report", "erdf-statement", "--grant", "FEDER", "--years", "2022"));
    words.addAll(List.of("--as-of", ErdfModel.AS_OF.toString()));
    words.addAll(List.of(more));
    Cli.Result result = cli.run(words.toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  @Test
  void aPeriodIsOfPaymentsAndNothingElseIsOffered() throws IOException {
    Cli cli = ingested(1);
    List<CSVRecord> rows = csv(cli, "erdf-statement", "-p", "period=2022-03..2022-04");
    assertThat(rows).anyMatch(row -> row.get(0).strip().startsWith("P"));
    for (CSVRecord row : rows) {
      if (!row.get(0).strip().startsWith("P")) {
        continue; // what is beyond a bound has no day
      }
      String day = row.get(3).isEmpty() ? row.get(2) : row.get(3);
      assertThat(day).isBetween("2022-03-01", "2022-04-30");
    }
    assertThat(report(cli, "--period", "2022-03..2022-04", "-f", "md", "-o", "-").out())
        .contains("Seulement les paiements du 01/03/2022 au 30/04/2022");
    Cli.Result bad =
        cli.run("report", "erdf-statement", "--grant", "FEDER", "--period", "2022-13", "-o", "-");
    assertThat(bad.exit()).isEqualTo(2);
    assertThat(bad.err()).contains("--period 2021-07-01..2022-06-30");
  }

  /** A claim may call a flat rate and hours what the agreement or its writer calls them. */
  @Test
  void flatRatesAndHoursAreKnownByOtherNames() throws IOException {
    ErdfModel model = new ErdfModel(4);
    model.claim.clear();
    List<String> names =
        List.of("COUTS indirects – 15 %", "HEURES de mars 2022", "temps 04/2022", "Bricoles");
    for (String name : names) {
      model.claim.add(new ErdfModel.Told(name, BigDecimal.TEN, new BigDecimal("0.00"), null));
    }
    Cli cli = ingested(model);
    assertThat(csv(cli, "erdf-claimed").stream().map(row -> row.get(2)))
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).isEqualTo("FORFAIT-15"),
            one -> assertThat(one).matches("TEMPS-2022-03-[0-9A-F]{4}"),
            one -> assertThat(one).matches("TEMPS-2022-04-[0-9A-F]{4}"),
            one -> assertThat(one).isEqualTo("Bricoles"));
    assertThat(csv(cli, "erdf-summary").stream().map(row -> row.get(0) + " " + row.get(2)))
        .containsExactly(
            "Personnel direct 20.00",
            "Autres dépenses directes 0.00",
            "Coûts indirects 10.00",
            "Autres (en nature, pièces absentes) 10.00");
    assertThat(cli.run("reconcile", "--as-of", ErdfModel.AS_OF.toString()).out())
        .containsOnlyOnce("GRANT-49")
        .contains(
            "Pièce Bricoles", "ni aucun forfait ni aucune heure de la subvention (FORFAIT-15,")
        .contains("un forfait ou des heures : le nom que l’état des dépenses imprime");
  }

  @Test
  void suppliersStandInItButNeverInPublic() throws IOException {
    Cli cli = ingested(2);
    assertThat(report(cli, "-f", "md", "-o", "-").out()).contains("Maison P");
    assertThat(report(cli, "--public", "-f", "md", "-o", "-").out())
        .doesNotContain("Maison P", "Nadia");
  }

  @Test
  void anOrganisationsOwnRulesComeFirstAndAllTheirFaultsAreTold() throws IOException {
    Cli cli = ingested(4);
    Path own = Files.createDirectories(cli.folder().resolve("simplified"));
    Files.writeString(own.resolve("le-notre.yaml"), rules("4%", "indirect"));
    assertThat(report(cli, "-f", "md", "-o", "-").out().replaceAll("\\h", " "))
        .contains("notre convention, article 3", "4,0 %", "Règles : Notre convention")
        .contains("FEDER : le fichier de règles Notre convention n’a pas de « hourly_rate »");
    Files.writeString(own.resolve("le-notre.yaml"), rules("4 sur 100", "indirects"));
    Cli.Result bad =
        cli.run("report", "erdf-statement", "--grant", "FEDER", "--years", "2022", "-o", "-");
    assertThat(bad.exit()).isEqualTo(2);
    assertThat(bad.err())
        .contains("« 4 sur 100 » n’est pas un taux")
        .contains("« indirects » n’est pas une catégorie de dépenses");
  }

  /** A small agreement whose files are typed here. */
  private Cli typed(String transfers, String... files) throws IOException {
    Path workspace = Files.createDirectories(folder.resolve("typed" + System.nanoTime()));
    Cli cli = Cli.in(workspace);
    assertThat(cli.run("init", ".").exit()).isZero();
    List<String> all =
        new ArrayList<>(
            List.of(
                "Code;Financeur;Statut;Mode de versement;Date de décision;Montant notifié;Coût éligible;Taux;Fongibilité;Début;Fin\n"
                    + "FEDER;FEDER;Signée;Remboursement;05/01/2022;1200;2000;60 %;"
                    + transfers
                    + ";01/01/2022;31/12/2022\n",
                "Subvention;Sens;Compte;Libellé;Montant prévu\n"
                    + "FEDER;Charge;64;Salaires;1000\nFEDER;Charge;60;Achats;1000\n"));
    all.addAll(List.of(files));
    List<String> names = List.of("conventions", "budget", "depenses", "affectations");
    for (int i = 0; i < all.size(); i++) {
      String name = names.get(i) + ".csv";
      Files.writeString(workspace.resolve(name), all.get(i));
      Cli.Result result = cli.run("ingest", "funding", name);
      assertThat(result.exit()).as(result.err()).isZero();
    }
    return cli;
  }

  private static final String SPENT =
      "Exercice;Pièce;Ligne;Subvention;Compte;Poste;Date de facture;Payé le;Montant TTC\n";

  private static List<String> summary(Cli cli) throws IOException {
    return csv(cli, "erdf-summary").stream().map(row -> row.get(0) + " " + row.get(4)).toList();
  }

  /** The line alone may exceed its budget, all of them together never. */
  @Test
  void aLineExceedsItsBudgetByWhatTheAgreementAllows() throws IOException {
    String spent =
        SPENT
            + "2022;F1;;FEDER;604;Autre direct;10/02/2022;28/02/2022;1180\n"
            + "2022;S1;;FEDER;641;Personnel;30/06/2022;30/06/2022;930\n";
    assertThat(summary(typed("", spent)))
        .containsExactly(
            "Personnel direct 930.00", "Autres dépenses directes 1000.00", "Coûts indirects 0.00");
    Cli cli = typed("10 %", spent);
    assertThat(summary(cli))
        .containsExactly(
            "Personnel direct 930.00",
            "Autres dépenses directes 1100.00",
            "Coûts indirects 0.00",
            "Plafond du coût éligible -30.00");
    assertThat(report(cli, "-f", "md", "-o", "-").out().replaceAll("\\h", " "))
        .contains("budget de 1 000 €, au plus 1 100 € avec la fongibilité");
    assertThat(cli.run("reconcile", "--as-of", "2022-12-31").out()).contains("GRANT-18");
  }

  /** By its number and by its number and line, a grant has one expense twice. */
  @Test
  void aVoucherAllocatedTwiceIsOfferedOnce() throws IOException {
    Cli cli =
        typed(
            "",
            SPENT + "2022;F1;1;;604;Autre direct;10/02/2022;28/02/2022;500\n",
            "Pièce;Ligne;Subvention;Part\nF1;;FEDER;80 %\nF1;1;FEDER;60 %\n");
    List<CSVRecord> rows =
        csv(cli, "erdf-statement").stream().filter(row -> row.get(0).contains("F1")).toList();
    assertThat(rows).hasSize(2);
    assertThat(rows.stream().map(row -> new BigDecimal(row.get(8))).reduce(BigDecimal::add))
        .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("500"));
    assertThat(rows).anyMatch(row -> row.get(10).equals("affectée deux fois à cette subvention"));
  }

  private static String rules(String rate, String replaces) {
    return """
        simplified: le-notre
        label: Notre convention
        from: 2020
        paid_until: {on: 2023-06-30, source: "notre convention, article 2"}
        full_time: {hours: 1607, source: "notre convention, article 4"}
        month: {hours: 160, source: "notre convention, article 4"}
        kinds:
          - {kind: indirect_of_staff, label: "Frais de siège", replaces: [%s], of: [direct_staff], ceiling: "%s", voucher: SIEGE, source: "notre convention, article 3"}
        """
        .formatted(replaces, rate);
  }

  @Deep
  @ParameterizedTest
  @MethodSource("agreements")
  void everyAmountLeadsBackToRows(long seed) throws IOException {
    Cli cli = ingested(seed);
    Path exports = cli.folder().resolve("exports");
    report(cli, "-f", "json", "-o", exports + "/");
    Path json = one(exports, ".json");
    Pattern id = Pattern.compile("\"(erdf-[a-z-]+\\.[a-z_]+\\.[^\"]+)\"");
    List<String> ids =
        id.matcher(Files.readString(json))
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    assertThat(ids).hasSizeGreaterThan(60);
    for (String one : some(ids)) {
      Cli.Result trace = cli.run("trace", one);
      assertThat(trace.out()).as(one + trace.err()).contains("redonnent le chiffre");
    }
  }

  /** Some cells of columns far from each other, in other lines each; or all of them. */
  private static List<String> some(List<String> ids) {
    List<String> adding =
        ids.stream()
            // A contract and a rate do not add up.
            .filter(id -> !id.matches("erdf-hours\\.(contract|hourly_rate)\\.total"))
            .toList();
    int many = Math.min(Tries.of("bilan.erdf.traced", 10, 1000), adding.size());
    List<String> some = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      some.add(adding.get(i * adding.size() / many));
    }
    return some;
  }

  static LongStream agreements() {
    return LongStream.of(4);
  }

  private static Path one(Path folder, String ending) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }
}
