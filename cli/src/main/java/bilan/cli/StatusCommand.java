package bilan.cli;

import bilan.cli.output.Output;
import bilan.cli.session.OptionWords;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
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
import bilan.text.Json;
import bilan.text.Kept;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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
    Status status = read(session.workspace(), day, session);
    for (Format format : output.formats()) {
      if (format == Format.JSON) {
        byte[] json =
            Json.write(StatusJson.of(status, new Kept(session.catalogue())))
                .getBytes(StandardCharsets.UTF_8);
        output.write("status.json", format, json);
      } else if (format == Format.HTML) {
        List<Answer> tables =
            new StatusTables(session)
                .of(status).stream()
                    .filter(table -> !table.id().equals(StatusTables.CALENDARS))
                    .toList();
        byte[] page = StatusPage.write(status, tables, session.catalogue());
        output.write("status.html", format, page);
      } else {
        output.write(new StatusTables(session).of(status), format);
      }
    }
    return failIfLate && status.isLate() ? Exit.REFUSED : Exit.DONE;
  }

  static Status read(Workspace workspace, LocalDate day, Session session) {
    try (Database database = AskedWarehouse.open(workspace, session)) {
      FarDates.tell(database, session);
      return StatusReader.read(database, day);
    }
  }
}
