package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.ListSheet.Arranged;
import bilan.pipelines.layout.SheetHead;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sheets that are no lists, written as lists: a wall calendar, cards, days across, several columns
 * a period, a statement with lines under lines, a ledger by accounts, blocks under a day. Nothing
 * is read here, and every number stays.
 */
final class Arrangements {

  private final Forms forms;
  private final CellMeanings meanings;
  private final NamedPlaces places;

  Arrangements(Forms forms, CellMeanings meanings, NamedPlaces places) {
    this.forms = forms;
    this.meanings = meanings;
    this.places = places;
  }

  /** Lists that a sheet may be meant as; empty if it has none of these shapes. */
  List<Arranged> of(CellGrid grid, SheetHead head) {
    if (!head.complete()) {
      return List.of();
    }
    return Stream.<@Nullable ListSheet>of(
            new WallCalendar(grid, forms, meanings).list(),
            new DaysAcross(grid, forms, meanings).list(),
            new PeriodGroups(grid, forms, places).list(),
            new LinesUnderLines(grid, forms, places).list(),
            new AccountSections(grid, forms).list(),
            new DatedBlocks(grid, forms, meanings, places).list(),
            new Cards(grid, forms).list())
        .filter(Objects::nonNull)
        .map(list -> list.arranged(head, meanings))
        .toList();
  }
}
