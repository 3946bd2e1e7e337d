package bilan.deliveries;

import java.util.List;
import java.util.Random;

/** What happens by chance, the same for the same seed. */
record Chance(Random random) {

  static Chance of(long seed) {
    return new Chance(new Random(seed));
  }

  boolean in100(int percent) {
    return random.nextInt(100) < percent;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
