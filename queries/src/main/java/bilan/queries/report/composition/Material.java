package bilan.queries.report.composition;

import bilan.queries.Answer;
import bilan.queries.CellOrigin;
import bilan.queries.FigureQuestion;
import bilan.queries.figure.calendar.RefusedFile;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.report.printed.Revision;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures and answers that a bilan is made of. */
public interface Material {

  /** Every key figure of the request. */
  FigureSheet figures();

  /** The names of the saved queries. */
  List<String> queries();

  /**
   * The answer to a saved query; asked once for the same parameters.
   *
   * @throws bilan.text.Failure if it does not exist, or its parameters are wrong
   */
  Answer answer(String query, Map<String, String> parameters);

  /**
   * Answer of a query over many more years than the request's and everywhere: what a column ever
   * said.
   */
  Answer everyYear(String query);

  /** Whether a saved query can be asked about one place; other answers are about the network. */
  boolean isAboutPlaces(String query);

  /** What a query names instead of SQL; null if it is SQL. */
  default @Nullable FigureQuestion question(String query) {
    return null;
  }

  /** Whether people outside are shown none of a query. */
  default boolean isInner(String query) {
    return false;
  }

  /** Files refused whole, of which the answer to a saved query lacks every row. */
  default List<RefusedFile> refused(String query) {
    return List.of();
  }

  /** What the bilan that was handed over printed otherwise. */
  default List<Revision> revised() {
    return List.of();
  }

  /** What a cell that is no key figure was made of, for whoever asks where it comes from. */
  default void comesFrom(CellOrigin origin) {}

  /**
   * The id of a cell that was made of the same, else its own, which is known from now on; null if
   * no rows of files could be shown for it.
   */
  default @Nullable String known(CellOrigin origin) {
    return origin.id();
  }

  /** The organisation's pictures. */
  default Gallery images() {
    return new Gallery(Path.of("images"), true);
  }

  /** What a key figure means, in words. */
  String definition(String figure);

  /** The label of a key figure, with its basis. */
  String label(String figure);
}
