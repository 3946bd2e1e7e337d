package bilan.sample.printed;

import bilan.sample.french.French;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of a document's tables and charts by {@code T1} and {@code G1}, whatever its format.
 */
public final class PrintedTables {

  private static final Pattern ROW = Pattern.compile("<tr.*?</tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);

  static final Pattern CAPTION =
      Pattern.compile("\\**(Tableau|Graphique)[\\s\\u00a0](\\d+)[\\s\\u00a0]–.*");

  /** Ends the name of the file beside a document that says where its figures come from. */
  public static final String CONTROL = "-controle";

  private static final Pattern HTML =
      Pattern.compile(
          "<caption>(Tableau|Graphique)[\\s\\u00a0](\\d+)[\\s\\u00a0]–.*?</caption>(.*?)</table>",
          Pattern.DOTALL);

  private PrintedTables() {}

  static String key(String kind, String number) {
    return (kind.equals("Tableau") ? "T" : "G") + number;
  }

  /** Reads the tables of one file. */
  @FunctionalInterface
  public interface Reader<T> {
    Map<String, List<List<T>>> read(Path file) throws IOException;
  }

  /**
   * The tables of a document and those of the control beside it, which count on.
   *
   * @param ending of the files' names behind the stem
   */
  public static <T> Map<String, List<List<T>>> withControl(
      Path folder, String stem, String ending, Reader<T> reader) throws IOException {
    Map<String, List<List<T>>> tables =
        new LinkedHashMap<>(reader.read(folder.resolve(stem + ending)));
    Path control = folder.resolve(stem + CONTROL + ending);
    if (Files.exists(control)) {
      tables.putAll(reader.read(control));
    }
    return tables;
  }

  /** The tables of a Markdown file, by their id. */
  public static Map<String, List<List<String>>> markdown(Path file) throws IOException {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    List<List<String>> open = null;
    for (String line : Files.readAllLines(file)) {
      Matcher caption = CAPTION.matcher(line);
      if (caption.matches()) {
        open = new ArrayList<>();
        tables.put(key(caption.group(1), caption.group(2)), open);
      } else if (line.startsWith("|") && open != null) {
        List<String> cells = List.of(line.substring(1, line.length() - 1).split("\\|", -1));
        open.add(cells.stream().map(c -> clean(c.replace("\\", ""))).toList());
      }
    }
    tables.values().forEach(rows -> rows.subList(0, 2).clear());
    return tables;
  }

  static Map<String, List<List<String>>> html(Path file) throws IOException {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    Matcher table = HTML.matcher(Files.readString(file));
    while (table.find()) {
      List<List<String>> rows = htmlRows(table.group(3));
      tables.put(key(table.group(1), table.group(2)), rows.subList(1, rows.size()));
    }
    return tables;
  }

  static Map<String, List<List<String>>> workbook(Path file) throws IOException {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
        tables.putAll(pieces(rows(workbook.getSheetAt(i)), cell -> cell));
      }
    }
    return tables;
  }

  /**
   * The tables and charts that stand below each other in a sheet, by their captions: header, rows
   * and what follows them.
   *
   * @param words of a cell
   */
  public static <T> Map<String, List<List<T>>> pieces(
      List<List<T>> rows, Function<T, String> words) {
    Map<String, List<List<T>>> pieces = new LinkedHashMap<>();
    List<List<T>> open = new ArrayList<>();
    for (List<T> row : rows) {
      Matcher caption = CAPTION.matcher(row.isEmpty() ? "" : words.apply(row.get(0)));
      if (caption.matches()) {
        open = new ArrayList<>();
        pieces.put(key(caption.group(1), caption.group(2)), open);
      } else {
        open.add(row);
      }
    }
    return pieces;
  }

  private static List<List<String>> rows(Sheet sheet) {
    Set<CellAddress> hidden = new HashSet<>();
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      merged.forEach(hidden::add);
      hidden.remove(new CellAddress(merged.getFirstRow(), merged.getFirstColumn()));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < row.getLastCellNum(); c++) {
        if (!hidden.contains(new CellAddress(row.getRowNum(), c))) {
          cells.add(shown(row.getCell(c)));
        }
      }
      rows.add(cells);
    }
    return rows;
  }

  /** A share under a percent format counts a hundred times; a date as people write it. */
  private static String shown(@Nullable Cell cell) {
    if (cell == null || cell.getCellType() == CellType.BLANK) {
      return "";
    }
    boolean live = cell.getCellType() == CellType.FORMULA;
    CellType type = live ? cell.getCachedFormulaResultType() : cell.getCellType();
    if (type != CellType.NUMERIC) {
      return clean(cell.toString());
    }
    String format = cell.getCellStyle().getDataFormatString();
    if (DateUtil.isCellDateFormatted(cell) && !format.endsWith("dd/mm/yyyy")) {
      return clean(new DataFormatter(Locale.FRANCE).formatCellValue(cell));
    }
    if (DateUtil.isCellDateFormatted(cell)) {
      return French.DATE.format(cell.getLocalDateTimeCellValue());
    }
    if (format.startsWith("\"oui\"")) {
      return cell.getNumericCellValue() == 0 ? "non" : "oui";
    }
    BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue());
    BigDecimal written = format.contains("%") ? number.movePointRight(2) : number;
    return written.stripTrailingZeros().toPlainString();
  }

  private static List<List<String>> htmlRows(String table) {
    List<List<String>> rows = new ArrayList<>();
    for (Matcher row = ROW.matcher(table); row.find(); ) {
      List<String> cells = new ArrayList<>();
      for (Matcher cell = CELL.matcher(row.group()); cell.find(); ) {
        cells.add(
            clean(
                cell.group(1)
                    .replaceAll("<span class=\"(mark|heard)[^>]*>.*?</span>|<[^>]*>", "")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&")
                    .replace("&nbsp;", " ")));
      }
      rows.add(cells);
    }
    return rows;
  }

  /** Without footnote marks, emphasis and the blanks of typography. */
  public static String clean(String cell) {
    String plain = cell.replaceAll("[\\u00a0\\u202f]", " ").replaceAll("[*_]", "").strip();
    return plain.replaceAll("\\s*\\(\\d+(, \\d+)*\\)$", "");
  }
}
