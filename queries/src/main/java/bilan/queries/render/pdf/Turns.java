package bilan.queries.render.pdf;

import static java.util.stream.Collectors.joining;

import bilan.queries.render.pdf.LaidOutPages.Piece;
import bilan.queries.render.pdf.LaidOutPages.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where pages must turn besides where they are full, which charts are drawn lower to stand on a
 * page, and which tables take smaller letters to be as wide as the text: found by laying the
 * document out, and again until nothing is left to mend.
 */
final class Turns {

  /** Rows that stay together at either end of a table that goes over a page. */
  private static final int TOGETHER = 3;

  /** In hundredths: how low a chart may become, and how much of a page may be left blank. */
  private static final int LOWEST = 68;

  private static final int BLANK = 12;

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

  private static final String TIGHT =
      "body{line-height:1.24}p{margin-bottom:1.3mm}.table,figure{margin:2.4mm 0}h2{margin-top:5mm}"
          + "th,td{padding-top:0.5mm;padding-bottom:0.5mm}\n";

  private static final String TURN = "{page-break-before:always}";

  private final StringBuilder style = new StringBuilder();
  private final Map<Integer, Integer> heights = new HashMap<>();
  private final Set<Integer> inVain = new HashSet<>();

  /** The pages before all was moved together; 0 as long as it was not. */
  private int loose;

  /** The rules by which they came about. */
  private String looseStyle = "";

  /** The rules to add to the style sheet. */
  String style() {
    return style.toString();
  }

  /** How high a chart is drawn, in hundredths of what it would like. */
  int height(int chart) {
    return heights.getOrDefault(chart, 100);
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
      Piece piece = pieces.get(i);
      if ((piece.kind() == 't' && (parted(pages, pieces, i) || lonely(pages, pieces, i)))
          || (piece.kind() == 'g' && lowered(pages, pieces, i))) {
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

  /** A table of which too little stands on its last page, or whose notes stand alone there. */
  private boolean parted(LaidOutPages pages, List<Piece> pieces, int at) {
    Piece table = pieces.get(at);
    List<Span> rows = table.rows();
    int last = pages.page(table.bottom() - 1);
    if (rows.isEmpty() || pages.page(table.top()) == last) {
      return false;
    }
    long there = rows.stream().filter(row -> pages.page(row.top()) == last).count();
    if (there >= Math.min(TOGETHER, rows.size())) {
      return false;
    }
    int first = rows.size() - TOGETHER;
    long before =
        rows.stream()
            .limit(Math.max(0, first))
            .filter(row -> pages.page(row.top()) == last - 1)
            .count();
    String where =
        before >= TOGETHER
            ? table.id() + " tbody tr:nth-child(%d)".formatted(first + 1)
            : pieces.get(opening(pieces, at)).id();
    return turn(where);
  }

  /** A row that names those below it, at the foot of a page. */
  private boolean lonely(LaidOutPages pages, List<Piece> pieces, int at) {
    List<Span> rows = pieces.get(at).rows();
    for (int i = 0; i + 1 < rows.size(); i++) {
      int page = pages.page(rows.get(i).top());
      if (rows.get(i).names() && page != pages.page(rows.get(i + 1).top())) {
        return turn(
            i == 0
                ? pieces.get(opening(pieces, at)).id()
                : pieces.get(at).id() + " tbody tr:nth-child(%d)".formatted(i + 1));
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

  private boolean turn(String where) {
    String rule = where + TURN + "\n";
    if (style.indexOf(rule) >= 0) {
      return false;
    }
    style.append(rule);
    return true;
  }

  /** A chart that would have stood on the page before, had it been a little lower. */
  private boolean lowered(LaidOutPages pages, List<Piece> pieces, int at) {
    Piece chart = pieces.get(at);
    int first = opening(pieces, at);
    int page = pages.page(chart.top());
    int end = pieces.get(first).above();
    if (end == 0 || page == 0 || inVain.contains(chart.number())) {
      return false;
    }
    if (height(chart.number()) < 100) {
      return pages.page(end - 1) != page && restored(chart);
    }
    int blank = pages.below(end - 1);
    int height = chart.bottom() - chart.top();
    int lacks = chart.bottom() - pieces.get(first).top() + height / 12 - blank;
    boolean begins = pages.page(end - 1) == page - 1 && pages.page(pieces.get(first).top()) == page;
    if (!begins
        || blank * 100 < pages.height(page - 1) * BLANK
        || lacks * 100 > height * (100 - LOWEST)) {
      return false;
    }
    heights.put(chart.number(), Math.max(LOWEST, 100 - Math.max(0, lacks) * 100 / height));
    return true;
  }

  /** A chart that was drawn lower and stands on the next page all the same. */
  private boolean restored(Piece chart) {
    heights.remove(chart.number());
    return inVain.add(chart.number());
  }
}
