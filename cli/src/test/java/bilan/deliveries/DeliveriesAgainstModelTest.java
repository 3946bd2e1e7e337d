package bilan.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.warehouse.file.WarehouseCheck;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.testing.Tries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories of deliveries against the model: the exit codes and the rows that count are
 * always equal, and every line that is printed to be typed is taken. {@code -Dbilan.sequences=1000}
 * before a release, {@code -Dbilan.seed=N} begins elsewhere.
 */
class DeliveriesAgainstModelTest {

  private static final int SEQUENCES = Tries.of("bilan.sequences", 4, 60);
  private static final long SEED = Long.getLong("bilan.seed", 1);
  private static final int SHOWN = Integer.getInteger("bilan.shown", 3);

  @TempDir Path folder;
  private Path empty = Path.of("");
  private final ConcurrentLinkedQueue<Door> doors = new ConcurrentLinkedQueue<>();
  private final AtomicInteger opened = new AtomicInteger();

  @BeforeEach
  void makeAnEmptyWarehouse() {
    empty = folder.resolve("empty.duckdb");
    WarehouseFile.open(empty, Duration.ofSeconds(5), Datasets.load()).close();
  }

  @AfterEach
  void close() throws SQLException {
    for (Door door : doors) {
      door.close();
    }
  }

  @Test
  void whatCountsIsWhatTheModelSays() throws SQLException {
    List<String> differences =
        LongStream.range(SEED, SEED + SEQUENCES)
            .parallel()
            .mapToObj(this::play)
            .flatMap(Optional::stream)
            .limit(SHOWN)
            .toList();
    assertThat(differences).as(String.join("\n\n", differences)).isEmpty();
    for (Door door = doors.poll(); door != null; door = doors.poll()) {
      door.close();
      assertThat(WarehouseCheck.of(door.file(), Duration.ofSeconds(5), Datasets.load()))
          .as("a history leaves nothing that bilan check would find")
          .isEmpty();
    }
  }

  private Optional<String> play(long seed) {
    try {
      Door door = door();
      Optional<String> difference = new History(seed, door).play();
      doors.add(door);
      return difference;
    } catch (IOException | SQLException | RuntimeException e) {
      throw new IllegalStateException("seed " + seed, e);
    }
  }

  /** An empty warehouse, of those that no history plays in at the moment. */
  private Door door() throws IOException, SQLException {
    Door door = doors.poll();
    if (door != null) {
      door.empty();
      return door;
    }
    Path file = folder.resolve(opened.incrementAndGet() + ".duckdb");
    Files.copy(empty, file);
    return new Door(file);
  }
}
