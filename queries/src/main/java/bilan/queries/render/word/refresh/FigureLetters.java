package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Dom;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The letters of a figure: bold, larger, in the colour that somebody gave them. */
final class FigureLetters {

  private FigureLetters() {}

  /** Those of its first words; null if they have none of their own. */
  static @Nullable Element of(Element content) {
    for (Element run : Dom.all(content, "r")) {
      if (!Dom.all(run, "t").isEmpty()) {
        return Dom.child(run, "rPr");
      }
    }
    return null;
  }

  /** Whether somebody coloured the ground of its words, as Word or LibreOffice write it. */
  static boolean isHighlighted(Element content) {
    Element letters = of(content);
    return Dom.child(letters, "highlight") != null || Dom.child(letters, "shd") != null;
  }

  /** What somebody chose for the letters stays; what the figure is decides its style. */
  static void keep(Element own, Element run) {
    Element fresh = Dom.child(run, "rPr");
    Element style = Dom.child(fresh, "rStyle");
    Element kept = (Element) own.cloneNode(true);
    Element oldStyle = Dom.child(kept, "rStyle");
    if (oldStyle != null) {
      Dom.remove(oldStyle);
    }
    if (style != null) {
      kept.insertBefore(style.cloneNode(true), kept.getFirstChild());
    }
    if (fresh != null) {
      Dom.remove(fresh);
    }
    if (kept.hasChildNodes()) {
      run.insertBefore(kept, run.getFirstChild());
    }
  }
}
