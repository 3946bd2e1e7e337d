package bilan.queries.render.text;

import bilan.queries.words.Shown;
import bilan.queries.words.Shown.ShownCell;
import bilan.queries.words.Shown.ShownLine;
import bilan.queries.words.TextWidth;

/**
 * One column of a text table: figures end where those above and below end, and their marks stand
 * behind them.
 *
 * @param at its position; {@code value} and {@code mark} the widths of its two parts
 */
record TextColumn(int at, String title, boolean right, int value, int mark) {

  static TextColumn of(Shown shown, int at) {
    int value = 0;
    int mark = 0;
    for (ShownLine line : shown.lines()) {
      ShownCell cell = line.cells().get(at);
      value = Math.max(value, TextWidth.of(cell.value()));
      mark = Math.max(mark, TextWidth.of(cell.mark()));
    }
    String title = shown.headers().get(at);
    int marked = mark == 0 ? 0 : mark + 1;
    value = Math.max(value, TextWidth.of(title) - marked);
    return new TextColumn(at, title, shown.right().get(at), value, marked);
  }

  int width() {
    return value + mark;
  }

  /** Its title, above the figures alone where there is room. */
  String header() {
    if (right && TextWidth.of(title) <= value) {
      return TextWidth.set(TextWidth.set(title, value, true), width(), false);
    }
    return TextWidth.set(title, width(), right);
  }

  String cell(ShownLine line) {
    ShownCell cell = line.cells().get(at);
    String marked = cell.mark().isEmpty() ? "" : " " + cell.mark();
    return TextWidth.set(cell.value(), value, right) + TextWidth.set(marked, mark, false);
  }
}
