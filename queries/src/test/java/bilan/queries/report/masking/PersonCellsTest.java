package bilan.queries.report.masking;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.FigureQuestion;
import bilan.queries.SavedColumn;
import bilan.queries.SavedQueries;
import bilan.queries.SavedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which built-in queries split persons as all bilans do together. */
class PersonCellsTest {

  /** A query that gains a column of words, or a new one, has to say here how it is masked. */
  @Test
  void everySplitOfPersonsIsRecognised() {
    Map<String, PersonCells.Split> splits = new TreeMap<>();
    for (SavedQuery query : new SavedQueries(null).all()) {
      FigureQuestion figures = query.figures();
      if (figures != null && figures.figures().stream().anyMatch(PersonCells.CAME::contains)) {
        splits.put(query.name(), PersonCells.Split.of(figures.by()));
        continue;
      }
      List<SavedColumn> columns = query.columns();
      if (columns.stream().anyMatch(column -> PersonCells.CAME.contains(column.key()))) {
        Set<String> words =
            columns.stream()
                .filter(column -> !column.kind().isFigure())
                .map(SavedColumn::key)
                .collect(Collectors.toSet());
        splits.put(query.name(), PersonCells.Split.of(words));
      }
    }
    assertThat(splits)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "attendance-by-month", PersonCells.Split.MONTH,
                "attendance-by-kind", PersonCells.Split.KIND,
                "audience-profile", PersonCells.Split.ANSWER,
                // Key figures, hidden by their ids.
                "attendance-by-place", PersonCells.Split.OTHER,
                "attendance-by-year", PersonCells.Split.OTHER,
                "cost-per-participation", PersonCells.Split.OTHER,
                "attendance-themes", PersonCells.Split.SUBJECT,
                "activities-by-title", PersonCells.Split.SUBJECT,
                "partners", PersonCells.Split.SUBJECT));
  }
}
