package bilan.mess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What happens by chance, the same for the same seed. */
record Dice(Random random) {

  /** Of one purpose, so that what else is drawn changes nothing here. */
  static Dice of(long seed, String purpose) {
    return new Dice(new Random(seed * 1_000_003 + purpose.hashCode()));
  }

  boolean in100(int percent) {
    return random.nextInt(100) < percent;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  String word(String... words) {
    return words[random.nextInt(words.length)];
  }

  /** So many of them, in another order. */
  <T> List<T> some(List<T> list, int count) {
    List<T> all = new ArrayList<>(list);
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, Math.min(count, all.size())));
  }
}
