package bilan.queries.render.word;

import bilan.queries.render.chart.Palette;
import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Relations.Relation;
import bilan.queries.render.word.file.Theme;
import bilan.queries.words.Typeface;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The letters and colours that the styles of a document have, or its theme where they ask it. */
final class Look {

  /** A style that is made from itself in the end is no reason to hang. */
  private static final int DEPTH = 20;

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, Element> byId = new HashMap<>();
  private final Theme theme;
  private final @Nullable Element usual;

  Look(Docx docx) throws IOException {
    Relation part = docx.relations(docx.main()).first("styles");
    Element root =
        part == null || !docx.has(part.target()) ? null : Dom.root(docx.xml(part.target()));
    if (root != null) {
      for (Element style : Dom.all(root, "style")) {
        byId.putIfAbsent(Dom.attribute(style, "styleId"), style);
        String name = Dom.value(style, "name").toLowerCase(Locale.ROOT);
        styles.putIfAbsent(name.replace('’', '\''), style);
      }
    }
    Element defaults = Dom.child(root, "docDefaults");
    this.usual = Dom.child(Dom.child(defaults, "rPrDefault"), "rPr");
    this.theme = new Theme(docx);
  }

  /** Of cells: their style's, or that of the style it is made from. */
  Typeface cells() {
    Element style = styles.get("cellule");
    for (int depth = 0; style != null && depth < DEPTH; depth++) {
      String name = font(Dom.child(style, "rPr"));
      if (!name.isEmpty()) {
        return Typeface.named(name);
      }
      style = parent(style);
    }
    return typeface();
  }

  private @Nullable Element parent(Element style) {
    return byId.get(Dom.value(style, "basedOn"));
  }

  Typeface typeface() {
    for (String name : List.of(font(properties("normal")), font(usual))) {
      if (!name.isEmpty()) {
        return Typeface.named(name);
      }
    }
    return Typeface.CALIBRI;
  }

  private @Nullable Element properties(String style) {
    return Dom.child(styles.get(style), "rPr");
  }

  private String font(@Nullable Element properties) {
    Element fonts = Dom.child(properties, "rFonts");
    if (fonts == null) {
      return "";
    }
    String name = Dom.attribute(fonts, "ascii");
    String asked = Dom.attribute(fonts, "asciiTheme");
    String found =
        asked.isEmpty() ? "" : theme.font(asked.startsWith("major") ? "majorFont" : "minorFont");
    return found.isEmpty() ? name : found;
  }

  /** What a chart calls the colours of the theme, by those. */
  Map<String, String> slots() {
    return theme.slots();
  }

  /** The colours that stand for the program's own, by those. */
  Map<String, String> colours() {
    Map<String, String> colours = new HashMap<>();
    Element text = properties("normal");
    if (theme.isChosen() && !theme.series(0).equals(Palette.ACCENT)) {
      for (int i = 0; i < Palette.size(); i++) {
        colour(colours, Palette.colour(i), theme.series(i));
      }
    }
    put(colours, Palette.INK, Dom.value(text, "color").isEmpty() ? usual : text);
    put(colours, Palette.ACCENT, properties("heading 1"));
    put(colours, Palette.MUTED, properties("note de tableau"));
    Element dated = Dom.child(Dom.child(styles.get("date d'arrêté"), "pPr"), "pBdr");
    putLine(colours, Palette.colour(1), Dom.child(dated, "bottom"));
    Element table = Dom.child(Dom.child(styles.get("tableau bilan"), "tblPr"), "tblBorders");
    putLine(colours, Palette.GRID, Dom.child(table, "insideH"));
    return colours;
  }

  private void put(Map<String, String> colours, String ours, @Nullable Element properties) {
    colour(colours, ours, theme.colour(Dom.child(properties, "color"), "val"));
  }

  private void putLine(Map<String, String> colours, String ours, @Nullable Element line) {
    colour(colours, ours, theme.colour(line, "color"));
  }

  private static void colour(Map<String, String> colours, String ours, String theirs) {
    if (theirs.matches("[0-9A-Fa-f]{6}")) {
      colours.put(ours, theirs.toUpperCase(Locale.ROOT));
    }
  }
}
