package bilan.word;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the notes of each figure say: those called in it, and those whose numbers it repeats. */
final class NotesOfFigures {

  private static final Pattern REPEATED = Pattern.compile("NOTEREF +\"?(\\w+)");

  private final Map<String, String> written = new HashMap<>();
  private final Map<String, String> marked = new HashMap<>();

  private NotesOfFigures(WordEdit word) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var part = new ByteArrayInputStream(word.bytes("word/footnotes.xml"));
    for (Element note : WordEdit.all(factory.newDocumentBuilder().parse(part), "footnote")) {
      String id = note.getAttributeNS(WordEdit.W, "id");
      written.put(id, WordEdit.words(note).replaceAll("[\\p{Z}\\s]+", " ").strip());
    }
    for (Element start : WordEdit.all(word.body(), "bookmarkStart")) {
      String name = start.getAttributeNS(WordEdit.W, "name");
      if (name.startsWith("_bilan_note_")) {
        marked.put(name, String.join(" ", calls(start)));
      }
    }
  }

  /** The notes called between a bookmark's two ends. */
  private List<String> calls(Element start) {
    List<String> calls = new ArrayList<>();
    Node node = start.getNextSibling();
    while (node != null && !"bookmarkEnd".equals(node.getLocalName())) {
      for (Element call : WordEdit.all(node, "footnoteReference")) {
        calls.add(said(call));
      }
      node = node.getNextSibling();
    }
    return calls;
  }

  private String said(Element call) {
    return written.getOrDefault(call.getAttributeNS(WordEdit.W, "id"), "no such note");
  }

  /** By the tags of the figures, in the order of the document. */
  static Map<String, List<List<String>>> in(WordEdit word) throws Exception {
    NotesOfFigures notes = new NotesOfFigures(word);
    Map<String, List<List<String>>> all = new TreeMap<>();
    for (Element control : WordEdit.all(word.body(), "sdt")) {
      List<Element> tags = WordEdit.all(control, "tag");
      if (!tags.isEmpty()) {
        List<String> said = new ArrayList<>();
        notes.collect(control, said);
        all.computeIfAbsent(tags.get(0).getAttributeNS(WordEdit.W, "val"), t -> new ArrayList<>())
            .add(said);
      }
    }
    return all;
  }

  private void collect(Element element, List<String> into) {
    String field =
        switch (element.getLocalName()) {
          case "instrText" -> element.getTextContent();
          case "fldSimple" -> element.getAttributeNS(WordEdit.W, "instr");
          default -> "";
        };
    Matcher repeated = REPEATED.matcher(field);
    if (element.getLocalName().equals("footnoteReference")) {
      into.add(said(element));
    } else if (repeated.find()) {
      into.add(marked.getOrDefault(repeated.group(1), "no such bookmark"));
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inside) {
        collect(inside, into);
      }
    }
  }
}
