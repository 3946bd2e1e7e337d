package bilan.pipelines.layout;

import bilan.pipelines.sheet.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables of a sheet by one rule: a row is a header if the columns that it names, with its
 * parents above and its children below, make a table that the dataset knows.
 *
 * <p>If no row does, the row that names most known columns is taken, so that what is missing can be
 * said.
 */
public final class TableFinder {

  private static final int MIN_KNOWN = 2;

  private final SheetHead head;
  private final List<Row> rows;
  private final HeaderJudge judge;
  private final HeaderRows headers;
  private final HeaderShape shape;

  public TableFinder(SheetHead head, HeaderJudge judge) {
    this.head = head;
    this.rows = head.rows();
    this.judge = judge;
    this.headers = new HeaderRows(head.sheet().merges());
    this.shape = new HeaderShape(head.sheet().merges());
  }

  /** Tables in the order of the sheet; incomplete ones only if there is no complete one. */
  public List<TableArea> find() {
    List<Candidate> found = new ArrayList<>();
    Candidate best = null;
    int floor = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (repeats(i, found)) {
        floor = i + 1;
        continue;
      }
      Candidate candidate = candidate(i, floor);
      if (candidate == null) {
        continue;
      }
      if (candidate.complete()) {
        found.add(candidate);
        i = candidate.last();
        floor = i + 1;
      } else if (best == null || candidate.known() > best.known()) {
        best = candidate;
      }
    }
    if (found.isEmpty() && best != null) {
      found.add(best);
    }
    return areas(found);
  }

  /**
   * The table whose header stands on these rows, from 1, whatever the judge says; null if there is
   * no such row.
   */
  public @Nullable TableArea at(int first, int last) {
    List<Row> header =
        rows.stream().filter(r -> r.number() >= first && r.number() <= last).toList();
    if (header.isEmpty()) {
      return null;
    }
    int index = rows.indexOf(header.get(0));
    Candidate candidate =
        new Candidate(index, index + header.size() - 1, headers.columns(header), 0, true);
    return areas(List.of(candidate)).get(0);
  }

  /** A header that may stand at one row: positions in the head, first and last. */
  private record Candidate(
      int first, int last, List<ColumnHead> columns, int known, boolean complete) {}

  /**
   * The best header that ends or starts at one row.
   *
   * @param floor the first row that is not part of an earlier header
   */
  private @Nullable Candidate candidate(int i, int floor) {
    if (!HeaderShape.mayBeHeader(rows.get(i))) {
      return null;
    }
    Candidate best = null;
    int lowest = children(i);
    int topmost = parents(i, floor);
    for (int first = i; first >= topmost; first--) {
      for (int last = i; last <= lowest; last++) {
        List<ColumnHead> columns = headers.columns(rows.subList(first, last + 1));
        if (columns.size() < 2) {
          continue;
        }
        Candidate candidate =
            new Candidate(first, last, columns, judge.known(columns), judge.complete(columns));
        if (candidate.known() >= MIN_KNOWN && (best == null || better(candidate, best))) {
          best = candidate;
        }
      }
    }
    return best;
  }

  private static boolean better(Candidate one, Candidate other) {
    if (one.complete() != other.complete()) {
      return one.complete();
    }
    return one.known() > other.known();
  }

  /** Whether a row repeats the last header: the same words in the same columns. */
  private boolean repeats(int i, List<Candidate> found) {
    if (found.isEmpty()) {
      return false;
    }
    Candidate header = found.get(found.size() - 1);
    for (int line = header.first(); line <= header.last(); line++) {
      if (HeaderShape.sameWords(rows.get(line), rows.get(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The topmost row above that may be a parent of the header at i: at most two, close by, with
   * cells over several columns.
   */
  private int parents(int i, int floor) {
    int first = i;
    while (first > floor && i - first < 2 && shape.isParent(rows.get(first - 1), rows.get(first))) {
      first--;
    }
    return first;
  }

  /**
   * The lowest row below that goes on with the header at i: words only, under headers or in columns
   * that had none, and none in the first column.
   */
  private int children(int i) {
    if (judge.known(headers.columns(List.of(rows.get(i)))) < MIN_KNOWN) {
      return i;
    }
    int last = i;
    while (last + 1 < rows.size()
        && last - i < 2
        && HeaderShape.isChild(rows.get(last), rows.get(last + 1))) {
      last++;
    }
    return last;
  }

  private List<TableArea> areas(List<Candidate> found) {
    List<TableArea> areas = new ArrayList<>();
    int from = 0;
    for (int k = 0; k < found.size(); k++) {
      Candidate candidate = found.get(k);
      int last = k + 1 < found.size() ? lastRowBefore(found.get(k + 1)) : Integer.MAX_VALUE;
      List<Row> above = rows.subList(from, candidate.first());
      for (List<ColumnHead> columns : sideBySide(candidate.columns())) {
        areas.add(
            new TableArea(
                head.sheet(),
                rows.get(candidate.first()).number(),
                rows.get(candidate.last()).number(),
                last,
                columns,
                RowsAbove.titles(above),
                RowsAbove.facts(above),
                judge.complete(columns)));
      }
      from = k + 1 < found.size() ? firstAfter(last) : from;
    }
    return areas;
  }

  /**
   * The titles of the next table stand above its header: rows with one cell, up to the nearest
   * blank row.
   */
  private int lastRowBefore(Candidate next) {
    int i = next.first();
    while (i > 0
        && HeaderShape.filled(rows.get(i - 1)) == 1
        && rows.get(i).number() - rows.get(i - 1).number() <= 2) {
      i--;
    }
    return rows.get(i).number() - 1;
  }

  private int firstAfter(int number) {
    int i = 0;
    while (i < rows.size() && rows.get(i).number() <= number) {
      i++;
    }
    return i;
  }

  /**
   * Parts a header at empty columns, if every part is a table of its own and they know more columns
   * apart than together.
   */
  private List<List<ColumnHead>> sideBySide(List<ColumnHead> columns) {
    List<List<ColumnHead>> parts = new ArrayList<>();
    List<ColumnHead> part = new ArrayList<>();
    for (ColumnHead column : columns) {
      if (!part.isEmpty() && column.column() > part.get(part.size() - 1).column() + 1) {
        parts.add(part);
        part = new ArrayList<>();
      }
      part.add(column);
    }
    parts.add(part);
    boolean tables =
        parts.size() > 1 && parts.stream().allMatch(p -> p.size() >= 2 && judge.complete(p));
    boolean better = tables && parts.stream().mapToInt(judge::known).sum() > judge.known(columns);
    return better ? parts : List.of(columns);
  }
}
