package bilan.queries.report.masking;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.Column;
import bilan.queries.FigureQuestion;
import bilan.queries.Identity;
import bilan.queries.Persons;
import bilan.queries.SavedColumn;
import bilan.queries.SavedQueries;
import bilan.queries.SavedQuery;
import bilan.queries.UsualColumns;
import bilan.queries.figure.Dimensions;
import bilan.queries.figure.Figures;
import bilan.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which built-in queries split persons as all bilans do together. */
class PersonCellsTest {

  /** A query that gains a column of words, or a new one, has to say here how it is masked. */
  @Test
  void everySplitOfPersonsIsRecognised() {
    Map<String, PersonCells.Split> splits = new TreeMap<>();
    for (SavedQuery query : new SavedQueries(null).all()) {
      FigureQuestion figures = query.figures();
      if (figures != null && figures.figures().stream().anyMatch(PersonCellsTest::came)) {
        splits.put(query.name(), PersonCells.Split.of(identities(figures.by())));
        continue;
      }
      List<SavedColumn> columns = query.columns();
      if (columns.stream().anyMatch(PersonCellsTest::came)) {
        splits.put(
            query.name(),
            PersonCells.Split.of(
                columns.stream()
                    .map(column -> column.in(Lang.FR))
                    .filter(column -> !column.kind().isFigure())
                    .map(Column::identity)
                    .toList()));
      }
    }
    assertThat(splits)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("attendance-by-month", PersonCells.Split.MONTH),
                Map.entry("attendance-by-kind", PersonCells.Split.KIND),
                Map.entry("audience-profile", PersonCells.Split.ANSWER),
                // Key figures, hidden by their ids.
                Map.entry("attendance-by-place", PersonCells.Split.OTHER),
                Map.entry("constant-perimeter", PersonCells.Split.OTHER),
                Map.entry("attendance-by-year", PersonCells.Split.OTHER),
                Map.entry("cost-per-participation", PersonCells.Split.OTHER),
                Map.entry("attendance-themes", PersonCells.Split.SUBJECT),
                Map.entry("activities-by-title", PersonCells.Split.SUBJECT),
                Map.entry("partners", PersonCells.Split.SUBJECT)));
  }

  private static boolean came(String figure) {
    return Figures.builtIn().find(figure).persons().came();
  }

  private static boolean came(SavedColumn column) {
    Persons persons = column.disclosure().persons();
    return column.figure() == null ? persons != null && persons.came() : came(column.figure());
  }

  private static List<@Nullable Identity> identities(List<String> by) {
    List<@Nullable Identity> identities = new ArrayList<>();
    for (String key : by) {
      identities.add(
          switch (key) {
            case Dimensions.YEAR -> Identity.YEAR;
            case Dimensions.MONTH -> Identity.MONTH;
            default -> UsualColumns.disclosure(key).identifies();
          });
    }
    return identities;
  }
}
