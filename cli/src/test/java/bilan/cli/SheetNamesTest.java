package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A sheet is named after a place, or after what is done there. */
class SheetNamesTest extends SheetDesk {

  @Test
  void tradesAreNoPlaces() throws IOException {
    Cli.Result asked = sales("Ateliers", "Dons", "Café");
    assertThat(asked.exit()).as(asked.out()).isEqualTo(6);
    assertThat(asked.err()).contains("PROF-02", "!Ateliers");
  }

  @Test
  void oneTradeAmongNamesMakesAllDoubtful() throws IOException {
    assertThat(sales("Boissons", "Adhésions").exit()).isEqualTo(6);
  }

  @Test
  void namesOfWhichNoneIsOfATradeArePlaces() throws IOException {
    Cli.Result read = sales("Fives", "Chez Simone");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select place from sales order by 1"))
        .isEqualTo("place\nChez Simone\nFives\n");
  }

  @Test
  void aKnownPlaceIsOneWhateverItIsCalled() throws IOException {
    ingest("reference", "Lieu;Alias\nCafé;\nAteliers;\n");
    Cli.Result read = sales("Ateliers", "Café");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select place from sales order by 1")).isEqualTo("place\nAteliers\nCafé\n");
  }

  /** Invoices are services by the name of their sheet; a copy of them has another name. */
  @Test
  void aCopyIsOneWhateverItsNameSaysOfItsRows() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("ventes.xlsx"))) {
      for (String name : new String[] {"Factures", "Sauvegarde"}) {
        XSSFSheet sheet = book.createSheet(name);
        row(sheet, "Date", "Lieu", "Client", "Total TTC");
        row(sheet, "19/04/2022", "Fives", "Mairie", "118");
        row(sheet, "23/04/2022", "Fives", "École", "170");
      }
      book.write(out);
    }
    Cli.Result read = cli().run("ingest", "sales", "ventes.xlsx");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(read.err()).contains("TABLE-20", "Sauvegarde");
    assertThat(query("select sum(amount_incl_tax) as n from sales")).isEqualTo("n\n288\n");
  }

  /** Of two versions either may be right: each line, typed as it is printed, reads its own. */
  @Test
  void eitherOfTwoVersionsCanBeTaken() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("ventes 2022.xlsx"))) {
      for (String name : new String[] {"2022", "2022 corrigé"}) {
        XSSFSheet sheet = book.createSheet(name);
        row(sheet, "Date", "Lieu", "Client", "Total TTC");
        row(sheet, "19/04/2022", "Fives", "Mairie", "118");
        row(sheet, "20/04/2022", "Fives", "Théâtre", "70");
        row(sheet, "21/04/2022", "Fives", "Collège", "90");
        row(sheet, "22/04/2022", "Fives", "Lycée", "15");
        row(sheet, "23/04/2022", "Fives", "École", name.equals("2022") ? "170" : "107");
      }
      book.write(out);
    }
    Cli.Result asked = cli().run("ingest", "sales", "ventes 2022.xlsx");
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err())
        .contains(
            "TABLE-21",
            "4 lignes",
            "ventes 2022.xlsx' --sheet 2022 ;",
            "ventes 2022.xlsx' --sheet '2022 corrigé' ;");
    cli().run("ingest", "sales", "ventes 2022.xlsx", "--sheet", "2022 corrigé");
    assertThat(query("select sum(amount_incl_tax) as n from sales")).isEqualTo("n\n400\n");
  }

  private Cli.Result sales(String... sheets) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("ventes.xlsx"))) {
      for (String name : sheets) {
        XSSFSheet sheet = book.createSheet(name);
        row(sheet, "Date", "Client", "Montant TTC");
        row(sheet, "0" + book.getNumberOfSheets() + "/03/2024", "Ville", "12,50");
      }
      book.write(out);
    }
    return cli().run("ingest", "sales", "ventes.xlsx");
  }

  private static void row(XSSFSheet sheet, String... cells) {
    XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (String cell : cells) {
      row.createCell(row.getPhysicalNumberOfCells()).setCellValue(cell);
    }
  }
}
