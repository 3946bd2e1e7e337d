package bilan.queries.figure;

import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Identified and new people, by period and place; never added up. */
final class People {

  private final BigDecimal leastShare;
  private final @Nullable LocalDate firstOn;
  private final Map<Cell, Line> cells = new HashMap<>();

  private record Cell(String period, @Nullable String place) {}

  private People(BigDecimal leastShare, @Nullable LocalDate firstOn) {
    this.leastShare = leastShare;
    this.firstOn = firstOn;
  }

  static People read(Warehouse warehouse, List<Period> periods, BigDecimal leastShare) {
    List<Line> first = warehouse.ask("first_person");
    People people = new People(leastShare, first.isEmpty() ? null : first.get(0).date("first_on"));
    if (people.firstOn != null) {
      for (Period period : periods) {
        for (Line line : warehouse.ask("people", period)) {
          people.cells.put(new Cell(period.label(), line.text("place")), line);
        }
      }
    }
    return people;
  }

  /**
   * People who were identified in a period.
   *
   * @param participations of the same place and period
   */
  Value identified(Period period, @Nullable String place, BigDecimal participations) {
    return count("people", period, place, participations);
  }

  /** Of them, those whose first activity ever lies in the period. */
  Value newcomers(Period period, @Nullable String place, BigDecimal participations) {
    if (firstOn != null && period.contains(firstOn)) {
      return Value.unknown(Message.of("figure.first_year", period.label()));
    }
    return count("newcomers", period, place, participations);
  }

  private Value count(
      String column, Period period, @Nullable String place, BigDecimal participations) {
    if (participations.signum() == 0) {
      return Value.of(BigDecimal.ZERO);
    }
    Line line = cells.get(new Cell(period.label(), place));
    BigDecimal known = line == null ? BigDecimal.ZERO : line.sum("known");
    BigDecimal share = FigureWording.percent(known, participations);
    if (known.signum() == 0) {
      return Value.unknown(Message.of("figure.identified_none"));
    }
    if (line == null || known.compareTo(leastShare.multiply(participations)) < 0) {
      BigDecimal least = FigureWording.percent(leastShare, BigDecimal.ONE);
      return Value.unknown(Message.of("figure.identified_too_few", share, least));
    }
    List<Message> notes = new ArrayList<>();
    notes.add(
        known.compareTo(participations) == 0
            ? Message.of("figure.identified_all")
            : Message.of("figure.identified_share", share));
    if (line.count("homonyms") > 0) {
      notes.add(Message.of("figure.homonyms"));
    }
    return Value.of(line.sum(column), notes);
  }
}
