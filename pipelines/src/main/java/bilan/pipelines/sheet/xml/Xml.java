package bilan.pipelines.sheet.xml;

import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.text.RecurringTexts;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An XML part pulled event by event, by local names.
 *
 * <p>Only what spreadsheet parts hold: a document type, an entity of its own or too many levels are
 * refused, and nothing outside is ever fetched. Half the time of the JDK's reader, which is most of
 * the time of reading a workbook.
 */
public final class Xml implements Closeable {

  /** An element starts; its attributes can be asked. */
  public static final int START = 1;

  /** An element ends. */
  public static final int END = 2;

  /** A text stands inside an element, or a part of one. */
  public static final int TEXT = 3;

  /** The part is over. */
  public static final int OVER = 4;

  /** A column has so many at most. */
  private static final int LETTERS = 4;

  private final XmlBuffer in;
  private final Set<String> different = new HashSet<>();
  private final RecurringTexts<String> names = new RecurringTexts<>(512, 64, this::made);
  private final String[] open = new String[SheetLimits.XML_DEPTH + 1];
  private int depth;
  private boolean closesItself;
  private boolean seenRoot;
  private String name = "";
  private int textStart;
  private int textEnd;
  private boolean literal;
  private String[] attributes = new String[16];
  private int[] bounds = new int[32];
  private int size;

  /** The XML of a stream, which closes with it. */
  public Xml(InputStream in) throws IOException {
    this.in = new XmlBuffer(in);
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
    while (in.ensure(1)) {
      size = 0;
      if (in.current() == '<') {
        int event = markup();
        if (event != 0) {
          return event;
        }
      } else {
        in.toMark();
        text(0, 0, false);
        if (depth > 0) {
          return TEXT;
        }
      }
    }
    if (depth > 0 || !seenRoot) {
      throw new IOException("Unexpected end of XML");
    }
    return OVER;
  }

  /**
   * Moves to the next element inside the one that is open at a depth, however deep it lies; false
   * at its end, of depth 0 at the end of the part.
   */
  public boolean inside(int element) throws IOException {
    for (int event = next(); event != OVER && depth >= element; event = next()) {
      if (event == START) {
        return true;
      }
    }
    return false;
  }

  /** Reads what begins with {@code <}; 0 if it says nothing. */
  private int markup() throws IOException {
    char second = in.ensure(2) ? in.at(1) : ' ';
    if (second != '!' && second != '?') {
      in.passTag();
      return second == '/' ? endTag() : startTag();
    }
    if (in.startsWith("<![CDATA[")) {
      in.pass("]]>");
      text(9, 3, true);
      return TEXT;
    }
    if (in.startsWith("<!--")) {
      in.pass("-->");
    } else if (in.startsWith("<?")) {
      in.pass("?>");
    } else {
      throw new LimitException("doctype", 0);
    }
    return 0;
  }

  private void text(int before, int after, boolean literally) {
    textStart = in.tokenStart() + before;
    textEnd = in.position() - after;
    literal = literally;
  }

  private int endTag() throws IOException {
    char[] c = in.characters();
    int to = in.position() - 1;
    while (to > in.tokenStart() + 2 && c[to - 1] <= ' ') {
      to--;
    }
    name = local(in.tokenStart() + 2, to);
    if (depth == 0 || !name.equals(open[depth])) {
      throw new IOException("Unexpected end tag " + name);
    }
    depth--;
    return END;
  }

  private int startTag() throws IOException {
    char[] c = in.characters();
    int to = in.position() - 1;
    closesItself = c[to - 1] == '/';
    if (closesItself) {
      to--;
    }
    int at = in.tokenStart() + 1;
    while (at < to && c[at] > ' ') {
      at++;
    }
    name = local(in.tokenStart() + 1, at);
    seenRoot = true;
    if (++depth > SheetLimits.XML_DEPTH) {
      throw new LimitException("depth", depth);
    }
    open[depth] = name;
    readAttributes(c, at, to);
    return START;
  }

