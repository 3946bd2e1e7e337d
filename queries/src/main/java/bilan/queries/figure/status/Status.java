package bilan.queries.figure.status;

import bilan.queries.figure.calendar.MonthState;
import bilan.queries.figure.calendar.RefusedFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fresh and complete the warehouse is.
 *
 * @param asOf months after it are not waited for; {@code from} the first month looked at
 * @param firstMonth of the fiscal year, by which months stand in rows
 * @param calendars by place and dataset, those that somebody waits for or that sent something
 * @param refused files of which nothing counts until they are mended and sent again
 * @param unknown names that the reference doesn't know
 * @param overdue what was due by as-of and is not done, the oldest first
 * @param deadlines after as-of, the nearest first
 * @param marks months in which a control total lies above the lines
 */
public record Status(
    LocalDate asOf,
    YearMonth from,
    int firstMonth,
    List<Calendar> calendars,
    List<RefusedFile> refused,
    List<Waiting> rejects,
    List<UnknownName> unknown,
    List<Deadline> overdue,
    List<Deadline> deadlines,
    List<Mark> marks) {

  public Status {
    calendars = List.copyOf(calendars);
    refused = List.copyOf(refused);
    rejects = List.copyOf(rejects);
    unknown = List.copyOf(unknown);
    overdue = List.copyOf(overdue);
    deadlines = List.copyOf(deadlines);
    marks = List.copyOf(marks);
  }

  /** Whether any place is late with anything. */
  public boolean isLate() {
    return calendars.stream().anyMatch(c -> c.lateSince() != null);
  }

  /**
   * One dataset of one place, month by month.
   *
   * @param frequency daily, weekly, monthly, quarterly or yearly; null if nobody waits for it
   * @param lateSince the first missing month whose time is over; null if nothing is late
   * @param late how many such months there are
   * @param lastSource the last file that it sent, whose sender is to be asked; null if none
   * @param receivedOn when that was; null if none
   * @param closedOn the last day of a place that closed or left before that day; null if none
   */
  public record Calendar(
      String place,
      String dataset,
      @Nullable String frequency,
      List<Month> months,
      @Nullable YearMonth lateSince,
      int late,
      @Nullable String lastSource,
      @Nullable LocalDate receivedOn,
      @Nullable LocalDate closedOn) {

    public Calendar {
      months = List.copyOf(months);
    }

    /** How many months are in a state. */
    public long count(MonthState state) {
      return months.stream().filter(m -> m.state() == state).count();
    }
  }

  /** A month and what is known of it. */
  public record Month(YearMonth month, MonthState state) {}

  /**
   * Rejected rows of one file that wait for the same reason.
   *
   * @param what the problem and {@code where} the first of them stands, as the file calls it
   */
  public record Waiting(
      String source,
      String dataset,
      String code,
      String what,
      @Nullable String cure,
      String where,
      long rows) {}

  /**
   * A name that the reference doesn't know.
   *
   * @param kind {@code place}, {@code funder} or {@code grant}
   * @param rows that bear it
   * @param candidates of the reference, the nearest first; empty if none is near
   */
  public record UnknownName(String kind, String name, long rows, List<String> candidates) {

    public UnknownName {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Something due.
   *
   * @param kind report, end, instalment, claim, milestone or target
   * @param amount in euros; null where there is none
   */
  public record Deadline(
      LocalDate dueOn,
      String kind,
      String label,
      @Nullable String place,
      @Nullable BigDecimal amount) {}

  /** A month whose control total lies above its lines by more than 2 % on a day. */
  public record Mark(
      String dataset, String place, YearMonth month, BigDecimal lines, BigDecimal total) {}
}
