package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.testing.Quick;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of the figures that are about more than one year or one date. */
@Quick
class FigureRulesTest {

  @TempDir Path folder;

  private static KeyFigure figure(FigureSheet sheet, Measure measure, String period) {
    return Objects.requireNonNull(sheet.find(measure.id(), period, null));
  }

  private TestNetwork accounts() {
    return new TestNetwork(folder)
        .row("accounts", "fiscal_year account label side amount", 2021, "706", "a", "income", 40)
        .row("accounts", "fiscal_year account label side amount", 2021, "741", "b", "income", 60)
        .row("accounts", "fiscal_year account label side amount", 2021, "641", "c", "cost", 50);
  }

  @Test
  void calendarYearsHaveNoFiguresOfALedgerWhoseYearsAreOthers() {
    FigureSettings september = FigureSettings.defaults().startingIn(9);
    FigureSheet fiscal =
        accounts()
            .figures(FigureRequest.of(Period.years(2021, 2021, 9, false), Lang.FR), september);
    assertThat(figure(fiscal, Measure.SELF_FINANCING_RATE, "2021-2022").value())
        .isEqualByComparingTo("40");
    FigureSheet calendar =
        accounts()
            .figures(
                new FigureRequest(
                    Period.years(2021, 2021, 9, true),
                    true,
                    LocalDate.of(2021, 12, 31),
                    null,
                    Lang.FR),
                september);
    for (Measure measure : List.of(Measure.SELF_FINANCING_RATE, Measure.GRANTS_BOOKED)) {
      KeyFigure none = figure(calendar, measure, "2021");
      assertThat(none.state()).isEqualTo(KeyFigure.State.NC);
      assertThat(none.note()).contains("exercice").contains("2021");
    }
  }

  @Test
  void anotherConventionOfSelfFinancingIsSaidWithTheRate() {
    FigureSettings usual = FigureSettings.defaults();
    FigureSettings ours =
        new FigureSettings(
            1,
            usual.identifiedShare(),
            usual.structureShare(),
            AccountPick.of("70 741 -708"),
            AccountPick.of("7"),
            usual.onTrack(),
            usual.watch(),
            usual.declared(),
            usual.charts(),
            usual.simplified());
    FigureRequest request = FigureRequest.of(Period.years(2021, 2021, 1, false), Lang.FR);
    KeyFigure rate = figure(accounts().figures(request, ours), Measure.SELF_FINANCING_RATE, "2021");
    assertThat(rate.value()).isEqualByComparingTo("100");
    assertThat(rate.note()).isEqualTo("convention de l’organisation : (70 + 741 − 708) / (7)");
    assertThat(figure(accounts().figures(request), Measure.SELF_FINANCING_RATE, "2021").note())
        .isNull();
  }

  @Test
  void whatIsDatedAfterAsOfIsIgnoredSaveAServiceOfAPeriodBeforeIt() {
    TestNetwork network =
        Situation.till(new TestNetwork(folder))
            .sale("Wazemmes", "till", "2022-03-01", "100")
            .sale("Wazemmes", "till", "2022-07-01", "900")
            .row(
                "sales",
                "grain sold_on place channel amount_excl_tax amount_incl_tax service_from service_to",
                "line",
                "2022-08-15",
                "non affecté",
                "service",
                300,
                300,
                "2022-05-01",
                "2022-05-31")
            .sold("non affecté", "service", "2022-05-01", "2022-08-15");
    FigureSheet june = network.figures(2022, 2022, "2022-06-30");
    assertThat(figure(june, Measure.TILL_EXCL_TAX, "2022").value()).isEqualByComparingTo("100");
    assertThat(figure(june, Measure.SERVICES_EXCL_TAX, "2022").value()).isEqualByComparingTo("300");
    assertThat(figure(june, Measure.SALES_EXCL_TAX, "2022").value()).isEqualByComparingTo("400");
  }

  @Test
  void theFirstYearShownHasNoChangeAndNoReasonForIt() {
    FigureSheet sheet = Situation.steady(new TestNetwork(folder)).figures(2021, 2022);
    KeyFigure first = figure(sheet, Measure.PARTICIPATIONS, "2021");
    assertThat(first.change()).isNull();
    assertThat(first.changeNote()).isNull();
    assertThat(figure(sheet, Measure.PARTICIPATIONS, "2022").change()).isEqualByComparingTo("25");
  }

  @Test
  void aChangeIsMadeOfUnroundedValuesAndARefundLowersTheAverageTicket() {
    TestNetwork network =
        Situation.till(new TestNetwork(folder))
            .sale("Wazemmes", "till", "2021-03-01", "100.004")
            .sale("Wazemmes", "till", "2022-03-01", "100.053");
    BigDecimal change =
        Objects.requireNonNull(
            figure(network.figures(2021, 2022), Measure.TILL_EXCL_TAX, "2022").change());
    // Of 100.00 and 100.05 it would be 0.05, printed 0.1.
    assertThat(change).isBetween(new BigDecimal("0.0489"), new BigDecimal("0.0490"));
    TestNetwork tickets = Situation.till(new TestNetwork(folder));
    for (String ticket : List.of("1:10", "2:20", "2:-5")) {
      String[] parts = ticket.split(":");
      tickets.row(
          "sales",
          "grain sold_on place register ticket channel amount_incl_tax amount_excl_tax",
          "line",
          "2022-03-01",
          "Wazemmes",
          "A",
          parts[0],
          "till",
          new BigDecimal(parts[1]),
          new BigDecimal(parts[1]));
    }
    assertThat(figure(tickets.figures(2022, 2022), Measure.AVERAGE_TICKET_INCL_TAX, "2022").value())
        .isEqualByComparingTo("12.5");
  }
}
