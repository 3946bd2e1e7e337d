package bilan.queries.render.html;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import bilan.queries.words.Markup;
import bilan.queries.words.Notes;
import bilan.queries.words.TableShape;
import bilan.queries.words.Wording;
import bilan.queries.words.Words;
import bilan.text.Typography;

/** A table of a document as markup: each column as wide as what it holds. */
final class HtmlGrid {

  private final Table table;
  private final Wording wording;
  private final TableShape shape;
  private final HtmlMedium medium;
  private final StringBuilder out;

  private HtmlGrid(Table table, Wording wording, HtmlMedium medium, StringBuilder out) {
    this.table = table;
    this.wording = wording;
    this.medium = medium;
    this.shape = TableShape.of(table, wording);
    this.out = out;
  }

  static void write(
      Table table, String title, Wording wording, HtmlMedium medium, StringBuilder out) {
    new HtmlGrid(table, wording, medium, out).write(Markup.escape(title));
  }

  private void write(String title) {
    if (shape.isWiderThanAPhone()) {
      // Those who hear the table are told by its role that it scrolls.
      out.append(
              "<p class=\"hint%s\" aria-hidden=\"true\">"
                  .formatted(shape.isWiderThanAPage() ? " far" : ""))
          .append(wording.say("report.scroll"))
          .append("</p>\n");
    }
    // Browsers let who tabs stop at what does scroll; they are told of what a page can't hold.
    String stop = shape.isWiderThanAPhone() ? " tabindex=\"0\"" : "";
    String group =
        shape.isWiderThanAPhone()
            ? " role=\"group\"%s aria-label=\"%s\"".formatted(stop, title)
            : "";
    out.append("<div class=\"scroll%s\"%s>\n".formatted(kinds(), group))
        .append(shape.isSlim() ? "<table class=\"slim\">" : "<table>")
        .append("\n<caption>")
        .append(title)
        .append("</caption>\n<thead>\n<tr>");
    for (int i = 0; i < table.heads().size(); i++) {
      head(i);
    }
    out.append("</tr>\n</thead>\n<tbody>\n");
    if (table.rows().stream().noneMatch(row -> row.role() == Role.BODY)) {
      // A table of a tagged pdf has a body; and a reader sees that nothing was forgotten.
      out.append("<tr><td colspan=\"%d\">".formatted(table.heads().size()))
          .append(Markup.escape(wording.say("query.no_rows")))
          .append("</td></tr>\n");
    }
    table.rows().forEach(this::row);
    out.append("</tbody>\n</table>\n</div>\n");
  }

  /** What the style sheet asks of a table to give its columns a width. */
  private String kinds() {
    return (shape.brief() ? " brief" : "")
        + (shape.isWiderThanAPage() ? " far" : "")
        + (shape.isFewWords() ? " few" : "");
  }

  /** The corner above the names of rows heads nothing. */
  private void head(int column) {
    String label = Markup.escape(table.heads().get(column).label());
    String type = type(shape.type(column));
    out.append(
        label.isBlank() ? "<td></td>" : "<th scope=\"col\"%s>%s</th>".formatted(type, label));
  }

  private void row(Table.Row row) {
    out.append(
        row.role() == Role.BODY ? "<tr>" : "<tr class=\"%s\">".formatted(Words.of(row.role())));
    for (int i = 0; i < row.cells().size(); i++) {
      cell(row.cells().get(i), i);
    }
    out.append("</tr>\n");
  }

  private void cell(Cell cell, int column) {
    String date = cell.kind() == Kind.DATE && !table.heads().get(column).isNumeric() ? " d" : "";
    String partial = cell.partial() ? " partial" : "";
    String missing = cell.isMissing() ? " missing" : "";
    String name = column == 0 ? "th" : "td";
    out.append(column == 0 ? "<th scope=\"row\"" : "<td")
        .append(type(shape.type(column) + date + partial + missing));
    String trace = cell.trace();
    out.append(trace == null ? "" : medium.traced(trace));
    String value = value(cell, table.heads().get(column).isNumeric());
    // The name of a row is never silent: one that is left blank is heard as such.
    boolean silent = column == 0 && value.isBlank();
    out.append('>').append(silent ? medium.heard(wording.say("report.unvalued")) : value);
    out.append("</").append(name).append('>');
  }

  /** What the eye tells from a slope, a dash or a mark is said. */
  private String value(Cell cell, boolean numeric) {
    String shown = Markup.escape(wording.value(cell));
    String marks = Notes.marks(cell.notes());
    if (shown.equals("–")) {
      shown = heard(shown, "report.unvalued");
    }
    if (!numeric && !marks.isEmpty() && !cell.partial()) {
      return medium.whole(shown, Typography.NARROW + marks, mark(marks, cell));
    }
    return shown
        + (cell.partial() ? medium.heard(", " + wording.say("report.state.partial")) : "")
        + (marks.isEmpty() ? "" : mark(marks, cell));
  }

  private String mark(String marks, Cell cell) {
    String heard =
        medium.heard(", " + wording.say("report.note_number", Notes.plain(cell.notes())));
    String hidden = heard.isEmpty() ? "" : " aria-hidden=\"true\"";
    return "<span class=\"mark w%d\"%s>%s%s</span>%s"
        .formatted(marks.length(), hidden, Typography.NARROW, marks, heard);
  }

  /** A sign that is seen, and what is heard instead. */
  private String heard(String sign, String key) {
    String heard = medium.heard(wording.say(key));
    return heard.isEmpty() ? sign : "<span aria-hidden=\"true\">%s</span>%s".formatted(sign, heard);
  }

  private static String type(String names) {
    return names.isBlank() ? "" : " class=\"" + names.strip() + "\"";
  }
}
