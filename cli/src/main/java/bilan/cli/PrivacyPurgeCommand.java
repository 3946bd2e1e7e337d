package bilan.cli;

import bilan.cli.session.OptionWords;
import bilan.cli.session.Session;
import bilan.pipelines.Privacy.Purged;
import bilan.pipelines.warehouse.file.PersonRemoval.Removed;
import bilan.text.Exit;
import bilan.text.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bilan privacy purge}: takes out persons last seen before a day; figures stay. */
@Command(name = "purge", sortOptions = false)
final class PrivacyPurgeCommand implements BilanCommand {

  private final Session session;

  @Option(names = "--before", required = true, paramLabel = "<date>")
  String before = "";

  @Option(names = "--dry-run")
  boolean dry;

  PrivacyPurgeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    LocalDate day = OptionWords.date("--before", before);
    Purged purged = PrivacyCommand.privacy(session).purge(day, dry);
    Removed removed = purged.removed();
    RemovedRows taken = new RemovedRows(session, removed);
    List<Path> backups = new OutsideFiles(session.workspace()).backups();
    if (session.json()) {
      Map<String, @Nullable Object> map = taken.json(dry);
      map.put("kept_files_erased", purged.keptFiles());
      map.put("before", day.toString());
      map.put("copies_of_the_warehouse", backups.stream().map(Path::toString).toList());
      session.out().print(Json.write(map));
    } else if (!session.common().quiet) {
      taken.printKept(purged.keptFiles(), dry);
      taken.print(dry);
      if (removed.isNothing()) {
        session.print("cli.purge.nothing", day);
      } else if (!backups.isEmpty()) {
        session.print("cli.purge.backups", (long) backups.size());
      }
      session.print("cli.purge.left");
    }
    return Exit.DONE;
  }
}
