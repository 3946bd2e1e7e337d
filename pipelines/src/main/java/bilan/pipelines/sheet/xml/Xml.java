package bilan.pipelines.sheet.xml;

import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * An XML part pulled event by event, by local names.
 *
 * <p>Only what spreadsheet parts hold: a document type, an entity of its own or too many levels are
 * refused, and nothing outside is ever fetched. Half the time of the JDK's reader, which is most of
 * the time of reading a workbook.
 */
public final class Xml implements AutoCloseable {

  /** An element starts; its attributes can be asked. */
  public static final int START = 1;

  /** An element ends. */
  public static final int END = 2;

  /** A text stands inside an element, or a part of one. */
  public static final int TEXT = 3;

  /** The part is over. */
  public static final int OVER = 4;

  /** A number of so many digits fits. */
  private static final int SURE_DIGITS = 9;

  private final XmlBuffer in;
  private final XmlNames names = new XmlNames();
  private final String[] open = new String[SheetLimits.XML_DEPTH + 1];
  private int depth;
  private boolean closesItself;
  private boolean seenRoot;
  private String name = "";
  private int textStart;
  private int textEnd;
  private boolean literal;
  private final XmlAttributes attributes;

  /** The XML of a stream, which closes with it. */
  public Xml(InputStream in) throws IOException {
    this.in = new XmlBuffer(in);
    this.attributes = new XmlAttributes(this.in, names);
  }

  /**
   * Moves on: {@link #START}, {@link #END}, {@link #TEXT} or {@link #OVER}. Attributes and text
   * last until the next move.
   */
  public int next() throws IOException {
    if (closesItself) {
      closesItself = false;
      depth--;
      return END;
    }
    while (true) {
      attributes.clear();
      if (!in.ensure(1)) {
        return over();
      }
      if (in.current() != '<') {
        in.toMark();
        textStart = in.tokenStart();
        textEnd = in.position();
        literal = false;
        if (depth > 0) {
          return TEXT;
        }
      } else {
        int event = markup();
        if (event != 0) {
          return event;
        }
      }
    }
  }

  private int over() throws IOException {
    if (depth > 0 || !seenRoot) {
      throw new IOException("Unexpected end of XML");
    }
    return OVER;
  }

  /** Reads what begins with {@code <}; 0 if it says nothing. */
  private int markup() throws IOException {
    char second = in.ensure(2) ? in.at(in.position() + 1) : ' ';
    if (second != '!' && second != '?') {
      in.passTag();
      return second == '/' ? endTag() : startTag();
    }
    if (in.startsWith("<!--")) {
      in.pass("-->");
      return 0;
    }
    if (in.startsWith("<![CDATA[")) {
      in.pass("]]>");
      textStart = in.tokenStart() + 9;
      textEnd = in.position() - 3;
      literal = true;
      return TEXT;
    }
    if (in.startsWith("<?")) {
      in.pass("?>");
      return 0;
    }
    throw new LimitException("doctype", 0);
  }

  private int endTag() throws IOException {
    int from = in.tokenStart() + 2;
    int to = in.position() - 1;
    while (to > from && in.at(to - 1) <= ' ') {
      to--;
    }
    if (depth > 0 && XmlNames.is(open[depth], in.characters(), from, to)) {
      name = open[depth];
    } else {
      name = names.local(in.characters(), from, to);
      if (depth == 0 || !name.equals(open[depth])) {
        throw new IOException("Unexpected end tag " + name);
      }
    }
    depth--;
    return END;
  }

  private int startTag() throws IOException {
    int to = in.position() - 1;
    closesItself = in.at(to - 1) == '/';
    if (closesItself) {
      to--;
    }
    int at = in.tokenStart() + 1;
    int from = at;
    while (at < to && in.at(at) > ' ') {
      at++;
    }
    name = names.local(in.characters(), from, at);
    seenRoot = true;
    if (++depth > SheetLimits.XML_DEPTH) {
      throw new LimitException("depth", depth);
    }
    open[depth] = name;
    attributes.read(at, to, name);
    return START;
  }

  /** The local name of the element just started or ended. */
  public String name() {
    return name;
  }

  /** Whether the element just started or ended has this local name. */
  public boolean is(String name) {
    return this.name.equals(name);
  }

  /**
   * The value of an attribute of the element just started, of any namespace; null if it is not
   * there.
   */
  public @Nullable String attribute(String name) throws IOException {
    return attributes.value(name);
  }

  /** How many attributes the element just started has. */
  public int attributes() {
    return attributes.size();
  }

  /** The local name of an attribute by its position, from 0. */
  public String attributeName(int i) {
    return attributes.name(i);
  }

  /** The value of an attribute by its position, from 0. */
  public String attributeValue(int i) throws IOException {
    return attributes.value(i);
  }

  /** The column of an address such as {@code AB12} in an attribute, from 0. */
  public int attributeColumn(int i, int otherwise) throws IOException {
    return attributes.column(i, otherwise);
  }

  /**
   * The column of an address such as {@code AB12}, from 0, or what to take if it begins with no
   * letter.
   */
  public static int column(String address, int otherwise) {
    int column = 0;
    for (int i = 0; i < address.length() && i < 4; i++) {
      char c = address.charAt(i);
      int letter = c >= 'A' && c <= 'Z' ? c - 'A' : c >= 'a' && c <= 'z' ? c - 'a' : -1;
      if (letter < 0) {
        break;
      }
      column = column * 26 + letter + 1;
    }
    return column == 0 ? otherwise : column - 1;
  }

  /** A whole number in an attribute, or what to take if it is missing or none. */
  public int number(String name, int otherwise) throws IOException {
    String value = attribute(name);
    return value == null ? otherwise : wholeNumber(value, otherwise);
  }

  /** A whole number, or what to take if the text is none. */
  public static int wholeNumber(String text, int otherwise) {
    int number = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || length > SURE_DIGITS) {
        return parsed(text, otherwise);
      }
      number = number * 10 + digit;
    }
    return length == 0 ? otherwise : number;
  }

  private static int parsed(String text, int otherwise) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Whether an attribute is there and says {@code 1} or {@code true}. */
  public boolean isTrue(String name) throws IOException {
    String value = attribute(name);
    return value != null && (value.equals("1") || value.equals("true"));
  }

  /** The text just read, with its entities resolved. */
  public String text() throws IOException {
    return in.text(textStart, textEnd, literal);
  }

  /** All text inside the element just started, up to its end. */
  public String wholeText() throws IOException {
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
    if (text.length() > SheetLimits.RECORD) {
      throw new LimitException("text", 0);
    }
  }

  /** How many elements are open. */
  public int depth() {
    return depth;
  }

  /** Leaves out the element just started. */
  public void skip() throws IOException {
    skip(1);
  }

  /** Leaves out what is left of so many open elements. */
  public void skip(int levels) throws IOException {
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
    in.close();
  }
}
