package bilan.queries.figure;

import bilan.queries.figure.KeyFigure.State;
import bilan.queries.figure.NetworkModel.Truth;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the accounts and the list of the team say of a year. */
final class ModelAccounts {

  private final RandomNetwork n;
  private final NetworkModel model;

  ModelAccounts(RandomNetwork network, NetworkModel model) {
    this.n = network;
    this.model = model;
  }

  private @Nullable List<RandomNetwork.Account> accounts(Period p) {
    List<RandomNetwork.Account> of = n.accounts.stream().filter(a -> a.year() == p.year()).toList();
    return n.calendar || of.isEmpty() || p.to().isAfter(n.asOf) ? null : of;
  }

  private static BigDecimal sum(
      List<RandomNetwork.Account> accounts, Predicate<RandomNetwork.Account> of) {
    return accounts.stream()
        .filter(of)
        .map(a -> a.side().equals("income") ? a.amount() : a.amount().negate())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  Truth booked(Measure measure, Period p) {
    List<RandomNetwork.Account> of = accounts(p);
    if (of == null) {
      return Truth.none(State.NC);
    }
    if (measure == Measure.GRANTS_BOOKED) {
      return Truth.of(
          State.COMPLETE, sum(of, a -> Set.of("741", "789", "689").contains(a.account())));
    }
    BigDecimal own = sum(of, a -> Set.of("706", "758", "761").contains(a.account()));
    BigDecimal all = sum(of, a -> Set.of("706", "7551", "758", "741", "761").contains(a.account()));
    return all.signum() == 0
        ? Truth.none(State.NC)
        : Truth.of(
            State.COMPLETE, own.multiply(BigDecimal.valueOf(100)).divide(all, NetworkModel.EXACT));
  }

  Truth cost(Period p) {
    State state = model.year("attendance", null, p);
    if (state == State.NOT_OPEN) {
      return Truth.none(state);
    }
    List<RandomNetwork.Account> of = accounts(p);
    BigDecimal number = model.attended(Measure.PARTICIPATIONS, null, p);
    if (state != State.COMPLETE || of == null || number.signum() == 0) {
      return Truth.none(State.NC);
    }
    boolean axes = of.stream().anyMatch(a -> a.side().equals("cost") && a.axis() != null);
    BigDecimal cost =
        sum(of, a -> a.side().equals("cost") && (!axes || "mediation".equals(a.axis()))).negate();
    return new Truth(State.COMPLETE, cost.divide(number, NetworkModel.EXACT), number);
  }

  Truth team(Measure measure, @Nullable String place, Period p) {
    List<RandomNetwork.Staff> rows =
        n.staff.stream().filter(s -> model.counts(s.month(), p)).toList();
    Set<LocalDate> months = new TreeSet<>();
    rows.forEach(s -> months.add(s.month()));
    if (months.isEmpty()) {
      return Truth.none(State.MISSING);
    }
    State state =
        months.size() == p.months().size() && !n.asOf.isBefore(p.to())
            ? State.COMPLETE
            : State.PARTIAL;
    LocalDate last = n.asOf.isBefore(p.to()) ? n.asOf.withDayOfMonth(1) : p.to().withDayOfMonth(1);
    if (measure == Measure.TEAM_HEADCOUNT && !months.contains(last)) {
      return Truth.none(State.NC);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (RandomNetwork.Staff s : rows) {
      boolean here =
          place == null || (s.place() == null ? Network.NOWHERE : s.place()).equals(place);
      boolean employed = Set.of("cdi", "cdd", "aidé", "alternance").contains(s.contract());
      if (here && measure == Measure.TEAM_FTE && employed) {
        sum = sum.add(s.fte());
      } else if (here && measure == Measure.TEAM_HEADCOUNT && employed && s.month().equals(last)) {
        sum = sum.add(BigDecimal.valueOf(s.heads()));
      } else if (here && measure == Measure.VOLUNTEER_HOURS && s.contract().equals("bénévole")) {
        sum = sum.add(s.hours());
      }
    }
    BigDecimal number = BigDecimal.valueOf(months.size());
    return measure == Measure.TEAM_FTE
        ? new Truth(state, sum.divide(number, NetworkModel.EXACT), number)
        : Truth.of(state, sum);
  }
}
