package bilan.pipelines.sheet.guard;

import java.io.IOException;

/** More than a spreadsheet can hold: rows, columns, characters, depth. */
public final class LimitException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String limit;
  private final long at;

  /**
   * @param limit which one, the end of a message key
   * @param at the line or row where it was met
   */
  public LimitException(String limit, long at) {
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
