package bilan.cli.output;

import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.files.LinkTargets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files that no result may replace: those that a workspace lives by, however they are spelled or
 * linked, and those that people wrote in its folders.
 */
public final class Precious {

  private static final String WAREHOUSE = "bilan.duckdb";

  private static final List<String> FILES = List.of(WAREHOUSE, "bilan.key", Workspace.FILE);

  private final List<Path> workspaces;

  private Precious(List<Path> workspaces) {
    this.workspaces = workspaces;
  }

  /** Of the workspace in use, and of any that the file lies in. */
  public static Precious of(Session session, Path file) throws IOException {
    Set<Path> workspaces = new LinkedHashSet<>();
    Workspace.locate(Optional.ofNullable(session.common().workspace), session.around())
        .ifPresent(workspaces::add);
    for (Path up = LinkTargets.end(file).getParent(); up != null; up = up.getParent()) {
      if (Files.isRegularFile(up.resolve(Workspace.FILE))) {
        workspaces.add(up);
      }
    }
    return new Precious(List.copyOf(workspaces));
  }

  /**
   * @param kind of what is to be written; null if it is not known yet
   * @throws bilan.text.Failure (2) if the file is needed as it is
   */
  public void refuse(Path file, @Nullable ContentKind kind) throws IOException {
    for (Path workspace : workspaces) {
      if (isNeeded(workspace, file)) {
        throw Destination.refused("USAGE-30", "cli.output_workspace", file, "cli.output_other");
      }
      if (kind != null && isSource(workspace, file, kind)) {
        throw Destination.refused("USAGE-30", "cli.output_source", file, "cli.output_exports");
      }
    }
  }

  private static boolean isNeeded(Path workspace, Path file) throws IOException {
    for (Path needed : needed(workspace)) {
      if (LinkTargets.same(needed, file)) {
        return true;
      }
    }
    Path end = LinkTargets.end(file);
    Path folder = end.getParent();
    String name = String.valueOf(end.getFileName()).toLowerCase(Locale.ROOT);
    // Not there yet, or its name in capitals where the file system folds them.
    return folder != null
        && LinkTargets.same(folder, workspace)
        && (FILES.contains(name) || name.startsWith(WAREHOUSE));
  }

  /** With what stands beside the warehouse: its log, its copies of older versions. */
  private static List<Path> needed(Path workspace) throws IOException {
    List<Path> needed = new ArrayList<>();
    FILES.forEach(name -> needed.add(workspace.resolve(name)));
    if (Files.isDirectory(workspace)) {
      try (Stream<Path> all = Files.list(workspace)) {
        all.filter(path -> String.valueOf(path.getFileName()).startsWith(WAREHOUSE))
            .forEach(needed::add);
      }
    }
    return needed;
  }

  /** What people wrote, or what would be taken for it from now on. */
  private static boolean isSource(Path workspace, Path file, ContentKind kind) throws IOException {
    Path end = LinkTargets.end(file);
    Path root = LinkTargets.end(workspace);
    String name = String.valueOf(end.getFileName()).toLowerCase(Locale.ROOT);
    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
    if (end.startsWith(root.resolve("profiles"))) {
      return yaml && kind != ContentKind.PROFILE;
    }
    if (end.startsWith(root.resolve("queries"))) {
      return name.endsWith(".sql");
    }
    if (end.startsWith(root.resolve("figures"))) {
      return yaml || name.endsWith(".sql");
    }
    Path bilans = root.resolve("bilans");
    if (end.startsWith(bilans)) {
      return name.endsWith(".md")
          || end.startsWith(bilans.resolve(".printed"))
          || end.startsWith(bilans.resolve(".final"))
          || (end.equals(bilans.resolve("template.docx")) && kind != ContentKind.TEMPLATE);
    }
    return linked(root, end);
  }

  /** A hard link to what people wrote is under another name the same file. */
  private static boolean linked(Path root, Path file) throws IOException {
    if (!Files.isRegularFile(file) || links(file) < 2) {
      return false;
    }
    for (String folder : List.of("profiles", "queries", "figures", "bilans")) {
      if (!Files.isDirectory(root.resolve(folder))) {
        continue;
      }
      try (Stream<Path> all = Files.walk(root.resolve(folder))) {
        for (Path source : all.filter(Files::isRegularFile).toList()) {
          if (LinkTargets.same(source, file)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static int links(Path file) {
    try {
      return (int) Files.getAttribute(file, "unix:nlink");
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return 1;
    }
  }
}
