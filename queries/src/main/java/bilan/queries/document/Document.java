package bilan.queries.document;

import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.sheet.MonthFigure;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole bilan.
 *
 * @param figures every key figure, per period, for the network and per place; what is shown of them
 *     stands in the blocks
 * @param months those of them that add up over months, month by month, if they were asked for; none
 *     in what is published
 */
public record Document(
    Cover cover, List<Part> parts, List<KeyFigure> figures, List<MonthFigure> months) {

  /** Begins the name of the part behind which the control of a document stands. */
  public static final String CONTROL = "```control";

  public Document {
    parts = List.copyOf(parts);
    figures = List.copyOf(figures);
    months = List.copyOf(months);
  }

  /** One that says nothing of months. */
  public Document(Cover cover, List<Part> parts, List<KeyFigure> figures) {
    this(cover, parts, figures, List.of());
  }

  /**
   * A block and the name by which it is found again in a document that was edited since.
   *
   * @param anchor from what was asked for, never from what was answered: it stays when data change
   */
  public record Part(String anchor, Block block) {}

  /** A document of blocks whose only name is their place. */
  public static Document of(Cover cover, List<Block> blocks, List<KeyFigure> figures) {
    List<Part> parts = new ArrayList<>();
    blocks.forEach(block -> parts.add(new Part(Integer.toString(parts.size() + 1), block)));
    return new Document(cover, parts, figures);
  }

  /** Whether a part of it is for whoever holds the figures, and may be a file of its own. */
  public boolean hasControl() {
    return controlAt() < parts.size();
  }

  /**
   * What its readers need.
   *
   * @param told where the rest is
   */
  public Document withoutControl(String told) {
    List<Part> kept = new ArrayList<>(parts.subList(0, controlAt()));
    Block where = new Block.Paragraph(List.of(new Inline.Words(told)));
    int at = kept.size();
    while (at > 1 && !(kept.get(at - 1).block() instanceof Block.Heading h && h.level() == 1)) {
      at--;
    }
    kept.add(at, new Part(parts.get(controlAt()).anchor(), where));
    return new Document(cover, kept, figures, months);
  }

  /** The rest: ids, rules, files and cells, under a title of its own. */
  public Document control(String title) {
    return new Document(
        cover.plain(title), parts.subList(controlAt() + 1, parts.size()), List.of());
  }

  private int controlAt() {
    int at = 0;
    while (at < parts.size() && !parts.get(at).anchor().startsWith(CONTROL)) {
      at++;
    }
    return at;
  }

  /**
   * The document as people read it who write nothing in it: without lines to write but those of a
   * form, and without headings that only such lines stood under.
   */
  public Document toRead() {
    List<Part> kept = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean written =
          parts.get(i).block() instanceof Block.Heading heading
              ? isWritten(i, heading.level())
              : !isLeftOut(parts.get(i).block());
      if (written) {
        kept.add(parts.get(i));
      }
    }
    return new Document(cover, kept, figures, months);
  }

  /** Whether anything but lines to write stands under a heading, or nothing was asked for there. */
  private boolean isWritten(int at, int level) {
    boolean blank = false;
    for (Part part : parts.subList(at + 1, parts.size())) {
      if (part.block() instanceof Block.Heading next && next.level() <= level) {
        break;
      }
      boolean silent =
          part.block() instanceof Block.Heading || part.block() instanceof Block.PageBreak;
      if (!silent && !isLeftOut(part.block())) {
        return true;
      }
      blank |= part.block() instanceof Block.Blank;
    }
    return !blank;
  }

  private static boolean isLeftOut(Block block) {
    return block instanceof Block.Blank blank && !blank.isForm();
  }

  /** What is shown, from top to bottom. */
  public List<Block> blocks() {
    return parts.stream().map(Part::block).toList();
  }
}
