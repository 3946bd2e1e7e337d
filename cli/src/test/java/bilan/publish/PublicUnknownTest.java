package bilan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.publish.PrintedPersons.Counted;
import bilan.testing.Deep;
import bilan.testing.Tries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A document of one place, or of the network: who knows how many came finds no few persons in it
 * whose gender or age is not known. All printed numbers of the document are solved together.
 */
@Deep
class PublicUnknownTest {

  private static final int LEAST = 5;

  private static final List<List<String>> BILANS =
      List.of(
          List.of("report", "retrospective", "--years", "2021..2022"),
          List.of("report", "annual", "--year", "2021"),
          List.of("report", "annual", "--year", "2022"));

  private static final List<List<Integer>> SPANS =
      List.of(List.of(2021), List.of(2022), List.of(2021, 2022));

  @TempDir Path folder;
  private int few;

  /** An answer of a year; an empty answer is none. */
  private record Atom(int year, String answer) {}

  static IntStream seeds() {
    return IntStream.of(1, 4).limit(Tries.of("bilan.unknown", 1, 2));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noFewUnknownFollow(int seed) throws IOException {
    SmallNetwork network = SmallNetwork.in(folder, seed);
    List<@Nullable String> places = new ArrayList<>(SmallNetwork.PLACES);
    places.add(null);
    for (String place : places) {
      for (List<String> bilan : BILANS) {
        List<String> words = new ArrayList<>(bilan);
        words.addAll(List.of("--public", "-f", "json", "-o", "-"));
        if (place != null) {
          words.addAll(List.of("--place", place));
        }
        var shown = PrintedPersons.of(SmallNetwork.must(network.cli(), words), place);
        for (String dimension : List.of("Genre", "Âge")) {
          assertThat(told(truth(network, place, dimension), shown, "Public, " + dimension))
              .as("%s in %s of %s, seed %d", dimension, bilan, place, seed)
              .isEmpty();
        }
      }
    }
    assertThat(few).as("few persons whose answer is not known").isGreaterThan(3);
  }

  private static Map<Atom, Integer> truth(
      SmallNetwork network, @Nullable String place, String dimension) {
    Map<Atom, Integer> truth = new LinkedHashMap<>();
    for (SmallNetwork.Session one : network.sessions()) {
      if (one.counted() && (place == null || place.equals(one.place()))) {
        int left = one.people();
        for (Map.Entry<String, Integer> said :
            Objects.requireNonNull(one.answers().get(dimension)).entrySet()) {
          truth.merge(new Atom(one.year(), said.getKey()), said.getValue(), Integer::sum);
          left -= said.getValue();
        }
        truth.merge(new Atom(one.year(), ""), left, Integer::sum);
      }
    }
    return truth;
  }

  private List<String> told(Map<Atom, Integer> truth, Map<Counted, Integer> shown, String table) {
    List<Atom> atoms = List.copyOf(truth.keySet());
    LinearBounds bounds = new LinearBounds(atoms.size());
    Map<Set<Integer>, Integer> known = new HashMap<>();
    for (List<Integer> years : SPANS) {
      put(known, truth, atoms, atoms.stream().filter(a -> years.contains(a.year())).toList());
    }
    shown.forEach(
        (key, persons) -> {
          if (key.table().equals(table)) {
            String[] of = key.of().split("\\|");
            boolean all = key.what().equals("known");
            put(
                known,
                truth,
                atoms,
                atoms.stream()
                    .filter(a -> of[0].contains(String.valueOf(a.year())))
                    .filter(a -> all ? !a.answer().isEmpty() : a.answer().equals(of[1]))
                    .toList());
          }
        });
    // What nobody said is in no table.
    atoms.stream()
        .filter(a -> !a.answer().isEmpty() && truth.get(a) == 0)
        .forEach(a -> put(known, truth, atoms, List.of(a)));
    known.forEach(bounds::known);
    bounds.start();
    List<String> told = new ArrayList<>();
    for (List<Integer> years : SPANS) {
      List<Atom> unknown =
          atoms.stream().filter(a -> a.answer().isEmpty() && years.contains(a.year())).toList();
      int persons = unknown.stream().mapToInt(a -> truth.getOrDefault(a, 0)).sum();
      if (persons > 0 && persons < LEAST) {
        few++;
        Set<Integer> which = at(atoms, unknown);
        if (Math.ceil(bounds.least(which) - 1e-4) >= 1
            && Math.floor(bounds.most(which) + 1e-4) < LEAST) {
          told.add(years + ": " + persons);
        }
      }
    }
    return told;
  }

  private static void put(
      Map<Set<Integer>, Integer> known, Map<Atom, Integer> truth, List<Atom> atoms, List<Atom> of) {
    known.put(at(atoms, of), of.stream().mapToInt(a -> truth.getOrDefault(a, 0)).sum());
  }

  private static Set<Integer> at(List<Atom> atoms, List<Atom> of) {
    Set<Integer> at = new LinkedHashSet<>();
    of.forEach(atom -> at.add(atoms.indexOf(atom)));
    return at;
  }
}
