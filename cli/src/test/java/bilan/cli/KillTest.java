package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.database.Database;
import bilan.queries.database.Sql;
import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills ingestions at any instant: the warehouse must hold every delivery that was acknowledged,
 * whole, and no part of another. {@code -Dbilan.kills=1000} before a release.
 */
@Slow
class KillTest {

  private static final int KILLS = Tries.of("bilan.kills", 2, 20);
  private static final int ROWS = 1500;
  private static final int LONGEST_LIFE = 400;
  private static final int LONGEST_START = 1200;

  @TempDir Path folder;

  @Test
  void nothingIsHalfAndNothingAcknowledgedIsLost() throws IOException, InterruptedException {
    InitCommand.make(folder);
    Random random = new Random(20221231);
    TreeSet<Integer> acknowledged = new TreeSet<>();
    int next = 1;
    for (int kill = 1; kill <= KILLS; kill++) {
      boolean early = kill % 5 == 0; // while it starts, migrates, takes its first file
      int life = random.nextInt(early ? LONGEST_START : LONGEST_LIFE);
      next = ingestUntilKilled(next, early, life, acknowledged);
      if (kill % 10 == 0) {
        check(acknowledged);
      }
    }
    check(acknowledged);
    assertThat(acknowledged).as("the kills came while files went in").hasSizeGreaterThan(KILLS / 2);
  }

  /** Starts a process, waits until it works or not, lets it live a while, kills it. */
  private int ingestUntilKilled(
      int first, boolean early, int milliseconds, TreeSet<Integer> acknowledged)
      throws IOException, InterruptedException {
    // The driver's jar unpacks its library there; whoever is killed leaves it behind.
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    Path said = folder.resolve("acknowledged.txt");
    Files.writeString(said, "");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-Xmx256m",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString(),
                Integer.toString(first))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(said.toFile())
            .start();
    while (!early && process.isAlive() && Files.size(said) == 0) {
      Thread.sleep(5);
    }
    Thread.sleep(milliseconds);
    assertThat(process.isAlive()).as("still at work").isTrue();
    process.destroyForcibly().waitFor();
    clear(temporary);
    int last = first;
    for (String line : Files.readAllLines(said)) {
      last = Integer.parseInt(line);
      acknowledged.add(last);
    }
    // The one that was under way may have been committed: its successor has another name.
    return last + 2;
  }

  private static void clear(Path temporary) throws IOException {
    try (var left = Files.list(temporary)) {
      for (Path path : left.filter(Files::isRegularFile).toList()) {
        Files.delete(path);
      }
    }
  }

  private void check(TreeSet<Integer> acknowledged) {
    Path warehouse = folder.resolve("bilan.duckdb");
    if (acknowledged.isEmpty() && !Files.exists(warehouse)) {
      return;
    }
    try (Database database = Database.open(warehouse, Duration.ofSeconds(30), null)) {
      assertThat(ask(database, "select count(*) from deliveries where rows <> " + ROWS)).isZero();
      assertThat(
              ask(
                  database,
                  "select count(*) from (select delivery_id from sales group by all having"
                      + " count(*) <> "
                      + ROWS
                      + ")"))
          .as("half deliveries")
          .isZero();
      assertThat(
              ask(
                  database,
                  "select count(*) from sales where delivery_id not in (select delivery_id from"
                      + " deliveries)"))
          .as("orphan rows")
          .isZero();
      List<String> names = new ArrayList<>();
      database
          .ask(Sql.of("select distinct source from sales", "test"))
          .rows()
          .forEach(row -> names.add(String.valueOf(row.get(0))));
      for (int number : acknowledged) {
        assertThat(names).as("acknowledged").contains(name(number));
      }
    }
  }

  private static long ask(Database database, String sql) {
    return (Long) Objects.requireNonNull(database.ask(Sql.of(sql, "test")).single());
  }

  private static String name(int number) {
    return "caisse-" + number + ".csv";
  }

  /** Ingests one file after the other, each with a day of its own, until it is killed. */
  static final class Child {

    private Child() {}

    public static void main(String[] args) throws IOException {
      Path folder = Path.of(args[0]);
      Path file = folder.resolve("inbox").resolve("next.csv");
      for (int number = Integer.parseInt(args[1]); ; number++) {
        Files.writeString(file, csv(number));
        Cli.Result result =
            Cli.in(folder).run("ingest", "sales", file.toString(), "--as", name(number));
        if (result.exit() != 0) {
          System.err.println(result.err());
          return;
        }
        System.out.println(number);
      }
    }

    private static String csv(int number) {
      LocalDate day = LocalDate.of(2000, 1, 1).plusDays(number);
      StringBuilder csv = new StringBuilder("Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\n");
      for (int row = 0; row < ROWS; row++) {
        csv.append(day).append(";Wazemmes;").append(row).append(";Café;1,80;10 %\n");
      }
      return csv.toString();
    }
  }
}
