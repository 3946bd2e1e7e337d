package bilan.cli;

import bilan.cli.session.Session;
import bilan.pipelines.Backups;
import bilan.text.Exit;
import bilan.text.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bilan restore FILE}: puts a backup in the place of the warehouse, which is kept. */
@Command(name = "restore", sortOptions = false)
final class RestoreCommand implements BilanCommand {

  private final Session session;

  @Parameters(paramLabel = "<fichier>", descriptionKey = "file")
  String file = "";

  RestoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Backups backups = new Backups(session.workspace().settings(session.patience()));
    Backups.Backup restored =
        backups.restore(session.path(file), LocalDateTime.now(ZoneId.systemDefault()));
    Path aside = restored.aside();
    if (session.json()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("schema_version", 1);
      map.put("file", restored.file().toString());
      map.put("tables", restored.holds().tables());
      map.put("rows", restored.holds().rows());
      map.put("aside", aside == null ? null : aside.toString());
      session.out().print(Json.write(map));
    } else if (!session.common().quiet) {
      session.print("cli.restored", restored.file().toString(), restored.holds().rows());
      if (aside != null) {
        session.print("cli.restored_aside", aside.toString());
      }
    }
    return Exit.DONE;
  }
}
