package bilan.queries.figure;

import bilan.queries.figure.KeyFigure.State;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the network is: its places and the months that they were open. */
final class NetworkFindings {

  private final Facts facts;
  private final FigureWording wording;
  private final LocalDate asOf;

  NetworkFindings(Facts facts, FigureWording wording) {
    this.facts = facts;
    this.wording = wording;
    this.asOf = facts.request().asOf();
  }

  Finding find(Figure declared, @Nullable String place, Period period) {
    return declared.computed() == Computed.PLACES_OPEN
        ? placesOpen(place, period)
        : monthsOpen(place, period);
  }

  private Finding placesOpen(@Nullable String place, Period period) {
    if (facts.network().places().isEmpty()) {
      return Finding.none(State.NC, wording.say("figure.no_places"));
    }
    List<Place> walls = places(place).filter(Place::isWalls).toList();
    long open = walls.stream().filter(p -> p.livesOn(end(period))).count();
    return open == 0 && !lived(walls, period)
        ? notOpen(place, period)
        : Finding.complete(Value.of(BigDecimal.valueOf(open), unknown(place, period)), wording);
  }

  private Finding monthsOpen(@Nullable String place, Period period) {
    if (facts.network().places().isEmpty()) {
      return Finding.none(State.NC, wording.say("figure.no_places"));
    }
    BigDecimal months = BigDecimal.valueOf(facts.states().monthsOpen(place, period));
    return lived(places(place).toList(), period)
        ? underWay(Value.of(months, unknown(place, period)), period)
        : notOpen(place, period);
  }

  /**
   * Of places that send data of the period and that the reference doesn't know, no life is known.
   */
  private List<Value.Note> unknown(@Nullable String place, Period period) {
    Set<String> names = new TreeSet<>();
    if (place == null) {
      names.addAll(facts.unknownPlaces("attendance", period));
      names.addAll(facts.unknownPlaces("sales", period));
    }
    return names.isEmpty()
        ? List.of()
        : List.of(
            Value.Note.lack(
                Message.of("figure.unknown_not_counted", names.size(), wording.list(names))));
  }

  private Stream<Place> places(@Nullable String place) {
    return facts.network().places().values().stream()
        .filter(p -> place == null || place.equals(p.name()));
  }

  private LocalDate end(Period period) {
    return asOf.isBefore(period.to()) ? asOf : period.to();
  }

  /** Whether any of them had a day in a period, up to as-of. */
  private boolean lived(List<Place> places, Period period) {
    return places.stream().anyMatch(p -> p.livesBetween(period.from(), end(period)));
  }

  private Finding notOpen(@Nullable String place, Period period) {
    String why =
        place == null
            ? wording.say("figure.network_not_open", period.label())
            : wording.say("figure.not_open", place, period.label());
    return Finding.none(State.NOT_OPEN, why);
  }

  private Finding underWay(Value value, Period period) {
    return Finding.upTo(asOf, value, period, wording);
  }
}
