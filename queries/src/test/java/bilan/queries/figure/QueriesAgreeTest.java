package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.Answer;
import bilan.queries.Asking;
import bilan.queries.Marking;
import bilan.queries.Queries;
import bilan.queries.SavedQueries;
import bilan.queries.database.Database;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.testing.Quick;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plain SQL of saved queries says what key figures say, over random networks. */
@Quick
class QueriesAgreeTest {

  private static final int NETWORKS = 12;

  @TempDir Path folder;

  record Pair(String query, String column, Measure measure) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("sales-by-year", "amount", Measure.SALES_EXCL_TAX),
          new Pair("services-by-customer", "amount", Measure.SERVICES_EXCL_TAX),
          new Pair("funding-by-level", "amount", Measure.GRANTS_ATTRIBUTED),
          new Pair("priority-money", "grants", Measure.GRANTS_ATTRIBUTED));

  @Test
  void sumsByYearAreTheKeyFigures() {
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (long seed = 1; seed <= NETWORKS; seed++) {
      RandomNetwork network = new RandomNetwork(seed);
      FigureSettings settings = FigureSettings.defaults().startingIn(network.firstMonth);
      FigureRequest request =
          new FigureRequest(network.periods(), network.calendar, network.asOf, null, Lang.FR);
      try (Database database = network.tables(folder).open()) {
        FigureSheet sheet = new KeyFigures(settings).compute(database, request);
        Queries queries =
            new Queries(
                new SavedQueries(null),
                new Asking(Lang.FR, network.calendar ? 1 : network.firstMonth, network.asOf),
                Marking.NONE);
        for (Pair pair : PAIRS) {
          Map<String, String> typed =
              Map.of("years", "2020..2022", "as_of", network.asOf.toString());
          Answer answer = queries.run(database, pair.query(), typed);
          for (Period period : request.periods()) {
            KeyFigure figure = sheet.find(pair.measure().id(), period.label(), null);
            if (figure.value() != null) {
              compared++;
              BigDecimal sum = sum(answer, pair.column(), period);
              if (sum.setScale(2, RoundingMode.HALF_UP)
                      .compareTo(figure.value().setScale(2, RoundingMode.HALF_UP))
                  != 0) {
                wrong.add("seed " + seed + " " + pair + " " + sum + " but " + figure);
              }
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(80);
  }

  private static BigDecimal sum(Answer answer, String column, Period period) {
    int year = index(answer, "year");
    int at = index(answer, column);
    BigDecimal sum = BigDecimal.ZERO;
    for (Answer.Line line : answer.lines()) {
      String when = String.valueOf(line.cells().get(year));
      Object cell =
          line.cells().get(at) instanceof Answer.Noted noted ? noted.value() : line.cells().get(at);
      if ((when.equals(period.label()) || when.equals("" + period.year()))
          && cell instanceof Number number) {
        sum = sum.add(new BigDecimal(number.toString()));
      }
    }
    return sum;
  }

  private static int index(Answer answer, String key) {
    return answer.columns().stream().map(c -> c.key()).toList().indexOf(key);
  }
}
