package bilan.sample.ledger;

import bilan.sample.ledger.Ledger.Entry;
import bilan.sample.ledger.Ledger.Line;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Voucher;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was paid for work in a year: payslips of vouchers, of all others, and what the bank paid of
 * them.
 */
final class LedgerWages {

  /** Who works for what, as its payslips say. */
  private static final List<String> LINES_OF_WORK =
      List.of("mediation", "design", "structure", "café");

  private final InventedNetwork network;
  private final LedgerBook book;

  LedgerWages(InventedNetwork network, LedgerBook book) {
    this.network = network;
    this.book = book;
  }

  /** A part of what somebody earns, and what the employer pays on top of it. */
  private record Wage(BigDecimal gross, BigDecimal charges) {}

  /** What is left of the wages of each line of work while payslips are taken from them. */
  private static final class WagesLeft {
    private BigDecimal gross;
    private BigDecimal charges;

    WagesLeft(BigDecimal gross, BigDecimal charges) {
      this.gross = gross;
      this.charges = charges;
    }

    BigDecimal sum() {
      return gross.add(charges);
    }

    /** Takes a sum, gross and charges in the ratio of what is left. */
    Wage take(BigDecimal sum) {
      BigDecimal part = sum.multiply(gross).divide(sum(), 2, RoundingMode.HALF_UP);
      Wage taken = new Wage(part, sum.subtract(part));
      gross = gross.subtract(taken.gross());
      charges = charges.subtract(taken.charges());
      return taken;
    }
  }

  /** Payslips by their numbers; those who have none work at the café. */
  void write() {
    Map<String, WagesLeft> wages = new LinkedHashMap<>();
    for (String axis : LINES_OF_WORK) {
      wages.put(axis, new WagesLeft(book.total("641", axis), book.total("645", axis)));
    }
    List<Line> half = new ArrayList<>();
    for (Voucher v : network.funding().evidence().vouchers()) {
      if (v.year() == book.year() && v.account().equals("641")) {
        half.clear();
        List<String> from = axes(v);
        if (v.grant() == null) {
          BigDecimal part = v.amount().divide(new BigDecimal(2), 2, RoundingMode.HALF_UP);
          half.addAll(payslip(wages, from, part, " - part FEDER"));
          half.addAll(payslip(wages, from, v.amount().subtract(part), " - part ANCT"));
        } else {
          String at = "BEFFROI-22".equals(v.grant()) ? " - Fives" : "";
          half.addAll(payslip(wages, from, v.amount(), at));
        }
        owe(v.voucher(), v.invoiced(), half);
      }
    }
    List<Line> others = new ArrayList<>();
    for (String axis : LINES_OF_WORK) {
      BigDecimal left = Objects.requireNonNull(wages.get(axis)).sum();
      if (left.signum() > 0) {
        others.addAll(payslip(wages, List.of(axis), left, ""));
      }
    }
    owe("PAIE-AUTRES-" + book.year(), book.last(), others);
    wagesPaid();
  }

  private static List<String> axes(Voucher payslip) {
    return payslip.voucher().startsWith("PAIE-DIR")
        ? List.of("structure", "mediation", "design", "café")
        : LINES_OF_WORK;
  }

  private List<Line> payslip(
      Map<String, WagesLeft> wages, List<String> from, BigDecimal amount, String more) {
    List<Line> lines = new ArrayList<>();
    BigDecimal open = amount;
    for (String axis : from) {
      WagesLeft of = Objects.requireNonNull(wages.get(axis));
      BigDecimal sum = open.min(of.sum());
      if (sum.signum() > 0) {
        Wage wage = of.take(sum);
        String about = " - " + LedgerBook.word(axis) + more;
        lines.add(book.line("641", "", book.name("641") + about, wage.gross()));
        lines.add(book.line("645", "", book.name("645") + about, wage.charges()));
        open = open.subtract(sum);
      }
    }
    if (open.signum() > 0) {
      throw new IllegalStateException("vouchers of more wages than the year has: " + open);
    }
    return lines;
  }

  /** Net wages are 78 % of the gross ones; the rest goes to the social security. */
  private void owe(String piece, LocalDate on, List<Line> costs) {
    List<Line> lines = new ArrayList<>(costs);
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal net = BigDecimal.ZERO;
    for (Line line : costs) {
      all = all.add(line.amount());
      net = line.account().equals("641") ? net.add(net(line.amount())) : net;
    }
    lines.add(book.line("421", "", "Net à payer", net.negate()));
    lines.add(book.line("431", "", "Cotisations", all.subtract(net).negate()));
    book.enter(new Entry("PA", on, piece, lines));
  }

  private static BigDecimal net(BigDecimal gross) {
    return gross.multiply(new BigDecimal("0.78")).setScale(2, RoundingMode.HALF_UP);
  }

  /** Each month a twelfth of what the year owes, beside what the statement has of wages. */
  private void wagesPaid() {
    BigDecimal net =
        book.owed("421").subtract(new BigDecimal("5320.10").multiply(new BigDecimal(12)));
    BigDecimal charges = book.owed("431");
    int m = 0;
    for (YearMonth month : book.months()) {
      m++;
      LocalDate first = month.atDay(1);
      String of = LedgerBook.of(month);
      BigDecimal one = twelfth(net, m);
      BigDecimal other = twelfth(charges, m);
      book.paid(
          first.plusDays(26),
          one.negate(),
          "VIR SALAIRES EQUIPE " + of,
          book.line("421", "", "Salaires " + of, one));
      book.paid(
          first.plusDays(14),
          other.negate(),
          "PRLV URSSAF " + of,
          book.line("431", "", "Cotisations " + of, other));
    }
  }

  private static BigDecimal twelfth(BigDecimal year, int month) {
    BigDecimal part = year.divide(new BigDecimal(12), 2, RoundingMode.HALF_UP);
    return month < 12 ? part : year.subtract(part.multiply(new BigDecimal(11)));
  }
}
