package bilan.cli;

import bilan.cli.options.Inbox;
import bilan.cli.options.LineToType;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.cli.warehouse.SeenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code bilan} typed alone: five lines on what to do next, by where one stands. */
final class FirstSteps {

  private final Session session;

  FirstSteps(Session session) {
    this.session = session;
  }

  void print() throws IOException {
    if (!session.hasWorkspace()) {
      session.print("cli.first.nowhere");
      return;
    }
    Workspace workspace = session.workspace();
    String folder = workspace.folder().toAbsolutePath().normalize().toString();
    long waiting = waiting(workspace);
    if (waiting > 0) {
      Path here = session.around().folder().toAbsolutePath().normalize();
      Path inbox = workspace.inbox().toAbsolutePath().normalize();
      String typed =
          here.getRoot().equals(inbox.getRoot()) ? "" + here.relativize(inbox) : "" + inbox;
      session.print("cli.first.waiting", folder, waiting, LineToType.quoted(typed));
    } else {
      boolean empty = !Files.exists(workspace.warehouse());
      session.print(empty ? "cli.first.empty" : "cli.first.well", folder);
    }
  }

  /** Spreadsheets in the inbox that were not ingested yet. */
  private long waiting(Workspace workspace) throws IOException {
    List<Path> files =
        Files.isDirectory(workspace.inbox()) ? Inbox.spreadsheets(workspace.inbox()) : List.of();
    if (files.isEmpty()) {
      return 0;
    }
    SeenFiles seen = SeenFiles.in(workspace, session);
    return files.stream().filter(file -> !seen.holds(file)).count();
  }
}
