package bilan.pipelines.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook; a CSV is one sheet. Its rows can be read more than once, from the start
 * each time, without holding them all.
 */
public interface Sheet {

  /** The name of a sheet that has none in its file: the file's base name without extension. */
  static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** As on its tab; of a CSV the file's base name without extension. */
  String name();

  default boolean hidden() {
    return false;
  }

  /**
   * Merged ranges, in the order of the file; empty where the format has none or they stand after
   * the rows and these were not read yet.
   */
  default List<Merge> merges() {
    return List.of();
  }

  /** Columns (from 0) that are hidden. */
  default Set<Integer> hiddenColumns() {
    return Set.of();
  }

  /** More or less how many rows it has; 0 where reading them is the only way to know. */
  default long rowsExpected() {
    return 0;
  }

  /** Opens the rows from the first one; blank rows may be left out, the numbers tell. */
  Rows rows() throws IOException;

  /** Rows, one after the other. */
  interface Rows extends AutoCloseable {

    /** The next row, or null after the last. */
    @Nullable Row next() throws IOException;

    /** Rows that are in memory. */
    static Rows of(Iterator<Row> rows) {
      return new Rows() {
        @Override
        public @Nullable Row next() {
          return rows.hasNext() ? rows.next() : null;
        }

        @Override
        public void close() {
          // nothing is open
        }
      };
    }

    /** Of those read so far, the rows that were put together again since an amount was cut. */
    default OddRows repaired() {
      return new OddRows();
    }

    /** Of those read so far, the rows that have more cells than the header has columns. */
    default OddRows longer() {
      return new OddRows();
    }

    @Override
    void close() throws IOException;
  }

  /** Opens the rows of a sheet from the first one. */
  interface Opening {
    Rows open() throws IOException;
  }

  /** A sheet of which all but its rows is known. */
  record Opened(
      String name,
      boolean hidden,
      List<Merge> merges,
      Set<Integer> hiddenColumns,
      long rowsExpected,
      Opening opening)
      implements Sheet {

    /** A sheet whose rows are in memory. */
    public static Sheet of(String name, List<Row> rows, List<Merge> merges) {
      return new Opened(name, false, merges, Set.of(), rows.size(), () -> Rows.of(rows.iterator()));
    }

    @Override
    public Rows rows() throws IOException {
      return opening.open();
    }
  }

  /** A merged range: rows from 1, columns from 0, both ends included. */
  record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
}
