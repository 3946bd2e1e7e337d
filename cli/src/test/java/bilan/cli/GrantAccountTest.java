package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The compte rendu financier of a grant, out of the spreadsheets of a small association, against an
 * arithmetic of this test's own.
 */
@Slow
class GrantAccountTest extends SheetDesk {

  private static final String FUNDERS =
      "Financeur;Niveau\nVille de Lille;Commune\nRégion Hauts-de-France;Région\nANCT;État\n";

  private static final String GRANTS =
      "Code;Financeur;Objet;Montant notifié;Date de notification;Début;Fin\n"
          + "VILLE;Ville de Lille;Ateliers de quartier;12000;05/01/%1$d;01/01/%1$d;31/12/%1$d\n"
          + "ANCT;ANCT;Fabrique;50000;05/01/%1$d;01/07/%1$d;30/06/%2$d\n";

  private static final String BUDGET = "Subvention;Sens;Compte;Libellé;Montant prévu\n";

  /** By account, the line of the form for direct costs. */
  private static final Map<String, String> LINES = new LinkedHashMap<>();

  static {
    LINES.put("604", "604 – Prestations de services");
    LINES.put("6063", "Autres fournitures");
    LINES.put("6132", "613 – Locations");
    LINES.put("611", "Autres comptes de « 61 – Services extérieurs »");
    LINES.put("6256", "625 – Déplacements, missions");
    LINES.put("6411", "641 – Rémunération des personnels");
    LINES.put("6451", "645 – Charges sociales");
    LINES.put("658", "65 – Autres charges de gestion courante");
    LINES.put("471", "Hors formulaire : charges sans compte connu");
  }

  private static final String TOTAL = "TOTAL DES CHARGES";

