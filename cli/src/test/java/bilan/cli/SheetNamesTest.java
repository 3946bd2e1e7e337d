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

  private String query(String sql) {
    return cli.run("query", "--sql", sql, "-f", "csv").out();
  }
}
