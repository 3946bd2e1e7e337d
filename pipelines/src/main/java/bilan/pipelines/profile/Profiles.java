package bilan.pipelines.profile;

import bilan.files.TextFile;
import bilan.pipelines.layout.SheetHead;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of one dataset: the organisation's own first, then the built-in ones that its own do
 * not replace.
 */
public final class Profiles {

  private static final String FOLDER = "/bilan/pipelines/profiles/";

  /** Words that the organisation adds, which is no profile. */
  private static final String WORDS = "words.yaml";

  private final List<Profile> profiles = new ArrayList<>();

  private final List<BadProfile> bad = new ArrayList<>();

  /** Those of its own that can't be understood are kept for who may need them. */
  public Profiles(String dataset, @Nullable Path own) {
    for (Path path : own == null ? List.<Path>of() : files(own)) {
      addOwn(path, dataset);
    }
    for (String name : resource("INDEX").split("\\R", -1)) {
      if (name.startsWith(dataset + "/")) {
        add(ProfileReader.read(name + ".yaml", resource(name + ".yaml"), false), dataset);
      }
    }
  }

  private void addOwn(Path path, String dataset) {
    String name = path.getFileName().toString();
    try {
      String text = text(path);
      if (saysSomething(text)) {
        add(ProfileReader.read(name, text, true), dataset);
      }
    } catch (Failure failure) {
      bad.add(new BadProfile(stem(name), legible(path), failure.problems()));
    } catch (IOException e) {
      Problem unreadable =
          Problem.error(
              "PROF-01",
              Message.of("profile.unreadable", String.valueOf(e.getMessage())),
              path.toString(),
              null);
      bad.add(new BadProfile(stem(name), "", List.of(unreadable)));
    }
  }

  /** A profile that is no text of ours bears the code of an unreadable one. */
  private static String text(Path path) throws IOException {
    try {
      return TextFile.read(path);
    } catch (Failure failure) {
      List<Problem> problems =
          failure.problems().stream()
              .map(p -> Problem.error("PROF-01", p.what(), p.where(), p.cure()))
              .toList();
      throw new Failure(failure.exit(), problems);
    }
  }

  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** A text that is not UTF-8 is mostly that of an older program of Windows. */
  private static String legible(Path path) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, Charset.forName("windows-1252"));
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * What is to be said of profiles that can't be understood and that the file does without.
   *
   * @throws Failure {@code USAGE} with every problem of those that it may need
   */
  public List<Problem> without(String dataset, @Nullable String named, List<SheetHead> heads) {
    List<Problem> needed = new ArrayList<>();
    List<Problem> told = new ArrayList<>();
    for (BadProfile one : bad) {
      if (one.isNeeded(dataset, named, heads)) {
        needed.addAll(one.problems());
      } else {
        one.problems().forEach(problem -> told.add(problem.asWarning()));
      }
    }
    if (!needed.isEmpty()) {
      throw new Failure(Exit.USAGE, needed);
    }
    return told;
  }

  /**
   * An empty file is no profile yet: the shell makes one before {@code inspect} runs, whose answer
   * goes there, and that may be nothing but comments.
   */
  private static boolean saysSomething(String text) {
    return text.lines()
        .map(line -> line.replace("\uFEFF", "").strip())
        .anyMatch(line -> !line.isEmpty() && !line.startsWith("#"));
  }

  private void add(Profile profile, String dataset) {
    if (profile.dataset().equals(dataset)
        && profiles.stream().noneMatch(p -> p.name().equals(profile.name()))) {
      profiles.add(profile);
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".yaml") || f.toString().endsWith(".yml"))
          .filter(f -> !f.endsWith(WORDS))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (var in = Profiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Profile> all() {
    return List.copyOf(profiles);
  }

  /**
   * The profile of this name.
   *
   * @throws Failure {@code USAGE} if there is none
   */
  public Profile named(String name, String dataset) {
    if (name.equals("generic")) {
      return Profile.generic(dataset);
    }
    for (Profile profile : profiles) {
      if (profile.name().equals(name)) {
        return profile;
      }
    }
    without(dataset, name, List.of());
    List<String> names = profiles.stream().map(Profile::name).toList();
    String near = Nearest.of(name, names);
    Message cure =
        near == null
            ? Message.of("profile.names", String.join(", ", names))
            : Message.of("yaml.did_you_mean", near);
    throw new Failure(
        Exit.USAGE,
        Problem.error("PROF-06", Message.of("profile.no_such_profile", name, dataset), null, cure));
  }
}
