package bilan.pipelines.sheet;

import java.io.IOException;

/** More than a spreadsheet can hold: rows, columns, characters, depth. */
final class LimitException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String limit;
  private final long at;

  /**
   * @param limit which one, the end of a message key
   * @param at the line or row where it was met
   */
  LimitException(String limit, long at) {
    super(limit);
    this.limit = limit;
    this.at = at;
  }

  String limit() {
    return limit;
  }

  long at() {
    return at;
  }
}