  /** Shares of one voucher by grant, with what the test reckons each to be. */
  private record Spent(
      String account, boolean indirect, BigDecimal cost, Map<String, BigDecimal> shares) {

    /** In cents, by largest remainder; the first by name among equals. */
    Map<String, BigDecimal> parts() {
      BigDecimal whole = BigDecimal.ZERO;
      Map<String, BigDecimal> parts = new TreeMap<>();
      Map<String, BigDecimal> rest = new TreeMap<>();
      for (var share : new TreeMap<>(shares).entrySet()) {
        BigDecimal exact = cost.multiply(share.getValue());
        whole = whole.add(exact);
        parts.put(share.getKey(), exact.setScale(2, RoundingMode.DOWN));
        rest.put(share.getKey(), exact.subtract(exact.setScale(2, RoundingMode.DOWN)));
      }
      BigDecimal lacking = whole.setScale(2, RoundingMode.HALF_UP);
      for (BigDecimal part : parts.values()) {
        lacking = lacking.subtract(part);
      }
      List<String> order = new ArrayList<>(rest.keySet());
      order.sort(Comparator.comparing((String grant) -> rest.get(grant)).reversed());
      for (int i = 0; lacking.signum() > 0; i++) {
        parts.merge(order.get(i), new BigDecimal("0.01"), BigDecimal::add);
        lacking = lacking.subtract(new BigDecimal("0.01"));
      }
      return parts;
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Tries.of("bilan.accounts", 1, 10));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyLineOfCostsIsTheSumOfItsVouchers(long seed) throws IOException {
    Random random = new Random(seed);
    Map<String, Map<String, BigDecimal>> expected = new HashMap<>();
    StringBuilder expenses = new StringBuilder(EXPENSES);
    StringBuilder allocations = new StringBuilder("Pièce;Subvention;Part;Montant affecté\n");
    List<String> accounts = List.copyOf(LINES.keySet());
    BigDecimal taken = BigDecimal.ZERO;
    BigDecimal asked = BigDecimal.ZERO;
    for (int i = 1; i <= 60; i++) {
      Spent spent = spent(random, accounts);
      BigDecimal tax = i % 4 == 0 ? new BigDecimal("1.03") : BigDecimal.ZERO;
      boolean whole = spent.shares().size() == 1;
      expenses.append(
          "2022;P%d;%s;Dupont Conseil;Objet %d;%s;%s;%02d/%02d/2022;;%s;%s%n"
              .formatted(
                  i,
                  whole ? "VILLE" : "",
                  i,
                  spent.account(),
                  spent.indirect() ? "Indirect" : "Autre direct",
                  1 + i % 28,
                  1 + i % 12,
                  spent.cost().add(tax).toPlainString(),
                  tax.toPlainString()));
      Map<String, BigDecimal> parts = spent.parts();
      if (!whole) {
        int piece = i;
        spent
            .shares()
            .forEach(
                (g, s) ->
                    allocations.append(
                        "P%d;%s;%s%n".formatted(piece, g, s.toPlainString().replace('.', ','))));
        for (BigDecimal part : parts.values()) {
          taken = taken.add(part);
        }
        BigDecimal all = spent.shares().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        asked = asked.add(spent.cost().multiply(all).setScale(2, RoundingMode.HALF_UP));
      }
      String line = spent.indirect() ? indirect(spent.account()) : LINES.get(spent.account());
      parts.forEach(
          (grant, part) -> {
            Map<String, BigDecimal> of = expected.computeIfAbsent(grant, g -> new HashMap<>());
            of.merge(String.valueOf(line), part, BigDecimal::add);
            of.merge(TOTAL, part, BigDecimal::add);
          });
    }
    // Of another year: nowhere.
    expenses.append("2021;OLD;VILLE;X;Ancien;604;Autre direct;31/12/2021;;999;\n");
    reference();
    give("subventions", GRANTS.formatted(2022, 2024));
    give("dépenses", expenses.toString());
    give("affectations", allocations.toString());
    assertThat(taken).isEqualByComparingTo(asked);
    for (String grant : List.of("VILLE", "ANCT")) {
      Map<String, List<String>> printed = table(report(grant, 2022), "Charges, exercice 2022");
      Map<String, BigDecimal> lines = new HashMap<>();
      printed.forEach(
          (line, cells) -> {
            if (!cells.get(1).isEmpty() && !line.startsWith("6") || LINES.containsValue(line)) {
              amount(cells.get(1), line, lines);
            }
          });
      lines.remove("Charges indirectes");
      assertThat(lines).as(grant).containsExactlyInAnyOrderEntriesOf(expected.get(grant));
    }
  }

  private static void amount(String cell, String line, Map<String, BigDecimal> lines) {
    if (!cell.isEmpty()) {
      lines.put(
          line,
          new BigDecimal(cell.replaceAll("[^0-9,−]", "").replace(',', '.').replace('−', '-')));
    }
  }

  private static String indirect(String account) {
    return account.equals("471")
        ? "Hors formulaire : charges indirectes sans compte connu"
        : "Charges fixes de fonctionnement";
  }

  private static Spent spent(Random random, List<String> accounts) {
    BigDecimal cost = BigDecimal.valueOf(100 + random.nextInt(500_000), 2);
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    if (random.nextInt(3) == 0) {
      shares.put("VILLE", BigDecimal.ONE);
    } else {
      BigDecimal one = BigDecimal.valueOf(1 + random.nextInt(600_000), 6);
      shares.put("VILLE", one);
      shares.put(
          "ANCT", random.nextBoolean() ? BigDecimal.ONE.subtract(one) : new BigDecimal("0.333333"));
    }
    return new Spent(
        accounts.get(random.nextInt(accounts.size())), random.nextInt(4) == 0, cost, shares);
  }

  private static final String EXPENSES =
      "Exercice;Pièce;Subvention;Fournisseur;Libellé;Compte;Poste;Date de facture;Payé le;Montant TTC;TVA récupérable\n";

  @Test
  void theFormIsWholeInItsOrderWithWhatWasPlanned() throws IOException {
    small();
    String report = report("VILLE", 2022);
    assertThat(labels(report, "Charges, exercice 2022"))
        .containsExactly(
            "Charges directes",
            "60 – Achats",
            "604 – Prestations de services",
            "601 – Achats de matières et fournitures",
            "Autres fournitures",
            "61 – Services extérieurs",
            "613 – Locations",
            "615 – Entretien et réparation",
            "616 – Assurance",
            "618 – Documentation",
            "62 – Autres services extérieurs",
            "622 – Rémunérations intermédiaires et honoraires",
            "623 – Publicité, publication",
            "625 – Déplacements, missions",
            "Services bancaires, autres",
            "63 – Impôts et taxes",
            "631 – Impôts et taxes sur rémunération",
            "635 – Autres impôts et taxes",
            "64 – Charges de personnel",
            "641 – Rémunération des personnels",
            "645 – Charges sociales",
            "647 – Autres charges de personnel",
            "65 – Autres charges de gestion courante",
            "66 – Charges financières",
            "67 – Charges exceptionnelles",
            "68 – Dotation aux amortissements (provisions, engagements à réaliser)",
            "69 – Impôt sur les sociétés",
            "Charges indirectes",
            "Charges fixes de fonctionnement",
            "Frais financiers",
            "Autres charges indirectes",
            TOTAL);
    Map<String, List<String>> costs = table(report, "Charges, exercice 2022");
    assertThat(costs.get("60 – Achats")).containsExactly("2 500,00 €", "2 640,00 €", "105,6 %");
    assertThat(costs.get("613 – Locations")).containsExactly("1 200,00 €", "0,00 €", "0,0 %");
    assertThat(costs.get("Charges fixes de fonctionnement"))
        .containsExactly("1 100,00 €", "1 000,00 €", "90,9 %");
    assertThat(costs.get("625 – Déplacements, missions").get(2)).startsWith("n.c.");
    assertThat(costs.get(TOTAL)).containsExactly("4 800,00 €", "3 720,00 €", "77,5 %");
    assertThat(table(report, "Écarts significatifs, à expliquer"))
        .containsOnlyKeys("613 – Locations", "625 – Déplacements, missions");
  }

  /** What is still to be written stays on paper, too, with the room for it. */
  @Test
  void theFormHasRoomToWriteWhereNothingCanBeTyped() throws IOException {
    small();
    Cli.Result html =
        cli()
            .run(
                "report",
                "grant-account",
                "--grant",
                "VILLE",
                "--year",
                "2022",
                "-f",
                "html",
                "-o",
                "-");
    assertThat(html.exit()).as(html.err()).isZero();
    assertThat(html.out()).contains("Bilan qualitatif").contains("class=\"blank form\"");
    assertThat(html.out().split("class=\"blank form\"")).hasSize(9);
  }

  @Test
  void incomeIsNeverInvented() throws IOException {
    small();
    String report = report("VILLE", 2022);
    Map<String, List<String>> income = table(report, "Produits, exercice 2022");
    assertThat(income.get("Commune(s)")).containsExactly("12 000,00 €", "12 000,00 €", "100,0 %");
    assertThat(income.get("Conseil(s) régional(aux)").get(1)).startsWith("n.c.");
    assertThat(income.get("TOTAL DES PRODUITS").get(0)).isEqualTo("15 000,00 €");
    assertThat(report)
        .contains(
            "La subvention de 12 000,00 € rattachée à l’exercice représente n.c. (ce qui est entré"
                + " des autres ressources du budget n’est pas connu) du total des produits.")
        .contains("la subvention de 12 000,00 € représente 80 % du total des produits prévus");
  }

  @Test
  void whereTheGrantIsAllOfTheBudgetItsShareIsKnown() throws IOException {
    reference();
    give("subventions", GRANTS.formatted(2022, 2024));
    give("budget", BUDGET + "VILLE;Produit;74;Ville de Lille;12000\n");
    assertThat(report("VILLE", 2022)).contains("représente 100 % du total des produits.");
  }

  @Test
  void volunteeringIs875SinceTheChartOf2018And870Before() throws IOException {
    reference();
    for (int year : List.of(2019, 2022)) {
      give("subventions", GRANTS.formatted(year, year + 2));
      give(
          "dépenses",
          EXPENSES + "%1$d;K1;VILLE;;Heures;864;En nature;31/12/%1$d;;1620;%n".formatted(year));
      Map<String, List<String>> gifts =
          table(report("VILLE", year), "Contributions volontaires en nature, exercice " + year);
      assertThat(gifts.get((year < 2020 ? "870" : "875") + " – Bénévolat").get(1))
          .isEqualTo("1 620,00 €");
      assertThat(gifts.get((year < 2020 ? "875" : "870") + " – Dons en nature").get(1)).isEmpty();
    }
  }

  @Test
  void contributionsThatDoNotBalanceAreSaid() throws IOException {
    reference();
    give("subventions", GRANTS.formatted(2022, 2024));
    give("budget", BUDGET + "VILLE;Charge;864;Bénévoles;1500\nVILLE;Produit;875;Bénévolat;1400\n");
    assertThat(report("VILLE", 2022))
        .contains("86 et 87 ne s’équilibrent pas, écart de prévision : 100 €.");
  }

  @Test
  void anUnknownGrantIsRefusedWithTheNearest() throws IOException {
    small();
    Cli.Result result = cli().run("report", "grant-account", "--grant", "VILE", "--year", "2022");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(plain(result.err()))
        .contains("Aucune subvention n’a le code « VILE »")
        .contains("Vouliez-vous dire « VILLE » ? Subventions connues : ANCT, VILLE");
    Cli.Result none = cli().run("report", "grant-account", "--year", "2022");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(plain(none.err())).contains("Ajouter « --grant");
  }

  @Test
  void aYearInWhichTheGrantDidNotExistIsRefusedWithItsYears() throws IOException {
    small();
    for (String asked : List.of("report", "query")) {
      List<String> words = new ArrayList<>(List.of(asked, "grant-account", "--year", "2021"));
      words.addAll(
          asked.equals("report") ? List.of("--grant", "ANCT") : List.of("-p", "grant=ANCT"));
      Cli.Result result = cli().run(words.toArray(String[]::new));
      assertThat(result.exit()).isEqualTo(2);
      assertThat(plain(result.err()))
          .containsOnlyOnce("La subvention « ANCT » n’a rien sur l’exercice 2021")
          .contains("Taper l’un de ses exercices : --year 2022, --year 2023, --year 2024");
    }
  }

  @Test
  void anAgreementOfSeveralYearsHasWhatIsDoneSoFar() throws IOException {
    small();
    give(
        "dépenses-anct",
        EXPENSES
            + "2022;C1;ANCT;X;Atelier;604;Autre direct;10/09/2022;;100;\n"
            + "2023;C2;ANCT;X;Atelier;604;Autre direct;10/02/2023;;40;\n");
    String line = "604 – Prestations de services";
    assertThat(table(report("ANCT", 2022), "Charges, exercice 2022").get(line)).hasSize(3);
    assertThat(table(report("ANCT", 2023), "Charges, exercice 2023").get(line).subList(1, 3))
        .containsExactly("40,00 €", "140,00 €");
    Cli.Result trace = cli().run("trace", "grant-account.cumulated.604");
    assertThat(trace.out()).as(trace.err()).contains("les lignes redonnent le chiffre");
  }

  @Test
  void aGrantThatIsNotPaidOnExpensesHasNoStatementOfThem() throws IOException {
    small();
    Cli.Result result = cli().run("report", "erdf-statement", "--grant", "VILLE", "--year", "2022");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(plain(result.err()))
        .containsOnlyOnce("La subvention « VILLE » n’est pas payée sur dépenses")
        .contains("bilan report grant-account");
  }

  /** Of a budget of two digits, and of indirect costs as a whole, no line is a difference. */
  @Test
  void aHeadingThatIsPlannedAsAWholeIsComparedAsAWhole() throws IOException {
    small();
    give(
        "budget",
        BUDGET
            + "VILLE;Charge;60;Achats;2640\n"
            + "VILLE;Charge;62;Autres services;40\n"
            + "VILLE;Charge;;Indirect;1000\n"
            + "VILLE;Produit;74;Ville de Lille;12000\n");
    String report = report("VILLE", 2022);
    Map<String, List<String>> costs = table(report, "Charges, exercice 2022");
    assertThat(costs.get("60 – Achats")).containsExactly("2 640,00 €", "2 640,00 €", "100,0 %");
    assertThat(costs.get("Charges indirectes"))
        .containsExactly("1 000,00 €", "1 000,00 €", "100,0 %");
    assertThat(table(report, "Écarts significatifs, à expliquer"))
        .containsOnlyKeys("62 – Autres services extérieurs");
    String budget = cli().run("query", "grant-budget", "-p", "grant=VILLE", "-f", "csv").out();
    assertThat(budget.lines().skip(1).map(line -> line.split(",")[1] + " " + line.split(",")[4]))
        .containsExactly("60 Achats 0.00", "62 Autres services -40.00", "Indirect 0.00");
  }

  @Test
  void anOrganisationsOwnLinesComeFirstAndAllTheirFaultsAreTold() throws IOException {
    small();
    Files.createDirectories(folder.resolve("accounts"));
    String ours = GrantAccountTest.chart("613");
    Files.writeString(folder.resolve("accounts/le-notre.yaml"), ours);
    assertThat(table(report("VILLE", 2022), "Charges, exercice 2022"))
        .containsKey("613 – Nos loyers");
    Files.writeString(
        folder.resolve("accounts/le-notre.yaml"),
        ours.replace("\"613\", in: \"61\"", "\"613\", in: \"99\"").replace("\"604\"}", "\"6o4\"}"));
    Cli.Result result = cli().run("report", "grant-account", "--grant", "VILLE", "--year", "2022");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(plain(result.err()))
        .contains("« 6o4 » n’est pas un début de numéro de compte")
        .contains("est rangée sous « 99 »");
  }

  private static String chart(String rent) {
    return """
        chart: le-notre
        label: Le nôtre
        from: 2021
        costs:
          - {code: "60", label: "60 – Achats", accounts: "604"}
          - {code: "61", label: "61 – Services", accounts: "61"}
          - {code: "%1$s", in: "61", label: "%1$s – Nos loyers", accounts: "613"}
        indirect: []
        income: []
        voluntary_costs: []
        voluntary_income: []
        """
        .formatted(rent);
  }

  @Test
  void noSupplierIsEverInItAndNoVoucherOutside() throws IOException {
    small();
    assertThat(report("VILLE", 2022)).contains("Intervention").doesNotContain("Dupont");
    String published =
        cli()
            .run(
                "report",
                "grant-account",
                "--grant",
                "VILLE",
                "--year",
                "2022",
                "--public",
                "-f",
                "md",
                "-o",
                "-")
            .out();
    assertThat(published)
        .contains("TOTAL DES CHARGES")
        .doesNotContain("Dupont", "Intervention", "P1");
  }

  @Test
  void aCellLeadsBackToItsVouchers() throws IOException {
    small();
    report("VILLE", 2022);
    for (String line : List.of("60", "604", "total-costs")) {
      Cli.Result trace = cli().run("trace", "grant-account.actual." + line);
      assertThat(trace.out()).as(line + trace.err()).contains("les lignes redonnent le chiffre");
    }
  }

  private void small() throws IOException {
    IngestedOnce.copy("grant-account", folder, workspace -> in(workspace).giveAll());
  }

  private static GrantAccountTest in(Path workspace) {
    GrantAccountTest desk = new GrantAccountTest();
    desk.folder = workspace;
    desk.start();
    return desk;
  }

  private void giveAll() throws IOException {
    reference();
    give("subventions", GRANTS.formatted(2022, 2024));
    give(
        "budget",
        BUDGET
            + "VILLE;Charge;604;Intervenants;2500\n"
            + "VILLE;Charge;613;Salle;1200\n"
            + "VILLE;Charge;;Charges fixes de fonctionnement;1100\n"
            + "VILLE;Produit;74;Ville de Lille;12000\n"
            + "VILLE;Produit;74;Région Hauts-de-France;3000\n");
    give(
        "dépenses",
        EXPENSES
            + "2022;P1;VILLE;Dupont Conseil;Intervention;604;Autre direct;10/02/2022;;2640;\n"
            + "2022;P2;;Régie;Loyer;6132;Indirect;31/12/2022;;10000;\n"
            + "2022;P3;VILLE;Traiteur;Goûter;6257;Autre direct;05/06/2022;;96;16\n");
    give("affectations", "Pièce;Subvention;Part\nP2;VILLE;10 %\n");
  }

  private void reference() throws IOException {
    ingest("reference", FUNDERS, "--as", "financeurs");
  }

  private void give(String as, String sheet) throws IOException {
    Cli.Result result = ingest("funding", sheet, "--as", as);
    assertThat(result.exit()).as(result.err()).isLessThan(2);
  }

  private String report(String grant, int year) {
    Cli.Result result =
        cli()
            .run(
                "report",
                "grant-account",
                "--grant",
                grant,
                "--year",
                "" + year,
                "-f",
                "md",
                "-o",
                "-");
    assertThat(result.exit()).as(result.err()).isZero();
    return plain(result.out());
  }

  private static String plain(String text) {
    return text.replaceAll("[\u00a0\u202f]", " ");
  }

  private static List<String> labels(String report, String title) {
    return List.copyOf(table(report, title).keySet());
  }

  /** By the words of a line, its other cells. */
  private static Map<String, List<String>> table(String report, String title) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    String below = report.substring(report.indexOf(" – " + title + "**"));
    List<String> rows =
        below.lines().skip(2).takeWhile(row -> row.startsWith("|")).skip(2).toList();
    for (String row : rows) {
      List<String> cells = new ArrayList<>();
      for (String cell : row.substring(1).split("\\|", -1)) {
        cells.add(cell.replace("*", "").replace("\u2003", "").strip());
      }
      lines.put(cells.get(0), cells.subList(1, cells.size() - 1));
    }
    return lines;
  }
}
