package bilan.cli.export;

import bilan.cli.export.Arrived.Fate;
import bilan.cli.ingest.Recognition;
import bilan.cli.job.Arrivals;
import bilan.cli.job.Trays;
import bilan.cli.options.FolderWalk;
import bilan.cli.options.Inbox;
import bilan.cli.options.IngestOptions;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Files of the inbox that a job takes, in the order in which they are read. */
final class InboxFiles {

  private static final Set<String> OF_SYSTEM = Set.of("thumbs.db", "desktop.ini");

  private final Run run;

  InboxFiles(Run run) {
    this.run = run;
  }

  /**
   * What lies in the inbox for a job.
   *
   * @param ready files by how they are to be ingested
   * @param waiting files that somebody is still copying
   * @param passed what the job names and can't take, by what it is
   */
  record Found(Map<Path, Arrivals> ready, List<Path> waiting, Map<Path, Fate> passed) {}

  /** Files of all these arrivals; each belongs to the first that takes it. */
  Found find(List<Arrivals> arrivals) throws IOException {
    Map<Path, Arrivals> all = new LinkedHashMap<>();
    List<Path> waiting = new ArrayList<>();
    Map<Path, Fate> passed = new TreeMap<>();
    for (Arrivals one : arrivals) {
      for (Path file : matching(one.from(), passed)) {
        if (Settling.isTemporary(file)) {
          waiting.add(file);
        } else if (Inbox.isSpreadsheet(file)) {
          all.putIfAbsent(file, one);
        } else if (!isOfSystem(file)) {
          passed.put(file, Fate.OTHER);
        }
      }
    }
    Set<Path> growing = Settling.growing(List.copyOf(all.keySet()));
    growing.forEach(all::remove);
    waiting.addAll(growing);
    return new Found(ordered(all), waiting.stream().distinct().sorted().toList(), passed);
  }

  /** Whether it is what a system leaves in any folder that somebody looked into. */
  static boolean isOfSystem(Path file) {
    return OF_SYSTEM.contains(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT));
  }

  /** The files that name places and funders come first. */
  private Map<Path, Arrivals> ordered(Map<Path, Arrivals> all) {
    Recognition recognition = new Recognition(run.session(), new IngestOptions());
    all.forEach(
        (file, one) -> {
          if (one.dataset() != null) {
            recognition.told(file, one.dataset());
          }
        });
    Map<Path, Arrivals> ordered = new LinkedHashMap<>();
    for (Path file : recognition.referencesFirst(List.copyOf(all.keySet()))) {
      Arrivals one = all.get(file);
      if (one != null) {
        ordered.put(file, one);
      }
    }
    return ordered;
  }

  private List<Path> matching(String from, Map<Path, Fate> passed) throws IOException {
    Path inbox = run.folder().resolve(Trays.INBOX);
    Path named = run.folder().resolve(from).normalize();
    boolean there = Files.exists(named);
    if (!there && !isGlob(from) && !Inbox.isSpreadsheet(named)) { // a file comes when it comes
      passed.put(named, Fate.MISSING);
    }
    if (!Files.isDirectory(inbox)) {
      return List.of();
    }
    FolderWalk walk = FolderWalk.of(there && Files.isDirectory(named) ? named : inbox);
    PathMatcher glob = FileSystems.getDefault().getPathMatcher("glob:" + from);
    walk.closed().stream()
        .filter(path -> !Trays.isPutAway(inbox, path))
        .forEach(path -> passed.put(path, Fate.CLOSED));
    walk.odd().stream()
        .filter(path -> isNamed(path, named, glob) && !Trays.isPutAway(inbox, path))
        .filter(path -> !Settling.isTemporary(path))
        .forEach(path -> passed.put(path, Fate.ODD));
    return walk.files().stream()
        .filter(file -> isNamed(file, named, glob))
        .filter(file -> !Trays.isPutAway(inbox, file))
        .toList();
  }

  private boolean isNamed(Path path, Path named, PathMatcher glob) {
    return path.startsWith(named) || glob.matches(run.folder().relativize(path));
  }

  private static boolean isGlob(String from) {
    return from.chars().anyMatch(letter -> "*?[{".indexOf(letter) >= 0);
  }
}
