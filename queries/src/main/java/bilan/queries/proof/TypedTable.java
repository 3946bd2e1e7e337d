package bilan.queries.proof;

import java.util.ArrayList;
import java.util.List;

/** A table that somebody typed, as sentences: each number with its line and its column. */
public final class TypedTable {

  private TypedTable() {}

  /**
   * @param rows cells as text, the first row being the head
   * @param where of each row
   */
  public static List<Passage> passages(
      Passage.Part part, List<List<String>> rows, List<Integer> where) {
    List<Passage> passages = new ArrayList<>();
    List<String> head = rows.isEmpty() ? List.of() : rows.get(0);
    for (int r = 0; r < rows.size(); r++) {
      List<String> row = rows.get(r);
      for (int c = 0; c < row.size(); c++) {
        boolean value = r > 0 && c > 0;
        String over = c < head.size() ? head.get(c) : "";
        String words = value ? row.get(0) + " " + over + " = " + row.get(c) : row.get(c);
        if (row.get(c).chars().anyMatch(Character::isDigit)) {
          passages.add(new Passage(part, where.get(r), words.strip()));
        }
      }
    }
    return passages;
  }
}
