package bilan.cli;

import bilan.cli.output.ListAnswer;
import bilan.cli.output.Output;
import bilan.cli.session.Session;
import bilan.pipelines.Privacy;
import bilan.pipelines.warehouse.person.PersonalField;
import bilan.pipelines.warehouse.person.TouchedRows;
import bilan.text.Exit;
import bilan.text.Lang;
import java.io.IOException;
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
    Privacy.Held held = PrivacyCommand.privacy(session).report();
    ListAnswer table = new ListAnswer("privacy", session);
    table.text("where").text("what").text("kind").count("rows").count("persons").count("files");
    table.date("first_on").date("last_on").date("since").text("sources");
    for (TouchedRows rows : held.rows()) {
      table.row(
          table(rows.field()),
          field(rows.field()),
          say("kind." + rows.field().kind().name().toLowerCase(Locale.ROOT)),
          rows.rows(),
          persons(rows),
          (long) rows.sources().size(),
          rows.first(),
          rows.last(),
          rows.since(),
          String.join(", ", rows.sources()));
    }
    if (held.rejects() > 0) {
      table.row(
          say("rejects"),
          say("masked"),
          say("kind.rejects"),
          held.rejects(),
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
    table.note("cli.privacy.note_tokens");
    table.note("cli.privacy.note_outside");
    output.write(table.answer());
    return Exit.DONE;
  }

  private String say(String word) {
    return session.catalogue().say("cli.privacy." + word);
  }

  private String table(PersonalField field) {
    return session.lang() == Lang.FR ? field.table().label() : field.table().labelEn();
  }

  private String field(PersonalField field) {
    return session.lang() == Lang.FR ? field.field().label() : field.field().labelEn();
  }

  private static @Nullable Long persons(TouchedRows rows) {
    return rows.field().kind() == PersonalField.Kind.TEXT ? null : (Long) rows.values();
  }
}
