package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Dom;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a template holds for the bilan: a cover of its own, and the place of the rest. */
public final class TemplatePlaces {

  public static final String TITLE = "bilan.title";
  public static final String SUBTITLE = "bilan.subtitle";
  public static final String ORGANISATION = "bilan.organisation";
  public static final String DATED = "bilan.dated";
  public static final String YEARS = "bilan.years";
  public static final String PLACE = "bilan.place";

  /** Where the bilan goes. */
  public static final String CONTENT = "bilan.content";

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
}
