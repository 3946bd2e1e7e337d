package bilan.cli.export;

import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One run of {@code bilan export}: what all its jobs share.
 *
 * @param id names the run in logs and manifests
 * @param today day of its beginning, which stays the same past midnight
 * @param version of the program
 */
public record Run(
    String id,
    Instant started,
    LocalDate today,
    String version,
    Session session,
    Workspace workspace,
    Front front,
    RunLog log) {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  /** A run that begins now. */
  public static Run begin(Session session, Front front, String version, boolean json) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String id = STAMP.format(now) + "-" + ProcessHandle.current().pid();
    Workspace workspace = session.workspace();
    RunLog log = new RunLog(workspace.logs().resolve("export.log"), id, json);
    return new Run(id, now, session.today(), version, session, workspace, front, log);
  }

  /** Same run, as of another day. */
  public Run on(LocalDate day) {
    return new Run(id, started, day, version, session, workspace, front, log);
  }

  /** Folder of the workspace, as it is typed from anywhere. */
  Path folder() {
    return workspace.folder().toAbsolutePath().normalize();
  }

  /** A path as it is told: relative to the workspace. */
  String told(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(folder()) ? folder().relativize(absolute).toString() : "" + absolute;
  }

  /** The words of a command with those that all commands of a run have. */
  List<String> words(List<String> command) {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of("-w", folder().toString()));
    words.addAll(List.of("--lang", session.lang().name().toLowerCase(Locale.ROOT)));
    words.addAll(List.of("--wait", session.patience().toSeconds() + ""));
    return words;
  }
}
