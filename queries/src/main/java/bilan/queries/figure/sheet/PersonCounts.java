package bilan.queries.figure.sheet;

import bilan.queries.database.Database;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Warehouse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How many persons came, as finely as any bilan tells it: what must be known to hide a few.
 *
 * @param places those that the reference knows
 */
public record PersonCounts(Set<String> places, List<Came> came, List<Told> told) {

  /** Where figures put what belongs to no place. */
  public static final String NOWHERE = Network.NOWHERE;

  public PersonCounts {
    places = Set.copyOf(places);
    came = List.copyOf(came);
    told = List.copyOf(told);
  }

  /**
   * Persons who came to one kind of activity in a month of a place.
   *
   * @param counted they are participations; else passages
   * @param kind as bilans call it
   */
  public record Came(
      String place, LocalDate month, boolean counted, String kind, BigDecimal persons) {}

  /** Persons who came to a place in a year and gave one answer of a dimension. */
  public record Told(String place, int year, String dimension, String answer, BigDecimal persons) {}

  /** Those of a request’s periods, of every place. */
  public static PersonCounts read(Database database, FigureRequest request) {
    Warehouse warehouse = Warehouse.of(database, request);
    Map<String, Object> lang = Map.of("lang", request.lang().name().toLowerCase(Locale.ROOT));
    return new PersonCounts(
        Network.read(warehouse).places().keySet(),
        warehouse.ask("persons", lang).stream()
            .map(
                line ->
                    new Came(
                        line.word("place"),
                        line.day("month"),
                        line.flag("counted"),
                        line.word("kind"),
                        line.sum("persons")))
            .toList(),
        warehouse.ask("answers", lang).stream()
            .map(
                line ->
                    new Told(
                        line.word("place"),
                        (int) line.count("year"),
                        line.word("dimension"),
                        line.word("class"),
                        line.sum("persons")))
            .toList());
  }
}
