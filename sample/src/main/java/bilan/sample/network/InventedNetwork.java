package bilan.sample.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The invented network as its maker knows it: what is true, before anyone writes it into a
 * spreadsheet.
 */
public record InventedNetwork(
    List<Place> places,
    List<Closure> closures,
    List<Break> breaks,
    List<Activity> activities,
    List<Sale> sales,
    Funding funding,
    List<AccountLine> accounts,
    List<TeamRow> team,
    Plans plans) {

  /**
   * A café, a partner's place, or none at all (off site, remote). Dates are null where they do not
   * apply.
   */
  public record Place(
      String name,
      List<String> aliases,
      String kind,
      String city,
      @Nullable LocalDate opened,
      @Nullable LocalDate joined,
      @Nullable LocalDate left,
      @Nullable LocalDate closed,
      List<String> expects,
      @Nullable String vat,
      @Nullable String runBy) {

    /** The first day that counts: the later of opening and joining. */
    public LocalDate firstDay() {
      LocalDate a = opened == null ? LocalDate.MIN : opened;
      LocalDate b = joined == null ? LocalDate.MIN : joined;
      return a.isAfter(b) ? a : b;
    }

    /** The last day that counts: the earlier of leaving and closing. */
    public LocalDate lastDay() {
      LocalDate a = left == null ? LocalDate.MAX : left;
      LocalDate b = closed == null ? LocalDate.MAX : closed;
      return a.isBefore(b) ? a : b;
    }
  }

  /**
   * Days, both ends included, on which a place (null: all) was shut for {@code all}, {@code
   * attendance} or {@code sales}.
   */
  public record Closure(
      @Nullable String place, LocalDate from, LocalDate to, String scope, String reason) {}

  /** A day from which figures are made otherwise; field and place null where it touches all. */
  public record Break(
      String dataset,
      @Nullable String field,
      @Nullable String place,
      LocalDate on,
      String reason) {}

  /** Someone who signs a sheet; the birth year is null when the sheet lacks it. */
  public record Person(String first, String last, @Nullable Integer birthYear, String gender) {

    /**
     * Who a person is for counting: accent-folded name tokens in order, with the birth year if the
     * sheet has it.
     */
    public String identity() {
      String folded =
          Normalizer.normalize(first + " " + last, Normalizer.Form.NFD)
              .replaceAll("\\p{M}", "")
              .toLowerCase(java.util.Locale.ROOT);
      return String.join(" ", java.util.stream.Stream.of(folded.split("[^a-z]+")).sorted().toList())
          + "|"
          + birthYear;
    }
  }

  /** Participants by gender and age; what the sheet does not say is null. */
  public record Splits(
      @Nullable Integer women,
      @Nullable Integer men,
      @Nullable Integer under12,
      @Nullable Integer from12,
      @Nullable Integer from18,
      @Nullable Integer from40,
      @Nullable Integer from60) {
    static final Splits NONE = new Splits(null, null, null, null, null, null, null);
  }

  /**
   * One activity; {@code minutes} null when nobody wrote it down, {@code people} empty unless they
   * signed.
   *
   * @param form the place whose form it stands on, whatever place that says
   */
  public record Activity(
      String form,
      String place,
      LocalDate date,
      @Nullable LocalTime start,
      String kind,
      String title,
      String theme,
      @Nullable Integer minutes,
      int participants,
      String facilitator,
      @Nullable String partner,
      Splits splits,
      List<Person> people) {

    /** Whether it is mediation: workshops, individual sessions and trainings. */
    public boolean counts() {
      return kind.equals("workshop") || kind.equals("individual") || kind.equals("training");
    }

    /** This activity with another number of participants, and no word on who they are. */
    public Activity withParticipants(int count) {
      Activity counted = InventedFacts.with(this, "participants", count);
      return InventedFacts.with(counted, "splits", Splits.NONE);
    }
  }

  /**
   * One line sold; of the two amounts the file gives at least one, the other is null. Place null:
   * of no place.
   */
  public record Sale(
      @Nullable String place,
      String channel,
      LocalDate date,
      @Nullable LocalTime time,
      @Nullable String ticket,
      String product,
      String category,
      int quantity,
      @Nullable BigDecimal incl,
      @Nullable BigDecimal excl,
      @Nullable BigDecimal rate,
      @Nullable BigDecimal discount,
      String payment,
      boolean cancelled,
      @Nullable String invoice,
      @Nullable String customer,
      @Nullable String customerKind,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate paid) {

    /**
     * Without tax: as given, else including tax over one plus the rate, to six decimals. No rate
     * means no tax.
     */
    public BigDecimal exclTax() {
      return excl != null
          ? excl
          : rate == null
              ? given(incl)
              : given(incl).divide(BigDecimal.ONE.add(rate), 6, RoundingMode.HALF_UP);
    }

    /** With tax: as given, else without tax times one plus the rate. */
    public BigDecimal inclTax() {
      return incl != null
          ? incl
          : rate == null ? given(excl) : given(excl).multiply(BigDecimal.ONE.add(rate));
    }

    private static BigDecimal given(@Nullable BigDecimal amount) {
      if (amount == null) {
        throw new IllegalStateException("a sale without any amount");
      }
      return amount;
    }
  }

  /** All about grants. */
  public record Funding(
      List<Funder> funders,
      List<Grant> grants,
      List<Amendment> amendments,
      List<GrantYear> years,
      List<Instalment> instalments,
      List<Receipt> receipts,
      List<BudgetLine> budget,
      List<Claim> claims,
      List<ClaimLine> claimLines,
      Evidence evidence) {}

  /** Who pays, and on which level of government. */
  public record Funder(String name, List<String> aliases, String level) {}

  /** One grant; amounts and dates are null where the agreement does not have them. */
  public record Grant(
      String code,
      String funder,
      String programme,
      String purpose,
      String nature,
      String reference,
      @Nullable LocalDate decision,
      @Nullable BigDecimal awarded,
      @Nullable BigDecimal requested,
      @Nullable BigDecimal finalAmount,
      String status,
      String basis,
      @Nullable BigDecimal eligible,
      @Nullable BigDecimal rate,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      @Nullable LocalDate reportDue,
      @Nullable String place,
      @Nullable String axis) {}

  /** A change of an agreement: its new total, its new end (null: as before). */
  public record Amendment(
      String grant, LocalDate on, @Nullable BigDecimal amount, @Nullable LocalDate end) {}

  /** What an agreement itself gives to a year. */
  public record GrantYear(String grant, int year, BigDecimal amount) {}

  /** Money promised for a day. */
  public record Instalment(
      String grant, String kind, LocalDate due, BigDecimal amount, String condition) {}

  /** Money that came, negative when paid back. */
  public record Receipt(String grant, LocalDate on, BigDecimal amount, String bank) {}

  /** One planned line of a grant's budget. */
  public record BudgetLine(
      String grant, String side, String account, String label, BigDecimal planned) {}

  /** Expenses sent to a funder that reimburses. */
  public record Claim(
      String claim, String grant, LocalDate submitted, LocalDate from, LocalDate to) {}

  /** One voucher of a claim; {@code certified} null until the funder has looked. */
  public record ClaimLine(
      String claim,
      String voucher,
      BigDecimal declared,
      @Nullable BigDecimal setAside,
      @Nullable String reason,
      @Nullable BigDecimal certified) {}

  /** What proves what was spent of grants; empty where nobody keeps it. */
  public record Evidence(
      List<Voucher> vouchers,
      List<Allocation> allocations,
      List<FlatRate> flatRates,
      List<Hours> hours,
      List<Contract> contracts) {
    /** Nothing that proves anything. */
    public static final Evidence NONE =
        new Evidence(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * One expense; {@code grant} null where several share it, {@code paid} null while it is not paid.
   */
  public record Voucher(
      String voucher,
      int year,
      @Nullable String grant,
      String supplier,
      String label,
      String account,
      String kind,
      LocalDate invoiced,
      @Nullable LocalDate paid,
      BigDecimal amount) {}

  /** The share that a grant bears of a voucher. */
  public record Allocation(String voucher, String grant, BigDecimal share) {}

  /** A simplified cost of an agreement, such as a share of the staff for what is indirect. */
  public record FlatRate(String grant, String kind, BigDecimal rate) {}

  /** What a person worked for a grant in a month. */
  public record Hours(String person, YearMonth month, String grant, BigDecimal hours) {}

  /** What a person is employed for. */
  public record Contract(
      String person,
      LocalDate start,
      BigDecimal fullTime,
      BigDecimal monthlyHours,
      BigDecimal annualCost) {}

  /** One line of a year's income statement. */
  public record AccountLine(
      int year,
      String account,
      String label,
      String side,
      BigDecimal amount,
      @Nullable String axis) {}

  /** One role in one month. */
  public record TeamRow(
      YearMonth month,
      String role,
      String contract,
      BigDecimal fte,
      int headcount,
      @Nullable BigDecimal hours,
      @Nullable String axis) {}
}
