package bilan.queries.figure;

import bilan.queries.figure.Traced.Term;
import bilan.text.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The lines of the income statement, or of the ledger that replaces it. */
final class AccountTrace {

  private final TraceAsked asked;
  private final Traced traced;

  AccountTrace(TraceAsked asked) {
    this.asked = asked;
    this.traced = asked.traced();
  }

  void read() {
    if (asked.declared().key()) {
      traced.filter(Message.of("trace.filter." + asked.declared().id()));
    }
    FigureSettings settings = asked.facts().settings();
    switch (Objects.requireNonNull(asked.declared().computed())) {
      case GRANTS_BOOKED -> booked();
      case SELF_FINANCING_RATE -> selfFinancing();
      case OWN_INCOME -> income(settings.ownAccounts());
      case ALL_INCOME -> income(settings.incomeAccounts());
      default -> cost();
    }
  }

  /** The lines of the year that the figure may be made of. */
  private List<Line> lines() {
    if (asked.facts().isShifted()) {
      return List.of();
    }
    return asked.ask("trace-accounts").stream()
        .filter(l -> l.text("fiscal_year") != null)
        .filter(l -> l.count("fiscal_year") == asked.period().year())
        .toList();
  }

  private void booked() {
    Term term = asked.term("EUR");
    Set<String> places = asked.names(asked.facts().accounts().places());
    for (Line line : lines()) {
      if (Accounts.isBooked(line.word("account"))
          && (places == null || places.contains(TraceAsked.placeOf(line)))) {
        term.add(line, line.sum("income"));
      }
    }
  }

  private void income(AccountPick accounts) {
    Term term = asked.term("EUR");
    for (Line line : lines()) {
      if (accounts.has(line.word("account"))) {
        term.add(line, line.sum("income"));
      }
    }
  }

  private void selfFinancing() {
    FigureSettings settings = asked.facts().settings();
    Term own = traced.term("trace.term.own_income", "EUR");
    Term all = traced.term("trace.term.all_income", "EUR");
    for (Line line : lines()) {
      if (settings.ownAccounts().has(line.word("account"))) {
        own.add(line, line.sum("income"));
      }
      if (settings.incomeAccounts().has(line.word("account"))) {
        all.add(line, line.sum("income"));
      }
    }
  }

  private void cost() {
    Term charges = traced.term("trace.term.charges", "EUR");
    List<Line> lines = lines().stream().filter(l -> Accounts.isCharge(l.word("account"))).toList();
    boolean axes = lines.stream().anyMatch(l -> l.text("axis") != null);
    BigDecimal share = asked.facts().settings().structureShare();
    for (Line line : lines) {
      BigDecimal cost = line.sum("income").negate();
      String axis = Objects.requireNonNullElse(line.text("axis"), "");
      if (!axes || axis.equals("mediation")) {
        charges.add(line, cost);
      } else if (axis.equals("structure") && share.signum() != 0) {
        charges.add(
            line,
            cost,
            cost.multiply(share),
            traced.say("trace.how.share", FigureWording.percent(share, BigDecimal.ONE)));
      } else {
        traced.leaveOut("trace.out.axis", TraceRow.of(line, cost, null, null));
      }
    }
    new RowTrace(
            new TraceAsked(
                asked.facts(),
                asked.facts().figure(Figures.PARTICIPATIONS),
                null,
                asked.period(),
                asked.scope(),
                Cut.NONE,
                traced))
        .read();
  }
}
