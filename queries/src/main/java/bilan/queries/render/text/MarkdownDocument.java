package bilan.queries.render.text;

import bilan.queries.Answer.Role;
import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Chart;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Page;
import bilan.queries.document.Picture;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.queries.words.ChartWords;
import bilan.queries.words.HeadingLevels;
import bilan.queries.words.Inert;
import bilan.queries.words.Markup;
import bilan.queries.words.Notes;
import bilan.queries.words.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document as GitHub Markdown; foreign text can't make markup. */
public final class MarkdownDocument implements Page {

  private final Wording wording;
  private final StringBuilder out = new StringBuilder();
  private final HeadingLevels levels = new HeadingLevels();

  private MarkdownDocument(Wording wording) {
    this.wording = wording;
  }

  public static String render(Document document, Wording wording) {
    MarkdownDocument page = new MarkdownDocument(wording);
    page.cover(document.cover());
    document.blocks().forEach(block -> block.showOn(page));
    return page.out.toString();
  }

  private static String safe(String text) {
    return MarkdownTable.escaped(Inert.line(text));
  }

  private void block(String text) {
    out.append(text).append("\n\n");
  }

  private void cover(Cover cover) {
    block("# " + safe(cover.title()));
    String organisation = cover.organisation();
    if (organisation != null) {
      block("**" + safe(organisation) + "**");
    }
    String subtitle = cover.subtitle();
    if (subtitle != null) {
      block(safe(subtitle));
    }
    block(safe(wording.dated(cover)));
  }

  private static String inline(List<Inline> text) {
    StringBuilder out = new StringBuilder();
    for (Inline piece : text) {
      String words = safe(piece.plain());
      if (piece instanceof Inline.Strong) {
        out.append("**").append(words).append("**");
      } else if (piece instanceof Inline.Emphasis) {
        out.append('*').append(words).append('*');
      } else if (piece instanceof Inline.Link link && Markup.isSafeLink(link.target())) {
        String target = Inert.line(link.target()).replace(" ", "%20");
        out.append('[').append(words).append("](<").append(target.replace(">", "%3E")).append(">)");
      } else {
        out.append(words);
      }
    }
    return out.toString();
  }

  @Override
  public void heading(Block.Heading heading) {
    // The title is the first; no level is left out, whatever the bilan's file does.
    block("#".repeat(Math.min(6, levels.of(heading) + 1)) + " " + inline(heading.text()));
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    block(unlisted(inline(paragraph.text())));
  }

  /** A paragraph that begins like a list, a rule or a number stays a paragraph. */
  private static String unlisted(String text) {
    return text.matches("(?s)([-+=]|\\d+[.)]).*")
        ? text.replaceFirst("([-+=]|[.)])", "\\\\$1")
        : text;
  }

  @Override
  public void bullets(Block.Bullets bullets) {
    int number = 1;
    for (List<Inline> item : bullets.items()) {
      out.append(bullets.ordered() ? number++ + ". " : "- ")
          .append(unlisted(inline(item)))
          .append('\n');
    }
    out.append('\n');
  }

  @Override
  public void callout(Block.Callout callout) {
    block("> " + inline(callout.text()));
  }

  @Override
  public void blank(Block.Blank blank) {
    block("*" + safe(blank.invitation()) + "*");
  }

  @Override
  public void pageBreak() {
    // Markdown has no pages.
  }

  @Override
  public void scoreboard(Scoreboard scoreboard) {
    block("**" + safe(scoreboard.title()) + "**");
    for (Scoreboard.Card card : scoreboard.cards()) {
      Scoreboard.Card said = new Scoreboard.Card(safe(card.label()), "", aside(card), card.trace());
      String value = "**" + safe(card.value()) + "**";
      out.append("- ").append(wording.card(said, value)).append('\n');
    }
    out.append('\n');
  }

  private static @Nullable String aside(Scoreboard.Card card) {
    return card.aside() == null ? null : safe(card.aside());
  }

  @Override
  public void table(Table table) {
    block("**" + safe(wording.caption(table)) + "**");
    grid(table);
    for (int i = 0; i < table.notes().size(); i++) {
      out.append("- (").append(i + 1).append(") ").append(safe(table.notes().get(i))).append('\n');
    }
    List<String> remarks = Notes.remarks(table, wording);
    remarks.forEach(remark -> out.append("- ").append(safe(remark)).append('\n'));
    if (!table.notes().isEmpty() || !remarks.isEmpty()) {
      out.append('\n');
    }
  }

  private void grid(Table table) {
    row(table.heads().stream().map(h -> safe(h.label())).toList());
    row(table.heads().stream().map(h -> h.isNumeric() ? "---:" : "---").toList());
    table.rows().forEach(row -> row(row.cells().stream().map(c -> cell(c, row.role())).toList()));
    out.append('\n');
  }

  private void row(List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private String cell(Cell cell, Role role) {
    String words = safe(wording.value(cell));
    String leaning = cell.partial() && !words.isEmpty() ? "*" + words + "*" : words;
    String marked = cell.notes().isEmpty() ? leaning : leaning + " " + Notes.marks(cell.notes());
    return role == Role.BODY || marked.isEmpty() ? marked : "**" + marked + "**";
  }

  @Override
  public void picture(Picture picture) {
    block("![" + safe(picture.alternative()) + "](<images/" + picture.name() + ">)");
    if (picture.caption() != null) {
      block("*" + safe(picture.caption()) + "*");
    }
  }

  @Override
  public void chart(Chart chart) {
    block("**" + safe(wording.caption(chart)) + "**");
    grid(ChartWords.signed(chart, wording));
    for (String line : chart.remarks()) {
      block(safe(line));
    }
  }
}
