package bilan.pipelines.sheet.opening;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenDocument, the XML of Excel 2003, web pages: files that are called .ods or .xls. */
final class OtherFormatsTest {

  @TempDir Path folder;

  private static final String TABLE =
      "<office:automatic-styles><style:style style:name=\"cachee\"><style:table-properties table:display=\"false\"/></style:style></office:automatic-styles><office:body><office:spreadsheet>%s</office:spreadsheet></office:body>";

  @Test
  void readsEveryTypeOfOpenDocumentCell() throws IOException {
    Path file =
        Contents.ods(
            folder,
            TABLE.formatted(
                "<table:table table:name=\"Présences\"><table:table-column/><table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/>"
                    + "<table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>Lieu<text:s text:c=\"2\"/>et <text:span>date</text:span></text:p><text:p>suite</text:p></table:table-cell><table:covered-table-cell><text:p>x</text:p></table:covered-table-cell></table:table-row></table:table-header-rows>"
                    + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>"
                    + "<table:table-row table:number-rows-repeated=\"2\" table:visibility=\"filter\"><table:table-cell office:value-type=\"float\" office:value=\"1.50\"><text:p>2 arrondi</text:p></table:table-cell>"
                    + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.2\"/><table:table-cell office:value-type=\"currency\" office:currency=\"EUR\" office:value=\"12\"/>"
                    + "<table:table-cell office:value-type=\"date\" office:date-value=\"2022-03-01\"/><table:table-cell office:value-type=\"time\" office:time-value=\"PT01H30M00S\"/>"
                    + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/></table:table-row>"
                    + "<table:table-row><table:table-cell table:formula=\"of:=1\"/><table:table-cell table:formula=\"of:=1\"><text:p/></table:table-cell><table:table-cell table:formula=\"x\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>"
                    + "<table:table-cell table:number-columns-repeated=\"2\"><office:annotation><text:p>note</text:p></office:annotation><text:p>deux</text:p></table:table-cell></table:table-row>"
                    + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
                    + "<table:table table:name=\"B\" table:style-name=\"cachee\"><table:table-row><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"));
    assertThat(Contents.rows(file))
        .containsExactly(
            "1: T(Lieu  et date\nsuite)",
            "5 hidden: N(1.5) N(0.2) N(12) D(2022-03-01T00:00) D(1899-12-31T01:30) B(true)",
            "6 hidden: N(1.5) N(0.2) N(12) D(2022-03-01T00:00) D(1899-12-31T01:30) B(true)",
            "7: U() _ E(#N/A) T(deux) T(deux)");
    try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT)) {
      assertThat(workbook.kind()).isEqualTo(Workbook.Kind.ODS);
      assertThat(workbook.sheets().get(0).merges()).containsExactly(new Sheet.Merge(1, 1, 0, 1));
      assertThat(workbook.sheets().get(0).hiddenColumns()).containsExactlyInAnyOrder(1, 2);
      assertThat(workbook.sheets().get(1).hidden()).isTrue();
      assertThat(Contents.rows(workbook.sheets().get(1))).containsExactly("1: T(b)");
    }
  }

  /** The names of its two attributes are looked for in one place, and are still two names. */
  @Test
  void aHundredThousandNumbersAreNoHundredThousandNames() throws IOException {
    String cell = "<table:table-cell office:value-type=\"float\" office:value=\"%d\"/>";
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < 6_000; row++) {
      rows.append("<table:table-row>")
          .append(cell.formatted(row).repeat(10))
          .append("</table:table-row>");
    }
    Path file = Contents.ods(folder, TABLE.formatted("<table:table>" + rows + "</table:table>"));
    assertThat(Contents.rows(file)).hasSize(6_000);
  }

  @Test
  void aTimeOfOpenDocumentKeepsItsFractionOfASecond() throws IOException {
    Path file =
        Contents.ods(
            folder,
            TABLE.formatted(
                "<table:table><table:table-row><table:table-cell office:value-type=\"time\" office:time-value=\"PT10H10M10.5S\"/></table:table-row></table:table>"));
    try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT);
        Sheet.Rows rows = workbook.sheets().get(0).rows()) {
      assertThat(rows.next().cell(0).number()).isEqualByComparingTo("0.4237326388888889");
    }
  }

  @Test
  void rowsAreTheSameWhetherTheyWereKeptOrAreReadAgain() throws IOException {
    StringBuilder rows = new StringBuilder();
    StringBuilder xml = new StringBuilder();
    for (int i = 1; i <= 500; i++) {
      rows.append("<table:table-row><table:table-cell><text:p>l")
          .append(i)
          .append("</text:p></table:table-cell></table:table-row>");
      xml.append("<Row><Cell><Data>l").append(i).append("</Data></Cell></Row>");
    }
    String table = "<table:table table:name=\"%s\">" + rows + "</table:table>";
    Path ods = Contents.ods(folder, TABLE.formatted(table.formatted("a") + table.formatted("b")));
    Path old =
        Contents.write(
            folder,
            "b.xls",
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table/></Worksheet><Worksheet><Table>"
                + xml
                + "</Table></Worksheet></Workbook>");
    for (Path file : java.util.List.of(ods, old)) {
      try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT)) {
        assertThat(Contents.rows(workbook.sheets().get(1)))
            .hasSize(500)
            .startsWith("1: T(l1)")
            .contains("401: T(l401)", "402: T(l402)", "403: T(l403)")
            .endsWith("500: T(l500)");
      }
    }
  }

  @Test
  void aMergedRangeBelowRepeatedRowsIsWhereItIs() throws IOException {
    Path file =
        Contents.ods(
            folder,
            TABLE.formatted(
                "<table:table><table:table-row table:number-rows-repeated=\"700\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"
                    + "<table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>y</text:p></table:table-cell></table:table-row></table:table>"));
    try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT)) {
      assertThat(workbook.sheets().get(0).merges())
          .containsExactly(new Sheet.Merge(701, 701, 0, 1));
      assertThat(Contents.rows(workbook.sheets().get(0))).hasSize(701).endsWith("701: T(y)");
    }
  }

  @Test
  void readsTheXmlOfExcel2003CalledXls() throws IOException {
    Path file =
        Contents.write(
            folder,
            "comptes.xls",
            "\n<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                + "<Styles><Style ss:ID=\"d\"><NumberFormat ss:Format=\"Short Date\"/></Style><Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style></Styles>"
                + "<Worksheet ss:Name=\"Comptes\"><Table><Column ss:Index=\"2\" ss:Hidden=\"1\" ss:Span=\"1\"/><Row><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">Titre &amp; suite</Data></Cell><Cell><Data ss:Type=\"String\">c</Data></Cell></Row>"
                + "<Row ss:Index=\"4\" ss:Hidden=\"1\"><Cell ss:StyleID=\"d\"><Data ss:Type=\"Number\">44621</Data></Cell><Cell ss:Index=\"4\" ss:StyleID=\"p\"><Data ss:Type=\"Number\">0.2</Data></Cell><Cell><Data ss:Type=\"DateTime\">2022-03-01T00:00:00.000</Data></Cell>"
                + "<Cell><Data ss:Type=\"Boolean\">1</Data></Cell><Cell><Data ss:Type=\"Error\">#REF!</Data></Cell><Cell ss:Formula=\"=A1\"/></Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>"
                + "<Worksheet ss:Name=\"Vide\"/></Workbook>");
    assertThat(Contents.rows(file))
        .containsExactly(
            "1: T(Titre & suite) _ T(c)",
            "4 hidden: D(2022-03-01T00:00) _ _ N(0.2) D(2022-03-01T00:00) B(true) E(#REF!) U()");
    try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT)) {
      assertThat(workbook.kind()).isEqualTo(Workbook.Kind.SPREADSHEETML);
      assertThat(workbook.sheets().get(0).merges()).containsExactly(new Sheet.Merge(1, 1, 0, 1));
      assertThat(workbook.sheets().get(0).hiddenColumns()).containsExactlyInAnyOrder(1, 2);
      assertThat(workbook.sheets().get(0).hidden()).isTrue();
      assertThat(Contents.rows(workbook.sheets().get(1))).isEmpty();
    }
  }

  @Test
  void readsAWebPageCalledXls() throws IOException {
    String page =
        "<html><head><meta charset=windows-1252><style>td { x: '<table>' }</style></head><body><table border=1><tr><th colspan=2>Présences<br>2022<th rowspan=2>Total</tr>"
            + "<tr><td>Fives &amp; Moulins&nbsp;</td><td x:num=\"12.5\">12,50&nbsp;&euro;</td><tr><td><table><tr><td>a</td></tr></table></td><td>&#233;</td></tr></table><!-- <table> --></body></html>";
    Path file =
        Contents.write(folder, "export.xls", page.getBytes(Charset.forName("windows-1252")));
    assertThat(Contents.rows(file))
        .containsExactly(
            "1: T(Présences\n2022) _ T(Total)",
            "2: T(Fives & Moulins\u00a0) N(12.5)",
            "3: T(a) T(é)");
    try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT)) {
      assertThat(workbook.kind()).isEqualTo(Workbook.Kind.HTML);
      assertThat(workbook.sheets().get(0).merges())
          .containsExactly(new Sheet.Merge(1, 1, 0, 1), new Sheet.Merge(1, 2, 2, 2));
    }
  }
}
