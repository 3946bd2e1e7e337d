package bilan.cli;

import bilan.text.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bilan init [DIR]}: makes a workspace, and changes nothing in one that is there. */
@Command(name = "init", sortOptions = false)
final class InitCommand implements BilanCommand {

  private static final List<String> FOLDERS =
      List.of("inbox", "profiles", "queries", "bilans", "exports");

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

  /** Makes what is missing of a workspace; false if it was one already. */
  static boolean make(Path target) throws IOException {
    for (String name : FOLDERS) {
      Files.createDirectories(target.resolve(name));
    }
    Path file = target.resolve(Workspace.FILE);
    if (Files.exists(file)) {
      return false;
    }
    try (var in =
        Objects.requireNonNull(InitCommand.class.getResourceAsStream("workspace/bilan.yaml"))) {
      Files.copy(in, file);
    }
    return true;
  }

  /** As it must be typed: between quotes if a shell would cut it in two. */
  private static String quoted(String folder) {
    return folder.matches("[\\p{L}\\p{N}._/~-]+") ? folder : "\"" + folder + "\"";
  }

  private static String shown(Path folder) {
    return folder.toAbsolutePath().normalize().toString();
  }
}
