package bilan.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Layouts of the project's own corpus, made and labelled by generators, in two lots. */
final class Lots {

  /** Seed of the numbers, names and days that {@code tools/score} and the test write. */
  static final long SEED = 20_260;

  private Lots() {}

  /** Every layout once. */
  static List<Lot> all(long seed) {
    Map<String, List<Function<Draw, Lot>>> parts = new LinkedHashMap<>();
    parts.put("banks", BankLots.ALL);
    parts.put("tills", TillLots.ALL);
    parts.put("attendance", AttendanceLots.ALL);
    parts.put("sales", SalesLots.ALL);
    parts.put("money", MoneyLots.ALL);
    parts.put("not ours", OtherLots.ALL);
    List<Lot> lots = new ArrayList<>();
    parts.forEach(
        (part, makers) -> {
          for (int i = 0; i < makers.size(); i++) {
            lots.add(makers.get(i).apply(Draw.of(seed, part + i)));
          }
        });
    return lots;
  }

  /** Every second layout, from the first or the second on, written into a folder. */
  static Corpus corpus(int half, long seed, Path folder) throws IOException {
    List<Lot> all = all(seed);
    Map<String, Label> labels = new LinkedHashMap<>();
    Files.createDirectories(folder);
    for (int i = half - 1; i < all.size(); i += 2) {
      Lot lot = all.get(i);
      lot.paper().write(folder.resolve(lot.file()));
      labels.put(lot.file(), lot.label());
    }
    String name = "lot " + half;
    return new Corpus(name, List.of(folder), labels, Tally.FIRST_MONTH, Draw.PLACES, null, null);
  }
}
