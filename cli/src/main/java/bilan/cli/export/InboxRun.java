package bilan.cli.export;

import bilan.cli.export.Arrived.Fate;
import bilan.cli.job.Arrivals;
import bilan.cli.job.Job;
import bilan.cli.job.Trays;
import bilan.cli.options.LineToType;
import bilan.cli.session.RawWords;
import bilan.cli.session.Unexpected;
import bilan.cli.warehouse.SeenFiles;
import bilan.files.AtomicFile;
import bilan.files.Sha256;
import bilan.files.UserMode;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Harmless;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ingests what lies in the inbox for a job, and puts each file where it belongs afterwards. */
final class InboxRun {

  private final Run run;
  private final Path inbox;

  InboxRun(Run run) {
    this.run = run;
    this.inbox = run.folder().resolve(Trays.INBOX);
  }

  /** Every file that the run found, and what became of it. */
  List<Arrived> take(Job job) throws IOException {
    List<Arrived> arrived = new ArrayList<>();
    if (!job.ingest().isEmpty()) {
      arrived.addAll(decidedMeanwhile());
    }
    InboxFiles.Found found = new InboxFiles(run).find(job.ingest());
    for (Map.Entry<Path, Fate> one : found.passed().entrySet()) {
      Path path = one.getValue() == Fate.OTHER ? setAside(one.getKey()) : one.getKey();
      arrived.add(new Arrived(path, one.getValue(), Exit.DONE));
    }
    for (Map.Entry<Path, Arrivals> one : found.ready().entrySet()) {
      Arrived last = tried(job, one.getKey(), one.getValue());
      arrived.add(last);
      if (last.exit() == Exit.BUSY) {
        break; // each of the others would wait as long
      }
    }
    found.waiting().forEach(file -> arrived.add(new Arrived(file, Fate.WAITS, Exit.DONE)));
    return arrived;
  }

  /** A file that can't be read or moved is left, and the others go on. */
  private Arrived tried(Job job, Path file, Arrivals how) {
    try {
      return ingest(job, file, how);
    } catch (Throwable e) { // whatever it is, the others go on
      Failure failure = Unexpected.asFailure(e);
      Exit exit = failure.exit();
      run.log().add("ingest", Map.of("job", job.name(), "fate", "left", "exit", exit.code()));
      return new Arrived(file, Fate.LEFT, exit, said(failure));
    }
  }

  private String said(Failure failure) {
    return failure.problems().stream()
        .map(run.session().failures()::sentences)
        .collect(Collectors.joining());
  }

  private Arrived ingest(Job job, Path found, Arrivals how) throws IOException {
    long start = System.nanoTime();
    Path file = renamed(found);
    String sum = Settling.growing(List.of(file)).isEmpty() ? sum(file) : null;
    if (sum == null) {
      return new Arrived(file, Fate.WAITS, Exit.DONE);
    }
    Front.Ended ended = run.front().run(run.words(words(file, how)), null);
    Fate fate = fate(ended.exit());
    Exit exit = ended.exit();
    if (fate != Fate.LEFT && !sum.equals(sum(file))) { // what came since then is to be read too
      fate = Fate.WAITS;
      exit = Exit.DONE;
    }
    Path to = file;
    String said = fate == Fate.LEFT ? ended.err() : "";
    try {
      if (fate == Fate.DONE) {
        to = move(file, done());
      } else if (fate == Fate.REFUSED || fate == Fate.TO_DECIDE) {
        to = explain(file, how, tray(fate), ended);
      }
    } catch (IOException e) { // what was done with it is done
      said = (fate == Fate.DONE ? "" : ended.err()) + said(Unexpected.asFailure(e));
      fate = fate == Fate.DONE ? Fate.STUCK : Fate.LEFT;
      exit = exit.worse(Exit.MACHINE);
    }
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("job", job.name());
    log.put("sha256", sum.substring(0, 12));
    log.put("fate", fate.name().toLowerCase(Locale.ROOT));
    log.put("exit", exit.code());
    log.put("ms", (System.nanoTime() - start) / 1_000_000);
    run.log().add("ingest", log);
    return new Arrived(to, fate, exit, said);
  }

  /** A file under a name that people and all readers can read. */
  private static Path renamed(Path file) throws IOException {
    return RawWords.readable(file) == null
        ? file
        : Files.move(file, FreeName.in(Objects.requireNonNull(file.getParent()), file));
  }

