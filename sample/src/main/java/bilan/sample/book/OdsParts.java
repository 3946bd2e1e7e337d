package bilan.sample.book;

import bilan.sample.book.Book.Tab;
import bilan.sample.book.BookWriter.Entry;
import bilan.sample.french.French;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An OpenDocument spreadsheet, written by hand. */
final class OdsParts {

  private OdsParts() {}

  /** The parts of the archive, the type first. */
  static List<Entry> of(Book book) {
    String office = "urn:oasis:names:tc:opendocument:xmlns:";
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content");
    for (String space : List.of("office", "table", "text", "style")) {
      xml.append(" xmlns:")
          .append(space)
          .append("=\"")
          .append(office)
          .append(space)
          .append(":1.0\"");
    }
    xml.append(" xmlns:number=\"")
        .append(office)
        .append("datastyle:1.0\" office:version=\"1.2\"><office:automatic-styles>")
        .append(
            "<number:date-style style:name=\"N1\"><number:day number:style=\"long\"/><number:text>/</number:text><number:month number:style=\"long\"/>")
        .append(
            "<number:text>/</number:text><number:year number:style=\"long\"/></number:date-style>")
        .append(
            "<style:style style:name=\"D\" style:family=\"table-cell\" style:data-style-name=\"N1\"/></office:automatic-styles><office:body><office:spreadsheet>");
    for (Tab tab : book.tabs()) {
      xml.append("<table:table table:name=\"").append(escape(tab.name())).append("\">");
      for (List<@Nullable Object> row : tab.rows()) {
        xml.append("<table:table-row>");
        row.forEach(value -> xml.append(odsCell(value)));
        xml.append(row.isEmpty() ? "<table:table-cell/>" : "").append("</table:table-row>\n");
      }
      xml.append("</table:table>");
    }
    xml.append("</office:spreadsheet></office:body></office:document-content>\n");
    String manifest =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest xmlns:manifest=\""
            + office
            + "manifest:1.0\" manifest:version=\"1.2\">"
            + "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>"
            + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>\n";
    return List.of(
        part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        part("content.xml", xml.toString()),
        part("META-INF/manifest.xml", manifest));
  }

  private static Entry part(String name, String text) {
    return new Entry(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String odsCell(@Nullable Object value) {
    if (value == null) {
      return "<table:table-cell/>";
    }
    if (value instanceof LocalDate day) {
      return "<table:table-cell table:style-name=\"D\" office:value-type=\"date\" office:date-value=\""
          + day
          + "\"><text:p>"
          + French.DATE.format(day)
          + "</text:p></table:table-cell>";
    }
    if (value instanceof BigDecimal || value instanceof Integer) {
      return "<table:table-cell office:value-type=\"float\" office:value=\""
          + value
          + "\"><text:p>"
          + value.toString().replace('.', ',')
          + "</text:p></table:table-cell>";
    }
    return "<table:table-cell office:value-type=\"string\"><text:p>"
        + escape(value.toString())
        + "</text:p></table:table-cell>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
