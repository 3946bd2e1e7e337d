package bilan.queries.render.word.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a piece of a document says besides its figures, shortened to a few digits: the same digits
 * say that nobody wrote in it.
 */
public final class Print {

  /** Stands for a figure, whatever it is. */
  private static final char FIGURE = '\uFFFC';

  private static final Set<String> SPACES = Set.of("tab", "br", "cr", "p", "tc");

  /** What was crossed out, or is there a second time for older programs. */
  private static final Set<String> UNSAID = Set.of("del", "moveFrom", "Fallback", "instrText");

  private final boolean figures;
  private final StringBuilder out = new StringBuilder();
  private int fields;
  private boolean result;

  private Print(boolean figures) {
    this.figures = figures;
  }

  /** Without figures and without what fields show: neither is anybody's words. */
  public static String of(Element piece) {
    return digest(collapsed(new Print(false), piece));
  }

  /** Of what a figure says and of which figure it is; the numbers of its notes are nobody's. */
  static String ofFigure(Element control) {
    return digest(Controls.tag(control) + " = " + figure(control));
  }

  /** What a figure says, without the numbers of its notes. */
  public static String figure(Element control) {
    Element content = Dom.child(control, "sdtContent");
    return content == null ? "" : collapsed(new Print(false), content);
  }

  /** Everything that is read, figures included. */
  public static String words(Element piece) {
    return collapsed(new Print(true), piece);
  }

  private static String collapsed(Print print, Element piece) {
    print.read(piece);
    return print.out.toString().replaceAll("[\\s\u00a0\u202f]+", " ").strip();
  }

  private void read(Node node) {
    if (!(node instanceof Element element) || UNSAID.contains(element.getLocalName())) {
      return;
    }
    String name = element.getLocalName();
    if (Dom.is(element, "fldChar")) {
      field(Dom.attribute(element, "fldCharType"));
    } else if (!figures && Dom.is(element, "sdt") && Controls.isFigure(element)) {
      out.append(FIGURE);
    } else if (Dom.is(element, "t")) {
      out.append(figures || !result ? element.getTextContent() : "");
    } else if (Dom.is(element, "noBreakHyphen")) {
      out.append('-');
    } else if (figures || !Dom.is(element, "fldSimple")) {
      for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
        read(child);
      }
      out.append(SPACES.contains(name) ? " " : "");
    }
  }

  private void field(String type) {
    switch (type) {
      case "begin" -> fields++;
      case "separate" -> result = true;
      default -> {
        fields = Math.max(0, fields - 1);
        result = result && fields > 0;
      }
    }
  }

  /** That of a paragraph which says just this. */
  public static String ofWords(String words) {
    return digest(words);
  }

  /** Eight hexadecimal digits. */
  static String digest(String words) {
    return HexFormat.of().formatHex(sha(words.getBytes(StandardCharsets.UTF_8))).substring(0, 8);
  }

  /** Of all parts, but for the one that keeps it. */
  static String ofParts(Map<String, byte[]> parts, String except) {
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (!part.getKey().equals(except)) {
        all.append(part.getKey()).append(HexFormat.of().formatHex(sha(part.getValue())));
      }
    }
    return HexFormat.of().formatHex(sha(all.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] sha(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
