package bilan.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Slow;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line without an end is refused, and the widest that is read is read in seconds. */
@Slow
class WideSheetsTest {

  private static final String HEADER = "Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA";

  @TempDir Path folder;

  @BeforeEach
  void workspace() {
    assertThat(Cli.in(folder).run("init", ".").exit()).isZero();
  }

  /** As this thread worked: what else a machine does is not counted. */
  private Cli.Result run(Duration most, String... words) {
    long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Cli.Result result = Cli.in(folder).run(words);
    Duration worked =
        Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from);
    assertThat(worked).isLessThan(most);
    return result;
  }

  @ParameterizedTest
  @ValueSource(ints = {500_000, 4_097})
  void aLineOfManyCellsIsRefused(int cells) throws IOException {
    Files.writeString(folder.resolve("large.csv"), HEADER + "\n" + "x;".repeat(cells) + "\n");
    for (String command : new String[] {"inspect", "ingest"}) {
      Cli.Result result = run(Duration.ofSeconds(10), command, "large.csv");
      assertThat(result.exit()).as(result.err()).isEqualTo(3);
      assertThat(result.err()).contains("FILE-07", "large.csv:2", "4 096");
    }
  }

  private void workbook(int columns) throws IOException {
    String[] head = HEADER.split(";", -1);
    String[] cells = {"03/03/2022", "Fives", "1", "Café", "1,80", "20 %"};
    try (SXSSFWorkbook book = new SXSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("large.xlsx"))) {
      Sheet sheet = book.createSheet("Ventes");
      Row first = sheet.createRow(0);
      Row second = sheet.createRow(1);
      for (int c = 0; c < columns; c++) {
        first.createCell(c).setCellValue(c < head.length ? head[c] : "Colonne " + c);
        second.createCell(c).setCellValue(c < cells.length ? cells[c] : "x" + c);
      }
      book.write(out);
    }
  }

  @Test
  void aSheetOfAllTheColumnsOfExcelIsRefused() throws IOException {
    workbook(16_384);
    Cli.Result result = run(Duration.ofSeconds(10), "ingest", "sales", "large.xlsx");
    assertThat(result.exit()).as(result.err()).isEqualTo(3);
    assertThat(result.err()).contains("FILE-07");
  }

  @Test
  void threeYearsOfDaysAreRead() throws IOException {
    workbook(1_100);
    Cli.Result result = run(Duration.ofSeconds(20), "ingest", "sales", "large.xlsx");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("1 ligne lue");
  }
}
