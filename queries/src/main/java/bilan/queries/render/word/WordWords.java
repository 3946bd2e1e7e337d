package bilan.queries.render.word;

import bilan.queries.render.word.WordProse.Part;
import bilan.queries.render.word.WordProse.Written;
import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Mark;
import bilan.queries.render.word.file.Memory;
import bilan.queries.render.word.file.NoteMark;
import bilan.queries.render.word.file.Print;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The words of one part of a Word document, but the contents and the program's own. */
final class WordWords {

  /** Stands in the place of a figure of the program's own. */
  private static final String FIGURE = "¤";

  /** What was crossed out, or is there a second time for older programs. */
  private static final Set<String> UNSAID = Set.of("del", "moveFrom", "Fallback", "instrText");

  private static final Set<String> SPACES = Set.of("tab", "br", "cr");

  /** Fields of which nobody wrote what they show. */
  private static final Pattern COUNTED =
      Pattern.compile("\\b(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|NOTEREF|SEQ|DATE|TIME)\\b");

  private final Part part;
  private final List<NoteMark> notes;
  private final @Nullable Memory memory;
  private final List<Written> written = new ArrayList<>();
  private final StringBuilder instruction = new StringBuilder();
  private boolean counted;
  private int paragraphs;
  private int tables;

  /**
   * @param notes the notes that the program wrote
   * @param memory what the document remembers of its figures; null if it has none
   */
  WordWords(Part part, List<NoteMark> notes, @Nullable Memory memory) {
    this.part = part;
    this.notes = notes;
    this.memory = memory;
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

  /** Whether the program wrote it and nobody else, neither around its figures nor inside them. */
  private boolean isUnchanged(Element piece) {
    String print = Print.of(piece);
    return marks(piece).anyMatch(mark -> mark.print().equals(print))
        && Controls.in(piece).stream().noneMatch(this::isByHand);
  }

  private boolean isByHand(Element figure) {
    return memory != null && memory.isByHand(figure);
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
    if (!isUnchanged(table)) {
      List<List<String>> rows = new ArrayList<>();
      for (Element row : Dom.all(table, "tr")) {
        rows.add(Dom.all(row, "tc").stream().map(this::cell).toList());
      }
      written.add(new Written(part, tables, true, rows));
    }
  }

  private String cell(Element cell) {
    return Dom.all(cell, "p").stream().map(this::words).collect(Collectors.joining(" "));
  }

  private String words(Element paragraph) {
    StringBuilder words = new StringBuilder();
    instruction.setLength(0);
    counted = false;
    say(paragraph, words);
    return words.toString();
  }

  private void say(Element element, StringBuilder words) {
    for (Element child : Dom.children(element)) {
      String name = child.getLocalName();
      if (name.equals("t")) {
        words.append(counted ? "" : child.getTextContent());
      } else if (SPACES.contains(name)) {
        words.append(' ');
      } else if (name.equals("noBreakHyphen")) {
        words.append('-');
      } else if (name.equals("instrText")) {
        instruction.append(child.getTextContent());
      } else if (name.equals("fldChar")) {
        field(Dom.attribute(child, "fldCharType"));
      } else if (name.equals("sdt") && Controls.isFigure(child) && !isByHand(child)) {
        words.append(FIGURE);
      } else if (!UNSAID.contains(name)
          && !name.equals("txbxContent")
          && !isCounted(Dom.attribute(child, "instr"))) {
        say(child, words);
      }
    }
  }

  /** Between a separator and its end stands what the program shows that the document is open in. */
  private void field(String type) {
    counted = type.equals("separate") && isCounted(instruction.toString());
    if (!type.equals("separate")) {
      instruction.setLength(0);
    }
  }

  private static boolean isCounted(String instruction) {
    return COUNTED.matcher(instruction).find();
  }
}
