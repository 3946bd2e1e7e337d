package bilan.queries.report;

import bilan.files.ResourceFolder;
import bilan.files.Shelf;
import bilan.queries.SavedQueries;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bilans at hand: those that ship with the program and the organisation's own, which win. */
public final class Bilans {

  private static final String EXTENSION = ".md";
  private static final ResourceFolder BUILT_IN =
      new ResourceFolder(SavedQueries.class, "bilans", EXTENSION);

  private final Shelf shelf;

  /**
   * Nothing is read yet.
   *
   * @param own the organisation's folder of bilans; null, or absent on disk, for none
   */
  public Bilans(@Nullable Path own) {
    this.shelf = new Shelf(BUILT_IN, own, Bilans::unreadable);
  }

  /** Every name, in order; a text in another language is not a bilan of its own. */
  public List<String> names() {
    return shelf.names().stream()
        .filter(name -> !name.endsWith(".en") && !name.endsWith(".fr"))
        .toList();
  }

  /** Whether it is the organisation's own, which nobody wrote in this language. */
  public boolean isOnlyInOwnWords(String name, Lang lang) {
    return shelf.ownText(name) != null && shelf.ownText(name + suffix(lang)) == null;
  }

  private static String suffix(Lang lang) {
    return lang == Lang.EN ? ".en" : ".fr";
  }

  /**
   * One bilan by its name, in the language asked if somebody wrote it in that language.
   *
   * @throws Failure (2) if there is none, with the nearest name, or if its front matter is wrong
   */
  public BilanFile find(String name, Lang lang) {
    List<String> files = List.of(name + suffix(lang), name);
    for (String file : files) {
      String text = shelf.ownText(file);
      if (text != null) {
        return BilanFile.read(name, "bilans/" + file + EXTENSION, text);
      }
    }
    for (String file : files) {
      String text = shelf.builtInText(file);
      if (text != null) {
        return BilanFile.read(name, "bilan:bilans/" + file + EXTENSION, text);
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
