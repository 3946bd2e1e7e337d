package bilan.cli.status;

import bilan.cli.output.FigureText;
import bilan.cli.output.ListAnswer;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.cli.warehouse.AskedWarehouse;
import bilan.queries.Answer;
import bilan.queries.database.Database;
import bilan.queries.figure.Figure;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.figure.sheet.KeyFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Key figures of the network, a column a year, for a person at a terminal. */
public final class KeyFigureTable {

  private final Session session;

  private KeyFigureTable(Session session) {
    this.session = session;
  }

  /** Key figures of the years from first to last. */
  public static Answer of(Workspace workspace, int first, int last, Session session) {
    List<Period> periods = Period.years(first, last, workspace.figures().firstMonth(), false);
    FigureRequest request = FigureRequest.of(periods, session.lang());
    FigureSheet sheet;
    try (Database database = AskedWarehouse.open(workspace, session)) {
      sheet = new KeyFigures(workspace.figures()).compute(database, request);
    }
    return new KeyFigureTable(session).table(sheet);
  }

  private Answer table(FigureSheet sheet) {
    List<Period> periods = sheet.request().periods();
    ListAnswer table = new ListAnswer("figures", session).text("figure");
    periods.forEach(period -> table.labelled("y" + period.year(), period.label()));
    for (Figure declared : sheet.declared().keys()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (Period period : periods) {
        KeyFigure figure = sheet.find(declared.id(), period.label(), null);
        if (figure != null && cells.isEmpty()) {
          cells.add(figure.label());
        }
        cells.add(figure == null ? null : cell(figure));
      }
      if (cells.size() > periods.size()) {
        table.row(cells.toArray());
      }
    }
    return table.answer();
  }

  private Object cell(KeyFigure figure) {
    BigDecimal value = figure.value();
    if (value == null) {
      String mark = figure.state() == KeyFigure.State.NOT_OPEN ? "–" : "n.c.";
      return new Answer.Missing(mark, figure.note());
    }
    String said = said(value, figure.unit());
    return figure.state() == KeyFigure.State.PARTIAL
        ? new Answer.Noted(said, session.catalogue().say("cli.partial"), figure.note())
        : said;
  }

  private String said(BigDecimal value, String unit) {
    return FigureText.of(value, unit, session);
  }
}
