package bilan.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Slow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand hostile texts go in as they are and come out of every format inert. */
@Slow
class HostileTextsTest {

  private static final int COUNT = 10_000;
  private static final Pattern EVALUATED = Pattern.compile("^\\s*[=+@\\t\\r-].*", Pattern.DOTALL);
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f]");

  private static final Pattern BARE_IN_JSON = Pattern.compile("[\\x00-\\x09\\x0b-\\x1f]");

  @TempDir Path folder;

  @Test
  void tenThousandTextsAreTextInEveryFormat() throws IOException {
    List<String> texts = HostileStrings.of(COUNT, 14);
    must("init", ".");
    must("ingest", "sales", excel(texts).toString());
    assertThat(must("query", "--sql", "select count(*) from sales", "-f", "csv").out())
        .contains(Integer.toString(COUNT));
    csv("csv", CSVFormat.EXCEL);
    csv("csv-fr", CSVFormat.EXCEL.builder().setDelimiter(';').get());
    xlsx();
    assertThat(written("html"))
        .doesNotContain("<script>alert", "<img src=x", "<svg onload", "</td></table>1");
    assertThat(BARE_IN_JSON.matcher(written("json")).find()).isFalse();
    for (String format : List.of("text", "md")) {
      assertThat(CONTROL.matcher(written(format)).find()).as(format).isFalse();
    }
  }

  private Path excel(List<String> texts) throws IOException {
    Path file = folder.resolve("caisse.xlsx");
    try (SXSSFWorkbook book = new SXSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      org.apache.poi.ss.usermodel.Sheet sheet = book.createSheet("Caisse");
      Row header = sheet.createRow(0);
      List<String> heads = List.of("Date", "Lieu", "Ticket", "Article", "Montant TTC");
      for (int i = 0; i < heads.size(); i++) {
        header.createCell(i).setCellValue(heads.get(i));
      }
      for (int i = 0; i < texts.size(); i++) {
        Row row = sheet.createRow(i + 1);
        row.createCell(0).setCellValue("%02d/01/2022".formatted(1 + i % 28));
        row.createCell(1).setCellValue("Wazemmes");
        row.createCell(2).setCellValue("T" + i);
        row.createCell(3).setCellValue(texts.get(i));
        row.createCell(4).setCellValue(2.5);
      }
      book.write(out);
    }
    return file;
  }

  private Cli.Result must(String... words) {
    Cli.Result result = Cli.in(folder).run(words);
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).doesNotContain("\tat ", "Exception");
    return result;
  }

  private Path file(String format) {
    Path file = folder.resolve("out." + format);
    must(
        "query", "--sql", "select ticket, product from sales", "-f", format, "-o", file.toString());
    return file;
  }

  private String written(String format) throws IOException {
    return Files.readString(file(format));
  }

  private void csv(String format, CSVFormat dialect) throws IOException {
    Set<String> tickets = new HashSet<>();
    try (Reader in = Files.newBufferedReader(file(format))) {
      for (CSVRecord record : dialect.parse(in)) {
        assertThat(record.size()).isEqualTo(2);
        tickets.add(record.get(0));
        for (String cell : record) {
          assertThat(EVALUATED.matcher(cell).matches()).as(cell).isFalse();
        }
      }
    }
    assertThat(tickets).hasSize(COUNT + 1);
  }

  private void xlsx() throws IOException {
    try (Workbook book = WorkbookFactory.create(file("xlsx").toFile(), null, true)) {
      int rows = 0;
      for (org.apache.poi.ss.usermodel.Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            assertThat(cell.getHyperlink()).isNull();
            rows += cell.toString().matches("T\\d+") ? 1 : 0;
          }
        }
      }
      assertThat(rows).isEqualTo(COUNT);
    }
  }
}
