package bilan.pipelines.sheet.opening;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes tiny files for tests and reads them back. */
final class Contents {

  private Contents() {}

  static Path write(Path folder, String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    return file;
  }

  static Path write(Path folder, String name, String text) throws IOException {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A zipped file; its parts are names followed by their text. */
  static Path zip(Path folder, String name, String... parts) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static final String TYPES =
      "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
  private static final String RELATION =
      "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>";

  private static String relations(String... each) {
    return "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + String.join("", each)
        + "</Relationships>";
  }

  /** An Excel workbook of one sheet, from the XML of its sheet, its shared texts and its styles. */
  static Path xlsx(Path folder, String sheet, String strings, String styles, String properties)
      throws IOException {
    String main =
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + properties
            + "<sheets><sheet name=\"Feuille\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    return zip(
        folder,
        "book.xlsx",
        "[Content_Types].xml",
        TYPES,
        "_rels/.rels",
        relations(RELATION.formatted("r0", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml",
        main,
        "xl/_rels/workbook.xml.rels",
        relations(
            RELATION.formatted("r1", "worksheet", "worksheets/sheet1.xml"),
            RELATION.formatted("r2", "sharedStrings", "sharedStrings.xml"),
            RELATION.formatted("r3", "styles", "styles.xml")),
        "xl/worksheets/sheet1.xml",
        sheet,
        "xl/sharedStrings.xml",
        strings,
        "xl/styles.xml",
        styles);
  }

  static Path ods(Path folder, String body) throws IOException {
    return zip(
        folder,
        "book.ods",
        "mimetype",
        "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml",
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\" xmlns:calcext=\"c\">"
            + body
            + "</office:document-content>");
  }

  /**
   * Every row of the first sheet: its number, and the texts of its cells after the first letter of
   * their type.
   */
  static List<String> rows(Path file) throws IOException {
    return rows(file, ReadOptions.DETECT);
  }

  static List<String> rows(Path file, ReadOptions options) throws IOException {
    try (Workbook workbook = Workbooks.open(file, options)) {
      return rows(workbook.sheets().get(0));
    }
  }

  static List<String> rows(Sheet sheet) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Sheet.Rows rows = sheet.rows()) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        StringBuilder line =
            new StringBuilder()
                .append(row.number())
                .append(row.hidden() ? " hidden" : "")
                .append(':');
        for (SheetCell cell : row.cells()) {
          line.append(' ')
              .append(
                  cell.isBlank() ? "_" : cell.type().name().charAt(0) + "(" + cell.text() + ")");
        }
        lines.add(line.toString());
      }
    }
    return lines;
  }
}
