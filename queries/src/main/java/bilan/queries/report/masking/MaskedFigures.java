package bilan.queries.report.masking;

import bilan.queries.Persons;
import bilan.queries.TraceId;
import bilan.queries.figure.Change;
import bilan.queries.figure.Figure;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.finding.ConstantPerimeter;
import bilan.queries.figure.finding.PerOpenMonth;
import bilan.queries.figure.sheet.FigureSheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Key figures that count persons, for people outside: those of a few persons are hidden. */
public final class MaskedFigures {

  private final FigureSheet sheet;
  private final String reason;
  private final Set<String> hidden = new HashSet<>();
  private final FewCounts few;

  /**
   * @param least the smallest count that may be shown
   * @param reason said in the place of what is hidden
   */
  public MaskedFigures(FigureSheet sheet, int least, String reason) {
    this.sheet = sheet;
    this.reason = reason;
    this.few = new FewCounts(least);
    for (String id : persons()) {
      for (String period : sheet.figures().stream().map(KeyFigure::period).distinct().toList()) {
        hide(id, period);
      }
    }
    telling();
    returning();
  }

  /** The figures that count persons. */
  private List<String> persons() {
    return sheet.declared().keys().stream()
        .filter(figure -> figure.persons().any())
        .map(Figure::id)
        .toList();
  }

  /** A figure that is made of a hidden one would tell it. */
  private void telling() {
    for (KeyFigure figure : sheet.figures()) {
      Figure declared = figure.declared();
      for (String told : declared == null ? List.<String>of() : declared.tells()) {
        if (isHidden(told, figure.period(), figure.place())) {
          hidden.add(figure.trace());
        }
      }
    }
  }

  /** Who is not new came back: few of those neither. */
  private void returning() {
    for (KeyFigure figure : sheet.figures()) {
      Figure declared = figure.declared();
      String among = declared == null ? null : declared.among();
      BigDecimal all =
          among == null ? null : value(TraceId.of(among, figure.period(), figure.place()));
      BigDecimal first = figure.value();
      if (all != null && first != null && few.isFew(all.subtract(first))) {
        hidden.add(figure.trace());
      }
    }
  }

  private @Nullable BigDecimal value(String trace) {
    return sheet.figures().stream()
        .filter(figure -> figure.trace().equals(trace))
        .findFirst()
        .map(KeyFigure::value)
        .orElse(null);
  }

  /**
   * A figure that adds up over places: its hidden places may not follow from the network's number.
   */
  private void hide(String id, String period) {
    Figure declared = sheet.declared().find(id);
    boolean adds = declared.adds() != Figure.Adds.NOT;
    List<KeyFigure> figures = new ArrayList<>();
    for (KeyFigure figure : sheet.figures()) {
      if (figure.id().equals(id) && figure.period().equals(period)) {
        if (figure.place() != null || !adds) {
          figures.add(figure);
        } else if (few.isFew(figure.value()) && isOfVisitors(declared)) {
          hidden.add(figure.trace());
        }
      }
    }
    List<@Nullable BigDecimal> values = new ArrayList<>();
    figures.forEach(f -> values.add(f.value()));
    List<Integer> all = IntStream.range(0, values.size()).boxed().toList();
    BitSet out = few.hidden(values, adds ? List.of(all) : List.of());
    out.stream().forEach(i -> hidden.add(figures.get(i).trace()));
  }

  /** Whether its persons came from outside: the team of the network is counted whole. */
  private static boolean isOfVisitors(Figure declared) {
    return declared.own() || declared.persons().came();
  }

  /** The ids of the figures that are hidden. */
  public Set<String> hidden() {
    return hidden;
  }

  /** Figures with the hidden ones marked. */
  public FigureSheet sheet() {
    List<KeyFigure> figures = new ArrayList<>();
    KeyFigure before = null;
    for (KeyFigure figure : sheet.figures()) {
      boolean follows = before != null && isNext(before, figure);
      boolean beforeHidden = follows && before != null && hidden.contains(before.trace());
      figures.add(masked(figure, hidden.contains(figure.trace()), beforeHidden));
      before = figure;
    }
    return new FigureSheet(
        sheet.request(),
        sheet.settings(),
        figures,
        sheet.constantPerimeter().stream().map(this::masked).toList(),
        sheet.perOpenMonth().stream().map(this::masked).toList(),
        sheet.notes());
  }

  private static boolean isNext(KeyFigure before, KeyFigure figure) {
    return before.id().equals(figure.id()) && Objects.equals(before.place(), figure.place());
  }

  /** A change from or to a hidden figure would tell it. */
  private KeyFigure masked(KeyFigure figure, boolean itself, boolean before) {
    if (!itself && !before) {
      return figure;
    }
    return new KeyFigure(
        figure.id(),
        figure.label(),
        figure.period(),
        figure.place(),
        itself ? null : figure.value(),
        figure.unit(),
        figure.tax(),
        itself ? KeyFigure.State.NC : figure.state(),
        itself ? reason : figure.note(),
        itself ? List.of(reason) : figure.lacks(),
        Change.none(reason),
        figure.rejected(),
        figure.trace(),
        figure.declared());
  }

  private boolean isHidden(String id, String period, @Nullable String place) {
    return hidden.contains(TraceId.of(id, period, place));
  }

  private ConstantPerimeter masked(ConstantPerimeter one) {
    return !isTold(one)
        ? one
        : new ConstantPerimeter(
            one.id(),
            one.label(),
            one.period(),
            one.before(),
            one.place(),
            one.perimeter(),
            null,
            null,
            one.unit(),
            one.tax(),
            Change.none(reason));
  }

  /**
   * Whether the common months of two years tell a few persons: themselves, or those of the other
   * months of a year that is shown. Hours of participants would tell the participations.
   */
  private boolean isTold(ConstantPerimeter one) {
    Figure figure = sheet.declared().find(one.id());
    boolean counted = figure.tellsParticipations(sheet.declared());
    return (counted || figure.persons() == Persons.PASSAGES)
        && (tells(figure, one, one.period(), one.value())
            || tells(figure, one, one.before(), one.valueBefore()));
  }

  private boolean tells(
      Figure figure, ConstantPerimeter one, String period, @Nullable BigDecimal common) {
    if (common == null) {
      return false;
    }
    if (isHidden(one.id(), period, one.place()) || !figure.persons().any()) {
      return true;
    }
    BigDecimal year = value(TraceId.of(one.id(), period, one.place()));
    return few.isFew(common) || (year != null && few.isFew(year.subtract(common)));
  }

  private PerOpenMonth masked(PerOpenMonth one) {
    return !isHidden(one.id(), one.period(), one.place())
        ? one
        : new PerOpenMonth(
            one.id(),
            one.label(),
            one.period(),
            one.place(),
            null,
            one.months(),
            one.ofSome(),
            one.unit(),
            one.tax(),
            reason);
  }
}
