package bilan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A workspace that holds the committed sample. */
public final class SampleWorkspace {

  /** Where the spreadsheets of the sample are committed. */
  public static final Path FILES = Path.of("../sample-data").toAbsolutePath().normalize();

  private static final String NAME = "sample";
  private static final String SAID = "sample.said";

  private SampleWorkspace() {}

  /** As if the user stood in that folder, whose parent is there. */
  public static Cli in(Path folder) throws IOException {
    IngestedOnce.copy(NAME, folder, SampleWorkspace::make);
    return Cli.in(folder);
  }

  /** What the program said while it read the sample. */
  public static String said() throws IOException {
    return Files.readString(IngestedOnce.made(NAME, SampleWorkspace::make).resolveSibling(SAID));
  }

  /** The same with the files of these datasets alone, sent in this order. */
  public static Cli of(Path folder, String... datasets) throws IOException {
    String name = NAME + "-" + String.join("-", datasets);
    IngestedOnce.copy(name, folder, workspace -> make(workspace, List.of(datasets)));
    return Cli.in(folder);
  }

  private static void make(Path workspace) throws IOException {
    String said =
        make(workspace, List.of("reference", "attendance", "sales", "funding", "bank", "ledger"));
    Files.writeString(workspace.resolveSibling(SAID), said);
  }

  private static String make(Path workspace, List<String> datasets) {
    Cli cli = Cli.in(workspace);
    StringBuilder said = new StringBuilder(must(cli, "init", "."));
    for (String dataset : datasets) {
      said.append(must(cli, "ingest", dataset, FILES.resolve(dataset).toString()));
    }
    return said.toString();
  }

  private static String must(Cli cli, String... words) {
    Cli.Result result = cli.run(words);
    if (result.exit() != 0) {
      throw new AssertionError(String.join(" ", words) + "\n" + result.out() + result.err());
    }
    return result.err();
  }
}
