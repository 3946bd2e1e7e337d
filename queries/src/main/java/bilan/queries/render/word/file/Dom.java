package bilan.queries.render.word.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The little of XML that a part of a Word file needs. */
public final class Dom {

  public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  public static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Dom() {}

  /**
   * Reads a part; nothing outside of it is ever loaded.
   *
   * @throws IOException if it is no XML
   */
  public static Document parse(byte[] xml) throws IOException {
    try {
      return XMLHelper.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }

  public static byte[] bytes(Document xml) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    xml.setXmlStandalone(true);
    try {
      TransformerFactory factory = TransformerFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.newTransformer().transform(new DOMSource(xml), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  public static boolean is(@Nullable Node node, String name) {
    return node instanceof Element element
        && name.equals(element.getLocalName())
        && W.equals(element.getNamespaceURI());
  }

  /** The elements directly inside. */
  public static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The first of Word's elements of that name directly inside. */
  public static @Nullable Element child(@Nullable Node parent, String name) {
    for (Node node = parent == null ? null : parent.getFirstChild();
        node != null;
        node = node.getNextSibling()) {
      if (node instanceof Element element && is(element, name)) {
        return element;
      }
    }
    return null;
  }

  /** Word's elements of that name at any depth, in the order of the document. */
  public static List<Element> all(Node root, String name) {
    return all(root, W, name);
  }

  public static List<Element> all(Node root, String namespace, String name) {
    List<Element> found = new ArrayList<>();
    collect(root, namespace, name, found);
    return found;
  }

  private static void collect(Node node, String namespace, String name, List<Element> found) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        if (name.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI())) {
          found.add(element);
        }
        collect(element, namespace, name, found);
      }
    }
  }

  /** The nearest of Word's elements of that name around; null if there is none. */
  public static @Nullable Element around(Node inside, String name) {
    for (Node node = inside.getParentNode(); node != null; node = node.getParentNode()) {
      if (node instanceof Element element && is(element, name)) {
        return element;
      }
    }
    return null;
  }

  /** Word's attribute of that name; empty if it is not there. */
  public static String attribute(Element element, String name) {
    return element.getAttributeNS(W, name);
  }

  /** {@code w:val} of the child of that name; empty if there is none. */
  public static String value(@Nullable Node parent, String name) {
    Element child = child(parent, name);
    return child == null ? "" : attribute(child, "val");
  }

  /** A new element of Word's, in no place yet, with its attributes by name and value. */
  public static Element element(Document owner, String name, String... attributes) {
    Element element = owner.createElementNS(W, "w:" + name);
    for (int i = 0; i < attributes.length; i += 2) {
      element.setAttributeNS(W, "w:" + attributes[i], attributes[i + 1]);
    }
    return element;
  }

  /** The root, which a parsed part always has. */
  public static Element root(Document xml) {
    return java.util.Objects.requireNonNull(xml.getDocumentElement());
  }

  /** The document that a node stands in. */
  public static Document owner(Node node) {
    return java.util.Objects.requireNonNull(node.getOwnerDocument());
  }

  /** Puts a node right behind another. */
  public static void after(Node place, Node added) {
    java.util.Objects.requireNonNull(place.getParentNode())
        .insertBefore(added, place.getNextSibling());
  }

  public static void remove(Node node) {
    Node parent = node.getParentNode();
    if (parent != null) {
      parent.removeChild(node);
    }
  }
}
