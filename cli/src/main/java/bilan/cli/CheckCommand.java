package bilan.cli;

import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.cli.warehouse.AskedWarehouse;
import bilan.files.Sha256;
import bilan.pipelines.Backups;
import bilan.pipelines.Privacy;
import bilan.pipelines.SourceFiles;
import bilan.queries.report.printed.HandedFile;
import bilan.queries.report.printed.KeptPrint;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Json;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code bilan check}: reads all that is kept; says nothing when all is well. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements BilanCommand {

  private final Session session;

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Workspace workspace = session.workspace();
    Backups backups = new Backups(workspace.settings(session.patience()));
    bringUp(workspace);
    end(workspace);
    List<Problem> damage = new ArrayList<>(backups.check());
    if (!damage.isEmpty()) {
      Path sound = backups.newestSound();
      damage.add(
          Problem.error(
              "CHECK-03",
              Message.of("cli.check.damaged"),
              workspace.warehouse().toString(),
              sound == null
                  ? Message.of("cli.check.none")
                  : Message.of("cli.check.restore", sound.toString())));
    }
    Path sources = workspace.folder().resolve(SourceFiles.FOLDER);
    changed(sources, "CHECK-05", "warehouse.check.source", damage);
    changed(HandedFile.folder(workspace.bilans()), "HANDED-13", "cli.freeze.damaged", damage);
    damage.addAll(KeptPrint.damage(workspace.bilans()));
    session.tell(damage);
    if (session.json()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("schema_version", 1);
      map.put("sound", damage.isEmpty());
      map.put("problems", damage.stream().map(session.failures()::asMap).toList());
      session.out().print(Json.write(map));
    }
    return damage.isEmpty() ? Exit.DONE : Exit.MACHINE;
  }

  private static void changed(Path folder, String code, String key, List<Problem> damage)
      throws IOException {
    for (Path file : Sha256.changed(folder)) {
      damage.add(Problem.error(code, Message.of(key), file.toString(), Message.of(key + ".cure")));
    }
  }

  /** Ends a removal of persons that was stopped, and says so. */
  private void end(Workspace workspace) throws IOException {
    if (!Files.isWritable(workspace.warehouse())) {
      return;
    }
    try {
      long erased = new Privacy(workspace.settings(session.patience())).end();
      if (erased >= 0) {
        session.tell(List.of(Problem.note("CHECK-04", Message.of("cli.check.ended", erased))));
      }
    } catch (Failure e) {
      if (e.exit() != Exit.MACHINE) {
        throw e; // what is damaged is looked at closely
      }
    }
  }

  /** A warehouse of another version is made one of this program, as every reader does first. */
  private void bringUp(Workspace workspace) {
    try {
      AskedWarehouse.open(workspace, session).close();
    } catch (Failure e) {
      if (e.exit() != Exit.MACHINE) {
        throw e; // what is damaged is looked at closely
      }
    }
  }
}
