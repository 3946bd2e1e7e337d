package bilan.sample;

import bilan.sample.InventedNetwork.AccountLine;
import bilan.sample.InventedNetwork.GrantYear;
import bilan.sample.InventedNetwork.Receipt;
import bilan.sample.InventedNetwork.Sale;
import bilan.sample.InventedNetwork.Voucher;
import bilan.sample.Ledger.Entry;
import bilan.sample.Ledger.Line;
import bilan.sample.Ledger.Payment;
import bilan.sample.Ledger.Tie;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The ledger of the last year of the committed network: each account moves by what the income
 * statement says, each voucher of a grant stands under its own number, and the bank under what its
 * statement shows. One invoice that two grants are charged with stands there once, as it was paid.
 */
final class LedgerMaker {

  static final int YEAR = 2022;

  /** The number under which the invoice F-2022-118 was paid, and given to another grant, too. */
  static final String TWICE = "2022-118";

  private static final LocalDate FIRST = LocalDate.of(YEAR, 1, 1);
  private static final LocalDate LAST = LocalDate.of(YEAR, 12, 31);
  private static final BigDecimal CARDS = money("1840.25");
  private static final String BANK = "512";

  /** What was paid of the adviser for years that had not begun when this one did. */
  private static final BigDecimal ADVISER_AHEAD = money("10342.47");

  private static final BigDecimal ADVISER = money("25000.00");
  private static final BigDecimal DEPARTMENT = money("7320.55");

