package bilan.pipelines.sheet.opening;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.number.NumberFormats;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Excel workbooks, new and old: as POI writes them, and as other tools do. */
final class XlsxTest {

  private static final String STRINGS =
      "<sst><si><t>Lieu</t></si><si><r><t>Fi</t></r><r><t xml:space=\"preserve\">ves </t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_\nb</t></si></sst>";
  private static final String STYLES =
      "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-40C]d mmm yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"#,##0.00\\ &quot;d€&quot;\"/></numFmts>"
          + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"9\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>";

  @TempDir Path folder;

  private Path book(String sheetData, String properties) throws IOException {
    return Contents.xlsx(
        folder, "<worksheet>" + sheetData + "</worksheet>", STRINGS, STYLES, properties);
  }

  @Test
  void readsEveryTypeOfCell() throws IOException {
    Path file =
        book(
            "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>"
                + "<row r=\"3\" hidden=\"1\"><c t=\"inlineStr\"><is><t>en place</t></is></c><c t=\"str\"><f>A1</f><v>texte</v></c><c t=\"str\"><f>A1</f><v></v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c></row>"
                + "<row><c><f>A1</f></c><c><f>A1</f><v/></c><c><f>A1</f><v>3</v></c><c t=\"d\"><v>2022-03-01T10:30:00</v></c><c s=\"9\"><v>1</v></c></row>"
                + "<row r=\"9\"><c r=\"A9\" s=\"1\"><v>44621</v></c><c s=\"2\"><v>44621.4375</v></c><c s=\"3\"><v>12.5</v></c><c s=\"4\"><v>0.2</v></c><c s=\"5\"><v>0.0625</v></c></row></sheetData>"
                + "<mergeCells><mergeCell ref=\"A2:C3\"/></mergeCells>",
            "");
    assertThat(Contents.rows(file))
        .containsExactly(
            "2: T(Lieu) _ T(Fives ) T(a\nb)",
            "3 hidden: T(en place) T(texte) _ B(true) E(#REF!)",
            "4: U() U() N(3) D(2022-03-01T10:30) N(1)",
            "9: D(2022-03-01T00:00) D(2022-03-01T10:30) N(12.5) N(0.2) D(1899-12-31T01:30)");
    try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT)) {
      Sheet sheet = workbook.sheets().get(0);
      assertThat(sheet.merges()).containsExactly(new Sheet.Merge(2, 3, 0, 2));
      assertThat(sheet.hiddenColumns()).containsExactlyInAnyOrder(1, 2);
      assertThat(sheet.name()).isEqualTo("Feuille");
    }
  }

  @Test
  void numbersLoseTheNoiseOfBinaryFractionsAndNothingElse() throws IOException {
    Path file =
        book(
            "<sheetData><row><c><v>0.30000000000000004</v></c><c><v>1.1000000000000001</v></c><c><v>7.17E13</v></c><c><v>12345678901234</v></c><c><v>1E-3</v></c><c><v>-0</v></c><c><v>12.50</v></c></row></sheetData>",
            "");
    assertThat(Contents.rows(file))
        .containsExactly(
            "1: N(0.3) N(1.1) N(71700000000000) N(12345678901234) N(0.001) N(0) N(12.5)");
  }

  @Test
  void aWorkbookOfA1904MacCountsItsDaysFromThere() throws IOException {
    Path file =
        book(
            "<sheetData><row><c s=\"1\"><v>43159</v></c></row></sheetData>",
            "<workbookPr date1904=\"1\"/>");
    assertThat(Contents.rows(file)).containsExactly("1: D(2022-03-01T00:00)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dd/mm/yyyy",
        "[$-40C]d mmm yyyy;@",
        "h:mm",
        "[h]:mm:ss",
        "mmm-yy",
        "yyyy\\-mm\\-dd",
        "d/m",
        "mm:ss.0",
        "[Red]dd/mm"
      })
  void knowsTheFormatsOfDates(String code) {
    assertThat(NumberFormats.isDate(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "General",
        "0.00",
        "#,##0.00 \"dépôts\"",
        "0%",
        "@",
        "_-* #,##0.00\\ _€_-",
        "[Red]0",
        "0.00E+00",
        "\"d\"0",
        "Standard",
        "[>100]0"
      })
  void knowsTheFormatsThatAreNoDates(String code) {
    assertThat(NumberFormats.isDate(code)).isFalse();
  }

  @Test
  void oldAndNewWorkbooksOfTheSameCellsReadTheSame() throws IOException {
    Path xlsx = folder.resolve("a.xlsx");
    Path xls = folder.resolve("a.xls");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      fill(book);
      save(book, xlsx);
    }
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      fill(book);
      save(book, xls);
    }
    assertThat(Contents.rows(xlsx)).isEqualTo(Contents.rows(xls)).hasSize(2);
    try (Workbook a = Workbooks.open(xlsx, ReadOptions.DETECT);
        Workbook b = Workbooks.open(xls, ReadOptions.DETECT)) {
      assertThat(a.kind()).isEqualTo(Workbook.Kind.XLSX);
      assertThat(b.kind()).isEqualTo(Workbook.Kind.XLS);
      assertThat(a.sheets().get(1).hidden()).isTrue();
      assertThat(b.sheets().get(1).hidden()).isTrue();
      assertThat(a.sheets().get(0).merges())
          .isEqualTo(b.sheets().get(0).merges())
          .containsExactly(new Sheet.Merge(1, 1, 0, 1));
      assertThat(a.sheets().get(0).hiddenColumns())
          .isEqualTo(b.sheets().get(0).hiddenColumns())
          .containsExactly(3);
    }
  }

  @Test
  void aWorkbookOfNumbersMayLackThePartOfTextsThatItNames() throws IOException {
    Path file = book("<sheetData><row><c><v>1</v></c><c><v>2.5</v></c></row></sheetData>", "");
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.delete(zip.getPath("xl/sharedStrings.xml"));
    }
    assertThat(Contents.rows(file)).containsExactly("1: N(1) N(2.5)");
  }

  @Test
  void theFiguresThatAChartOfAnOldWorkbookKeepsAreNoSheet() throws IOException {
    Path xls = folder.resolve("a.xls");
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("Ventes").createRow(0).createCell(0).setCellValue(12);
      HSSFSheet chart = book.createSheet("Graphique");
      chart.createRow(0).createCell(0).setCellValue(12);
      BOFRecord begin = (BOFRecord) chart.getSheet().getRecords().get(0);
      begin.setType(BOFRecord.TYPE_CHART);
      save(book, xls);
    }
    try (Workbook book = Workbooks.open(xls, ReadOptions.DETECT)) {
      assertThat(book.sheets()).extracting(Sheet::name).containsExactly("Ventes");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 191_029})
  void anEmptyResultOfAnOldFormulaIsOneWhereSomeProgramComputedIt(int by) throws IOException {
    Path xls = folder.resolve("a.xls");
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.getInternalWorkbook().getRecalcId().setEngineId(by);
      org.apache.poi.ss.usermodel.Row row = book.createSheet("F").createRow(0);
      row.createCell(0).setCellFormula("A2");
      row.getCell(0).setCellValue("");
      row.createCell(1).setCellValue("x");
      save(book, xls);
    }
    assertThat(Contents.rows(xls)).containsExactly(by == 0 ? "1: U() T(x)" : "1: _ T(x)");
  }

  private static void fill(org.apache.poi.ss.usermodel.Workbook book) {
    org.apache.poi.ss.usermodel.Sheet sheet = book.createSheet("Présences");
    CellStyle date = book.createCellStyle();
    date.setDataFormat((short) 14);
    org.apache.poi.ss.usermodel.Row first = sheet.createRow(0);
    first.createCell(0).setCellValue("Titre");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
    org.apache.poi.ss.usermodel.Row row = sheet.createRow(4);
    row.setZeroHeight(true);
    row.createCell(0).setCellValue(LocalDateTime.of(2022, 3, 1, 0, 0));
    row.getCell(0).setCellStyle(date);
    row.createCell(1).setCellValue(0.1 + 0.2);
    row.createCell(2).setCellValue(true);
    row.createCell(4).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
    row.createCell(5).setCellValue("  ");
    sheet.setColumnHidden(3, true);
    book.createSheet("Cachée");
    book.setSheetHidden(1, true);
  }

  private static void save(org.apache.poi.ss.usermodel.Workbook book, Path file)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
  }
}
