package bilan.queries.report.sentence;

import bilan.queries.TraceId;
import bilan.queries.document.Inline;
import bilan.queries.figure.Change;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.figure.sheet.KnownPlaces;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.text.FrenchSpaces;
import bilan.queries.words.FigureKind;
import bilan.queries.words.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One key figure inside a sentence: its value, its change, or why there is none. */
final class FigureWords {

  private static final String NO_BREAK = "\u00a0";

  private final Composition composition;
  private final Wording wording;

  FigureWords(Composition composition) {
    this.composition = composition;
    this.wording = composition.wording();
  }

  Inline words(KeyFigure figure, Map<String, String> options) {
    String show = options.getOrDefault("show", options.containsKey("change") ? "change" : "value");
    String trace = figure.trace();
    return new Inline.Figure(
        text(figure, show, options),
        switch (show) {
          case "change", "trend", "note", "label" -> TraceId.facet(trace, show);
          case "moves" -> TraceId.facet(trace, TraceId.CHANGE);
          case "places" -> placesTrace(figure);
          default -> trace;
        });
  }

  private String text(KeyFigure figure, String show, Map<String, String> options) {
    return switch (show) {
      case "change" -> change(figure);
      case "trend" -> trend(figure);
      case "moves" -> verb(figure);
      case "note" -> note(figure);
      case "places" -> places(figure, options.get("one"), options.get("many"));
      case "label" -> figure.label();
      default -> value(figure, options.get("one"), options.get("many"));
    };
  }

  /** A sentence that ends with a reason never ends with nothing. */
  private String note(KeyFigure figure) {
    String note = figure.beside();
    return FrenchSpaces.in(
        note == null || note.isBlank() ? composition.say("report.no_reason") : note);
  }

  /** {@code 1 098 participations (chiffre partiel)}, {@code n.c. (raison)}. */
  private String value(KeyFigure figure, @Nullable String one, @Nullable String many) {
    BigDecimal value = figure.value();
    if (value == null) {
      String note = figure.beside();
      String none =
          composition.say("report.nc") + (note == null ? "" : " (" + Reasons.inside(note) + ")");
      return many == null ? none : many + wording.colon() + none;
    }
    String number = wording.inSentence(value, FigureKind.of(figure.unit()), figure.unit());
    String word = agreeing(value, figure.unit(), one, many);
    String partial = figure.state() == State.PARTIAL ? " " + composition.say("report.partial") : "";
    return number + (word == null ? "" : NO_BREAK + word) + partial;
  }

  /** {@code 88 activités (Fives et Wazemmes)}: of the places that know it. */
  private String places(KeyFigure figure, @Nullable String one, @Nullable String many) {
    KnownPlaces known = knownPlaces(figure);
    if (known.figures().isEmpty()) {
      return value(figure, one, many);
    }
    BigDecimal sum = known.sum();
    String word = agreeing(sum, figure.unit(), one, many);
    List<String> names = known.names().stream().map(composition::placeName).toList();
    return wording.inSentence(sum, FigureKind.of(figure.unit()), figure.unit())
        + (word == null ? "" : NO_BREAK + word)
        + (known.figures().stream().anyMatch(f -> f.state() == State.PARTIAL)
            ? " " + composition.say("report.partial")
            : "")
        + " ("
        + new FigureWording(composition.lang()).list(names)
        + ")";
  }

  /**
   * Places that know what the network does not: all of them where the figure adds up, else the only
   * one.
   */
  KnownPlaces knownPlaces(KeyFigure figure) {
    FigureSheet sheet = composition.material().figures();
    KnownPlaces together = KnownPlaces.of(sheet, figure);
    if (!together.figures().isEmpty() || figure.place() != null) {
      return together;
    }
    KnownPlaces each = KnownPlaces.of(sheet, figure.id(), figure.period());
    return each.figures().size() == 1 ? each : together;
  }

  private String placesTrace(KeyFigure figure) {
    KnownPlaces known = knownPlaces(figure);
    return known.figures().size() == 1
        ? known.figures().get(0).trace()
        : TraceId.facet(figure.trace(), TraceId.KNOWN);
  }

  private @Nullable String agreeing(
      BigDecimal value, String unit, @Nullable String one, @Nullable String many) {
    if (one == null || many == null) {
      return many;
    }
    BigDecimal shown = value.abs().setScale(unit.equals("count") ? 0 : 2, RoundingMode.HALF_UP);
    boolean plural = wording.isPlural(shown);
    return plural ? many : one;
  }

  private String change(KeyFigure figure) {
    Change.Told told = figure.told();
    if (told != null) {
      return wording.change(told);
    }
    String note = why(figure);
    return note == null ? composition.say("report.nc") : FrenchSpaces.in(note);
  }

  private String verb(KeyFigure figure) {
    Change.Told told = figure.told();
    return told == null ? movesUnknown(why(figure)) : moves(told);
  }

  /** Why there is no change: at length in the annex, where the bilan has one. */
  private @Nullable String why(KeyFigure figure) {
    String brief = figure.since().brief();
    if (brief == null || !composition.hasReservations()) {
      return figure.changeNote();
    }
    composition.shortens(figure.trace());
    return brief;
  }

  /** Still a verb of several things: {@code n’ont pas d’évolution connue (n.c. : 2023 manque)}. */
  String movesUnknown(@Nullable String note) {
    String words = composition.say("report.no_moves");
    return note == null ? words : words + " (" + Reasons.inside(note) + ")";
  }

  /** A verb of several things: {@code augmentent de 12,4 %}, {@code restent stables}. */
  String moves(Change.Told told) {
    return switch (wording.way(told)) {
      case 0 -> composition.say("report.keep");
      case 1 -> composition.say("report.rise", wording.size(told));
      default -> composition.say("report.fall", wording.size(told));
    };
  }

  /**
   * {@code en hausse de 12,4 %}; or {@code sans comparaison possible (n.c. : 2021 est partiel)}.
   */
  private String trend(KeyFigure figure) {
    Change.Told told = figure.told();
    if (told == null) {
      String note = why(figure);
      return note == null
          ? composition.say("report.no_trend")
          : composition.say("report.no_trend_why", Reasons.inside(note));
    }
    return switch (wording.way(told)) {
      case 0 -> composition.say("report.stable");
      case 1 -> composition.say("report.up", wording.size(told));
      default -> composition.say("report.down", wording.size(told));
    };
  }
}
