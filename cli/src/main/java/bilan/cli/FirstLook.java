package bilan.cli;

import bilan.cli.session.Common;
import bilan.cli.session.Surroundings;
import bilan.cli.session.Workspace;
import bilan.text.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What must be known of the words typed before they are parsed: wrong usage is told so too. */
final class FirstLook {

  private FirstLook() {}

  /** Fills in the options that say how to speak, where parsing did not come so far. */
  static void fill(Common common, List<String> args) {
    common.workspace = named(args, "-w", "--workspace").orElse(common.workspace);
    common.color = named(args, "--color").orElse(common.color);
    common.json |= args.contains("--json");
    common.verbose |= args.contains("-v") || args.contains("--verbose");
  }

  /** {@code --lang}, else that of the workspace, else French. */
  static Lang language(List<String> args, Surroundings around) {
    return named(args, "--lang")
        .or(
            () ->
                Workspace.locate(named(args, "-w", "--workspace"), around).map(FirstLook::written))
        .filter(word -> word.equals("en"))
        .map(word -> Lang.EN)
        .orElse(Lang.FR);
  }

  private static Optional<String> named(List<String> args, String... names) {
    for (int i = 0; i < args.size(); i++) {
      for (String name : names) {
        if (args.get(i).equals(name) && i + 1 < args.size()) {
          return Optional.of(args.get(i + 1));
        }
        if (args.get(i).startsWith(name + "=")) {
          return Optional.of(args.get(i).substring(name.length() + 1));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * One line of bilan.yaml, without the strict reader: help must not wait for it nor fail by it.
   */
  private static String written(Path folder) {
    try (var lines = Files.lines(folder.resolve(Workspace.FILE), StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith("language:"))
          .findFirst()
          .map(line -> line.replaceFirst("#.*", "").substring("language:".length()).strip())
          .orElse("fr");
    } catch (IOException | java.io.UncheckedIOException e) {
      return "fr"; // opening the workspace will say what is wrong with it
    }
  }
}
