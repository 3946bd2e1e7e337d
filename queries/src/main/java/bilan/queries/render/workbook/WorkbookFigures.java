package bilan.queries.render.workbook;

import bilan.queries.TraceId;
import bilan.queries.render.office.StableZip;
import bilan.queries.words.TracedText;
import bilan.queries.words.Wording;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Figures of a workbook as they stand in it: cells whose link says by what they are traced, and
 * rows of the sheets that list figures with their ids.
 */
public final class WorkbookFigures {

  private static final String CORE = "docProps/core.xml";
  private static final String OURS = ">bilan</dc:creator>";
  private static final String STYLES = "xl/styles.xml";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String BOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String RELATED =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String LINK = "bilan trace ";

  /** Excel keeps fifteen digits: what follows is noise of its numbers. */
  private static final MathContext DIGITS = new MathContext(14);

  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

  private static final Set<String> TRACE = words("report.csv.trace");
  private static final Set<String> VALUE = words("report.csv.value");
  private static final Set<String> CHANGE = words("report.csv.change");
  private static final Set<String> MONTH = words("figure.by.month");

  private final Map<String, byte[]> parts;
  private final List<String> strings = new ArrayList<>();
  private final Set<String> percents = new HashSet<>();
  private final List<TracedText> texts = new ArrayList<>();
  private final Map<String, String> values = new HashMap<>();
  private final Map<Element, String> names = new HashMap<>();

  /** Ids by the cells of the lists that say them. */
  private final Map<String, String> sources = new HashMap<>();

