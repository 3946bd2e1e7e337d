package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.sample.SampleData;
import bilan.sample.expected.ExpectedBank;
import bilan.testing.Deep;
import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The statements of the sample's bank say what its workbook says, but for one receipt, and its
 * ledger what both say; what a bilan prints of grants does not follow from the bank.
 */
@Slow
class SampleBankTest {

  private static final LocalDate LAST = LocalDate.of(2022, 12, 31);

  @TempDir Path folder;

  private static List<String> lines(Cli cli, String... words) {
    Cli.Result result = cli.run(words);
    return result.out().replace("\uFEFF", "").lines().skip(1).toList();
  }

  private static List<String> anomalies(Cli cli) {
    return lines(cli, "reconcile", "--as-of", LAST.toString(), "-f", "csv", "-o", "-");
  }

  private static String overview(Cli cli) {
    return cli.run("query", "grants-overview", "-p", "years=2022", "-f", "csv").out();
  }

  @Test
  void oneReceiptIsNotWhatTheBankShows() throws IOException {
    Cli cli = SampleWorkspace.of(folder.resolve("w"), "reference", "funding");
    List<String> before = anomalies(cli);
    String printed = overview(cli);
    Cli.Result ingested =
        cli.run("ingest", "bank", SampleWorkspace.FILES.resolve("bank").toString());
    assertThat(ingested.exit()).as(ingested.err()).isZero();
    assertThat(ingested.err()).doesNotContain("BANK-");

    List<String> added = new ArrayList<>(anomalies(cli));
    added.removeAll(before);
    assertThat(added).hasSize(1);
    assertThat(added.get(0)).startsWith("BANK-14-").contains("BEFFROI-22,800.00");
    assertThat(overview(cli)).isEqualTo(printed);

    before = anomalies(cli);
    ingested = cli.run("ingest", "ledger", SampleWorkspace.FILES.resolve("ledger").toString());
    assertThat(ingested.exit()).as(ingested.err()).isZero();
    assertThat(ingested.err()).doesNotContain("FEC-");
    added = new ArrayList<>(anomalies(cli));
    added.removeAll(before);
    // The ledger tells grants with a key apart: 11,095.82 of the year are 3,115.00 of one and the
    // rest.
    assertThat(added).hasSize(2);
    assertThat(added.get(0)).startsWith("GRANT-60-").contains(",7980.82,");
    assertThat(added.get(1)).startsWith("GRANT-75-").contains("HDF-TL,3115.00,");
    assertThat(overview(cli)).isEqualTo(printed);
  }

  /** Each receipt by the generator's own list: its grant, its day and its amount. */
  @Test
  void eachReceiptHasItsLine() throws IOException {
    Cli cli = SampleWorkspace.of(folder.resolve("w"), "reference", "funding");
    cli.run("ingest", "bank", SampleWorkspace.FILES.resolve("bank").toString());
    List<String> expected =
        ExpectedBank.payments(SampleData.of(SampleData.COMMITTED), LAST).stream()
            .map(p -> p.on() + "," + p.grant() + "," + p.amount())
            .sorted()
            .toList();
    List<String> shown =
        lines(cli, "query", "bank-matched", "-p", "years=2022", "-f", "csv").stream()
            .map(line -> line.split(",", -1))
            .map(cells -> cells[1] + "," + cells[4] + "," + cells[3])
            .sorted()
            .toList();
    assertThat(shown).isEqualTo(expected);
  }

  @Deep
  @Test
  void otherNetworksHaveNothingToExplain() throws IOException {
    for (long seed = 1; seed <= Tries.of("bilan.bank.networks", 2, 20); seed++) {
      Path files = folder.resolve("files" + seed);
      SampleData.generate(seed, files);
      Cli cli = Cli.in(Files.createDirectory(folder.resolve("v" + seed)));
      cli.run("init", ".");
      for (String dataset : List.of("reference", "funding", "bank")) {
        Cli.Result result = cli.run("ingest", dataset, files.resolve(dataset).toString());
        assertThat(result.exit()).as(result.err()).isZero();
      }
      assertThat(anomalies(cli)).as("seed " + seed).noneMatch(line -> line.startsWith("BANK-"));
    }
  }
}
