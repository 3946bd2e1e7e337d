package bilan.pipelines.sheet.csv;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.guard.LimitException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Records are parted as Commons CSV parts them by the rules of Excel. */
final class CsvRecordsTest {

  private static final Path FILE = Path.of("ventes.csv");

  @Test
  void anyTextIsPartedAsCommonsCsvPartsIt() throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      // Half without quotes; small buffers are of the reader, so that records lie across them.
      String text = text(random, i % 2 == 0 ? "ab;\n\r é1" : "ab;\n\r é1\"\"");
      assertThat(ours(text, 1 + random.nextInt(7))).as(text).isEqualTo(commons(text));
    }
  }

  /** Mostly as spreadsheets quote; now and then as nobody does. */
  @Test
  void quotedCellsArePartedAsCommonsCsvPartsThem() throws IOException {
    String[] pieces = {
      ";",
      ";",
      ";",
      "\n",
      "\r\n",
      "\"a\"",
      "\"b;é\"",
      "\"c\"\"d\"",
      "\"\"",
      "\"\"\"\"\"\"",
      "e",
      "\"f\ng\"",
      "\" \""
    };
    Random random = new Random(12);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(30);
      for (int j = 0; j < length; j++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String all = text.toString();
      assertThat(ours(all, 1 + random.nextInt(7))).as(all).isEqualTo(commons(all));
    }
  }

  @Test
  void aRecordLongerThanTheBufferIsWhole() throws IOException {
    String cell = "x".repeat(200_000);
    String text = "a;" + cell + ";b\r\nc;d;e";
    assertThat(ours(text, 5_000)).isEqualTo(commons(text));
  }

  private static String text(Random random, String alphabet) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(40);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static List<List<String>> ours(String text, int atOnce) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvRows parsed =
        new CsvRows(
            FILE,
            new CsvRecords(new Slow(text, atOnce), new Dialect(';', '"', false), false),
            null)) {
      for (Row row = next(parsed); row != null; row = next(parsed)) {
        rows.add(
            row.cells().stream().map(c -> c.isBlank() ? "" : String.valueOf(c.text())).toList());
      }
    } catch (LimitException e) {
      rows.add(List.of("quote"));
    }
    return rows;
  }

  /** Null after the last, also where a quote is found to be open. */
  private static Row next(CsvRows rows) throws LimitException {
    try {
      return rows.next();
    } catch (bilan.text.Failure open) {
      throw new LimitException("quote", 0);
    }
  }

  private static List<List<String>> commons(String text) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
    boolean open = text.chars().filter(c -> c == '"').count() % 2 == 1;
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
      long line = 0;
      var records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        List<String> cells = new ArrayList<>();
        record.forEach(cell -> cells.add(cell.isBlank() ? "" : cell));
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
          cells.remove(cells.size() - 1);
        }
        boolean several = parser.getCurrentLineNumber() > line + 1;
        line = parser.getCurrentLineNumber();
        boolean last = !records.hasNext() && !cells.isEmpty();
        if (open && several && last && cells.get(cells.size() - 1).matches("(?s).*[\n\r].*")) {
          rows.add(List.of("quote"));
        } else if (!cells.isEmpty()) {
          rows.add(cells);
        }
      }
    }
    return rows;
  }

  /** Gives a few characters at a time. */
  private static final class Slow extends Reader {
    private final StringReader text;
    private final int atOnce;

    Slow(String text, int atOnce) {
      this.text = new StringReader(text);
      this.atOnce = atOnce;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
      return text.read(to, offset, Math.min(length, atOnce));
    }

    @Override
    public void close() {
      text.close();
    }
  }
}