  private WorkbookFigures(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /**
   * Figures in the order of the sheets; null if the program did not write the workbook. Numbers are
   * written plainly, with a point, and rates in percent.
   *
   * @throws IOException if it is no workbook as Office 2007 and later write it
   */
  public static @Nullable List<TracedText> of(byte[] file) throws IOException {
    Map<String, byte[]> parts = StableZip.parts(file);
    if (!parts.containsKey(BOOK)) {
      throw new IOException("no workbook");
    }
    byte[] core = parts.getOrDefault(CORE, new byte[0]);
    if (!new String(core, StandardCharsets.UTF_8).contains(OURS)) {
      return null;
    }
    WorkbookFigures workbook = new WorkbookFigures(parts);
    workbook.read();
    return workbook.texts;
  }

  private static Set<String> words(String key) {
    Set<String> words = new HashSet<>();
    for (Lang lang : Lang.values()) {
      words.add(new Wording(new Catalogue(lang)).say(key));
    }
    return words;
  }

  private void read() throws IOException {
    if (parts.containsKey(STRINGS)) {
      all(xml(STRINGS), "si").forEach(one -> strings.add(text(one, "t")));
    }
    if (parts.containsKey(STYLES)) {
      styles(xml(STYLES));
    }
    Map<String, Element> sheets = sheets();
    sheets.forEach(this::cells);
    sheets.values().forEach(this::links);
  }

  /** The sheets by their names, in the order of the workbook. */
  private Map<String, Element> sheets() throws IOException {
    Map<String, String> targets = new HashMap<>();
    if (parts.containsKey(RELATIONS)) {
      for (Element one : all(xml(RELATIONS), "Relationship")) {
        targets.put(one.getAttribute("Id"), one.getAttribute("Target"));
      }
    }
    Map<String, Element> sheets = new LinkedHashMap<>();
    for (Element sheet : all(xml(BOOK), "sheet")) {
      String target = targets.getOrDefault(sheet.getAttributeNS(RELATED, "id"), "");
      String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
      if (parts.containsKey(part)) {
        sheets.put(sheet.getAttribute("name"), xml(part));
      }
    }
    return sheets;
  }

  /** Cells of these styles hold a share of one and show percent. */
  private void styles(Element styles) {
    Set<String> formats = new HashSet<>(Set.of("9", "10"));
    for (Element format : all(styles, "numFmt")) {
      if (format.getAttribute("formatCode").contains("%")) {
        formats.add(format.getAttribute("numFmtId"));
      }
    }
    List<Element> used = all(styles, "cellXfs");
    List<Element> cells = used.isEmpty() ? List.of() : all(used.get(0), "xf");
    for (int i = 0; i < cells.size(); i++) {
      if (formats.contains(cells.get(i).getAttribute("numFmtId"))) {
        percents.add(Integer.toString(i));
      }
    }
  }

  private void cells(String name, Element sheet) {
    Map<String, String> heads = new LinkedHashMap<>();
    for (Element row : all(sheet, "row")) {
      Map<String, String> line = new LinkedHashMap<>();
      for (Element cell : all(row, "c")) {
        String at = cell.getAttribute("r");
        String said = said(cell);
        values.put(place(name, at), said);
        line.put(DIGIT.matcher(at).replaceAll(""), said);
      }
      if (line.values().stream().anyMatch(TRACE::contains)) {
        heads = line;
      } else if (!heads.isEmpty()) {
        listed(heads, line, column -> place(name, column + row.getAttribute("r")));
      }
    }
    names.put(sheet, name);
  }

  private static String place(String sheet, String cell) {
    return "'" + sheet.replace("'", "''") + "'!" + cell;
  }

  /** LibreOffice drops the words of a link, and keeps where it leads: to the row with the id. */
  private void links(Element sheet) {
    for (Element link : all(sheet, "hyperlink")) {
      String tip = link.getAttribute("tooltip");
      String id =
          tip.startsWith(LINK)
              ? tip.substring(LINK.length())
              : sources.get(link.getAttribute("location"));
      if (id != null) {
        String at = place(names.getOrDefault(sheet, ""), link.getAttribute("ref"));
        texts.add(new TracedText(id, values.getOrDefault(at, "")));
      }
    }
  }

  /** A row that says a figure with its id; one of a month bears the month as well. */
  private void listed(
      Map<String, String> heads, Map<String, String> line, UnaryOperator<String> place) {
    String id = line.getOrDefault(column(heads, TRACE), "");
    if (id.isEmpty()) {
      return;
    }
    String month = line.getOrDefault(column(heads, MONTH), "");
    String whole = month.isEmpty() ? id : id + "@" + month;
    String value = column(heads, VALUE);
    texts.add(new TracedText(whole, line.getOrDefault(value, "")));
    sources.put(place.apply(value), whole);
    String change = column(heads, CHANGE);
    String changed = line.getOrDefault(change, "");
    if (!changed.isEmpty()) {
      String facet = TraceId.facet(whole, TraceId.CHANGE);
      texts.add(new TracedText(facet, changed));
      sources.put(place.apply(change), facet);
    }
  }

  private static String column(Map<String, String> heads, Set<String> words) {
    return heads.entrySet().stream()
        .filter(head -> words.contains(head.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private String said(Element cell) {
    String type = cell.getAttribute("t");
    String value = text(cell, "v");
    if (type.equals("s") && INDEX.matcher(value).matches()) {
      int at = Integer.parseInt(value);
      return at < strings.size() ? strings.get(at) : "";
    }
    if (type.equals("inlineStr")) {
      return text(cell, "t");
    }
    boolean number = type.isEmpty() || type.equals("n");
    return number ? number(value, percents.contains(cell.getAttribute("s"))) : value;
  }

  private static String number(String value, boolean percent) {
    try {
      BigDecimal number = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
      return percent
          ? number.movePointRight(2).stripTrailingZeros().toPlainString() + " %"
          : number.toPlainString();
    } catch (NumberFormatException e) {
      return value;
    }
  }

  private static String text(Element element, String name) {
    StringBuilder text = new StringBuilder();
    all(element, name).forEach(one -> text.append(one.getTextContent()));
    return text.toString();
  }

  // A NodeList of the DOM is searched anew for each cell, which took longer than reading the file.
  private static List<Element> all(Element root, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = root.getFirstChild(); node != null; node = after(node, root)) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }

  /** The next node inside the root, in the order of the file; null after the last. */
  private static @Nullable Node after(Node node, Element root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node up = node;
    while (up != null && up != root && up.getNextSibling() == null) {
      up = up.getParentNode();
    }
    return up == null || up == root ? null : up.getNextSibling();
  }

  private Element xml(String name) throws IOException {
    try {
      byte[] part = parts.getOrDefault(name, new byte[0]);
      return Objects.requireNonNull(
          XMLHelper.newDocumentBuilder()
              .parse(new ByteArrayInputStream(part))
              .getDocumentElement());
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }
}
