package bilan.queries.report.sentence;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.FigureQuestion;
import bilan.queries.TraceId;
import bilan.queries.document.Block;
import bilan.queries.document.Inline;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.finding.ConstantPerimeter;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Block {@code moved}: by which places, kinds or other parts a figure moved between the last two
 * years. The parts add up to the whole. Where a year is not whole, the places and months that both
 * years have are told; where these are not known or do not add up, nothing is said.
 */
public final class Contributions {

  private static final String PLACE = "place";

  /** Parts that are named. */
  private static final int NAMED = 3;

  /** A part that moved by less than one in so many of the largest is not named. */
  private static final BigDecimal SLIGHT = BigDecimal.TEN;

  private final Composition composition;
  private final Picker picker;

  public Contributions(Composition composition) {
    this.composition = composition;
    this.picker = new Picker(composition);
  }

  /** A place or another part, and by how much it moved the figure. */
  private record Part(String name, BigDecimal by) {}

  /** Blocks of the document that it becomes. */
  public List<Block> build(YamlMap options, int line) {
    List<Block> blocks = new ArrayList<>();
    List<String> by = new ArrayList<>(options.has("by") ? options.texts("by") : List.of(PLACE));
    if (picker.place() != null) {
      by.remove(PLACE);
    }
    for (String id : options.texts("show")) {
      boolean asked = composition.checkKeyFigure(id, line) && picker.periods().size() > 1;
      // A place that is masked would be the rest of the others.
      if (asked && !composition.isPublished()) {
        String said = said(id, by);
        said = said == null && by.contains(PLACE) ? alike(id) : said;
        if (said != null) {
          blocks.add(new Block.Paragraph(List.of(figure(id, said))));
        }
      }
    }
    return blocks;
  }

  private Inline.Figure figure(String id, String said) {
    KeyFigure now = Objects.requireNonNull(last(id));
    return new Inline.Figure(FrenchSpaces.in(said), TraceId.facet(now.trace(), "moved"));
  }

  private @Nullable KeyFigure last(String id) {
    return picker.find(id, Objects.requireNonNull(picker.period("last")), picker.place());
  }

  /** By which places a figure moved over the months that both years have; null if not known. */
  private @Nullable String alike(String id) {
    KeyFigure now = last(id);
    if (now == null || composition.isUnderWay(now.period())) {
      return null;
    }
    List<Part> parts = new ArrayList<>();
    ConstantPerimeter network = null;
    for (ConstantPerimeter one : composition.material().figures().constantPerimeter()) {
      BigDecimal before = one.valueBefore();
      BigDecimal value = one.value();
      if (one.id().equals(id)
          && one.period().equals(now.period())
          && before != null
          && value != null
          && one.told() != null) {
        if (one.place() == null) {
          network = one;
        } else if (value.compareTo(before) != 0) {
          parts.add(new Part(one.place(), value.subtract(before)));
        }
      }
    }
    if (network == null) {
      return null;
    }
    BigDecimal total = Objects.requireNonNull(network.value()).subtract(network.valueBefore());
    parts.sort(Comparator.comparing((Part part) -> part.by().abs()).reversed());
    return total(parts).compareTo(total) != 0 || total.signum() == 0 || parts.size() < 2
        ? null
        : composition.say(
            "report.moved.constant",
            now.label(),
            network.before(),
            now.period(),
            signed(total, now),
            said(now, null, parts, told(parts)));
  }

  private @Nullable String said(String id, List<String> by) {
    KeyFigure before = whole(id, "previous");
    KeyFigure now = whole(id, "last");
    if (before == null
        || now == null
        || composition.isUnderWay(now.period())
        || !isOfItself(now, before)) {
      return null;
    }
    BigDecimal total = value(now).subtract(value(before));
    List<String> said = new ArrayList<>();
    for (String dimension : by) {
      List<Part> parts =
          (dimension.equals(PLACE) ? places(now, before) : parts(now, before, dimension))
              .stream()
                  .filter(part -> part.by().signum() != 0)
                  .sorted(Comparator.comparing((Part part) -> part.by().abs()).reversed())
                  .toList();
      boolean exact = total(parts).compareTo(total) == 0;
      List<Part> told = told(parts);
      if (exact && total.signum() != 0 && parts.size() > 1 && isMost(told, total, dimension)) {
        String each = said(now, before, parts, told);
        said.add(
            said.isEmpty()
                ? composition.say(
                    picker.place() == null ? "report.moved.all" : "report.moved",
                    now.label(),
                    before.period(),
                    now.period(),
                    of(picker.place(), total, now, before),
                    each)
                : composition.say("report.moved.by", label(id, dimension), each));
      }
    }
    return said.isEmpty() ? null : String.join(" ", said);
  }

