import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes the packages of the system it runs on, with a Java runtime of their own: {@code .tar.gz}
 * and {@code .deb} on Linux, by jpackage {@code .msi} and {@code .exe} on Windows, {@code .dmg} on
 * macOS. Built twice from the same sources with the same JDK they are the same bytes.
 *
 * <p>Usage: java Package ROOT [KIND...]. It needs a JDK, and the jars and the list of dependencies
 * that {@code mvnw -Pdistribution,sbom package} leaves.
 */
final class Package {

  /** The licences that a dependency may have, by their SPDX names. */
  private static final Set<String> ALLOWED =
      Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "LGPL-2.1-or-later");

  /**
   * Modules that libraries name and no command needs: annotation processing, Kerberos, the flight
   * recorder, signed documents.
   */
  private static final Set<String> UNUSED =
      Set.of("java.compiler", "java.security.jgss", "jdk.jfr", "java.xml.crypto");

  /** Modules that nothing names: the encodings of old spreadsheets, and jars read as folders. */
  private static final Set<String> UNNAMED = Set.of("jdk.charsets", "jdk.zipfs");

  /** What a program without windows, sound and TLS leaves of a runtime for Linux. */
  private static final Pattern SUPERFLUOUS =
      Pattern.compile(
          "bin/(?!java$).*|conf/sound\\.properties|lib/security/(cacerts|public_suffix.*)"
              + "|lib/((libawt_xawt|libjawt|libsplashscreen|libjsound|psfont.*)\\..*|jexec|classlist|jrt-fs.jar)");

  private static final boolean LINUX = Distribution.platform().startsWith("linux");

  private static final String FASTUTIL = "it/unimi/dsi/fastutil/";

  private final Path root;
  private final Path out;
  private final Path work;
  private final String version;
  private final Instant day;
  private final String name;
  private final Path tree;
  private final Path lib;
  private final Path runtime;

  private Package(Path root) throws IOException {
    this.root = root;
    this.out = root.resolve("target/package");
    this.work = out.resolve("work");
    String pom = Files.readString(root.resolve("pom.xml"));
    this.version = text(pom, "revision");
    this.day = Instant.parse(text(pom, "project.build.outputTimestamp"));
    this.name = "bilan-" + version + "-" + Distribution.platform().replace('_', '-');
    this.tree = work.resolve(name);
    this.lib = tree.resolve("lib/bilan");
    this.runtime = lib.resolve("runtime");
  }

  public static void main(String[] args) throws Exception {
    Files.deleteIfExists(Path.of(args[0], "target/package.log"));
    // What jlink and the commands of the training say.
    PrintStream screen = System.out;
    var log = new FileOutputStream(Path.of(args[0], "target/package.log").toFile(), true);
    System.setOut(new PrintStream(log, true));
    new Package(Path.of(args[0])).make(List.of(args).subList(1, args.length), screen);
  }

  private static String text(String pom, String element) {
    Matcher found = Pattern.compile("<" + element + ">(.*?)</").matcher(pom);
    if (!found.find()) {
      throw new IllegalStateException(element);
    }
    return found.group(1);
  }

  private void make(List<String> kinds, PrintStream screen) throws Exception {
    Distribution.delete(out);
    Files.createDirectories(lib);
    checkLicences();
    lay();
    for (String kind : kinds.isEmpty() ? kindsHere() : kinds) {
      switch (kind) {
        case "tar.gz" -> tar();
        case "deb" -> deb();
        default -> jpackage(kind);
      }
    }
    Distribution.delete(work);
    Files.copy(sbom("json"), out.resolve("bilan-" + version + ".cdx.json"));
    sums(screen);
  }

  private static List<String> kindsHere() {
    return Distribution.platform().startsWith("mac")
        ? List.of("dmg")
        : Distribution.platform().startsWith("win")
            ? List.of("msi", "exe")
            : List.of("tar.gz", "deb");
  }

  private Path sbom(String ending) {
    return root.resolve("cli/target/bilan-sbom." + ending);
  }

  /** Every dependency, of which the list of CycloneDX tells the licences. */
  private void checkLicences() throws IOException {
    List<String> refused = new ArrayList<>();
    String components = Files.readString(sbom("xml")).replaceFirst("(?s).*?<components>", "");
    Matcher component =
        Pattern.compile("(?s)<component .*?bom-ref=\"(.*?)\".*?</component>").matcher(components);
    while (component.find()) {
      Matcher licence =
          Pattern.compile("(?s)<license[ >].*?<(?:id|name)>(.*?)</|<expression>(.*?)</")
              .matcher(component.group());
      List<String> licences = new ArrayList<>();
      while (licence.find()) {
        licences.add(licence.group(1) == null ? licence.group(2) : licence.group(1));
      }
      if (licences.stream().noneMatch(ALLOWED::contains)) {
        refused.add(component.group(1) + " " + licences);
      }
    }
    if (!refused.isEmpty()) {
      throw new IllegalStateException("Licences that are not allowed: " + refused);
    }
  }

  /** Fills the tree that a package unpacks under {@code /usr}, or anywhere. */
  private void lay() throws IOException, InterruptedException {
    var distribution =
        new Distribution(root, work.resolve("dist"), runtime.resolve("bin/java").toString());
    distribution.copyJars();
    References references = new References();
    for (Path jar : distribution.jars()) {
      references.read(jar);
    }
    link(modules(references));
    for (Path jar : distribution.jars()) {
      if (jar.getFileName().toString().startsWith("fastutil-")) {
        keep(jar, references.needed(FASTUTIL));
      }
    }
    setTimes(work.resolve("dist"));
    distribution.writeOptions(false);
    Files.write(lib.resolve("java.options"), distribution.options());
    Files.copy(distribution.listClasses(), lib.resolve("classes.txt"));
    List<String> jars = new ArrayList<>();
    distribution.jars().forEach(jar -> jars.add(jar.getFileName().toString()));
    try (Stream<Path> files = Files.list(work.resolve("dist/lib"))) {
      for (Path file : files.filter(file -> !file.toString().endsWith(".duckdb")).toList()) {
        Files.move(file, lib.resolve(file.getFileName()));
      }
    }
    Files.write(lib.resolve("jars"), jars);
    licences(jars);
    copy(root.resolve("sample-data"), tree.resolve("share/bilan/sample-data"));
    copy(root.resolve("sample-small"), tree.resolve("share/bilan/sample-small"));
    Path launcher = Files.createDirectories(tree.resolve("bin")).resolve("bilan");
    Files.copy(root.resolve("tools/distribution/bilan.sh"), launcher);
    if (LINUX) {
      manual();
      strip();
    }
    setTimes(tree);
  }

  private static Set<String> modules(References references) {
    Map<String, String> owners = new HashMap<>();
    ModuleFinder.ofSystem()
        .findAll()
        .forEach(
            module ->
                module
                    .descriptor()
                    .packages()
                    .forEach(p -> owners.put(p, module.descriptor().name())));
    Set<String> modules = new TreeSet<>(UNNAMED);
    for (String name : references.all()) {
      int end = name.lastIndexOf('/');
      String owner = end < 0 ? null : owners.get(name.substring(0, end).replace('/', '.'));
      if (owner != null && !UNUSED.contains(owner)) {
        modules.add(owner);
      }
    }
    return modules;
  }

  private void link(Set<String> modules) throws IOException {
    System.out.println("modules: " + String.join(" ", modules));
    int failed =
        ToolProvider.findFirst("jlink")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--add-modules",
                String.join(",", modules),
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                // It writes other bytes each time; the archive of classes holds what it would
                // spare.
                "--disable-plugin",
                "generate-jli-classes",
                "--output",
                runtime.toString());
    if (failed != 0) {
      throw new IOException("jlink");
    }
    if (LINUX) {
      for (Path file : files(runtime)) {
        if (SUPERFLUOUS.matcher(unix(runtime.relativize(file))).matches()) {
          Files.delete(file);
        }
      }
      // A machine without a screen may have no fonts; documents embed ours, and ask for no other.
      Files.writeString(
          runtime.resolve("lib/fontconfig.properties"), "version=1\nsequence.allfonts=default\n");
    }
    Distribution.delete(runtime.resolve("legal"));
    Path legal = Path.of(System.getProperty("java.home"), "legal");
    for (String module : modules) {
      if (Files.exists(legal.resolve(module))) {
        copy(legal.resolve(module), doc().resolve("licences/java/" + module));
      }
    }
  }

  private Path doc() {
    return tree.resolve("share/doc/bilan");
  }

  /** Leaves only these classes in a jar. */
  private static void keep(Path jar, Set<String> classes) throws IOException {
    Path kept = jar.resolveSibling(jar.getFileName() + ".kept");
    try (ZipFile all = new ZipFile(jar.toFile());
        var some = new ZipOutputStream(Files.newOutputStream(kept))) {
      for (ZipEntry entry : all.stream().map(ZipEntry.class::cast).toList()) {
        String name = entry.getName();
        if (!name.endsWith(".class") || classes.contains(name.replace(".class", ""))) {
          some.putNextEntry(Distribution.dated(entry));
          try (InputStream in = all.getInputStream(entry)) {
            in.transferTo(some);
          }
        }
      }
    }
    Files.move(kept, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The licence of each jar that brings one; the others have that of the program, or a file. */
  private void licences(List<String> jars) throws IOException {
    Path licences = Files.createDirectories(doc().resolve("licences"));
    Pattern legal = Pattern.compile("(?:META-INF/)?(?:LICEN[CS]E|NOTICE)[^/]*");
    for (String jar : jars) {
      try (ZipFile zip = new ZipFile(lib.resolve(jar).toFile())) {
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
          if (legal.matcher(entry.getName()).matches() && !entry.isDirectory()) {
            String file = entry.getName().replace("META-INF/", "");
            Path target = licences.resolve(jar.replace(".jar", "")).resolve(file);
            Files.createDirectories(target.getParent());
            try (InputStream in = zip.getInputStream(entry)) {
              Files.copy(in, target);
            }
          }
        }
      }
    }
    copy(root.resolve("tools/distribution/licences"), licences);
    Files.copy(root.resolve("LICENSE"), licences.resolve("Apache-2.0.txt"));
    Files.copy(root.resolve("tools/distribution/copyright"), doc().resolve("copyright"));
    Files.copy(sbom("json"), doc().resolve("bilan.cdx.json"));
  }

  /** Man pages and completions, which the class {@code Manual} writes from the commands. */
  private void manual() throws IOException, InterruptedException {
    Path classes = Files.createDirectories(work.resolve("manual"));
    Path tests = root.resolve("cli/src/test/java/bilan/cli");
    String separator = System.getProperty("path.separator");
    String jars =
        Files.readAllLines(lib.resolve("jars")).stream()
            .map(jar -> lib.resolve(jar).toString())
            .collect(Collectors.joining(separator));
    int failed =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "-proc:none",
                "-cp",
                jars,
                "-d",
                classes.toString(),
                tests.resolve("Manual.java").toString(),
                tests.resolve("Completions.java").toString());
    if (failed != 0) {
      throw new IOException("Manual.java");
    }
    run(
        runtime.resolve("bin/java").toString(),
        "-cp",
        classes + separator + jars,
        "bilan.cli.Manual",
        tree.resolve("share").toString(),
        version,
        day.toString().substring(0, 10));
    for (Path page : files(tree.resolve("share/man"))) {
      run("gzip", "-9n", page.toString());
    }
  }

  /** Takes the names of functions from libraries, which only a debugger reads. */
  private void strip() throws IOException, InterruptedException {
    for (Path file : files(lib)) {
      if (file.toString().endsWith(".so") || Files.isExecutable(file)) {
        run("strip", "--strip-unneeded", file.toString());
      }
    }
  }

  private void tar() throws IOException, InterruptedException {
    Path tar = out.resolve(name + ".tar");
    run(
        "tar",
        "--sort=name",
        "--format=gnu",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "-C",
        work.toString(),
        "-cf",
        tar.toString(),
        name);
    run("gzip", "-n", tar.toString());
  }

  private void deb() throws IOException, InterruptedException {
    Path deb = work.resolve("deb");
    Path control = Files.createDirectories(deb.resolve("DEBIAN"));
    Files.move(tree, deb.resolve("usr"));
    Path debian = root.resolve("tools/distribution/debian");
    String architecture = Distribution.platform().replace("linux_", "");
    Path log = deb.resolve("usr/share/doc/bilan/changelog");
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME
            .withLocale(Locale.ROOT)
            .format(day.atOffset(ZoneOffset.ofHours(0)));
    Files.writeString(
        log, filled(debian.resolve("changelog")).replace("@DATE@", date.replace("GMT", "+0000")));
    run("gzip", "-9n", log.toString());
    copyPlain(debian.resolve("overrides"), deb.resolve("usr/share/lintian/overrides/bilan"));
    for (String script : List.of("postinst", "prerm")) {
      copyPlain(debian.resolve(script), control.resolve(script));
    }
    Map<String, String> sums = new TreeMap<>();
    long size = 0;
    for (Path file : files(deb.resolve("usr"))) {
      sums.put(unix(deb.relativize(file)), hash(file, "MD5"));
      size += (Files.size(file) + 1023) / 1024;
    }
    Files.write(
        control.resolve("md5sums"),
        sums.entrySet().stream().map(sum -> sum.getValue() + "  " + sum.getKey()).toList());
    Files.writeString(
        control.resolve("control"),
        filled(debian.resolve("control"))
            .replace("@ARCHITECTURE@", architecture)
            .replace("@SIZE@", String.valueOf(size))
            .replace("@DEPENDS@", dependencies(deb)));
    setTimes(deb);
    Path made = out.resolve("bilan_" + version + "_" + architecture + ".deb");
    run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", deb.toString(), made.toString());
    Files.delete(deb.resolve("usr/share/doc/bilan/changelog.gz"));
    Distribution.delete(deb.resolve("usr/share/lintian"));
    Files.move(deb.resolve("usr"), tree);
  }

  private String filled(Path file) throws IOException {
    return Files.readString(file).replace("@VERSION@", version);
  }

  /** The packages of the system's libraries, as Debian's own tool finds them. */
  private String dependencies(Path deb) throws IOException, InterruptedException {
    Path source = Files.createDirectories(work.resolve("source/debian"));
    Files.writeString(
        source.resolve("control"), "Source: bilan\n\nPackage: bilan\nArchitecture: any\n");
    Path libraries = deb.resolve("usr/lib/bilan");
    List<String> words =
        new ArrayList<>(List.of("dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"));
    for (String folder : List.of("", "runtime/lib", "runtime/lib/server")) {
      words.add("-l" + libraries.resolve(folder));
    }
    words.add(libraries.resolve("runtime/bin/java").toString());
    files(libraries).stream()
        .map(Path::toString)
        .filter(f -> f.endsWith(".so"))
        .forEach(words::add);
    return output(source.getParent(), words).strip().replace("shlibs:Depends=", "");
  }

  /** For Windows and macOS, where the program is not laid out by hand. */
  private void jpackage(String kind) throws IOException, InterruptedException {
    Path input = Files.createDirectories(work.resolve("input"));
    for (Path file : files(lib)) {
      if (!file.startsWith(runtime)) {
        copyPlain(file, input.resolve(lib.relativize(file)));
      }
    }
    copy(tree.resolve("share"), input.resolve("share"));
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "jpackage").toString(),
                "--type",
                kind,
                "--name",
                "bilan",
                "--vendor",
                "bilan",
                "--description",
                "bilan",
                "--app-version",
                // On macOS a version may not begin with 0.
                kind.equals("dmg")
                    ? DateTimeFormatter.ofPattern("u.M.d").format(day.atOffset(ZoneOffset.UTC))
                    : version,
                "--input",
                input.toString(),
                "--main-jar",
                "cli-" + version + ".jar",
                "--main-class",
                "bilan.cli.Main",
                "--runtime-image",
                runtime.toString(),
                "--dest",
                out.toString()));
    List<String> options = new ArrayList<>(Files.readAllLines(lib.resolve("java.options")));
    options.add("-Dbilan.console=true");
    options.add("-Djava.library.path=$APPDIR");
    options.add("-Dbilan.sample=$APPDIR/share/bilan/sample-data");
    if (Distribution.platform().startsWith("win")) {
      options.addAll(List.of("-Dbilan.console=true", "-Djdk.console=java.base"));
    }
    for (String option : options) {
      words.add("--java-options");
      words.add(option);
    }
    if (Distribution.platform().startsWith("win")) {
      words.addAll(List.of("--win-console", "--win-per-user-install", "--win-dir-chooser"));
    }
    run(words.toArray(String[]::new));
  }

  private void sums(PrintStream screen) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files(out)) {
      lines.add(hash(file, "SHA-256") + "  " + file.getFileName());
      screen.printf("%s  %d MB%n", lines.get(lines.size() - 1), Files.size(file) / 1_000_000);
    }
    Files.write(out.resolve("SHA256SUMS"), lines);
  }

  private static String hash(Path file, String algorithm) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }

  /** All files of a folder, in the order of their names. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String unix(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      copyPlain(file, to.resolve(from.relativize(file).toString()));
    }
  }

  private static void copyPlain(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Everything gets the day of the release, and the rights that files of a system have. */
  private void setTimes(Path folder) throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        boolean run =
            Files.isDirectory(path)
                || Set.of("bin", "DEBIAN").contains(path.getParent().getFileName().toString())
                    && !path.endsWith("control")
                    && !path.endsWith("md5sums")
                || path.endsWith("jspawnhelper");
        if (posix) {
          Files.setPosixFilePermissions(
              path, PosixFilePermissions.fromString(run ? "rwxr-xr-x" : "rw-r--r--"));
        }
        Files.setLastModifiedTime(path, FileTime.from(day));
      }
    }
  }

  private void run(String... words) throws IOException, InterruptedException {
    output(root, List.of(words));
  }

  private String output(Path folder, List<String> words) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.redirectError(
        ProcessBuilder.Redirect.appendTo(root.resolve("target/package.log").toFile()));
    builder.environment().put("SOURCE_DATE_EPOCH", String.valueOf(day.getEpochSecond()));
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    String said;
    try (InputStream in = process.getInputStream()) {
      said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException(
          words.stream().limit(3).collect(Collectors.joining(" ")) + ": " + exit + "\n" + said);
    }
    return said;
  }
}
