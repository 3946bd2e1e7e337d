package bilan.queries.report;

import bilan.queries.document.Block;
import bilan.queries.figure.KeyFigure;
import bilan.text.Message;
import bilan.yaml.YamlMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code when} block: one sentence if the figures are known, another if they are not. */
final class When {

  private final Composition composition;
  private final Prose prose;
  private final Evaluator evaluator;

  When(Composition composition, Prose prose) {
    this.composition = composition;
    this.prose = prose;
    this.evaluator = new Evaluator(composition);
  }

  List<Block> build(YamlMap options, int line) {
    List<String> known = options.texts("known");
    List<String> compared = options.texts("compared");
    String then = options.text("then");
    String otherwise = options.text("else");
    boolean all = true;
    for (String text : known) {
      KeyFigure figure = figure(text, line);
      all = all && figure != null && figure.value() != null;
    }
    for (String text : compared) {
      KeyFigure figure = figure(text, line);
      all = all && figure != null && figure.change() != null;
    }
    for (String text : options.texts("constant")) {
      KeyFigure figure = figure(text, line);
      all = all && figure != null && evaluator.hasConstant(figure);
    }
    String chosen = all ? then : otherwise;
    return chosen == null ? List.of() : List.of(new Block.Paragraph(prose.sentence(chosen, line)));
  }

  private @Nullable KeyFigure figure(String text, int line) {
    Expression expression = Expression.parse(text);
    if (expression == null || bilan.queries.figure.Measure.of(expression.name()) == null) {
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
