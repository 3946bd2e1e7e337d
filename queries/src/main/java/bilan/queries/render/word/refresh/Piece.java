package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Mark;
import bilan.queries.render.word.file.Memory;
import bilan.queries.render.word.file.Print;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A paragraph or table that bilan wrote.
 *
 * @param print what it says now, besides its figures
 */
record Piece(Element element, Mark mark, String print) {

  /** What only a person puts into a paragraph. */
  private static final Set<String> BY_HAND =
      Set.of("pict", "object", "ins", "del", "moveFrom", "moveTo", "endnoteReference");

  /**
   * @param notes those of the document that it stands in
   * @param memory of that document; null if it has none
   */
  static Piece of(Element element, Mark mark, FootnoteNumbers notes, @Nullable Memory memory)
      throws IOException {
    boolean written = memory != null && Controls.in(element).stream().anyMatch(memory::isByHand);
    boolean noted = written || notes.areByHand(element);
    return new Piece(element, mark, noted ? Print.ofWords("noted") : Print.of(element));
  }

  /** Whether nobody wrote, drew or tracked anything in it; comments do not count. */
  boolean isUntouched() {
    return print.equals(mark.print()) && !holdsMore();
  }

  private boolean holdsMore() {
    boolean drawn =
        Dom.all(element, Drawings.DRAWING, "docPr").stream()
            .anyMatch(drawing -> !Drawings.isOurs(drawing));
    return drawn || BY_HAND.stream().anyMatch(name -> !Dom.all(element, name).isEmpty());
  }

  /** Which figures it shows, in order. */
  List<String> tags() {
    return Controls.in(element).stream().map(Controls::tag).toList();
  }

  boolean isTable() {
    return Dom.is(element, "tbl");
  }

  boolean isChart() {
    return !Dom.all(element, Drawings.DRAWING, "docPr").isEmpty();
  }

  /** The first words, enough to know it by. */
  String title() {
    return shortened(Print.words(element));
  }

  static String shortened(String words) {
    return words.length() > 90 ? words.substring(0, 88).strip() + "…" : words;
  }
}
