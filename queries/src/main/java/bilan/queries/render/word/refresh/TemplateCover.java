package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The cover that a template gave: where it ends, and how large its title is. */
final class TemplateCover {

  private static final String SHORT = "TitreCourt";

  private static final Set<String> COVER =
      Set.of(
          TemplatePlaces.TITLE,
          TemplatePlaces.SUBTITLE,
          TemplatePlaces.ORGANISATION,
          TemplatePlaces.DATED,
          TemplatePlaces.YEARS,
          TemplatePlaces.PLACE);

  private TemplateCover() {}

  /** A bilan without a cover page has a small title, in whatever the template calls that style. */
  static void size(Docx template, Docx from, Styles styles) throws IOException {
    boolean small =
        Dom.children(from.body()).stream().anyMatch(element -> style(element).equals(SHORT));
    if (!small) {
      return;
    }
    for (Element control : Controls.in(template.body())) {
      if (Controls.tag(control).equals(TemplatePlaces.TITLE)) {
        Element paragraph = Dom.around(control, "p");
        if (paragraph != null) {
          shorten(paragraph, styles);
        } else {
          for (Element inside : Dom.all(control, "p")) {
            shorten(inside, styles);
          }
        }
      }
    }
  }

  /** A style of the organisation's own stays: it is as large as they want it. */
  private static void shorten(Element paragraph, Styles styles) throws IOException {
    Element style = Dom.child(Dom.child(paragraph, "pPr"), "pStyle");
    if (style != null && styles.nameOf(Dom.attribute(style, "val")).equals("title")) {
      style.setAttributeNS(Dom.W, "w:val", styles.map(SHORT));
    }
  }

  private static String style(Element paragraph) {
    return Dom.value(Dom.child(paragraph, "pPr"), "pStyle");
  }

  /**
   * What the bilan's first words stand before, where nothing of it stands above them: what follows
   * the contents, else the cover, else what is ours.
   */
  static @Nullable Node end(Element body, Story story) {
    Element contents = Contents.find(body);
    if (contents != null) {
      return contents.getNextSibling();
    }
    Node end = null;
    for (Element element : Dom.children(body)) {
      if (story.holdsOurs(element)) {
        return end == null ? element : end.getNextSibling();
      }
      if (isCover(element)) {
        end = element;
      }
    }
    return end == null ? body.getFirstChild() : end.getNextSibling();
  }

  private static boolean isCover(Element element) {
    return Controls.in(element).stream().map(Controls::tag).anyMatch(COVER::contains)
        || (Controls.isFigure(element) && COVER.contains(Controls.tag(element)));
  }
}
