package bilan.queries.render.word.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The part of a document that holds its footnotes. */
public final class Footnotes {

  private static final String NAME = "word/footnotes.xml";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";

  /** The lines above the notes, and above what of them goes on to the next page. */
  private static final String EMPTY =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:footnotes xmlns:w=\""
          + Dom.W
          + "\">"
          + line("separator", -1)
          + line("continuationSeparator", 0)
          + "</w:footnotes>";

  private Footnotes() {}

  /** As high as the notes: one of the text would take more of the page. */
  private static String line(String type, int id) {
    return "<w:footnote w:type=\"%s\" w:id=\"%d\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r><w:%1$s/></w:r></w:p></w:footnote>"
        .formatted(type, id);
  }

  /** Its name; null if there are no footnotes. */
  public static @Nullable String known(Docx docx) throws IOException {
    Relations.Relation part = docx.relations(docx.main()).first("footnotes");
    return part == null || !docx.has(part.target()) ? null : part.target();
  }

  /** Its name; the part is made where there is none. */
  public static String part(Docx docx) throws IOException {
    String known = known(docx);
    if (known != null) {
      return known;
    }
    docx.put(NAME, EMPTY.getBytes(StandardCharsets.UTF_8), TYPE);
    docx.refer(docx.main(), Dom.R + "/footnotes", NAME, false);
    separate(docx);
    return NAME;
  }

  /** Tells Word which notes are the lines. */
  private static void separate(Docx docx) throws IOException {
    Relations.Relation settings = docx.relations(docx.main()).first("settings");
    if (settings == null || !docx.has(settings.target())) {
      return;
    }
    Document owner = docx.xml(settings.target());
    Element compat = Dom.child(Dom.root(owner), "compat");
    if (compat == null || Dom.child(Dom.root(owner), "footnotePr") != null) {
      return;
    }
    Element lines = Dom.element(owner, "footnotePr");
    lines.appendChild(Dom.element(owner, "footnote", "id", "-1"));
    lines.appendChild(Dom.element(owner, "footnote", "id", "0"));
    Element notes = Dom.child(Dom.root(owner), "endnotePr");
    Dom.root(owner).insertBefore(lines, notes == null ? compat : notes);
  }

  /** The note of that id; null if there is none. */
  public static @Nullable Element find(Docx docx, String id) throws IOException {
    String part = known(docx);
    if (part != null) {
      for (Element note : Dom.all(docx.xml(part), "footnote")) {
        if (Dom.attribute(note, "id").equals(id)) {
          return note;
        }
      }
    }
    return null;
  }
}
