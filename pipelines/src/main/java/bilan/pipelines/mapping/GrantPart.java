package bilan.pipelines.mapping;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.DateRules;
import bilan.pipelines.value.Dates;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column beside a grant that holds a part of its money, or the day of a part: {@code Versement 1,
 * Date versement 1, Versé 2022, Solde prévu}.
 *
 * @param part what is the same in the headers of an amount and of its day
 * @param noun {@code acompte}, {@code solde}; empty if the header only says that it came
 * @param day whether it holds the day of the part
 * @param sense whether the part has come, or is awaited
 * @param year 0 if the header names none
 */
public record GrantPart(
    ColumnHead head, String part, String noun, boolean day, Sense sense, int year) {

  /** What a header says of the money. */
  public enum Sense {
    RECEIVED,
    PLANNED,
    UNSAID
  }

  /** Headers of the column that says of which year a grant is. */
  private static final Set<String> YEARS = Set.of("annee", "an", "exercice", "saison");

  /** Headers of the column that says in which year its money came. */
  private static final Set<String> YEARS_OF_RECEIPT =
      Set.of("annee versement", "annee de versement", "annee du versement");

  private static final Pattern DAY =
      Pattern.compile(
          "(?:date|jour|echeance) (?:prevue? )?(?:de |du |d |de l |de la )?"
              + "|(?:recu|verse|percu|encaisse|paye|prevu|attendu)e? le |le ");

  private static final Pattern ONE = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern SEASON =
      Pattern.compile("(?:19|20)\\d\\d(?:\\s*[-/–]\\s*(?:\\d\\d){1,2})?");

  private static final Pattern YEAR = Pattern.compile("(?:\\ben )?\\b((?:19|20)\\d\\d)\\b");

  private static final Pattern PLANNED =
      Pattern.compile(
          "\\b(?:prevue?s?|previsionnel(?:le)?s?|attendue?s?|a recevoir|a percevoir|echeance)\\b");

  private static final Pattern RECEIVED =
      Pattern.compile(
          "\\b(?:recue?s?|versee?s?|percue?s?|encaissee?s?|payee?s?|reception|encaissement)\\b");

  /** Words over a part of a grant, with its number or without. */
  private static final Pattern PART =
      Pattern.compile(
          "(?:(?:montant|somme)s? ?(?:du |de l |de la |des )?)?"
              + "(?:(\\d)(?:er|ere|e|eme|nd|nde)? ?)?"
              + "(versement|acompte|avance|solde|tranche|paiement)?s?"
              + "(?: ?n?°? ?(\\d))?");

  /** Null if a header says nothing of the kind. */
  public static @Nullable GrantPart of(ColumnHead head) {
    String name = Headers.normalise(head.text()).replaceAll(" ?(?:\\(€\\)|€|\\(euros?\\))", "");
    Matcher dayOf = DAY.matcher(name);
    boolean day = dayOf.lookingAt();
    Sense sense =
        PLANNED.matcher(name).find()
            ? Sense.PLANNED
            : RECEIVED.matcher(name).find() ? Sense.RECEIVED : Sense.UNSAID;
    Matcher years = YEAR.matcher(name);
    int year = years.find() ? Integer.parseInt(years.group(1)) : 0;
    String rest = day ? name.substring(dayOf.end()) : name;
    for (Pattern said : new Pattern[] {YEAR, PLANNED, RECEIVED}) {
      rest = said.matcher(rest).replaceAll(" ");
    }
    Matcher part = PART.matcher(rest.replaceAll("\\s+", " ").strip());
    if (!part.matches()) {
      return null;
    }
    String noun = part.group(2) == null ? "" : part.group(2);
    String number =
        part.group(1) != null ? part.group(1) : part.group(3) != null ? part.group(3) : "";
    boolean told = sense != Sense.UNSAID && (year > 0 || !number.isEmpty());
    if (noun.isEmpty() && !told) {
      return null;
    }
    return new GrantPart(head, noun + " " + number + " " + year, noun, day, sense, year);
  }

  /** Whether a column says of which year the money of its row is. */
  public static boolean isYear(ColumnHead head) {
    return isYearOfGrant(head) || head.names().stream().anyMatch(YEARS_OF_RECEIPT::contains);
  }

  /** Whether a column says of which year the grant of its row is. */
  public static boolean isYearOfGrant(ColumnHead head) {
    return head.names().stream().anyMatch(YEARS::contains);
  }

  /**
   * The year that a cell says; null if it says none, or two: {@code 2023-2024} are two where years
   * are those of the calendar.
   */
  public static @Nullable Integer year(SheetCell cell, int firstMonth) {
    String text = String.valueOf(cell.text()).strip();
    Pattern told = firstMonth == 1 ? ONE : SEASON;
    return cell.type() == SheetCell.Type.NUMBER || told.matcher(text).matches()
        ? Dates.year(cell, DateRules.FRENCH, firstMonth).value()
        : null;
  }

  /** The kind of instalment that it is; null if its header does not say. */
  public @Nullable String kind() {
    return switch (noun) {
      case "avance" -> "advance";
      case "acompte", "tranche" -> "interim";
      case "solde" -> "balance";
      default -> null;
    };
  }
}
