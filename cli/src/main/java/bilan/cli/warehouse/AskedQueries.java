package bilan.cli.warehouse;

import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.queries.Queries;
import bilan.queries.SavedQueries;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.sheet.KeyFigures;

/** Saved queries as commands ask them. */
public final class AskedQueries {

  private AskedQueries() {}

  /**
   * Queries in the language and on the day of the session, with the figures, fiscal year and
   * accounts of its workspace.
   *
   * @param saved which ones there are
   * @param calendar whether years are those of the calendar
   */
  public static Queries of(
      Workspace workspace, Session session, SavedQueries saved, boolean calendar) {
    FigureSettings settings = workspace.figures();
    int firstMonth = calendar ? 1 : settings.firstMonth();
    return new Queries(
        saved,
        settings.asking(session.lang(), firstMonth, session.today()),
        new KeyFigures(settings).marking(session.lang()));
  }
}
