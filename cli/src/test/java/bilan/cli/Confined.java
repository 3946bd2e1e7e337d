package bilan.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program in a process of its own, started by words that confine it: to fewer rights, or to
 * disks mounted for it alone. Where a machine refuses these words the test is left out, and says
 * so.
 *
 * @param before words that stand before the program
 * @param options for the JVM
 */
record Confined(List<String> before, List<String> options) {

  /** How the program ended. */
  record Ended(int exit, String out, String err) {}

  /** With the rights of an account that is no administrator, whoever runs the tests. */
  static Confined toItsRights(Path folder) throws IOException, InterruptedException {
    if (!Files.getOwner(folder).getName().equals("root")) {
      return new Confined(List.of(), List.of());
    }
    String rights = "-dac_override,-dac_read_search";
    return possible(
        List.of("setpriv", "--bounding-set=" + rights, "--inh-caps=" + rights), List.of());
  }

  /** With disks that a line of the shell mounts, which nobody else sees. */
  static Confined toDisks(String mounts, String... options)
      throws IOException, InterruptedException {
    String line = mounts + " && exec \"$@\"";
    return possible(List.of("unshare", "-m", "sh", "-c", line, "sh"), List.of(options));
  }

  private static Confined possible(List<String> before, List<String> options)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(before);
    line.add("true");
    boolean does;
    try {
      does = new ProcessBuilder(line).start().waitFor() == 0;
    } catch (IOException e) {
      does = false;
    }
    if (!does) {
      System.out.println("Left out, since this machine refuses: " + String.join(" ", line));
    }
    assumeTrue(does, "a machine that does " + before.get(0));
    return new Confined(before, options);
  }

  Ended run(Path stands, String... words) throws IOException, InterruptedException {
    ProcessBuilder program = OtherProcess.of(stands, Main.class, words);
    program.command().addAll(1, options);
    program.command().addAll(0, before);
    Path out = Files.createTempFile("confined", ".out");
    Process process = program.redirectOutput(out.toFile()).start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    Ended ended = new Ended(process.waitFor(), Files.readString(out), err);
    Files.delete(out);
    return ended;
  }
}
