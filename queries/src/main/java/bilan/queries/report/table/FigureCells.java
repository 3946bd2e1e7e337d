package bilan.queries.report.table;

import bilan.queries.Answer.Missing;
import bilan.queries.Kind;
import bilan.queries.TraceId;
import bilan.queries.document.Cell;
import bilan.queries.figure.Change;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.figure.finding.Beside;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.text.FrenchSpaces;
import bilan.queries.words.FigureKind;
import bilan.text.Lang;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Key figures as cells of one table, whose notes are gathered, each once. */
public final class FigureCells {

  private final Composition composition;
  private final List<GatheredNote> notes = new ArrayList<>();

  FigureCells(Composition composition) {
    this.composition = composition;
  }

  /** What stands below the table, each reason once. */
  List<String> notes() {
    return notes.stream().map(GatheredNote::words).toList();
  }

  Cell value(@Nullable KeyFigure figure) {
    if (figure == null) {
      return Cell.of(null, Kind.TEXT);
    }
    BigDecimal value = figure.value();
    boolean partial = figure.state() == State.PARTIAL;
    Object shown = value == null ? new Missing(mark(figure), figure.beside()) : value;
    // That a place was not open yet is what the dash says.
    List<Integer> references = figure.state() == State.NOT_OPEN ? List.of() : each(figure);
    return new Cell(
        shown, FigureKind.of(figure.unit()), figure.unit(), partial, references, figure.trace());
  }

  /**
   * The change between two periods that stand beside it. Where one of them has no value, its own
   * notes say why, and the change has none.
   */
  Cell change(@Nullable KeyFigure before, @Nullable KeyFigure figure) {
    if (figure == null) {
      return Cell.of(null, Kind.RATE);
    }
    Change.Told told = figure.told();
    String trace = TraceId.facet(figure.trace(), TraceId.CHANGE);
    if (told != null) {
      return change(told, trace, note(told.over()));
    }
    String note = figure.changeNote();
    if (note == null) {
      return Cell.of(
          new Missing(figure.state() == State.NOT_OPEN ? "–" : composition.say("report.nc"), null),
          Kind.RATE);
    }
    return new Cell(
        new Missing(composition.say("report.nc"), note),
        Kind.RATE,
        null,
        false,
        isUnknown(before) || isUnknown(figure) ? List.of() : note(brief(figure, note)),
        trace);
  }

  private static boolean isUnknown(@Nullable KeyFigure figure) {
    return figure != null
        && figure.value() == null
        && figure.state() != State.NOT_OPEN
        && figure.beside() != null;
  }

  private String brief(KeyFigure figure, String note) {
    String brief = figure.since().brief();
    if (brief == null || !composition.hasReservations()) {
      return note;
    }
    composition.shortens(figure.trace());
    return brief;
  }

  /** That a year is not over; nothing of any other value. */
  List<Integer> underWay(@Nullable Object year) {
    return composition.isUnderWay(year)
        ? note(composition.periodDated(String.valueOf(year)))
        : List.of();
  }

  /** A change or a difference, with its own unit. */
  static Cell change(Change.Told told, String trace, List<Integer> notes) {
    Kind kind = FigureKind.ofChange(told.unit());
    return new Cell(told.amount(), kind, told.unit(), false, notes, trace).asChange();
  }

  private String mark(KeyFigure figure) {
    return figure.state() == State.NOT_OPEN ? "–" : composition.say("report.nc");
  }

  /** The numbers of its reasons; what only the years tell apart is one. */
  private List<Integer> each(KeyFigure figure) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : told(figure)) {
      numbers.add(
          number(FrenchSpaces.in(part), figure.id() + "/" + figure.place(), figure.period()));
    }
    return numbers;
  }

  /**
   * The reasons that stand below the table. Where the annex lists what figures lack, that is the
   * one reason why a figure is not whole, and that rows were rejected; what else is to be said of
   * it stands there.
   */
  private List<String> told(KeyFigure figure) {
    List<String> parts = new ArrayList<>(parts(figure.beside(), composition.lang()));
    if (composition.isForReaders() && composition.isUnderWay(figure.period())) {
      // The head of its column says it.
      String day = composition.wording().date(composition.cover().asOf());
      parts.remove(composition.say("figure.under_way", day));
    }
    boolean listed =
        composition.isForReaders() && composition.hasReservations() && composition.row().isEmpty();
    if (!listed || parts.isEmpty()) {
      return parts;
    }
    composition.leaves(figure.trace());
    List<String> told = new ArrayList<>();
    if (figure.state() != State.COMPLETE) {
      told.add(figure.lacks().isEmpty() ? parts.get(0) : figure.lacks().get(0));
    }
    String rejected = Beside.rejected(figure, new FigureWording(composition.lang()));
    boolean left = figure.value() != null && rejected != null && figure.lacks().contains(rejected);
    if (left && !told.contains(rejected)) {
      told.add(rejected);
    }
    return told;
  }

  /** The numbers of a figure's reasons, each of which stands once under the table. */
  List<Integer> each(@Nullable String note) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : parts(note, composition.lang())) {
      numbers.addAll(note(part));
    }
    return numbers;
  }

  /** The reasons that a figure's note joins. */
  public static List<String> parts(@Nullable String note, Lang lang) {
    return note == null ? List.of() : List.of(note.split(Typography.of(lang).semicolon(), -1));
  }

  /** The numbers of what is said of one line and year; what only the years tell apart is one. */
  List<Integer> note(String line, String period, @Nullable String note) {
    return note == null ? List.of() : List.of(number(FrenchSpaces.in(note), line, period));
  }

  /** The number of a note; none for none. */
  List<Integer> note(@Nullable String note) {
    if (note == null) {
      return List.of();
    }
    return List.of(number(FrenchSpaces.in(note), null, null));
  }

  private int number(String said, @Nullable String figure, @Nullable String period) {
    for (int i = 0; i < notes.size(); i++) {
      if (notes.get(i).takes(said, figure, period)) {
        return i + 1;
      }
    }
    notes.add(new GatheredNote(said, figure, period));
    return notes.size();
  }
}
