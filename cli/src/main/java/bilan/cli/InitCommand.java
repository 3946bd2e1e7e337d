package bilan.cli;

import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.files.AtomicFile;
import bilan.files.UserMode;
import bilan.text.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bilan init [DIR]}: makes a workspace, and changes nothing in one that is there. */
@Command(name = "init", sortOptions = false)
final class InitCommand implements BilanCommand {

  private static final List<String> FOLDERS =
      List.of("inbox", "profiles", "queries", "figures", "bilans", "exports");

  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "<dossier>",
      defaultValue = ".",
      descriptionKey = "folder")
  String folder = ".";

  InitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Path target = session.path(folder);
    boolean made = make(target);
    session.print(made ? "cli.init_made" : "cli.init_there", shown(target));
    if (made) {
      session.print("cli.init_next", folder.equals(".") ? "" : "cd " + quoted(folder) + " && ");
    }
    return Exit.DONE;
  }

  /**
   * Makes what is missing of a workspace; false if it was one already.
   *
   * @throws IOException if it can't be made; what was made of it is gone again
   */
  static boolean make(Path target) throws IOException {
    List<Path> made = new ArrayList<>();
    try {
      for (String name : FOLDERS) {
        create(target.resolve(name), made);
      }
      Path file = target.resolve(Workspace.FILE);
      if (Files.exists(file)) {
        return false;
      }
      try (var in =
          Objects.requireNonNull(InitCommand.class.getResourceAsStream("workspace/bilan.yaml"))) {
        AtomicFile.write(file, in.readAllBytes());
      }
      return true;
    } catch (IOException | RuntimeException e) {
      for (int i = made.size() - 1; i >= 0; i--) {
        made.get(i).toFile().delete(); // a folder that holds anything stays
      }
      throw e;
    }
  }

  /** With the folders above it, each of which is noted. */
  private static void create(Path folder, List<Path> made) throws IOException {
    Path whole = folder.toAbsolutePath().normalize();
    Path up = whole.getParent();
    if (Files.isDirectory(whole)) {
      return;
    }
    if (up != null) {
      create(up, made);
    }
    UserMode.makeFolder(whole);
    made.add(whole);
  }

  /** As it must be typed: between quotes if a shell would cut it in two. */
  private static String quoted(String folder) {
    return folder.matches("[\\p{L}\\p{N}._/~-]+") ? folder : "\"" + folder + "\"";
  }

  private static String shown(Path folder) {
    return folder.toAbsolutePath().normalize().toString();
  }
}
