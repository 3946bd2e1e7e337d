package bilan.pipelines.model;

import bilan.pipelines.sheet.SheetCell;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person corrected in one rejected row.
 *
 * @param correction the delivery that brought it
 * @param cells corrected cells by header
 * @param hidden pseudonyms of persons written anew, by field
 */
public record Fix(int correction, Map<String, SheetCell> cells, Map<String, String> hidden) {

  public Fix {
    cells = Map.copyOf(cells);
    hidden = Map.copyOf(hidden);
  }

  /** The fixes that follow a source to its later versions. */
  public interface Following {

    /** Without any. */
    Following NONE = (table, rawHash, occurrence) -> null;

    /**
     * The fix of a rejected row; null if there is none.
     *
     * @param occurrence among the rejected rows of the table with this raw hash, from 1
     */
    @Nullable Fix of(String table, long rawHash, int occurrence);
  }
}
