package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthColumnsTest {

  @TempDir Path folder;

  @Test
  void aRowWhoseMonthsAreColumnsIsOneActivityForEachMonth() throws Exception {
    Cli cli = Cli.in(folder);
    cli.run("init", ".");
    Files.writeString(folder.resolve("2022.csv"), "Lieu;janvier;février;mars\nFives;10;11;12\n");
    assertThat(cli.run("ingest", "attendance", "2022.csv").exit()).isZero();
    Cli.Result months =
        cli.run(
            "query",
            "--sql",
            "select activity_date, participants from attendance order by 1",
            "-f",
            "csv");
    assertThat(months.out())
        .isEqualTo("activity_date,participants\n2022-01-01,10\n2022-02-01,11\n2022-03-01,12\n");
  }
}
