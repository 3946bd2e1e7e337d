package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Footnotes;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The notes of a document in the order in which the text calls them: LibreOffice tells them apart
 * by their order, whatever their ids.
 */
final class NoteOrder {

  private NoteOrder() {}

  /** Each call has a note of its own; the lines above the notes keep their places and ids. */
  static void settle(Docx docx) throws IOException {
    String part = Footnotes.known(docx);
    if (part == null) {
      return;
    }
    Document owner = docx.xml(part);
    Map<String, Element> notes = new HashMap<>();
    long last = 0;
    for (Element note : Dom.all(owner, "footnote")) {
      String id = Dom.attribute(note, "id");
      if (Dom.attribute(note, "type").isEmpty()) {
        notes.put(id, note);
      } else if (id.matches("\\d{1,9}")) {
        last = Math.max(last, Long.parseLong(id));
      }
    }
    Set<Element> placed = new HashSet<>();
    for (Element call : Dom.all(docx.body(), "footnoteReference")) {
      Element known = notes.get(Dom.attribute(call, "id"));
      if (known != null) {
        Element note = placed.add(known) ? known : (Element) known.cloneNode(true);
        String id = Long.toString(++last);
        note.setAttributeNS(Dom.W, "w:id", id);
        call.setAttributeNS(Dom.W, "w:id", id);
        Dom.root(owner).appendChild(note);
      }
    }
  }
}
