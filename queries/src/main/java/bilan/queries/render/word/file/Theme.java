package bilan.queries.render.word.file;

import bilan.queries.render.word.file.Relations.Relation;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The letters and colours of a document that its styles may ask for by what they are for. */
public final class Theme {

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

  /** What the schema of Word calls otherwise than that of drawings. */
  private static final Map<String, String> NAMES =
      Map.of(
          "text1",
          "dk1",
          "dark1",
          "dk1",
          "text2",
          "dk2",
          "dark2",
          "dk2",
          "background1",
          "lt1",
          "light1",
          "lt1",
          "background2",
          "lt2",
          "light2",
          "lt2",
          "hyperlink",
          "hlink");

  private static final int ACCENTS = 6;

  /** How far to white, or below zero to black, the accents go when all six are used. */
  private static final int[] HUNDREDTHS = {0, -40, 40, -20, 60, -60, 20};

  private static final List<String> OF_COLOURS =
      List.of("themeColor", "themeTint", "themeShade", "themeFill", "themeFillTint");

  private final @Nullable Element root;

  public Theme(Docx docx) throws IOException {
    Relation part = docx.relations(docx.main()).first("theme");
    this.root = part == null || !docx.has(part.target()) ? null : Dom.root(docx.xml(part.target()));
  }

  /** One that stands in no document yet. */
  public Theme(byte[] xml) throws IOException {
    this.root = Dom.root(Dom.parse(xml));
  }

  /** What a drawing calls the colours of the theme, by those: six hexadecimal digits. */
  public Map<String, String> slots() {
    Map<String, String> slots = new HashMap<>();
    for (int i = 1; i <= ACCENTS; i++) {
      slots.putIfAbsent(colour("accent" + i).toUpperCase(Locale.ROOT), "accent" + i);
    }
    for (String name : List.of("tx1:dk1", "tx2:dk2", "bg1:lt1", "bg2:lt2")) {
      slots.putIfAbsent(colour(name.substring(4)).toUpperCase(Locale.ROOT), name.substring(0, 3));
    }
    slots.remove("");
    return slots;
  }

  /** Whether somebody chose its colours: nobody did those that Office gives by itself. */
  public boolean isChosen() {
    Element scheme = first("clrScheme");
    return scheme != null
        && !scheme.getAttribute("name").toLowerCase(Locale.ROOT).startsWith("office");
  }

  /** The name of its {@code majorFont} or {@code minorFont}; empty if it has none. */
  public String font(String kind) {
    Element fonts = first(kind);
    List<Element> latin = fonts == null ? List.of() : Dom.all(fonts, DRAWING, "latin");
    return latin.isEmpty() ? "" : latin.get(0).getAttribute("typeface");
  }

  /**
   * The colour of a line, of letters or of a table: the theme's if it asks for one, as Word does.
   *
   * @param name of the attribute that has it otherwise
   */
  public String colour(@Nullable Element asking, String name) {
    if (asking == null) {
      return "";
    }
    boolean bare =
        Dom.attribute(asking, "themeTint").isEmpty()
            && Dom.attribute(asking, "themeShade").isEmpty();
    String found = bare ? colour(Dom.attribute(asking, "themeColor")) : "";
    return found.isEmpty() ? Dom.attribute(asking, name) : found;
  }

  private String colour(String name) {
    Element slot = name.isEmpty() ? null : first(NAMES.getOrDefault(name, name));
    for (Element one : slot == null ? List.<Element>of() : Dom.children(slot)) {
      String last = one.getAttribute("lastClr");
      return last.isEmpty() ? one.getAttribute("val") : last;
    }
    return "";
  }

  /** The colour of the things of that index in charts; empty if it has none. */
  public String series(int index) {
    String accent = colour("accent" + (index % ACCENTS + 1));
    int hundredths = HUNDREDTHS[index / ACCENTS % HUNDREDTHS.length];
    if (!accent.matches("[0-9A-Fa-f]{6}")) {
      return "";
    }
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < accent.length(); i += 2) {
      int part = Integer.parseInt(accent.substring(i, i + 2), 16);
      int room = hundredths > 0 ? 255 - part : part;
      mixed.append("%02X".formatted(part + room * hundredths / 100));
    }
    return mixed.toString();
  }

  /** A style asks no more for what nobody chose. */
  public static void forget(Element style) {
    OF_COLOURS.forEach(name -> style.removeAttributeNS(Dom.W, name));
    Dom.children(style).forEach(Theme::forget);
  }

  private @Nullable Element first(String name) {
    List<Element> all = root == null ? List.of() : Dom.all(root, DRAWING, name);
    return all.isEmpty() ? null : all.get(0);
  }
}
