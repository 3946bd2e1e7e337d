package bilan.cli;

import bilan.cli.export.Front;
import bilan.cli.session.Session;
import bilan.cli.session.Surroundings;
import bilan.text.Exit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Command lines that a command runs itself, in its own surroundings; nobody's screen shows what
 * they say.
 */
final class OwnCommandLine implements Front {

  private final Session session;

  OwnCommandLine(Session session) {
    this.session = session;
  }

  @Override
  public Front.Ended run(List<String> words, @Nullable String stem) {
    Surroundings around = session.around();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    PrintWriter both = new PrintWriter(new Doubled(err, said), true);
    Surroundings own =
        new Surroundings(
            InputStream.nullInputStream(),
            said,
            both,
            around.environment(),
            around.folder(),
            false,
            false);
    CommandLineRun run = new CommandLineRun(own);
    Exit exit = run.run(words.toArray(String[]::new), stem);
    both.flush();
    return new Front.Ended(
        exit, said.toString(StandardCharsets.UTF_8), err.toString(), run.written());
  }

  /** Writer of messages that are kept on their own, and among the results as on a screen. */
  private static final class Doubled extends Writer {
    private final StringWriter own;
    private final OutputStream screen;

    Doubled(StringWriter own, OutputStream screen) {
      this.own = own;
      this.screen = screen;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      own.write(text, from, length);
      screen.write(new String(text, from, length).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {
      own.flush();
    }

    @Override
    public void close() {
      own.flush();
    }
  }
}
