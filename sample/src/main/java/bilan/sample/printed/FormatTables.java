package bilan.sample.printed;

import bilan.sample.french.French;
import bilan.sample.printed.PrintedBilan.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Whether every number of every table and chart of a bilan is in each format that of its json. */
public final class FormatTables {

  /** As spreadsheets know one, {@code 2023-01} or {@code 01/2023}. */
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d\\d)|(\\d\\d)/(\\d{4})");

  private static final Set<String> FIGURES = Set.of("count", "amount", "rate", "hours", "number");

  private FormatTables() {}

  /**
   * What differs, in words.
   *
   * @param stem of the files, which stand beside each other, with their control if they have one
   */
  public static List<String> problems(PrintedBilan printed, Path folder, String stem)
      throws IOException {
    Map<String, Map<String, List<List<String>>>> formats = new HashMap<>();
    formats.put("md", PrintedTables.markdown(folder.resolve(stem + ".md")));
    formats.put("html", PrintedTables.withControl(folder, stem, ".html", PrintedTables::html));
    formats.put("docx", PrintedTables.withControl(folder, stem, ".docx", DocxTables::read));
    formats.put("xlsx", PrintedTables.withControl(folder, stem, ".xlsx", PrintedTables::workbook));
    List<String> found = new ArrayList<>();
    formats.forEach(
        (format, tables) -> {
          compare(format, "T", printed.tables(), tables, found);
          compare(format, "G", printed.charts(), tables, found);
        });
    Path control = folder.resolve(stem + PrintedTables.CONTROL + ".pdf");
    String rest = Files.exists(control) ? text(control) : "";
    pdf(printed, text(folder.resolve(stem + ".pdf")) + rest, found);
    return found;
  }

  /** What of one kind of tables differs from those of a format, by {@code T1} or {@code G1}. */
  public static void compare(
      String format,
      String kind,
      List<Table> tables,
      Map<String, List<List<String>>> given,
      List<String> found) {
    int number = 0;
    for (Table table : tables.stream().filter(table -> !table.told()).toList()) {
      number++;
      List<List<String>> rows = given.get(kind + number);
      if (rows == null) {
        found.add(format + " lacks " + kind + number + " " + table.title());
      } else {
        compare(format, table, rows, found);
      }
    }
  }

  /** Row by row: some formats have a title and a header above them, or notes below. */
  private static void compare(
      String format, Table table, List<List<String>> rows, List<String> found) {
    String where = format + " " + table.id() + " ";
    int first = first(table, rows);
    for (int r = 0; r < table.rows().size(); r++) {
      List<@Nullable Object> expected = table.rows().get(r);
      List<String> row = first + r < rows.size() ? rows.get(first + r) : List.of();
      for (int c = 0; c < expected.size(); c++) {
        String cell = c < row.size() ? row.get(c) : "";
        if (!same(table.kinds().get(c), expected.get(c), cell)) {
          found.add(where + expected + " : « " + cell + " » is not " + expected.get(c));
        }
      }
    }
  }

  private static int first(Table table, List<List<String>> rows) {
    for (int r = 0; r < rows.size(); r++) {
      if (!rows.get(r).isEmpty()
          && same(table.kinds().get(0), table.rows().get(0).get(0), rows.get(r).get(0))) {
        return r;
      }
    }
    return 0;
  }

  private static boolean same(String kind, @Nullable Object expected, String cell) {
    if (FIGURES.contains(kind)) {
      BigDecimal given = number(cell);
      return expected == null
          ? given == null
          : given != null && agrees(given, new BigDecimal(expected.toString()), cell);
    }
    if (expected == null) {
      return cell.isEmpty() || cell.equals("–") || cell.startsWith("n.c");
    }
    if (kind.equals("date") && expected.toString().matches("\\d{4}-\\d\\d-\\d\\d")) {
      String french = French.DATE.format(LocalDate.parse(expected.toString()));
      return cell.equals(french) || cell.equals(expected.toString());
    }
    if (kind.equals("month") && expected.toString().matches("\\d{4}-\\d\\d")) {
      YearMonth of = YearMonth.parse(expected.toString());
      String name = of.getMonth().getDisplayName(TextStyle.FULL, Locale.FRENCH);
      String digits = "%02d/%d".formatted(of.getMonthValue(), of.getYear());
      return List.of(name + " " + of.getYear(), digits).contains(PrintedBilan.plain(cell))
          || cell.startsWith(expected.toString());
    }
    Matcher month = MONTH.matcher(cell);
    if (month.matches()) {
      String year = month.group(1) == null ? month.group(4) : month.group(1);
      String number = month.group(2) == null ? month.group(3) : month.group(2);
      String name = French.SHORT_MONTHS.get(Integer.parseInt(number) - 1);
      return (name + " " + year.substring(2)).equals(PrintedTables.clean(expected.toString()));
    }
    return kind.equals("boolean")
        ? Set.of(expected.equals(true) ? "oui" : "non", expected.toString())
            .contains(cell.toLowerCase(Locale.ROOT))
        : PrintedBilan.plain(PrintedTables.clean(cell))
            .equals(PrintedBilan.plain(PrintedTables.clean(expected.toString())));
  }

  /** Euros may be read without cents; those of a machine are rounded from more than two digits. */
  private static boolean agrees(BigDecimal given, BigDecimal expected, String cell) {
    boolean whole = cell.contains("€") && given.scale() == 0;
    BigDecimal apart = given.subtract(expected).abs();
    return apart.compareTo(whole ? new BigDecimal("0.5") : BigDecimal.ZERO) <= 0;
  }

  /** {@code 1 234,50 €}, {@code −4,5 %}; null for n.c. and what was not open. */
  private static @Nullable BigDecimal number(String cell) {
    String digits = cell.replace('−', '-').replaceAll("[^0-9,.\\-]", "").replace(',', '.');
    return digits.matches("-?\\d+(\\.\\d+)?") && !cell.contains("n.c")
        ? new BigDecimal(digits)
        : null;
  }

  private static String text(Path pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** The numbers of the tables, one after the other, as people write them. */
  private static void pdf(PrintedBilan printed, String whole, List<String> found) {
    String text = whole.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    for (Table table : printed.tables()) {
      String title = table.title().replace('\'', '’');
      int at = text.indexOf(table.told() ? title + ". " : " – " + title);
      for (int r = 0; r < table.rows().size(); r++) {
        List<@Nullable Object> row = table.rows().get(r);
        if (table.told() && !table.roles().get(r).equals("body")) {
          continue; // a sentence says no total of one line
        }
        for (int c = 0; c < row.size(); c++) {
          Object cell = row.get(c);
          if (cell != null && FIGURES.contains(table.kinds().get(c))) {
            BigDecimal number = new BigDecimal(cell.toString());
            int from = Math.max(at, 0);
            int next = text.indexOf(digits(number), from);
            // Read in whole euros; of machines' cents, half an euro may have been less.
            for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.HALF_DOWN)) {
              String euros = digits(number.setScale(0, mode)) + " €";
              next = next < 0 ? text.indexOf(euros, from) : next;
            }
            if (next < 0) {
              found.add("pdf " + table.id() + " lacks " + digits(number) + " of " + row);
            }
            at = Math.max(at, next);
          }
        }
      }
    }
  }

  private static String digits(BigDecimal exact) {
    String digits = French.digits(exact.abs(), Math.max(0, exact.scale()));
    return exact.signum() < 0 ? "−" + digits : digits;
  }
}
