package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.RowJudge.Found;
import bilan.pipelines.interpretation.RowJudge.Role;
import bilan.pipelines.model.RowFate;
import bilan.pipelines.planning.RowSorter;
import bilan.pipelines.sheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of a sheet sorted as an interpretation of its first rows says. */
final class Sorter implements RowSorter {

  private final Interpretation it;
  private final InterpretedRows rows;
  private final NamedPlaces places;
  private final CellMeanings meanings;
  private final RowJudge judge;
  private final int first;
  private @Nullable String section;

  /**
   * @param typical how many cells of a row hold something, for the most
   */
  Sorter(Weighed weighed, NamedPlaces places, CellMeanings meanings, double typical) {
    this.it = weighed.it();
    this.rows = weighed.outcome();
    rows.under(null);
    this.places = places;
    this.meanings = meanings;
    this.judge =
        new RowJudge(
            it.grid().meanings(it.area().head()), typical, AccountSections.isOf(it.grid()));
    this.first = it.grid().first();
    section = said(it.grid().meanings(it.area().head()));
  }

  /** What a title or header says of the rows below: their place, or the side of accounts. */
  private @Nullable String said(List<CellMeaning> row) {
    if (it.virtual().contains(Statement.SIDE)) {
      return row.stream()
          .map(c -> Statement.said(c, meanings))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    return places.find(row.get(0).folded);
  }

  @Override
  public RowFate next(Row row) {
    List<CellMeaning> cells = new ArrayList<>();
    for (int c = 0; c < it.grid().width(); c++) {
      cells.add(c < first ? CellMeaning.NOTHING : meanings.of(row.cell(c)));
    }
    Found found = judge.next(cells, true);
    Role role = found.role();
    if (it.swapped() && found.doubtful()) {
      role = role == Role.RECORD ? Role.TOTAL : Role.RECORD;
    }
    return switch (role) {
      case BLANK -> RowFate.BLANK;
      case HEADER -> {
        section = it.virtual().contains(Statement.SIDE) ? said(cells) : section;
        yield RowFate.HEADER;
      }
      case TOTAL, CHECKED_TOTAL -> RowFate.TOTAL;
      case SECTION -> {
        String said = said(cells);
        section = said == null && it.virtual().contains(Statement.SIDE) ? section : said;
        rows.under(String.valueOf(row.cell(0).text()));
        yield RowFate.NOTE;
      }
      case NOTE -> RowFate.NOTE;
      case RECORD -> record(cells);
    };
  }

  private RowFate record(List<CellMeaning> cells) {
    if (InterpretedRows.isFiller(it, cells)) {
      return RowFate.FILLER;
    }
    return InterpretedRows.leavesOut(it, cells) ? leftOut(cells) : RowFate.COUNTED;
  }

  private RowFate leftOut(List<CellMeaning> cells) {
    if (InterpretedRows.isNoRecord(it, cells)) {
      return RowFate.SKIPPED;
    }
    boolean closed =
        cells.stream().anyMatch(c -> c.off && meanings.lexicon().leading(c.key) == null);
    return closed ? RowFate.CLOSED : RowFate.CANCELLED;
  }

  @Override
  public @Nullable String section() {
    return section;
  }
}
