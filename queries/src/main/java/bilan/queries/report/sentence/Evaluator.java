package bilan.queries.report.sentence;

import bilan.queries.TraceId;
import bilan.queries.document.Inline;
import bilan.queries.document.Inline.Words;
import bilan.queries.figure.Change;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.finding.ConstantPerimeter;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.composition.Picker;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words of a sentence for each expression {@code {{ }}} in it. */
public final class Evaluator {

  private static final Set<String> OPTIONS =
      Set.of("year", "place", "change", "show", "one", "many");

  private final Composition composition;
  private final Picker picker;
  private final QueryFigures queryFigures;

  public Evaluator(Composition composition) {
    this.composition = composition;
    this.picker = new Picker(composition);
    this.queryFigures = new QueryFigures(composition);
  }

  /** The words; what can't be understood is noted as a problem of that line. */
  Inline evaluate(String text, int line) {
    Expression expression = Expression.parse(text);
    if (expression == null) {
      problem(
          line,
          Message.of("report.bad_expression", text.strip()),
          Message.of("report.bad_expression.cure"));
      return new Words("");
    }
    String variable = variables().get(expression.name());
    if (variable != null) {
      return new Words(variable);
    }
    if (expression.name().contains(".")) {
      return queryFigures.words(expression, line);
    }
    if (!composition.material().figures().declared().isFigure(expression.name())) {
      unknown(expression.name(), line);
      return new Words("");
    }
    KeyFigure figure = figure(expression, line);
    if (figure == null) {
      return new Words("");
    }
    return "constant".equals(expression.option("change"))
        ? constant(figure, "moves".equals(expression.option("show")))
        : new FigureWords(composition).words(figure, expression.options());
  }

  /** Whether it is about the whole network, in a bilan of one place. */
  boolean isWider(String text) {
    Expression expression = Expression.parse(text);
    if (expression == null || !expression.name().contains(".")) {
      return false;
    }
    String query = expression.name().substring(0, expression.name().indexOf('.'));
    return composition.material().queries().contains(query) && composition.isWider(query);
  }

  /** Whether it is a figure, rather than what the bilan is called or which years it shows. */
  boolean isFigure(String text) {
    Expression expression = Expression.parse(text);
    return expression != null && !variables().containsKey(expression.name());
  }

  /** The change over what was open and covered in both years; or why there is none. */
  private Inline constant(KeyFigure figure, boolean verb) {
    for (ConstantPerimeter one : composition.material().figures().constantPerimeter()) {
      if (one.id().equals(figure.id())
          && one.period().equals(figure.period())
          && Objects.equals(one.place(), figure.place())) {
        return new Inline.Figure(
            constant(one, verb), TraceId.facet(figure.trace(), TraceId.CONSTANT));
      }
    }
    return new Words(composition.say("report.nc"));
  }

  private String constant(ConstantPerimeter one, boolean verb) {
    FigureWords words = new FigureWords(composition);
    Change.Told told = one.told();
    if (told != null) {
      return verb ? words.moves(told) : composition.wording().change(told);
    }
    String note = one.note();
    String none = note == null ? null : unknown(note);
    return verb ? words.movesUnknown(none) : none == null ? composition.say("report.nc") : none;
  }

  /** {@code n.c. : aucun mois n’est…}, whether the reason is a sentence or says n.c. itself. */
  private String unknown(String note) {
    boolean said = note.startsWith(composition.say("report.nc"));
    return said ? note : composition.say("report.nc_why", Reasons.within(note));
  }

  /** Whether a figure has a change at constant perimeter. */
  boolean hasConstant(KeyFigure figure) {
    return composition.material().figures().constantPerimeter().stream()
        .anyMatch(
            one ->
                one.id().equals(figure.id())
                    && one.period().equals(figure.period())
                    && Objects.equals(one.place(), figure.place())
                    && one.told() != null);
  }

  /** The figure that an expression names; null with a problem noted. */
  @Nullable KeyFigure figure(Expression expression, int line) {
    for (String option : expression.options().keySet()) {
      if (!OPTIONS.contains(option)) {
        problem(line, Message.of("report.unknown_option", option), cure(option, OPTIONS));
        return null;
      }
    }
    String id = expression.name();
    if (!composition.checkKeyFigure(id, line)) {
      return null;
    }
    String period = picker.period(expression.option("year"));
    if (period == null) {
      problem(
          line,
          Message.of("report.no_such_year", String.valueOf(expression.option("year"))),
          Message.of("report.no_such_year.cure", String.join(", ", picker.periods())));
      return null;
    }
    String asked = expression.option("place");
    String place = asked == null ? picker.place() : asked;
    KeyFigure figure = picker.find(id, period, place);
    if (figure == null && asked == null && place != null) {
      return ofNetworkOnly(id, period, place);
    }
    if (figure == null) {
      problem(
          line,
          Message.of("report.no_figure_of_place", id, String.valueOf(place)),
          cure(String.valueOf(place), picker.places(id)));
      return null;
    }
    composition.uses(id);
    return figure;
  }

  /** A figure that a place does not have, such as a rate of the accounts. */
  private KeyFigure ofNetworkOnly(String id, String period, String place) {
    Figure declared = composition.material().figures().declared().find(id);
    String note = composition.say("report.network_only");
    return new KeyFigure(
        id,
        composition.material().label(id),
        period,
        place,
        null,
        declared.unit(),
        declared.tax(),
        KeyFigure.State.NC,
        note,
        List.of(note),
        Change.none(composition.say("report.nc_why", note)),
        0,
        TraceId.of(id, period, place),
        declared);
  }

  private void unknown(String name, int line) {
    List<String> known = new ArrayList<>(picker.ids());
    known.addAll(variables().keySet());
    problem(line, Message.of("report.unknown_figure", name), cure(name, known));
  }

  private static @Nullable Message cure(String word, java.util.Collection<String> known) {
    String near = Nearest.of(word, known);
    return near == null
        ? Message.of("report.known_words", String.join(", ", known.stream().sorted().toList()))
        : Message.of("report.did_you_mean", near);
  }

  private void problem(int line, Message what, @Nullable Message cure) {
    composition.problems().add(line, what, cure);
  }

  private Map<String, String> variables() {
    var cover = composition.cover();
    String place = cover.place();
    String organisation = cover.organisation();
    List<String> periods = cover.periods();
    FigureSettings settings = composition.material().figures().settings();
    return Map.of(
        "on_track", percent(settings.onTrack()),
        "watch", percent(settings.watch()),
        "years", composition.wording().spanned(cover),
        "first_year", composition.periodDated(periods.get(0)),
        "last_year", composition.periodDated(periods.get(periods.size() - 1)),
        "previous_year",
            periods.size() < 2
                ? composition.say("report.the_year_before")
                : composition.periodDated(periods.get(periods.size() - 2)),
        "as_of", composition.wording().date(cover.asOf()),
        "place", place == null ? composition.say("report.whole_network") : place,
        "organisation",
            organisation == null ? composition.say("report.the_organisation") : organisation);
  }

  private String percent(BigDecimal fraction) {
    BigDecimal percent = fraction.movePointRight(2).stripTrailingZeros();
    return Typography.of(composition.lang()).percent(percent, Math.max(0, percent.scale()));
  }
}
