package bilan.cli;

import bilan.cli.options.PeriodOptions;
import bilan.cli.output.Precious;
import bilan.cli.session.Failures;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.cli.warehouse.AskedWarehouse;
import bilan.files.Temporary;
import bilan.queries.Asked;
import bilan.queries.Asking;
import bilan.queries.Parameter;
import bilan.queries.database.Database;
import bilan.queries.exchange.RowsPackage;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.sheet.DeclaredAnswers;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.text.Exit;
import bilan.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code bilan export rows}: the rows that count and their coverage as a package of files, whole or
 * not at all. A package of before is replaced; any other folder that holds something is refused.
 */
final class RowsExport {

  private static final Parameter YEARS =
      new Parameter("years", Parameter.Type.YEARS, null, "last 3", false);

  private final Session session;
  private final PeriodOptions period;
  private final Set<String> named;

  RowsExport(Session session, PeriodOptions period, List<String> named) {
    this.session = session;
    this.period = period;
    this.named = new TreeSet<>(named);
  }

  Exit run() throws IOException {
    String output = session.common().output;
    if (output == null || period.place != null || period.calendar) {
      throw Session.wrongUsage(
          "ROWS-01", Message.of("export.rows.usage"), Message.of("export.rows.usage.cure"));
    }
    Workspace workspace = session.workspace();
    String network = workspace.organisation().name();
    if (network.isEmpty()) {
      throw Failures.of(
          Exit.DECIDE,
          "ROWS-03",
          Message.of("export.rows.nameless"),
          Workspace.FILE,
          Message.of("export.rows.nameless.cure"));
    }
    Path folder = session.path(output);
    refuseOther(folder);
    Path made = beside(folder, "partiel");
    Files.createDirectories(made);
    try {
      long rows = write(workspace, network, made);
      replace(folder, made);
      session.tell("export.rows.done", rows, folder);
    } finally {
      Temporary.delete(made);
    }
    if (!named.isEmpty()) {
      session.tell("export.rows.named", String.join(", ", named));
    }
    return Exit.DONE;
  }

  private long write(Workspace workspace, String network, Path folder) throws IOException {
    FigureSettings settings = workspace.figures();
    Asking asking = settings.asking(session.lang(), settings.firstMonth(), session.today());
    try (Database database = AskedWarehouse.writing(workspace, session, folder)) {
      var values = Asked.bind(database, "rows", List.of(YEARS), asking, period.asParameters());
      FigureRequest request = DeclaredAnswers.request(values, settings, session.lang());
      KeyFigures figures = new KeyFigures(settings);
      return new RowsPackage(database, figures, request, network, named, folder).write();
    }
  }

  /** What is no package of this program stays as it is. */
  private void refuseOther(Path folder) throws IOException {
    Precious.of(session, folder).refuse(folder, null);
    if (Files.isDirectory(folder) ? isOther(folder) : Files.exists(folder)) {
      throw Session.wrongUsage(
          "ROWS-04",
          Message.of("export.rows.folder", folder),
          Message.of("export.rows.folder.cure"));
    }
  }

  private static boolean isOther(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isPresent()
          && !(Files.isRegularFile(folder.resolve(RowsPackage.DESCRIPTOR))
              && Files.isRegularFile(folder.resolve(RowsPackage.MODEL)));
    }
  }

  private static void replace(Path folder, Path made) throws IOException {
    Path before = null;
    if (Files.isDirectory(folder)) {
      before = beside(folder, "avant");
      Files.move(folder, before, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      back(before, folder);
      throw e;
    }
    if (before != null) {
      Temporary.delete(before);
    }
  }

  private static void back(@Nullable Path before, Path folder) throws IOException {
    if (before != null) {
      Files.move(before, folder);
    }
  }

  /** A folder of its own on the same disk, so that one move puts it in place. */
  private static Path beside(Path folder, String word) {
    Path whole = folder.toAbsolutePath().normalize();
    String name = "." + whole.getFileName() + "." + word + "-" + ProcessHandle.current().pid();
    return whole.resolveSibling(name);
  }
}
