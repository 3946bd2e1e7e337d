package bilan.corpora;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The process that reads: a path a line comes in, an outcome a line goes out. */
final class Worker {

  private Worker() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    System.setOut(System.err); // whatever a library prints is no answer
    boolean second = args.length > 0 && args[0].equals("--second");
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(Reading.of(Path.of(line), second).line());
      out.flush();
    }
  }
}
