package bilan.pipelines.sheet.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Workbook;
import bilan.testing.Slow;
import bilan.text.Catalogue;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that can't be read end in one sentence that names them; never in anything else. */
@Timeout(60)
final class RefusalsTest {

  @TempDir Path folder;

  private static Problem refused(Path file, Exit exit, String code) {
    Failure failure = catchThrowableOfType(Failure.class, () -> Contents.rows(file));
    assertThat(failure).as(file.toString()).isNotNull();
    Problem problem = failure.problems().get(0);
    assertThat(failure.exit()).isEqualTo(exit);
    assertThat(problem.code()).as(problem.what().key()).isEqualTo(code);
    for (Lang lang : Lang.values()) {
      Catalogue catalogue = new Catalogue(lang);
      assertThat(catalogue.say(problem.what())).contains(String.valueOf(file.getFileName()));
      assertThat(catalogue.say(problem.cause())).isNotBlank();
      assertThat(catalogue.say(problem.cure())).isNotBlank();
    }
    return problem;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vide.xlsx||FILE-03",
        "blanc.csv|'  \n\n '|FILE-03",
        "rapport.xls|%PDF-1.7 xx|FILE-09",
        "lettre.csv|{\\rtf1 xx}|FILE-09",
        "donnees.csv|'{\"a\": 1}'|FILE-09",
        "donnees.csv|'[{\"a\": 1}]'|FILE-09",
        "flux.xls|<?xml version=\"1.0\"?><rss/>|FILE-09",
        "page.xls|<html><body>Erreur 404</body></html>|FILE-08"
      })
  void refusesWhatIsNoSpreadsheet(String name, String text, String code) throws IOException {
    refused(Contents.write(folder, name, text == null ? "" : text), Exit.REFUSED, code);
  }

  @Test
  void aFileThatIsNotThereIsAWrongCommand() {
    refused(folder.resolve("absent.csv"), Exit.USAGE, "FILE-01");
    refused(folder, Exit.USAGE, "FILE-01");
  }

  @Test
  void refusesOtherKindsOfFilesByTheirContent() throws IOException {
    refused(Contents.zip(folder, "photos.xlsx", "a.txt", "a"), Exit.REFUSED, "FILE-09");
    refused(
        Contents.zip(folder, "mac.numbers", "Index/Document.iwa", "a"), Exit.REFUSED, "FILE-08");
    refused(
        Contents.write(
            folder,
            "image.csv",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3, 4, 5, 6, 7, 8}),
        Exit.REFUSED,
        "FILE-09");
    refused(
        Contents.write(folder, "vieux.xls", new byte[] {9, 8, 6, 0, 0, 5, 5, 0, 1, 2}),
        Exit.REFUSED,
        "FILE-08");
    refused(
        Contents.write(folder, "x.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2}),
        Exit.REFUSED,
        "FILE-09");
  }

  @Test
  void saysThatAWorkbookIsProtected() throws Exception {
    Path xlsx = folder.resolve("secret.xlsx");
    try (POIFSFileSystem parts = new POIFSFileSystem();
        XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet().createRow(0).createCell(0).setCellValue("x");
      EncryptionInfo info = new EncryptionInfo(EncryptionMode.standard);
      info.getEncryptor().confirmPassword("secret");
      try (OutputStream out = info.getEncryptor().getDataStream(parts)) {
        book.write(out);
      }
      try (OutputStream out = Files.newOutputStream(xlsx)) {
        parts.writeFilesystem(out);
      }
    }
    refused(xlsx, Exit.REFUSED, "FILE-04");
    Path xls = folder.resolve("secret.xls");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(xls)) {
      book.createSheet().createRow(0).createCell(0).setCellValue("x");
      Biff8EncryptionKey.setCurrentUserPassword("secret");
      book.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    refused(xls, Exit.REFUSED, "FILE-04");
    refused(
        Contents.zip(
            folder,
            "secret.ods",
            "content.xml",
            "chiffré",
            "META-INF/manifest.xml",
            "<manifest:encryption-data/>"),
        Exit.REFUSED,
        "FILE-04");
  }

  @Test
  void saysThatAFileIsCutOrDamagedWhereverItIsCut() throws IOException {
    byte[] whole = workbook();
    for (int length = 60; length < whole.length - 1; length += 97) {
      refused(
          Contents.write(folder, "coupe.xlsx", Arrays.copyOf(whole, length)),
          Exit.REFUSED,
          "FILE-05");
    }
  }

  @Slow
  @Test
  void whateverByteIsDamagedTheFileEndsInRowsOrInOneSentence() throws IOException {
    byte[] whole = workbook();
    for (int i = 0; i < whole.length; i += 7) {
      byte[] damaged = whole.clone();
      damaged[i] ^= (byte) (1 << (i % 8));
      Path file = Contents.write(folder, "abime.xlsx", damaged);
      try {
        Contents.rows(file);
      } catch (Failure e) {
        assertThat(e.exit()).isEqualTo(Exit.REFUSED);
        assertThat(e.problems()).hasSize(1);
      }
    }
  }

  private static byte[] workbook() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      org.apache.poi.ss.usermodel.Sheet sheet = book.createSheet("Présences");
      for (int i = 0; i < 20; i++) {
        sheet
            .createRow(i)
            .createCell(i % 5)
            .setCellValue(i % 2 == 0 ? "texte " + i : String.valueOf(i));
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  @Slow
  @Test
  void bombsAreLeftEarly() throws IOException {
    String row = "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>";
    Path many =
        Contents.xlsx(
            folder,
            "<worksheet><sheetData>" + row.repeat(1_200_000) + "</sheetData></worksheet>",
            "<sst/>",
            "<styleSheet/>",
            "");
    refused(many, Exit.REFUSED, "FILE-07");
    Path wide =
        Contents.xlsx(
            folder,
            "<worksheet><sheetData><row>"
                + "<c><v>1</v></c>".repeat(20_000)
                + "</row></sheetData></worksheet>",
            "<sst/>",
            "<styleSheet/>",
            "");
    refused(wide, Exit.REFUSED, "FILE-07");
    Path longText =
        Contents.xlsx(
            folder,
            "<worksheet><sheetData>"
                + row.replace("x", "y".repeat(40_000))
                + "</sheetData></worksheet>",
            "<sst/>",
            "<styleSheet/>",
            "");
    refused(longText, Exit.REFUSED, "FILE-07");
    Path deep =
        Contents.xlsx(
            folder,
            "<worksheet><sheetData><row>" + "<a>".repeat(200) + "</row></sheetData></worksheet>",
            "<sst/>",
            "<styleSheet/>",
            "");
    refused(deep, Exit.REFUSED, "FILE-07");
    String laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>";
    refused(Contents.xlsx(folder, laughs, "<sst/>", "<styleSheet/>", ""), Exit.REFUSED, "FILE-07");
    String outside =
        "<?xml version=\"1.0\"?><!DOCTYPE w SYSTEM \"file:///etc/passwd\"><worksheet/>";
    refused(Contents.xlsx(folder, outside, "<sst/>", "<styleSheet/>", ""), Exit.REFUSED, "FILE-07");
  }

  @Slow
  @Test
  void openDocumentBombsAreLeftEarly() throws IOException {
    String filled =
        "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row>";
    refused(
        Contents.ods(
            folder, "<office:body><table:table>" + filled + "</table:table></office:body>"),
        Exit.REFUSED,
        "FILE-07");
    String endless =
        "<table:table-row><table:table-cell table:number-columns-repeated=\"2147483647\"><text:p>x</text:p></table:table-cell></table:table-row>";
    refused(
        Contents.ods(
            folder, "<office:body><table:table>" + endless + "</table:table></office:body>"),
        Exit.REFUSED,
        "FILE-07");
    refused(
        Contents.ods(folder, "<office:body>" + "<a> </a>".repeat(9_000_000) + "</office:body>"),
        Exit.REFUSED,
        "FILE-07");
    Path laughs =
        Contents.zip(
            folder, "rire.ods", "content.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>");
    refused(laughs, Exit.REFUSED, "FILE-07");
  }

  private Path book(String sheet, String strings, String styles) throws IOException {
    return Contents.xlsx(folder, sheet, strings, styles, "");
  }

  @Test
  void whatStandsBesideTheRowsIsBoundedToo() throws IOException {
    String empty = "<worksheet><sheetData/></worksheet>";
    String one = "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>";
    Path texts =
        book(one, "<sst>" + "<si><t>x</t></si>".repeat(300_000) + "</sst>", "<styleSheet/>");
    refused(texts, Exit.REFUSED, "FILE-07");
    String xfs = "<styleSheet><cellXfs>" + "<xf numFmtId=\"14\"/>".repeat(300_000);
    refused(book(one, "<sst/>", xfs + "</cellXfs></styleSheet>"), Exit.REFUSED, "FILE-07");
    String wide =
        "<worksheet><cols>" + "<col min=\"1\" max=\"16384\" hidden=\"1\"/>".repeat(20_000);
    Path columns = book(wide + "</cols><sheetData/></worksheet>", "<sst/>", "<styleSheet/>");
    Failure many =
        catchThrowableOfType(
            Failure.class,
            () -> {
              try (Workbook workbook = Workbooks.open(columns, ReadOptions.DETECT)) {
                workbook.sheets().get(0).hiddenColumns();
              }
            });
    assertThat(many.problems().get(0).code()).isEqualTo("FILE-07");
    String number = "<worksheet><sheetData><row><c><v>1" + "0".repeat(40_000);
    refused(
        book(number + "</v></c></row></sheetData></worksheet>", "<sst/>", "<styleSheet/>"),
        Exit.REFUSED,
        "FILE-07");
    String sheets =
        "</sheets><sheets>"
            + "<sheet name=\"F\" sheetId=\"1\" r:id=\"r1\"/>".repeat(5_000)
            + "</sheets><sheets>";
    refused(
        Contents.xlsx(folder, empty, "<sst/>", "<styleSheet/>", "<sheets>" + sheets + "</sheets>"),
        Exit.REFUSED,
        "FILE-07");
  }

  @Slow
  @Test
  void anIndexWithoutEndIsLeftBeforeItIsParsed() throws IOException {
    String types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/a.xml\" ContentType=\"x/y\"/>".repeat(400_000)
            + "</Types>";
    refused(
        Contents.zip(folder, "index.xlsx", "[Content_Types].xml", types), Exit.REFUSED, "FILE-07");
    String[] parts = new String[50_000];
    for (int i = 0; i < parts.length; i += 2) {
      parts[i] = i == 0 ? "[Content_Types].xml" : "p/" + i;
      parts[i + 1] = "";
    }
    refused(Contents.zip(folder, "parts.xlsx", parts), Exit.REFUSED, "FILE-07");
  }

  @Test
  void aHundredTablesThatEachClaimAllRowsAreLeftEarly() throws IOException {
    String table =
        "<table:table><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"20\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>";
    refused(
        Contents.ods(folder, "<office:body>" + table.repeat(100) + "</office:body>"),
        Exit.REFUSED,
        "FILE-07");
    refused(
        Contents.ods(folder, "<office:body>" + "<table:table/>".repeat(5_000) + "</office:body>"),
        Exit.REFUSED,
        "FILE-07");
    refused(
        Contents.ods(
            folder,
            "<office:body><table:table><table:table-row><table:table-cell><text:p>"
                + "<text:s text:c=\"1000\"/>".repeat(2_000)
                + "</text:p></table:table-cell></table:table-row></table:table></office:body>"),
        Exit.REFUSED,
        "FILE-07");
  }

  @Test
  void aSheetFullOfTheSameWordsIsNoBomb() throws IOException {
    String row = "<row>" + "<c t=\"inlineStr\"><is><t>Atelier informatique</t></is></c>".repeat(8);
    Path honest =
        book(
            "<worksheet><sheetData>" + (row + "</row>").repeat(20_000) + "</sheetData></worksheet>",
            "<sst/>",
            "<styleSheet/>");
    assertThat(Contents.rows(honest)).hasSize(20_000);
  }

  @Test
  void theSentenceIsTheOneThatAPersonReads() throws IOException {
    Problem problem =
        refused(
            Contents.write(folder, "rapport.xls", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)),
            Exit.REFUSED,
            "FILE-09");
    Catalogue french = new Catalogue(Lang.FR);
    assertThat(french.say(problem.what()))
        .isEqualTo("Le fichier rapport.xls est un PDF, pas un tableur");
    assertThat(french.say(problem.cure())).isEqualTo("demander le tableur dont il vient");
  }
}
