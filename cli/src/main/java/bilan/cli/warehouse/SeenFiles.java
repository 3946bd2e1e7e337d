package bilan.cli.warehouse;

import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** Files that a warehouse has ingested, known by their bytes. */
public record SeenFiles(Set<String> hashes) {

  /** Files of the warehouse of a workspace; none if it has no warehouse yet. */
  public static SeenFiles in(Workspace workspace, Session session) {
    return asked(workspace, session, "hashes");
  }

  /** Files whose delivery is in force. */
  public static SeenFiles counting(Workspace workspace, Session session) {
    return asked(workspace, session, "counting-hashes");
  }

  private static SeenFiles asked(Workspace workspace, Session session, String question) {
    Set<String> hashes = new HashSet<>();
    if (Files.exists(workspace.warehouse())) {
      CommandQueries.of(workspace, session, question)
          .rows()
          .forEach(row -> hashes.add(String.valueOf(row.get(0))));
    }
    return new SeenFiles(hashes);
  }

  /** Whether a file of the same bytes was ingested. */
  public boolean holds(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return hashes.contains(HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
