package bilan.engines.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every declared figure of networks of the sample's generator, by year, place and network, with its
 * state, whether it compares with the year before, and over the months that two years share: equal
 * to the cent to what DuckDB answers over the same rows.
 */
class EqualToDuckDbTest {

  private static final List<String> AMOUNTS = List.of("value", "constant", "constant_before");

  @TempDir Path folder;

  @Test
  void twentyNetworks() throws Exception {
    compare(20, 1);
  }

  /** Some twelve million rows. */
  @Test
  @Tag("nightly")
  void twoHundredNetworks() throws Exception {
    compare(200, 5);
  }

  private void compare(int number, int tickets) throws Exception {
    List<Path> networks = Build.networks(number, tickets);
    List<String> words = new ArrayList<>();
    networks.forEach(network -> words.add(network.resolve("package").toString()));
    Path result = folder.resolve("result");
    words.addAll(List.of("-o", result.toString(), "--by", "network,place,year"));
    Engine.Run run = Engine.run(words.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    Map<List<String>, Map<String, String>> told = Engine.rows(result.resolve("figures"), 4);
    told.keySet().removeIf(key -> key.get(0).isEmpty());
    List<String> differ = new ArrayList<>();
    int lines = 0;
    for (Path network : networks) {
      for (var expected : Engine.csv(network.resolve("expected.csv"), 4).entrySet()) {
        lines++;
        Map<String, String> line = told.remove(expected.getKey());
        if (line == null) {
          differ.add(expected.getKey() + " is not told");
        } else {
          differ(expected.getKey(), expected.getValue(), line, differ);
        }
      }
    }
    told.keySet().forEach(key -> differ.add(key + " is told, and bilan does not"));
    assertThat(differ).as(lines + " lines").isEmpty();
    assertThat(lines).isGreaterThan(500 * number);
  }

  private static void differ(
      List<String> key,
      Map<String, String> expected,
      Map<String, String> line,
      List<String> differ) {
    String compares = line.get("compares");
    String yes = compares.isEmpty() || compares.equals("yes") ? compares : "no";
    boolean same =
        expected.get("state").equals(line.get("state")) && expected.get("compares").equals(yes);
    for (String amount : AMOUNTS) {
      same &= cents(expected.get(amount)).equals(cents(line.get(amount)));
    }
    if (!same) {
      differ.add(key + ": " + expected + " is told as " + line);
    }
  }

  private static String cents(String amount) {
    return amount.isEmpty()
        ? ""
        : new BigDecimal(amount).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
