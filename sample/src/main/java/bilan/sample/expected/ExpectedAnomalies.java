package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.french.French;
import bilan.sample.ledger.BankFiles;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.AccountLine;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.Instalment;
import bilan.sample.network.InventedNetwork.Receipt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is wrong with the grants at as-of, each with the money at risk, in any order. */
final class ExpectedAnomalies {

  private static final String ERROR = "Erreur";
  private static final String WARNING = "Alerte";
  private static final String NOTE = "À savoir";
  private static final String OWN = "";

  private final SampleData data;
  private final Funding funding;
  private final List<AccountLine> accounts;
  private final ExpectedGrants grants;
  private final ExpectedGrantTables tables;
  private final ExpectedPayable payable;
  private final ExpectedSpending spending;
  private final BilanYears years;
  private final LocalDate asOf;
  private final ExpectedTable table =
      ExpectedTable.of("anomalies", "severity", "amount", "message", "grant");

  private final Map<String, Map<String, BigDecimal>> lost = new TreeMap<>();

  ExpectedAnomalies(SampleData data, BilanYears years, ExpectedGrantTables tables) {
    this.data = data;
    this.funding = data.network().funding();
    this.accounts = data.network().accounts();
    this.grants = new ExpectedGrants(funding, years);
    this.payable = new ExpectedPayable(funding, years);
    this.spending = new ExpectedSpending(funding, years);
    this.tables = tables;
    this.years = years;
    this.asOf = years.asOf();
    find();
  }

