package bilan.pipelines.sheet.html;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.guard.Refusals;
import bilan.pipelines.sheet.text.TextEncoding;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A web page that calls itself a spreadsheet: each of its tables is a sheet, held in memory. */
public final class HtmlWorkbook implements Workbook {

  private static final long LARGEST = 24L * 1024 * 1024;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);

  private final Charset charset;
  private final List<Sheet> sheets;

  private HtmlWorkbook(Charset charset, List<Sheet> sheets) {
    this.charset = charset;
    this.sheets = List.copyOf(sheets);
  }

  /** Opens a web page and reads all its tables. */
  public static Workbook open(Path file, ReadOptions options) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw Refusals.of(file, "huge");
    }
    Charset declared = options.encoding() != null ? options.encoding() : declared(file);
    TextEncoding encoding = TextEncoding.of(file, declared);
    String base = Sheet.nameOf(file);
    List<Sheet> sheets = new ArrayList<>();
    for (HtmlTableCells table : new HtmlParser(text(file, encoding)).tables()) {
      sheets.add(new HtmlSheet(sheets.isEmpty() ? base : base + " " + (sheets.size() + 1), table));
    }
    if (sheets.isEmpty()) {
      throw Refusals.of(file, "html");
    }
    return new HtmlWorkbook(encoding.charset(), sheets);
  }

  private static String text(Path file, TextEncoding encoding) throws IOException {
    StringBuilder text = new StringBuilder((int) Files.size(file));
    try (Reader in = encoding.reader(file)) {
      char[] buffer = new char[1 << 14];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        text.append(buffer, 0, n);
      }
    }
    return text.toString();
  }

  private static @Nullable Charset declared(Path file) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(4096);
    }
    if (TextEncoding.unicode(head) != null) {
      return null;
    }
    Matcher matcher =
        CHARSET.matcher(new String(head, java.nio.charset.StandardCharsets.ISO_8859_1));
    try {
      return matcher.find() ? Charset.forName(matcher.group(1)) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  @Override
  public Kind kind() {
    return Kind.HTML;
  }

  @Override
  public List<Sheet> sheets() {
    return sheets;
  }

  @Override
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("encoding", charset.name());
    return facts;
  }

  @Override
  public void close() {
    // All is in memory.
  }
}
