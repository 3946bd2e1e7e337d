package bilan.cli;

import bilan.cli.job.Trays;
import bilan.cli.session.Workspace;
import bilan.pipelines.Backups;
import bilan.pipelines.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Files of a workspace beside its warehouse that may hold personal data. */
final class OutsideFiles {

  private final Workspace workspace;

  OutsideFiles(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * How many files lie in each folder of the inbox, of backups and of kept sources, and whether
   * there is a key.
   */
  Map<String, Long> counts() throws IOException {
    Map<String, Long> counts = new LinkedHashMap<>();
    Path inbox = workspace.inbox();
    for (String tray : List.of(Trays.DONE, Trays.REFUSED, Trays.TO_DECIDE)) {
      counts.put(Trays.INBOX + "/" + tray, (long) files(inbox.resolve(tray)).size());
    }
    long put = counts.values().stream().mapToLong(Long::longValue).sum();
    counts.put(Trays.INBOX, files(inbox).size() - put);
    counts.put(Backups.FOLDER, (long) backups().size());
    counts.put(
        SourceFiles.FOLDER, (long) files(workspace.folder().resolve(SourceFiles.FOLDER)).size());
    counts.put(workspace.key().getFileName().toString(), Files.exists(workspace.key()) ? 1L : 0L);
    return counts;
  }

  /** Copies of the warehouse: those of the folder of backups, and those kept by an upgrade. */
  List<Path> backups() throws IOException {
    try (Stream<Path> beside = Files.list(workspace.folder())) {
      String kept = workspace.warehouse().getFileName() + ".v";
      return Stream.concat(
              files(workspace.folder().resolve(Backups.FOLDER)).stream(),
              beside.filter(file -> file.getFileName().toString().startsWith(kept)).sorted())
          .toList();
    }
  }

  /** Files of the inbox with one of these SHA-256. */
  List<Path> senders(Set<String> hashes) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : files(workspace.inbox())) {
      if (hashes.contains(sum(file))) {
        found.add(file);
      }
    }
    return found;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !Trays.isMessage(file))
          .sorted()
          .toList();
    }
  }

  private static String sum(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
