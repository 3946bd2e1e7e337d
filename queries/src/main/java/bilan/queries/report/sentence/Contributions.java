package bilan.queries.report.sentence;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.document.Block;
import bilan.queries.document.Inline;
import bilan.queries.figure.KeyFigure;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.composition.Picker;
import bilan.queries.report.text.FrenchSpaces;
import bilan.queries.words.FigureKind;
import bilan.yaml.YamlMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Block {@code moved}: by which places a figure moved between the last two years. The parts add up
 * to the whole; where they do not, or a year is not whole, nothing is said.
 */
public final class Contributions {

  /** Places that are named. */
  private static final int NAMED = 3;

  /** A place that moved by less than one in so many of the largest is not named. */
  private static final BigDecimal SLIGHT = BigDecimal.TEN;

  private final Composition composition;
  private final Picker picker;

  public Contributions(Composition composition) {
    this.composition = composition;
    this.picker = new Picker(composition.material().figures());
  }

  /** A place, and by how much it moved the figure. */
  private record Part(String place, BigDecimal by) {}

  /** Blocks of the document that it becomes. */
  public List<Block> build(YamlMap options, int line) {
    List<Block> blocks = new ArrayList<>();
    for (String id : options.texts("show")) {
      boolean asked = composition.checkKeyFigure(id, line) && picker.periods().size() > 1;
      // A place that is masked would be the rest of the others.
      boolean whole = picker.place() == null && !composition.isPublished();
      String said = asked && whole ? said(id) : null;
      if (said != null) {
        blocks.add(new Block.Paragraph(List.of(new Inline.Words(FrenchSpaces.in(said)))));
      }
    }
    return blocks;
  }

  private @Nullable String said(String id) {
    KeyFigure before = whole(id, "previous");
    KeyFigure now = whole(id, "last");
    if (before == null || now == null || composition.isUnderWay(now.period())) {
      return null;
    }
    BigDecimal total = value(now).subtract(value(before));
    List<Part> parts =
        picker.places(id).stream()
            .map(place -> new Part(place, of(now, place).subtract(of(before, place))))
            .filter(part -> part.by().signum() != 0)
            .sorted(Comparator.comparing((Part part) -> part.by().abs()).reversed())
            .toList();
    boolean exact = total(parts).compareTo(total) == 0;
    return exact && total.signum() != 0 && parts.size() > 1
        ? said(now, before, total, parts)
        : null;
  }

  private String said(KeyFigure now, KeyFigure before, BigDecimal total, List<Part> parts) {
    BigDecimal least = parts.get(0).by().abs().divide(SLIGHT, java.math.MathContext.DECIMAL64);
    List<Part> named =
        parts.stream().limit(NAMED).filter(part -> part.by().abs().compareTo(least) >= 0).toList();
    List<Part> rest = parts.subList(named.size(), parts.size());
    List<Part> told = rest.size() == 1 ? parts : named;
    List<String> each =
        told.stream()
            .map(part -> named(part, now, before))
            .collect(Collectors.toCollection(ArrayList::new));
    if (rest.size() > 1) {
      each.add(composition.say("report.moved.elsewhere", signed(total(rest), now)));
    }
    return composition.say(
        "report.moved",
        now.label(),
        before.period(),
        now.period(),
        signed(total, now),
        String.join(", ", each));
  }

  private String named(Part part, KeyFigure now, KeyFigure before) {
    String name = composition.placeName(part.place());
    String why = why(part, now, before);
    return composition.say(
        "report.moved.place", why == null ? name : name + " (" + why + ")", signed(part.by(), now));
  }

  /** That a place opened or closed in one of the years. */
  private @Nullable String why(Part part, KeyFigure now, KeyFigure before) {
    List<String> columns =
        part.by().signum() < 0
            ? List.of("closed_on", "left_on")
            : List.of("joined_on", "opened_on");
    Answer places = composition.material().answer("place-dates", Map.of());
    for (Line line : places.lines()) {
      for (String column : columns) {
        Object day = line.cells().get(AnswerShapes.at(places, column));
        if (part.place().equals(line.cells().get(0)) // the place stands first
            && day instanceof LocalDate date
            && isWithin(date, now, before)) {
          return composition.say("report.moved." + column, composition.wording().date(date));
        }
      }
    }
    return null;
  }

  private boolean isWithin(LocalDate day, KeyFigure now, KeyFigure before) {
    return composition.material().figures().request().periods().stream()
        .filter(one -> List.of(now.period(), before.period()).contains(one.label()))
        .anyMatch(one -> one.contains(day));
  }

  /** A figure of the network that stands for its whole year; null if there is none. */
  private @Nullable KeyFigure whole(String id, String year) {
    KeyFigure figure = picker.find(id, Objects.requireNonNull(picker.period(year)), null);
    return figure != null && figure.state() == KeyFigure.State.COMPLETE ? figure : null;
  }

  private BigDecimal of(KeyFigure network, String place) {
    KeyFigure figure = picker.find(network.id(), network.period(), place);
    return figure == null ? BigDecimal.ZERO : value(figure);
  }

  private static BigDecimal value(KeyFigure figure) {
    BigDecimal value = figure.value();
    return value == null ? BigDecimal.ZERO : value;
  }

  private static BigDecimal total(List<Part> parts) {
    return parts.stream().map(Part::by).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String signed(BigDecimal number, KeyFigure figure) {
    String plus = number.signum() > 0 ? "+" : "";
    return plus
        + composition.wording().inSentence(number, FigureKind.of(figure.unit()), figure.unit());
  }
}
