package bilan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.publish.PrintedPersons.Counted;
import bilan.sample.printed.PrintedFigure;
import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Public editions of random small networks, some of whose places the reference does not know: all
 * sums of a document are solved together. No masked number follows, be it small or not; so no total
 * is masked whose parts are shown.
 */
@Slow
class PublicUnplacedTest {

  private static final String NOWHERE = "non affecté";
  private static final List<String> KNOWN =
      List.of("POP Café Wazemmes", "Estaminet des Bois-Blancs");
  private static final List<String> UNKNOWN = List.of("Halle", "Foyer", "Bus", "Cour");
  private static final Map<String, String> KINDS =
      Map.of(
          "Atelier", "Ateliers",
          "Formation", "Formations",
          "Accompagnement individuel", "Accompagnements individuels",
          "Passage", "Venues libres",
          "Événement", "Événements");

  @TempDir Path folder;

  private final Map<Counted, Integer> truth = new LinkedHashMap<>();
  private final Map<Counted, Integer> shown = new LinkedHashMap<>();
  private final Set<Counted> masked = new LinkedHashSet<>();
  private final Set<String> places = new TreeSet<>();

  static IntStream seeds() {
    return IntStream.rangeClosed(1, Tries.of("bilan.unplaced", 4, 60));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noMaskedNumberFollowsFromWhatIsShown(int seed) throws IOException {
    Cli cli = network(seed);
    List<@Nullable String> documents = new ArrayList<>(places);
    documents.add(null);
    for (String place : documents) {
      shown.clear();
      masked.clear();
      read(cli, place);
      for (String table : List.of("participations 2022", "passages 2022")) {
        assertThat(derived(table)).as("%s of %s, seed %d", table, place, seed).isEmpty();
      }
    }
  }

  /** A workspace with a year of sessions; every other one has a reference that knows two places. */
  private Cli network(int seed) throws IOException {
    Random chance = new Random(seed);
    List<String> all = new ArrayList<>(UNKNOWN);
    if (seed % 2 == 0) {
      all.addAll(1, KNOWN);
    }
    List<String> kinds = new ArrayList<>(new TreeSet<>(KINDS.keySet()));
    Collections.shuffle(kinds, chance);
    kinds = kinds.subList(0, 1 + chance.nextInt(3));
    StringBuilder csv = new StringBuilder("Date;Lieu;Atelier;Type;Participants\n");
    int steady = chance.nextInt(3);
    int sessions = 12 * steady + 2 + chance.nextInt(8);
    for (int i = 0; i < sessions; i++) {
      boolean regular = i < 12 * steady;
      String place = all.get(regular ? i / 12 : steady + chance.nextInt(all.size() - steady));
      String kind = kinds.get(regular ? 0 : chance.nextInt(kinds.size()));
      int month = 1 + (regular ? i % 12 : chance.nextInt(12));
      boolean few = !regular && chance.nextInt(2) == 0;
      int people = few ? 1 + chance.nextInt(4) : 8 + chance.nextInt(20);
      csv.append(
          "%02d/%02d/2022;%s;Séance %d;%s;%d%n"
              .formatted(1 + chance.nextInt(28), month, place, i % 5, kind, people));
      places.add(place);
      String called = KINDS.get(kind);
      boolean passing = kind.equals("Passage") || kind.equals("Événement");
      String table = passing ? "passages 2022" : "participations 2022";
      for (String where : new String[] {place, null}) {
        truth.merge(new Counted(table, "kind", where, called), people, Integer::sum);
        truth.merge(new Counted(table, "month", where, "2022-" + month), people, Integer::sum);
      }
    }
    Files.writeString(folder.resolve("seances.csv"), csv);
    Cli cli = seed % 2 == 0 ? SampleWorkspace.of(folder, "reference") : Cli.in(folder);
    if (seed % 2 != 0) {
      SmallNetwork.must(cli, "init", ".");
    }
    SmallNetwork.must(cli, "ingest", "attendance", "seances.csv");
    return cli;
  }

  /** Reads a public edition: what it shows, and what it prints as masked. */
  private void read(Cli cli, @Nullable String place) {
    List<String> words =
        new ArrayList<>(List.of("report", "retrospective", "--years", "2022", "--public"));
    words.addAll(List.of("-f", "json", "-o", "-"));
    if (place != null) {
      words.addAll(List.of("--place", place));
    }
    String json = SmallNetwork.must(cli, words);
    Map<Counted, Integer> printed = PrintedPersons.of(json, place);
    printed.forEach(shown::putIfAbsent);
    for (PrintedFigure figure : PrintedFigure.read(json)) {
      if (String.valueOf(figure.note()).contains("masqué")
          && List.of("participations", "passages").contains(figure.id())) {
        String table = figure.id() + " " + figure.period();
        masked.add(new Counted(table, "total", figure.place(), ""));
      }
    }
    truth.forEach(
        (key, persons) -> {
          boolean here = place == null && key.place() == null && key.what().equals("kind");
          if (here && !printed.containsKey(key)) {
            masked.add(key);
          }
        });
  }

  /** The masked numbers that only one solution of all sums allows. */
  private List<String> derived(String table) {
    Map<Counted, Integer> at = new HashMap<>();
    LinearBounds bounds = new LinearBounds(200);
    Map<Counted, Set<Integer>> sums = new LinkedHashMap<>();
    for (Counted cell : truth.keySet()) {
      if (cell.table().equals(table)) {
        Counted whole = new Counted(table, "whole", cell.place(), cell.what());
        sums.computeIfAbsent(whole, k -> new LinkedHashSet<>()).add(at(at, cell));
        if (cell.place() != null) {
          Counted all = new Counted(table, cell.what(), null, cell.of());
          sums.computeIfAbsent(all, k -> new LinkedHashSet<>()).add(at(at, cell));
        }
      }
    }
    sums.forEach(
        (sum, parts) -> {
          Counted total =
              sum.what().equals("whole") ? new Counted(table, "whole", sum.place(), "") : sum;
          bounds.equal(parts, Set.of(at(at, total)), 0);
        });
    List<@Nullable String> everywhere = new ArrayList<>(places);
    Set<Integer> nowhere = new LinkedHashSet<>();
    Set<Integer> totals = new LinkedHashSet<>();
    for (String place : everywhere) {
      Counted whole = new Counted(table, "whole", place, "");
      if (!at.containsKey(whole)) {
        continue;
      }
      if (UNKNOWN.contains(place)) {
        nowhere.add(at(at, whole));
      } else {
        Counted total = new Counted(table, "total", place, "");
        Counted beyond = new Counted(table, "beyond", place, "");
        bounds.equal(Set.of(at(at, total), at(at, beyond)), Set.of(at(at, whole)), 0);
        totals.add(at(at, total));
        nowhere.add(at(at, beyond));
      }
    }
    Counted all = new Counted(table, "total", null, "");
    totals.add(at(at, new Counted(table, "total", NOWHERE, "")));
    bounds.equal(nowhere, Set.of(at(at, new Counted(table, "total", NOWHERE, ""))), 0);
    bounds.equal(totals, Set.of(at(at, all)), 0);
    bounds.equal(Set.of(at(at, new Counted(table, "whole", null, ""))), Set.of(at(at, all)), 0);
    shown.forEach(
        (key, persons) -> {
          if (key.table().equals(table) && at.containsKey(key)) {
            bounds.known(Set.of(at(at, key)), persons);
          }
        });
    bounds.start();
    List<String> derived = new ArrayList<>();
    for (Counted key : masked) {
      if (key.table().equals(table) && at.containsKey(key)) {
        Set<Integer> one = Set.of(at(at, key));
        double least = bounds.least(one);
        if (bounds.most(one) - least < 0.5) {
          derived.add(key + " is " + Math.round(least));
        }
      }
    }
    return derived;
  }

  private static int at(Map<Counted, Integer> at, Counted cell) {
    return at.computeIfAbsent(cell, k -> at.size());
  }
}
