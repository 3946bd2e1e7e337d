package bilan.mess;

import bilan.mess.Tab.Line;
import bilan.mess.Tab.Merged;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A book as LibreOffice writes it. */
final class OdsWriting {

  private OdsWriting() {}

  static void write(Book book, Path file) throws IOException {
    StringBuilder xml = new StringBuilder("<office:document-content");
    for (String space : List.of("office", "table", "text")) {
      xml.append(
          " xmlns:%s=\"urn:oasis:names:tc:opendocument:xmlns:%s:1.0\"".formatted(space, space));
    }
    xml.append("><office:body><office:spreadsheet>");
    book.tabs().forEach(tab -> sheet(tab, xml));
    xml.append("</office:spreadsheet></office:body></office:document-content>");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
      part(zip, "content.xml", xml.toString());
    }
  }

  private static void sheet(Tab tab, StringBuilder xml) {
    xml.append("<table:table table:name=\"").append(escaped(tab.name())).append("\">");
    for (int c = 0; c < tab.lines().stream().mapToInt(l -> l.cells().size()).max().orElse(1); c++) {
      xml.append("<table:table-column")
          .append(tab.hidden().contains(c) ? " table:visibility=\"collapse\"/>" : "/>");
    }
    for (int r = 0; r < tab.lines().size(); r++) {
      Line line = tab.lines().get(r);
      xml.append("<table:table-row>");
      for (int c = 0; c < line.cells().size(); c++) {
        xml.append(cell(tab, r, c, line.cell(c)));
      }
      xml.append("</table:table-row>");
    }
    xml.append("</table:table>");
  }

  private static String cell(Tab tab, int row, int column, @Nullable Object value) {
    if (value instanceof Merged) {
      return "<table:covered-table-cell/>";
    }
    if (value == null) {
      return "<table:table-cell/>";
    }
    String type = "office:value-type=\"string\"";
    if (value instanceof BigDecimal) {
      type = "office:value-type=\"float\" office:value=\"" + value + "\"";
    } else if (value instanceof LocalDate) {
      type = "office:value-type=\"date\" office:date-value=\"" + value + "\"";
    }
    int down = OfficeWriting.span(tab, row, column, 1, 0, Merged.UP);
    int right = OfficeWriting.span(tab, row, column, 0, 1, Merged.LEFT);
    return "<table:table-cell %s%s%s><text:p>%s</text:p></table:table-cell>"
        .formatted(
            type,
            down > 0 ? " table:number-rows-spanned=\"" + (down + 1) + "\"" : "",
            right > 0 ? " table:number-columns-spanned=\"" + (right + 1) + "\"" : "",
            escaped(Cells.french(value)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
