package bilan.cli.export;

import bilan.cli.job.Job;
import bilan.cli.job.Trays;
import bilan.cli.options.FolderWalk;
import bilan.cli.options.Inbox;
import bilan.cli.session.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Last runs of jobs, and files of the inbox that are not ingested.
 *
 * @param jobs in the order of bilan.yaml
 * @param waiting by folder and name
 */
public record ExportState(List<LastRun> jobs, List<WaitingFile> waiting) {

  /** Keeps copies of what it is given. */
  public ExportState {
    jobs = List.copyOf(jobs);
    waiting = List.copyOf(waiting);
  }

  /**
   * How a job ended last.
   *
   * @param to folder of its outputs, relative to the workspace
   * @param last null if it never ended, or writes nothing
   */
  public record LastRun(String job, String to, @Nullable Manifest last) {}

  /**
   * A file of the inbox.
   *
   * @param file relative to the workspace
   * @param where arriving, to-decide or refused; other if it is no file that is ingested
   * @param since day on which it was last changed
   * @param message text beside it, relative to the workspace; null if there is none
   */
  public record WaitingFile(String file, String where, LocalDate since, @Nullable String message) {}

  /** State of a workspace. */
  public static ExportState read(Workspace workspace) throws IOException {
    List<LastRun> jobs = new ArrayList<>();
    for (Job job : workspace.organisation().jobs()) {
      jobs.add(
          new LastRun(job.name(), job.to(), Manifest.in(workspace.folder().resolve(job.to()))));
    }
    List<WaitingFile> waiting = new ArrayList<>();
    if (workspace.organisation().jobs().stream().anyMatch(job -> !job.ingest().isEmpty())) {
      waiting.addAll(tray(workspace, Trays.TO_DECIDE));
      waiting.addAll(tray(workspace, Trays.REFUSED));
      waiting.addAll(arriving(workspace));
    }
    return new ExportState(jobs, waiting);
  }

  private static List<WaitingFile> tray(Workspace workspace, String name) throws IOException {
    List<WaitingFile> files = new ArrayList<>();
    for (Path file : InboxRun.put(workspace.inbox().resolve(name))) {
      add(workspace, file, name, files);
    }
    return files;
  }

  private static List<WaitingFile> arriving(Workspace workspace) throws IOException {
    List<WaitingFile> files = new ArrayList<>();
    if (!Files.isDirectory(workspace.inbox())) {
      return files;
    }
    FolderWalk walk = FolderWalk.of(workspace.inbox());
    for (Path entry : walk.odd()) {
      add(workspace, entry, "odd", files, LinkOption.NOFOLLOW_LINKS);
    }
    for (Path file : walk.files()) {
      if (!Trays.isPutAway(workspace.inbox(), file) && !InboxFiles.isOfSystem(file)) {
        boolean taken = Inbox.isSpreadsheet(file) || Settling.isTemporary(file);
        add(workspace, file, taken ? "arriving" : "other", files);
      }
    }
    return files;
  }

  /** A file that vanishes meanwhile waits no more. */
  private static void add(
      Workspace workspace, Path file, String where, List<WaitingFile> files, LinkOption... links)
      throws IOException {
    FileTime changed;
    try {
      changed = Files.getLastModifiedTime(file, links);
    } catch (NoSuchFileException e) {
      return;
    }
    Path message = InboxRun.message(file);
    files.add(
        new WaitingFile(
            workspace.folder().relativize(file).toString(),
            where,
            LocalDate.ofInstant(changed.toInstant(), ZoneId.systemDefault()),
            Files.exists(message) ? workspace.folder().relativize(message).toString() : null));
  }
}
