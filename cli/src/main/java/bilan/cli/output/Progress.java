package bilan.cli.output;

import bilan.cli.session.Session;
import bilan.pipelines.Advance;
import bilan.text.Catalogue;
import bilan.text.Typography;
import java.io.PrintWriter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Line that shows how far long work has come: rows, rows a second, time left. It stands only on a
 * terminal and disappears when the work is done.
 */
public final class Progress {

  /** Characters that empty the line of a terminal. */
  public static final String CLEAR_LINE = "\r\u001b[K";

  private static final int SECOND = 1000;
  private static final int BETWEEN = 250;
  private static final int WIDTH = 20;
  private static final int LONGEST_NAME = 30;
  private static final double UNSURE = 0.99;

  private final boolean shown;
  private final PrintWriter err;
  private final Catalogue catalogue;
  private final Typography numbers;
  private final String name;
  private final String what;
  private final @Nullable Advance advance;

  private Progress(Session session, String what, String name, @Nullable Advance advance) {
    this.shown = isShown(session);
    this.err = session.around().err();
    this.catalogue = session.catalogue();
    this.numbers = Typography.of(session.lang());
    this.name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
    this.what = what;
    this.advance = advance;
  }

  /** Of a file whose rows are counted. */
  public static Progress reading(Session session, String name, Advance advance) {
    return new Progress(session, session.catalogue().say("cli.reading", name), name, advance);
  }

  /** Does the work, with what it is and its seconds shown while it lasts. */
  public static <T> T during(Session session, Supplier<T> work, String key, Object... arguments) {
    return new Progress(session, session.catalogue().say(key, arguments), "", null).during(work);
  }

  /** Whether the run shows its progress. */
  public static boolean isShown(Session session) {
    return session.around().terminal() && !session.common().quiet;
  }

  /** Does the work, with the line shown while it lasts. */
  public <T> T during(Supplier<T> work) {
    if (!shown) {
      return work.get();
    }
    Thread ticking = new Thread(this::tick, "progress");
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
      Thread.sleep(BETWEEN);
      while (true) {
        err.print(CLEAR_LINE + line(System.currentTimeMillis() - from));
        err.flush();
        Thread.sleep(BETWEEN);
      }
    } catch (InterruptedException e) {
      err.print(CLEAR_LINE);
      err.flush();
    }
  }

  private String line(long milliseconds) {
    String seconds = numbers.count(milliseconds / SECOND);
    Advance now = advance;
    if (now == null || (now.rows() == 0 && !now.isRead())) {
      return what + " " + seconds + " s";
    }
    long rows = now.rows();
    if (now.isRead()) {
      return catalogue.say("cli.progress.storing", name, numbers.count(rows), seconds);
    }
    String speed = numbers.count(rows * SECOND / Math.max(1, milliseconds));
    if (now.expected() < rows) {
      return catalogue.say("cli.progress.rows", name, numbers.count(rows), speed, seconds);
    }
    double share = Math.min(UNSURE, (double) rows / now.expected());
    String left = numbers.count(Math.round(milliseconds * (1 / share - 1) / SECOND));
    String percent = numbers.count((long) (share * 100));
    return catalogue.say(
        "cli.progress.share", name, bar(share), percent, numbers.count(rows), speed, left);
  }

  private static String bar(double share) {
    int full = (int) (share * WIDTH);
    return "█".repeat(full) + "░".repeat(WIDTH - full);
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
