import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/**
 * Lays out what the launcher starts: the jars, DuckDB's library for this machine beside a jar
 * without it (the stock jar unpacks 72 MB at every start), and an archive of the classes that
 * commands load, made with the JDK that will run them.
 *
 * <p>Usage: java Distribution.java ROOT FOLDER JAVA. It only needs a JDK.
 */
final class Distribution {

  /**
   * The archive stays where it was made for: moving it rewrites each of its pages at every start.
   * An option that another JDK does not know, or soon won't, is no news to whoever types a command.
   */
  private static final List<String> QUICK =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-PrintWarnings",
          "-XX:ArchiveRelocationMode=0");

  /**
   * What DuckDB's driver has in place of telling a flight recorder of its memory, for which it reads
   * the recorder's whole catalogue and plans a query whenever a file is opened: a fifth of a query.
   */
  private static final String NO_MONITOR =
      """
      package org.duckdb;

      final class JfrMemoryMonitor {
        static void init() {}

        static void connectionOpened(DuckDBConnection connection) {}

        static void connectionClosed(long database) {}
      }
      """;

  private static final String MONITOR = "org/duckdb/JfrMemoryMonitor.class";

  private final Path root;
  private final Path made;
  private final String java;
  private final Path dist;

  private Distribution(Path root, Path made, String java) {
    this.root = root;
    this.made = made;
    this.java = java;
    this.dist = made.resolve("dist-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
  }

  public static void main(String[] args) throws Exception {
    var distribution = new Distribution(Path.of(args[0]), Path.of(args[1]), args[2]);
    distribution.copyJars();
    distribution.writeOptions(false);
    distribution.archiveClasses();
    distribution.publish();
    distribution.removeOlder();
  }

  private void copyJars() throws IOException {
    Path lib = Files.createDirectories(dist.resolve("lib"));
    try (Stream<Path> jars = Files.list(root.resolve("cli/target/lib"))) {
      for (Path jar : jars.toList()) {
        Path copy = lib.resolve(jar.getFileName());
        if (jar.getFileName().toString().startsWith("duckdb_jdbc")) {
          copyDuckDb(jar, copy);
        } else {
          Files.copy(jar, copy);
        }
      }
    }
  }

  /** On a machine that the jar has no library for, the jar stays as it is. */
  private void copyDuckDb(Path jar, Path copy) throws IOException {
    String mine = "libduckdb_java.so_" + platform();
    boolean found = false;
    try (var in = new ZipInputStream(Files.newInputStream(jar));
        var out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(mine)) {
          found = true;
          Files.copy(in, copy.resolveSibling(System.mapLibraryName("duckdb_java")));
        } else if (entry.getName().equals(MONITOR)) {
          out.putNextEntry(new ZipEntry(MONITOR));
          Files.copy(noMonitor(jar), out);
        } else if (!entry.getName().startsWith("libduckdb_java.so_")) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(out);
        }
      }
    }
    if (!found) {
      Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path noMonitor(Path jar) throws IOException {
    Path classes = Files.createDirectories(dist.resolve("classes"));
    Path source = Files.writeString(classes.resolve("JfrMemoryMonitor.java"), NO_MONITOR);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                jar.toString(),
                "-d",
                classes.toString(),
                source.toString());
    if (failed != 0) {
      throw new IOException(MONITOR);
    }
    return classes.resolve(MONITOR);
  }

  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String cpu = arch.equals("aarch64") || arch.equals("arm64") ? "arm64" : "amd64";
    return (os.contains("mac") ? "macos_" : os.contains("win") ? "windows_" : "linux_") + cpu;
  }

  private Path archive() {
    return dist.resolve("bilan.jsa");
  }

  private String classPath() throws IOException {
    try (Stream<Path> jars = Files.list(dist.resolve("lib"))) {
      return jars.filter(jar -> jar.toString().endsWith(".jar"))
          .sorted(Comparator.comparing(Distribution::order).thenComparing(Path::toString))
          .map(Path::toString)
          .collect(Collectors.joining(System.getProperty("path.separator")));
    }
  }

  /** Our own jars first: most classes are theirs. */
  private static int order(Path jar) {
    return jar.getFileName().toString().matches("(cli|common|pipelines|queries|picocli)-.*") ? 0 : 1;
  }

  private void writeOptions(boolean archived) throws IOException {
    List<String> options = new ArrayList<>();
    options.add("-XX:TieredStopAtLevel=1");
    options.add("-XX:+UseSerialGC");
    options.add("-Xshare:auto");
    options.addAll(QUICK);
    if (archived) {
      options.add("-XX:SharedArchiveFile=" + quoted(archive().toString()));
      options.add("-Xlog:cds=off");
      options.add("-Xlog:cds+dynamic=off");
    }
    options.add("-Djava.awt.headless=true");
    options.add("-Dfile.encoding=UTF-8");
    options.add("-Djava.library.path=" + quoted(dist.resolve("lib").toString()));
    options.add("-Dbilan.views=" + views());
    options.add("-cp " + quoted(classPath()));
    Files.write(dist.resolve("java.options"), options, StandardCharsets.UTF_8);
  }

  /** The program's own mark of its views: summing it up at every start would take 30 ms. */
  private String views() throws IOException {
    List<URL> jars = new ArrayList<>();
    try (Stream<Path> lib = Files.list(dist.resolve("lib"))) {
      for (Path jar : lib.filter(file -> file.toString().endsWith(".jar")).toList()) {
        jars.add(jar.toUri().toURL());
      }
    }
    try (URLClassLoader program = new URLClassLoader(jars.toArray(URL[]::new))) {
      return (String) program.loadClass("bilan.pipelines.Upgrade").getMethod("mark").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IOException(e);
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Runs typical commands to see which classes they load, then archives those. */
  private void archiveClasses() throws IOException, InterruptedException {
    Path workspace = dist.resolve("training");
    List<List<String>> commands =
        List.of(
            List.of("--version"),
            List.of("--help"),
            List.of("demo", workspace.toString(), "-q"),
            List.of("ingest", "sales", "-w", workspace.toString(), sample("sales/billetterie.csv")),
            List.of("inspect", "-w", workspace.toString(), sample("sales/billetterie.csv")),
            List.of("inspect", "-w", workspace.toString(), sample("funding/financements.xlsx")),
            List.of("status", "-w", workspace.toString()),
            List.of("query", "sales-by-year", "-w", workspace.toString()),
            List.of(
                "report",
                "retrospective",
                "-w",
                workspace.toString(),
                "-f",
                "docx,xlsx,html,pdf,md,text,csv,csv-fr,json",
                "-o",
                workspace.resolve("exports").toString()));
    Set<String> classes = new LinkedHashSet<>();
    Path list = dist.resolve("classes.txt");
    for (List<String> command : commands) {
      Files.deleteIfExists(list);
      java(List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + list), command);
      if (Files.exists(list)) {
        classes.addAll(Files.readAllLines(list, StandardCharsets.UTF_8));
      }
    }
    Files.write(list, classes, StandardCharsets.UTF_8);
    java(
        List.of(
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + list,
            "-XX:SharedArchiveFile=" + archive(),
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off"),
        List.of());
    delete(workspace);
    writeOptions(Files.exists(archive()));
  }

  private String sample(String file) {
    return root.resolve("sample-data").resolve(file).toString();
  }

  /** What it says goes to the log; a failure only costs speed. */
  private void java(List<String> options, List<String> command)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(java, "@" + dist.resolve("java.options")));
    words.addAll(options);
    words.add("-Dbilan.sample=" + root.resolve("sample-data"));
    words.add("bilan.cli.Main");
    words.addAll(command);
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getOutputStream().close();
    try (InputStream said = process.getInputStream()) {
      said.transferTo(System.out);
    }
    System.out.println(command + " -> " + process.waitFor());
  }

  /** From now on the launcher takes this one; dated by the stamp that was set before building. */
  private void publish() throws IOException {
    Path next = made.resolve("next");
    Files.writeString(next, dist + "\n" + java + "\n" + root + "\n", StandardCharsets.UTF_8);
    FileTime begun = Files.getLastModifiedTime(made.resolve("stamp"));
    Files.setLastModifiedTime(next, begun);
    Files.move(
        next,
        made.resolve("current"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Commands that still run keep the distribution before this one. */
  private void removeOlder() throws IOException {
    try (Stream<Path> all = Files.list(made)) {
      List<Path> older =
          all.filter(path -> path.getFileName().toString().startsWith("dist-"))
              .filter(path -> !path.equals(dist))
              .sorted(Comparator.comparing(path -> path.toFile().lastModified()))
              .toList();
      for (Path path : older.subList(0, Math.max(0, older.size() - 1))) {
        delete(path);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
