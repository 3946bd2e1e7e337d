package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far an indicator has come leads back to its baseline, its steps and its readings. */
class IndicatorTraceTest {

  @TempDir Path folder;

  @Test
  void itsAdvanceAndWhatIsExpectedHaveRowsThatGiveThem() throws IOException {
    Path file = folder.resolve("references.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      sheet(book, "Priorités", List.of("Priorité", "Intitulé"), List.of("P1", "Le numérique"));
      sheet(
          book,
          "Indicateurs",
          List.of(
              "Indicateur",
              "Priorité",
              "Intitulé",
              "Départ",
              "Date de départ",
              "Cible",
              "Échéance",
              "Trajectoire",
              "Agrégation"),
          List.of(
              "I1",
              "P1",
              "Note",
              "10",
              "31/12/2021",
              "50",
              "31/12/2024",
              "2022-03=14; 2022=20",
              "Moyenne"));
      sheet(
          book,
          "Relevés",
          List.of("Indicateur", "Date", "Valeur"),
          List.of("I1", "01/02/2022", "12"),
          List.of("I1", "01/05/2022", "17"));
      book.write(out);
    }
    Cli cli = Cli.in(folder);
    told(cli, "init", ".");
    told(cli, "ingest", "reference", file.toString());
    String json =
        told(
            cli,
            "report",
            "priorities",
            "--year",
            "2022",
            "--as-of",
            "2022-06-30",
            "-f",
            "json",
            "-o",
            "-");
    assertThat(json)
        .contains("priority-progress.progress.")
        .contains("priority-progress.expected.");
    String advance = told(cli, "trace", id(json, "progress"));
    assertThat(advance)
        .contains("Valeur 11,3 %")
        .contains("Terme Avancement : 4,5, 3 lignes ; parmi : 40, 1 ligne")
        .contains("les lignes redonnent le chiffre")
        .contains("references.xlsx Indicateurs 2 Note −10")
        .contains("references.xlsx Relevés 2 01/02/2022 I1 12 6,0 ")
        .contains("references.xlsx Relevés 3 01/05/2022 I1 17 8,5 ");
    assertThat(told(cli, "trace", id(json, "expected")))
        .contains("Valeur 15,99")
        .contains("les lignes redonnent le chiffre")
        .contains("references.xlsx Indicateurs 2 31/03/2022 Note 14", "91 jours sur 275");
  }

  private static String id(String json, String column) {
    int at = json.indexOf("\"priority-progress." + column + ".");
    return json.substring(at + 1, json.indexOf('"', at + 1));
  }

  @SafeVarargs
  private static void sheet(XSSFWorkbook book, String name, List<String>... rows) {
    Sheet sheet = book.createSheet(name);
    for (int i = 0; i < rows.length; i++) {
      Row row = sheet.createRow(i);
      for (int c = 0; c < rows[i].size(); c++) {
        row.createCell(c).setCellValue(rows[i].get(c));
      }
    }
  }

  private static String told(Cli cli, String... words) {
    Cli.Result result = cli.run(words);
    assertThat(result.exit()).as(String.join(" ", words) + result.err()).isZero();
    return result.out().replaceAll("[\\s\\p{Z}]+", " ");
  }
}
