package bilan.pipelines.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML part pulled event by event, by local names; a document type or too many levels are
 * refused, nothing outside is ever fetched.
 */
final class Xml implements AutoCloseable {

  static final int START = XMLStreamConstants.START_ELEMENT;
  static final int END = XMLStreamConstants.END_ELEMENT;
  static final int TEXT = XMLStreamConstants.CHARACTERS;
  static final int OVER = XMLStreamConstants.END_DOCUMENT;

  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader reader;
  private int depth;

  Xml(InputStream in) throws IOException {
    this.in = in;
    try {
      this.reader = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      in.close();
      throw new IOException(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entity");
        });
    return factory;
  }

  /** Moves on: {@link #START}, {@link #END}, {@link #TEXT} or {@link #OVER}. */
  int next() throws IOException {
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > Limits.XML_DEPTH) {
              throw new LimitException("depth", depth);
            }
            return START;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return END;
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return TEXT;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new LimitException("doctype", 0);
          default -> {}
        }
      }
      return OVER;
    } catch (XMLStreamException e) {
      Throwable nested = e.getNestedException(); // what the stream underneath threw
      throw new IOException(e.getMessage(), nested == null ? e : nested);
    }
  }

  String name() {
    return reader.getLocalName();
  }

  boolean is(String name) {
    return reader.getLocalName().equals(name);
  }

  /**
   * The value of an attribute of the element just started, of any namespace; null if it is not
   * there.
   */
  @Nullable String attribute(String name) {
    return reader.getAttributeValue(null, name);
  }

  int attributes() {
    return reader.getAttributeCount();
  }

  String attributeName(int i) {
    return reader.getAttributeLocalName(i);
  }

  String attributeValue(int i) {
    return reader.getAttributeValue(i);
  }

  /** A whole number in an attribute, or what to take if it is missing or none. */
  int number(String name, int otherwise) {
    String value = attribute(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  boolean isTrue(String name) {
    String value = attribute(name);
    return value != null && (value.equals("1") || value.equals("true"));
  }

  String text() {
    return reader.getText();
  }

  /** All text inside the element just started, up to its end. */
  String wholeText() throws IOException {
    String first = "";
    StringBuilder more = null;
    int level = 1;
    while (level > 0) {
      switch (next()) {
        case START -> level++;
        case END -> level--;
        case TEXT -> {
          if (first.isEmpty()) {
            first = text();
          } else {
            more = more == null ? new StringBuilder(first) : more;
            more.append(text());
            bounded(more);
          }
        }
        default -> throw new IOException("Unexpected end of XML");
      }
    }
    return more == null ? first : more.toString();
  }

  private static void bounded(StringBuilder text) throws LimitException {
    if (text.length() > Limits.RECORD) {
      throw new LimitException("text", 0);
    }
  }

  /** How many elements are open. */
  int depth() {
    return depth;
  }

  /** Leaves out the element just started. */
  void skip() throws IOException {
    skip(1);
  }

  /** Leaves out what is left of so many open elements. */
  void skip(int levels) throws IOException {
    for (int level = levels; level > 0; ) {
      switch (next()) {
        case START -> level++;
        case END -> level--;
        case OVER -> throw new IOException("Unexpected end of XML");
        default -> {}
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      in.close();
    }
  }
}
