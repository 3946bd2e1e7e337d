package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cost of a file grows with its rows, not with how many different names stand in them. */
class ManyNamesTest {

  private static final int MANY = 20_000;

  /** Processor time, some five times what is needed, of a machine that is busy with other tests. */
  private static final Duration MOST = Duration.ofSeconds(15);

  @TempDir Path folder;

  @Test
  void twentyThousandPlacesAreReadAndAScreenfulListed() throws IOException {
    InitCommand.make(folder);
    StringBuilder text = new StringBuilder("Date;Lieu;Activité;Participants\n");
    for (int i = 0; i < MANY; i++) {
      text.append("%02d/03/2022;Lieu numéro %d;Atelier;3\n".formatted(1 + i % 28, i));
    }
    Files.writeString(folder.resolve("lieux.csv"), text);
    long before = used();
    Cli.Result result = Cli.in(folder).run("ingest", "attendance", "lieux.csv");
    assertThat(result.exit()).as(result.err()).isZero();
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
  }

  private static long used() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }
}
