package bilan.queries.figure;

import bilan.files.ResourceFolder;
import bilan.files.Shelf;
import bilan.queries.FigureQuestion;
import bilan.queries.SavedQueries;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The figures at hand: those that ship with the program, and the organisation's own, which have
 * names of their own. A file is read when its figure is first asked for.
 */
public final class Figures {

  /** The figure of memberships, gifts and the rest, whose channels are no sales. */
  public static final String OTHER_OWN_RESOURCES = "other_own_resources";

  /** The figure that counts places, of which one place is always one. */
  public static final String PLACES_OPEN = "places_open";

  /** The figure by which other figures are divided where places opened for longer. */
  public static final String MONTHS_OPEN = "months_open";

  private static final String FOLDER = "figures";
  private static final String FIGURE = ".yaml";
  private static final String RELATION = ".sql";

  private static final Figures BUILT_IN = new Figures(null);

  private final Shelf figures;
  private final Shelf relations;
  private final Map<String, Figure> found = new HashMap<>();
  private final Map<String, Relation> read = new HashMap<>();
  private final Deque<String> reading = new ArrayDeque<>();
  private @Nullable SortedSet<String> names;

  /**
   * Nothing is read yet.
   *
   * @param own the organisation's folder of figures; null, or absent on disk, for none
   */
  public Figures(@Nullable Path own) {
    this.figures =
        new Shelf(
            new ResourceFolder(SavedQueries.class, FOLDER, FIGURE), own, SavedQueries::unreadable);
    this.relations =
        new Shelf(
            new ResourceFolder(SavedQueries.class, FOLDER, RELATION),
            own,
            SavedQueries::unreadable);
  }

  /** Those that ship with the program. */
  public static Figures builtIn() {
    return BUILT_IN;
  }

  /** Every id, in alphabetical order. */
  public synchronized SortedSet<String> names() {
    SortedSet<String> known = names;
    if (known == null) {
      known = figures.names();
      names = known;
    }
    return known;
  }

  /** Whether there is a figure of this id. */
  public boolean isFigure(String id) {
    return names().contains(id);
  }

  /**
   * One figure by its id.
   *
   * @throws Failure (2) if there is none, with the nearest, or if its file has problems
   */
  public synchronized Figure find(String id) {
    Figure known = found.get(id);
    if (known != null) {
      return known;
    }
    if (reading.contains(id)) {
      throw problem("FIGURE-02", Message.of("figure.file.circle", id), origin(id), null);
    }
    reading.push(id);
    try {
      Figure figure = read(id);
      found.put(id, figure);
      return figure;
    } finally {
      reading.pop();
    }
  }

  /** One figure by its id; null if there is none. */
  public @Nullable Figure ifAny(String id) {
    return isFigure(id) ? find(id) : null;
  }

  /** The key figures in their order. */
  public List<Figure> keys() {
    return all().stream().filter(Figure::key).toList();
  }

  /**
   * Every figure by its rank, then its id.
   *
   * @throws Failure (2) with every problem of every file
   */
  public List<Figure> all() {
    List<Problem> problems = new ArrayList<>();
    List<Figure> all = readable(problems::add);
    if (!problems.isEmpty()) {
      throw new Failure(Exit.USAGE, problems);
    }
    return all;
  }

  /**
   * Every figure that can be read, by its rank, then its id.
   *
   * @param bad takes every problem of the other files
   */
  public List<Figure> readable(Consumer<Problem> bad) {
    List<Figure> all = new ArrayList<>();
    for (String name : names()) {
      try {
        all.add(find(name));
      } catch (Failure e) {
        e.problems().forEach(bad);
      }
    }
    all.sort(Comparator.comparingInt(Figure::rank).thenComparing(Figure::id));
    return all;
  }

  /** Whether a question tells figures apart by what people outside may not see. */
  public boolean isInner(FigureQuestion question) {
    for (String id : question.figures()) {
      Figure figure = ifAny(id);
      if (figure != null && question.by().stream().anyMatch(by -> isInner(figure, by))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInner(Figure figure, String by) {
    Relation.Dimension dimension = Dimensions.ofRows(figure).get(by);
    return dimension != null && dimension.inner();
  }

  /** What to type instead of an id that is none. */
  public @Nullable Message cure(String id) {
    String near = Nearest.of(id, names());
    return near == null ? Message.of("figure.list_them") : Message.of("query.did_you_mean", near);
  }

  /** The names of the relations. */
  Set<String> relations() {
    return relations.names();
  }

  /** Whether there is a relation of this name; no folder is listed for it. */
  synchronized boolean isRelation(String name) {
    return read.containsKey(name)
        || relations.builtInText(name) != null
        || relations.ownText(name) != null;
  }

  /** One relation by its name. */
  synchronized Relation relation(String name) {
    Relation known = read.get(name);
    if (known != null) {
      return known;
    }
    String builtIn = relations.builtInText(name);
    String own = relations.ownText(name);
    if (builtIn != null && own != null) {
      throw problem(
          "FIGURE-03",
          Message.of("figure.file.relation_taken", name),
          FOLDER + "/" + name + RELATION,
          null);
    }
    String text = own == null ? builtIn : own;
    if (text == null) {
      throw problem("FIGURE-01", Message.of("figure.file.relation", name), null, null);
    }
    String origin = (own == null ? "bilan:" : "") + FOLDER + "/" + name + RELATION;
    Relation relation = RelationFile.read(name, origin, own != null, text);
    read.put(name, relation);
    return relation;
  }

  private Figure read(String id) {
    String builtIn = figures.builtInText(id);
    String own = figures.ownText(id);
    if (builtIn != null && own != null) {
      throw problem("FIGURE-03", Message.of("figure.file.taken", id), origin(id), null);
    }
    if (own != null && !id.matches("[a-z][a-z0-9_]*")) {
      throw problem(
          "FIGURE-04",
          Message.of("figure.file.name", id),
          origin(id),
          Message.of("figure.file.name.cure"));
    }
    String text = own == null ? builtIn : own;
    if (text == null) {
      throw problem("FIGURE-01", Message.of("figure.unknown", id), null, cure(id));
    }
    return FigureFile.read(
        id, own == null ? "bilan:" + origin(id) : origin(id), own != null, text, this);
  }

  private static String origin(String id) {
    return FOLDER + "/" + id + FIGURE;
  }

  private static Failure problem(
      String code, Message what, @Nullable String where, @Nullable Message cure) {
    return new Failure(Exit.USAGE, Problem.error(code, what, where, cure));
  }
}
