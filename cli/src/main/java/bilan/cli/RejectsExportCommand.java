package bilan.cli;

import bilan.cli.output.ContentKind;
import bilan.cli.output.Destination;
import bilan.cli.session.Failures;
import bilan.cli.session.Session;
import bilan.files.FileKind;
import bilan.pipelines.Rejects;
import bilan.pipelines.Rejects.Exported;
import bilan.text.Exit;
import bilan.text.Json;
import bilan.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code bilan rejects export}: the rows in quarantine as a workbook to correct and send back. */
@Command(name = "export", sortOptions = false)
final class RejectsExportCommand implements BilanCommand {

  private static final String FILE = "rejets.xlsx";

  private final Session session;

  RejectsExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    String typed = session.common().output;
    Path file = "-".equals(typed) ? null : session.path(typed == null ? FILE : typed);
    if (file != null
        && !session.common().force
        && FileKind.of(file) == FileKind.FILE) { // it may be half corrected
      throw Failures.of(
          Exit.USAGE,
          "USAGE-10",
          Message.of("cli.template_there"),
          file.toString(),
          Message.of("cli.template_there_cure"));
    }
    Rejects rejects = new Rejects(session.workspace().settings(session.patience()));
    Exported exported = rejects.export(session.catalogue());
    if (exported.rows() == 0) {
      say(exported, null);
      return Exit.DONE;
    }
    if (file == null) {
      session.write(exported.xlsx());
      return Exit.DONE;
    }
    say(exported, new Destination(session, ContentKind.XLSX).write(file, exported.xlsx()));
    return Exit.DONE;
  }

  private void say(Exported exported, @Nullable Path file) {
    if (session.json()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("schema_version", 1);
      map.put("file", file == null ? null : file.toString());
      map.put("rows", exported.rows());
      map.put("files", exported.files());
      map.put("waiting", exported.waiting());
      session.out().print(Json.write(map));
    } else if (file == null) {
      session.print("cli.no_rejects");
    } else {
      session.print("cli.rejects_written", file.toString(), exported.rows(), exported.files());
      session.print("cli.rejects_how", file.getFileName().toString(), exported.dataset());
    }
    long others = exported.waiting() - exported.rows();
    if (others > 0) {
      session.tell("cli.rejects_others", others);
    }
  }
}
