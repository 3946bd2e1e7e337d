package bilan.mess;

import java.io.IOException;

/** A file that is read wrongly, made as small as it may be while it still is. */
final class Shrinking {

  private static final int TRIES = 120;

  private Shrinking() {}

  static Case smallest(Case failing, Outcome.Kind kind, Desk desk) throws IOException {
    Case best = failing;
    int tries = 0;
    boolean smaller = true;
    while (smaller && tries < TRIES) {
      smaller = false;
      for (Case next : best.smaller()) {
        if (++tries < TRIES && desk.send(next).kind() == kind) {
          best = next;
          smaller = true;
          break;
        }
      }
    }
    return best;
  }
}