  private void readAttributes(char[] c, int from, int to) throws IOException {
    for (int at = from; ; at++) {
      while (at < to && c[at] <= ' ') {
        at++;
      }
      if (at >= to) {
        return;
      }
      int start = at;
      while (at < to && c[at] != '=' && c[at] > ' ') {
        at++;
      }
      int end = at;
      while (at < to && c[at] != '"' && c[at] != '\'') {
        at++;
      }
      char quote = at < to ? c[at] : 0;
      int value = ++at;
      while (at < to && c[at] != quote) {
        at++;
      }
      if (at >= to || start == end) {
        throw new IOException("Bad attribute in " + name);
      }
      if (c[start] != 'x' || !in.regionIs(start, "xmlns")) {
        add(local(start, end), value, at);
      }
    }
  }

  private void add(String attribute, int from, int to) {
    if (size == attributes.length) {
      attributes = Arrays.copyOf(attributes, size * 2);
      bounds = Arrays.copyOf(bounds, size * 4);
    }
    attributes[size] = attribute;
    bounds[size * 2] = from;
    bounds[size * 2 + 1] = to;
    size++;
  }

  /** The name between two places, without its prefix. */
  private String local(int from, int to) throws IOException {
    char[] c = in.characters();
    int start = to;
    while (start > from && c[start - 1] != ':') {
      start--;
    }
    if (start >= to) {
      throw new IOException("Bad name in XML");
    }
    String local = names.of(c, start, to);
    if (different.size() > SheetLimits.XML_NAMES) {
      throw new LimitException("names", different.size());
    }
    return local;
  }

  // One object with the same word in the program: comparing them takes one look. Two names may be
  // made in turns, and are still two.
  private String made(String name) {
    String one = name.intern();
    different.add(one);
    return one;
  }

  /** The local name of the element just started or ended. */
  public String name() {
    return name;
  }

  /** Whether the element just started or ended has this local name. */
  public boolean is(String name) {
    return this.name.equals(name);
  }

  /** How many elements are open. */
  public int depth() {
    return depth;
  }

  /**
   * The value of an attribute of the element just started, of any namespace; null if it is not
   * there.
   */
  public @Nullable String attribute(String name) throws IOException {
    for (int i = 0; i < size; i++) {
      if (attributes[i].equals(name)) {
        return attributeValue(i);
      }
    }
    return null;
  }

  /** The value of an attribute, or an empty text. */
  public String attributeOrEmpty(String name) throws IOException {
    String value = attribute(name);
    return value == null ? "" : value;
  }

  /** How many attributes the element just started has. */
  public int attributes() {
    return size;
  }

  /** The local name of an attribute by its position, from 0. */
  public String attributeName(int i) {
    return attributes[i];
  }

  /** The value of an attribute by its position, from 0. */
  public String attributeValue(int i) throws IOException {
    return in.text(bounds[i * 2], bounds[i * 2 + 1], false);
  }

  /** The column of an address such as {@code AB12} in an attribute, from 0. */
  public int attributeColumn(int i, int otherwise) {
    return column(in.characters(), bounds[i * 2], bounds[i * 2 + 1], otherwise);
  }

  /**
   * The column of an address such as {@code AB12}, from 0, or what to take if it begins with no
   * letter.
   */
  public static int column(String address, int otherwise) {
    return column(address.toCharArray(), 0, address.length(), otherwise);
  }

  private static int column(char[] c, int from, int to, int otherwise) {
    int column = 0;
    for (int i = from; i < Math.min(to, from + LETTERS); i++) {
      int letter = c[i] >= 'A' && c[i] <= 'Z' ? c[i] - 'A' : c[i] - 'a';
      if (letter < 0 || letter >= 26) {
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
    int element = depth;
    String first = "";
    StringBuilder more = null;
    for (int event = next(); depth >= element; event = next()) {
      if (event == TEXT && first.isEmpty()) {
        first = text();
      } else if (event == TEXT) {
        more = more == null ? new StringBuilder(first) : more;
        more.append(text());
        if (more.length() > SheetLimits.RECORD) {
          throw new LimitException("text", 0);
        }
      }
    }
    return more == null ? first : more.toString();
  }

  /** Leaves out the element just started. */
  public void skip() throws IOException {
    int element = depth;
    while (inside(element)) {
      // its elements are left out with it
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
