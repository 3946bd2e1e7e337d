package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Print;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What somebody wrote in a document: paragraphs and tables of theirs, and ours that they changed.
 */
final class Own {

  private final Story story;
  private final Set<String> given = new HashSet<>();
  private final Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());

  private Own(Story story) {
    this.story = story;
  }

  /**
   * How many there are.
   *
   * @param template whose words nobody wrote into this document; null for the program's
   */
  static int count(Docx docx, Story story, @Nullable Docx template) throws IOException {
    Own own = new Own(story);
    if (template != null) {
      Dom.all(template.body(), "p").forEach(one -> own.given.add(Print.of(one)));
      Dom.all(template.body(), "tbl").forEach(one -> own.given.add(Print.of(one)));
    }
    own.collect(docx.body());
    for (Piece piece : story.all()) {
      if (!piece.isUntouched()) {
        own.found.add(piece.element());
      }
    }
    return own.found.size();
  }

  private void collect(Element parent) {
    for (Element element : Dom.children(parent)) {
      if (Dom.is(element, "sdt") && !Controls.isContents(element)) {
        Element content = Dom.child(element, "sdtContent");
        if (content != null) {
          collect(content);
        }
      } else if ((Dom.is(element, "p") || Dom.is(element, "tbl")) && isTheirs(element)) {
        found.add(element);
      }
    }
  }

  private boolean isTheirs(Element element) {
    return !story.isOurs(element) && saysSomething(element) && !given.contains(Print.of(element));
  }

  /** More than figures, which a template's cover holds too. */
  private static boolean saysSomething(Element element) {
    Element copy = (Element) element.cloneNode(true);
    boolean drawn = !Dom.all(copy, "drawing").isEmpty() || !Dom.all(copy, "pict").isEmpty();
    Controls.in(copy).forEach(Dom::remove);
    return drawn || !Print.words(copy).isEmpty();
  }
}
