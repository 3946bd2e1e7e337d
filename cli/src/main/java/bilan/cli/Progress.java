package bilan.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;

/** One line that says that long work goes on, with its seconds; only on a terminal. */
final class Progress {

  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final int SECOND = 1000;

  private final PrintWriter err;
  private final String what;

  private Progress(PrintWriter err, String what) {
    this.err = err;
    this.what = what;
  }

  /** Does the work, with the line shown while it lasts. */
  static <T> T during(Session session, Supplier<T> work, String key, Object... arguments) {
    if (!session.around().terminal() || session.common().quiet) {
      return work.get();
    }
    String what = session.catalogue().say(key, arguments);
    Thread ticking = new Thread(new Progress(session.around().err(), what)::tick, "progress");
    ticking.setDaemon(true);
    ticking.start();
    try {
      return work.get();
    } finally {
      end(ticking);
    }
  }

  private void tick() {
    long from = System.currentTimeMillis();
    try {
      while (true) {
        Thread.sleep(SECOND);
        long seconds = (System.currentTimeMillis() - from) / SECOND;
        err.print(CLEAR_LINE + what + " " + seconds + " s");
        err.flush();
      }
    } catch (InterruptedException e) {
      err.print(CLEAR_LINE);
      err.flush();
    }
  }

  private static void end(Thread ticking) {
    ticking.interrupt();
    try {
      ticking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
