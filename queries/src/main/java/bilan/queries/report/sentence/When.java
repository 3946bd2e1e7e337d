package bilan.queries.report.sentence;

import bilan.queries.document.Block;
import bilan.queries.figure.KeyFigure;
import bilan.queries.report.composition.Composition;
import bilan.text.Message;
import bilan.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Block {@code when}: some prose if the figures are as it asks, other prose if they are not. */
public final class When {

  private static final Pattern JOINED = Pattern.compile("(?m)^joined:\\s*true\\s*$");

  private final Composition composition;
  private final Prose prose;
  private final Evaluator evaluator;
  private final QueryFigures queries;

  public When(Composition composition, Prose prose) {
    this.composition = composition;
    this.prose = prose;
    this.evaluator = new Evaluator(composition);
    this.queries = new QueryFigures(composition);
  }

  /** Whether a block of a bilan goes on with the paragraph above it. */
  public static boolean isJoined(String options) {
    return JOINED.matcher(options).find();
  }

  /** Blocks of the document that it becomes. */
  public List<Block> build(YamlMap options, int line) {
    List<String> known = options.texts("known");
    List<String> compared = options.texts("compared");
    options.flag("joined", false);
    String then = options.text("then");
    String otherwise = options.text("else");
    boolean all = true;
    for (String text : known) {
      all = value(text, line) != null && all;
    }
    for (String text : options.texts("unknown")) {
      all = value(text, line) == null && all;
    }
    for (String text : options.texts("some")) {
      all = value(text, line) != null && !isZero(value(text, line)) && all;
    }
    for (String text : options.texts("none")) {
      all = isZero(value(text, line)) && isWhole(text, line) && all;
    }
    for (String text : options.texts("none_so_far")) {
      all = isZero(value(text, line)) && !isWhole(text, line) && all;
    }
    for (String text : compared) {
      KeyFigure figure = figure(text, line);
      if (figure != null && figure.told() == null && figure.changeNote() == null) {
        return List.of(); // the first year shown: there is none before it to speak of
      }
      all = all && figure != null && figure.told() != null;
    }
    for (String text : options.texts("uncompared")) {
      KeyFigure figure = figure(text, line);
      all = all && figure != null && figure.told() == null && figure.changeNote() != null;
    }
    for (String text : options.texts("constant")) {
      KeyFigure figure = figure(text, line);
      all = all && figure != null && evaluator.hasConstant(figure);
    }
    for (String text : options.texts("unconstant")) {
      KeyFigure figure = figure(text, line);
      all = all && figure != null && !evaluator.hasConstant(figure);
    }
    for (String text : options.texts("noted")) {
      KeyFigure figure = figure(text, line);
      all = all && figure != null && figure.value() != null && figure.beside() != null;
    }
    for (String text : options.texts("somewhere")) {
      KeyFigure figure = figure(text, line);
      all = all && figure != null && isKnownSomewhere(figure);
    }
    for (String query : options.texts("lines")) {
      all = !composition.material().answer(query, Map.of()).lines().isEmpty() && all;
    }
    String chosen = all ? then : otherwise;
    return chosen == null ? List.of() : prose.passages(chosen, line);
  }

  /** Whether places know a figure that the network does not. */
  private boolean isKnownSomewhere(KeyFigure figure) {
    return !new FigureWords(composition).knownPlaces(figure).figures().isEmpty();
  }

  /** Of a key figure, or what a saved query's cell says; null if it is not known. */
  private @Nullable Object value(String text, int line) {
    Expression expression = Expression.parse(text);
    if (expression != null && expression.name().contains(".")) {
      return queries.value(expression, line);
    }
    KeyFigure figure = figure(text, line);
    return figure == null ? null : figure.value();
  }

  /** Whether a figure stands for its whole period; of one that does not, more may come. */
  private boolean isWhole(String text, int line) {
    Expression expression = Expression.parse(text);
    if (expression != null && expression.name().contains(".")) {
      return queries.isWhole(expression, line);
    }
    KeyFigure figure = figure(text, line);
    return figure != null && figure.state() == KeyFigure.State.COMPLETE;
  }

  private static boolean isZero(@Nullable Object value) {
    return value instanceof Number number && new BigDecimal(number.toString()).signum() == 0;
  }

  private @Nullable KeyFigure figure(String text, int line) {
    Expression expression = Expression.parse(text);
    if (expression == null
        || !composition.material().figures().declared().isFigure(expression.name())) {
      composition
          .problems()
          .add(
              line,
              Message.of("report.bad_expression", text),
              Message.of("report.bad_expression.cure"));
      return null;
    }
    return evaluator.figure(expression, line);
  }
}
