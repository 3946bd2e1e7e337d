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
}