  /**
   * Whether what moved is the figure, and not the months that files tell of: each place compares,
   * or opened or closed.
   */
  private boolean isOfItself(KeyFigure now, KeyFigure before) {
    String one = picker.place();
    List<String> places = one == null ? picker.places(now.id()) : List.of(one);
    return places.stream()
        .allMatch(
            place -> {
              KeyFigure later = picker.find(now.id(), now.period(), place);
              KeyFigure earlier = picker.find(now.id(), before.period(), place);
              Part part = new Part(place, of(now, place).subtract(of(before, place)));
              return later == null
                  || earlier == null
                  || later.value() == null
                  || earlier.value() == null
                  || later.told() != null
                  || place.equals(Network.NOWHERE)
                  || why(part, now, before) != null;
            });
  }

  private List<Part> places(KeyFigure now, KeyFigure before) {
    return picker.places(now.id()).stream()
        .map(place -> new Part(place, of(now, place).subtract(of(before, place))))
        .toList();
  }

  /** Parts by another dimension of the figure's rows. */
  private List<Part> parts(KeyFigure now, KeyFigure before, String dimension) {
    Map<String, BigDecimal> moved = new LinkedHashMap<>();
    Answer answer = answer(now.id(), dimension);
    for (Line line : answer.lines()) {
      boolean later = AnswerShapes.isCalled(answer, line, 0, now.period());
      boolean earlier = AnswerShapes.isCalled(answer, line, 0, before.period());
      if ((later || earlier) && QueryCell.said(line.cells().get(2)) instanceof Number number) {
        BigDecimal value = new BigDecimal(number.toString());
        String name = String.valueOf(line.cells().get(1));
        moved.merge(name, later ? value : value.negate(), BigDecimal::add);
      }
    }
    return moved.entrySet().stream().map(e -> new Part(e.getKey(), e.getValue())).toList();
  }

  /** The figure by year and dimension, in three columns. */
  private Answer answer(String id, String dimension) {
    FigureQuestion question =
        new FigureQuestion(List.of(id), List.of("year", dimension), Map.of(), false, false, false);
    return composition.material().answer(question.name(), Map.of());
  }

  private String label(String id, String dimension) {
    String label = answer(id, dimension).columns().get(1).label();
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  /** Many small parts explain nothing. */
  private static boolean isMost(List<Part> told, BigDecimal total, String dimension) {
    BigDecimal twice = total(told).add(total(told));
    return dimension.equals(PLACE) || twice.abs().compareTo(total.abs()) >= 0;
  }

  /** The largest parts; all, rather than a rest of one. */
  private static List<Part> told(List<Part> parts) {
    List<Part> named =
        parts.stream()
            .limit(NAMED)
            .filter(
                part -> part.by().abs().multiply(SLIGHT).compareTo(parts.get(0).by().abs()) >= 0)
            .toList();
    return parts.size() == named.size() + 1 ? parts : named;
  }

  private String said(
      KeyFigure now, @Nullable KeyFigure before, List<Part> parts, List<Part> told) {
    List<String> each =
        told.stream()
            .map(part -> named(part, now, before))
            .collect(Collectors.toCollection(ArrayList::new));
    List<Part> rest = parts.subList(told.size(), parts.size());
    if (!rest.isEmpty()) {
      each.add(composition.say("report.moved.rest", signed(total(rest), now)));
    }
    return String.join(", ", each);
  }

  private String named(Part part, KeyFigure now, @Nullable KeyFigure before) {
    String place = composition.placeName(part.name());
    String name = before == null ? place : because(place, part, now, before);
    return composition.say("report.moved.place", name, signed(part.by(), now));
  }

  /** By how much a place moved, or the network. */
  private String of(@Nullable String place, BigDecimal by, KeyFigure now, KeyFigure before) {
    String said = signed(by, now);
    return place == null ? said : because(said, new Part(place, by), now, before);
  }

  private String because(String said, Part place, KeyFigure now, KeyFigure before) {
    String why = why(place, now, before);
    return why == null ? said : said + " (" + why + ")";
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
        if (part.name().equals(line.cells().get(0)) // the place stands first
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

  /** A figure of what the part is about that stands for its whole year; null if there is none. */
  private @Nullable KeyFigure whole(String id, String year) {
    KeyFigure figure = picker.find(id, Objects.requireNonNull(picker.period(year)), picker.place());
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
