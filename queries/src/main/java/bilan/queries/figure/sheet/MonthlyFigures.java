package bilan.queries.figure.sheet;

import bilan.queries.TraceId;
import bilan.queries.figure.Dimensions;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.finding.Cut;
import bilan.queries.figure.finding.Facts;
import bilan.queries.figure.finding.Finding;
import bilan.queries.figure.finding.Findings;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The key figures that add up over months, month by month: of the network and of each place that
 * they are given for by year. A month in which a place was not open has none.
 */
final class MonthlyFigures {

  private final FigureSheet years;
  private final Findings findings;
  private final FigureWording wording;

  /** One figure of one place, or of the network. */
  private record At(String figure, @Nullable String place) {}

  /**
   * @param years the same figures by year
   */
  MonthlyFigures(Facts facts, FigureSheet years) {
    this.years = years;
    this.wording = new FigureWording(years.request().lang());
    this.findings = new Findings(facts, wording);
  }

  List<MonthFigure> all() {
    List<MonthFigure> all = new ArrayList<>();
    for (At at : given()) {
      Figure declared = years.declared().find(at.figure());
      for (Period year : years.request().periods()) {
        for (YearMonth month : year.months()) {
          KeyFigure figure = figure(declared, at.place(), Period.of(month));
          if (figure != null) {
            all.add(new MonthFigure(year.label(), month, figure));
          }
        }
      }
    }
    return all;
  }

  private Set<At> given() {
    Set<At> given = new LinkedHashSet<>();
    for (KeyFigure figure : years.figures()) {
      Figure declared = figure.declared();
      if (declared != null
          && declared.adds() == Figure.Adds.BOTH
          && Dimensions.of(declared).contains(Dimensions.MONTH)) {
        given.add(new At(figure.id(), figure.place()));
      }
    }
    return given;
  }

  /** Null before a place opens, after it closes, and after the day that is looked from. */
  private @Nullable KeyFigure figure(Figure declared, @Nullable String place, Period month) {
    if (month.from().isAfter(years.request().asOf())) {
      return null;
    }
    Finding is = findings.counted(declared, place, month, Cut.NONE);
    if (is.state() == State.NOT_OPEN) {
      return null;
    }
    String trace = TraceId.of(declared.id(), month.label(), place);
    String label = declared.label(years.request().lang());
    return is.printed(declared, label, month.label(), place, trace, wording);
  }
}
