package bilan.queries.render.word;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Memory;
import bilan.queries.render.word.file.NoteMark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * What people wrote in a Word document: its paragraphs, those of its text boxes, notes, headers and
 * footers, their tables, and those of this program in which they wrote.
 */
public final class WordProse {

  /** Word numbers these parts from 1; a document with more of them is not read to the last. */
  private static final int MOST_PARTS = 60;

  /** Where something stands. */
  public enum Part {
    BODY,
    FOOTNOTE,
    HEADER,
    FOOTER
  }

  /**
   * A paragraph, or a table.
   *
   * @param where its number in its part, from 1; of tables apart
   * @param rows the cells of a table; one of one cell for a paragraph
   */
  public record Written(Part part, int where, boolean table, List<List<String>> rows) {
    public Written {
      rows = List.copyOf(rows);
    }

    public String text() {
      return rows.get(0).get(0);
    }
  }

  private WordProse() {}

  /**
   * In order; what the program wrote and nobody changed is left out.
   *
   * @throws IOException if it is no Word document
   */
  public static List<Written> of(byte[] file) throws IOException {
    Docx docx = Docx.read(file);
    Element body = docx.body();
    List<NoteMark> notes =
        Dom.all(body, "bookmarkStart").stream()
            .map(mark -> NoteMark.named(Dom.attribute(mark, "name")))
            .filter(Objects::nonNull)
            .toList();
    Memory memory = Memory.of(docx);
    List<Written> written = new ArrayList<>(new WordWords(Part.BODY, List.of(), memory).read(body));
    for (String name : parts(docx)) {
      Element root = Dom.root(docx.xml(name));
      written.addAll(new WordWords(part(name), notes, memory).read(root));
    }
    return written;
  }

  private static List<String> parts(Docx docx) {
    Stream<String> numbered =
        IntStream.rangeClosed(1, MOST_PARTS)
            .boxed()
            .flatMap(i -> Stream.of("word/header" + i + ".xml", "word/footer" + i + ".xml"));
    return Stream.concat(Stream.of("word/footnotes.xml", "word/endnotes.xml"), numbered)
        .filter(docx::has)
        .toList();
  }

  private static Part part(String name) {
    if (name.contains("notes")) {
      return Part.FOOTNOTE;
    }
    return name.contains("header") ? Part.HEADER : Part.FOOTER;
  }
}
