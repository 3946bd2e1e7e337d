package bilan.queries.document;

import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.MonthFigure;
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

  /** The same of blocks whose only name is their place. */
  public static Document of(Cover cover, List<Block> blocks, List<KeyFigure> figures) {
    List<Part> parts = new ArrayList<>();
    blocks.forEach(block -> parts.add(new Part(Integer.toString(parts.size() + 1), block)));
    return new Document(cover, parts, figures);
  }

  /** What is shown, from top to bottom. */
  public List<Block> blocks() {
    return parts.stream().map(Part::block).toList();
  }
}
