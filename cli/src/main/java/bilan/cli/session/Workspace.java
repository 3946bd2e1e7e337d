package bilan.cli.session;

import bilan.cli.job.Job;
import bilan.cli.job.KnownNames;
import bilan.cli.job.Trays;
import bilan.files.TextFile;
import bilan.pipelines.Settings;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.Figures;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Folder of an organisation: its bilan.yaml and the places of its files beside it. */
public record Workspace(Path folder, Organisation organisation) {

  /** Settings file, which makes a folder a workspace. */
  public static final String FILE = "bilan.yaml";

  /** The folder of pictures for documents. */
  public static final String IMAGES = "images";

  private static final String VARIABLE = "BILAN_WORKSPACE";

  /**
   * The folder meant: the option, else the variable, else the nearest folder upwards that holds
   * bilan.yaml. Whether it holds one is not checked where it is named.
   */
  public static Optional<Path> locate(Optional<String> option, Surroundings around) {
    Optional<String> named =
        option.or(() -> Optional.ofNullable(around.environment().get(VARIABLE)));
    if (named.isPresent() && !named.get().isEmpty()) {
      return Optional.of(around.folder().resolve(named.get()));
    }
    Path folder = around.folder().toAbsolutePath();
    for (Path up = folder; up != null; up = up.getParent()) {
      if (Files.isRegularFile(up.resolve(FILE))) {
        return Optional.of(up.equals(folder) ? around.folder() : up);
      }
    }
    return Optional.empty();
  }

  /**
   * @throws Failure if there is none, or its file is wrong
   */
  static Workspace open(Optional<String> option, Surroundings around) {
    Optional<Path> folder = locate(option, around);
    if (folder.isEmpty()) {
      throw none("cli.no_workspace", null);
    }
    if (Files.isDirectory(folder.get()) && !Files.isExecutable(folder.get())) {
      throw new UncheckedIOException(new AccessDeniedException(folder.get().toString()));
    }
    if (!Files.isRegularFile(folder.get().resolve(FILE))) {
      throw none("cli.no_workspace_there", folder.get().toString());
    }
    return in(folder.get());
  }

  private static Failure none(String what, @Nullable String where) {
    return new Failure(
        Exit.USAGE,
        Problem.error("CONF-01", Message.of(what), where, Message.of("cli.no_workspace_cure")));
  }

  /** The workspace of a folder that holds a bilan.yaml. */
  public static Workspace in(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      String text = TextFile.read(file);
      return new Workspace(folder, Organisation.read(file.toString(), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The jobs of unattended exports, with the names in them checked.
   *
   * @throws Failure with every name that is none
   */
  public List<Job> jobs(KnownNames known) {
    Path file = folder.resolve(FILE);
    try {
      return Organisation.jobs(file.toString(), TextFile.read(file), known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Folder in which spreadsheets are dropped for unattended runs. */
  public Path inbox() {
    return folder.resolve(Trays.INBOX);
  }

  /** Folder of the logs of unattended runs. */
  public Path logs() {
    return folder.resolve("logs");
  }

  /** Path of the DuckDB file. */
  public Path warehouse() {
    return folder.resolve("bilan.duckdb");
  }

  /** The secret that hashes persons; never exported. */
  public Path key() {
    return folder.resolve("bilan.key");
  }

  /** Folder of the organisation's own profiles; it may be absent. */
  public Path profiles() {
    return folder.resolve("profiles");
  }

  /** Folder of the organisation's own saved queries; it may be absent. */
  public Path queries() {
    return folder.resolve("queries");
  }

  /** How figures are reckoned, with the organisation's own beside the program's. */
  public FigureSettings figures() {
    FigureSettings settled = organisation.figures();
    return settled
        .declaring(new Figures(folder.resolve("figures")))
        .charted(settled.charts().in(folder.resolve("accounts")))
        .simplified(settled.simplified().in(folder.resolve("simplified")));
  }

  /** Folder of the organisation's own bilans; it may be absent. */
  public Path bilans() {
    return folder.resolve("bilans");
  }

  /** What bilans look like in Word, if the organisation made one. */
  public Path template() {
    return bilans().resolve("template.docx");
  }

  /** Folder of the organisation's pictures; it may be absent. */
  public Path images() {
    return folder.resolve(IMAGES);
  }

  /** Folder for the documents that the program writes. */
  public Path exports() {
    return folder.resolve("exports");
  }

  /** What the pipelines need to know of it. */
  public Settings settings(Duration patience) {
    return new Settings(
        warehouse(),
        key(),
        profiles(),
        organisation.numbers(),
        organisation.maxRejects(),
        patience,
        organisation.unfolded(),
        organisation.figures().firstMonth(),
        organisation.keptSources());
  }
}
