package bilan.queries.words;

import bilan.queries.document.Block;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The levels of headings without a gap, for who goes from heading to heading: those of one level
 * under the same heading stay of one level.
 */
public final class HeadingLevels {

  private final Deque<Integer> above = new ArrayDeque<>();

  /** The level of the next heading, from 1. */
  public int of(Block.Heading heading) {
    while (!above.isEmpty() && above.peek() >= heading.level()) {
      above.pop();
    }
    above.push(heading.level());
    return above.size();
  }
}
