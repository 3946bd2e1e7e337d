package bilan.queries.document;

import bilan.queries.figure.KeyFigure;
import java.util.List;

/**
 * A whole bilan.
 *
 * @param figures every key figure, per period, for the network and per place; what is shown of them
 *     stands in the blocks
 */
public record Document(Cover cover, List<Block> blocks, List<KeyFigure> figures) {

  public Document {
    blocks = List.copyOf(blocks);
    figures = List.copyOf(figures);
  }
}
