package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.sample.printed.JsonReader;
import bilan.testing.Slow;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The year that goes on: as of the last day that is over, marked wherever it is named, and compared
 * with the same months only. Every number is added up again from the facts.
 */
@Slow
class YearUnderWayTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** The months of the third year that are over. */
  private static final int OVER = 3;

  @TempDir Path folder;

  private final List<Fact> facts = new ArrayList<>();
  private int first;

  /** What happened on a day: persons of an activity, or euros of a sale. */
  private record Fact(String what, @Nullable String place, int year, int month, int number) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 9})
  void aYearThatGoesOn(int firstMonth) throws IOException {
    network(firstMonth);
    isHeldAgainstTheSameMonths();
    saysSoWhereverItIsNamed();
    onlyWhoAsksForItGetsIt();
  }

  private void isHeldAgainstTheSameMonths() {
    Map<?, ?> bilan = json("report retrospective --years 2020..2022 -f json -o -");
    String asOf = month(2, OVER - 1).atEndOfMonth().toString();
    String months = first == 1 ? "janv.–mars" : "sept.–nov.";
    assertThat(bilan.get("as_of")).isEqualTo(asOf);

    for (String place : Arrays.asList(null, "Halle", "Port")) {
      Map<?, ?> came = figure(bilan, "participations", 2, place);
      assertThat(came.get("state")).isEqualTo("partial");
      assertThat(text(came, "note")).contains("année en cours, au " + said());
      assertThat(number(came.get("value"))).isEqualByComparingTo(sum("Atelier", place, 2));
      assertThat(change(came)).isEqualByComparingTo(change("Atelier", place));
      assertThat(text(came, "change_note")).isEqualTo(months + ", à mois égaux");
    }
    Map<?, ?> till = figure(bilan, "till_excl_tax", 2, "Halle");
    assertThat(number(till.get("value"))).isEqualByComparingTo(sum("Caisse", null, 2));
    assertThat(change(till)).isEqualByComparingTo(change("Caisse", "Halle"));

    Map<?, ?> none = figure(bilan, "passages", 2, "Port");
    assertThat(none.get("state")).as("no file of events came").isEqualTo("nc");
    assertThat(none.get("value")).isNull();
    assertThat(text(none, "note")).contains("à Port", "fêtes port 2021");
    Map<?, ?> some = figure(bilan, "passages", 2, null);
    assertThat(number(some.get("value"))).isEqualByComparingTo(sum("Événement", "Halle", 2));
    assertThat(text(some, "note")).contains("à Port", "fêtes port 2021");
    assertThat(some.get("change")).isNull();
    assertThat(
            number(
                ((Map<?, ?>) figure(bilan, "passages", 2, "Halle").get("difference")).get("value")))
        .as("three times 5 in both years, on a base under 20")
        .isEqualByComparingTo("0");
    assertThat(figure(bilan, "services_excl_tax", 2, null).get("state")).isEqualTo("nc");
    assertThat(figure(bilan, "ticketing_excl_tax", 2, "Halle").get("state"))
        .as("the till came, no tickets did")
        .isEqualTo("nc");
    assertThat(figure(bilan, "participations", 1, null).get("state")).isEqualTo("complete");
    assertThat(figure(bilan, "participations", 1, null).get("change_note")).isNull();
  }

  private void saysSoWhereverItIsNamed() {
    String bilan = must("report retrospective --years 2020..2022 -f md -o -");
    assertThat(bilan)
        .contains("(" + label(2) + " en cours) · données arrêtées au " + said())
        .contains("Au " + said() + ", le réseau compte 2 lieux ouverts")
        .contains("| " + label(2) + " (en cours) |")
        .contains("Chiffres clés de " + label(2) + " (année en cours, au " + said() + ")")
        .contains("à mois égaux")
        .doesNotContain("Fin " + label(2), "| " + label(2) + " | ")
        .doesNotContain(month(2, 11).atEndOfMonth().getYear() + 1 + "");
    assertThat(must("report annual --year 2022 -f md -o -"))
        .contains("Rapport d’activité " + label(2) + " (en cours)")
        .doesNotContain(sum("Atelier", null, 1) + " en ");
    String page = must("report retrospective --years 2020..2022 -f html -o -");
    assertThat(page).contains("Hachuré", label(2) + " (en cours)");
  }

  private void onlyWhoAsksForItGetsIt() {
    String last = month(1, 11).atEndOfMonth().toString();
    assertThat(must("report annual -f json -o -")).contains("\"as_of\": \"" + last + "\"");
    assertThat(must("query attendance-by-year -f csv -o -"))
        .contains(label(1))
        .doesNotContain(label(2));
    assertThat(must("query attendance-by-year --years 2021..2022 -f md -o -"))
        .contains(label(2), "année en cours, au " + said());
    assertThat(must("query sales-by-year --years 2021..2022 -f md -o -"))
        .contains("| " + label(2) + " | Billetterie | n.c.", "rien n’en est encore venu");
  }

  @Test
  void whereOnlyItHasDataItIsTaken() throws IOException {
    workspace(9);
    add("Atelier", "Halle", 2, 0, 12);
    give("attendance", "halle.csv", fact -> true);
    assertThat(must("report annual -f md -o -"))
        .contains("Rapport d’activité " + label(2) + " (en cours)", "arrêtées au " + said());
  }

  private void network(int firstMonth) throws IOException {
    workspace(firstMonth);
    for (int year = 0; year < 3; year++) {
      for (int month = 0; month < (year == 2 ? OVER : 12); month++) {
        add("Atelier", "Halle", year, month, 10 + 2 * year + month);
        add("Événement", "Halle", year, month, 5);
        add("Atelier", "Port", year, month, 30 + 7 * year - month);
        add("Caisse", "Halle", year, month, 100 + 13 * year + month);
        add("Prestation", "Port", year, month, year == 2 ? 0 : 300);
        add("Événement", "Port", year, month, year == 2 ? 0 : 40);
        add("Billetterie", "Halle", year, month, year == 2 ? 0 : 20);
      }
    }
    give("attendance", "halle.csv", fact -> fact.place.equals("Halle"));
    give(
        "attendance",
        "formulaire.csv",
        fact -> fact.place.equals("Port") && fact.what.equals("Atelier"));
    for (int year = 0; year < 2; year++) {
      int of = year;
      give(
          "attendance",
          "fêtes port " + (2020 + year) + ".csv",
          fact -> fact.place.equals("Port") && fact.what.equals("Événement") && fact.year == of);
    }
    give("sales", "caisse.csv", fact -> fact.what.equals("Caisse"));
    give("sales", "billets.csv", fact -> fact.what.equals("Billetterie"));
    give("sales", "factures.csv", fact -> fact.what.equals("Prestation"));
  }

  private void workspace(int firstMonth) throws IOException {
    first = firstMonth;
    facts.clear();
    must("init .");
    Files.writeString(
        folder.resolve("bilan.yaml"), "fiscal_year:\n  first_month: " + firstMonth + "\n");
    Files.writeString(
        folder.resolve("lieux.csv"),
        "Lieu;Ouvert le;Données attendues\n"
            + "Halle;01/01/2019;attendance, sales\nPort;01/01/2019;attendance\n");
    must("ingest reference lieux.csv --as lieux");
  }

  private void add(String what, @Nullable String place, int year, int month, int number) {
    if (number > 0) {
      facts.add(new Fact(what, place, year, month, number));
    }
  }

  private void give(String dataset, String file, Predicate<Fact> of) throws IOException {
    StringBuilder text =
        new StringBuilder(
            dataset.equals("sales")
                ? "Date;Lieu;Canal;Montant HT;Montant TTC\n"
                : "Date;Lieu;Activité;Type;Participants;Durée (min)\n");
    for (Fact fact : facts) {
      if (of.test(fact)
          && fact.what.matches("Caisse|Prestation|Billetterie") == dataset.equals("sales")) {
        String day = DAY.format(month(fact.year, fact.month).atDay(14));
        text.append(String.join(";", day, fact.place));
        text.append(
            dataset.equals("sales")
                ? ";" + fact.what + ";" + fact.number + ";" + fact.number * 6 / 5.0
                : ";" + fact.what + " du mois;" + fact.what + ";" + fact.number + ";60");
        text.append('\n');
      }
    }
    Files.writeString(folder.resolve(file), text.toString().replace('.', ','));
    Cli.Result result = cli().run("ingest", dataset, file);
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
  }

  private BigDecimal sum(String what, @Nullable String place, int year) {
    return sum(what, place, year, 12);
  }

  private BigDecimal sum(String what, @Nullable String place, int year, int months) {
    return BigDecimal.valueOf(
        facts.stream()
            .filter(fact -> fact.what.equals(what) && fact.year == year && fact.month < months)
            .filter(fact -> place == null || fact.place.equals(place))
            .mapToLong(Fact::number)
            .sum());
  }

  /** In percent with one decimal, as it is printed, over the months that are over. */
  private BigDecimal change(String what, @Nullable String place) {
    BigDecimal was = sum(what, place, 1, OVER);
    return sum(what, place, 2, OVER)
        .subtract(was)
        .multiply(BigDecimal.valueOf(100))
        .divide(was, MathContext.DECIMAL64)
        .setScale(1, java.math.RoundingMode.HALF_UP);
  }

  private YearMonth month(int year, int month) {
    return YearMonth.of(2020 + year, first).plusMonths(month);
  }

  private String label(int year) {
    return first == 1 ? "" + (2020 + year) : (2020 + year) + "-" + (2021 + year);
  }

  private String said() {
    return first == 1 ? "31 mars 2022" : "30 novembre 2022";
  }

  private static Map<?, ?> figure(Map<?, ?> bilan, String id, int year, @Nullable String place) {
    for (Object each : (List<?>) Objects.requireNonNull(bilan.get("figures"))) {
      Map<?, ?> one = (Map<?, ?>) each;
      if (id.equals(one.get("id"))
          && text(one, "period").startsWith("" + (2020 + year))
          && Objects.equals(place, one.get("place"))) {
        return one;
      }
    }
    throw new AssertionError(id + " " + year + " " + place);
  }

  private static String text(Map<?, ?> of, String key) {
    return String.valueOf(of.get(key));
  }

  private static BigDecimal number(@Nullable Object value) {
    return new BigDecimal(String.valueOf(value));
  }

  private static BigDecimal change(Map<?, ?> figure) {
    return number(Objects.requireNonNull((Map<?, ?>) figure.get("change")).get("value"));
  }

  private Map<?, ?> json(String words) {
    return (Map<?, ?>) Objects.requireNonNull(JsonReader.read(must(words)));
  }

  private Cli cli() {
    LocalDate today = month(2, OVER).atDay(1);
    return Cli.in(folder).with("BILAN_TODAY", today.toString());
  }

  private String must(String words) {
    Cli.Result result = cli().run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
    return result.out().replaceAll("[\u00a0\u202f]", " ");
  }
}
