package bilan.queries;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Answer.Role;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsTest {

  @Test
  void addsWhatAddsUpAndSaysThatTheRestDoesNot() {
    Line total = last(Totals.below(Samples.everything(), Lang.FR));
    assertThat(total.role()).isEqualTo(Role.TOTAL);
    assertThat(total.cells())
        .containsExactly(
            "Total",
            null,
            new Noted(1246L, "(partiel)", "une des lignes est partielle"),
            new BigDecimal("41218.055"),
            new Missing("non sommable", null),
            new BigDecimal("7.5"),
            new Missing("non sommable", null),
            null,
            null,
            null);
  }

  @Test
  void aLineThatCannotBeEstablishedMakesTheTotalSo() {
    Answer sales = Samples.sales();
    List<Line> lines = new ArrayList<>(sales.lines());
    lines.add(Line.body(Arrays.asList(2021L, "till", new Missing("–", null), null)));
    assertThat(last(Totals.below(with(sales, lines), Lang.FR)).cells().get(2))
        .isEqualTo(new BigDecimal("1000000.623456"));
    lines.add(Line.body(Arrays.asList(2021L, "till", new Missing("n.c.", "x"), null)));
    assertThat(last(Totals.below(with(sales, lines), Lang.FR)).cells().get(2))
        .isEqualTo(new Missing("n.c.", "une des lignes est n.c."));
  }

  @Test
  void subtotalsAreNotAddedTwice() {
    Answer sales = Samples.sales();
    List<Line> lines = new ArrayList<>(sales.lines());
    lines.add(new Line(Role.SUBTOTAL, Arrays.asList(2022L, "", new BigDecimal("5"), null)));
    assertThat(last(Totals.below(with(sales, lines), Lang.FR)).cells().get(2))
        .isEqualTo(new BigDecimal("1000000.623456"));
  }

  @Test
  void pivotMovesCellsAndPutsYearsInOrder() {
    Answer wide = Pivot.across(onePerCell(), "year", String::valueOf);
    assertThat(wide.columns())
        .extracting(Column::label)
        .containsExactly(
            "Canal",
            "Ventes HT 2020",
            "Ventes HT 2022",
            "Ticket moyen TTC 2020",
            "Ticket moyen TTC 2022");
    assertThat(wide.lines())
        .containsExactly(
            Line.body(
                Arrays.asList(
                    "till",
                    new BigDecimal("0.20"),
                    new BigDecimal("0.10"),
                    new BigDecimal("5.00"),
                    new BigDecimal("4.00"))),
            Line.body(
                Arrays.asList("service", null, new BigDecimal("1000000.123456"), null, null)));
  }

  /** A row that a later year brings keeps its neighbours, whatever order the lines came in. */
  @Test
  void aRowOfALaterYearStandsWhereThatYearPutsIt() {
    List<Line> lines = new ArrayList<>();
    for (String row :
        List.of(
            "2021 b", "2021 x", "2021 c", "2020 a", "2020 b", "2020 c", "2022 z", "2022 x",
            "2022 y")) {
      lines.add(
          Line.body(
              Arrays.asList(
                  Long.valueOf(row.substring(0, 4)), row.substring(5), BigDecimal.ONE, null)));
    }
    Answer wide = Pivot.across(with(Samples.sales(), lines), "year", String::valueOf);
    assertThat(wide.lines())
        .extracting(line -> line.cells().get(0))
        .containsExactly("z", "a", "b", "x", "y", "c");
  }

  private static Answer onePerCell() {
    Answer sales = Samples.sales();
    return with(sales, sales.lines().subList(0, 3));
  }

  private static Answer with(Answer answer, List<Line> lines) {
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  private static Line last(Answer answer) {
    return answer.lines().get(answer.lines().size() - 1);
  }
}
