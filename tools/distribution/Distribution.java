import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

  /** Arrow writes memory of its own; our code tells it only places that there are. */
  private static final List<String> ARROW =
      List.of(
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "-Darrow.enable_unsafe_memory_access=true",
          "-Darrow.enable_null_check_for_get=false");

  /** From this JDK on whoever types a command is told of native libraries and of their memory. */
  private static final int NATIVE_IS_TOLD_OF = 24;

  /**
   * What DuckDB's driver has in place of telling a flight recorder of its memory, for which it
   * reads the recorder's whole catalogue and plans a query whenever a file is opened: a fifth of a
   * query.
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

  /**
   * What Arrow has in place of unpacking its library into the temporary folder, which may forbid to
   * run what lies there, and where a command that is killed would leave it.
   */
  private static final String BESIDE =
      """
      package org.apache.arrow.c.jni;

      public class JniLoader {
        private static final JniLoader INSTANCE = new JniLoader();

        private JniLoader() {
          System.loadLibrary("arrow_cdata_jni");
        }

        public static JniLoader get() {
          return INSTANCE;
        }

        public void ensureLoaded() {}
      }
      """;

  /** Classes that are loaded only if one thread happens to wait for another. */
  private static final Pattern BY_CHANCE =
      Pattern.compile(
          "java/util/concurrent/.*(Node|Aux|Blocker|Cell|Striped64|ThreadLocalRandom).*");

  private static final String LOADER = "org/apache/arrow/c/jni/JniLoader.class";

  private final Path root;
  private final String java;
  private final Path dist;

  /**
   * @param dist the folder to fill; {@code java} what will run the program
   */
  Distribution(Path root, Path dist, String java) {
    this.root = root;
    this.java = java;
    this.dist = dist;
  }

  public static void main(String[] args) throws Exception {
    Path made = Path.of(args[1]);
    Path dist = made.resolve("dist-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
    var distribution = new Distribution(Path.of(args[0]), dist, args[2]);
    distribution.copyJars();
    distribution.writeOptions(false);
    distribution.listClasses();
    distribution.archiveClasses();
    distribution.publish(made);
    distribution.removeOlder(made);
  }

  void copyJars() throws IOException {
    Path lib = Files.createDirectories(dist.resolve("lib"));
    try (Stream<Path> jars = Files.list(root.resolve("cli/target/lib"))) {
      for (Path jar : jars.toList()) {
        Path copy = lib.resolve(jar.getFileName());
        String name = jar.getFileName().toString();
        if (name.startsWith("duckdb_jdbc")) {
          String all = "libduckdb_java.so_";
          copyWithout(jar, "duckdb_java", all + platform(), all, MONITOR, NO_MONITOR);
        } else if (name.startsWith("arrow-c-data")) {
          String library = "arrow_cdata_jni";
          copyWithout(jar, library, arrowLibrary(library), library + "/", LOADER, BESIDE);
        } else {
          Files.copy(jar, copy);
        }
      }
    }
  }

  /**
   * Lays the jar's library for this machine beside a jar without libraries. On a machine that the
   * jar has no library for, the jar stays as it is.
   *
   * @param mine the library's name in the jar; {@code all} what those of other machines begin with
   * @param replaced a class of the jar; {@code source} what stands in its place
   */
  private void copyWithout(
      Path jar, String library, String mine, String all, String replaced, String source)
      throws IOException {
    Path copy = dist.resolve("lib").resolve(jar.getFileName());
    boolean found = false;
    try (var in = new ZipInputStream(Files.newInputStream(jar));
        var out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(mine)) {
          found = true;
          Files.copy(in, copy.resolveSibling(System.mapLibraryName(library)));
        } else if (entry.getName().equals(replaced)) {
          out.putNextEntry(dated(entry));
          Files.copy(compiled(jar, replaced, source), out);
        } else if (!entry.getName().startsWith(all)) {
          out.putNextEntry(dated(entry));
          in.transferTo(out);
        }
      }
    }
    if (!found) {
      Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** An entry of the same name and time, so that the same jar gives the same bytes. */
  static ZipEntry dated(ZipEntry entry) {
    ZipEntry copy = new ZipEntry(entry.getName());
    copy.setTimeLocal(entry.getTimeLocal());
    return copy;
  }

  private Path compiled(Path jar, String name, String text) throws IOException {
    Path classes = Files.createDirectories(dist.resolve("classes"));
    String file = name.substring(name.lastIndexOf('/') + 1).replace(".class", ".java");
    Path source = Files.writeString(classes.resolve(file), text);
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
      throw new IOException(name);
    }
    return classes.resolve(name);
  }

  static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String cpu = isArm() ? "arm64" : "amd64";
    return (os.contains("mac") ? "macos_" : os.contains("win") ? "windows_" : "linux_") + cpu;
  }

  private static String arrowLibrary(String name) {
    return name + (isArm() ? "/aarch_64/" : "/x86_64/") + System.mapLibraryName(name);
  }

  private static boolean isArm() {
    return List.of("aarch64", "arm64").contains(System.getProperty("os.arch"));
  }

  private Path archive() {
    return dist.resolve("bilan.jsa");
  }

  /** All jars, in the order of the class path. */
  List<Path> jars() throws IOException {
    try (Stream<Path> jars = Files.list(dist.resolve("lib"))) {
      return jars.filter(jar -> jar.toString().endsWith(".jar"))
          .sorted(Comparator.comparing(Distribution::order).thenComparing(Path::toString))
          .toList();
    }
  }

  private String classPath() throws IOException {
    return jars().stream()
        .map(Path::toString)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  /** Our own jars first: most classes are theirs. */
  private static int order(Path jar) {
    return jar.getFileName().toString().matches("(cli|common|pipelines|queries|picocli)-.*")
        ? 0
        : 1;
  }

  void writeOptions(boolean archived) throws IOException {
    List<String> options = new ArrayList<>(options());
    if (archived) {
      options.add("-XX:SharedArchiveFile=" + quoted(archive().toString()));
    }
    options.add("-Djava.library.path=" + quoted(dist.resolve("lib").toString()));
    // The first command of the training that makes a warehouse leaves an empty one there.
    options.add("-Dbilan.empty=" + quoted(dist.resolve("lib").toString()));
    options.add("-cp " + quoted(classPath()));
    // Java reads this file in the letters of the machine: on Windows they are no UTF-8.
    String letters = System.getProperty("sun.jnu.encoding", "UTF-8");
    Files.write(dist.resolve("java.options"), options, Charset.forName(letters));
  }

  /** The options that name no place. */
  List<String> options() throws IOException {
    List<String> options = new ArrayList<>();
    options.add("-XX:TieredStopAtLevel=1");
    options.add("-XX:+UseSerialGC");
    options.add("-Xshare:auto");
    options.addAll(QUICK);
    options.add("-Xlog:cds=off");
    options.add("-Xlog:cds+dynamic=off");
    options.addAll(ARROW);
    if (Runtime.version().feature() >= NATIVE_IS_TOLD_OF) {
      options.add("--enable-native-access=ALL-UNNAMED");
      options.add("--sun-misc-unsafe-memory-access=allow");
    }
    options.add("-Djava.awt.headless=true");
    options.add("-Dfile.encoding=UTF-8");
    options.add("-Dbilan.views=" + views());
    return options;
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

  /** Runs typical commands to see which classes they load. */
  Path listClasses() throws IOException, InterruptedException {
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
    Set<String> classes = new TreeSet<>();
    Path list = dist.resolve("classes.txt");
    for (List<String> command : commands) {
      Files.deleteIfExists(list);
      java(List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + list), command);
      if (Files.exists(list)) {
        for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
          // Newer JDKs number classes, anew for each command.
          classes.add(line.replaceFirst(" id: \\d+$", ""));
        }
      }
    }
    delete(workspace);
    classes.removeIf(line -> BY_CHANCE.matcher(line).matches());
    return Files.write(list, classes, StandardCharsets.UTF_8);
  }

  private void archiveClasses() throws IOException, InterruptedException {
    java(
        List.of(
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + dist.resolve("classes.txt"),
            "-XX:SharedArchiveFile=" + archive()),
        List.of());
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
  private void publish(Path made) throws IOException {
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
  private void removeOlder(Path made) throws IOException {
    try (Stream<Path> all = Files.list(made)) {
      List<Path> older =
          all.filter(path -> path.getFileName().toString().startsWith("dist-"))
              .filter(path -> !path.equals(dist))
              .sorted(Comparator.comparing(path -> path.toFile().lastModified()))
              .toList();
      for (Path path : older.subList(0, Math.max(0, older.size() - 1))) {
        try {
          delete(path);
        } catch (IOException e) {
          System.out.println("left, since it still runs: " + path); // Windows deletes no open file
        }
      }
    }
  }

  static void delete(Path folder) throws IOException {
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
