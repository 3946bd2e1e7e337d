package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Relations.Relation;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Native charts: the drawing stays where and as large as it is, what it shows is new. */
final class Drawings {

  static final String DRAWING =
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

  static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/main";

  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final String CHART_RELATION = Dom.R + "/chart";
  private static final String WORKBOOK_RELATION = Dom.R + "/package";
  private static final String CHART_TYPE =
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
  private static final String WORKBOOK_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Docx from;
  private final Docx to;

  Drawings(Docx from, Docx to) {
    this.from = from;
    this.to = to;
  }

  /** Whether it is a chart that bilan drew. */
  static boolean isOurs(Element properties) {
    return properties.getAttribute("name").startsWith("bilan.");
  }

  /** Shows the new values in every chart of ours that the new document has too. */
  void update() throws IOException {
    Map<String, Element> drawn = new HashMap<>();
    for (Element one : ours(from.body())) {
      drawn.put(one.getAttribute("name"), one);
    }
    Map<String, String> titled = titled();
    for (Element one : Dom.all(to.body(), DRAWING, "docPr")) {
      Element chart = chart(one);
      String known = isOurs(one) || chart == null ? null : titled.get(title(one));
      if (known != null) {
        one.setAttribute("name", known);
      }
      Element fresh = drawn.get(one.getAttribute("name"));
      if (fresh == null) {
        continue;
      }
      one.setAttribute("descr", fresh.getAttribute("descr"));
      one.setAttribute("title", fresh.getAttribute("title"));
      Element with = chart(fresh);
      if (chart != null && with != null) {
        replace(chart, with);
      }
    }
  }

  private static List<Element> ours(Element body) {
    return Dom.all(body, DRAWING, "docPr").stream().filter(Drawings::isOurs).toList();
  }

  /** The names of our charts by their titles, by which a copy is known whose name was lost. */
  private Map<String, String> titled() throws IOException {
    Map<String, String> titled = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (Docx docx : List.of(to, from)) {
      for (Element one : ours(docx.body())) {
        String name = titled.putIfAbsent(title(one), one.getAttribute("name"));
        if (name != null && !name.equals(one.getAttribute("name"))) {
          twice.add(title(one));
        }
      }
    }
    twice.add("");
    titled.keySet().removeAll(twice);
    return titled;
  }

  /** LibreOffice writes it before the description. */
  private static String title(Element properties) {
    String title = properties.getAttribute("title");
    return title.isEmpty() ? properties.getAttribute("descr").split("\\n", 2)[0] : title;
  }

  /** The reference to a chart beside a drawing's properties. */
  private static @Nullable Element chart(Element properties) {
    Node frame = properties.getParentNode();
    List<Element> charts = frame == null ? List.of() : Dom.all(frame, CHART, "chart");
    return charts.isEmpty() ? null : charts.get(0);
  }

  private void replace(Element chart, Element with) throws IOException {
    String id = chart.getAttributeNS(Dom.R, "id");
    Relation old = to.relations(to.main()).all().get(id);
    if (old != null && to.has(old.target()) && isSame(old.target(), target(with))) {
      return;
    }
    String copied = copy(target(with));
    chart.setAttributeNS(Dom.R, "r:id", to.refer(to.main(), CHART_RELATION, copied, false));
    to.drop(to.main(), id);
  }

  private String target(Element chart) throws IOException {
    String id = chart.getAttributeNS(Dom.R, "id");
    Relation relation = from.relations(from.main()).all().get(id);
    if (relation == null) {
      throw new IOException("no chart " + id);
    }
    return relation.target();
  }

  private boolean isSame(String there, String fresh) throws IOException {
    String workbook = workbook(to, there);
    String with = workbook(from, fresh);
    return workbook != null
        && with != null
        && Arrays.equals(Dom.bytes(Dom.parse(from.bytes(fresh))), to.bytes(there))
        && Arrays.equals(from.bytes(with), to.bytes(workbook));
  }

  /** Lets a picture that was copied show its image, copied too. */
  void bringPicture(Element picture) throws IOException {
    Relation relation =
        from.relations(from.main()).all().get(picture.getAttributeNS(Dom.R, "embed"));
    if (relation != null && !relation.outside()) {
      String part = relation.target();
      String name = to.free("word/media/image", part.substring(part.lastIndexOf('.')));
      to.put(name, from.bytes(part), from.type(part));
      String id = to.refer(to.main(), relation.type(), name, false);
      picture.setAttributeNS(Dom.R, "r:embed", id);
    }
  }

  /** Lets a drawing that was copied show its chart, copied too. */
  void bring(Element chart) throws IOException {
    String copied = copy(target(chart));
    chart.setAttributeNS(Dom.R, "r:id", to.refer(to.main(), CHART_RELATION, copied, false));
  }

  private String copy(String chart) throws IOException {
    String name = to.free("word/charts/chart", ".xml");
    Document xml = Dom.parse(from.bytes(chart));
    to.put(name, Dom.bytes(xml), CHART_TYPE);
    String workbook = workbook(from, chart);
    if (workbook != null) {
      String book = to.free("word/embeddings/Microsoft_Excel_Worksheet", ".xlsx");
      to.put(book, from.bytes(workbook), WORKBOOK_TYPE);
      String id = to.refer(name, WORKBOOK_RELATION, book, false);
      Dom.all(xml, CHART, "externalData").forEach(e -> e.setAttributeNS(Dom.R, "r:id", id));
      to.put(name, Dom.bytes(xml), CHART_TYPE);
    }
    return name;
  }

  private static @Nullable String workbook(Docx docx, String chart) throws IOException {
    Relation book = docx.relations(chart).first("package");
    return book == null || !docx.has(book.target()) ? null : book.target();
  }
}
