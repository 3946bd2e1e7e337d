package bilan.queries.render.word;

import bilan.queries.render.word.WordProse.Part;
import bilan.queries.render.word.WordProse.Written;
import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Mark;
import bilan.queries.render.word.file.NoteMark;
import bilan.queries.render.word.file.Print;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The words of one part of a Word document, but the contents and the program's own. */
final class WordWords {

  /** Stands in the place of a figure of the program's own. */
  private static final String FIGURE = "¤";

  /** What was crossed out, or is there a second time for older programs. */
  private static final Set<String> UNSAID = Set.of("del", "moveFrom", "Fallback", "instrText");

  private static final Set<String> SPACES = Set.of("tab", "br", "cr");

  private final Part part;
  private final List<NoteMark> notes;
  private final List<Written> written = new ArrayList<>();
  private int paragraphs;
  private int tables;

  /**
   * @param notes the notes that the program wrote
   */
  WordWords(Part part, List<NoteMark> notes) {
    this.part = part;
    this.notes = notes;
  }

  List<Written> read(Element root) {
    for (Element child : Dom.children(root)) {
      if (!UNSAID.contains(child.getLocalName())) {
        block(child);
      }
    }
    return written;
  }

  private void block(Element element) {
    switch (element.getLocalName()) {
      case "p" -> paragraph(element);
      case "tbl" -> table(element);
      case "sdt" -> {
        if (!Controls.isContents(element)) {
          read(element);
        }
      }
      default -> read(element);
    }
  }

  private void paragraph(Element paragraph) {
    paragraphs++;
    String style = Dom.value(Dom.child(paragraph, "pPr"), "pStyle").toUpperCase(Locale.ROOT);
    String words = words(paragraph);
    if (!style.startsWith("TOC") && !isUnchanged(paragraph) && !isNote(words)) {
      written.add(new Written(part, paragraphs, false, List.of(List.of(words))));
    }
    Dom.all(paragraph, "txbxContent").stream().filter(WordWords::isShown).forEach(this::read);
  }

  /** Whether it is there for programs of today. */
  private static boolean isShown(Element box) {
    for (Node around = box; around != null; around = around.getParentNode()) {
      if ("Fallback".equals(around.getLocalName())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the program wrote it and nobody else. */
  private static boolean isUnchanged(Element paragraph) {
    String print = Print.of(paragraph);
    return marks(paragraph).anyMatch(mark -> mark.print().equals(print));
  }

  private boolean isNote(String words) {
    return notes.stream().anyMatch(note -> note.isOf(words));
  }

  private static Stream<Mark> marks(Element piece) {
    return Dom.all(piece, "bookmarkStart").stream()
        .map(start -> Mark.named(Dom.attribute(start, "name")))
        .filter(Objects::nonNull);
  }

  private void table(Element table) {
    tables++;
    if (marks(table).findAny().isEmpty()) {
      List<List<String>> rows = new ArrayList<>();
      for (Element row : Dom.all(table, "tr")) {
        rows.add(Dom.all(row, "tc").stream().map(WordWords::cell).toList());
      }
      written.add(new Written(part, tables, true, rows));
    }
  }

  private static String cell(Element cell) {
    return Dom.all(cell, "p").stream().map(WordWords::words).collect(Collectors.joining(" "));
  }

  private static String words(Element paragraph) {
    StringBuilder words = new StringBuilder();
    say(paragraph, words);
    return words.toString();
  }

  private static void say(Element element, StringBuilder words) {
    for (Element child : Dom.children(element)) {
      String name = child.getLocalName();
      if (name.equals("t")) {
        words.append(child.getTextContent());
      } else if (SPACES.contains(name)) {
        words.append(' ');
      } else if (name.equals("noBreakHyphen")) {
        words.append('-');
      } else if (name.equals("sdt") && Controls.isFigure(child)) {
        words.append(FIGURE);
      } else if (!UNSAID.contains(name) && !name.equals("txbxContent")) {
        say(child, words);
      }
    }
  }
}
