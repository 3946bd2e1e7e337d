package bilan.cli;

import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.cli.warehouse.AskedQueries;
import bilan.cli.warehouse.AskedWarehouse;
import bilan.queries.CellOrigin;
import bilan.queries.Queries;
import bilan.queries.SavedQueries;
import bilan.queries.database.Database;
import bilan.queries.figure.trace.CellTracing;
import bilan.queries.figure.trace.Trace;
import bilan.queries.report.Reports;
import bilan.queries.report.printed.Printed;
import bilan.queries.report.printed.ReportRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a cell of a saved query's table comes from: as a bilan printed it, else by its defaults.
 */
final class QueryTrace {

  private final Session session;
  private final Workspace workspace;

  QueryTrace(Session session, Workspace workspace) {
    this.session = session;
    this.workspace = workspace;
  }

  /** Of an id such as {@code sales-by-channel.amount.caisse}; null if no query has such a cell. */
  @Nullable Trace of(String id, @Nullable Printed printed) throws IOException {
    SavedQueries saved = new SavedQueries(workspace.queries());
    if (saved.names().stream().noneMatch(name -> id.startsWith(name + "."))) {
      return null;
    }
    List<Printed> candidates = new ArrayList<>();
    if (printed == null) {
      candidates.addAll(Printed.each(workspace.bilans()));
    } else {
      candidates.add(printed);
    }
    Reports reports = ReportCommand.reports(workspace, session);
    try (Database database = AskedWarehouse.open(workspace, session)) {
      CellOrigin origin = printed(candidates, reports, database, id);
      if (origin == null) {
        origin = reports.origin(database, id, session.lang());
      }
      return origin == null ? null : trace(database, saved, origin);
    }
  }

  private @Nullable CellOrigin printed(
      List<Printed> candidates, Reports reports, Database database, String id) {
    for (Printed one : candidates) {
      ReportRequest asked = one.asked();
      ReportRequest again =
          new ReportRequest(
              asked.bilan(),
              asked.years(),
              asked.calendar(),
              asked.asOf(),
              asked.place(),
              asked.parameters(),
              asked.published(),
              session.lang());
      CellOrigin origin = reports.report(database, again).origins().get(id);
      if (origin != null) {
        return origin;
      }
    }
    return null;
  }

  private Trace trace(Database database, SavedQueries saved, CellOrigin origin) {
    Queries queries = AskedQueries.of(workspace, session, saved, false);
    return new CellTracing(database, queries, workspace.figures(), session.lang()).trace(origin);
  }
}
