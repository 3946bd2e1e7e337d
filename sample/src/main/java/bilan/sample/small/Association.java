package bilan.sample.small;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a small association of three places, from 2023 to 2025.
 *
 * @param sessions what took place at the café, one by one
 * @param counts what took place at the workshop of makers, by title and month
 * @param signatures who signed at the third place
 * @param sales the lines of the café's till
 * @param members who paid for a year, or was let off
 * @param grants what funders gave
 * @param accounts what each year cost and brought in, by heading
 */
public record Association(
    List<Session> sessions,
    List<Count> counts,
    List<Signature> signatures,
    List<TillLine> sales,
    List<Member> members,
    List<Grant> grants,
    List<Account> accounts) {

  public static final String CAFE = "Café du Canal";
  public static final String FABRIQUE = "La Fabrique";
  public static final String BELLEVUE = "Espace Bellevue";

  /** The first year of the files, and the last. */
  public static final List<Integer> YEARS = List.of(2023, 2024, 2025);

  /**
   * @param present null if it was called off
   * @param newcomers null if nobody counted them
   */
  public record Session(
      LocalDate day,
      Kind kind,
      String title,
      int minutes,
      @Nullable Integer present,
      @Nullable Integer newcomers,
      String initials) {}

  /** A kind of session, as the director names it. */
  public enum Kind {
    WORKSHOP("Atelier"),
    DROP_IN("Permanence"),
    EVENING("Soirée");

    final String typed;

    Kind(String typed) {
      this.typed = typed;
    }
  }

  public record Count(String title, YearMonth month, int persons) {}

  public record Signature(LocalDate day, String title, Person person) {}

  public record Person(String lastName, String firstName) {}

  /**
   * @param percent the rate of tax
   */
  public record TillLine(
      LocalDate day,
      int ticket,
      String product,
      int quantity,
      BigDecimal price,
      BigDecimal percent,
      String payment) {

    BigDecimal total() {
      return price.multiply(BigDecimal.valueOf(quantity));
    }
  }

  public record Member(Person person, LocalDate day, BigDecimal paid) {}

  public record Grant(
      String funder, String purpose, int year, BigDecimal awarded, BigDecimal received) {}

  /**
   * @param heading of the chart of accounts: 6 is spent, 7 is earned
   */
  public record Account(String heading, String label, int year, BigDecimal amount) {

    boolean isSpent() {
      return heading.startsWith("6");
    }
  }
}