  /** What the CAF had paid of a grant that it cancelled. */
  private static final BigDecimal REPAID = money("2500.00");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("110", "Report à nouveau"),
          Map.entry("131", "Subventions d'investissement"),
          Map.entry("139", "Subventions d'investissement inscrites au résultat"),
          Map.entry("164", "Emprunts"),
          Map.entry("194", "Fonds dédiés sur subventions d'exploitation"),
          Map.entry("215", "Installations et matériel"),
          Map.entry("281", "Amortissements"),
          Map.entry("401", "Fournisseurs"),
          Map.entry("411", "Clients"),
          Map.entry("421", "Personnel, rémunérations dues"),
          Map.entry("431", "Sécurité sociale"),
          Map.entry("441", "État et collectivités, subventions à recevoir"),
          Map.entry("447", "Autres impôts et taxes"),
          Map.entry("44571", "TVA collectée"),
          Map.entry("467", "Autres comptes débiteurs ou créditeurs"),
          Map.entry("487", "Produits constatés d'avance"),
          Map.entry("5112", "Cartes bancaires à l'encaissement"),
          Map.entry("512", "Banque"),
          Map.entry("530", "Caisse"));

  /** Who sends an invoice each quarter, by account. */
  private static final Map<String, String> SUPPLIERS =
      Map.ofEntries(
          Map.entry("604", "Atelier Numérique Nord"),
          Map.entry("6061", "Énergies de la Deûle"),
          Map.entry("6064", "Papeterie du Canal"),
          Map.entry("607", "Brasserie des Flandres"),
          Map.entry("6135", "Locations Lys"),
          Map.entry("615", "Artisans de Wazemmes"),
          Map.entry("616", "Mutuelle des Flandres"),
          Map.entry("618", "Librairie des Halles"),
          Map.entry("623", "Imprimerie Faidherbe"),
          Map.entry("6251", "Notes de frais"),
          Map.entry("626", "Télécom des Flandres"),
          Map.entry("651", "Logiciels du Nord"));

  /** Who works for what, as its payslips say. */
  private static final List<String> ELSEWHERE = List.of("mediation", "design", "structure", "café");

  /** The third party under which what a grant owes, or has paid ahead, stands. */
  private static final Map<String, String> THIRD =
      Map.of(
          "ANCT-FDT", "ANCT",
          "HDF-TL", "REGION",
          "FEDER-NUM", "FEDER",
          "MEL-2022", "METROPOLE",
          "CNFS-01", "CONSEILLER",
          "NORD-2022", "DEPARTEMENT",
          "BEFFROI-22", "FONDATION",
          "CAF-2021", "ALLOCATIONS");

  private final InventedNetwork network;
  private final List<AccountLine> accounts;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();
  private int invoices;

  LedgerMaker(InventedNetwork network) {
    this.network = network;
    this.accounts = network.accounts().stream().filter(a -> a.year() == YEAR).toList();
  }

  Ledger make() {
    opening();
    sales();
    suppliers();
    vouchers();
    pay();
    grants();
    rest();
    bank();
    entries.sort(Comparator.comparing(Entry::on));
    entries.forEach(LedgerMaker::mustBalance);
    return new Ledger(List.copyOf(entries), List.copyOf(payments));
  }

  /** What the sheet of keys names: a grant by its account and its third party, and so on. */
  static List<Tie> keys() {
    List<Tie> keys = new ArrayList<>();
    grant(keys, "ANCT-FDT", "7411", "");
    grant(keys, "HDF-TL", "7412", "");
    grant(keys, "FEDER-NUM", "7413", "");
    grant(keys, "MEL-2022", "7415", "métropole");
    grant(keys, "CNFS-01", "7415", "conseiller");
    grant(keys, "NORD-2022", "7415", "département");
    for (String grant : List.of("ANCT-FDT", "FEDER-NUM")) {
      keys.add(new Tie(grant, "", "", "6", "part " + THIRD.get(grant), ""));
    }
    for (String account : List.of("6061", "607", "6132", "7071")) {
      keys.add(new Tie("", Scenario.WAZEMMES, "", account, "", ""));
    }
    keys.add(new Tie("", Scenario.FIVES, "", "64", "Fives", ""));
    keys.add(new Tie("", Scenario.BOIS_BLANCS, "", "7415", "département", ""));
    axis(keys, "design", "604");
    axis(keys, "café", "6061", "607", "6132", "615", "6811");
    axis(keys, "mediation", "6063", "618", "651", "689");
    axis(keys, "structure", "6064", "6135", "616", "6226", "623", "626", "627", "63", "66", "67");
    for (String account : List.of("6251", "64")) {
      for (String axis : ELSEWHERE) {
        keys.add(new Tie("", "", axis, account, word(axis), ""));
      }
    }
    return keys;
  }

  private static void grant(List<Tie> keys, String grant, String account, String label) {
    keys.add(new Tie(grant, "", "", account, label, ""));
    keys.add(new Tie(grant, "", "", "4", "", Objects.requireNonNull(THIRD.get(grant))));
  }

  private static void axis(List<Tie> keys, String axis, String... of) {
    for (String account : of) {
      keys.add(new Tie("", "", axis, account, "", ""));
    }
  }

  private void opening() {
    List<Line> lines = new ArrayList<>();
    BigDecimal bank = statements().balance(FIRST.minusDays(1));
    open(lines, BANK, "", bank);
    open(lines, "215", "", money("41000.00"));
    open(lines, "281", "", before("6811").negate());
    open(lines, "131", "", money("-28750.40"));
    open(lines, "139", "", before("777"));
    open(lines, "164", "", money("-12000.00"));
    open(lines, "194", "", before("789").subtract(before("689")));
    BigDecimal erdf =
        network.funding().years().stream()
            .filter(y -> y.grant().equals("FEDER-NUM") && y.year() < YEAR)
            .map(GrantYear::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    open(lines, "441", "FEDER", erdf.subtract(receivedBefore("FEDER-NUM")));
    open(lines, "487", "REGION", before("7412").subtract(receivedBefore("HDF-TL")));
    open(lines, "487", "CONSEILLER", ADVISER_AHEAD.negate());
    open(lines, "467", "ALLOCATIONS", REPAID.negate());
    BigDecimal rest =
        lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add).negate();
    open(lines, "110", "", rest);
    entries.add(new Entry("AN", FIRST, "AN-2022", lines));
  }

  private void open(List<Line> lines, String account, String aux, BigDecimal amount) {
    lines.add(line(account, aux, "À nouveau", amount));
  }

  /** What the income statements of the years before have of an account. */
  private BigDecimal before(String account) {
    return network.accounts().stream()
        .filter(a -> a.year() < YEAR && a.account().equals(account))
        .map(AccountLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal receivedBefore(String grant) {
    return network.funding().receipts().stream()
        .filter(r -> r.grant().equals(grant) && r.on().getYear() < YEAR)
        .map(Receipt::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Each month what was sold, with its tax; the tax is paid after each quarter. */
  private void sales() {
    BigDecimal tax = BigDecimal.ZERO;
    for (int m = 1; m <= 12; m++) {
      YearMonth month = YearMonth.of(YEAR, m);
      LocalDate last = month.atEndOfMonth();
      tax = tax.add(till(month));
      for (String[] sold :
          List.of(
              new String[] {"ticketing", "7083", "VIR BILLETTERIE"},
              new String[] {"membership", "756", "REMISE COTISATIONS"},
              new String[] {"donation", "7541", "REMISE DONS"})) {
        tax = tax.add(taken(month, sold[0], sold[1], sold[2]));
      }
      for (String[] sold :
          List.of(new String[] {"service", "7061"}, new String[] {"training", "7062"})) {
        tax = tax.add(invoiced(month, sold[0], sold[1]));
      }
      if (m % 3 == 0 && m < 12 && tax.signum() != 0) {
        LocalDate on = last.plusDays(24);
        paid(on, tax.negate(), "PRLV DGFIP TVA", line("44571", "", "TVA du trimestre", tax));
        tax = BigDecimal.ZERO;
      }
    }
  }

  /** The till of a month: what is not paid by card is taken to the bank at its end. */
  private BigDecimal till(YearMonth month) {
    BigDecimal incl = sold(month, "till", Sale::inclTax);
    BigDecimal excl = sold(month, "till", Sale::exclTax);
    BigDecimal tax = incl.subtract(excl);
    BigDecimal cards = CARDS.min(incl);
    String label = "Recettes du café " + of(month);
    LocalDate on = month.atEndOfMonth();
    add(
        "VT",
        on,
        "CAISSE-" + month,
        line("5112", "", label, cards),
        line("530", "", label, incl.subtract(cards)),
        line("7071", "", label, excl.negate()),
        line("44571", "", label, tax.negate()));
    BigDecimal cash = incl.subtract(cards);
    paid(on, cash, "VERSEMENT ESPECES " + of(month), line("530", "", label, cash.negate()));
    return tax;
  }

  private BigDecimal taken(YearMonth month, String channel, String account, String text) {
    BigDecimal incl = sold(month, channel, Sale::inclTax);
    BigDecimal excl = sold(month, channel, Sale::exclTax);
    BigDecimal tax = incl.subtract(excl);
    String label = name(account) + " " + of(month);
    paid(
        month.atEndOfMonth(),
        incl,
        text + " " + of(month),
        line(account, "", label, excl.negate()),
        line("44571", "", label, tax.negate()));
    return tax;
  }

  private BigDecimal invoiced(YearMonth month, String channel, String account) {
    BigDecimal incl = sold(month, channel, Sale::inclTax);
    BigDecimal excl = sold(month, channel, Sale::exclTax);
    BigDecimal tax = incl.subtract(excl);
    String label = name(account) + " " + of(month);
    String clients = account.equals("7061") ? "PRESTATIONS" : "FORMATIONS";
    add(
        "VT",
        month.atEndOfMonth(),
        clients + "-" + month,
        line("411", clients, label, incl),
        line(account, "", label, excl.negate()),
        line("44571", "", label, tax.negate()));
    if (month.getMonthValue() < 12) {
      paid(
          month.plusMonths(1).atDay(20),
          incl,
          "VIR CLIENTS " + clients + " " + of(month),
          line("411", clients, label, incl.negate()));
    }
    return tax;
  }

  /** The months add up to the year, cent by cent. */
  private BigDecimal sold(YearMonth month, String channel, Function<Sale, BigDecimal> amount) {
    return upTo(month, channel, amount).subtract(upTo(month.minusMonths(1), channel, amount));
  }

  private BigDecimal upTo(YearMonth month, String channel, Function<Sale, BigDecimal> amount) {
    return network.sales().stream()
        .filter(s -> s.channel().equals(channel) && !s.cancelled() && s.date().getYear() == YEAR)
        .filter(s -> !YearMonth.from(s.date()).isAfter(month))
        .map(amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  /** Four invoices a year of each account that no voucher stands for; the last is not paid yet. */
  private void suppliers() {
    for (AccountLine account : accounts) {
      String supplier = SUPPLIERS.get(account.account());
      if (supplier != null) {
        String more = account.account().equals("6251") ? " - " + word(axis(account)) : "";
        quarterly(account.account(), supplier, account.label() + more, account.amount());
      }
    }
    quarterly("6226", "Compta Lys", "Honoraires", total("6226").subtract(cost("F-2022-118")));
  }

  private void quarterly(String account, String supplier, String label, BigDecimal year) {
    BigDecimal quarter = year.divide(new BigDecimal(4), 2, RoundingMode.HALF_UP);
    for (int q = 1; q <= 4; q++) {
      BigDecimal amount = q < 4 ? quarter : year.subtract(quarter.multiply(new BigDecimal(3)));
      LocalDate on = LocalDate.of(YEAR, 3 * q, 15);
      invoices++;
      String piece = "FA-22-%03d".formatted(invoices);
      bought(piece, on, supplier, line(account, "", label, amount));
      if (q < 4) {
        settled(on.plusDays(27), supplier, piece, amount);
      }
    }
  }

  private void bought(String piece, LocalDate on, String supplier, Line... costs) {
    List<Line> lines = new ArrayList<>(List.of(costs));
    BigDecimal all = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    lines.add(line("401", supplier, lines.get(0).label(), all.negate()));
    entries.add(new Entry("AC", on, piece, lines));
  }

  private void settled(LocalDate on, String supplier, String piece, BigDecimal amount) {
    String text = "VIR " + plain(supplier) + " " + piece;
    paid(on, amount.negate(), text, line("401", supplier, "Règlement " + piece, amount));
  }

  /** What the vouchers of grants are about beside wages. */
  private void vouchers() {
    Voucher tools = voucher("HA-2022-022");
    bought(
        tools.voucher(),
        tools.invoiced(),
        tools.supplier(),
        line("6063", "", tools.label(), tools.amount()));
    settled(paidOn(tools), tools.supplier(), tools.voucher(), tools.amount());
    Voucher study = voucher("F-2022-118");
    bought(
        study.voucher(),
        study.invoiced(),
        study.supplier(),
        line("6226", "", study.label(), study.amount()));
    String text = "VIR " + plain(study.supplier()) + " " + TWICE;
    paid(
        paidOn(study),
        study.amount().negate(),
        text,
        TWICE,
        line("401", study.supplier(), "Règlement " + TWICE, study.amount()));
    Voucher rent = voucher("LOYER-2022");
    BigDecimal half = rent.amount().divide(new BigDecimal(2), 2, RoundingMode.HALF_UP);
    bought(
        rent.voucher(),
        rent.invoiced(),
        rent.supplier(),
        line("6132", "", "Loyer - part ANCT", half),
        line("6132", "", "Loyer - part du café", rent.amount().subtract(half)));
    BigDecimal monthly = money("980.00").multiply(new BigDecimal(12));
    settled(paidOn(rent), rent.supplier(), rent.voucher(), rent.amount().subtract(monthly));
  }

  private static LocalDate paidOn(Voucher voucher) {
    return Objects.requireNonNull(voucher.paid());
  }

  private Voucher voucher(String number) {
    return network.funding().evidence().vouchers().stream()
        .filter(v -> v.voucher().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private BigDecimal cost(String number) {
    return voucher(number).amount();
  }

  /** What is left of the wages of each line of work while payslips are taken from them. */
  private static final class Wages {
    private BigDecimal gross;
    private BigDecimal charges;

    Wages(BigDecimal gross, BigDecimal charges) {
      this.gross = gross;
      this.charges = charges;
    }

    BigDecimal left() {
      return gross.add(charges);
    }

    /** Takes a sum, gross and charges in the ratio of what is left. */
    BigDecimal[] take(BigDecimal sum) {
      BigDecimal part = sum.multiply(gross).divide(left(), 2, RoundingMode.HALF_UP);
      gross = gross.subtract(part);
      charges = charges.subtract(sum.subtract(part));
      return new BigDecimal[] {part, sum.subtract(part)};
    }
  }

  /** Payslips by their numbers; those who have none work at the café. */
  private void pay() {
    Map<String, Wages> wages = new LinkedHashMap<>();
    for (String axis : ELSEWHERE) {
      wages.put(axis, new Wages(total("641", axis), total("645", axis)));
    }
    List<Line> half = new ArrayList<>();
    for (Voucher v : network.funding().evidence().vouchers()) {
      if (v.year() == YEAR && v.account().equals("641")) {
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
    for (String axis : ELSEWHERE) {
      BigDecimal left = Objects.requireNonNull(wages.get(axis)).left();
      if (left.signum() > 0) {
        others.addAll(payslip(wages, List.of(axis), left, ""));
      }
    }
    owe("PAIE-AUTRES-2022", LAST, others);
    wagesPaid();
  }

  private static List<String> axes(Voucher payslip) {
    return payslip.voucher().startsWith("PAIE-DIR")
        ? List.of("structure", "mediation", "design", "café")
        : ELSEWHERE;
  }

  private List<Line> payslip(
      Map<String, Wages> wages, List<String> from, BigDecimal amount, String more) {
    List<Line> lines = new ArrayList<>();
    BigDecimal open = amount;
    for (String axis : from) {
      Wages of = Objects.requireNonNull(wages.get(axis));
      BigDecimal sum = open.min(of.left());
      if (sum.signum() > 0) {
        BigDecimal[] parts = of.take(sum);
        String about = " - " + word(axis) + more;
        lines.add(line("641", "", name("641") + about, parts[0]));
        lines.add(line("645", "", name("645") + about, parts[1]));
        open = open.subtract(sum);
      }
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
    lines.add(line("421", "", "Net à payer", net.negate()));
    lines.add(line("431", "", "Cotisations", all.subtract(net).negate()));
    entries.add(new Entry("PA", on, piece, lines));
  }

  private static BigDecimal net(BigDecimal gross) {
    return gross.multiply(money("0.78")).setScale(2, RoundingMode.HALF_UP);
  }

  /** Each month a twelfth of what the year owes, beside what the statement has of wages. */
  private void wagesPaid() {
    BigDecimal net = owed("421").subtract(money("5320.10").multiply(new BigDecimal(12)));
    BigDecimal charges = owed("431");
    for (int m = 1; m <= 12; m++) {
      LocalDate first = LocalDate.of(YEAR, m, 1);
      String of = of(YearMonth.from(first));
      BigDecimal one = twelfth(net, m);
      BigDecimal other = twelfth(charges, m);
      paid(
          first.plusDays(26),
          one.negate(),
          "VIR SALAIRES EQUIPE " + of,
          line("421", "", "Salaires " + of, one));
      paid(
          first.plusDays(14),
          other.negate(),
          "PRLV URSSAF " + of,
          line("431", "", "Cotisations " + of, other));
    }
  }

  private static BigDecimal twelfth(BigDecimal year, int month) {
    BigDecimal part = year.divide(new BigDecimal(12), 2, RoundingMode.HALF_UP);
    return month < 12 ? part : year.subtract(part.multiply(new BigDecimal(11)));
  }

  private BigDecimal owed(String account) {
    return entries.stream()
        .flatMap(e -> e.lines().stream())
        .filter(l -> l.account().equals(account))
        .map(Line::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .negate();
  }

  /** What each grant earns in the year, and what of it is to come or came before. */
  private void grants() {
    BigDecimal region = total("7412");
    BigDecimal ahead = receivedBefore("HDF-TL").subtract(before("7412"));
    granted("7411", "ANCT-FDT", "Subvention ANCT", LocalDate.of(YEAR, 4, 30), total("7411"));
    closed("7412", "HDF-TL", "Subvention Région", region, ahead);
    granted("7413", "FEDER-NUM", "Subvention FEDER", LAST, total("7413"));
    BigDecimal city =
        network.funding().grants().stream()
            .filter(g -> g.code().equals("MEL-2022"))
            .map(g -> Objects.requireNonNull(g.awarded()))
            .findFirst()
            .orElseThrow();
    granted("7415", "MEL-2022", "Subvention métropole", LocalDate.of(YEAR, 4, 29), city);
    closed("7415", "CNFS-01", "Subvention conseiller", ADVISER, ADVISER_AHEAD);
    granted("7415", "NORD-2022", "Subvention département", LAST, DEPARTMENT);
    BigDecimal jobs = total("7415").subtract(city).subtract(ADVISER).subtract(DEPARTMENT);
    paid(
        LocalDate.of(YEAR, 10, 14),
        jobs,
        "VIR ASP CONTRATS AIDES",
        line("7415", "", "Aide aux contrats", jobs.negate()));
    BigDecimal foundation = total("7551");
    add(
        "OD",
        LAST,
        "OD-FONDATION",
        line("487", "FONDATION", "Contribution de l'exercice", foundation),
        line("7551", "", "Contribution de la fondation", foundation.negate()));
  }

  private void granted(
      String account, String grant, String label, LocalDate on, BigDecimal amount) {
    String third = Objects.requireNonNull(THIRD.get(grant));
    add(
        "OD",
        on,
        "OD-" + third,
        line("441", third, label, amount),
        line(account, "", label, amount.negate()));
  }

  /** What came in the years before is taken first. */
  private void closed(
      String account, String grant, String label, BigDecimal amount, BigDecimal ahead) {
    String third = Objects.requireNonNull(THIRD.get(grant));
    add(
        "OD",
        LAST,
        "OD-" + third,
        line("487", third, label + ", reçue d'avance", ahead),
        line("441", third, label + ", à recevoir", amount.subtract(ahead)),
        line(account, "", label, amount.negate()));
  }

  private void rest() {
    add("OD", LAST, "OD-AMORT", both("6811", "281", "Dotation de l'exercice"));
    add("OD", LAST, "OD-DEDIES", both("689", "194", "Report en fonds dédiés"));
    add("OD", LAST, "OD-TAXE", both("6311", "447", "Taxe sur les salaires"));
    add("OD", LAST, "OD-REPRISE", against("789", "194", "Utilisation de fonds dédiés"));
    add("OD", LAST, "OD-QUOTE", against("777", "139", "Quote-part de l'exercice"));
    add("OD", LAST, "OD-BENEVOLAT", both("864", "875", "Bénévolat de l'exercice"));
    earned("791", LocalDate.of(YEAR, 11, 15), "VIR REMBOURSEMENT FORMATION");
    earned("758", LAST, "VIR PRODUITS DIVERS");
    earned("768", LAST, "INTERETS CREDITEURS");
    BigDecimal fees = total("627").subtract(money("9.50").multiply(new BigDecimal(12)));
    spent("627", LAST, "COMMISSIONS CARTES", fees);
    spent("661", LAST, "PRLV INTERETS EMPRUNT", total("661"));
    spent("671", LocalDate.of(YEAR, 6, 30), "VIR INDEMNITE DE RESILIATION", total("671"));
  }

  private Line[] both(String cost, String other, String label) {
    BigDecimal amount = total(cost);
    return new Line[] {line(cost, "", label, amount), line(other, "", label, amount.negate())};
  }

  private Line[] against(String income, String other, String label) {
    BigDecimal amount = total(income);
    return new Line[] {line(other, "", label, amount), line(income, "", label, amount.negate())};
  }

  private void earned(String account, LocalDate on, String text) {
    BigDecimal amount = total(account);
    paid(on, amount, text, line(account, "", name(account), amount.negate()));
  }

  private void spent(String account, LocalDate on, String text, BigDecimal amount) {
    paid(on, amount.negate(), text, line(account, "", name(account), amount));
  }

  /** Rent, wages, cards, fees and grants, as the statement has them. */
  private void bank() {
    for (Payment p : statements().payments(YEAR)) {
      entries.add(
          new Entry(
              "BQ",
              p.on(),
              statement(p.on()),
              List.of(line(BANK, "", p.label(), p.amount()), counterpart(p))));
    }
  }

  private BankFiles statements() {
    return new BankFiles(Path.of("."), network.funding(), true, List.of());
  }

  private Line counterpart(Payment p) {
    BigDecimal amount = p.amount().negate();
    if (p.label().contains("BAILLEUR")) {
      return line("401", "Bailleur", p.label(), amount);
    } else if (p.label().startsWith("REMISE CARTES")) {
      return line("5112", "", p.label(), amount);
    } else if (p.label().startsWith("VIR SALAIRES")) {
      return line("421", "", p.label(), amount);
    } else if (p.label().startsWith("FRAIS")) {
      return line("627", "", p.label(), amount);
    }
    String grant =
        network.funding().receipts().stream()
            .filter(r -> r.on().equals(p.on()) && p.label().startsWith(r.bank()))
            .map(Receipt::grant)
            .findFirst()
            .orElseThrow();
    String account = Map.of("BEFFROI-22", "487", "CAF-2021", "467").getOrDefault(grant, "441");
    return line(account, Objects.requireNonNull(THIRD.get(grant)), p.label(), amount);
  }

  /** A line of the bank and its entry; none of nothing. */
  private void paid(LocalDate on, BigDecimal amount, String text, Line... others) {
    paid(on, amount, text, statement(on), others);
  }

  private void paid(LocalDate on, BigDecimal amount, String text, String piece, Line... others) {
    if (amount.signum() == 0) {
      return;
    }
    payments.add(new Payment(on, amount, text));
    List<Line> lines = new ArrayList<>();
    lines.add(line(BANK, "", text, amount));
    lines.addAll(List.of(others));
    lines.removeIf(line -> line.amount().signum() == 0);
    entries.add(new Entry("BQ", on, piece, lines));
  }

  private static String statement(LocalDate on) {
    return "REL-" + YearMonth.from(on);
  }

  private void add(String journal, LocalDate on, String piece, Line... lines) {
    List<Line> some = new ArrayList<>(List.of(lines));
    some.removeIf(line -> line.amount().signum() == 0);
    if (!some.isEmpty()) {
      entries.add(new Entry(journal, on, piece, some));
    }
  }

  private Line line(String account, String aux, String label, BigDecimal amount) {
    return new Line(account, name(account), aux, label, amount);
  }

  private String name(String account) {
    return accounts.stream()
        .filter(a -> a.account().equals(account))
        .map(AccountLine::label)
        .findFirst()
        .orElseGet(() -> Objects.requireNonNull(NAMES.get(account)));
  }

  private BigDecimal total(String account) {
    return accounts.stream()
        .filter(a -> a.account().equals(account))
        .map(AccountLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal total(String account, String axis) {
    return accounts.stream()
        .filter(a -> a.account().equals(account) && axis.equals(a.axis()))
        .map(AccountLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String axis(AccountLine line) {
    return Objects.requireNonNull(line.axis());
  }

  /** A line of work as the income statement writes it. */
  private static String word(String axis) {
    return Objects.requireNonNull(French.axis(axis));
  }

  private static String of(YearMonth month) {
    return "%02d/%d".formatted(month.getMonthValue(), month.getYear());
  }

  /** As a bank writes it: capitals without accents. */
  private static String plain(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(java.util.Locale.ROOT);
  }

  private static void mustBalance(Entry entry) {
    BigDecimal sum =
        entry.lines().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() != 0) {
      throw new IllegalStateException("an entry that doesn't balance: " + entry);
    }
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }
}
