package bilan.queries;

import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Column.Additivity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers for tests. */
public final class Samples {

  private Samples() {}

  /** Every kind of column, a mark, a missing value, a hostile text. */
  public static Answer everything() {
    List<Column> columns =
        List.of(
            column("year", "Année", Kind.YEAR, Additivity.NONE),
            column("place", "Lieu", Kind.TEXT, Additivity.NONE),
            column("participations", "Participations", Kind.COUNT, Additivity.SUM),
            column("amount", "Ventes HT", Kind.AMOUNT, Additivity.SUM),
            column("share", "Part", Kind.RATE, Additivity.NONE),
            column("hours", "Heures", Kind.HOURS, Additivity.SUM),
            column("fte", "ETP", Kind.NUMBER, Additivity.LAST),
            column("month", "Mois", Kind.MONTH, Additivity.NONE),
            column("on", "Le", Kind.DATE, Additivity.NONE),
            column("open", "Ouvert", Kind.BOOLEAN, Additivity.NONE));
    LocalDate day = LocalDate.of(2021, 3, 1);
    return new Answer(
        "everything",
        "Tout, « en bref »",
        columns,
        List.of(
            line(2021L, "Wazemmes", 1234L, "41230.555", "12.54", "7.5", "2.25", day, day, true),
            Line.body(
                Arrays.asList(
                    2022L,
                    "=1+1|<b>|*a*",
                    new Noted(12L, "(partiel)", "2022 : 8 mois sur 12"),
                    new BigDecimal("-12.5"),
                    new Missing("n.c.", "2022 est partiel"),
                    null,
                    new BigDecimal("3"),
                    "2022-04",
                    null,
                    false))),
        List.of("Ventes HT : après remise"));
  }

  private static Column column(String key, String label, Kind kind, Additivity additivity) {
    String tax = kind == Kind.AMOUNT ? "excl" : null;
    return new Column(key, label, kind, kind.unit(), tax, additivity, null)
        .disclosed(UsualColumns.disclosure(key));
  }

  private static Line line(
      long year,
      String place,
      long count,
      String amount,
      String share,
      String hours,
      String fte,
      @Nullable Object... others) {
    Object[] cells = {
      year,
      place,
      count,
      new BigDecimal(amount),
      new BigDecimal(share),
      new BigDecimal(hours),
      new BigDecimal(fte),
      others[0],
      others[1],
      others[2]
    };
    return Line.body(Arrays.asList(cells));
  }

  /** Sales by year and channel, whose figures add up. */
  public static Answer sales() {
    return new Answer(
        "sales",
        "Ventes",
        List.of(
            column("year", "Année", Kind.YEAR, Additivity.NONE),
            column("channel", "Canal", Kind.TEXT, Additivity.NONE),
            column("amount", "Ventes HT", Kind.AMOUNT, Additivity.SUM),
            column("ticket", "Ticket moyen TTC", Kind.AMOUNT, Additivity.NONE)),
        List.of(
            sale(2022, "till", "0.10", "4.00"),
            sale(2020, "till", "0.20", "5.00"),
            sale(2022, "service", "1000000.123456", null),
            sale(2022, "till", "0.20", "6.00")),
        List.of());
  }

  private static Line sale(long year, String channel, String amount, @Nullable String ticket) {
    return Line.body(
        Arrays.asList(
            year, channel, new BigDecimal(amount), ticket == null ? null : new BigDecimal(ticket)));
  }
}
