package bilan.queries.render;

import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Inline.Words;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.queries.figure.Change;
import bilan.queries.figure.Figures;
import bilan.queries.figure.KeyFigure;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document that holds one of everything that a page must show. */
public final class SampleDocument {

  private SampleDocument() {}

  public static Document whole() {
    return with("Ouvrir un café en sortie de crise sanitaire");
  }

  /** The same with these words wherever people's words can stand. */
  public static Document with(String words) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, List.of(new Words("L’essentiel"))));
    blocks.add(
        new Block.Paragraph(
            List.of(
                new Words("En 2022, le réseau compte "),
                new Inline.Figure("1 234 participations", "participations.2022"),
                new Words(" ("),
                new Inline.Figure("+12,4 %", "participations.2022"),
                new Words(" sur un an), "),
                new Inline.Strong(words),
                new Words(" et "),
                new Inline.Emphasis("plusieurs réponses possibles"),
                new Words(", voir "),
                new Inline.Link(words, "https://example.org/?a=1&b=2"),
                new Words("."))));
    blocks.add(
        new Scoreboard(
            "Chiffres clés de 2022",
            List.of(
                new Scoreboard.Card(
                    "Participations", "1 234", "+12,4 % sur un an", "participations.2022"),
                new Scoreboard.Card(
                    "Ventes HT", "41 230,55 €", "n.c. : 2021 est partiel", "sales_excl_tax.2022"),
                new Scoreboard.Card(words, "5", null, "places_open.2022"),
                new Scoreboard.Card("Équipe (ETP)", "4,50", "+0,50", "team_fte.2022"))));
    blocks.add(keyFigures(words));
    blocks.add(new Block.Callout(List.of(new Words("Une année partielle ne se compare pas."))));
    blocks.add(new Block.Heading(1, List.of(new Words("Fréquentation"))));
    blocks.add(chart(1, Chart.Type.COLUMNS, 1, words));
    blocks.add(chart(2, Chart.Type.STACKED_COLUMNS, 4, words));
    blocks.add(chart(3, Chart.Type.LINES, 3, words));
    blocks.add(chart(4, Chart.Type.BARS, 1, words));
    blocks.add(chart(5, Chart.Type.STACKED_BARS, 3, words));
    blocks.add(new Block.Heading(2, List.of(new Words(words))));
    blocks.add(
        new Block.Bullets(false, List.of(List.of(new Words("un")), List.of(new Words(words)))));
    blocks.add(
        new Block.Bullets(true, List.of(List.of(new Words("un")), List.of(new Words("deux")))));
    blocks.add(new Block.Blank("À compléter : ce que vous retenez de l’année."));
    blocks.add(new Block.PageBreak());
    blocks.add(new Block.Paragraph(List.of(new Words(words))));
    Cover cover =
        new Cover(
            "retrospective",
            "Bilan de trois ans, 2020–2022",
            words,
            "POP Café",
            List.of("2020", "2021", "2022"),
            LocalDate.of(2022, 12, 31),
            null,
            Lang.FR);
    return Document.of(cover, blocks, figures());
  }

  private static Table keyFigures(String words) {
    List<Table.Head> heads =
        List.of(
            new Table.Head("figure", "Chiffre clé", Kind.TEXT),
            new Table.Head("2020", "2020", Kind.NUMBER),
            new Table.Head("2021", "2021", Kind.NUMBER),
            new Table.Head("2022", "2022", Kind.NUMBER),
            new Table.Head("change", "2022 / 2021", Kind.RATE));
    List<Table.Row> rows =
        List.of(
            row(
                Role.BODY,
                Cell.text("Participations"),
                new Cell(new Missing("–", null), Kind.COUNT, null, false, List.of(), null),
                figure(1098L, Kind.COUNT, "count", true, 1),
                figure(1234L, Kind.COUNT, "count", false),
                new Cell(
                    new Missing("n.c.", "2021 est partiel"),
                    Kind.RATE,
                    "%",
                    false,
                    List.of(2),
                    null)),
            row(
                Role.BODY,
                Cell.text("Ventes HT"),
                figure(new BigDecimal("1234.565"), Kind.AMOUNT, "EUR", false),
                figure(new BigDecimal("-20.5"), Kind.AMOUNT, "EUR", true, 1),
                figure(new BigDecimal("41230.55"), Kind.AMOUNT, "EUR", false),
                figure(new BigDecimal("12.35"), Kind.RATE, "%", false)),
            row(
                Role.SUBTOTAL,
                Cell.text(words),
                Cell.of(null, Kind.TEXT),
                Cell.of(true, Kind.BOOLEAN),
                Cell.of(LocalDate.of(2022, 3, 1), Kind.DATE),
                Cell.of(null, Kind.RATE)),
            row(
                Role.TOTAL,
                Cell.text("Total"),
                figure(1L, Kind.COUNT, "count", false),
                figure(2L, Kind.COUNT, "count", false),
                figure(new BigDecimal("163794.91"), Kind.AMOUNT, "EUR", false),
                figure(new BigDecimal("1"), Kind.RATE, "points", false)));
    return new Table(
        "key-figures",
        1,
        "Trois années côte à côte",
        heads,
        rows,
        List.of("8 mois sur 12 : septembre à décembre manquent à Fives", "n.c. : 2021 est partiel"),
        List.of("Ventes hors taxes, " + words));
  }

  private static Table.Row row(Role role, Cell... cells) {
    return new Table.Row(role, List.of(cells));
  }

  private static Cell figure(
      Object value, Kind kind, String unit, boolean partial, Integer... notes) {
    return new Cell(value, kind, unit, partial, List.of(notes), "participations.2021");
  }

  private static Chart chart(int number, Chart.Type type, int count, String words) {
    List<String> categories =
        type == Chart.Type.LINES
            ? List.of("janv.", "févr.", "mars", "avr.", "mai")
            : List.of("2020", "2021", "2022", "Médiathèque de Roubaix", "2024");
    List<Series> series = new ArrayList<>();
    String[] names = {"Wazemmes", words, "Fives", "Roubaix"};
    for (int s = 0; s < count; s++) {
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < categories.size(); i++) {
        points.add(
            new Point(
                i == 1 && s == 0 ? null : BigDecimal.valueOf(300L + 137L * i * (s + 1)), i == 2));
      }
      series.add(new Series("s" + s, names[s], s, points));
    }
    return new Chart(
        "chart-" + number,
        number,
        "Une croissance régulière (" + type + ")",
        type,
        Chart.Category.of(categories),
        series,
        type == Chart.Type.STACKED_COLUMNS ? Kind.AMOUNT : Kind.COUNT,
        null,
        "Le graphique montre " + words,
        List.of());
  }

  private static List<KeyFigure> figures() {
    return List.of(
        figure(
            "participations",
            "2021",
            null,
            new BigDecimal("1234"),
            "count",
            null,
            KeyFigure.State.PARTIAL),
        figure(
            "sales_excl_tax",
            "2022",
            null,
            new BigDecimal("41230.545"),
            "EUR",
            "excl",
            KeyFigure.State.COMPLETE),
        figure(
            "participations", "2020", "Wazemmes", null, "count", null, KeyFigure.State.NOT_OPEN));
  }

  private static KeyFigure figure(
      String id,
      String period,
      @Nullable String place,
      @Nullable BigDecimal value,
      String unit,
      @Nullable String tax,
      KeyFigure.State state) {
    boolean partial = state == KeyFigure.State.PARTIAL;
    boolean changed = state == KeyFigure.State.COMPLETE;
    return new KeyFigure(
        id,
        "Libellé de " + id,
        period,
        place,
        value,
        unit,
        tax,
        state,
        partial ? "8 mois sur 12" : null,
        partial ? List.of("8 mois sur 12") : List.of(),
        changed
            ? new Change(new BigDecimal("12.35"), "%", null, null, null)
            : Change.none(partial ? "n.c. : 2021 est partiel" : null),
        0L,
        id + "." + period,
        Figures.builtIn().ifAny(id));
  }
}
