package bilan.queries.figure;

import bilan.queries.Answer;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Asking;
import bilan.queries.Queries;
import bilan.queries.SavedQueries;
import bilan.queries.database.Database;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** Asks saved queries of small networks, and reads their lines with marks and reasons. */
abstract class AnswerDesk {

  @TempDir Path folder;

  final List<String> ask(TestNetwork network, String query, String... typed) {
    try (Database database = network.open()) {
      Queries queries =
          new Queries(
              new SavedQueries(null),
              new Asking(Lang.FR, 1, LocalDate.of(2022, 12, 31)),
              new KeyFigures(FigureSettings.defaults()).marking(Lang.FR));
      Map<String, String> parameters = new LinkedHashMap<>();
      for (int i = 0; i < typed.length; i += 2) {
        parameters.put(typed[i], typed[i + 1]);
      }
      Answer answer = queries.run(database, query, parameters);
      return answer.lines().stream().map(AnswerDesk::line).toList();
    }
  }

  private static String line(Answer.Line line) {
    return String.join(" | ", line.cells().stream().map(AnswerDesk::cell).toList());
  }

  private static String cell(@Nullable Object cell) {
    if (cell instanceof Missing missing) {
      return missing.mark() + " [" + missing.reason() + "]";
    }
    if (cell instanceof Noted noted) {
      return cell(noted.value()) + " " + noted.mark() + " [" + noted.reason() + "]";
    }
    return cell instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : String.valueOf(cell);
  }
}
