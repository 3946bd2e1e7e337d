package bilan.pipelines.sheet;

import java.util.ArrayList;
import java.util.List;

/** Rows that a reader had to put right, to be said: how many, and the first of them. */
public final class OddRows {

  private static final int NAMED = 5;

  private final List<Integer> first = new ArrayList<>();
  private int count;

  /** Counts one more row, by its number in the file. */
  public void add(int row) {
    count++;
    if (first.size() < NAMED) {
      first.add(row);
    }
  }

  public int count() {
    return count;
  }

  /** Numbers of the first ones. */
  public List<Integer> first() {
    return List.copyOf(first);
  }
}
