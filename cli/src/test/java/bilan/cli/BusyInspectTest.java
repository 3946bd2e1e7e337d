package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inspecting while another process writes: it neither waits nor fails, and says what it lacks. */
class BusyInspectTest {

  /** Another process that holds a warehouse until its standard input ends. */
  static final class Holder {

    private Holder() {}

    public static void main(String[] args) throws Exception {
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + args[0])) {
        System.out.println(connection.isReadOnly());
        while (System.in.read() >= 0) {
          // Waits for the end.
        }
      }
    }
  }

  @TempDir Path folder;

  @Test
  void aBusyWarehouseIsNotWaitedFor() throws Exception {
    Files.writeString(folder.resolve("ventes.csv"), "Jour;Lieu;Recette\n03/01/2022;Fives;10,50\n");
    assertThat(bilan("init", ".").exit()).isZero();
    assertThat(bilan("ingest", "sales", "ventes.csv").exit()).isZero();
    assertThat(bilan("inspect", "ventes.csv").out()).contains("1 inchangée");
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.resolve("bilan.duckdb").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(holder.getInputStream().read()).isPositive();
      assertThat(bilan("ingest", "sales", "ventes.csv", "--wait", "0").exit()).isEqualTo(5);
      Cli.Result seen = bilan("inspect", "ventes.csv");
      assertThat(seen.exit()).as(seen.out() + seen.err()).isZero();
      assertThat(seen.out())
          .contains("1 ligne serait importée", "L’entrepôt est occupé par une autre commande")
          .doesNotContain("1 inchangée");
      assertThat(bilan("inspect", "ventes.csv", "--json").out())
          .contains("\"against\": \"busy\"", "\"rows\": 1");
    } finally {
      holder.getOutputStream().close();
      holder.waitFor();
    }
    assertThat(bilan("inspect", "ventes.csv").out()).contains("1 inchangée");
  }

  private Cli.Result bilan(String... words) {
    return Cli.in(folder).run(words);
  }
}
