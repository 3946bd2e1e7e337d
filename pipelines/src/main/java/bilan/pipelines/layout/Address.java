package bilan.pipelines.layout;

/** Cells and columns named as a spreadsheet program names them. */
public final class Address {

  private Address() {}

  /** {@code C14}: columns from 0, rows from 1. */
  public static String cell(int column, int row) {
    return column(column) + row;
  }

  /** {@code A} to {@code Z}, {@code AA}… */
  public static String column(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
