package bilan.cli;

import bilan.cli.session.OptionWords;
import bilan.cli.session.Session;
import bilan.pipelines.Backups;
import bilan.text.Exit;
import bilan.text.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bilan backup}: copies the warehouse, and reads the copy again. */
@Command(name = "backup", sortOptions = false)
final class BackupCommand implements BilanCommand {

  private final Session session;

  @Option(names = "--keep", paramLabel = "<n>")
  @Nullable String keep;

  BackupCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    int kept = keep == null ? 0 : OptionWords.number("--keep", keep);
    String typed = session.common().output;
    Path to = typed == null ? null : session.path(typed);
    Backups backups = new Backups(session.workspace().settings(session.patience()));
    Backups.Backup made = backups.make(to, LocalDateTime.now(ZoneId.systemDefault()));
    List<Path> gone = kept < 1 ? List.of() : backups.keep(kept);
    if (session.json()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("schema_version", 1);
      map.put("file", made.file().toString());
      map.put("tables", made.holds().tables());
      map.put("rows", made.holds().rows());
      map.put("bytes", made.holds().bytes());
      map.put("removed", gone.stream().map(Path::toString).toList());
      session.out().print(Json.write(map));
    } else if (!session.common().quiet) {
      session.print("cli.backed_up", made.file().toString(), made.holds().rows());
      session.print("cli.backup_key", session.workspace().key().getFileName().toString());
      gone.forEach(file -> session.print("cli.backup_gone", file.getFileName().toString()));
    }
    return Exit.DONE;
  }
}
