package bilan.queries.report;

import bilan.files.ResourceFolder;
import bilan.queries.SavedQueries;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The bilans at hand: those that ship with the program and the organisation's own, which win. */
public final class Bilans {

  private static final String EXTENSION = ".md";
  private static final ResourceFolder BUILT_IN =
      new ResourceFolder(SavedQueries.class, "bilans", EXTENSION);

  private final @Nullable Path own;

  /**
   * Nothing is read yet.
   *
   * @param own the organisation's folder of bilans; null, or absent on disk, for none
   */
  public Bilans(@Nullable Path own) {
    this.own = own;
  }

  /** Every name, in order; a text in another language is not a bilan of its own. */
  public List<String> names() {
    TreeSet<String> names = new TreeSet<>(BUILT_IN.names());
    if (own != null) {
      try {
        names.addAll(ResourceFolder.inFolder(own, EXTENSION));
      } catch (IOException e) {
        throw unreadable(own, e);
      }
    }
    names.removeIf(name -> name.endsWith(".en") || name.endsWith(".fr"));
    return List.copyOf(names);
  }

  /**
   * One bilan by its name, in the language asked if somebody wrote it in that language.
   *
   * @throws Failure (2) if there is none, with the nearest name, or if its front matter is wrong
   */
  public BilanFile find(String name, Lang lang) {
    String suffix = lang == Lang.EN ? ".en" : ".fr";
    for (String candidate : List.of(name + suffix, name)) {
      BilanFile own = own(name, candidate);
      if (own != null) {
        return own;
      }
    }
    for (String candidate : List.of(name + suffix, name)) {
      String text = candidate.contains("/") ? null : BUILT_IN.text(candidate);
      if (text != null) {
        return BilanFile.read(name, "bilan:bilans/" + candidate + EXTENSION, text);
      }
    }
    String near = Nearest.of(name, names());
    throw new Failure(
        Exit.USAGE,
        Problem.error(
            "REPORT-01",
            Message.of("report.unknown", name),
            null,
            near == null
                ? Message.of("report.list_them", String.join(", ", names()))
                : Message.of("report.did_you_mean", near)));
  }

  private @Nullable BilanFile own(String name, String candidate) {
    if (own == null) {
      return null;
    }
    Path file = own.resolve(candidate + EXTENSION).normalize();
    if (!file.startsWith(own.normalize()) || !Files.isRegularFile(file)) {
      return null;
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return BilanFile.read(name, "bilans/" + candidate + EXTENSION, text);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static Failure unreadable(Path file, IOException e) {
    Problem problem =
        Problem.error(
            "REPORT-09",
            Message.of("report.unreadable_file"),
            file.toString(),
            Message.of("report.unreadable_file.cure"));
    return new Failure(Exit.MACHINE, List.of(problem), e);
  }
}
