package bilan.queries.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.Kind;
import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.render.chart.Shape.Anchor;
import bilan.queries.words.Wording;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is drawn of a chart can be read: in colour, in black and white, on a page, on a telephone.
 */
class DrawnChartTest {

  private static final List<Chart.Category> YEARS =
      Chart.Category.of(List.of("2020", "2021", "2022"));
  private static final double READABLE = 4.5;

  private static Chart chart(Chart.Type type, List<String> names, int partial) {
    List<Series> series = new ArrayList<>();
    for (int s = 0; s < names.size(); s++) {
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < YEARS.size(); i++) {
        points.add(new Point(BigDecimal.valueOf(100L + 50L * i), i == partial));
      }
      series.add(new Series("s" + s, names.get(s), s, points));
    }
    return new Chart("c", 1, "t", type, YEARS, series, Kind.COUNT, null, "a", List.of());
  }

  private static Drawing draw(Chart chart, ChartPaper paper) {
    return ChartDrawer.draw(chart, paper, new Wording(new Catalogue(Lang.FR)));
  }

  private static List<Shape.Label> labels(Drawing drawing) {
    return drawing.shapes().stream()
        .filter(Shape.Label.class::isInstance)
        .map(Shape.Label.class::cast)
        .toList();
  }

  /** The colour of what was last painted under a label, white where nothing was. */
  private static String under(Drawing drawing, Shape.Label label) {
    String colour = Palette.WHITE;
    for (Shape shape : drawing.shapes()) {
      if (shape == label) {
        return colour;
      }
      if (shape instanceof Shape.Box box
          && label.anchor() == Anchor.MIDDLE
          && label.x() > box.x()
          && label.x() < box.x() + box.width()
          && label.y() - 4 > box.y()
          && label.y() - 4 < box.y() + box.height()) {
        colour = box.colour();
      }
    }
    return colour;
  }

  @ParameterizedTest
  @EnumSource(Chart.Type.class)
  void everyWordIsReadOnWhateverColourItStands(Chart.Type type) {
    int upon = 0;
    for (int of = 0; of <= 40; of++) {
      Chart one = chart(type, List.of("Lieu"), 1);
      Series painted = new Series("s", "Lieu", of, one.series().get(0).points());
      Drawing drawing =
          draw(one.of(YEARS, List.of(painted, painted)), new ChartPaper(760, 600, 20));
      for (Shape.Label label : labels(drawing)) {
        String under = under(drawing, label);
        upon += under.equals(Palette.WHITE) ? 0 : 1;
        assertThat(Palette.contrast(label.colour(), under))
            .as(label + " on " + under)
            .isGreaterThan(READABLE);
      }
    }
    assertThat(upon > 0).isEqualTo(one(type));
  }

  private static boolean one(Chart.Type type) {
    return type == Chart.Type.STACKED_BARS || type == Chart.Type.STACKED_COLUMNS;
  }

  @Test
  void whatIsPaleHasAnOutlineThatIsSeen() {
    for (int of = 0; of <= 40; of++) {
      String colour = Palette.colour(of);
      String edge = Palette.edge(colour);
      assertThat(Palette.contrast(edge, Palette.WHITE)).as(colour).isGreaterThanOrEqualTo(3);
      assertThat(edge.equals(colour) || Palette.contrast(edge, colour) >= 3).as(colour).isTrue();
    }
    assertThat(Palette.edge(Palette.WHITE)).isEqualTo(Palette.WHITE);
  }

  /** A little, also where what stands between two is not there. */
  @Test
  void noTwoOfAFamilyHaveOneGrey() {
    for (int one = 1; one <= 40; one++) {
      for (int other = one + 1; (other - 1) / 8 == (one - 1) / 8; other++) {
        assertThat(Palette.contrast(Palette.colour(one), Palette.colour(other)))
            .as("colours %d and %d", one, other)
            .isGreaterThan(1.08);
      }
    }
  }

  @Test
  void aNameStandsAtTheEndOfALineThatLeadsToWhatItNames() {
    List<String> names =
        List.of("Hors les murs", "Médiathèque du Vieux-Moulin", "Estaminet des Bois-Blancs");
    Drawing drawing = draw(chart(Chart.Type.STACKED_COLUMNS, names, -1), ChartPaper.WIDE);
    String words = String.join(" ", labels(drawing).stream().map(Shape.Label::text).toList());
    assertThat(words).contains(names).doesNotContain("…");
    for (int s = 0; s < names.size(); s++) {
      String colour = Palette.colour(s);
      String edge = Palette.edge(colour);
      Shape.Path line =
          drawing.shapes().stream()
              .filter(Shape.Path.class::isInstance)
              .map(Shape.Path.class::cast)
              .filter(path -> path.colour().equals(edge))
              .findFirst()
              .orElseThrow();
      Shape.Box last =
          drawing.shapes().stream()
              .filter(Shape.Box.class::isInstance)
              .map(Shape.Box.class::cast)
              .filter(box -> box.colour().equals(colour))
              .reduce((a, b) -> b)
              .orElseThrow();
      assertThat(line.points().get(0)).isBetween(last.x() + last.width(), last.x() + 160);
      assertThat(line.points().get(1)).isBetween(last.y(), last.y() + last.height());
    }
  }

  @ParameterizedTest
  @EnumSource(Chart.Type.class)
  void barsBeginAtZeroAndPartialOnesAreHatched(Chart.Type type) {
    Drawing drawing = draw(chart(type, List.of("Lieu"), 1), ChartPaper.WIDE);
    if (type == Chart.Type.LINES) {
      assertThat(drawing.shapes())
          .filteredOn(shape -> shape instanceof Shape.Dot dot && dot.hollow())
          .hasSize(1);
      return;
    }
    List<Shape.Box> bars =
        drawing.shapes().stream()
            .filter(s -> s instanceof Shape.Box box && box.colour().equals(Palette.colour(0)))
            .map(Shape.Box.class::cast)
            .toList();
    assertThat(bars).filteredOn(Shape.Box::hatched).hasSize(1);
    boolean lying = type == Chart.Type.BARS || type == Chart.Type.STACKED_BARS;
    List<Integer> lengths = bars.stream().map(box -> lying ? box.width() : box.height()).toList();
    // 100, 150 and 200: from zero, the last is twice the first.
    assertThat(lengths.get(2) * 1.0 / lengths.get(0)).isBetween(1.95, 2.08);
  }

  /** Who reads one number in bold must not take what is asked for as what there is. */
  @Test
  void aTotalLeavesOutWhatIsHopedFor() {
    Chart one = chart(Chart.Type.STACKED_COLUMNS, List.of("Acquis", "Demandé"), -1);
    Series asked = one.series().get(1);
    List<Point> hatched = asked.points().stream().map(p -> new Point(p.value(), true)).toList();
    Series hoped = new Series("s1", "Demandé", 1, hatched, true);
    Chart ahead = one.of(YEARS, List.of(one.series().get(0), hoped));
    for (ChartPaper paper : List.of(ChartPaper.WIDE, ChartPaper.NARROW)) {
      Drawing drawing = draw(ahead, paper);
      List<Shape.Label> totals = labels(drawing).stream().filter(Shape.Label::strong).toList();
      assertThat(totals).extracting(Shape.Label::text).containsExactly("100", "150", "200");
      assertThat(totals).allMatch(total -> under(drawing, total).equals(Palette.WHITE));
    }
    assertThat(labels(draw(one, ChartPaper.WIDE)).stream().filter(Shape.Label::strong))
        .extracting(Shape.Label::text)
        .containsExactly("200", "300", "400");
  }

  @Test
  void aTargetIsMarkedAcrossItsBarAndNamedOnce() {
    Chart aimed =
        chart(Chart.Type.BARS, List.of("Atteint"), -1)
            .aiming(
                new Chart.Target(
                    "Cible",
                    List.of(
                        Optional.of(new BigDecimal(200)),
                        Optional.empty(),
                        Optional.of(new BigDecimal(400)))));
    for (ChartPaper paper : List.of(ChartPaper.WIDE, ChartPaper.NARROW)) {
      Drawing drawing = draw(aimed, paper);
      List<Shape.Rule> marks =
          drawing.shapes().stream()
              .filter(s -> s instanceof Shape.Rule rule && rule.colour().equals(Palette.TARGET))
              .map(Shape.Rule.class::cast)
              .toList();
      assertThat(marks).hasSize(3);
      assertThat(labels(drawing)).filteredOn(l -> l.text().equals("Cible")).hasSize(1);
      int zero = 2 * marks.get(1).x1() - marks.get(2).x1();
      Shape.Box bar =
          drawing.shapes().stream()
              .filter(s -> s instanceof Shape.Box)
              .map(Shape.Box.class::cast)
              .findFirst()
              .orElseThrow();
      assertThat(zero).isBetween(bar.x() - 3, bar.x() + 3);
    }
  }

  /** {@code 9 476 €} beside {@code 35,0 k€} compares with nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AMOUNT | 9476.20;35041.47;95201.69   | en k€ | 9,5;35,0;95,2
          AMOUNT | 9000;8351.20;6026           | en €  | 9 000;8 351;6 026
          AMOUNT | 50000;64000;312000          | en k€ | 50;64;312
          AMOUNT | 12345678;900000;23000000    | en M€ | 12,3;0,9;23,0
          AMOUNT | 12.5;3;8                    | en €  | 12,50;3,00;8,00
          RATE   | 23;4.25;60                  | en %  | 23,0;4,3;60,0
          RATE   | 20;80;60                    | en %  | 20;80;60
          COUNT  | 1503;3580;4                 |       | 1 503;3 580;4
          HOURS  | 477.75;1042;33.5            | en heures | 478;1 042;34
          NUMBER | 1.27;4.37;6.7               |       | 1,27;4,37;6,70
          """)
  void allNumbersOfAChartHaveOneUnitSaidOnceAndOnePrecision(
      Kind kind, String values, String unit, String written) {
    for (Chart.Type type : List.of(Chart.Type.COLUMNS, Chart.Type.BARS)) {
      List<Point> points = new ArrayList<>();
      for (String value : values.split(";", -1)) {
        points.add(new Point(new BigDecimal(value), false));
      }
      List<Series> all = List.of(new Series("s", "s", 0, points));
      Chart chart = new Chart("c", 1, "t", type, YEARS, all, kind, null, "a", List.of());
      List<String> said =
          labels(draw(chart, ChartPaper.WIDE)).stream()
              .map(label -> label.text().replaceAll("\\h", " "))
              .toList();
      assertThat(said).containsSubsequence(written.split(";", -1));
      assertThat(said)
          .filteredOn(text -> text.matches(".*[€%a-z].*"))
          .containsExactlyElementsOf(unit == null ? List.of() : List.of(unit));
    }
  }

  @ParameterizedTest
  @EnumSource(Chart.Type.class)
  void nothingStandsOutsideThePaper(Chart.Type type) {
    List<String> names =
        List.of("Prestations et formations (HT)", "Subventions : Département", "Autres");
    for (ChartPaper paper :
        List.of(ChartPaper.WIDE, ChartPaper.NARROW, new ChartPaper(760, 217, 13))) {
      Drawing drawing = draw(chart(type, names, 1), paper);
      for (Shape.Label label : labels(drawing)) {
        int width = WordWidths.width(label.text(), label.size());
        int left =
            switch (label.anchor()) {
              case START -> label.x();
              case MIDDLE -> label.x() - width / 2;
              case END -> label.x() - width;
            };
        assertThat(left).as(label + " on " + paper).isGreaterThanOrEqualTo(-2);
        assertThat(left + width).as(label + " on " + paper).isLessThanOrEqualTo(paper.width() + 8);
        assertThat(label.y()).as(label + " on " + paper).isBetween(5, drawing.height());
      }
    }
  }
}
