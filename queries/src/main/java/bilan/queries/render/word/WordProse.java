package bilan.queries.render.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The paragraphs of a Word document as somebody reads them: without its tables, its contents, and
 * the figures that this program put there as content controls.
 */
public final class WordProse {

  private static final String PART = "word/document.xml";
  private static final int MOST = 50_000_000;

  /** Stands in the place of a figure of the program's own. */
  private static final String FIGURE = "¤";

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int tables;
  private int controls;
  private int inside;
  private boolean contents;
  private boolean deleted;

  private WordProse() {}

  /**
   * Its paragraphs in order, empty ones too, so that they can be counted.
   *
   * @throws IOException if it is no Word document
   */
  public static List<String> of(byte[] docx) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(PART)) {
          return new WordProse().read(new ByteArrayInputStream(zip.readNBytes(MOST)));
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    throw new IOException(PART);
  }

  private List<String> read(InputStream xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(xml);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(reader);
        case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
        default -> {
          // texts are read by their element
        }
      }
    }
    return paragraphs;
  }

  private void start(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "tbl" -> tables++;
      case "p" -> inside++;
      case "pStyle" ->
          contents = value(reader).toUpperCase(java.util.Locale.ROOT).startsWith("TOC");
      case "sdt" -> controls += inside > 0 ? 1 : 0;
      case "del" -> deleted = true;
      case "tab", "br" -> text.append(' ');
      case "noBreakHyphen" -> text.append('-');
      case "t" -> {
        String words = reader.getElementText();
        if (tables == 0 && !contents && !deleted) {
          text.append(controls > 0 ? FIGURE : words);
        }
      }
      default -> {
        // what shows no words
      }
    }
  }

  private static String value(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals("val")) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  private void end(String name) {
    switch (name) {
      case "tbl" -> tables--;
      case "sdt" -> controls -= inside > 0 ? 1 : 0;
      case "del" -> deleted = false;
      case "p" -> {
        inside--;
        paragraphs.add(text.toString());
        text.setLength(0);
        contents = false;
      }
      default -> {
        // what holds no words
      }
    }
  }
}
