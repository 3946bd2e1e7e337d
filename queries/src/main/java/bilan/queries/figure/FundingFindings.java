package bilan.queries.figure;

import bilan.queries.figure.KeyFigure.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What grants and accounts say: the four amounts of grants, what is due, rates and costs. */
final class FundingFindings {

  private final Facts facts;
  private final FigureWording wording;
  private final LocalDate asOf;

  FundingFindings(Facts facts, FigureWording wording) {
    this.facts = facts;
    this.wording = wording;
    this.asOf = facts.request().asOf();
  }

  Finding find(Figure declared, @Nullable String place, Period period, Cut cut) {
    return switch (Objects.requireNonNull(declared.computed())) {
      case GRANTS_BOOKED ->
          underWay(facts.accounts().booked(period, facts.isShifted(), bookedPlaces(place)), period);
      case SELF_FINANCING_RATE ->
          underWay(
              facts.accounts().selfFinancing(period, facts.isShifted(), facts.settings()), period);
      case OWN_INCOME -> income(period, facts.settings().ownAccounts());
      case ALL_INCOME -> income(period, facts.settings().incomeAccounts());
      case COST_PER_PARTICIPATION -> cost(period);
      default -> grants(declared, place, period, cut);
    };
  }

  private Finding income(Period period, AccountPick accounts) {
    return underWay(facts.accounts().income(period, facts.isShifted(), accounts), period);
  }

  private Finding grants(Figure declared, @Nullable String place, Period period, Cut cut) {
    Grants grants = facts.grants().of(cut);
    if (facts.grants().isEmpty()) {
      return Finding.none(State.NC, wording.say("figure.no_funding"));
    }
    Set<String> places =
        place == null ? null : facts.network().namesOf(place, facts.grants().places());
    return switch (Objects.requireNonNull(declared.computed())) {
      case GRANTS_NOTIFIED -> underWay(grants.notified(period, places), period);
      case GRANTS_ATTRIBUTED ->
          Finding.complete(grants.attributed(period, facts.isShifted(), places), wording);
      case GRANTS_RECEIVED ->
          underWay(grants.received(new Scope.Year(period, asOf, places)), period);
      default -> due(grants, places, period);
    };
  }

  private @Nullable Set<String> bookedPlaces(@Nullable String place) {
    return place == null ? null : facts.network().namesOf(place, facts.accounts().places());
  }

  private Finding due(Grants grants, @Nullable Set<String> places, Period period) {
    Period last = period;
    for (Period one : facts.request().periods()) {
      last = one.from().isAfter(asOf) ? last : one;
    }
    if (!last.equals(period)) {
      return Finding.none(State.NC, wording.say("figure.due_elsewhere", asOf));
    }
    Grants.Due due = grants.due(places);
    List<String> open = due.open().stream().map(wording::say).toList();
    if (!grants.isDueKnown(places)) {
      List<String> why = new ArrayList<>(open);
      if (grants.lacksReceipts(places)) {
        why.add(wording.say("figure.no_receipts"));
      }
      return Finding.none(State.NC, wording.reasons(why));
    }
    List<String> notes = new ArrayList<>(open);
    if (due.overpaid().signum() > 0) {
      notes.add(wording.say("figure.overpaid", FigureWording.euros(due.overpaid())));
    }
    State state = open.isEmpty() ? State.COMPLETE : State.PARTIAL;
    return new Finding(state, Exact.settled(due.due()), null, notes, open, open);
  }

  private Finding cost(Period period) {
    YearState year = facts.states().year("attendance", null, period);
    if (year.state() == State.NOT_OPEN) {
      return Finding.none(year.state(), wording.say("figure.network_not_open", period.label()));
    }
    if (year.state() != State.COMPLETE) {
      String why =
          year.state() == State.PARTIAL ? "figure.attendance_incomplete" : "figure.attendance_none";
      return Finding.none(State.NC, wording.say(why, period.label()));
    }
    BigDecimal participations = facts.participations(new Scope.Year(period, asOf, null));
    Value cost =
        facts
            .accounts()
            .costPerParticipation(
                period, facts.isShifted(), facts.settings().structureShare(), participations);
    return underWay(cost, period);
  }

  private Finding underWay(Value value, Period period) {
    return Finding.upTo(asOf, value, period, wording);
  }
}
