package bilan.grants;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reading a file of grants warned of is told until a later file makes it untrue. */
@Slow
class FileNoticesTest {

  private static final String HEAD = "Code;Financeur;Montant notifié;Date de décision;Début;Fin";
  private static final String BEFORE =
      HEAD + ";Bilan attendu le\nA1;Ville;12000;05/01/2021;01/01/2021;31/12/2021;30/06/2024\n";
  private static final String LESS = HEAD + "\nA2;Ville;9000;05/01/2022;01/01/2022;31/12/2023\n";
  private static final String FULL =
      HEAD + ";Bilan attendu le\nA2;Ville;9000;05/01/2022;01/01/2022;31/12/2023;30/06/2024\n";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void workspace() throws IOException {
    cli = Cli.in(folder);
    assertThat(cli.run("init", ".").exit()).isZero();
    ingest("conventions 2021.csv", BEFORE);
  }

  private Cli.Result ingest(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    Cli.Result result = cli.run("ingest", "funding", name);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  private Cli.Result reconciled(String... more) {
    String[] words = {"reconcile", "--as-of", "2022-12-31", "-f", "csv", "-o", "-"};
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return cli.run(all);
  }

  @Test
  void aColumnThatIsGoneIsAnAnomalyUntilItIsBack() throws IOException {
    assertThat(reconciled().out()).doesNotContain("FILE-01");
    Cli.Result less = ingest("conventions 2022.csv", LESS);
    assertThat(less.err()).contains("PROF-08", "Bilan attendu le");
    Cli.Result told = reconciled();
    assertThat(told.exit()).isZero();
    assertThat(told.out()).contains("FILE-01", "conventions 2022.csv", "Bilan attendu le");
    assertThat(cli.run("reconcile", "--as-of", "2022-12-31", "--lang", "en").out())
        .contains("FILE-01", "Bilan attendu le", "said when it was ingested");
    assertThat(grants()).containsOnlyOnce("y est plus : Bilan attendu le");

    ingest("conventions 2022.csv", FULL);
    assertThat(reconciled().out()).doesNotContain("FILE-01");
    assertThat(grants()).doesNotContain("y est plus : Bilan attendu le");
  }

  @Test
  void itIsAcceptedAndUndone() throws IOException {
    ingest("conventions 2022.csv", LESS);
    String anomaly =
        reconciled()
            .out()
            .lines()
            .filter(line -> line.startsWith("FILE-01"))
            .map(line -> line.split(",")[0])
            .findFirst()
            .orElseThrow();
    Files.writeString(
        folder.resolve("anomalies.csv"),
        "Anomalie;Acceptée par;Motif\n" + anomaly + ";le bureau;ancien tableau\n");
    assertThat(cli.run("ingest", "reference", "anomalies.csv").exit()).isZero();
    assertThat(cli.run("reconcile", "--as-of", "2022-12-31").out())
        .contains("Acceptée : " + anomaly);
    assertThat(cli.run("deliveries", "undo", "2").exit()).isZero();
    assertThat(cli.run("reconcile", "--as-of", "2022-12-31").out()).doesNotContain(anomaly);
  }

  private String grants() {
    return cli.run("report", "grants", "--as-of", "2022-12-31", "-f", "md", "-o", "-").out();
  }
}
