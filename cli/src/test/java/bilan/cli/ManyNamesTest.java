package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cost of a file grows with its rows, not with how many different names stand in them. */
@Deep
class ManyNamesTest {

  private static final int MANY = 20_000;

  /** Processor time, some five times what is needed, of a machine that is busy with other tests. */
  private static final Duration MOST = Duration.ofSeconds(15);

  @TempDir Path folder;

  @Test
  void twentyThousandPlacesAreReadAndAScreenfulListed() throws IOException {
    InitCommand.make(folder);
    long before = used();
    Cli.Result result = deliver("lieux.csv", "");
    assertThat(Duration.ofNanos(used() - before)).isLessThan(MOST);
    assertThat(result.out())
        .satisfies(said -> assertThat(said.lines().count()).isLessThan(60))
        .contains("autres : --json");
    assertThat(
            Cli.in(folder)
                .run(
                    "query",
                    "--sql",
                    "select count(distinct place) as n from attendance",
                    "-f",
                    "csv")
                .out())
        .isEqualTo("n\n20000\n");
    String everyPlace = "select place, count(*) as n from attendance group by all order by all";
    assertThat(Cli.in(folder).run("query", "--sql", everyPlace).out())
        .satisfies(said -> assertThat(said.lines().count()).isLessThan(60))
        .containsPattern("… et 19.970 autres lignes")
        .contains("--json");
    assertThat(Cli.in(folder).run("query", "--sql", everyPlace, "-f", "csv").out().lines())
        .hasSize(MANY + 1);
    assertThat(Cli.in(folder).run("status").out().lines().count()).isLessThan(120);
  }

  @Test
  void theirSecondDeliveryCostsLikeTheFirst() throws IOException {
    InitCommand.make(folder);
    deliver("lieux.csv", "");
    String more = "29/03/2022;Lieu numéro 7;Atelier;5\n";
    long before = used();
    assertThat(deliver("lieux.csv", more).out())
        .contains("Lieu numéro 7 : 1 nouvelle, 1 inchangée");
    assertThat(Duration.ofNanos(used() - before)).isLessThan(MOST);
    assertThat(
            Cli.in(folder)
                .run(
                    "query",
                    "--sql",
                    "select count(*) as n, sum(participants) as s from attendance",
                    "-f",
                    "csv")
                .out())
        .isEqualTo("n,s\n20001,60005\n");
  }

  private Cli.Result deliver(String name, String more) throws IOException {
    StringBuilder text = new StringBuilder("Date;Lieu;Activité;Participants\n");
    for (int i = 0; i < MANY; i++) {
      text.append("%02d/03/2022;Lieu numéro %d;Atelier;3\n".formatted(1 + i % 28, i));
    }
    Files.writeString(folder.resolve(name), text + more);
    Cli.Result result = Cli.in(folder).run("ingest", "attendance", name);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  private static long used() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }
}
