package bilan.cli;

import bilan.cli.output.ListAnswer;
import bilan.cli.output.Output;
import bilan.cli.session.Session;
import bilan.cli.warehouse.CommandQueries;
import bilan.queries.database.Rows;
import bilan.text.Exit;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code bilan privacy report}: which personal data is held, since when, from which files. */
@Command(name = "report", sortOptions = false)
final class PrivacyReportCommand implements BilanCommand {

  private final Session session;

  PrivacyReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Output output = Output.of(session);
    ListAnswer table = new ListAnswer("privacy", session);
    table.text("where").text("what").text("kind").count("rows").count("persons").count("files");
    table.date("first_on").date("last_on").date("since").text("sources");
    Rows held = CommandQueries.of(session.workspace(), session, "personal-data");
    for (List<@Nullable Object> row : held.rows()) {
      table.row(
          row.get(held.at("table_" + lang())),
          row.get(held.at("field_" + lang())),
          row.get(held.at("kind_" + lang())),
          row.get(held.at("rows")),
          row.get(held.at("persons")),
          row.get(held.at("files")),
          row.get(held.at("first_on")),
          row.get(held.at("last_on")),
          row.get(held.at("since")),
          row.get(held.at("sources")));
    }
    Object masked = CommandQueries.of(session.workspace(), session, "masked-rejects").single();
    if (masked instanceof Long rejects && rejects > 0) {
      table.row(
          say("rejects"),
          say("masked"),
          say("kind.rejects"),
          rejects,
          null,
          null,
          null,
          null,
          null,
          null);
    }
    OutsideFiles outside = new OutsideFiles(session.workspace());
    for (Map.Entry<String, Long> folder : outside.counts().entrySet()) {
      table.row(
          folder.getKey(),
          null,
          say("kind.outside"),
          null,
          null,
          folder.getValue(),
          null,
          null,
          null,
          null);
    }
    if (held.rows().stream().anyMatch(row -> "address".equals(row.get(held.at("kind"))))) {
      table.note("cli.privacy.note_addresses");
    }
    table.note("cli.privacy.note_tokens");
    table.note("cli.privacy.note_outside");
    output.write(table.answer());
    return Exit.DONE;
  }

  private String say(String word) {
    return session.catalogue().say("cli.privacy." + word);
  }

  private String lang() {
    return session.lang().name().toLowerCase(Locale.ROOT);
  }
}
