package bilan.queries.figure;

import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.finding.Cut;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A network drawn from a seed: what it would be in memory, and the same as tables. */
final class RandomNetwork {

  static final LocalDate START = LocalDate.of(2019, 9, 1);
  static final LocalDate END = LocalDate.of(2023, 3, 31);

  record Spot(
      String name,
      String kind,
      @Nullable LocalDate opened,
      @Nullable LocalDate joined,
      @Nullable LocalDate left,
      @Nullable LocalDate closed,
      List<String> expects,
      @Nullable String frequency) {

    /** Whether its rhythm is told apart, in the table of expectations. */
    boolean told() {
      return frequency != null;
    }
  }

  record Shut(@Nullable String place, LocalDate from, LocalDate to, String scope) {}

  record Cover(
      String dataset, String place, @Nullable String channel, LocalDate from, LocalDate to) {}

  record Act(
      String place,
      LocalDate day,
      String kind,
      int participants,
      @Nullable Integer minutes,
      List<String> people,
      boolean monthly) {}

  record Sale(
      String place,
      LocalDate day,
      String channel,
      @Nullable BigDecimal excl,
      @Nullable BigDecimal incl,
      @Nullable String ticket,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  record Amend(LocalDate on, @Nullable BigDecimal amount, @Nullable LocalDate end) {}

  record Award(
      String code,
      @Nullable String place,
      String status,
      boolean reimbursed,
      @Nullable LocalDate decided,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      BigDecimal awarded,
      @Nullable BigDecimal last,
      @Nullable BigDecimal rate,
      @Nullable BigDecimal certified,
      List<Amend> amends,
      List<BigDecimal> years,
      List<Paid> paid) {}

  record Paid(LocalDate day, BigDecimal amount) {}

  record Account(int year, String account, String side, BigDecimal amount, @Nullable String axis) {}

  record Staff(
      LocalDate month,
      String contract,
      BigDecimal fte,
      int heads,
      @Nullable BigDecimal hours,
      @Nullable String place) {}

  record Cut(String dataset, @Nullable String field, @Nullable String place, LocalDate on) {}

  final Random random;
  final List<Spot> spots = new ArrayList<>();
  final List<Shut> shuts = new ArrayList<>();
  final List<Cover> covers = new ArrayList<>();
  final List<Act> acts = new ArrayList<>();
  final List<Sale> sales = new ArrayList<>();
  final List<Award> awards = new ArrayList<>();
  final List<Account> accounts = new ArrayList<>();
  final List<Staff> staff = new ArrayList<>();
  final List<Cut> cuts = new ArrayList<>();
  final int firstMonth;

  /** Whether calendar years are asked of a network whose fiscal year is another. */
  final boolean calendar;

  final LocalDate asOf;
  private final Set<String> monthly = new HashSet<>();
  private final Set<String> untimed = new HashSet<>();
  private final Set<String> rateless = new HashSet<>();

  RandomNetwork(long seed) {
    random = new Random(seed);
    firstMonth = chance(70) ? 1 : pick(4, 9);
    calendar = firstMonth != 1 && chance(40);
    LocalDate last = periods().get(2).to();
    asOf = chance(75) ? last : last.minusDays(random.nextInt(300));
    int places = 1 + random.nextInt(4);
    for (int i = 0; i < places; i++) {
      spot("Lieu " + (char) ('A' + i));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate from = day();
      shuts.add(
          new Shut(
              chance(30) ? null : spots.get(random.nextInt(places)).name(),
              from,
              from.plusDays(random.nextInt(90)),
              pick("all", "attendance", "sales")));
    }
    services();
    for (int i = random.nextInt(6); i > 0; i--) {
      award("G" + i);
    }
    for (int year = 2020; year <= 2022; year++) {
      if (chance(70)) {
        accounts(year);
      }
    }
    team();
    if (chance(30)) {
      cut();
    }
  }

  private void cut() {
    String dataset = pick("attendance", "sales");
    String field =
        dataset.equals("sales")
            ? pick(null, "amount_excl_tax", "amount_incl_tax", "ticket", "place", "prix")
            : pick(null, "participants", "duration_minutes", "kind", "themes", "Durée");
    cuts.add(new Cut(dataset, field, chance(50) ? null : spots.get(0).name(), day()));
  }

  List<Period> periods() {
    return Period.years(2020, 2022, calendar ? 1 : firstMonth, false);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  private final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private LocalDate day() {
    return START.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(START, END)));
  }

  private BigDecimal euros(int most) {
    return BigDecimal.valueOf(random.nextInt(most * 100), 2);
  }

