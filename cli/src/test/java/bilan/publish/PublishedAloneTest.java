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
 * each year and of both. Who has one of them knows no few persons by solving all of its numbers.
 */
@Deep
class PublishedAloneTest {

  private static final List<List<String>> BILANS =
      List.of(
          List.of("report", "retrospective", "--years", "2021..2022"),
          List.of("report", "annual", "--year", "2021"),
          List.of("report", "annual", "--year", "2022"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"1,5", "4,11"})
  void noFewPersonsFollowFromOneOfThem(int seed, int least) throws IOException {
    SmallNetwork network = SmallNetwork.in(folder, seed);
    Files.writeString(folder.resolve("bilan.yaml"), "privacy:\n  mask_under: " + least + "\n");
    Map<Counted, Integer> truth = PrintedPersons.of(network.sessions());
    read(network.cli(), BILANS.get(0), null)
        .forEach(
            (key, persons) ->
                assertThat(truth.computeIfAbsent(key, k -> persons))
                    .as(key.toString())
                    .isEqualTo(persons));
    int open = 0;
    List<@Nullable String> places = new ArrayList<>(SmallNetwork.PLACES);
    places.add(null);
    for (String place : places) {
      for (List<String> bilan : BILANS) {
        Map<Counted, Integer> shown = read(network.cli(), bilan, place, "--public");
        assertThat(shown.keySet()).noneMatch(key -> key.what().equals("month"));
        assertThat(shown.keySet()).noneMatch(key -> place != null && key.what().equals("kind"));
        alone(new LinkedHashMap<>(truth), shown, least, "%s of %s".formatted(bilan, place));
        open += shown.size();
      }
    }
    truth.values().removeIf(persons -> !isFew(persons, least));
    assertThat(truth).hasSizeGreaterThan(20);
    assertThat(open).as("what is shown").isGreaterThan(60);
  }

  private static void alone(
      Map<Counted, Integer> truth, Map<Counted, Integer> shown, int least, String bilan) {
    truth.replaceAll((key, persons) -> persons == PrintedPersons.TOLD ? sum(key, truth) : persons);
    shown.replaceAll((key, persons) -> persons == PrintedPersons.TOLD ? sum(key, truth) : persons);
    shown.forEach(
        (key, persons) -> {
          int known = key.what().equals("known") ? sum(key, truth) : truth.getOrDefault(key, 0);
          assertThat(known).as(key.toString()).isEqualTo(persons);
          truth.putIfAbsent(key, persons);
        });
    for (String table : tables(truth)) {
      assertThat(told(table, truth, shown, least)).as("%s in %s", table, bilan).isEmpty();
    }
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
