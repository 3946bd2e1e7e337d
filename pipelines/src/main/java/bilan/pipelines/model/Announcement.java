package bilan.pipelines.model;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * From the moment when something is stored until a person has been told: an interruption waits for
 * the end of that, and lets nothing be stored after it. What was told is then all that is stored.
 */
public final class Announcement {

  private static final ReentrantLock UNDER_WAY = new ReentrantLock();
  private static final int LONGEST = 30;
  private static volatile boolean watched;

  private Announcement() {}

  /** Says that this process is told of interruptions; without it nothing here has an effect. */
  public static void watch() {
    watched = true;
  }

  /** To be called just before what can't be taken back; it never returns once all was stopped. */
  public static void begins() {
    if (watched && !UNDER_WAY.isHeldByCurrentThread()) {
      UNDER_WAY.lock();
    }
  }

  /** It was told, or failed and was told. */
  public static void ends() {
    if (UNDER_WAY.isHeldByCurrentThread()) {
      UNDER_WAY.unlock();
    }
  }

  /** For the end of the process: waits for what is under way, and lets nothing more begin. */
  public static void stopAll() {
    try {
      if (!UNDER_WAY.tryLock(LONGEST, TimeUnit.SECONDS)) {
        return; // the machine is stuck; the process ends all the same
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
