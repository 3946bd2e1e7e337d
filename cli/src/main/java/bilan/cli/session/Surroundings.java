package bilan.cli.session;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * Environment of a run: streams, folder, variables; tests give their own.
 *
 * @param out standard output: text in UTF-8, or a whole file for {@code -o -}
 * @param folder where the user stands: relative paths start there
 * @param terminal whether messages go to a person's screen: only then is progress shown
 * @param answering whether a person types at {@code in} and reads both outputs
 */
public record Surroundings(
    InputStream in,
    OutputStream out,
    PrintWriter err,
    Map<String, String> environment,
    Path folder,
    boolean colours,
    boolean terminal,
    boolean answering) {

  /** Environment in which nobody answers. */
  public Surroundings(
      InputStream in,
      OutputStream out,
      PrintWriter err,
      Map<String, String> environment,
      Path folder,
      boolean colours,
      boolean terminal) {
    this(in, out, err, environment, folder, colours, terminal, false);
  }
}
