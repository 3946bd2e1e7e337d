package bilan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writer of messages that are kept on their own, and among the results as on a screen. */
final class Doubled extends Writer {

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
