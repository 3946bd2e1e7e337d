package bilan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A workspace that holds the committed sample: ingested once by each JVM, copied for each test. */
public final class SampleWorkspace {

  /** Where the spreadsheets of the sample are committed. */
  public static final Path FILES = Path.of("../sample-data").toAbsolutePath().normalize();

  private static @Nullable Path made;

  private SampleWorkspace() {}

  /** As if the user stood in that folder, whose parent is there. */
  public static Cli in(Path folder) throws IOException {
    Path sample = made();
    try (Stream<Path> all = Files.walk(sample)) {
      for (Path path : all.toList()) {
        Path copy = folder.resolve(sample.relativize(path).toString());
        if (!Files.isDirectory(path)) {
          Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
        } else if (!Files.isDirectory(copy)) {
          Files.createDirectory(copy);
        }
      }
    }
    return Cli.in(folder);
  }

  private static synchronized Path made() throws IOException {
    Path sample = made;
    if (sample == null) {
      sample = Files.createTempDirectory("sample-workspace");
      Runtime.getRuntime().addShutdownHook(new Thread(new Deletion(sample)));
      Cli cli = Cli.in(sample);
      must(cli, "init", ".");
      for (String dataset : List.of("reference", "attendance", "sales", "funding")) {
        must(cli, "ingest", dataset, FILES.resolve(dataset).toString());
      }
      made = sample;
    }
    return sample;
  }

  private static void must(Cli cli, String... words) {
    Cli.Result result = cli.run(words);
    if (result.exit() != 0) {
      throw new AssertionError(String.join(" ", words) + "\n" + result.out() + result.err());
    }
  }

  private record Deletion(Path folder) implements Runnable {
    @Override
    public void run() {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
