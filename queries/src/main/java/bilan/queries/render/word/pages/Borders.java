package bilan.queries.render.word.pages;

import bilan.queries.render.word.file.Dom;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The lines above and below the rows of a table: thin, but a page of tables has many. */
final class Borders {

  private final List<Element> styles;
  private final @Nullable Element own;
  private final boolean first;
  private final boolean last;

  Borders(Element table, ParagraphHeights letters) {
    this.own = Dom.child(table, "tblPr");
    this.styles = letters.made(Dom.value(own, "tblStyle"));
    Element look = Dom.child(own, "tblLook");
    this.first = isOn(look, "firstRow");
    this.last = isOn(look, "lastRow");
  }

  private static boolean isOn(@Nullable Element look, String name) {
    String value = look == null ? "" : Dom.attribute(look, name);
    return value.equals("1") || value.equals("true");
  }

  /** In twentieths of a point, of the lines that the row brings: under it, and over the first. */
  double of(int row, int rows) {
    boolean end = row == rows - 1;
    int under = end ? table("bottom") : table("insideH");
    if (row == 0 && first) {
      under = Math.max(under, part("firstRow", "bottom"));
    }
    if (row == rows - 2 && last) {
      under = Math.max(under, part("lastRow", "top"));
    }
    return under + (row == 0 ? table("top") : 0);
  }

  private int table(String side) {
    return Stream.concat(
            Stream.ofNullable(own), styles.stream().map(style -> Dom.child(style, "tblPr")))
        .map(properties -> Dom.child(Dom.child(properties, "tblBorders"), side))
        .filter(java.util.Objects::nonNull)
        .mapToInt(Borders::thickness)
        .findFirst()
        .orElse(0);
  }

  /** What the style says of its first or last row. */
  private int part(String name, String side) {
    return styles.stream()
        .flatMap(style -> Dom.children(style).stream())
        .filter(part -> Dom.is(part, "tblStylePr") && Dom.attribute(part, "type").equals(name))
        .map(part -> Dom.child(Dom.child(Dom.child(part, "tcPr"), "tcBorders"), side))
        .filter(java.util.Objects::nonNull)
        .mapToInt(Borders::thickness)
        .findFirst()
        .orElse(0);
  }

  /** Of one line, with its distance from the words: given in eighths of a point, and in points. */
  static int thickness(@Nullable Element line) {
    if (line == null || List.of("nil", "none").contains(Dom.attribute(line, "val"))) {
      return 0;
    }
    return number(line, "sz") * 20 / 8 + number(line, "space") * 20;
  }

  private static int number(Element element, String name) {
    String value = Dom.attribute(element, name);
    return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0;
  }
}
