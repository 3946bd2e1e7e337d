package bilan.figures;

import bilan.cli.Cli;
import bilan.cli.IngestedOnce;
import bilan.cli.SampleWorkspace;
import bilan.sample.SampleData;
import bilan.sample.book.BookWriter;
import bilan.sample.expected.ExpectedAnomalies;
import bilan.sample.network.BilanYears;
import bilan.sample.network.Edit;
import bilan.sample.printed.PrintedBilan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Commands over a sample that must end well. */
final class SampleDoor {

  private SampleDoor() {}

  /** The datasets in the order in which a newcomer would send them. */
  static final List<String> DATASETS = List.of("reference", "attendance", "sales", "funding");

  /** A workspace that holds the sample of a seed, which is ingested once in a build. */
  static Cli network(Path workspace, long seed, Path sample, BilanYears years) throws IOException {
    if (seed == SampleData.COMMITTED) {
      return SampleWorkspace.in(workspace);
    }
    IngestedOnce.copy("network-" + seed, workspace, made -> workspace(made, sample, years));
    return Cli.in(workspace);
  }

  /** A workspace that holds a sample: every command must end well. */
  static Cli workspace(Path workspace, Path sample, BilanYears years) throws IOException {
    Cli cli = Cli.in(workspace);
    must(cli, "init", ".");
    Path settings = workspace.resolve("bilan.yaml");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replace("first_month: 1 ", "first_month: " + years.firstMonth() + " "));
    for (String dataset : DATASETS) {
      must(cli, "ingest", dataset, sample.resolve(dataset).toAbsolutePath().toString());
    }
    return cli;
  }

  /** The committed network by years from September, with its bank, and its ledger of the last. */
  record FromSeptember(SampleData data, Cli cli) {

    /** In an empty folder; ingested once in a build. */
    static FromSeptember in(Path folder) throws IOException {
      Path sample = folder.resolve("sample");
      SampleData data =
          SampleData.of(SampleData.COMMITTED)
              .by(YEARS)
              .write(Edit.NONE, new BookWriter(null), sample);
      Path workspace = folder.resolve("workspace");
      IngestedOnce.copy(
          "from-september",
          workspace,
          made -> {
            Cli cli = workspace(made, sample, YEARS);
            must(cli, "ingest", "bank", sample.resolve("bank").toAbsolutePath().toString());
            must(cli, "ingest", "ledger", sample.resolve("ledger").toAbsolutePath().toString());
          });
      return new FromSeptember(data, Cli.in(workspace));
    }

    private static final BilanYears YEARS = new BilanYears(2019, 2021, 9);
  }

  static String must(Cli cli, String... words) {
    Cli.Result result = cli.run(words);
    if (result.exit() != 0) {
      throw new AssertionError(
          String.join(" ", words)
              + " ended with "
              + result.exit()
              + "\n"
              + result.out()
              + "\n"
              + result.err());
    }
    return result.out();
  }

  /** What the findings of the anomalies differ in from those of the maker. */
  static List<String> wrongFindings(Cli cli, SampleData data, BilanYears years) {
    String asOf = "as_of=" + years.asOf();
    return new ExpectedAnomalies(data, years)
        .differences(must(cli, "query", "anomalies", "-p", asOf, "-f", "json", "-o", "-"));
  }

  static PrintedBilan bilan(Cli cli, String name, BilanYears years) {
    return PrintedBilan.read(
        must(cli, "report", name, "--years", years.asked(), "-f", "json", "-o", "-"));
  }
}