  /** Sum of a file; null if it is not there any more. */
  private static @Nullable String sum(Path file) throws IOException {
    try {
      return Sha256.of(file);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** The command that ingests a file. */
  static List<String> words(Path file, Arrivals how) {
    List<String> words = new ArrayList<>(List.of("ingest"));
    if (how.dataset() != null) {
      words.add(how.dataset());
    }
    words.add(RawWords.word(file, file));
    if (how.profile() != null) {
      words.addAll(List.of("--profile", how.profile()));
    }
    if (how.place() != null) {
      words.addAll(List.of("--place", how.place()));
    }
    return words;
  }

  /** What a file could not stand is its own; what stops all files is nobody's. */
  private static Fate fate(Exit exit) {
    return switch (exit) {
      case DONE, DIFFERENCE -> Fate.DONE;
      case DECIDE -> Fate.TO_DECIDE;
      case REFUSED, INTERNAL -> Fate.REFUSED;
      case USAGE, BUSY, MACHINE -> Fate.LEFT;
    };
  }

  private Path done() {
    return inbox.resolve(Trays.DONE).resolve(run.today().toString());
  }

  private Path tray(Fate fate) {
    return inbox.resolve(fate == Fate.REFUSED ? Trays.REFUSED : Trays.TO_DECIDE);
  }

  /** The message goes first: whoever is stopped here finds the file where it was. */
  private Path explain(Path file, Arrivals how, Path tray, Front.Ended ended) throws IOException {
    Path to = FreeName.in(tray, file);
    String line = LineToType.quoted(file.toString());
    String said =
        ended
            .said()
            .replace(line, LineToType.quoted(to.toString()))
            .replace(Harmless.line("" + file), Harmless.line("" + to));
    String text =
        run.session()
                .catalogue()
                .say("export.message", run.today(), to.getFileName() + "", "" + run.folder())
            + "\n\n"
            + said;
    if (!said.contains(LineToType.quoted(to.toString()))) {
      text +=
          "\n" + run.session().catalogue().say("export.command") + "\n  " + command(to, how) + "\n";
    }
    AtomicFile.write(message(to), text.getBytes(StandardCharsets.UTF_8));
    return move(file, tray, to);
  }

  /** Puts what is no table beside the refused files, so that it is told once. */
  private Path setAside(Path file) {
    try {
      if (!Settling.growing(List.of(file)).isEmpty()) {
        return file;
      }
      Path tray = tray(Fate.REFUSED);
      Path to = FreeName.in(tray, file);
      String text =
          run.session().catalogue().say("export.no_table", run.today(), to.getFileName() + "");
      AtomicFile.write(message(to), (text + "\n").getBytes(StandardCharsets.UTF_8));
      return move(file, tray, to);
    } catch (IOException e) {
      return file; // it is told where it lies, and tried again
    }
  }

  private static String command(Path file, Arrivals how) {
    return "bilan " + LineToType.quoted(words(file, how));
  }

  /** The text beside a file. */
  static Path message(Path file) {
    return file.resolveSibling(file.getFileName() + Trays.MESSAGE);
  }

  /** What a person decided, or ingested by hand from where it lay, is done. */
  private List<Arrived> decidedMeanwhile() throws IOException {
    List<Path> waiting = new ArrayList<>();
    for (String tray : List.of(Trays.TO_DECIDE, Trays.REFUSED)) {
      waiting.addAll(put(inbox.resolve(tray)));
    }
    List<Arrived> moved = new ArrayList<>();
    if (waiting.isEmpty()) {
      return moved;
    }
    SeenFiles counting = SeenFiles.counting(run.workspace(), run.session());
    for (Path file : waiting) {
      if (isHeld(counting, file)) {
        moved.add(decided(file));
      }
    }
    return moved;
  }

  private Arrived decided(Path file) {
    try {
      Files.deleteIfExists(message(file));
      return new Arrived(move(file, done()), Fate.DONE, Exit.DONE);
    } catch (IOException e) {
      return new Arrived(file, Fate.STUCK, Exit.MACHINE, said(Unexpected.asFailure(e)));
    }
  }

  /** A file that vanished, or that can't be read, is left to whoever did that. */
  private static boolean isHeld(SeenFiles counting, Path file) {
    try {
      return counting.holds(file);
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Files in a tray, without the texts beside them. */
  static List<Path> put(Path tray) throws IOException {
    if (!Files.isDirectory(tray)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(tray)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !Trays.isMessage(file) && !Settling.isTemporary(file))
          .sorted()
          .toList();
    }
  }

  private static Path move(Path file, Path folder) throws IOException {
    return move(file, folder, FreeName.in(folder, file));
  }

  private static Path move(Path file, Path folder, Path to) throws IOException {
    UserMode.makeFolders(folder); // whoever sends files may look
    try { // its name is free, and one run at a time
      Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) { // a link leads to a folder of another disk
      Files.move(file, to);
    }
    return to;
  }
}
