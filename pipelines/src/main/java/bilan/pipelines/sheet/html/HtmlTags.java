package bilan.pipelines.sheet.html;

import java.util.Locale;

/**
 * The tags of a web page, one after the other, found in one pass however the page is broken. Where
 * a tag has no end its mark is text.
 */
final class HtmlTags {

  private final String text;
  private final int lastEnd;
  private int start;
  private int end;
  private String name = "";
  private boolean closing;
  private String attributes = "";

  HtmlTags(String text) {
    this.text = text;
    this.lastEnd = text.lastIndexOf('>');
  }

  /** Moves to the next tag; comments and declarations are none, but have a place. */
  boolean next(int from) {
    for (int at = text.indexOf('<', from);
        at >= 0 && at < lastEnd;
        at = text.indexOf('<', at + 1)) {
      start = at;
      char second = text.charAt(at + 1);
      if (second == '!' || second == '?') {
        name = "";
        end = afterDeclaration(at);
        return true;
      }
      closing = second == '/';
      int nameStart = closing ? at + 2 : at + 1;
      int nameEnd = nameStart;
      while (nameEnd < text.length() && isName(text.charAt(nameEnd), nameEnd == nameStart)) {
        nameEnd++;
      }
      int close = nameEnd == nameStart ? -1 : close(nameEnd);
      if (close >= 0) {
        name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        attributes = text.substring(nameEnd, close);
        end = close + 1;
        return true;
      }
    }
    return false;
  }

  private int afterDeclaration(int at) {
    if (text.startsWith("<!--", at)) {
      int close = text.indexOf("-->", at + 4);
      return close < 0 ? text.length() : close + 3;
    }
    return text.indexOf('>', at) + 1;
  }

  private static boolean isName(char c, boolean first) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (!first && ((c >= '0' && c <= '9') || c == ':' || c == '_'));
  }

  /** Where the tag ends; -1 if another begins first, or the page ends. */
  private int close(int from) {
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '>') {
        return at;
      }
      if (c == '<') {
        return -1;
      }
      if (c == '"' || c == '\'') {
        at = text.indexOf(c, at + 1);
        if (at < 0) {
          return -1;
        }
      }
    }
    return -1;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** In small letters; empty for what is no tag. */
  String name() {
    return name;
  }

  boolean isClosing() {
    return closing;
  }

  String attributes() {
    return attributes;
  }
}
