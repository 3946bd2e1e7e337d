package bilan.cli.session;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers a failed write, because the writers above it swallow one. A reader
 * that has gone away (a broken pipe) is no failure.
 */
public final class StandardOutput extends OutputStream {

  private final OutputStream to;
  private @Nullable IOException failed;
  private boolean gone;

  public StandardOutput(OutputStream to) {
    this.to = to;
  }

  /** Why not all was written; null if it was, or nobody wanted it. */
  @Nullable
  public IOException failed() {
    return failed;
  }

  /** Whether nobody reads any more. */
  boolean isOver() {
    return gone || failed != null;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    if (isOver()) {
      return;
    }
    try {
      to.write(bytes, from, length);
    } catch (IOException e) {
      ends(e);
    }
  }

  @Override
  public void flush() {
    if (isOver()) {
      return;
    }
    try {
      to.flush();
    } catch (IOException e) {
      ends(e);
    }
  }

  private void ends(IOException e) {
    if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
      gone = true;
    } else {
      failed = e;
    }
  }
}
