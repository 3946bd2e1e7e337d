package bilan.queries.figure;

import bilan.queries.figure.Traced.Term;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The rows of grants: awards, amendments, years, what was received and certified. */
final class GrantTrace {

  private final TraceAsked asked;
  private final Traced traced;
  private final List<Grant> grants;
  private final Map<String, List<Line>> sheets = new HashMap<>();

  GrantTrace(TraceAsked asked) {
    this.asked = asked;
    this.traced = asked.traced();
    Set<String> places = asked.names(asked.facts().grants().places());
    this.grants = asked.facts().grants().of(asked.cut()).standing(places);
  }

  void read() {
    traced.filter(Message.of("trace.filter." + asked.declared().id()));
    if (asked.declared().computed() == Computed.GRANTS_RECEIVED) {
      received();
      return;
    }
    for (Line line : asked.ask("trace-grants")) {
      sheets
          .computeIfAbsent(line.word("part") + line.word("code"), k -> new ArrayList<>())
          .add(line);
    }
    Term term = asked.term("EUR");
    Map<String, List<Line>> receipts =
        asked.declared().computed() == Computed.GRANTS_DUE ? receiptsByGrant() : Map.of();
    for (Grant grant : grants) {
      switch (Objects.requireNonNull(asked.declared().computed())) {
        case GRANTS_NOTIFIED -> notified(term, grant);
        case GRANTS_ATTRIBUTED -> attributed(term, grant);
        default -> due(term, grant, receipts.getOrDefault(grant.code(), List.of()));
      }
    }
  }

  private List<Line> of(String part, Grant grant) {
    return sheets.getOrDefault(part + grant.code(), List.of());
  }

  private void notified(Term term, Grant grant) {
    LocalDate decided = grant.decidedOn();
    BigDecimal total = grant.awarded();
    if (decided != null && asked.period().contains(decided)) {
      for (Line line : of("grant", grant)) {
        term.add(line, total);
      }
    }
    for (Line line : of("amendment", grant)) {
      BigDecimal amount = line.sum("amount");
      if (asked.period().contains(line.day("day"))) {
        term.add(line, amount, amount.subtract(total), traced.say("trace.how.amended"));
      }
      total = amount;
    }
  }

  private void attributed(Term term, Grant grant) {
    Period period = asked.period();
    for (Line line : of("year", grant)) {
      if (line.count("fiscal_year") == period.year() && !asked.facts().isShifted()) {
        term.add(line, line.sum("amount"));
      }
    }
    BigDecimal share = grant.prorated() ? grant.shares().get(period.year()) : null;
    for (Line line : of("grant", grant)) {
      LocalDate start = line.date("start_on");
      LocalDate end = line.date("ends_on");
      if (share != null && start != null && end != null) {
        long days = Scope.common(start, end, period.from(), period.to());
        long all = Scope.common(start, end, start, end);
        String how = days == all ? null : traced.say("trace.how.days", days, all);
        term.add(settling(grant), line.sum("total"), share, how);
      }
    }
  }

  /** The row that gives a grant's amount: its last amendment's, else its own. */
  private Line settling(Grant grant) {
    Line own = of("grant", grant).get(0);
    List<Line> amendments = of("amendment", grant);
    return own.flag("by_final") || amendments.isEmpty()
        ? own
        : amendments.get(amendments.size() - 1);
  }

  private void due(Term term, Grant grant, List<Line> receipts) {
    BigDecimal owed = grant.owed();
    BigDecimal left = owed == null ? BigDecimal.ZERO : owed.subtract(grant.received());
    if (owed == null || left.signum() <= 0) {
      String why =
          owed == null
              ? "trace.out.due_unknown"
              : left.signum() == 0 ? "trace.out.settled" : "trace.out.overpaid";
      traced.leaveOut(why, TraceRow.of(settling(grant), owed, null, null));
      return;
    }
    Line own = of("grant", grant).get(0);
    if (own.flag("by_certified") && !own.flag("by_final")) {
      BigDecimal rate = own.sum("rate");
      String how = traced.say("trace.how.share", FigureWording.percent(rate, BigDecimal.ONE));
      for (Line line : of("certified", grant)) {
        BigDecimal amount = line.sum("amount");
        term.add(line, amount, amount.multiply(rate), how);
      }
    } else {
      term.add(settling(grant), owed);
    }
    for (Line line : receipts) {
      BigDecimal amount = line.sum("amount");
      term.add(line, amount, amount.negate(), traced.say("trace.how.received"));
    }
  }

  private Map<String, List<Line>> receiptsByGrant() {
    Map<String, List<Line>> receipts = new HashMap<>();
    for (Line line : asked.ask("trace-receipts")) {
      if (line.text("code") != null) {
        receipts.computeIfAbsent(line.word("code"), c -> new ArrayList<>()).add(line);
      }
    }
    return receipts;
  }

  /** Whether a receipt is of a grant that is meant. */
  private boolean isMine(Line line) {
    boolean all = asked.cut().by().isEmpty() && asked.cut().only().isEmpty();
    return all || grants.stream().anyMatch(grant -> grant.code().equals(line.text("code")));
  }

  private void received() {
    Set<String> names = asked.names(asked.facts().grants().places());
    Scope scope = new Scope.Year(asked.period(), asked.facts().request().asOf(), names);
    Term term = asked.term("EUR");
    for (Line line : asked.ask("trace-receipts")) {
      if (isMine(line) && scope.holds(line.word("place"), YearMonth.from(line.day("day")))) {
        term.add(line, line.sum("amount"));
      }
    }
  }
}
