package bilan.pipelines.sheet.opening;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.text.Exit;
import bilan.text.Failure;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Whatever bytes a file holds, it ends in rows or in one sentence, and our own parsers know why.
 *
 * <p>A build replays the inputs kept beside this class; {@code JAZZER_FUZZ=1 ./mvnw test
 * -Dtest='SheetFuzzTest#csv'} looks for more.
 */
final class SheetFuzzTest {

  private static final Path FOLDER = folder();

  private static Path folder() {
    try {
      return Files.createTempDirectory("fuzz");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @FuzzTest(maxDuration = "2m")
  void csv(byte[] bytes) throws IOException {
    if (bytes.length > 0 && bytes[0] != 'P' && (bytes[0] & 0xFF) != 0xD0) {
      ends(Contents.write(FOLDER, "a.csv", bytes));
    }
  }

  @FuzzTest(maxDuration = "2m")
  void xlsxSheet(byte[] sheet) throws IOException {
    ends(
        Contents.xlsx(
            FOLDER,
            new String(sheet, StandardCharsets.UTF_8),
            "<sst><si><t>a</t></si><si><r><t>b</t></r></si></sst>",
            "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
            ""));
  }

  @FuzzTest(maxDuration = "2m")
  void xlsxTexts(byte[] texts) throws IOException {
    ends(
        Contents.xlsx(
            FOLDER,
            "<worksheet><sheetData><row><c t=\"s\" s=\"1\"><v>0</v></c></row></sheetData></worksheet>",
            new String(texts, StandardCharsets.UTF_8),
            "<styleSheet/>",
            ""));
  }

  @FuzzTest(maxDuration = "2m")
  void ods(byte[] content) throws IOException {
    Path file = FOLDER.resolve("a.ods");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content);
    }
    ends(file);
  }

  @FuzzTest(maxDuration = "2m")
  void camt(byte[] entries) throws IOException {
    String text = new String(entries, StandardCharsets.UTF_8);
    ends(
        Contents.write(
            FOLDER,
            "a.xml",
            "<Document><BkToCstmrStmt><Stmt>" + text + "</Stmt></BkToCstmrStmt></Document>"));
  }

  @FuzzTest(maxDuration = "2m")
  void ofx(byte[] lines) throws IOException {
    String text = new String(lines, StandardCharsets.UTF_8);
    ends(Contents.write(FOLDER, "a.ofx", "OFXHEADER:100\n<OFX><STMTRS>" + text + "</OFX>"));
  }

  private static void ends(Path file) throws IOException {
    try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT)) {
      for (Sheet sheet : workbook.sheets()) {
        read(sheet);
        sheet.merges();
        sheet.hiddenColumns();
      }
    } catch (Failure e) {
      assertThat(e.exit()).isEqualTo(Exit.REFUSED);
      assertThat(e.problems()).hasSize(1);
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException thrown && isOurs(thrown)) {
        throw thrown;
      }
      assertThat(cause instanceof Error).as(String.valueOf(cause)).isFalse();
    }
  }

  // What a library throws is its own affair.
  private static boolean isOurs(RuntimeException thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (!frame.getClassName().startsWith("java.")) {
        return frame.getClassName().startsWith("bilan.");
      }
    }
    return true;
  }

  private static void read(Sheet sheet) throws IOException {
    int rows = 0;
    try (Sheet.Rows all = sheet.rows()) {
      for (Row row = all.next(); row != null && rows < 2_000; row = all.next()) {
        rows++;
        assertThat(row.number()).isPositive();
        assertThat(row.cells()).isNotEmpty();
        assertThat(row.cells().get(row.cells().size() - 1).isBlank()).isFalse();
      }
    }
  }
}
