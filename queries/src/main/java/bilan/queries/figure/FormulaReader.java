package bilan.queries.figure;

import bilan.queries.Label;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads of a figure's declaration how it is made. */
final class FormulaReader {

  private static final List<String> FORMULAS = List.of("sum", "distinct", "ratio", "together");

  private final String id;
  private final boolean own;
  private final YamlFile file;
  private final YamlMap top;
  private final Figures figures;

  /**
   * @param figures where the relation or the figures are that it is made of
   */
  FormulaReader(String id, boolean own, YamlFile file, YamlMap top, Figures figures) {
    this.id = id;
    this.own = own;
    this.file = file;
    this.top = top;
    this.figures = figures;
  }

  /**
   * Reads it.
   *
   * @throws Failure (2) if nothing can be made of what is written
   */
  Formula read() {
    List<String> said = FORMULAS.stream().filter(top::has).toList();
    if (said.size() != 1) {
      top.problem(
          said.isEmpty() ? "label" : said.get(0),
          Message.of("figure.file.formula", String.join(", ", FORMULAS)),
          null);
      file.orFail();
    }
    return switch (said.get(0)) {
      case "sum" -> total();
      case "distinct" ->
          new Formula.Distinct(
              from(),
              top.text("where"),
              top.required("distinct"),
              top.text("first"),
              Saying.read(top, "since", own));
      case "ratio" -> ratio();
      default -> together();
    };
  }

  private Formula together() {
    List<Figure> parts = new ArrayList<>();
    for (String other : top.texts("together")) {
      Figure part = part(top, "together", other);
      boolean distinct = part.formula() instanceof Formula.Distinct;
      if (distinct || (!parts.isEmpty() && !parts.get(0).unit().equals(part.unit()))) {
        top.problem(
            "together",
            Message.of(distinct ? "figure.file.together_distinct" : "figure.file.together", other),
            null);
      }
      parts.add(part);
    }
    Set<String> ifGiven = new HashSet<>(top.texts("if_given"));
    if (parts.size() < 2 || !parts.stream().map(Figure::id).toList().containsAll(ifGiven)) {
      top.problem("together", Message.of("figure.file.together_parts"), null);
    }
    file.orFail();
    return new Formula.Together(parts, ifGiven);
  }

  private Formula total() {
    Relation relation = from();
    String rows = top.text("rows", relation.rows() == null ? "" : relation.rows());
    return new Formula.Total(
        relation,
        rows.isEmpty() ? relation : figures.relation(rows),
        top.text("where"),
        top.required("sum"),
        top.text("share"),
        over(),
        per());
  }

  /** The relation that it is made of, which must be there. */
  private Relation from() {
    String name = top.required("from");
    if (figures.isRelation(name)) {
      return figures.relation(name);
    }
    if (!name.isEmpty()) {
      top.problem(
          "from",
          Message.of("figure.file.relation", name),
          Message.of("figure.file.relations", String.join(", ", figures.relations())));
    }
    throw new Failure(Exit.USAGE, file.problems());
  }

  private Formula.Over over() {
    return top.choice("over", List.of("last_month")) == null
        ? Formula.Over.PERIOD
        : Formula.Over.LAST_MONTH;
  }

  private Formula.@Nullable Per per() {
    if (!top.has("per")) {
      return null;
    }
    YamlMap map = top.map("per");
    boolean months = "months".equals(map.choice("given", List.of("months")));
    BigDecimal number = months ? null : number(map, "number");
    Label label = Label.read(map, "label");
    Formula.Per per =
        new Formula.Per(number, map.text("unit", ""), label == null ? new Label("", null) : label);
    map.finish();
    return per;
  }

  private Formula ratio() {
    YamlMap map = top.map("ratio");
    Figure of = part(map, "of");
    Figure by = part(map, "by");
    BigDecimal times = map.has("times") ? number(map, "times") : BigDecimal.ONE;
    Formula.RatioSayings sayings =
        new Formula.RatioSayings(
            Saying.read(map, "none", own),
            Saying.read(map, "small", own),
            Saying.read(map, "incomplete", own),
            Saying.read(map, "missing", own));
    map.finish();
    file.orFail();
    return new Formula.Ratio(of, by, times, sayings);
  }

  private Figure part(YamlMap map, String key) {
    return part(map, key, map.required(key));
  }

  private Figure part(YamlMap map, String key, String other) {
    if (other.equals(id) || !figures.isFigure(other)) {
      if (!other.isEmpty()) {
        map.problem(key, Message.of("figure.file.part", other), figures.cure(other));
      }
      throw new Failure(Exit.USAGE, file.problems());
    }
    Figure part = figures.find(other);
    if (part.formula() instanceof Formula.Ratio) {
      map.problem(key, Message.of("figure.file.ratio_of_ratio", other), null);
    }
    return part;
  }

  private static BigDecimal number(YamlMap map, String key) {
    String typed = map.required(key).replace(',', '.');
    try {
      BigDecimal number = new BigDecimal(typed);
      if (number.signum() != 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as a zero is
    }
    map.problem(key, Message.of("figure.file.number", typed), null);
    return BigDecimal.ONE;
  }
}
