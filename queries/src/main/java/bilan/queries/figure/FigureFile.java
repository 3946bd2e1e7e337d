package bilan.queries.figure;

import bilan.queries.Basis;
import bilan.queries.Label;
import bilan.queries.Persons;
import bilan.queries.Publication;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the declaration of a figure: one YAML file each. */
final class FigureFile {

  /** Behind the program's own. */
  private static final int LAST = 1000;

  /** Compares whenever both years are complete. */
  private static final String NOTHING = "none";

  private static final Pattern WORD = Pattern.compile("[a-z_][a-z_0-9]*");

  private final String id;
  private final String origin;
  private final boolean own;
  private final YamlFile file;
  private final YamlMap top;
  private final Figures figures;

  private FigureFile(String id, String origin, boolean own, String text, Figures figures) {
    this.id = id;
    this.origin = origin;
    this.own = own;
    this.file = new YamlFile(origin);
    this.top = file.read(text);
    this.figures = figures;
  }

  /**
   * Reads one file.
   *
   * @param figures where it finds the relation or the figures that it is made of
   * @throws Failure (2) with every problem of the file
   */
  static Figure read(String id, String origin, boolean own, String text, Figures figures) {
    return new FigureFile(id, origin, own, text, figures).figure();
  }

  private Figure figure() {
    Label label = Label.read(top, "label");
    Label definition = Label.read(top, "definition");
    if (label == null) {
      top.problem("label", Message.of("yaml.missing", "label"), null);
    }
    if (definition == null) {
      top.problem("definition", Message.of("yaml.missing", "definition"), null);
    }
    Formula formula = new FormulaReader(id, own, file, top, figures).read();
    String unit = top.text("unit", formula instanceof Formula.Distinct ? "count" : "");
    if (unit.isBlank()) {
      top.problem("unit", Message.of("yaml.missing", "unit"), null);
    }
    if (unit.equals("count") && isDivided(formula)) {
      top.problem(
          "unit",
          Message.of("figure.file.divided_count"),
          Message.of("figure.file.divided_count.cure"));
    }
    boolean network = "false".equals(top.text("places"));
    Relation relation = relation(formula);
    Basis basis = basis(relation, formula);
    List<Lack> lacks = new LackReader(own).read(top, formula);
    Figure figure =
        new Figure(
            id,
            origin,
            own,
            top.integer("rank", LAST),
            top.flag("key", true),
            label == null ? new Label(id, null) : label,
            definition == null ? new Label("", null) : definition,
            formula,
            Label.read(top, "counts"),
            top.text("blank"),
            unit,
            top.choice("tax", List.of("excl", "incl")),
            adds(formula),
            top.choice("better", List.of("up", "down")),
            basis,
            dataset(relation, basis),
            new HashSet<>(top.texts("channels")),
            network,
            network ? null : top.text("places"),
            top.flag("under_way", true),
            persons(unit),
            published(),
            among(),
            tells(formula),
            madeFrom(formula),
            lacks);
    top.finish();
    file.orFail();
    return figure;
  }

  /** Whether a value may have decimals, which a count would round away. */
  private static boolean isDivided(Formula formula) {
    return formula instanceof Formula.Ratio
        || (formula instanceof Formula.Total total && total.per() != null);
  }

  /** A number of things counts persons, if an organisation's own does not say otherwise. */
  private Persons persons(String unit) {
    Persons said = Persons.read(top);
    if (own && said != null && (said.came() || said == Persons.ANSWERS)) {
      top.choice("persons", List.of(Persons.SOME.word(), Persons.NONE.word()));
      return Persons.SOME;
    }
    return said != null ? said : own && unit.equals("count") ? Persons.SOME : Persons.NONE;
  }

  private Publication published() {
    List<Publication> known = List.of(Publication.ALWAYS, Publication.NETWORK_ONLY);
    Publication said = Publication.read(top, known);
    return said == null ? Publication.ALWAYS : said;
  }

  private @Nullable String among() {
    String among = top.text("among");
    if (among != null && !figures.isFigure(among)) {
      top.problem("among", Message.of("figure.unknown", among), figures.cure(among));
    }
    return among;
  }

  /** What is written, and the figures that it is made of. */
  private List<String> tells(Formula formula) {
    List<String> tells = new ArrayList<>(top.texts("tells"));
    parts(formula).forEach(part -> tells.add(part.id()));
    return tells;
  }

  private Figure.Adds adds(Formula formula) {
    boolean sums = formula instanceof Formula.Total;
    if (!top.has("adds")) {
      return sums ? over(formula) : Figure.Adds.NOT;
    }
    List<String> over = top.texts("adds");
    if (!List.of("places", "months").containsAll(over)
        || over.equals(List.of("months"))
        || (!over.isEmpty() && own && !sums)) {
      top.problem("adds", Message.of("figure.file.adds"), null);
    }
    return switch (over.size()) {
      case 0 -> Figure.Adds.NOT;
      case 1 -> Figure.Adds.OVER_PLACES;
      default -> Figure.Adds.BOTH;
    };
  }

  /** A stock and an average of months add up over places only. */
  private static Figure.Adds over(Formula formula) {
    boolean both = formula instanceof Formula.Total total && !total.isStock() && !total.isMean();
    return both ? Figure.Adds.BOTH : Figure.Adds.OVER_PLACES;
  }

  private static List<Figure> parts(Formula formula) {
    return formula instanceof Formula.Ratio ratio
        ? List.of(ratio.of(), ratio.by())
        : formula instanceof Formula.Together together ? together.parts() : List.of();
  }

  private static @Nullable Relation relation(Formula formula) {
    return formula instanceof Formula.OfRows rows ? rows.relation() : null;
  }

  private @Nullable String dataset(@Nullable Relation relation, Basis basis) {
    String said = top.text("dataset");
    if (said != null || relation == null) {
      return said != null || !basis.isFollowed() ? said : basis.dataset();
    }
    return relation.dataset();
  }

  /** Of a figure of its own, what its relation says; else what is written. */
  private Basis basis(@Nullable Relation relation, Formula formula) {
    String said = top.choice("compares", compared());
    for (Figure part : parts(formula)) {
      if (part.basis().isFollowed()) {
        return part.basis();
      }
    }
    return said != null || relation == null || !own ? Basis.of(said) : Basis.of(relation.dataset());
  }

  private static List<String> compared() {
    List<String> words = new ArrayList<>(Basis.followedNames());
    words.add(NOTHING);
    return words;
  }

  /** The fields that are written, else every word of the SQL, which may be one. */
  private List<String> madeFrom(Formula formula) {
    List<String> said = top.texts("made_from");
    if (!said.isEmpty() || !own) {
      return said;
    }
    Set<String> words = new HashSet<>();
    if (formula instanceof Formula.OfRows rows) {
      addWords(words, rows.where(), rows.taken());
    }
    parts(formula).forEach(part -> words.addAll(part.madeFrom()));
    return List.copyOf(words);
  }

  private static void addWords(Set<String> words, @Nullable String... sql) {
    for (String text : sql) {
      Matcher matcher = WORD.matcher(text == null ? "" : text.toLowerCase(Locale.ROOT));
      while (matcher.find()) {
        words.add(matcher.group());
      }
    }
  }
}
