package bilan.queries.render;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;

/** A table of a document as markup: each column as wide as what it holds. */
final class HtmlGrid {

  private final Table table;
  private final Wording wording;
  private final TableShape shape;
  private final StringBuilder out;

  private HtmlGrid(Table table, Wording wording, StringBuilder out) {
    this.table = table;
    this.wording = wording;
    this.shape = TableShape.of(table, wording);
    this.out = out;
  }

  static void write(Table table, String title, Wording wording, StringBuilder out) {
    new HtmlGrid(table, wording, out).write(Markup.escape(title));
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
    out.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
        .append(title)
        .append("\">\n<table")
        .append(shape.isSlim() ? " class=\"slim\"" : "")
        .append(">\n<caption>")
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

  /** The corner above the names of rows heads nothing. */
  private void head(int column) {
    String label = Markup.escape(table.heads().get(column).label());
    String type = type(shape.type(column));
    out.append(
        label.isBlank() ? "<td></td>" : "<th scope=\"col\"%s>%s</th>".formatted(type, label));
  }

  private void row(Table.Row row) {
    out.append(
        row.role() == Role.BODY
            ? "<tr>"
            : "<tr class=\"%s\">".formatted(row.role() == Role.TOTAL ? "total" : "subtotal"));
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
    out.append(trace == null ? "" : Markup.traced(trace));
    out.append('>').append(Markup.escape(wording.value(cell)));
    if (!cell.notes().isEmpty()) {
      String marks = Notes.raised(cell.notes());
      out.append("<span class=\"mark w%d\">%s</span>".formatted(marks.length(), marks));
    }
    out.append("</").append(name).append('>');
  }

  private static String type(String names) {
    return names.isBlank() ? "" : " class=\"" + names.strip() + "\"";
  }
}
