package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a template holds for the bilan: a cover of its own, where that ends and how large its title
 * is, and the place of the rest.
 */
public final class TemplatePlaces {

  private static final String SHORT = "TitreCourt";
  public static final String TITLE = "bilan.title";
  public static final String SUBTITLE = "bilan.subtitle";
  public static final String ORGANISATION = "bilan.organisation";
  public static final String DATED = "bilan.dated";
  public static final String YEARS = "bilan.years";
  public static final String PLACE = "bilan.place";

  /** Where the bilan goes. */
  public static final String CONTENT = "bilan.content";

  private static final Set<String> COVER =
      Set.of(TITLE, SUBTITLE, ORGANISATION, DATED, YEARS, PLACE);

  private TemplatePlaces() {}

  static boolean hasTitle(Element body) {
    return find(body, TITLE) != null;
  }

  private static @Nullable Element find(Element body, String tag) {
    return Controls.in(body).stream()
        .filter(control -> Controls.tag(control).equals(tag))
        .findFirst()
        .orElse(null);
  }

  /** The element of the body in whose place the bilan is put; made last if there is none. */
  static Element place(Element body) {
    Element control = find(body, CONTENT);
    if (control != null) {
      return (Element) top(control, body);
    }
    Element place = Dom.element(Dom.owner(body), "p");
    body.insertBefore(place, Dom.child(body, "sectPr"));
    return place;
  }

  /** The child of the body that an element stands in. */
  static Node top(Node element, Element body) {
    Node top = element;
    while (top.getParentNode() != null && top.getParentNode() != body) {
      top = top.getParentNode();
    }
    return top;
  }

  /** A bilan without a cover page has a small title, in whatever the template calls that style. */
  static void sizeTitle(Docx template, Docx from, Styles styles) throws IOException {
    boolean small =
        Dom.children(from.body()).stream().anyMatch(element -> style(element).equals(SHORT));
    if (!small) {
      return;
    }
    for (Element control : Controls.in(template.body())) {
      if (Controls.tag(control).equals(TITLE)) {
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
  static @Nullable Node coverEnd(Element body, Story story) {
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
