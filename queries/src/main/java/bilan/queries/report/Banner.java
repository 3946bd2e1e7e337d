package bilan.queries.report;

import bilan.queries.Basis;
import bilan.queries.SavedQueries;
import bilan.queries.SavedQuery;
import bilan.queries.document.Block;
import bilan.queries.document.Inline;
import bilan.queries.figure.Figure;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.report.printed.ShownFigures;
import bilan.queries.report.table.FigureCells;
import bilan.queries.report.text.FrenchSpaces;
import bilan.text.Catalogue;
import bilan.text.Typography;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands above a document whose data are not whole, or old: nobody should read past it. */
final class Banner {

  private final FigureSheet sheet;
  private final Freshness freshness;
  private final @Nullable String place;
  private final Catalogue catalogue;

  /**
   * @param place the only one told about; null for the network
   */
  Banner(FigureSheet sheet, Freshness freshness, @Nullable String place, Catalogue catalogue) {
    this.sheet = sheet;
    this.freshness = freshness;
    this.place = place;
    this.catalogue = catalogue;
  }

  /**
   * The sentences, set apart; none if the data that it shows are whole and fresh.
   *
   * @param shown what the document shows: of a dataset that is not in it nothing is said
   */
  List<Block> above(List<Block> shown, SavedQueries queries) {
    Set<String> names = new ShownFigures(shown).names();
    Set<String> saved = new HashSet<>(queries.names());
    saved.retainAll(names);
    List<String> telling =
        telling().stream()
            .filter(id -> isShown(sheet.declared().find(id).basis(), names, saved, queries))
            .toList();
    List<Block> said = new ArrayList<>();
    said.addAll(say("trace.closed", closed()));
    said.addAll(say("trace.banner", gaps(telling)));
    said.addAll(say("trace.stale", stale(telling)));
    return said;
  }

  /** Since when the place of the document is closed, if it is. */
  private Set<String> closed() {
    LocalDate since = freshness.closedSince(place);
    Typography typography = Typography.of(catalogue.lang());
    return place == null || since == null
        ? Set.of()
        : Set.of(catalogue.say("trace.closed.since", place, typography.date(since)));
  }

  private List<Block> say(String key, Set<String> what) {
    if (what.isEmpty()) {
      return List.of();
    }
    List<Inline> words = new ArrayList<>();
    words.add(new Inline.Strong(catalogue.say(key)));
    words.add(
        new Inline.Words(
            " "
                + FrenchSpaces.in(String.join(Typography.of(catalogue.lang()).semicolon(), what))
                + "."));
    return List.of(new Block.Callout(words));
  }

  /** Whether anything at all is missing or old of what any document may show. */
  boolean isWanted() {
    return !gaps(telling()).isEmpty() || !stale(telling()).isEmpty();
  }

  /** One figure for each dataset whose months may be missing. */
  private static List<String> telling() {
    List<String> figures = new ArrayList<>();
    for (Basis basis : Basis.followed()) {
      figures.add(Objects.requireNonNull(basis.figure()));
    }
    return figures;
  }

  /** Where the last period has a gap, the gap says it already. */
  private Set<String> stale(List<String> telling) {
    Set<String> stale = new LinkedHashSet<>();
    for (String id : telling) {
      LocalDate last = freshness.staleSince(sheet.declared().find(id).basis(), place);
      KeyFigure figure = last(id);
      if (last != null && figure != null && !isGap(figure)) {
        Typography typography = Typography.of(catalogue.lang());
        stale.add(catalogue.say("trace.stale.since", figure.label(), typography.date(last)));
      }
    }
    return stale;
  }

  private @Nullable KeyFigure last(String id) {
    KeyFigure last = null;
    for (KeyFigure figure : sheet.figures()) {
      boolean same = figure.id().equals(id) && Objects.equals(figure.place(), place);
      last = same ? figure : last;
    }
    return last;
  }

  private boolean isGap(KeyFigure figure) {
    boolean lacks = figure.state() == State.PARTIAL || figure.state() == State.MISSING;
    return lacks && !reasons(figure).isEmpty();
  }

  /** What it lacks beside the days that are to come, of which its first reason speaks. */
  private List<String> reasons(KeyFigure figure) {
    var underWay = sheet.request().underWay();
    boolean goesOn = underWay != null && underWay.label().equals(figure.period());
    return FigureCells.parts(figure.note(), catalogue.lang()).stream()
        .skip(goesOn && figure.state() == State.PARTIAL ? 1 : 0)
        .toList();
  }

  private Set<String> gaps(List<String> telling) {
    Set<String> gaps = new LinkedHashSet<>();
    for (KeyFigure figure : sheet.figures()) {
      if (isGap(figure) && telling.contains(figure.id()) && Objects.equals(figure.place(), place)) {
        String why = reasons(figure).get(0);
        gaps.add(catalogue.say("trace.banner.gap", figure.label(), figure.period(), why));
      }
    }
    return gaps;
  }

  /** Whether a document shows a figure, or a saved query, that rests on a dataset. */
  private boolean isShown(Basis basis, Set<String> names, Set<String> saved, SavedQueries queries) {
    return names.stream()
        .anyMatch(
            name -> {
              Figure declared = sheet.declared().ifAny(name);
              return declared == null
                  ? saved.contains(name) && restsOn(basis, queries.find(name))
                  : declared.basis().equals(basis);
            });
  }

  /** A query says whose months it follows, or names figures that do. */
  private boolean restsOn(Basis basis, SavedQuery query) {
    SavedQuery.Comparison comparable = query.comparable();
    return (comparable != null && basis.dataset().equals(comparable.dataset()))
        || query.named().stream()
            .map(sheet.declared()::ifAny)
            .anyMatch(figure -> figure != null && figure.basis().equals(basis));
  }
}
