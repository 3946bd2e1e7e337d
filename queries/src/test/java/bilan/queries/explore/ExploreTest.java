package bilan.queries.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Column;
import bilan.queries.Samples;
import bilan.text.Catalogue;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExploreTest {

  private static final Catalogue FRENCH = new Catalogue(Lang.FR);

  @Test
  void crossesTwoColumnsAndAddsMoneyExactly() {
    Answer answer = Crossing.of(Samples.sales(), List.of("channel", "Année", "amount"), FRENCH);
    assertThat(answer.columns()).extracting(Column::label).containsExactly("Canal", "2022", "2020");
    assertThat(answer.lines())
        .containsExactly(
            Line.body(
                Arrays.asList("till", new BigDecimal("0.300000"), new BigDecimal("0.200000"))),
            Line.body(Arrays.asList("service", new BigDecimal("1000000.123456"), null)));
  }

  @Test
  void refusesToAddWhatDoesNotAddUp() {
    Failure failure = failure(List.of("channel", "year", "ticket"));
    assertThat(failure.exit()).isEqualTo(Exit.USAGE);
    assertThat(FRENCH.say(failure.problems().get(0).what()))
        .startsWith("Ce nombre ne s’additionne pas");
  }

  @Test
  void refusesWhatIsNoCrossing() {
    for (List<String> typed :
        List.of(
            List.of("channel", "year"),
            List.of("channel", "channel", "amount"),
            List.of("channel", "amount", "amount"),
            List.of("channel", "year", "channel"),
            List.of("amount", "year", "channel"),
            List.of("chanel", "year", "amount"))) {
      assertThat(failure(typed).problems()).as(typed.toString()).hasSize(1);
    }
  }

  @Test
  void summarisesEachColumn() {
    Answer answer = Summary.of(Samples.everything(), FRENCH);
    assertThat(answer.lines()).hasSize(10);
    assertThat(answer.lines().get(0).cells())
        .containsExactly("Année", "année", 2L, 0L, 2L, "2021", "2022", null, null, null);
    assertThat(answer.lines().get(3).cells())
        .containsExactly(
            "Ventes HT",
            "montant",
            2L,
            0L,
            2L,
            new BigDecimal("-12.50"),
            new BigDecimal("41230.56"),
            new BigDecimal("41218.06"),
            new BigDecimal("20609.03"),
            new BigDecimal("20609.03"));
    assertThat(answer.lines().get(8).cells())
        .startsWith("Le", "date", 1L, 1L, 1L, LocalDate.of(2021, 3, 1));
    assertThat(answer.lines().get(4).cells()).startsWith("Part", "taux", 1L, 1L, 1L);
  }

  @Test
  void summarisesAnEmptyAnswer() {
    Answer none = new Answer("x", "", Samples.everything().columns(), List.of(), List.of());
    assertThat(Summary.of(none, FRENCH).lines()).allMatch(line -> line.cells().get(2).equals(0L));
    assertThat(Crossing.of(none, List.of("place", "year", "amount"), FRENCH).lines()).isEmpty();
  }

  private static Failure failure(List<String> typed) {
    return catchThrowableOfType(Failure.class, () -> Crossing.of(Samples.sales(), typed, FRENCH));
  }
}
