package bilan.queries.render;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Column;
import bilan.queries.Column.Additivity;
import bilan.queries.Kind;
import bilan.queries.render.workbook.XlsxCell;
import bilan.testing.Slow;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand seeded strings that somebody could have typed into a spreadsheet to do harm. */
class HostileTextTest {

  private static final int COUNT = 10_000;
  private static final List<String> PIECES =
      List.of(
          "=cmd|'/c calc'!A0",
          "=HYPERLINK(\"http://x\")",
          "+33612345678",
          "-2+3",
          "@SUM(1)",
          "\t=1",
          "\r=1",
          "\n=1",
          "＝1+1",
          ";=1+1;",
          ",=1",
          "\"",
          "\"\"",
          "'",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "]]>",
          "&amp;",
          "--",
          "|",
          "*x*",
          "[a](javascript:x)",
          "`",
          "\\",
          "\u202e",
          "\u2066",
          "\u0000",
          "\u001b[31m",
          "\u0007",
          "\u0085",
          "\u2028",
          "\ud800",
          "\udc00",
          "\ufffe",
          "é",
          "  ",
          "😀",
          "漢字",
          "a",
          "1",
          "{{ x }}",
          "%s",
          "x".repeat(40_000));

  private final List<String> texts = hostile();
  private final Answer answer = answer(texts);

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void noCsvCellIsEvaluatedWhateverTheSeparatorTaken(String separator) throws IOException {
    for (Format format : List.of(Format.CSV, Format.CSV_FR)) {
      CSVFormat reader = CSVFormat.EXCEL.builder().setDelimiter(separator).get();
      String csv = text(format);
      for (CSVRecord record : reader.parse(new StringReader(csv))) {
        for (String cell : record) {
          boolean number = cell.matches("-\\d+[.,]\\d\\d(\\D.*)?");
          String first = cell.stripLeading();
          assertThat(!number && !first.isEmpty() && "=+-@＝＋－＠".indexOf(first.charAt(0)) >= 0)
              .as(cell)
              .isFalse();
        }
      }
    }
  }

  @Test
  void typedNumbersStayNumbersInCsv() {
    assertThat(text(Format.CSV)).contains(",-12.50\n");
    assertThat(text(Format.CSV_FR)).contains(";-12,50\r\n");
  }

  @Slow
  @Test
  void workbooksHoldTextAsText() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(Format.XLSX)))) {
      int cells = 0;
      for (Row row : workbook.getSheetAt(0)) {
        assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
        cells++;
      }
      assertThat(cells).isEqualTo(COUNT + 1);
      for (int i = 0; i < 100; i++) {
        String expected = XlsxCell.text(texts.get(i)).replace("\r\n", "\n").replace('\r', '\n');
        assertThat(
                workbook
                    .getSheetAt(0)
                    .getRow(i + 1)
                    .getCell(0)
                    .getStringCellValue()
                    .replace('\r', '\n'))
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void htmlHoldsNoMarkupButItsOwn() {
    String html = text(Format.HTML);
    String body = html.substring(html.indexOf("<tbody>"), html.indexOf("</tbody>"));
    String bare = body.replaceAll("</?(tbody|tr|td)( class=\"n\")?>", "");
    assertThat(bare).doesNotContain("<").doesNotContain("\"");
    assertThat(html).contains("default-src 'none'").doesNotContain("<script");
    assertThat(
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\u202a-\\u202e]")
                .matcher(html)
                .find())
        .isFalse();
  }

  @Test
  void terminalsGetNoControlCharacters() {
    for (Format format : List.of(Format.TEXT, Format.MD)) {
      assertThat(
              Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u202a-\\u202e\\u2066-\\u2069]")
                  .matcher(text(format))
                  .find())
          .as(format.word())
          .isFalse();
      assertThat(text(format).lines().count()).isBetween((long) COUNT + 2, (long) COUNT + 4);
    }
  }

  @Test
  void jsonKeepsTheTextExactly() {
    String json = text(Format.JSON);
    assertThat(json).contains("\\u0000", "\\u202e", "\\ud800").doesNotContain("\u202e");
    assertThat(json.getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes(Format.JSON));
  }

  private String text(Format format) {
    return new String(bytes(format), StandardCharsets.UTF_8);
  }

  private byte[] bytes(Format format) {
    return AnswerFormat.of(format, new Catalogue(Lang.FR)).write(answer);
  }

  static List<String> hostile() {
    Random random = new Random(20221231);
    List<String> texts = new ArrayList<>(COUNT);
    for (int i = 0; i < COUNT; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        // The very long ones seldom, or the test takes a minute.
        int bound = i % 1000 == 0 ? PIECES.size() : PIECES.size() - 1;
        text.append(PIECES.get(random.nextInt(bound)));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static Answer answer(List<String> texts) {
    List<Line> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(Line.body(Arrays.asList(text, new BigDecimal("-12.5"))));
    }
    return new Answer(
        "hostile",
        "",
        List.of(
            new Column("text", "Texte", Kind.TEXT, null, null, Additivity.NONE, null),
            new Column("amount", "Montant TTC", Kind.AMOUNT, "EUR", "incl", Additivity.SUM, null)),
        lines,
        List.of());
  }
}
