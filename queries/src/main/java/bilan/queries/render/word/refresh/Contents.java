package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Print;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The list of contents of a document as it now stands, hand-written headings included. */
final class Contents {

  private static final int DEEPEST = 2;

  private final Docx docx;
  private final Graft graft;

  Contents(Docx docx, Graft graft) {
    this.docx = docx;
    this.graft = graft;
  }

  private record Heading(int level, String words, Element paragraph) {}

  static @Nullable Element find(Element body) {
    return Dom.all(body, "sdt").stream().filter(Controls::isContents).findFirst().orElse(null);
  }

  /** Writes the entries anew if they are not what the headings say; else leaves them alone. */
  void update() throws IOException {
    Element list = find(docx.body());
    if (list == null) {
      return;
    }
    Element content = java.util.Objects.requireNonNull(Dom.child(list, "sdtContent"));
    List<Element> entries =
        Dom.all(content, "p").stream().filter(p -> graft.styles().level(p, "toc ") > 0).toList();
    List<Heading> headings = headings(list);
    List<String> said = entries.stream().map(Contents::title).filter(t -> !t.isEmpty()).toList();
    if (entries.isEmpty() || said.equals(headings.stream().map(Heading::words).toList())) {
      return;
    }
    Element first = entries.get(0);
    String instruction = instruction(content);
    List<Element> fresh = new ArrayList<>();
    for (Heading heading : headings) {
      fresh.add(entry(heading, fresh.isEmpty() ? instruction : null));
    }
    fresh.forEach(one -> content.insertBefore(one, first));
    entries.forEach(Dom::remove);
    if (!fresh.isEmpty()) {
      fresh.get(fresh.size() - 1).appendChild(mark("end"));
    }
    // What LibreOffice leaves behind the last entry would end the field a second time.
    Dom.all(content, "p").stream()
        .filter(p -> graft.styles().level(p, "toc ") == 0 && !Dom.all(p, "fldChar").isEmpty())
        .forEach(Dom::remove);
  }

  private static String instruction(Element content) {
    for (Element instruction : Dom.all(content, "instrText")) {
      if (instruction.getTextContent().contains("TOC")) {
        return instruction.getTextContent();
      }
    }
    return " TOC \\o \"1-2\" \\h \\z \\u ";
  }

  /** Without the page that may stand behind a tabulator. */
  private static String title(Element entry) {
    List<Element> tabs =
        Dom.all(entry, "tab").stream().filter(tab -> Dom.is(tab.getParentNode(), "r")).toList();
    if (tabs.isEmpty()) {
      return Print.words(entry);
    }
    Element copy = (Element) entry.cloneNode(true);
    List<Element> runs = Dom.all(copy, "r");
    boolean behind = false;
    for (Element run : runs) {
      behind |= Dom.child(run, "tab") != null;
      if (behind) {
        Dom.remove(run);
      }
    }
    return Print.words(copy);
  }

  private List<Heading> headings(Element list) throws IOException {
    List<Heading> headings = new ArrayList<>();
    for (Element paragraph : Dom.all(docx.body(), "p")) {
      int level = graft.styles().level(paragraph, "heading ");
      String words = level > 0 && level <= DEEPEST ? Print.words(paragraph) : "";
      if (!words.isEmpty() && !isInside(paragraph, list)) {
        headings.add(new Heading(level, words, paragraph));
      }
    }
    return headings;
  }

  private static boolean isInside(Element paragraph, Element list) {
    return (paragraph.compareDocumentPosition(list) & org.w3c.dom.Node.DOCUMENT_POSITION_CONTAINS)
        != 0;
  }

  private Element entry(Heading heading, @Nullable String instruction) throws IOException {
    Document owner = Dom.owner(docx.body());
    Element paragraph = Dom.element(owner, "p");
    Element properties = Dom.element(owner, "pPr");
    String style = graft.styles().map("TOC" + heading.level());
    properties.appendChild(Dom.element(owner, "pStyle", "val", style));
    paragraph.appendChild(properties);
    if (instruction != null) {
      paragraph.appendChild(mark("begin"));
      Element run = Dom.element(owner, "r");
      Element text = Dom.element(owner, "instrText");
      text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
      text.setTextContent(instruction);
      run.appendChild(text);
      paragraph.appendChild(run);
      paragraph.appendChild(mark("separate"));
    }
    Element link = Dom.element(owner, "hyperlink", "anchor", bookmark(heading.paragraph()));
    Element run = Dom.element(owner, "r");
    Element text = Dom.element(owner, "t");
    text.setTextContent(heading.words());
    run.appendChild(text);
    link.appendChild(run);
    paragraph.appendChild(link);
    return paragraph;
  }

  private Element mark(String type) throws IOException {
    Document owner = Dom.owner(docx.body());
    Element run = Dom.element(owner, "r");
    run.appendChild(Dom.element(owner, "fldChar", "fldCharType", type));
    return run;
  }

  private String bookmark(Element heading) throws IOException {
    for (Element start : Dom.all(heading, "bookmarkStart")) {
      if (Dom.attribute(start, "name").startsWith("_Toc")) {
        return Dom.attribute(start, "name");
      }
    }
    Document owner = Dom.owner(docx.body());
    String id = graft.next();
    String name = "_Toc" + (900_000_000 + Long.parseLong(id) % 99_999_999);
    Element properties = Dom.child(heading, "pPr");
    var first = properties == null ? heading.getFirstChild() : properties.getNextSibling();
    heading.insertBefore(Dom.element(owner, "bookmarkStart", "id", id, "name", name), first);
    heading.insertBefore(Dom.element(owner, "bookmarkEnd", "id", id), first);
    return name;
  }
}