  private void spot(String name) {
    List<String> expects = new ArrayList<>();
    if (chance(70)) {
      expects.add("attendance");
    }
    if (chance(60)) {
      expects.add("sales");
    }
    Spot spot =
        new Spot(
            name,
            pick("own", "partner", "partner", "off_site"),
            chance(60) ? day() : null,
            chance(30) ? day() : null,
            chance(15) ? day() : null,
            chance(15) ? day() : null,
            expects,
            chance(30) ? pick("daily", "monthly", "quarterly") : null);
    spots.add(spot);
    if (chance(15)) {
      monthly.add(name);
    }
    if (chance(15)) {
      untimed.add(name);
    }
    if (chance(5)) {
      rateless.add(name);
    }
    if (chance(80)) {
      stretches("attendance", name, null);
    }
    if (chance(60)) {
      stretches("sales", name, "till");
    }
    if (chance(20)) {
      stretches("sales", name, "ticketing");
    }
  }

  /** Some deliveries with gaps, and facts on days that they cover. */
  private void stretches(String dataset, String place, @Nullable String channel) {
    LocalDate from = chance(50) ? LocalDate.of(2019, 12, 1) : day();
    while (from.isBefore(END)) {
      LocalDate to = from.plusDays(20 + random.nextInt(chance(50) ? 1200 : 200));
      covers.add(new Cover(dataset, place, channel, from, to));
      for (int i = random.nextInt(25); i > 0; i--) {
        LocalDate day = from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, to) + 1));
        if (channel == null) {
          act(place, day);
        } else {
          sale(place, day, channel);
        }
      }
      from = to.plusDays(1 + random.nextInt(chance(60) ? 20 : 150));
    }
  }

  private void act(String place, LocalDate day) {
    if (monthly.contains(place) && chance(60)) {
      acts.add(
          new Act(
              place,
              day.withDayOfMonth(1),
              pick("workshop", "walk_in"),
              random.nextInt(60),
              untimed.contains(place) || chance(30) ? null : 60 * random.nextInt(40),
              List.of(),
              true));
      return;
    }
    String kind =
        pick("workshop", "workshop", "individual", "training", "event", "walk_in", "meeting");
    int participants = kind.equals("individual") ? 1 : random.nextInt(15);
    List<String> people = new ArrayList<>();
    for (int i = 0; i < participants && !chance(10); i++) {
      people.add("p" + i + "-" + random.nextInt(6));
    }
    acts.add(
        new Act(
            place,
            day,
            kind,
            participants,
            untimed.contains(place) || chance(10) ? null : 30 + random.nextInt(120),
            people,
            false));
  }

  private void sale(String place, LocalDate day, String channel) {
    BigDecimal excl = euros(60);
    if (chance(5)) {
      excl = excl.negate();
    }
    boolean unrated = chance(rateless.contains(place) ? 100 : 2);
    boolean without = chance(50);
    BigDecimal incl = excl.multiply(new BigDecimal("1.1"));
    sales.add(
        new Sale(
            place,
            day,
            channel,
            unrated && without ? null : excl,
            unrated && !without ? null : incl,
            channel.equals("till") && chance(80) ? "T" + random.nextInt(5) : null,
            null,
            null));
  }

  private void services() {
    if (chance(30)) {
      return;
    }
    String place = chance(70) ? Network.NOWHERE : spots.get(0).name();
    String channel = pick("service", "service", "training", "membership", "donation");
    LocalDate first = null;
    LocalDate last = null;
    for (int i = random.nextInt(12); i > 0; i--) {
      LocalDate day = day();
      LocalDate from = day.minusDays(random.nextInt(200));
      boolean timed = channel.equals("service") && chance(60);
      BigDecimal excl = euros(3000);
      boolean unrated = chance(10);
      boolean without = chance(50);
      sales.add(
          new Sale(
              place,
              day,
              channel,
              unrated && without ? null : excl,
              unrated && !without ? null : excl.multiply(new BigDecimal("1.2")),
              null,
              timed ? from : null,
              timed && !chance(10) ? from.plusDays(random.nextInt(120)) : null));
      first = first == null || day.isBefore(first) ? day : first;
      last = last == null || day.isAfter(last) ? day : last;
    }
    if (first != null && last != null) {
      covers.add(new Cover("sales", place, channel, first, last));
    }
  }

  private void award(String code) {
    LocalDate decided = chance(95) ? day() : null;
    LocalDate start = chance(95) ? day() : null;
    LocalDate end = start == null || chance(5) ? null : start.plusDays(random.nextInt(1000));
    boolean reimbursed = chance(30);
    List<Amend> amends = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      amends.add(
          new Amend(
              day().plusDays(i * 1000L),
              chance(70) ? euros(90000) : null,
              end == null || chance(50) ? null : end.plusDays(random.nextInt(300))));
    }
    amends.sort(java.util.Comparator.comparing(Amend::on));
    List<BigDecimal> years =
        chance(25) ? List.of(euros(9000), euros(9000), euros(9000)) : List.of();
    List<Paid> paid = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      paid.add(new Paid(day(), chance(10) ? euros(5000).negate() : euros(40000)));
    }
    awards.add(
        new Award(
            code,
            chance(30) ? spots.get(0).name() : null,
            pick(
                "signed",
                "signed",
                "notified",
                "closed",
                "closed",
                "cancelled",
                "requested",
                "refused"),
            reimbursed,
            decided,
            start,
            end,
            euros(100000),
            chance(50) ? euros(90000) : null,
            reimbursed ? new BigDecimal("0.6") : null,
            reimbursed && chance(60) ? euros(90000) : null,
            amends,
            years,
            paid));
  }

  private void accounts(int year) {
    boolean axes = chance(60);
    for (String account :
        List.of("706", "7551", "758", "741", "761", "781", "789", "641", "689", "606")) {
      String side = account.startsWith("7") ? "income" : "cost";
      String axis = axes ? pick("mediation", "structure", "café", null) : null;
      accounts.add(new Account(year, account, side, euros(30000), axis));
    }
  }

  private void team() {
    for (LocalDate month = LocalDate.of(2020, 1, 1);
        month.isBefore(END);
        month = month.plusMonths(1)) {
      if (chance(85)) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
          String contract =
              pick(
                  "cdi", "cdd", "aidé", "alternance", "bénévole", "prestataire", "service_civique");
          staff.add(
              new Staff(
                  month,
                  contract,
                  BigDecimal.valueOf(random.nextInt(200), 2),
                  1 + random.nextInt(2),
                  contract.equals("bénévole") ? euros(20) : null,
                  chance(40) ? spots.get(0).name() : null));
        }
      }
    }
  }

  TestNetwork tables(Path folder) {
    TestNetwork tables = new TestNetwork(folder);
    for (Spot s : spots) {
      tables.row(
          "places",
          "place kind opened_on joined_on left_on closed_on expects",
          s.name(),
          s.kind(),
          s.opened(),
          s.joined(),
          s.left(),
          s.closed(),
          s.told() ? List.of() : s.expects());
      for (String dataset : s.told() ? s.expects() : List.<String>of()) {
        tables.row("expectations", "place dataset frequency", s.name(), dataset, s.frequency());
        tables.row("expectations", "place dataset frequency", s.name(), dataset, "yearly");
      }
    }
    for (Shut s : shuts) {
      tables.row("closures", "place from to scope", s.place(), s.from(), s.to(), s.scope());
    }
    for (Cover c : covers) {
      tables.row(
          "coverage",
          "delivery_id dataset table_name place channel period_from period_to",
          1,
          c.dataset(),
          c.dataset(),
          c.place(),
          c.channel(),
          c.from(),
          c.to());
    }
    int id = 0;
    for (Act a : acts) {
      id++;
      tables.row(
          "attendance",
          "grain activity_id activity_date place kind participants duration_minutes",
          a.monthly() ? "month" : "activity",
          id,
          a.day(),
          a.place(),
          a.kind(),
          a.participants(),
          a.minutes());
      for (String person : a.people()) {
        tables.row(
            "participations",
            "activity_id activity_date place kind person_key person_key_kind",
            id,
            a.day(),
            a.place(),
            a.kind(),
            person,
            "name_year");
      }
    }
    for (Sale s : sales) {
      tables.row(
          "sales",
          "grain sold_on place register ticket channel amount_excl_tax amount_incl_tax service_from service_to",
          "line",
          s.day(),
          s.place(),
          "bar",
          s.ticket(),
          s.channel(),
          s.excl(),
          s.incl(),
          s.from(),
          s.to());
    }
    money(tables);
    for (Cut c : cuts) {
      tables.row(
          "breaks",
          "dataset field place on reason",
          c.dataset(),
          c.field(),
          c.place(),
          c.on(),
          "x");
    }
    return tables;
  }

  private void money(TestNetwork tables) {
    for (Award a : awards) {
      tables.row(
          "grants",
          "grant funder place status payment_basis decision_date start_on end_on amount_awarded amount_final rate",
          a.code(),
          "F",
          a.place(),
          a.status(),
          a.reimbursed() ? "reimbursement" : "flat",
          a.decided(),
          a.start(),
          a.end(),
          a.awarded(),
          a.last(),
          a.rate());
      for (Amend m : a.amends()) {
        tables.row("amendments", "grant on amount end_on", a.code(), m.on(), m.amount(), m.end());
      }
      for (int i = 0; i < a.years().size(); i++) {
        tables.row("grant_years", "grant fiscal_year amount", a.code(), 2020 + i, a.years().get(i));
      }
      for (Paid p : a.paid()) {
        tables.row("receipts", "grant received_on amount", a.code(), p.day(), p.amount());
      }
      if (a.certified() != null) {
        tables.row("claims", "claim grant submitted_on", "C" + a.code(), a.code(), "2020-01-01");
        tables.row(
            "claim_lines",
            "claim voucher declared certified",
            "C" + a.code(),
            "V",
            a.certified(),
            a.certified());
      }
    }
    for (Account a : accounts) {
      tables.row(
          "accounts",
          "fiscal_year account label side amount axis",
          a.year(),
          a.account(),
          "x",
          a.side(),
          a.amount(),
          a.axis());
    }
    for (Staff s : staff) {
      tables.row(
          "team",
          "month role contract fte headcount hours place",
          s.month(),
          "r",
          s.contract(),
          s.fte(),
          s.heads(),
          s.hours(),
          s.place());
    }
  }
}
