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

  private static void make(Path workspace) throws IOException {
    Cli cli = Cli.in(workspace);
    StringBuilder said = new StringBuilder(must(cli, "init", "."));
    for (String dataset : List.of("reference", "attendance", "sales", "funding")) {
      said.append(must(cli, "ingest", dataset, FILES.resolve(dataset).toString()));
    }
    Files.writeString(workspace.resolveSibling(SAID), said);
  }

  private static String must(Cli cli, String... words) {
    Cli.Result result = cli.run(words);
    if (result.exit() != 0) {
      throw new AssertionError(String.join(" ", words) + "\n" + result.out() + result.err());
    }
    return result.err();
  }
}
