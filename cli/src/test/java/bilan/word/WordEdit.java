package bilan.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Somebody with a Word document open: what they do, they do to its XML. */
final class WordEdit {

  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Document text;

  private WordEdit(byte[] docx) throws Exception {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    text =
        factory
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(Objects.requireNonNull(parts.get("word/document.xml"))));
  }

  static WordEdit open(Path file) throws Exception {
    return new WordEdit(Files.readAllBytes(file));
  }

  void save(Path file) throws Exception {
    ByteArrayOutputStream xml = new ByteArrayOutputStream();
    TransformerFactory.newInstance()
        .newTransformer()
        .transform(new DOMSource(text), new StreamResult(xml));
    parts.put("word/document.xml", xml.toByteArray());
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.closeEntry();
      }
    }
  }

  /** A part as text. */
  String part(String name) {
    return new String(Objects.requireNonNull(parts.get(name), name), StandardCharsets.UTF_8);
  }

  byte[] bytes(String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  List<String> parts(String ending) {
    return parts.keySet().stream().filter(name -> name.endsWith(ending)).toList();
  }

  void put(String name, String content) {
    parts.put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  void put(String name, byte[] content) {
    parts.put(name, content);
  }

  void replace(String part, String what, String with) {
    String before = part(part);
    if (!before.contains(what)) {
      throw new AssertionError(what + " is not in " + part);
    }
    put(part, before.replace(what, with));
  }

  Element body() {
    return all(text, "body").get(0);
  }

  static List<Element> all(Node root, String name) {
    List<Element> found = new ArrayList<>();
    for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        if (W.equals(element.getNamespaceURI()) && name.equals(element.getLocalName())) {
          found.add(element);
        }
        found.addAll(all(element, name));
      }
    }
    return found;
  }

  static String words(Node node) {
    StringBuilder words = new StringBuilder();
    all(node, "t").forEach(t -> words.append(t.getTextContent()));
    return words.toString();
  }

  /** Everything that is read, a paragraph a line. */
  String words() {
    StringBuilder words = new StringBuilder();
    all(text, "p").forEach(p -> words.append(words(p)).append('\n'));
    return words.toString();
  }

  /** The first paragraph of the body itself that holds these words, outside the contents. */
  Element paragraph(String words) {
    for (Node node = body().getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element
          && "p".equals(element.getLocalName())
          && words(element).contains(words)) {
        return element;
      }
    }
    throw new AssertionError("no paragraph with " + words);
  }

  /** The table under a caption. */
  Element table(String caption) {
    Node node = paragraph(caption);
    while (node != null && !"tbl".equals(node.getLocalName())) {
      node = node.getNextSibling();
    }
    return (Element) Objects.requireNonNull(node);
  }

  /** What stands from the paragraph with these words to the one with those, which is not in it. */
  List<Node> section(String from, String to) {
    List<Node> nodes = new ArrayList<>();
    Node end = paragraph(to);
    for (Node node = paragraph(from); node != end; node = node.getNextSibling()) {
      nodes.add(Objects.requireNonNull(node, to + " does not follow " + from));
    }
    return nodes;
  }

  /** A new paragraph, in no place yet. */
  Element written(String words) {
    Element paragraph = text.createElementNS(W, "w:p");
    paragraph.appendChild(run(words));
    return paragraph;
  }

  Element run(String words) {
    Element run = text.createElementNS(W, "w:r");
    Element t = text.createElementNS(W, "w:t");
    t.setAttribute("xml:space", "preserve");
    t.setTextContent(words);
    run.appendChild(t);
    return run;
  }

  /** The nodes that an XML fragment of Word's holds. */
  Element fragment(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    String whole = "<w:x xmlns:w=\"" + W + "\" xmlns:r=\"" + R + "\">" + xml + "</w:x>";
    Document parsed =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)));
    Node first = Objects.requireNonNull(parsed.getDocumentElement().getFirstChild());
    return (Element) text.importNode(first, true);
  }

  static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  static void before(Node place, Node added) {
    Objects.requireNonNull(place.getParentNode()).insertBefore(added, place);
  }

  static void after(Node place, Node added) {
    Objects.requireNonNull(place.getParentNode()).insertBefore(added, place.getNextSibling());
  }

  static void remove(Node node) {
    Objects.requireNonNull(node.getParentNode()).removeChild(node);
  }

  /** What the figures say, by their tags, in the order of the document. */
  Map<String, List<String>> figures() {
    Map<String, List<String>> figures = new TreeMap<>();
    for (Element control : all(text, "sdt")) {
      List<Element> tags = all(control, "tag");
      if (!tags.isEmpty()) {
        figures
            .computeIfAbsent(tags.get(0).getAttributeNS(W, "val"), tag -> new ArrayList<>())
            .add(words(WithoutCalls.of(control)));
      }
    }
    return figures;
  }

  /** The first control of that tag. */
  Element figure(String tag) {
    for (Element control : all(text, "sdt")) {
      List<Element> tags = all(control, "tag");
      if (!tags.isEmpty() && tags.get(0).getAttributeNS(W, "val").equals(tag)) {
        return control;
      }
    }
    throw new AssertionError("no figure " + tag);
  }
}
