package bilan.pipelines.sheet.html;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.text.TextEncoding;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A web page that calls itself a spreadsheet: each of its tables is a sheet, held in memory. */
public final class HtmlWorkbook {

  private static final long LARGEST = 24L * 1024 * 1024;
  private static final int BUFFER = 1 << 16;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);

  private HtmlWorkbook() {}

  /** Opens a web page and reads all its tables. */
  public static Workbook open(Path file, ReadOptions options) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw Guard.refusal(file, "huge");
    }
    byte[] head = TextEncoding.head(file);
    boolean unicode = TextEncoding.unicode(head) != null;
    Charset declared = unicode ? null : TextEncoding.named(head, CHARSET);
    TextEncoding encoding =
        TextEncoding.of(file, options.encoding() != null ? options.encoding() : declared);
    StringBuilder text = new StringBuilder((int) Files.size(file));
    char[] some = new char[BUFFER];
    try (Reader in = encoding.reader(file)) {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        text.append(some, 0, read);
      }
    }
    String base = Sheet.nameOf(file);
    List<Sheet> sheets = new ArrayList<>();
    for (HtmlCells table : new HtmlTables(text.toString()).read()) {
      String name = sheets.isEmpty() ? base : base + " " + (sheets.size() + 1);
      sheets.add(Sheet.Opened.of(name, table.rows(), table.merges()));
    }
    return new Workbook.Opened(
        Workbook.Kind.HTML, sheets, Map.of("encoding", encoding.charset().name()));
  }
}
