package bilan.queries;

import bilan.files.ResourceFolder;
import bilan.files.Shelf;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The saved queries at hand: those that ship with the program, and the organisation's own, which
 * win by name. May be asked by several threads.
 */
public final class SavedQueries {

  private static final String EXTENSION = ".sql";
  private static final ResourceFolder BUILT_IN =
      new ResourceFolder(SavedQueries.class, "queries", EXTENSION);

  private final Shelf shelf;
  private final Map<String, SavedQuery> found = new ConcurrentHashMap<>();

  /**
   * Nothing is read yet.
   *
   * @param own the organisation's folder of queries; null, or absent on disk, for none
   */
  public SavedQueries(@Nullable Path own) {
    this.shelf = new Shelf(BUILT_IN, own, SavedQueries::unreadable);
  }

  /** Every name, in order. */
  public List<String> names() {
    return List.copyOf(shelf.names());
  }

  /**
   * Every query that can be read, in the order of their names.
   *
   * @param bad takes every problem of the other files
   */
  public List<SavedQuery> readable(Consumer<Problem> bad) {
    List<SavedQuery> queries = new ArrayList<>();
    for (String name : names()) {
      try {
        queries.add(find(name));
      } catch (Failure e) {
        e.problems().forEach(bad);
      }
    }
    return queries;
  }

  /**
   * Every query, in the order of their names.
   *
   * @throws Failure (2) with every problem of every file
   */
  public List<SavedQuery> all() {
    List<Problem> problems = new ArrayList<>();
    List<SavedQuery> queries = readable(problems::add);
    if (!problems.isEmpty()) {
      throw new Failure(Exit.USAGE, problems);
    }
    return queries;
  }

  /**
   * One query by its name; only its file is read, and once.
   *
   * @throws Failure (2) if there is none, with the nearest name, or if its file has problems
   */
  public SavedQuery find(String name) {
    return found.computeIfAbsent(
        name, one -> FigureQuestion.isName(one) ? question(one) : read(one));
  }

  /** A question of figures that stands in no file; its title is that of its figures. */
  private static SavedQuery question(String name) {
    return SavedQuery.of(name, new Label("", ""), FigureQuestion.of(name));
  }

  private SavedQuery read(String name) {
    String own = shelf.ownText(name);
    if (own != null) {
      return SavedQueryFile.read(name, "queries/" + name + EXTENSION, true, own);
    }
    String text = shelf.builtInText(name);
    if (text == null) {
      throw unknown(name);
    }
    return SavedQueryFile.read(name, "bilan:queries/" + name + EXTENSION, false, text);
  }

  private Failure unknown(String name) {
    String near = Nearest.of(name, names());
    Message cure =
        near == null ? Message.of("query.list_them") : Message.of("query.did_you_mean", near);
    return new Failure(
        Exit.USAGE, Problem.error("QUERY-05", Message.of("query.unknown", name), null, cure));
  }

  /** For a file of the organisation that is there and can’t be read. */
  public static Failure unreadable(Path file, IOException e) {
    return new Failure(
        Exit.MACHINE,
        List.of(
            Problem.error(
                "QUERY-10",
                Message.of("query.unreadable_file"),
                file.toString(),
                Message.of("query.unreadable_file.cure"))),
        e);
  }
}
