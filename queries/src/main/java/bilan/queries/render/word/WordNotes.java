package bilan.queries.render.word;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Footnotes;
import bilan.queries.render.word.file.NoteMark;
import bilan.queries.words.Markup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The footnotes of a document: the first figure that a note is about carries it, the others refer
 * to it, as Word does by itself.
 */
final class WordNotes {

  /** Rows that reach from one page to the next, most often. */
  private static final int PAGE = 18;

  private final List<String> texts = new ArrayList<>();
  private final Map<String, Call> said = new HashMap<>();
  private int rows;

  /**
   * One call of a note.
   *
   * @param number of the footnote in the document, which is its id too
   * @param first whether the note itself stands here
   */
  record Call(String name, int number, boolean first) {}

  /** From here on a note stands again, though it was said before: its page has been turned. */
  void chapter() {
    said.clear();
    rows = 0;
  }

  /** So many rows follow; after those of a page a note stands again too. */
  void rows(int count) {
    if (rows >= PAGE) {
      chapter();
    }
    rows += count;
  }

  /**
   * Calls a note of a table.
   *
   * @param note its number there, from 1
   */
  Call call(String anchor, int note, String text) {
    String words = sentence(Markup.clean(text));
    Call before = said.get(words);
    if (before != null) {
      return new Call(before.name(), before.number(), false);
    }
    texts.add(words);
    Call call = new Call(NoteMark.of(anchor, note, words).name(), texts.size(), true);
    said.put(words, call);
    return call;
  }

  /** Puts the notes that were called into the file. */
  void write(Docx docx) throws IOException {
    if (texts.isEmpty()) {
      return;
    }
    Document owner = docx.xml(Footnotes.part(docx));
    for (int i = 0; i < texts.size(); i++) {
      Dom.root(owner).appendChild(note(owner, i + 1, texts.get(i)));
    }
  }

  private static String sentence(String words) {
    boolean abbreviated = words.length() > 1 && "./".indexOf(words.charAt(1)) >= 0; // n.c., n/a
    String begun =
        words.isEmpty() || abbreviated
            ? words
            : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }

  private static Element note(Document owner, int id, String words) {
    Element call = styled(owner);
    call.appendChild(Dom.element(owner, "footnoteRef"));
    Element said = Dom.element(owner, "r");
    Element text = Dom.element(owner, "t");
    text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    text.setTextContent("\u00a0" + words);
    said.appendChild(text);
    Element properties = Dom.element(owner, "pPr");
    properties.appendChild(Dom.element(owner, "pStyle", "val", "FootnoteText"));
    Element paragraph = Dom.element(owner, "p");
    paragraph.appendChild(properties);
    paragraph.appendChild(call);
    paragraph.appendChild(said);
    Element note = Dom.element(owner, "footnote", "id", Integer.toString(id));
    note.appendChild(paragraph);
    return note;
  }

  private static Element styled(Document owner) {
    Element run = Dom.element(owner, "r");
    Element properties = Dom.element(owner, "rPr");
    properties.appendChild(Dom.element(owner, "rStyle", "val", "FootnoteReference"));
    run.appendChild(properties);
    return run;
  }
}
