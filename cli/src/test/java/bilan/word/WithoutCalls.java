package bilan.word;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A figure as it is read, without the numbers of its notes. */
final class WithoutCalls {

  private WithoutCalls() {}

  /** A copy that ends where the first note is called. */
  static Element of(Element control) {
    Element copy = (Element) control.cloneNode(true);
    for (Element content : WordEdit.all(copy, "sdtContent")) {
      boolean call = false;
      Node next = content.getFirstChild();
      while (next != null) {
        Node node = next;
        next = node.getNextSibling();
        call |= node instanceof Element element && isCall(element);
        if (call) {
          content.removeChild(node);
        }
      }
    }
    return copy;
  }

  private static boolean isCall(Element element) {
    return element.getAttributeNS(WordEdit.W, "name").startsWith("_bilan_note_")
        || "fldSimple".equals(element.getLocalName())
        || !WordEdit.all(element, "fldChar").isEmpty();
  }
}
