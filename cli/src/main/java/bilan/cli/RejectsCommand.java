package bilan.cli;

import bilan.cli.output.ListAnswer;
import bilan.cli.output.Output;
import bilan.cli.session.Session;
import bilan.cli.warehouse.CommandQueries;
import bilan.queries.database.Rows;
import bilan.queries.render.Format;
import bilan.text.Exit;
import bilan.text.Kept;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bilan rejects}: the rows in quarantine, each bad cell with its cause and its cure. */
@Command(name = "rejects", sortOptions = false, synopsisSubcommandLabel = "[<commande>]")
final class RejectsCommand implements BilanCommand {

  private final Session session;
  private final Kept kept;

  RejectsCommand(Session session) {
    this.session = session;
    this.kept = new Kept(session.catalogue());
  }

  /** With the command under it. */
  static CommandLine create(Session session) {
    CommandLine rejects = new CommandLine(new RejectsCommand(session));
    rejects.addSubcommand("export", new RejectsExportCommand(session));
    return rejects;
  }

  @Override
  public Exit run() throws IOException {
    Output output = Output.of(session);
    Rows rows = CommandQueries.of(session.workspace(), session, "rejects");
    if (output.formats().equals(List.of(Format.TEXT)) && session.common().output == null) {
      print(rows);
      return Exit.DONE;
    }
    ListAnswer table = new ListAnswer("rejects", session);
    table.count("delivery").text("source").text("where").text("column").text("value");
    table.text("code").text("what").text("cause").text("cure");
    rows.rows().forEach(row -> table.row(said(rows, row)));
    output.write(table.answer());
    return Exit.DONE;
  }

  /** A person reads sentences rather than a table of nine columns. */
  private void print(Rows rows) {
    if (rows.rows().isEmpty()) {
      session.print("cli.no_rejects");
    }
    for (List<@Nullable Object> row : rows.rows()) {
      Problem problem =
          new Problem(
              text(row, rows.at("code"), "?"),
              Problem.Severity.WARNING,
              said(text(row, rows.at("what"), "")),
              text(row, rows.at("place_in_file"), ""),
              (String) row.get(rows.at("value")),
              said(text(row, rows.at("cause"), "")),
              said(text(row, rows.at("cure"), "")));
      session.out().print(session.failures().sentences(problem));
    }
  }

  private Object[] said(Rows rows, List<@Nullable Object> row) {
    Object[] cells = row.toArray();
    for (String sentence : List.of("what", "cause", "cure")) {
      int at = rows.at(sentence);
      cells[at] = cells[at] == null ? null : kept.say(cells[at].toString());
    }
    return cells;
  }

  /** They were put into words when the row was rejected. */
  private Message said(String words) {
    return Message.of("cli.said", kept.say(words));
  }

  private static String text(List<@Nullable Object> row, int at, String absent) {
    Object value = row.get(at);
    return value == null ? absent : value.toString();
  }
}
