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
  private final Groups groups;
  private final TitleBlocks above;
  private final DataDays days;

  public TableFinder(SheetHead head, HeaderJudge judge) {
    this.head = head;
    this.rows = head.rows();
    this.judge = judge;
    this.headers = new HeaderRows(head.sheet().merges());
    this.shape = new HeaderShape(head.sheet().merges());
    this.groups = new Groups(judge);
    this.above = new TitleBlocks(rows);
    this.days = new DataDays(rows);
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
      } else if ((best == null || candidate.known() > best.known()) && !isData(candidate.last())) {
        best = candidate;
      }
    }
    if (found.isEmpty() && best != null) {
      found.add(best);
      again(best, found);
    }
    return areas(found);
  }

  /** Whether a row is the first below a row of words that is as wide. */
  private boolean isData(int i) {
    return i > 0 && HeaderShape.isData(rows.get(i - 1), rows.get(i));
  }

  /** Finds where the incomplete header stands once more, each time under titles of its own. */
  private void again(Candidate best, List<Candidate> found) {
    int height = best.last() - best.first();
    for (int i = best.last() + 1 + height; i < rows.size(); i++) {
      Candidate header = found.get(found.size() - 1);
      if (i - height > header.last()
          && HeaderShape.sameWords(rows.get(best.last()), rows.get(i))
          && above.hasItsOwn(i - height, header.first(), header.last())) {
        List<ColumnHead> columns = headers.columns(rows.subList(i - height, i + 1));
        found.add(new Candidate(i - height, i, columns, best.known(), false));
      }
    }
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
      int first, int last, List<ColumnHead> columns, int known, boolean complete) {

    /** Columns that bear the name of another: a row above may tell them apart. */
    long alike() {
      return columns.size() - columns.stream().map(ColumnHead::text).distinct().count();
    }
  }

  /**
   * The best header that ends or starts at one row.
   *
   * @param floor the first row that is not part of an earlier header
   */
  private @Nullable Candidate candidate(int i, int floor) {
    if (!HeaderShape.mayBeHeader(rows.get(i)) || days.areIn(i)) {
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
        List<Groups.Part> parts = groups.part(columns);
        Candidate candidate =
            new Candidate(
                first,
                last,
                columns,
                parts.stream().mapToInt(p -> judge.known(p.columns())).sum(),
                parts.stream().allMatch(p -> judge.complete(p.columns(), p.group().period())));
        if (candidate.known() >= MIN_KNOWN && (best == null || better(candidate, best))) {
          best = candidate;
        }
      }
    }
    return best;
  }

  private boolean better(Candidate one, Candidate other) {
    if (one.complete() != other.complete()) {
      return one.complete();
    }
    if (one.known() != other.known()) {
      return one.known() > other.known();
    }
    if (one.alike() != other.alike()) {
      return one.alike() < other.alike();
    }
    return one.complete() && read(one) > read(other);
  }

  /** Columns that are read: what stands above some of them may say what they are. */
  private int read(Candidate candidate) {
    return groups.part(candidate.columns()).stream()
        .mapToInt(part -> judge.read(part.columns()))
        .sum();
  }

  /** Whether a row repeats the last header: the same words in the same columns. */
  private boolean repeats(int i, List<Candidate> found) {
    if (found.isEmpty()) {
      return false;
    }
    Candidate header = found.get(found.size() - 1);
    for (int line = header.first(); line <= header.last(); line++) {
      if (HeaderShape.sameWords(rows.get(line), rows.get(i))) {
        return !above.hasItsOwn(i, header.first(), header.last());
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
      int last =
          k + 1 < found.size() ? above.lastRowBefore(found.get(k + 1).first()) : Integer.MAX_VALUE;
      List<Row> over = rows.subList(from, candidate.first());
      for (List<ColumnHead> columns : new SideBySide(judge).part(candidate.columns())) {
        List<String> titles =
            SideBySide.titles(RowsAbove.titles(over), columns, candidate.columns());
        for (Groups.Part part : groups.part(columns)) {
          areas.add(
              new TableArea(
                  head.sheet(),
                  rows.get(candidate.first()).number(),
                  rows.get(candidate.last()).number(),
                  last,
                  part.columns(),
                  titles,
                  RowsAbove.facts(over),
                  judge.complete(part.columns(), part.group().period()),
                  part.group()));
        }
      }
      from = k + 1 < found.size() ? firstAfter(last) : from;
    }
    return areas;
  }

  private int firstAfter(int number) {
    int i = 0;
    while (i < rows.size() && rows.get(i).number() <= number) {
      i++;
    }
    return i;
  }
}