  /**
   * What may be lost or must be paid back, by the code of each grant that something is wrong with:
   * each voucher with the most that is said of it, and the most that is said of the grant's own
   * money, up to what the grant comes to or was received of it.
   */
  Map<String, @Nullable BigDecimal> atRisk() {
    Map<String, @Nullable BigDecimal> atRisk = new TreeMap<>();
    for (List<@Nullable Object> row : table.rows()) {
      if (row.get(3) != null) {
        atRisk.put(String.valueOf(row.get(3)).split(" / ", 2)[0], BigDecimal.ZERO);
      }
    }
    lost.forEach(
        (code, things) ->
            atRisk.put(code, things.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    for (Grant g : tables.known()) {
      if (ExpectedGrantTables.stands(g)) {
        BigDecimal most = grants.total(g).max(grants.receivedOf(g));
        atRisk.computeIfPresent(g.code(), (code, sum) -> sum.min(most));
      }
    }
    return atRisk;
  }

  /** Money of a grant that may be lost: its own if the thing is not a voucher. */
  private void lose(String grant, String thing, BigDecimal amount) {
    lost.computeIfAbsent(grant, g -> new TreeMap<>()).merge(thing, amount, BigDecimal::max);
  }

  private void lose(Grant grant, BigDecimal amount) {
    lose(grant.code(), OWN, amount);
  }

  /** As it is printed: the money at risk stands in the sentence. */
  ExpectedTable all() {
    ExpectedTable printed = ExpectedTable.of("anomalies", "message");
    table.rows().forEach(row -> printed.row(row.get(2)));
    return printed;
  }

  /** Those of one grant. */
  ExpectedTable of(Grant grant) {
    ExpectedTable printed = ExpectedTable.of("anomalies", "message");
    table.rows().stream()
        .filter(row -> List.of(String.valueOf(row.get(3)).split(" / ")).contains(grant.code()))
        .forEach(row -> printed.row(row.get(2)));
    return printed;
  }

  private void find() {
    for (Grant g : tables.known()) {
      money(g);
      plan(g);
      dates(g);
      spent(g);
    }
    vouchers();
    for (Receipt r : ExpectedBank.mistyped(data, asOf)) {
      say(
          ERROR,
          BankFiles.LESS,
          "%s : %s saisis comme reçus le %s, la banque montre %s le %s"
              .formatted(
                  r.grant(),
                  euros(r.amount()),
                  french(r.on()),
                  euros(r.amount().subtract(BankFiles.LESS)),
                  french(r.on())));
    }
    tables
        .lost()
        .forEach(
            (code, came) -> {
              lose(code, OWN, came);
              say(
                  ERROR,
                  came,
                  "%s : %s encaissés pour une subvention que la liste n’a pas"
                      .formatted(code, euros(came)));
            });
    books();
  }

  /** The grant that a message names first, if it is one. */
  private void say(String severity, @Nullable BigDecimal amount, String message) {
    String code = message.substring(0, message.indexOf(" : "));
    say(severity, amount, message, code.matches("\\d{4}(-\\d{4})?") ? null : code);
  }

  private void say(
      String severity, @Nullable BigDecimal amount, String message, @Nullable String grant) {
    table.row(severity, amount, message, grant);
  }

  private void money(Grant g) {
    BigDecimal came = grants.receivedOf(g);
    if (!ExpectedGrantTables.stands(g)) {
      if (came.signum() > 0) {
        String is = ExpectedGrantTables.statusOf(g).toLowerCase(Locale.FRENCH);
        lose(g, came);
        say(
            ERROR,
            came,
            "%s : %s encaissés, alors qu’elle est %s".formatted(g.code(), euros(came), is));
      }
      return;
    }
    BigDecimal owed = grants.owed(g);
    if (owed == null) {
      BigDecimal awarded = grants.afterAmendments(g);
      say(
          NOTE,
          awarded.subtract(came).max(BigDecimal.ZERO),
          "%s : rien n’est encore certifié d’une aide de %s versée sur dépenses"
              .formatted(g.code(), euros(awarded)));
      return;
    }
    boolean running = g.basis().equals("reimbursement") && !g.status().equals("closed");
    boolean advanced = running && came.compareTo(grants.afterAmendments(g)) <= 0;
    if (!advanced && came.subtract(owed).compareTo(new BigDecimal("0.01")) >= 0) {
      lose(g, came.subtract(owed));
      say(
          ERROR,
          came.subtract(owed),
          "%s : %s reçus pour %s dus".formatted(g.code(), euros(came), euros(owed)));
    }
  }

  private void plan(Grant g) {
    if (!ExpectedGrantTables.stands(g)) {
      return;
    }
    boolean closed = g.status().equals("closed");
    List<Instalment> planned = tables.instalments(g);
    BigDecimal came = grants.receivedOf(g);
    List<Instalment> late =
        closed ? List.of() : planned.stream().filter(i -> payable.isLate(g, planned, i)).toList();
    if (!late.isEmpty()) {
      BigDecimal missing =
          late.stream()
              .map(i -> payable.by(g, planned, i))
              .max(Comparator.naturalOrder())
              .orElseThrow()
              .subtract(came);
      LocalDate since =
          late.stream().map(Instalment::due).min(Comparator.naturalOrder()).orElseThrow();
      lose(g, missing);
      say(
          ERROR,
          missing,
          "%s : %s attendus depuis le %s et non reçus"
              .formatted(g.code(), euros(missing), french(since)));
    }
    BigDecimal all =
        planned.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal awarded = g.awarded() == null ? null : grants.afterAmendments(g);
    if (!closed && !planned.isEmpty() && awarded != null && all.compareTo(awarded) != 0) {
      say(
          WARNING,
          all.subtract(awarded).abs(),
          "%s : l’échéancier fait %s, la subvention %s"
              .formatted(g.code(), euros(all), euros(awarded)));
    }
    if (grants.isGivenOtherwise(g)) {
      BigDecimal told = grants.years(g).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal total = grants.total(g);
      say(
          WARNING,
          told.subtract(total).abs(),
          "%s : les montants par exercice font %s, la subvention %s"
              .formatted(g.code(), euros(told), euros(total)));
    }
    if (grants.years(g).isEmpty()) {
      say(
          WARNING,
          grants.total(g),
          ("%s : ni dates de convention, ni montants par exercice ; nul ne sait à quelle année ses"
                  + " %s reviennent")
              .formatted(g.code(), euros(grants.total(g))));
    }
  }

  private void dates(Grant g) {
    early(g);
    if (!ExpectedGrantTables.RUNNING.contains(g.status())) {
      return;
    }
    BigDecimal open = grants.total(g).subtract(grants.receivedOf(g)).max(BigDecimal.ZERO);
    LocalDate end = grants.end(g);
    if (end != null && end.isBefore(asOf) && open.signum() > 0) {
      lose(g, open);
      say(
          WARNING,
          open,
          "%s : convention finie le %s, non soldée ; %s n’en sont pas reçus"
              .formatted(g.code(), french(end), euros(open)));
    }
    report(g, end, open);
    if (end != null && !end.isAfter(asOf) && tables.isBelowCeiling(g)) {
      BigDecimal undeclared = payable.undeclared(g);
      lose(g, undeclared);
      say(
          ERROR,
          undeclared,
          "%s : finie le %s, %s du plafond ne sont couverts par aucune dépense déclarée"
              .formatted(g.code(), french(end), euros(undeclared)));
    }
  }

  /** Money that nobody spent before the end, or spent outside of the agreement or its budget. */
  private void spent(Grant g) {
    List<ExpectedSpending.Part> parts = spending.parts(g);
    if (parts.isEmpty() || !ExpectedGrantTables.stands(g)) {
      return;
    }
    LocalDate end = grants.end(g);
    BigDecimal spent = ExpectedSpending.sum(parts);
    BigDecimal total = grants.total(g);
    boolean closed = g.status().equals("closed");
    boolean over = end != null && end.isBefore(asOf) && !closed;
    if (over && !g.basis().equals("reimbursement") && spent.compareTo(total) < 0) {
      lose(g, total.subtract(spent));
      say(
          WARNING,
          total.subtract(spent),
          "%s : finie le %s, %s dépensés sur %s"
              .formatted(g.code(), french(Objects.requireNonNull(end)), euros(spent), euros(total)),
          g.code());
    }
    List<ExpectedSpending.Part> outside =
        parts.stream()
            .filter(part -> isOutside(part.voucher().invoiced(), g.start(), end))
            .toList();
    if (!outside.isEmpty()) {
      BigDecimal sum = ExpectedSpending.sum(outside);
      outside.forEach(part -> lose(g.code(), part.voucher().voucher(), part.amount()));
      say(
          WARNING,
          sum,
          "%s : %d %s pour %s, hors de la convention (%s – %s)"
              .formatted(
                  g.code(),
                  outside.size(),
                  outside.size() < 2 ? "dépense" : "dépenses",
                  euros(sum),
                  french(Objects.requireNonNull(g.start())),
                  french(Objects.requireNonNull(end))),
          g.code());
    }
  }

  private static boolean isOutside(
      LocalDate day, @Nullable LocalDate start, @Nullable LocalDate end) {
    return (start != null && day.isBefore(start)) || (end != null && day.isAfter(end));
  }

  /** Vouchers that were claimed and not paid, and those that two grants are charged with. */
  private void vouchers() {
    for (ExpectedSpending.Claimed c : spending.unpaid()) {
      lose(c.claim().grant(), c.voucher().voucher(), c.kept());
      say(
          ERROR,
          c.kept(),
          "Pièce %s : %s déclarés dans %s, aucun paiement n’en est connu"
              .formatted(c.voucher().voucher(), euros(c.kept()), c.claim().claim()),
          c.claim().grant());
    }
    for (ExpectedSpending.Twice t : spending.twice()) {
      String names =
          t.first().voucher().equals(t.second().voucher())
              ? t.first().voucher()
              : t.first().voucher() + " / " + t.second().voucher();
      BigDecimal amount = t.second().amount();
      String second = Objects.requireNonNull(t.second().grant());
      lose(second, t.second().voucher(), amount);
      say(
          ERROR,
          amount,
          "%s : %s chez %s et chez %s".formatted(names, euros(amount), t.first().grant(), second),
          second + " / " + t.first().grant());
    }
  }

  private void report(Grant g, @Nullable LocalDate end, BigDecimal open) {
    LocalDate due = g.reportDue();
    String law = "";
    if (due == null && end != null && g.nature().equals("project")) {
      due = years.to(years.of(end)).plusMonths(6);
      law = " (six mois après la fin de l’exercice : loi 2000-321, article 10)";
    }
    if (due == null) {
      return;
    }
    if (due.isBefore(asOf)) {
      lose(g, open);
      say(
          ERROR,
          open,
          "%s : le compte rendu était dû le %s%s".formatted(g.code(), french(due), law));
    } else if (!due.isAfter(asOf.plusMonths(2))) {
      say(
          NOTE,
          open,
          "%s : le compte rendu est à remettre avant le %s".formatted(g.code(), french(due)));
    }
  }

  /** What came before anybody had decided. */
  private void early(Grant g) {
    LocalDate decision = g.decision();
    if (decision == null) {
      return;
    }
    List<Receipt> early =
        funding.receipts().stream()
            .filter(r -> r.grant().equals(g.code()) && r.on().isBefore(decision))
            .toList();
    if (!early.isEmpty()) {
      BigDecimal sum = early.stream().map(Receipt::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
      say(
          WARNING,
          sum,
          "%s : %s encaissés avant la décision du %s"
              .formatted(g.code(), euros(sum), french(decision)));
    }
  }

  private void books() {
    Map<Integer, BigDecimal> booked = new TreeMap<>();
    Map<Integer, Set<String>> named = new TreeMap<>();
    for (AccountLine line : accounts) {
      String of = line.account().startsWith("74") ? "74" : "7551";
      if (line.account().startsWith(of)) {
        named.computeIfAbsent(line.year(), y -> new TreeSet<>()).add(of);
        BigDecimal income = line.side().equals("income") ? line.amount() : line.amount().negate();
        booked.merge(line.year(), income, BigDecimal::add);
      }
    }
    Map<Integer, BigDecimal> attributed = new TreeMap<>();
    for (Grant g : tables.known()) {
      if (ExpectedGrantTables.stands(g) && !Set.of("investment", "in_kind").contains(g.nature())) {
        grants.years(g).forEach((year, part) -> attributed.merge(year, part, BigDecimal::add));
      }
    }
    Set<Integer> given = new TreeSet<>();
    accounts.forEach(line -> given.add(line.year()));
    for (int year : given) {
      BigDecimal one = booked.getOrDefault(year, BigDecimal.ZERO);
      BigDecimal other = attributed.getOrDefault(year, BigDecimal.ZERO);
      // Grants with a key are compared one by one, and the rest as a whole.
      for (var key : new ExpectedLedger(data, years).incomeByKey(year).entrySet()) {
        BigDecimal part = grants.years(key.getKey()).getOrDefault(year, BigDecimal.ZERO);
        one = one.subtract(key.getValue());
        other = other.subtract(part);
        if (isApart(key.getValue(), part)) {
          say(
              WARNING,
              key.getValue().subtract(part).abs(),
              "%s, %s : %s passés en produit de subvention, %s rattachés à l’exercice"
                  .formatted(
                      key.getKey().code(), years.label(year), euros(key.getValue()), euros(part)),
              key.getKey().code());
        }
      }
      BigDecimal apart = one.subtract(other).abs();
      if (!years.to(year).isAfter(asOf) && isApart(one, other)) {
        say(
            WARNING,
            apart,
            "%s : %s à %s, subventions de fonctionnement et de projet rattachées à %s"
                .formatted(
                    years.label(year),
                    accountsNamed(named.getOrDefault(year, Set.of("74"))),
                    euros(one),
                    euros(other)));
      }
    }
  }

  private static boolean isApart(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(BigDecimal.ONE) > 0;
  }

  private static String accountsNamed(Set<String> accounts) {
    return (accounts.size() > 1 ? "comptes " : "compte ")
        + String.join(" et ", new TreeSet<>(accounts));
  }

  private static String french(LocalDate day) {
    return French.DATE.format(day);
  }

  /** With cents unless there are none. */
  private static String euros(BigDecimal amount) {
    BigDecimal cents = amount.abs().setScale(2, RoundingMode.HALF_UP);
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.FRENCH);
    symbols.setGroupingSeparator('\u202f');
    boolean whole = cents.stripTrailingZeros().scale() <= 0;
    String digits = new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols).format(cents);
    return (amount.signum() < 0 ? "−" : "") + digits + "\u00a0€";
  }
}
