package bilan.cli;

import bilan.cli.export.ExportState;
import bilan.cli.export.Foreseen;
import bilan.cli.export.Run;
import bilan.cli.job.Job;
import bilan.cli.output.Output;
import bilan.cli.session.OptionWords;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.cli.status.ExportTables;
import bilan.cli.status.StatusJson;
import bilan.cli.status.StatusTables;
import bilan.cli.warehouse.AskedWarehouse;
import bilan.cli.warehouse.FarDates;
import bilan.queries.Answer;
import bilan.queries.database.Database;
import bilan.queries.figure.status.Status;
import bilan.queries.figure.status.StatusReader;
import bilan.queries.render.Format;
import bilan.queries.render.html.StatusPage;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Json;
import bilan.text.Kept;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bilan status}: what was received, what is missing, what waits, what is due. */
@Command(name = "status", sortOptions = false)
final class StatusCommand implements BilanCommand {

  private final Session session;

  @Option(names = "--as-of", paramLabel = "<date>")
  @Nullable String asOf;

  @Option(names = "--fail-if-late")
  boolean failIfLate;

  StatusCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Output output = Output.of(session);
    LocalDate day = asOf == null ? session.today() : OptionWords.date("--as-of", asOf);
    Workspace workspace = session.workspace();
    Status status = read(workspace, day, session);
    ExportTables exports =
        new ExportTables(session, ExportState.read(workspace), foreseen(workspace, day));
    for (Format format : output.formats()) {
      if (format == Format.JSON) {
        Map<String, Object> json = StatusJson.of(status, new Kept(session.catalogue()));
        json.putAll(exports.json());
        output.write("status.json", format, Json.write(json).getBytes(StandardCharsets.UTF_8));
      } else if (format == Format.HTML) {
        List<Answer> tables = tables(status, exports);
        tables.removeIf(table -> table.id().equals(StatusTables.CALENDARS));
        byte[] page = StatusPage.write(status, tables, session.catalogue());
        output.write("status.html", format, page);
      } else {
        output.write(tables(status, exports), format);
      }
    }
    return failIfLate && status.isLate() ? Exit.REFUSED : Exit.DONE;
  }

  private List<Foreseen> foreseen(Workspace workspace, LocalDate day) {
    if (workspace.organisation().jobs().isEmpty()) {
      return List.of();
    }
    List<Job> jobs;
    try {
      jobs = ExportCommand.jobs(workspace);
    } catch (Failure e) {
      return e.problems().stream().map(problem -> new Foreseen(null, problem)).toList();
    }
    Run run = Run.begin(session, new OwnCommandLine(session), Version.number(), false);
    return Foreseen.of(run.on(day), jobs);
  }

  private List<Answer> tables(Status status, ExportTables exports) {
    List<Answer> tables = new ArrayList<>(new StatusTables(session).of(status));
    tables.addAll(exports.tables());
    return tables;
  }

  static Status read(Workspace workspace, LocalDate day, Session session) {
    try (Database database = AskedWarehouse.open(workspace, session)) {
      FarDates.tell(database, session);
      return StatusReader.read(
          database, day, workspace.figures().firstMonth(), session.catalogue().lang());
    }
  }
}
