package bilan.cli;

import bilan.cli.session.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The front door, in-process: words in, exit code and whole outputs back. */
public final class Cli {

  /** How a command ended. */
  public record Result(int exit, String out, String err) {}

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private byte[] input = {};
  private boolean answering;

  private Cli(Path folder) {
    this.folder = folder;
  }

  /** As if the user stood in that folder. */
  public static Cli in(Path folder) {
    return new Cli(folder);
  }

  /** Where the user stands. */
  public Path folder() {
    return folder;
  }

  public Cli with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public Cli input(String text) {
    input = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** Lines that a person types at a terminal, who reads both outputs. */
  public Cli typing(String... lines) {
    answering = true;
    return input(String.join("\n", lines) + (lines.length == 0 ? "" : "\n"));
  }

  public Result run(String... words) {
    BlankWarehouse.lay(folder, words);
    var out = new ByteArrayOutputStream();
    var err = new StringWriter();
    var around =
        new Surroundings(
            new ByteArrayInputStream(input),
            out,
            new PrintWriter(err),
            environment,
            folder,
            false,
            false,
            answering);
    int exit = Main.run(words, around);
    return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  /** Both outputs in the order in which they are written, as on a screen. */
  public String screen(String... words) {
    BlankWarehouse.lay(folder, words);
    var screen = new ByteArrayOutputStream();
    var err = new PrintWriter(screen, true, StandardCharsets.UTF_8);
    var in = new ByteArrayInputStream(input);
    Main.run(
        words, new Surroundings(in, screen, err, environment, folder, false, false, answering));
    return screen.toString(StandardCharsets.UTF_8);
  }
}
