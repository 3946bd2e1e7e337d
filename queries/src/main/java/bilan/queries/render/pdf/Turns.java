package bilan.queries.render.pdf;

import static java.util.stream.Collectors.joining;

import bilan.queries.render.pdf.LaidOutPages.Piece;
import bilan.queries.render.pdf.LaidOutPages.Span;
import java.util.List;

/**
 * The rules that are added to the style sheet of a document after a look at its layout: page breaks
 * in tables, smaller letters in tables that are wider than the text, less space if that spares a
 * last page with little on it. The document is laid out again until nothing is left to mend.
 */
final class Turns {

  /** Rows of a table that no page break cuts. */
  private static final int SHORT = 7;

  /** Rows that stay together at either end of a table that goes over a page. */
  private static final int TOGETHER = 3;

  /** What makes a table narrower, one after the other. */
  private static final List<String> NARROWER =
      List.of(
          "%1$s th,%1$s td{padding-left:0.9mm;padding-right:0.9mm}%1$s .m{padding-right:4mm}\n",
          "%1$s table{font-size:7.2pt}\n",
          "%1$s th,%1$s td{padding-left:0.6mm;padding-right:0.6mm}%1$s .m{padding-right:3mm}\n",
          "%1$s table{font-size:6.5pt}\n",
          "%1$s table{font-size:5.8pt}\n");

  /** How little of the last page is filled before it is worth a page less, in hundredths. */
  private static final int LITTLE = 18;

  /** How much of a page is filled before what would be divided at its foot may leave it. */
  private static final int FULL = 63;

  private static final String TIGHT =
      "body{line-height:1.24}p{margin-bottom:1.3mm}.table,figure{margin:2.4mm 0}h2{margin-top:5mm}"
          + "th,td{padding-top:0.5mm;padding-bottom:0.5mm}\n";

  private static final String TURN = "{page-break-before:always}";

  private final StringBuilder style = new StringBuilder();

  /** The pages before all was moved together; 0 as long as it was not. */
  private int loose;

  /** The rules by which they came about. */
  private String looseStyle = "";

  /** The rules to add to the style sheet. */
  String style() {
    return style.toString();
  }

  /** Mends all tables that are cut, or else the first fault; false if there is none. */
  boolean mend(LaidOutPages pages) {
    List<Piece> pieces = pages.pieces();
    boolean narrowed = false;
    for (Piece piece : pieces) {
      narrowed |= piece.isTooWide() && narrowed(piece);
    }
    if (narrowed) {
      return true;
    }
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).isWhole() && divided(pages, pieces, i)) {
        return true;
      }
      if (pieces.get(i).isTable() && (parted(pages, pieces, i) || lonely(pages, pieces, i))) {
        return true;
      }
    }
    return tightened(pages);
  }

  /**
   * A last page with little on it: all moves together a little, if that makes a page less. Where
   * pages turned before is forgotten, since everything stands elsewhere then.
   */
  private boolean tightened(LaidOutPages pages) {
    if (loose == 0 && pages.count() > 2 && pages.filled() < LITTLE) {
      loose = pages.count();
      looseStyle = style.toString();
      become(looseStyle.lines().filter(rule -> !rule.endsWith(TURN)).collect(joining("\n")));
      style.append('\n').append(TIGHT);
      return true;
    }
    if (style.indexOf(TIGHT) < 0 || pages.count() < loose) {
      return false;
    }
    become(looseStyle);
    return true;
  }

  private void become(String rules) {
    style.setLength(0);
    style.append(rules);
  }

  private boolean narrowed(Piece table) {
    for (String step : NARROWER) {
      String rule = step.formatted(table.id());
      if (style.indexOf(rule) < 0) {
        style.append(rule);
        return true;
      }
    }
    return false;
  }

  /** A heading that would part from the last of what stands below it, where a page holds all. */
  private boolean divided(LaidOutPages pages, List<Piece> pieces, int at) {
    int end = at;
    while (end + 1 < pieces.size() && !pieces.get(end + 1).isHeading()) {
      end++;
    }
    Piece first = pieces.get(opening(pieces, at));
    int bottom = pieces.get(end).bottom();
    return pages.page(first.top()) != pages.page(bottom - 1)
        && mayLeave(pages, first, bottom)
        && turn(first.id());
  }

  /** A table of which too little stands on its last page, or whose notes stand alone there. */
  private boolean parted(LaidOutPages pages, List<Piece> pieces, int at) {
    Piece table = pieces.get(at);
    List<Span> rows = table.rows();
    int last = pages.page(table.bottom() - 1);
    if (rows.isEmpty() || pages.page(table.top()) == last) {
      return false;
    }
    long there = rows.stream().filter(row -> pages.page(row.top()) == last).count();
    Piece opening = pieces.get(opening(pieces, at));
    boolean whole = rows.size() <= SHORT || mayLeave(pages, opening, table.bottom());
    if (!whole && there >= TOGETHER) {
      return false;
    }
    int first = rows.size() - TOGETHER;
    long before =
        rows.stream()
            .limit(Math.max(0, first))
            .filter(row -> pages.page(row.top()) == last - 1)
            .count();
    String where =
        !whole && before >= TOGETHER
            ? table.id() + " tbody tr:nth-child(%d)".formatted(first + 1)
            : opening.id();
    return turn(where);
  }

  /** Whether the next page holds all from here to there, and enough is left on this one. */
  private static boolean mayLeave(LaidOutPages pages, Piece first, int bottom) {
    return pages.isOnePage(first.top(), bottom) && pages.above(first.top()) >= FULL;
  }

  /** A row that names those below it, at the foot of a page. */
  private boolean lonely(LaidOutPages pages, List<Piece> pieces, int at) {
    List<Span> rows = pieces.get(at).rows();
    for (int i = 0; i + 1 < rows.size(); i++) {
      int page = pages.page(rows.get(i).top());
      if (rows.get(i).names() && page != pages.page(rows.get(i + 1).top())) {
        String row = pieces.get(at).id() + " tbody tr:nth-child(%d)";
        unturn(row.formatted(i + 2)); // else the row that names stands alone on a page
        return turn(i == 0 ? pieces.get(opening(pieces, at)).id() : row.formatted(i + 1));
      }
    }
    return false;
  }

  /** The first of the headings that stand right above. */
  private static int opening(List<Piece> pieces, int at) {
    int first = at;
    while (first > 0 && pieces.get(first - 1).isHeading()) {
      first--;
    }
    return first;
  }

  private void unturn(String where) {
    String rule = where + TURN + "\n";
    int at = style.indexOf(rule);
    if (at >= 0) {
      style.delete(at, at + rule.length());
    }
  }

  private boolean turn(String where) {
    String rule = where + TURN + "\n";
    if (style.indexOf(rule) >= 0) {
      return false;
    }
    style.append(rule);
    return true;
  }
}
