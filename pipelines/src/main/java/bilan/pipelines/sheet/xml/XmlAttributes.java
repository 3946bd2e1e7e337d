package bilan.pipelines.sheet.xml;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The attributes of the element just started, which stand in the buffer until they are asked. */
final class XmlAttributes {

  /** A column has so many at most. */
  private static final int LETTERS = 3;

  private final XmlBuffer in;
  private final XmlNames locals;
  private String[] names = new String[16];
  private int[] bounds = new int[32];
  private int size;

  XmlAttributes(XmlBuffer in, XmlNames locals) {
    this.in = in;
    this.locals = locals;
  }

  void clear() {
    size = 0;
  }

  /** Adds those between two places of the buffer, in the start tag of an element. */
  void read(int from, int to, String element) throws IOException {
    char[] c = in.characters();
    int at = from;
    while (true) {
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
        throw new IOException("Bad attribute in " + element);
      }
      add(start, end, value, at++);
    }
  }

  private void add(int start, int end, int value, int valueEnd) throws IOException {
    if (in.at(start) == 'x' && in.regionIs(start, "xmlns")) {
      return;
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      bounds = Arrays.copyOf(bounds, size * 4);
    }
    names[size] = locals.local(in.characters(), start, end);
    bounds[size * 2] = value;
    bounds[size * 2 + 1] = valueEnd;
    size++;
  }

  int size() {
    return size;
  }

  String name(int i) {
    return names[i];
  }

  String value(int i) throws IOException {
    return in.text(bounds[i * 2], bounds[i * 2 + 1], false);
  }

  /** Column of an address in an attribute, from 0, read without making a text of it. */
  int column(int i, int otherwise) throws IOException {
    char[] c = in.characters();
    int at = bounds[i * 2];
    int to = bounds[i * 2 + 1];
    int column = 0;
    for (int last = Math.min(to, at + LETTERS); at < last && c[at] >= 'A' && c[at] <= 'Z'; at++) {
      column = column * 26 + c[at] - 'A' + 1;
    }
    while (at < to && c[at] >= '0' && c[at] <= '9') {
      at++;
    }
    // Other ways to write it, and what is none.
    return at < to || column == 0 ? Xml.column(value(i), otherwise) : column - 1;
  }

  /** Of any namespace; null if it is not there. */
  @Nullable String value(String name) throws IOException {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return value(i);
      }
    }
    return null;
  }
}
