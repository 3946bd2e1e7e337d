package bilan.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.Cli.Result;
import bilan.testing.Slow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bad row of somebody else's list of grants need not keep all others out. */
@Slow
class RejectedGrantsTest {

  private static final String LIST =
      """
      Code;Financeur;Objet;Montant notifié;Date de décision;Début;Fin
      VILLE-1;Ville;Fonctionnement;4 000,00;05/01/2026;01/01/2026;31/12/2026
      DEP-1;Département;Ateliers;;10/02/2026;01/01/2026;31/12/2026
      REG-1;Région;Festival;7 500,00;12/03/2026;01/01/2026;31/12/2026
      """;

  @TempDir Path folder;

  @BeforeEach
  void makeTheWorkspace() {
    assertThat(run("init", ".").exit()).isZero();
  }

  private Result run(String... words) {
    return Cli.in(folder).run(words);
  }

  private String answer(String sql) {
    Result result = run("query", "--sql", sql, "-f", "csv");
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out().lines().skip(1).findFirst().orElse("").replace("\"", "");
  }

  private String grants() {
    return answer(
        "select count(*) || ' ' || coalesce(sum(amount_awarded), 0)::decimal(18,2) from grants");
  }

  @Test
  void aListOfGrantsIsRefusedUnlessRowsMayWait() throws IOException {
    Files.writeString(folder.resolve("subventions.csv"), LIST);
    Result refused = run("ingest", "funding", "subventions.csv");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("DELIV-20", "1 ligne rejetée sur 3", "--max-rejects 1");
    assertThat(grants()).isEqualTo("0 0.00");
    assertThat(run("ingest", "funding", "subventions.csv", "--max-rejects", "0").exit())
        .isEqualTo(3);
    Result taken = run("ingest", "funding", "subventions.csv", "--max-rejects", "1", "--replace");
    assertThat(taken.exit()).as(taken.out() + taken.err()).isZero();
    assertThat(grants()).isEqualTo("2 11500.00");
    assertThat(answer("select count(*) || ' ' || min(cell) from rejects where waiting"))
        .isEqualTo("1 D3");
    assertThat(run("figure", "grants_notified", "--years", "2026", "--as-of", "2026-12-31").out())
        .contains("partiel");
    assertThat(run("status").out()).contains("subventions.csv");
  }

  /** A list that the workspace lets be read loosely is still one of grants. */
  @Test
  void theLimitOfTheWorkspaceIsNotThatOfGrants() throws IOException {
    Files.writeString(folder.resolve("bilan.yaml"), "ingest: {max_rejects: 50%}\n");
    Files.writeString(folder.resolve("subventions.csv"), LIST);
    assertThat(run("ingest", "funding", "subventions.csv").exit()).isEqualTo(3);
    assertThat(
            run("ingest", "funding", "subventions.csv", "--max-rejects", "50%", "--replace").exit())
        .isZero();
  }

  private void workbook(String amount) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("financements.xlsx"))) {
      sheet(
          book,
          "Subventions",
          "Code|Financeur|Montant notifié|Date de décision",
          "VILLE-1|Ville|4000|05/01/2026",
          "DEP-1|Département|" + amount + "|10/02/2026");
      sheet(
          book,
          "Versements prévus",
          "Subvention|Type de versement|Prévu le|Montant",
          "DEP-1|Avance|01/03/2026|500",
          "VILLE-1|Avance|01/03/2026|2000",
          "DEP-1|Solde|01/12/2026|700");
      sheet(
          book,
          "Encaissements",
          "Subvention|Reçu le|Montant",
          "VILLE-1|02/03/2026|2000",
          "DEP-1|03/03/2026|500");
      sheet(book, "Demandes", "Demande|Subvention|Déposée le", "D1|DEP-1|01/06/2026");
      book.write(out);
    }
  }

  private static void sheet(XSSFWorkbook book, String name, String... lines) {
    Sheet sheet = book.createSheet(name);
    for (int i = 0; i < lines.length; i++) {
      Row row = sheet.createRow(i);
      String[] cells = lines[i].split("\\|", -1);
      for (int c = 0; c < cells.length; c++) {
        row.createCell(c).setCellValue(cells[c]);
      }
    }
  }

  private String counts() {
    return answer(
        "select (select count(*) from grants) || ' ' || (select count(*) from instalments) || ' ' || "
            + "(select count(*) from receipts) || ' ' || (select count(*) from claims)");
  }

  @Test
  void whatHangsOnARejectedGrantWaitsWithIt() throws IOException {
    workbook("à venir");
    Result refused = run("ingest", "funding", "financements.xlsx");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("--max-rejects 5", "FUND-38", "« DEP-1 »");
    Result taken = run("ingest", "funding", "financements.xlsx", "--max-rejects", "5", "--replace");
    assertThat(taken.exit()).as(taken.out() + taken.err()).isZero();
    assertThat(counts()).isEqualTo("1 1 1 0");
    assertThat(answer("select count(*) from rejects where waiting and code = 'FUND-38'"))
        .isEqualTo("4");

    assertThat(run("rejects", "export", "-o", "rejets.xlsx").exit()).isZero();
    Result nothing = run("ingest", "funding", "rejets.xlsx");
    assertThat(nothing.exit()).as(nothing.out() + nothing.err()).isZero();
    assertThat(counts()).isEqualTo("1 1 1 0");
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      int sheet = 0;
      while (!person.row(sheet, 0).contains("Montant notifié")) {
        sheet++;
      }
      person.type(sheet, 1, "Montant notifié", "1 200,00").save();
    }
    Result corrected = run("ingest", "funding", "rejets.xlsx");
    assertThat(corrected.exit()).as(corrected.out() + corrected.err()).isZero();
    assertThat(counts()).isEqualTo("2 3 2 1");
    assertThat(grants()).isEqualTo("2 5200.00");
    assertThat(answer("select count(*) from rejects where waiting")).isEqualTo("0");
    assertThat(run("check")).isEqualTo(new Result(0, "", ""));

    // The same file again is the same; the next version, with the amount, needs no correction.
    workbook("1200");
    Result next = run("ingest", "funding", "financements.xlsx");
    assertThat(next.exit()).as(next.out() + next.err()).isZero();
    assertThat(counts()).isEqualTo("2 3 2 1");
  }
}
