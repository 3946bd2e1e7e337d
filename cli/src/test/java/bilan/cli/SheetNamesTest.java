package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the names of files and sheets say, and what they don't. */
class SheetNamesTest {

  @TempDir Path folder;

  private Cli cli;

  @BeforeEach
  void start() {
    cli = Cli.in(folder);
    cli.run("init", ".");
  }

  /** The name of a csv's only sheet is that of its file, which says less than a title. */
  @ParameterizedTest
  @CsvSource({
    "export 2024.csv, Fréquentation 2022",
    "Fréquentation 2022.csv, Version du 05/02/2024",
    "Fréquentation 2022.csv, Mis à jour le 3 janvier 2024",
    "Fréquentation 2022.csv, Fréquentation",
    "export.csv, Du 01/01/2022 au 31/12/2022",
    "export.csv, Arrêté au 31/12/2022"
  })
  void theYearIsThatOfTheTableNotOfItsPrint(String name, String title) throws Exception {
    Files.writeString(
        folder.resolve(name), title + "\nLieu;Janvier;Février;Mars\nFives;1;2;3\nLille;4;5;6\n");
    Cli.Result read = cli.run("ingest", "attendance", name);
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select distinct year(activity_date) as y from attendance"))
        .isEqualTo("y\n2022\n");
  }

  @ParameterizedTest
  @CsvSource({"Moulins, Sauvegarde", "Sauvegarde, Moulins", "Moulins, Copie de Moulins"})
  void aSpareSheetIsNoPlace(String name, String spare) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook();
        var out = Files.newOutputStream(folder.resolve("presences.xlsx"))) {
      for (String sheet : new String[] {name, spare}) {
        var rows = book.createSheet(sheet);
        String[][] cells = {
          {"Date", "Participants"}, {"01/03/2022", "4"}, {"02/03/2022", "5"}, {"03/03/2022", "6"}
        };
        for (int r = 0; r < cells.length; r++) {
          rows.createRow(r).createCell(0).setCellValue(cells[r][0]);
          rows.getRow(r).createCell(1).setCellValue(cells[r][1]);
        }
      }
      book.write(out);
    }
    Cli.Result read = cli.run("ingest", "attendance", "presences.xlsx");
    assertThat(read.out() + read.err()).containsAnyOf("TABLE-20", "TABLE-21");
    assertThat(read.err()).contains(spare);
    if (read.exit() == 0) {
      assertThat(query("select sum(participants) as n from attendance")).isEqualTo("n\n15\n");
    } else {
      assertThat(read.exit()).isEqualTo(6);
    }
  }

  /** Few rows, or a part of them, are a copy as well; a row may be called like a total. */
  @ParameterizedTest
  @CsvSource({
    "attendance, Mars, Mars bis, Date|Activité|Lieu|Participants, 12/03/2023|Report|Fives|20, 0",
    "funding, Subventions, Ancienne version, Financeur|Objet|Montant accordé|Date de décision,"
        + " CAF|Ateliers|1000|03/01/2023, 0",
    "funding, Subventions, Ancienne version, Financeur|Objet|Montant accordé|Date de décision,"
        + " CAF|Ateliers|1000|03/01/2023, 1"
  })
  void aCopyOfFewRowsIsSeen(
      String dataset, String name, String spare, String header, String row, int more)
      throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook();
        var out = Files.newOutputStream(folder.resolve("classeur.xlsx"))) {
      for (String sheet : new String[] {name, spare}) {
        var rows = book.createSheet(sheet);
        String other = row.replace("CAF", "Ville").replace("Ateliers", "Jeux");
        String[] lines = {header, row, other};
        for (int r = 0; r < (sheet.equals(name) ? 2 + more : 2); r++) {
          String[] cells = lines[r].split("\\|", -1);
          for (int c = 0; c < cells.length; c++) {
            var cell = rows.getRow(r) == null ? rows.createRow(r) : rows.getRow(r);
            if (cells[c].matches("\\d+")) {
              cell.createCell(c).setCellValue(Integer.parseInt(cells[c]));
            } else {
              cell.createCell(c).setCellValue(cells[c]);
            }
          }
        }
      }
      book.write(out);
    }
    Cli.Result read = cli.run("ingest", dataset, "classeur.xlsx");
    assertThat(read.out() + read.err()).containsAnyOf("TABLE-20", "TABLE-21").contains(spare);
    assertThat(read.exit()).as(read.err()).isIn(0, 6);
  }

  private String query(String sql) {
    return cli.run("query", "--sql", sql, "-f", "csv").out();
  }
}
