package bilan.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** The tables of a document, whatever its format, as rows of cells of text. */
final class Grids {

  private static final Pattern TABLE = Pattern.compile("<table.*?</table>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<tr.*?</tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);

  private Grids() {}

  static List<List<String>> markdown(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("|"))
        .map(line -> cells(line.substring(1, line.length() - 1).split("\\|", -1)))
        .toList();
  }

  static List<List<String>> text(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(line -> cells(line.split(" {2,}", -1))).toList();
  }

  static List<List<String>> html(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String table : all(TABLE, Files.readString(file))) {
      for (String row : all(ROW, table)) {
        List<String> cells = new ArrayList<>();
        for (Matcher cell = CELL.matcher(row); cell.find(); ) {
          cells.add(
              clean(
                  cell.group(1)
                      .replaceAll("<sup>.*?</sup>|<[^>]*>", "")
                      .replace("&#39;", "'")
                      .replace("&amp;", "&")
                      .replace("&nbsp;", " ")));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(result -> result.group())
        .collect(Collectors.toList());
  }

  static List<List<String>> docx(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      for (XWPFTable table : document.getTables()) {
        table
            .getRows()
            .forEach(
                row ->
                    rows.add(row.getTableCells().stream().map(cell -> clean(text(cell))).toList()));
      }
    }
    return rows;
  }

  /** The runs of a cell save those that call a note. */
  private static String text(XWPFTableCell cell) {
    StringBuilder text = new StringBuilder();
    for (XWPFParagraph paragraph : cell.getParagraphs()) {
      for (XWPFRun run : paragraph.getRuns()) {
        text.append("AppelNote".equals(run.getStyle()) ? "" : run.text());
      }
    }
    return text.toString();
  }

  private static List<String> cells(String[] cells) {
    return Arrays.stream(cells).map(Grids::clean).toList();
  }

  /** Without footnote marks, emphasis and the blanks of typography. */
  private static String clean(String cell) {
    String plain = cell.replaceAll("[\\u00a0\\u202f]", " ").replaceAll("[*_]", "").strip();
    return plain.replaceAll("\\s*\\(\\d+(, \\d+)*\\)$", "");
  }
}
