package bilan.cli.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Folders of the inbox in which files lie that a run has dealt with. */
public final class Trays {

  /** Folder for spreadsheets that arrive. */
  public static final String INBOX = "inbox";

  /** Ingested files, in a folder for each day. */
  public static final String DONE = "done";

  /** Files that are no readable spreadsheets, or have too many rejected rows. */
  public static final String REFUSED = "refused";

  /** Files about which a person has to decide something. */
  public static final String TO_DECIDE = "to-decide";

  /** Ending of the text beside a file that says what to do with it. */
  public static final String MESSAGE = ".message.txt";

  private static final List<String> ALL = List.of(DONE, REFUSED, TO_DECIDE);

  private Trays() {}

  /**
   * Whether a file below a folder was put away by a run, or tells of one that was; not where the
   * folder itself is where it was put.
   */
  public static boolean isPutAway(Path folder, Path file) {
    Path top = folder.toAbsolutePath().normalize();
    for (Path up = file.toAbsolutePath().normalize().getParent();
        up != null && !up.equals(top);
        up = up.getParent()) {
      if (isTray(up)) {
        return true;
      }
    }
    return isMessage(file);
  }

  private static boolean isTray(Path folder) {
    Path inbox = folder.getParent();
    Path workspace = inbox == null ? null : inbox.getParent();
    return inbox != null
        && workspace != null
        && ALL.contains(String.valueOf(folder.getFileName()))
        && inbox.endsWith(INBOX)
        && Files.isRegularFile(workspace.resolve("bilan.yaml"));
  }

  /** Whether it is a text of this program about a file. */
  public static boolean isMessage(Path file) {
    return file.toString().endsWith(MESSAGE);
  }
}
