package bilan.queries.render.text;

import bilan.queries.document.Block;
import bilan.queries.document.Chart;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Page;
import bilan.queries.document.Picture;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.queries.words.ChartWords;
import bilan.queries.words.Inert;
import bilan.queries.words.Notes;
import bilan.queries.words.TextWidth;
import bilan.queries.words.Wording;
import java.util.List;

/** A document for a terminal: lines of at most 80 columns. */
public final class TextDocument implements Page {

  private static final int WIDTH = 80;

  private final Wording wording;
  private final StringBuilder out = new StringBuilder();

  private TextDocument(Wording wording) {
    this.wording = wording;
  }

  public static String render(Document document, Wording wording) {
    TextDocument page = new TextDocument(wording);
    page.cover(document.cover());
    document.blocks().forEach(block -> block.showOn(page));
    return page.out.toString();
  }

  private void cover(Cover cover) {
    String organisation = cover.organisation();
    if (organisation != null) {
      wrapped(organisation, "");
    }
    wrapped(cover.title(), "");
    underline(cover.title(), '═');
    String subtitle = cover.subtitle();
    if (subtitle != null) {
      wrapped(subtitle, "");
    }
    wrapped(wording.dated(cover), "");
  }

  private void line(String text) {
    out.append(Inert.line(text).stripTrailing()).append('\n');
  }

  private void underline(String text, char with) {
    out.append(String.valueOf(with).repeat(Math.min(WIDTH, TextWidth.of(Inert.line(text)))))
        .append('\n');
  }

  /**
   * Broken at ordinary spaces only; following lines begin with as many blanks as the first mark.
   */
  private void wrapped(String text, String mark) {
    String before = mark;
    for (String line : TextWidth.lines(text, WIDTH - mark.length())) {
      out.append(before).append(line).append('\n');
      before = " ".repeat(mark.length());
    }
  }

  @Override
  public void heading(Block.Heading heading) {
    String text = Inline.plain(heading.text());
    out.append('\n');
    if (heading.level() == 1) {
      out.append('\n');
    }
    wrapped(text, "");
    underline(text, heading.level() == 1 ? '═' : '─');
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    out.append('\n');
    wrapped(Inline.plain(paragraph.text()), "");
  }

  @Override
  public void bullets(Block.Bullets bullets) {
    out.append('\n');
    int number = 1;
    for (List<Inline> item : bullets.items()) {
      wrapped(Inline.plain(item), bullets.ordered() ? number++ + ". " : "• ");
    }
  }

  @Override
  public void callout(Block.Callout callout) {
    out.append('\n');
    wrapped(Inline.plain(callout.text()), "│ ");
  }

  @Override
  public void blank(Block.Blank blank) {
    out.append('\n');
    wrapped(blank.invitation(), "… ");
  }

  @Override
  public void pageBreak() {
    out.append('\n');
  }

  @Override
  public void scoreboard(Scoreboard scoreboard) {
    out.append('\n');
    wrapped(scoreboard.title(), "");
    for (Scoreboard.Card card : scoreboard.cards()) {
      wrapped(wording.card(card, card.value()), "  ");
    }
  }

  @Override
  public void table(Table table) {
    out.append('\n');
    wrapped(wording.caption(table), "");
    grid(table);
    notes(table.notes(), Notes.remarks(table, wording));
  }

  private void grid(Table table) {
    new TextGrid(table, wording, WIDTH).lines().forEach(this::line);
  }

  private void notes(List<String> notes, List<String> remarks) {
    for (int i = 0; i < notes.size(); i++) {
      wrapped(notes.get(i), "(" + (i + 1) + ") ");
    }
    String leaning = wording.say("report.in_italics");
    remarks.forEach(remark -> wrapped(remark.replace(leaning, ChartWords.HATCH), ""));
  }

  @Override
  public void picture(Picture picture) {
    out.append('\n');
    wrapped(wording.say("report.picture", picture.alternative()), "");
    if (picture.caption() != null) {
      wrapped(picture.caption(), "");
    }
  }

  @Override
  public void chart(Chart chart) {
    out.append('\n');
    wrapped(wording.caption(chart), "");
    grid(ChartWords.signed(chart, wording));
    notes(List.of(), chart.remarks());
  }
}
