package bilan.cli.options;

import bilan.cli.job.Trays;
import bilan.cli.session.Failures;
import bilan.cli.session.RawWords;
import bilan.cli.session.Session;
import bilan.files.FileKind;
import bilan.files.FittingName;
import bilan.files.Temporary;
import bilan.text.Exit;
import bilan.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that a command was given, with folders unfolded in a stable order. */
public final class Inbox implements AutoCloseable {

  private static final Set<String> SPREADSHEETS =
      Set.of("csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", "fods", "xml", "ofx", "qfx");

  private static final int ODD_SHOWN = 5;

  private final List<Path> files = new ArrayList<>();
  private final List<Temporary> temporary = new ArrayList<>();

  private Inbox() {}

  /**
   * @param source the name for what comes on standard input
   * @throws bilan.text.Failure if one isn't there
   */
  public static Inbox of(List<String> typed, @Nullable String source, Session session)
      throws IOException {
    Inbox inbox = new Inbox();
    for (String word : typed) {
      if (word.equals("-")) {
        inbox.fromStandardInput(source, session);
      } else {
        inbox.add(session.path(word), source, session);
      }
    }
    if (source != null && inbox.files.size() > 1) {
      throw Session.wrongUsage(
          "USAGE-06", Message.of("cli.one_source"), Message.of("cli.one_source_cure"));
    }
    return inbox;
  }

  /** Files in the order in which they are read. */
  public List<Path> files() {
    return files;
  }

  private void add(Path path, @Nullable String source, Session session) throws IOException {
    if (Files.isDirectory(path)) {
      List<Path> found = spreadsheets(path);
      List<Path> odd = FolderWalk.of(path).odd();
      if (!odd.isEmpty()) {
        List<String> names =
            odd.stream().limit(ODD_SHOWN).map(one -> path.relativize(one).toString()).toList();
        String more = odd.size() > ODD_SHOWN ? ", …" : "";
        session.tell("cli.odd_entries", path.toString(), String.join(", ", names) + more);
      }
      if (found.isEmpty()) { // of a night on which nobody sent anything, say
        session.tell("cli.empty_folder", path.toString());
      }
      for (Path file : found) {
        files.add(readable(file));
      }
    } else if (FileKind.of(path) == FileKind.FILE) {
      files.add(readable(path));
    } else if (FileKind.of(path) == FileKind.PIPE) {
      fromPipe(path, source, session);
    } else if (Files.exists(path)) {
      awaited(path, session);
    } else {
      path.getFileSystem().provider().checkAccess(path); // it may be there in a closed folder
      throw new NoSuchFileException(path.toString());
    }
  }

  /** A file whose name is not UTF-8 goes by a link that people and all readers can read. */
  private Path readable(Path file) throws IOException {
    String name = RawWords.readable(file);
    if (name == null) {
      return file;
    }
    Temporary kept = Temporary.make();
    temporary.add(kept);
    Path link = Files.createSymbolicLink(kept.folder().resolve(name), file.toRealPath());
    RawWords.word(file, link);
    return link;
  }

  /**
   * Spreadsheets of a folder and those inside it, in a stable order; those that a run put away are
   * only found in the folder in which they lie.
   */
  public static List<Path> spreadsheets(Path folder) throws IOException {
    FolderWalk walk = FolderWalk.of(folder);
    if (!walk.closed().isEmpty()) { // whoever stands here can open it
      throw new AccessDeniedException(walk.closed().get(0).toString());
    }
    return walk.files().stream()
        .filter(file -> !FolderWalk.isHidden(file))
        .filter(file -> !Trays.isPutAway(folder, file))
        .filter(Inbox::isSpreadsheet)
        .toList();
  }

  /** Whether the name of a file is that of a spreadsheet. */
  public static boolean isSpreadsheet(Path file) {
    return SPREADSHEETS.contains(extension(file));
  }

  private static String extension(Path file) {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The readers need to go back and forth in a file, so that it is kept for a while. */
  private void fromStandardInput(@Nullable String source, Session session) throws IOException {
    if (source == null) {
      throw Session.wrongUsage(
          "USAGE-06", Message.of("cli.name_input"), Message.of("cli.name_input_cure"));
    }
    keep(session.around().in(), source);
  }

  /**
   * Says that a pipe is waited for, whose writer may not be there yet.
   *
   * @throws bilan.text.Failure (2) for a device, whose reading may never end
   */
  public static void awaited(Path path, Session session) {
    FileKind kind = FileKind.of(path);
    if (kind == FileKind.DEVICE || kind == FileKind.DISK) {
      throw Failures.of(
          Exit.USAGE,
          "FILE-04",
          Message.of("cli.device"),
          path.toString(),
          Message.of("cli.device_cure"));
    }
    if (kind == FileKind.PIPE) {
      session.tell("cli.waiting_pipe", path.toString());
      session.flush();
    }
  }

  /** What another program writes: as standard input, named by {@code --as} or by its path. */
  private void fromPipe(Path pipe, @Nullable String source, Session session) throws IOException {
    awaited(pipe, session);
    try (InputStream in = Files.newInputStream(pipe)) {
      keep(in, source == null ? String.valueOf(pipe.getFileName()) : source);
    }
  }

  private void keep(InputStream in, String source) throws IOException {
    Temporary kept = Temporary.make();
    temporary.add(kept);
    Path file = kept.folder().resolve(FittingName.cut(FittingName.portable(source), 0));
    Files.copy(in, file);
    files.add(file);
  }

  @Override
  public void close() throws IOException {
    for (Temporary kept : temporary) {
      kept.close();
    }
  }
}
