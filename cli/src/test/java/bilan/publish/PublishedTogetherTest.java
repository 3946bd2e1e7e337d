package bilan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.publish.PrintedPersons.Counted;
import bilan.testing.Deep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every bilan of a network where few people come, published: the network's and each place's, of
 * each year and of both. Who has them all on the table knows no few persons by solving them.
 */
@Deep
class PublishedTogetherTest {

  private static final List<List<String>> BILANS =
      List.of(
          List.of("report", "retrospective", "--years", "2021..2022"),
          List.of("report", "annual", "--year", "2021"),
          List.of("report", "annual", "--year", "2022"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"1,5", "4,11"})
  void noFewPersonsFollowFromAllOfThem(int seed, int least) throws IOException {
    SmallNetwork network = SmallNetwork.in(folder, seed);
    Files.writeString(folder.resolve("bilan.yaml"), "privacy:\n  mask_under: " + least + "\n");
    Map<Counted, Integer> truth = PrintedPersons.of(network.sessions());
    read(network.cli(), BILANS.get(0), null)
        .forEach(
            (key, persons) ->
                assertThat(truth.computeIfAbsent(key, k -> persons))
                    .as(key.toString())
                    .isEqualTo(persons));
    Map<Counted, Integer> shown = new LinkedHashMap<>();
    List<@Nullable String> places = new ArrayList<>(SmallNetwork.PLACES);
    places.add(null);
    for (String place : places) {
      for (List<String> bilan : BILANS) {
        read(network.cli(), bilan, place, "--public").forEach(shown::putIfAbsent);
      }
    }
    truth.replaceAll((key, persons) -> persons == PrintedPersons.TOLD ? sum(key, truth) : persons);
    shown.replaceAll((key, persons) -> persons == PrintedPersons.TOLD ? sum(key, truth) : persons);
    shown.forEach(
        (key, persons) -> {
          int known = key.what().equals("known") ? sum(key, truth) : truth.getOrDefault(key, 0);
          assertThat(known).as(key.toString()).isEqualTo(persons);
          truth.putIfAbsent(key, persons);
        });
    int few = 0;
    for (String table : tables(truth)) {
      List<String> told = told(table, truth, shown, least);
      assertThat(told).as("%s, seed %d", table, seed).isEmpty();
    }
    for (Map.Entry<Counted, Integer> cell : truth.entrySet()) {
      few += isFew(cell.getValue(), least) ? 1 : 0;
    }
    assertThat(few).isGreaterThan(20);
    long open = shown.keySet().stream().filter(key -> key.place() == null).count();
    long all = truth.keySet().stream().filter(key -> key.place() == null).count();
    // So few come here that much must be hidden: 36 % and more is shown. Less would be a cascade.
    assertThat(open * 100 / all).as("share of the network’s that is shown").isGreaterThan(30);
  }

  /** How many answers of a dimension are known. */
  private static int sum(Counted known, Map<Counted, Integer> truth) {
    int sum = 0;
    for (Map.Entry<Counted, Integer> cell : truth.entrySet()) {
      Counted key = cell.getKey();
      boolean part =
          key.what().equals("answer")
              && key.table().equals(known.table())
              && java.util.Objects.equals(key.place(), known.place())
              && key.of().startsWith(known.of() + "|");
      sum += part ? cell.getValue() : 0;
    }
    return sum;
  }

  private static boolean isFew(int persons, int least) {
    return persons > 0 && persons < least;
  }

  private static Map<Counted, Integer> read(
      Cli cli, List<String> bilan, @Nullable String place, String... more) {
    List<String> words = new ArrayList<>(bilan);
    words.addAll(List.of("-f", "json", "-o", "-"));
    if (place != null) {
      words.addAll(List.of("--place", place));
    }
    return PrintedPersons.of(SmallNetwork.must(cli, words, more), place);
  }

  private static Set<String> tables(Map<Counted, Integer> truth) {
    Set<String> tables = new TreeSet<>();
    truth.keySet().forEach(key -> tables.add(key.table()));
    return tables;
  }

  /** The small numbers of linked tables that must lie between 1 and what may not be shown. */
  private static List<String> told(
      String table, Map<Counted, Integer> truth, Map<Counted, Integer> shown, int least) {
    List<Counted> atoms =
        truth.keySet().stream()
            .filter(k -> k.table().equals(table))
            .flatMap(Counted::atoms)
            .distinct()
            .toList();
    LinearBounds bounds = new LinearBounds(atoms.size());
    shown.forEach(
        (key, persons) -> {
          if (key.table().equals(table)) {
            bounds.known(within(atoms, key), persons);
          }
        });
    bounds.start();
    List<String> told = new ArrayList<>();
    truth.forEach(
        (key, persons) -> {
          if (key.table().equals(table) && isFew(persons, least)) {
            Set<Integer> which = within(atoms, key);
            long low = (long) Math.ceil(bounds.least(which) - 1e-4);
            double high = Math.floor(bounds.most(which) + 1e-4);
            if (low >= 1 && high < least) {
              told.add(key + " is " + persons + ": " + low + " to " + high);
            }
          }
        });
    return told;
  }

  private static Set<Integer> within(List<Counted> atoms, Counted key) {
    Set<Integer> which = new LinkedHashSet<>();
    Predicate<Counted> in = key::holds;
    for (int i = 0; i < atoms.size(); i++) {
      if (in.test(atoms.get(i))) {
        which.add(i);
      }
    }
    return which;
  }
}
