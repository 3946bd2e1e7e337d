package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.Answer;
import bilan.queries.Asking;
import bilan.queries.Column;
import bilan.queries.FigureQuestion;
import bilan.queries.Queries;
import bilan.queries.SavedColumn;
import bilan.queries.SavedQueries;
import bilan.queries.SavedQuery;
import bilan.queries.database.Database;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.testing.Slow;
import bilan.text.Failure;
import bilan.text.Lang;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Slow
class BuiltInQueriesTest {

  @TempDir Path folder;

  @Test
  void everyBuiltInQueryAnswersWithItsDeclaredColumnsInBothLanguages() {
    List<String> wrong = new ArrayList<>();
    try (Database database = TestStories.wazemmes(folder).open()) {
      for (Lang lang : Lang.values()) {
        Queries queries =
            new Queries(
                new SavedQueries(null),
                new Asking(lang, 1, LocalDate.of(2022, 12, 31)),
                new KeyFigures(FigureSettings.defaults()).marking(lang));
        for (SavedQuery query : queries.list(bad -> wrong.add(bad.toString()))) {
          wrong.addAll(check(queries, database, query));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> declared(SavedQuery query) {
    FigureQuestion figures = query.figures();
    if (figures == null || figures.constant()) {
      return query.columns().stream().map(c -> c.key()).toList();
    }
    List<String> keys = new ArrayList<>(figures.by());
    for (String figure : figures.figures()) {
      SavedColumn column = query.columnOf(figure);
      keys.add(column == null ? figure : column.key());
    }
    return keys;
  }

  private static List<String> check(Queries queries, Database database, SavedQuery query) {
    List<String> wrong = new ArrayList<>();
    boolean years = query.parameter("years") != null;
    try {
      Answer answer =
          queries.run(database, query.name(), years ? Map.of("years", "2021..2022") : Map.of());
      List<String> keys = answer.columns().stream().map(Column::key).toList();
      if (!keys.equals(declared(query))) {
        wrong.add(query.name() + ": columns " + keys);
      }
      if (query.title().en() == null || query.description() == null) {
        wrong.add(query.name() + ": no English title or no description");
      }
    } catch (Failure e) {
      wrong.add(query.name() + ": " + e.problems());
    }
    return wrong;
  }
}
