package bilan.sample.printed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The tables and charts of a Word document, whatever controls stand around their cells. */
final class DocxTables {

  private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();
  private @Nullable String key;

  private DocxTables() {}

  static Map<String, List<List<String>>> read(Path file) throws IOException {
    DocxTables word = new DocxTables();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      word.body(part(zip, "word/document.xml"));
      for (int i = 1; zip.getEntry("word/charts/chart" + i + ".xml") != null; i++) {
        word.tables.put("G" + i, chart(part(zip, "word/charts/chart" + i + ".xml")));
      }
    }
    return word.tables;
  }

  private static Element part(ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(in)
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  /** Captions and tables as they come. */
  private void body(Element parent) {
    children(
        parent,
        child -> {
          if (child.getTagName().equals("w:p")) {
            Matcher caption = PrintedTables.CAPTION.matcher(text(child));
            key = caption.matches() ? PrintedTables.key(caption.group(1), caption.group(2)) : key;
          } else if (child.getTagName().equals("w:tbl")) {
            table(child);
          } else {
            body(child);
          }
        });
  }

  private void table(Element table) {
    if (key != null && key.startsWith("T") && !tables.containsKey(key)) {
      List<List<String>> rows = new ArrayList<>();
      for (Element row : all(table, "w:tr")) {
        rows.add(all(row, "w:tc").stream().map(cell -> PrintedTables.clean(text(cell))).toList());
      }
      tables.put(key, rows);
    }
  }

  private static void children(Element parent, Consumer<Element> each) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        each.accept(element);
      }
    }
  }

  private static List<Element> all(Element parent, String tag) {
    List<Element> all = new ArrayList<>();
    var found = parent.getElementsByTagName(tag);
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }

  /** The runs save those that call a note. */
  private static String text(Element parent) {
    StringBuilder text = new StringBuilder();
    for (Element run : all(parent, "w:r")) {
      boolean note =
          all(run, "w:rStyle").stream()
              .anyMatch(s -> s.getAttribute("w:val").equals("FootnoteReference"));
      if (!note) {
        all(run, "w:t").forEach(words -> text.append(words.getTextContent()));
      }
    }
    return text.toString();
  }

  /** A row a category. */
  private static List<List<String>> chart(Element chart) {
    Map<Integer, List<String>> rows = new LinkedHashMap<>();
    List<Element> series = all(chart, "c:ser");
    for (int s = 0; s < series.size(); s++) {
      int column = s + 1;
      for (Element point : all(all(series.get(s), "c:cat").get(0), "c:pt")) {
        set(rows, point, 0);
      }
      for (Element point : all(all(series.get(s), "c:val").get(0), "c:pt")) {
        set(rows, point, column);
      }
    }
    return List.copyOf(rows.values());
  }

  private static void set(Map<Integer, List<String>> rows, Element point, int column) {
    List<String> row =
        rows.computeIfAbsent(Integer.valueOf(point.getAttribute("idx")), i -> new ArrayList<>());
    while (row.size() <= column) {
      row.add("");
    }
    row.set(column, PrintedTables.clean(point.getTextContent()));
  }
}
