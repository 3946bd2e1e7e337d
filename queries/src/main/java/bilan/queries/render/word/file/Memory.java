package bilan.queries.render.word.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What a document remembers of how it was written, in a part of its own that Word and LibreOffice
 * keep.
 *
 * @param bilan the bilan's name
 * @param pieces the keys of all pieces written: one that is not found any more was taken out
 * @param figures what each figure said, shortened; empty in documents of before
 * @param printed what each figure said, by their tags
 * @param print of the whole file: the same says that nobody has touched it; empty once somebody had
 */
public record Memory(
    String bilan,
    Set<String> pieces,
    Set<String> figures,
    Map<String, Set<String>> printed,
    String print) {

  private static final String NAMESPACE = "urn:bilan:docx:1";
  private static final String FIGURE = "figure";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

  public Memory {
    pieces = Collections.unmodifiableSet(new LinkedHashSet<>(pieces));
    figures = Set.copyOf(figures);
    printed = Map.copyOf(printed);
  }

  /** Null if the document has none. */
  public static @Nullable Memory of(Docx docx) throws IOException {
    String name = part(docx);
    if (name == null) {
      return null;
    }
    Element root = Dom.root(Dom.parse(docx.bytes(name)));
    return new Memory(
        root.getAttribute("bilan"),
        words(root.getTextContent()),
        words(root.getAttribute("figures")),
        printed(root),
        root.getAttribute("print"));
  }

  private static Map<String, Set<String>> printed(Element root) {
    Map<String, Set<String>> printed = new TreeMap<>();
    for (Element one : Dom.children(root)) {
      if (FIGURE.equals(one.getLocalName())) {
        printed
            .computeIfAbsent(one.getAttribute("tag"), tag -> new TreeSet<>())
            .add(one.getAttribute("said"));
      }
    }
    return printed;
  }

  /** What bilan had printed for a figure; nothing in documents of before. */
  public Set<String> printed(String tag) {
    return printed.getOrDefault(tag, Set.of());
  }

  private static Set<String> words(String list) {
    Set<String> words = new LinkedHashSet<>(Arrays.asList(list.strip().split("\\s+", -1)));
    words.remove("");
    return words;
  }

  /** Whether somebody wrote inside a figure: it says what bilan never printed for it. */
  public boolean isByHand(Element control) {
    return !figures.isEmpty() && !figures.contains(Print.ofFigure(control));
  }

  /** Whether the file is as bilan wrote it, to the last byte of every part. */
  public boolean isOf(Docx docx) throws IOException {
    String name = part(docx);
    return name != null && print.equals(Print.ofParts(docx.raw(), name));
  }

  /**
   * Leaves it in a document, last: its print is of everything else.
   *
   * @param from where all figures are as bilan says them
   * @param whole nothing in the document is anybody else's
   */
  public static void keep(
      Docx docx, String bilan, Collection<String> pieces, Docx from, boolean whole)
      throws IOException {
    Set<String> figures = new TreeSet<>();
    Set<String> printed = new TreeSet<>();
    for (Element control : Controls.everywhere(from)) {
      figures.add(Print.ofFigure(control));
      printed.add(
          "<figure tag=\"%s\" said=\"%s\"/>"
              .formatted(
                  escaped(Controls.tag(control)),
                  escaped(Print.figure(control).replaceAll("[,\\s]+$", ""))));
    }
    String known = part(docx);
    String name = known == null ? added(docx) : known;
    String print = whole ? Print.ofParts(docx.written(), name) : "";
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><bilan xmlns=\"%s\" bilan=\"%s\" print=\"%s\" figures=\"%s\">%s%s</bilan>"
            .formatted(
                NAMESPACE,
                name(bilan),
                print,
                String.join(" ", figures),
                String.join(" ", pieces),
                String.join("", printed));
    docx.put(name, xml.getBytes(StandardCharsets.UTF_8), null);
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** A bilan's name as it is remembered. */
  public static String name(String bilan) {
    return bilan.replaceAll("[^\\p{L}\\p{N}/._-]", "-");
  }

  private static String added(Docx docx) throws IOException {
    String name = docx.free("customXml/item", ".xml");
    String properties = name.replace("item", "itemProps");
    docx.put(name, new byte[0], "application/xml");
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?><ds:datastoreItem ds:itemID=\"{B11A4B11-0000-4000-8000-0000B11A0001}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"><ds:schemaRefs><ds:schemaRef ds:uri=\""
            + NAMESPACE
            + "\"/></ds:schemaRefs></ds:datastoreItem>";
    docx.put(properties, xml.getBytes(StandardCharsets.UTF_8), TYPE);
    docx.refer(docx.main(), Dom.R + "/customXml", name, false);
    docx.refer(name, Dom.R + "/customXmlProps", properties, false);
    return name;
  }

  private static @Nullable String part(Docx docx) throws IOException {
    for (Map.Entry<String, byte[]> part : docx.raw().entrySet()) {
      if (part.getKey().startsWith("customXml/item")
          && part.getKey().endsWith(".xml")
          && new String(part.getValue(), StandardCharsets.UTF_8).contains(NAMESPACE)
          && !part.getKey().contains("Props")) {
        return part.getKey();
      }
    }
    return null;
  }
}
