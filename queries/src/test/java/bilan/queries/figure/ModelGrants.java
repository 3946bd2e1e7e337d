package bilan.queries.figure;

import bilan.queries.figure.KeyFigure.State;
import bilan.queries.figure.NetworkModel.Truth;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What grants bring in a year, told by their own simple rules. */
final class ModelGrants {

  private final RandomNetwork n;
  private final NetworkModel model;

  ModelGrants(RandomNetwork network, NetworkModel model) {
    this.n = network;
    this.model = model;
  }

  private List<RandomNetwork.Award> awards(@Nullable String place) {
    return n.awards.stream()
        .filter(a -> a.decided() == null || !a.decided().isAfter(n.asOf))
        .filter(
            a -> place == null || (a.place() == null ? Network.NOWHERE : a.place()).equals(place))
        .toList();
  }

  private static boolean stands(RandomNetwork.Award a) {
    return Set.of("signed", "notified", "closed").contains(a.status());
  }

  private List<RandomNetwork.Amend> amends(RandomNetwork.Award a) {
    return a.amends().stream().filter(m -> !m.on().isAfter(n.asOf)).toList();
  }

  private BigDecimal total(RandomNetwork.Award a) {
    BigDecimal total = a.awarded();
    for (RandomNetwork.Amend m : amends(a)) {
      total = m.amount() == null ? total : m.amount();
    }
    return total;
  }

  Truth truth(Measure measure, @Nullable String place, Period p) {
    if (awards(null).isEmpty()) {
      return Truth.none(State.NC);
    }
    return switch (measure) {
      case GRANTS_NOTIFIED -> notified(place, p);
      case GRANTS_ATTRIBUTED -> attributed(place, p);
      case GRANTS_RECEIVED -> {
        if (nobodyPaid()) {
          yield Truth.none(State.NC);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (RandomNetwork.Award a : n.awards) {
          boolean unknown = a.decided() != null && a.decided().isAfter(n.asOf);
          String of = a.place() == null || unknown ? Network.NOWHERE : a.place();
          for (RandomNetwork.Paid paid : a.paid()) {
            sum =
                model.counts(paid.day(), p) && (place == null || of.equals(place))
                    ? sum.add(paid.amount())
                    : sum;
          }
        }
        yield model.under(p, sum);
      }
      default -> due(place, p);
    };
  }

  /** No receipt at all is no file of receipts: nobody knows what came. */
  private boolean nobodyPaid() {
    return n.awards.stream().allMatch(a -> a.paid().isEmpty());
  }

  private Truth notified(@Nullable String place, Period p) {
    BigDecimal sum = BigDecimal.ZERO;
    for (RandomNetwork.Award a : awards(place)) {
      if (!stands(a)) {
        continue;
      }
      if (a.decided() == null) {
        return Truth.none(State.NC);
      }
      sum = p.contains(a.decided()) ? sum.add(a.awarded()) : sum;
      BigDecimal before = a.awarded();
      for (RandomNetwork.Amend m : amends(a)) {
        if (m.amount() != null) {
          sum = p.contains(m.on()) ? sum.add(m.amount().subtract(before)) : sum;
          before = m.amount();
        }
      }
    }
    return model.under(p, sum);
  }

  private Truth attributed(@Nullable String place, Period p) {
    BigDecimal sum = BigDecimal.ZERO;
    for (RandomNetwork.Award a : awards(place)) {
      if (!stands(a)) {
        continue;
      }
      LocalDate end = a.end();
      for (RandomNetwork.Amend m : amends(a)) {
        end = m.end() == null ? end : m.end();
      }
      if (!a.years().isEmpty() && n.calendar) {
        return Truth.none(State.NC);
      }
      if (!a.years().isEmpty()) {
        sum = sum.add(a.years().get(p.year() - 2020));
      } else if (a.start() == null || end == null || end.isBefore(a.start())) {
        return Truth.none(State.NC);
      } else {
        boolean settled = a.status().equals("closed") && a.last() != null;
        sum = sum.add(share(settled ? a.last() : total(a), a.start(), end, p));
      }
    }
    return Truth.of(State.COMPLETE, sum);
  }

  /** Cents of a period: rounded down, then one more for the largest remainders. */
  private BigDecimal share(BigDecimal amount, LocalDate start, LocalDate end, Period p) {
    List<Period> all = new ArrayList<>();
    for (int y = start.getYear() - 1; y <= end.getYear(); y++) {
      Period one = Period.of(y, n.calendar ? 1 : n.firstMonth);
      if (!one.to().isBefore(start) && !one.from().isAfter(end)) {
        all.add(one);
      }
    }
    List<LocalDate> days = start.datesUntil(end.plusDays(1)).toList();
    long cents = amount.movePointRight(2).longValueExact();
    long given = 0;
    List<Period> byRemainder = new ArrayList<>(all);
    for (Period one : all) {
      given += cents * within(days, one) / days.size();
    }
    byRemainder.sort(
        (a, b) ->
            Long.compare(
                cents * within(days, b) % days.size(), cents * within(days, a) % days.size()));
    boolean more = byRemainder.subList(0, (int) (cents - given)).contains(p);
    return all.contains(p)
        ? BigDecimal.valueOf(cents * within(days, p) / days.size() + (more ? 1 : 0), 2)
        : BigDecimal.ZERO;
  }

  private static long within(List<LocalDate> days, Period p) {
    return days.stream().filter(p::contains).count();
  }

  private Truth due(@Nullable String place, Period p) {
    Period last = n.periods().get(0);
    for (Period one : n.periods()) {
      last = one.from().isAfter(n.asOf) ? last : one;
    }
    if (!last.equals(p)) {
      return Truth.none(State.NC);
    }
    if (nobodyPaid() && awards(place).stream().anyMatch(ModelGrants::stands)) {
      return Truth.none(State.NC);
    }
    boolean open = false;
    BigDecimal sum = BigDecimal.ZERO;
    for (RandomNetwork.Award a : awards(place)) {
      if (!stands(a)) {
        continue;
      }
      BigDecimal owed = total(a);
      if (a.status().equals("closed") && a.last() != null) {
        owed = a.last();
      } else if (a.reimbursed()) {
        if (a.certified() == null || a.certified().signum() == 0) {
          open = true;
          continue;
        }
        owed = owed.min(a.certified().multiply(a.rate()));
      }
      BigDecimal left = owed;
      for (RandomNetwork.Paid paid : a.paid()) {
        left = paid.day().isAfter(n.asOf) ? left : left.subtract(paid.amount());
      }
      sum = left.signum() > 0 ? sum.add(left) : sum;
    }
    return Truth.of(open ? State.PARTIAL : State.COMPLETE, sum);
  }
}
