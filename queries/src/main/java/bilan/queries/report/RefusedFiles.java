package bilan.queries.report;

import bilan.queries.FigureQuestion;
import bilan.queries.SavedQueries;
import bilan.queries.SavedQuery;
import bilan.queries.document.Block;
import bilan.queries.document.Inline;
import bilan.queries.figure.Figure;
import bilan.queries.figure.Figures;
import bilan.queries.figure.calendar.ReadDatasets;
import bilan.queries.figure.calendar.RefusedFile;
import bilan.queries.figure.calendar.Warehouse;
import bilan.queries.report.text.FrenchSpaces;
import bilan.text.Catalogue;
import bilan.text.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refused files, of which a document that speaks of their data lacks every row. */
final class RefusedFiles {

  /** The list of places, on which every document stands. */
  private static final String PLACES = "select place from places";

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_-]*");

  private final List<RefusedFile> files;
  private final SavedQueries queries;
  private final Figures figures;
  private final @Nullable ReadDatasets datasets;

  private RefusedFiles(
      List<RefusedFile> files,
      SavedQueries queries,
      Figures figures,
      @Nullable ReadDatasets datasets) {
    this.files = files;
    this.queries = queries;
    this.figures = figures;
    this.datasets = datasets;
  }

  /** Files that wait; what queries read is only looked up where there is one. */
  static RefusedFiles read(Warehouse warehouse, SavedQueries queries, Figures figures) {
    List<RefusedFile> files = RefusedFile.read(warehouse);
    ReadDatasets datasets = files.isEmpty() ? null : ReadDatasets.read(warehouse);
    return new RefusedFiles(files, queries, figures, datasets);
  }

  /** Those whose data a saved query or a question of figures reads. */
  List<RefusedFile> of(String query) {
    return files.isEmpty() ? List.of() : of(datasets(queries.find(query)));
  }

  private List<RefusedFile> of(Set<String> datasets) {
    return files.stream().filter(file -> datasets.contains(file.dataset())).toList();
  }

  /** What stands above a document: each file whose data a block of it may name. */
  List<Block> above(BilanFile bilan, boolean published, Catalogue catalogue) {
    List<RefusedFile> lacking = files.isEmpty() ? List.of() : of(datasets(bilan));
    if (lacking.isEmpty()) {
      return List.of();
    }
    List<String> said = lacking.stream().map(file -> said(file, published, catalogue)).toList();
    String joined = String.join(Typography.of(catalogue.lang()).semicolon(), said);
    List<Inline> words = new ArrayList<>();
    words.add(new Inline.Strong(catalogue.say("report.refused", lacking.size())));
    words.add(new Inline.Words(" " + FrenchSpaces.in(joined) + "."));
    return List.of(new Block.Callout(words));
  }

  /** People outside are told no name of a file. */
  private static String said(RefusedFile file, boolean published, Catalogue catalogue) {
    String key = file.hasEarlier() ? "report.refused.earlier" : "report.refused.file";
    String name =
        published
            ? catalogue.say("report.refused.unnamed")
            : catalogue.say("report.refused.named", file.source());
    return catalogue.say(key, name, Typography.of(catalogue.lang()).date(file.refusedOn()));
  }

  /** Every word of the bilan that is a figure or a saved query counts, wherever it stands. */
  private Set<String> datasets(BilanFile bilan) {
    Set<String> names = new TreeSet<>(Objects.requireNonNull(datasets).of(PLACES));
    Set<String> known = Set.copyOf(queries.names());
    Matcher word = WORD.matcher(bilan.body());
    while (word.find()) {
      Figure figure = figures.ifAny(word.group());
      if (figure != null) {
        names.addAll(datasets(figure));
      } else if (known.contains(word.group())) {
        names.addAll(datasets(queries.find(word.group())));
      }
    }
    return names;
  }

  private Set<String> datasets(SavedQuery query) {
    FigureQuestion question = query.figures();
    Set<String> names = new TreeSet<>();
    if (datasets != null) {
      names.addAll(datasets.of(query.sql().text()));
    }
    if (question != null) {
      question.figures().forEach(id -> names.addAll(datasets(figures.find(id))));
    }
    return names;
  }

  private static Set<String> datasets(Figure figure) {
    String dataset = figure.dataset();
    return dataset == null ? Set.of() : Set.of(dataset);
  }
}
