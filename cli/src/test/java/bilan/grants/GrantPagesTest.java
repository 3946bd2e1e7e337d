package bilan.grants;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.IngestedOnce;
import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of each grant says what the workbook's own arithmetic says. */
@Slow
class GrantPagesTest {

  private static final BigDecimal TWO = new BigDecimal(2);

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(31, 30 + Tries.of("bilan.associations", 1, 6));
  }

  /** As the seed makes it, which several tests ask. */
  private Cli ingested(long seed) throws IOException {
    Path workspace = Files.createDirectories(folder.resolve("w" + System.nanoTime()));
    IngestedOnce.copy("association-" + seed, workspace, w -> ingest(new Association(seed), w));
    return Cli.in(workspace);
  }

  private static void ingest(Association association, Path workspace) throws IOException {
    Cli cli = Cli.in(workspace);
    association.write(workspace.resolve("financements.xlsx"));
    assertThat(cli.run("init", ".").exit()).isZero();
    assertThat(cli.run("ingest", "funding", "financements.xlsx").exit()).isZero();
  }

  private Cli ingested(Association association) throws IOException {
    Path workspace = Files.createDirectories(folder.resolve("w" + System.nanoTime()));
    ingest(association, workspace);
    return Cli.in(workspace);
  }

  /** The lines of an answer as of the last day of 2023, without its head. */
  private static List<String> answer(Cli cli, String query, String grant, String... more) {
    String[] words = {
      "query", query, "-p", "grant=" + grant, "--as-of", "2023-12-31", "-f", "csv", "-o", "-"
    };
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    Cli.Result result = cli.run(all);
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out().lines().skip(1).toList();
  }

  private static String euros(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
  }

  private static BigDecimal sum(BigDecimal... amounts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal amount : amounts) {
      sum = sum.add(amount);
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void figuresAreThoseOfTheWorkbook(long seed) throws IOException {
    Association a = new Association(seed);
    Cli cli = ingested(seed);
    BigDecimal shared = a.of("S1").divide(TWO, 2, RoundingMode.UP);
    BigDecimal other = a.of("S1").subtract(shared);

    assertThat(answer(cli, "grant-instalments", "F1"))
        .containsExactly(
            "F1,2023-03-31,Avance,,%1$s,%1$s,0.00,false,".formatted(euros(a.half("F1"))),
            "F1,2024-09-30,Solde,,%1$s,0.00,%1$s,false,".formatted(euros(a.half("F1"))));
    assertThat(answer(cli, "grant-receipts", "F1"))
        .containsExactly("F1,2023-03-31,F1 AVANCE," + euros(a.half("F1")));

    BigDecimal spent = sum(a.of("B1"), a.of("B2"), a.of("B3"), other);
    List<String> budget = answer(cli, "grant-budget", "F2");
    assertThat(budget).hasSize(1);
    assertThat(budget.get(0))
        .startsWith(
            "F2,60 Achats,%s,%s,%s,"
                .formatted(
                    euros(a.amount("F2")), euros(spent), euros(a.amount("F2").subtract(spent))));

    BigDecimal third = a.of("E3").subtract(new BigDecimal(100));
    assertThat(answer(cli, "grant-expenses", "R1"))
        .containsExactly(
            "R1,E1,2023-02-07,2023-02-22,Achat E1,%1$s,%1$s,0.00,%1$s".formatted(euros(a.of("E1"))),
            "R1,E2,2023-03-07,2023-03-22,Achat E2,%1$s,%1$s,0.00,%1$s".formatted(euros(a.of("E2"))),
            "R1,E3,2023-04-07,2023-04-22,Achat E3,%s,100.00,%s,90.00"
                .formatted(euros(a.of("E3")), euros(third)));

    // 365 of the 547 days of its agreement.
    BigDecimal attributed =
        a.amount("F1")
            .multiply(new BigDecimal(365))
            .divide(new BigDecimal(547), 2, RoundingMode.HALF_UP);
    BigDecimal gap = attributed.subtract(a.half("F1"));
    assertThat(answer(cli, "grant-years", "F1", "-p", "years=2022..2023"))
        .containsExactly(
            "F1,2023,%s,%s,%s,,,%s,%s"
                .formatted(
                    euros(attributed),
                    euros(sum(a.of("A1"), a.of("A2"), a.of("A3"), shared)),
                    euros(a.half("F1")),
                    euros(gap.negate().max(BigDecimal.ZERO)),
                    euros(gap.max(BigDecimal.ZERO))));
    assertThat(answer(cli, "grant-hours", "R1")).containsExactly("R1,2023,1,40.00");
    assertThat(answer(cli, "grant-steps", "R1"))
        .containsExactly(
            "R1,2024-12-31,Déclarer ce qui est payé et pas encore déclaré," + euros(third),
            "R1,2025-06-30,Remettre le compte rendu,");
  }

  /** Of a restricted grant, what is not spent yet is dedicated, and the use of it is an entry. */
  @Test
  void whatIsUnspentOfARestrictedGrantIsDedicated() throws IOException {
    Association a = new Association(40);
    a.row("Subventions", "C1").put("Nature", "Projet");
    a.column("Subventions", "Affectée");
    a.row("Subventions", "C1").put("Affectée", "oui");
    BigDecimal whole = a.amount("C1");
    BigDecimal first = new BigDecimal("1000.10");
    a.voucher("V1", "C1", "Menuisier", "Autre direct", "2022-05-02", "2022-05-20", first);
    a.rows("Dépenses").get(a.rows("Dépenses").size() - 1).put("Exercice", 2022);
    a.voucher(
        "V2", "C1", "Menuisier", "Autre direct", "2023-01-02", "2023-01-20", new BigDecimal("300"));
    Cli cli = ingested(a);
    List<String> years = answer(cli, "grant-years", "C1", "-p", "years=2022..2023");
    BigDecimal held = whole.subtract(first);
    assertThat(years)
        .containsExactly(
            "C1,2022,%s,1000.10,%s,%s,%s,0.00,0.00"
                .formatted(euros(whole), euros(whole), euros(held), euros(held)),
            "C1,2023,0.00,300.00,0.00,%s,-300.00,0.00,0.00"
                .formatted(euros(held.subtract(new BigDecimal(300)))));
  }

  @Test
  void everyGrantHasItsPageAndPeopleOutsideAreShownNone() throws IOException {
    Cli cli = ingested(31);
    Cli.Result whole = cli.run("report", "grants", "--years", "2022..2023", "-f", "md", "-o", "-");
    assertThat(whole.exit()).as(whole.err()).isZero();
    assertThat(whole.out().lines().filter(line -> line.startsWith("### ")))
        .containsExactly(
            "### C1 – Région",
            "### R2 – FEDER",
            "### F1 – Ville",
            "### F2 – Ville",
            "### F3 – Ville",
            "### R1 – FEDER");
    String page =
        whole.out().substring(whole.out().indexOf("### F2"), whole.out().indexOf("### F3"));
    assertThat(page)
        .contains("60 Achats", "Achat B1", "F2 AVANCE")
        .doesNotContain("F1", "Achat A1", "Certifié");
    assertThat(whole.out().substring(whole.out().indexOf("### R1"))).contains("Certifié");
    Cli.Result outside =
        cli.run("report", "grants", "--years", "2022..2023", "--public", "-f", "md", "-o", "-");
    assertThat(outside.exit()).as(outside.err()).isZero();
    assertThat(outside.out()).doesNotContain("Une page par subvention", "Achat B1");
  }

  private static BigDecimal share(BigDecimal award, int days, int length) {
    return award
        .multiply(new BigDecimal(days))
        .divide(new BigDecimal(length), 2, RoundingMode.HALF_UP);
  }

  /** An amendment signed after a year closed spreads the grant anew: both bilans say so. */
  @Test
  void aShareThatMovedAfterTheYearClosedIsTold() throws IOException {
    Association a = new Association(43);
    a.add("Avenants", "F1", "2024-02-15", null, "2024-12-31");
    Cli cli = ingested(a);
    String before = euros(share(a.amount("F1"), 365, 547));
    String after = euros(share(a.amount("F1"), 365, 731));
    assertThat(answer(cli, "grant-years-moved", "F1", "--years", "2023"))
        .containsExactly("F1,2023,%s,%s,%s".formatted(before, before, after));
    Cli.Result later =
        cli.run(
            "query",
            "grant-years-moved",
            "--years",
            "2023..2024",
            "--as-of",
            "2024-12-31",
            "-f",
            "csv",
            "-o",
            "-");
    assertThat(later.out().lines().skip(1))
        .containsExactly("F1,2023,%s,%s,%s".formatted(before, after, after));
    Cli.Result report =
        cli.run(
            "report", "grants", "--years", "2023", "--as-of", "2024-12-31", "-f", "md", "-o", "-");
    assertThat(report.out()).contains("Exercices dont la part a changé après leur clôture");
  }

  /** A year that costs 24,000 and earns 3,600 by itself, and three instalments in September. */
  @Test
  void cashAheadGoesDownByAMonthOfCostsAndItsLowestPointIsNamed() throws IOException {
    Association a = new Association(44);
    a.add("Comptes", 2022, "641", "Salaires", "Charge", new BigDecimal("24000"));
    a.add("Comptes", 2022, "681", "Dotations", "Charge", new BigDecimal("999"));
    a.add("Comptes", 2022, "756", "Cotisations", "Produit", new BigDecimal("3600"));
    a.add("Comptes", 2022, "741", "Subventions", "Produit", new BigDecimal("12000"));
    Cli cli = ingested(a);
    Files.writeString(
        cli.folder().resolve("releve.csv"),
        "Compte;Date d’opération;Libellé;Montant;Solde\n"
            + "FR7612345;28/12/2023;Loyer;-500,00;20 000,55\n"
            + "FR7612345;30/12/2023;Vente;100,00;20 100,55\n");
    Cli.Result bank = cli.run("ingest", "bank", "releve.csv");
    assertThat(bank.exit()).as(bank.err()).isZero();
    BigDecimal september = sum(a.half("F1"), a.half("F2"), a.half("F3"));
    BigDecimal moved = BigDecimal.ZERO;
    List<String> expected = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      BigDecimal in = month == 9 ? september : BigDecimal.ZERO;
      moved = moved.add(in).subtract(new BigDecimal("1700"));
      expected.add(
          "2024-%02d,%s,300.00,2000.00,%s,%s,%s"
              .formatted(
                  month,
                  euros(in),
                  euros(moved),
                  euros(moved.add(new BigDecimal("20100.55"))),
                  month == 8 ? "lowest" : ""));
    }
    Cli.Result answer =
        cli.run(
            "query",
            "cash-ahead",
            "--years",
            "2023",
            "--as-of",
            "2023-12-31",
            "-f",
            "csv",
            "-o",
            "-");
    assertThat(answer.out().lines().skip(1)).containsExactlyElementsOf(expected);
    String report =
        cli.run("report", "grants", "--years", "2023", "-f", "md", "-o", "-")
            .out()
            .replaceAll("[\\s\\u00a0\\u202f]+", " ");
    assertThat(report)
        .contains("Trésorerie au plus bas des douze mois qui viennent : août 2024 : 6 500,55 €");
  }

  /** Of two lines on one account, an expense is on the one with its words. */
  @Test
  void aLineOfTheBudgetIsKnownByItsWordsToo() throws IOException {
    Association a = new Association(45);
    a.row("Budget", "F2").put("Compte", "606");
    a.row("Budget", "F2").put("Libellé", "Aaa");
    a.add("Budget", "F2", "Charge", "606", "Achat B1", new BigDecimal("500"));
    Cli cli = ingested(a);
    BigDecimal rest = sum(a.of("B2"), a.of("B3"), a.of("S1").divide(TWO, 2, RoundingMode.DOWN));
    assertThat(answer(cli, "grant-budget", "F2"))
        .anySatisfy(line -> assertThat(line).contains("Achat B1,500.00," + euros(a.of("B1"))))
        .anySatisfy(line -> assertThat(line).contains("Aaa,").contains("," + euros(rest) + ","));
  }

  /** A file with the newest line first, and one account whose statements stopped long ago. */
  @Test
  void theBalanceOfTheBankIsThatOfItsLastLine() throws IOException {
    Association a = new Association(46);
    a.add("Comptes", 2022, "641", "Salaires", "Charge", new BigDecimal("12000"));
    Cli cli = ingested(a);
    Files.writeString(
        cli.folder().resolve("releve.csv"),
        "Compte;Date d’opération;Libellé;Montant;Solde\n"
            + "FR7612345;30/12/2023;Loyer;-400,00;600,00\n"
            + "FR7612345;30/12/2023;Vente;250,00;1 000,00\n"
            + "FR7612345;28/12/2023;Vente;50,00;750,00\n");
    Cli.Result read = cli.run("ingest", "bank", "releve.csv");
    assertThat(read.exit()).as(read.err()).isZero();
    String[] asked = {
      "query", "cash-ahead", "--years", "2023", "--as-of", "2023-12-31", "-f", "csv", "-o", "-"
    };
    // A month of 1,000 of costs and no income.
    assertThat(cli.run(asked).out()).contains("2024-01,0.00,0.00,1000.00,-1000.00,-400.00,");
    asked[5] = "2024-02-29";
    assertThat(cli.run(asked).out()).contains("2024-03,0.00,0.00,1000.00,-1000.00,,");
  }

  private static final String BY_FUNDER =
      """
      ---
      bilan: par-financeur
      title: "Par financeur"
      cover: none
      toc: false
      ---

      ```each
      query: grants-overview
      by: funder
      without: {funder: Région}
      ```

      # {{ grants-by-funder.funder }}

      Accordé : {{ grants-by-funder.awarded }}.

      ```table
      query: grants-overview
      show: [grant, awarded]
      total: true
      title: "Ses subventions"
      ```

      ```end
      ```

      Fini.
      """;

  @Test
  void anOwnBilanRepeatsForAnyRows() throws IOException {
    Cli cli = ingested(31);
    Path own = cli.folder().resolve("bilans/par-financeur.md");
    Files.createDirectories(own.getParent());
    Files.writeString(own, BY_FUNDER);
    Cli.Result result =
        cli.run("report", "par-financeur", "--years", "2022..2023", "-f", "md", "-o", "-");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out().lines().filter(line -> line.startsWith("## ")))
        .containsExactly("## FEDER", "## Ville");
    String text = result.out();
    assertThat(text.substring(text.indexOf("## FEDER"), text.indexOf("## Ville")))
        .contains("| R1 |", "| R2 |")
        .doesNotContain("F1", "C1", "Fini.");
    assertThat(text.substring(text.indexOf("## Ville")))
        .contains("| F1 |", "| F2 |", "| F3 |", "Fini.")
        .doesNotContain("R1", "C1");

    Files.writeString(
        own, BY_FUNDER.replace("by: funder", "by: financeur").replace("```end", "```fin"));
    Cli.Result wrong =
        cli.run("report", "par-financeur", "--years", "2022..2023", "-f", "md", "-o", "-");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err())
        .contains("Un bloc « each » n’a pas de fin", "bilans/par-financeur.md:8", "financeur");
  }
}
