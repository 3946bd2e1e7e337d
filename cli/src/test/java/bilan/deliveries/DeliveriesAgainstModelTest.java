package bilan.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.deliveries.DeliveryModel.Counted;
import bilan.deliveries.DeliveryModel.Ending;
import bilan.deliveries.Door.Ended;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories of deliveries against the model: the exit codes and the rows that count are
 * always equal. {@code -Dbilan.sequences=N} plays fewer or more, {@code -Dbilan.seed=N} begins
 * elsewhere.
 */
class DeliveriesAgainstModelTest {

  private static final int SEQUENCES = Integer.getInteger("bilan.sequences", 1000);
  private static final long SEED = Long.getLong("bilan.seed", 1);
  private static final int SHOWN = Integer.getInteger("bilan.shown", 3);
  private static final int STEPS = 5;

  @TempDir Path folder;
  private Path empty = Path.of("");

  @BeforeEach
  void makeAnEmptyWarehouse() {
    empty = folder.resolve("empty.duckdb");
    Warehouse.open(empty, Duration.ofSeconds(5), Datasets.load()).close();
  }

  @Test
  void whatCountsIsWhatTheModelSays() {
    List<String> differences =
        LongStream.range(SEED, SEED + SEQUENCES)
            .parallel()
            .mapToObj(seed -> new History(seed).play())
            .flatMap(Optional::stream)
            .limit(SHOWN)
            .toList();
    assertThat(differences).as(String.join("\n\n", differences)).isEmpty();
  }

  /** One history, played on both sides. */
  private final class History {

    private final long seed;
    private final Sequence sequence;
    private final DeliveryModel model = new DeliveryModel();
    private final List<String> told = new ArrayList<>();
    private Set<Counted> before = Set.of();
    private boolean undoRestores;

    History(long seed) {
      this.seed = seed;
      this.sequence = new Sequence(seed);
    }

    Optional<String> play() {
      Path file = folder.resolve(seed + ".duckdb");
      try {
        Files.copy(empty, file);
        try (Door door = new Door(file)) {
          for (int step = 0; step < STEPS; step++) {
            if (!step(door)) {
              return Optional.of("seed " + seed + "\n" + String.join("\n", told));
            }
          }
        }
        Files.delete(file);
        return Optional.empty();
      } catch (IOException | SQLException e) {
        throw new IllegalStateException("seed " + seed, e);
      }
    }

    private boolean step(Door door) throws SQLException {
      if (undoRestores && sequence.chance(15)) {
        Set<Counted> restored = before;
        return undo(door, model.lastNumber(), false)
            && equal("undoing the last restores", restored, door.counting(sequence.dataset()));
      }
      if (sequence.chance(12)) {
        int id = sequence.undoable(model);
        return id == 0 || undo(door, id, sequence.chance(50));
      }
      if (sequence.chance(8)) {
        String place = sequence.place();
        Ending expected = model.reference(place, sequence.alias(place));
        Ended ended = door.reference(place, sequence.alias(place));
        undoRestores = false;
        return same("reference " + place + " = " + sequence.alias(place), expected, ended, door);
      }
      Sent again = sequence.chance(8) ? sequence.again(model) : null;
      return deliver(door, again == null ? sequence.next() : again);
    }

    private boolean undo(Door door, int id, boolean cascade) throws SQLException {
      undoRestores = false;
      Ending expected = model.undo(id, cascade);
      return same(
          "undo " + id + (cascade ? " --cascade" : ""), expected, door.undo(id, cascade), door);
    }

    private boolean deliver(Door door, Sent first) throws SQLException {
      Sent sent = first;
      for (int attempt = 0; attempt < 3; attempt++) {
        before = model.counting();
        int last = model.lastNumber();
        boolean dryRun = sequence.chance(10);
        Ending expected = model.deliver(sent, dryRun);
        undoRestores = model.lastNumber() > last && expected.exit() == 0;
        if (!same(told(sent, dryRun), expected, door.deliver(sent, dryRun), door)) {
          return false;
        }
        if (expected.exit() != 6 || sequence.chance(25)) {
          return true;
        }
        sent = sequence.answering(sent, expected.questions());
      }
      return true;
    }

    private boolean same(String what, Ending expected, Ended ended, Door door) throws SQLException {
      told.add(
          what + " -> " + expected.exit() + " " + expected.questions() + ", warehouse " + ended);
      return expected.exit() == ended.exit()
          && equal("rows that count", model.counting(), door.counting(sequence.dataset()));
    }

    private boolean equal(String what, Set<Counted> expected, Set<Counted> found) {
      if (expected.equals(found)) {
        return true;
      }
      told.add(what + ": expected " + lines(expected) + "\n  found " + lines(found));
      return false;
    }

    private String lines(Set<Counted> counted) {
      return counted.stream()
          .collect(
              Collectors.groupingBy(
                  Counted::delivery,
                  TreeMap::new,
                  Collectors.mapping(Counted::row, Collectors.toList())))
          .toString();
    }

    private String told(Sent sent, boolean dryRun) {
      StringBuilder text = new StringBuilder(sent.dataset() + " " + sent.source());
      text.append(sent.replace() ? " --replace" : "").append(dryRun ? " --dry-run" : "");
      text.append(sent.same() == null ? "" : " --same-register=" + sent.same());
      text.append(sent.other() == null ? "" : " --other-register=" + sent.other());
      text.append(sent.prefer() == null ? "" : " --prefer " + sent.prefer());
      text.append(sent.from() == null ? "" : " --period " + sent.from() + ".." + sent.to());
      int number = 0;
      for (Row row : sent.rows()) {
        text.append(
            "\n      %d: %s %s %s #%s %s %s%s%s"
                .formatted(
                    ++number,
                    row.on(),
                    row.place(),
                    row.register(),
                    row.key(),
                    row.what(),
                    row.amount(),
                    row.grain() == Row.Grain.DETAIL ? "" : " " + row.grain(),
                    row.bad() ? " BAD" : ""));
      }
      return text.append("\n   ").toString();
    }
  }
}
