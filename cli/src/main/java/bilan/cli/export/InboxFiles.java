package bilan.cli.export;

import bilan.cli.ingest.Recognition;
import bilan.cli.job.Arrivals;
import bilan.cli.job.Trays;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Files of the inbox that a job takes, in the order in which they are read. */
final class InboxFiles {

  private final Run run;

  InboxFiles(Run run) {
    this.run = run;
  }

  /**
   * What lies in the inbox for a job.
   *
   * @param ready files by how they are to be ingested
   * @param waiting files that somebody is still copying
   */
  record Found(Map<Path, Arrivals> ready, List<Path> waiting) {}

  /** Files of all these arrivals; each belongs to the first that takes it. */
  Found find(List<Arrivals> arrivals) throws IOException {
    Map<Path, Arrivals> all = new LinkedHashMap<>();
    List<Path> waiting = new ArrayList<>();
    for (Arrivals one : arrivals) {
      for (Path file : matching(one.from())) {
        if (Settling.isTemporary(file)) {
          waiting.add(file);
        } else if (Inbox.isSpreadsheet(file)) {
          all.putIfAbsent(file, one);
        }
      }
    }
    Set<Path> growing = Settling.growing(List.copyOf(all.keySet()));
    growing.forEach(all::remove);
    waiting.addAll(growing);
    return new Found(ordered(all), waiting.stream().distinct().sorted().toList());
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

  private List<Path> matching(String from) throws IOException {
    Path inbox = run.folder().resolve(Trays.INBOX);
    Path named = run.folder().resolve(from).normalize();
    if (!Files.isDirectory(inbox)) {
      return List.of();
    }
    PathMatcher glob = FileSystems.getDefault().getPathMatcher("glob:" + from);
    try (Stream<Path> walk = Files.walk(inbox)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.startsWith(named) || glob.matches(run.folder().relativize(file)))
          .filter(file -> !Trays.isPutAway(inbox, file))
          .sorted()
          .toList();
    }
  }
}
