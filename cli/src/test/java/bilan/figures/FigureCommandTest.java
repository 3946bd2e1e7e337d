package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.queries.figure.Figure;
import bilan.queries.figure.Figures;
import bilan.sample.SampleData;
import bilan.sample.expected.ExpectedBreakdown;
import bilan.testing.Deep;
import bilan.testing.Slow;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bilan figure} over the sample, against its facts. */
@Slow
class FigureCommandTest {

  private static final ExpectedBreakdown EXPECTED =
      new ExpectedBreakdown(SampleData.of(SampleData.COMMITTED));

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void open() throws IOException {
    cli = SampleWorkspace.in(folder);
  }

  /** What stands in the csv of a figure, by its other columns. */
  private Map<String, BigDecimal> told(String figure, List<String> by, String... more) {
    List<String> words =
        new ArrayList<>(List.of("figure", figure, "--by", String.join(",", by), "-f", "csv"));
    words.addAll(List.of(more));
    Cli.Result result = cli.run(words.toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isEqualTo(0);
    Map<String, BigDecimal> told = new TreeMap<>();
    for (String line : result.out().lines().skip(1).toList()) {
      int last = line.lastIndexOf(',');
      String value = line.substring(last + 1);
      if (!value.isEmpty() && new BigDecimal(value).signum() != 0) {
        String key = line.substring(0, last).replaceAll(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)", "|");
        told.put(key.replace("\"", ""), new BigDecimal(value));
      }
    }
    return told;
  }

  @ParameterizedTest
  @CsvSource({"kind,year", "year,place", "place,month", "kind,month", "kind,place"})
  void participationsAreWhatTheFactsAddUpTo(String first, String second) {
    List<String> by = List.of(first, second);
    assertThat(told("participations", by, "--years", "2020..2022"))
        .isEqualTo(EXPECTED.participations(by));
    assertThat(told("activities", by, "--years", "2020..2022")).isEqualTo(EXPECTED.activities(by));
  }

  /** The same facts by years from September. */
  @Deep
  @Test
  void yearsFromSeptemberAreWhatTheirFactsAddUpTo() throws IOException {
    var sample = SampleDoor.FromSeptember.in(Files.createDirectory(folder.resolve("september")));
    cli = sample.cli();
    ExpectedBreakdown expected = new ExpectedBreakdown(sample.data());
    for (String other : List.of("place", "kind")) {
      List<String> by = List.of("year", other);
      assertThat(told("participations", by, "--years", "2019-2022"))
          .isEqualTo(shown(expected.participations(by)));
      assertThat(told("activities", by, "--years", "2019-2022"))
          .isEqualTo(shown(expected.activities(by)));
    }
    for (String other : List.of("place", "channel")) {
      List<String> by = List.of("year", other);
      assertThat(rounded(told("sales_excl_tax", by, "--years", "2019-2022")))
          .isEqualTo(rounded(shown(expected.salesExclTax(by))));
    }
  }

  /** What is of one of the years that were asked for. */
  private static Map<String, BigDecimal> shown(Map<String, BigDecimal> sums) {
    Map<String, BigDecimal> kept = new TreeMap<>(sums);
    kept.keySet().removeIf(key -> !key.matches("(2019-2020|2020-2021|2021-2022)\\|.*"));
    return kept;
  }

  @ParameterizedTest
  @CsvSource({"channel,year", "year,place", "channel,month"})
  void salesAreWhatTheFactsAddUpTo(String first, String second) {
    List<String> by = List.of(first, second);
    assertThat(rounded(told("sales_excl_tax", by, "--years", "2020..2022")))
        .isEqualTo(rounded(upTo2022(EXPECTED.salesExclTax(by))));
  }

  /** A service goes on into the year after. */
  private static Map<String, BigDecimal> upTo2022(Map<String, BigDecimal> sums) {
    Map<String, BigDecimal> kept = new TreeMap<>(sums);
    kept.keySet().removeIf(key -> key.contains("2023"));
    return kept;
  }

  /** Different days are counted anew at each grain, and a quotient is made of sums. */
  @ParameterizedTest
  @CsvSource({"year,place", "year,kind", "year", "month", "place"})
  void countsAndQuotientsOfOnesOwnAreWhatTheFactsSay(@AggregateWith(AllWords.class) List<String> by)
      throws IOException {
    write(
        "figures/jours.yaml",
        """
        label: Jours d’activité
        definition: Jours où une activité s’est tenue
        from: activities
        where: is_mediation(kind)
        distinct: day
        persons: false
        """);
    write(
        "figures/par_jour.yaml",
        """
        label: Participations par jour
        definition: Participations, divisées par les jours d’activité
        ratio: {of: participations, by: jours}
        unit: personnes
        """);
    Map<String, BigDecimal> days = EXPECTED.days(by);
    assertThat(told("jours", by, "--years", "2020..2022")).isEqualTo(days);
    Map<String, BigDecimal> quotients = new TreeMap<>();
    EXPECTED
        .participations(by)
        .forEach(
            (key, sum) -> quotients.put(key, sum.divide(days.get(key), 2, RoundingMode.HALF_UP)));
    assertThat(rounded(told("par_jour", by, "--years", "2020..2022"))).isEqualTo(quotients);
  }

  /** All words of a line. */
  static final class AllWords implements ArgumentsAggregator {
    @Override
    public Object aggregateArguments(ArgumentsAccessor words, ParameterContext context) {
      return words.toList().stream().map(String::valueOf).toList();
    }
  }

  private static Map<String, BigDecimal> rounded(Map<String, BigDecimal> sums) {
    Map<String, BigDecimal> rounded = new TreeMap<>();
    sums.forEach((key, sum) -> rounded.put(key, sum.setScale(2, RoundingMode.HALF_UP)));
    return rounded;
  }

  /** Whatever a grant's figure is told apart by, the parts add up to the whole. */
  @ParameterizedTest
  @CsvSource({
    "grants_attributed, funder",
    "grants_received, funder",
    "grants_notified, programme",
    "grants_received, grant",
    "grants_attributed, grant"
  })
  void grantsByTheirFunderAddUp(String figure, String by) {
    Map<String, BigDecimal> parts = new TreeMap<>();
    told(figure, List.of("year", by), "--years", "2020..2022")
        .forEach(
            (key, part) -> parts.merge(key.substring(0, key.indexOf('|')), part, BigDecimal::add));
    assertThat(rounded(parts))
        .isEqualTo(rounded(told(figure, List.of("year"), "--years", "2020..2022")));
  }

  @ParameterizedTest
  @CsvSource({"place,year", "place,month", "kind,year", "kind,month"})
  void peopleAreThoseWhoSigned(String first, String second) {
    List<String> by = List.of(first, second);
    assertThat(told("people_identified", by, "--years", "2020..2022"))
        .isEqualTo(EXPECTED.people(by));
  }

  /** What came, was booked and was employed, by what the program's own bilans don't tell apart. */
  @Test
  void moneyAndTeamAreWhatTheFactsAddUpTo() {
    String[] years = {"--years", "2019..2023", "--as-of", "2023-12-31"};
    assertThat(rounded(told("grants_received", List.of("grant", "month"), years)))
        .isEqualTo(rounded(EXPECTED.receivedByGrantAndMonth()));
    assertThat(rounded(told("grants_booked", List.of("account", "year"), years)))
        .isEqualTo(rounded(EXPECTED.bookedByAccountAndYear()));
    assertThat(rounded(told("team_fte", List.of("role", "year"), years)))
        .isEqualTo(rounded(EXPECTED.employedByRoleAndYear()));
  }

  /** Of each way to make figures, one is asked by each dimension that the list names. */
  @Deep
  @ParameterizedTest
  @ValueSource(
      strings = {
        "participations", "till_excl_tax", "people_new", "average_ticket_incl_tax", "grants_due",
        "grants_attributed", "team_fte", "grants_booked", "places_open", "self_financing_estimate"
      })
  void aFigureAnswersByEachOfItsDimensions(String id) {
    for (String line : cli.run("figure", "-f", "json").out().lines().toList()) {
      if (line.strip().startsWith("[\"" + id + "\"")) {
        for (String by : line.strip().split("\", \"")[3].split(", ")) {
          String asked = by.equals("year") || by.equals("month") ? by : by + ",year";
          Cli.Result result = cli.run("figure", id, "--by", asked, "--year", "2022");
          assertThat(result.exit()).as(id + " by " + by + result.err()).isEqualTo(0);
        }
      }
    }
  }

  @Test
  void whatMakesNoSenseIsRefusedWithWhatDoes() {
    Cli.Result result =
        cli.run("figure", "participations,self_financing_rate", "--by", "place,year");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("self_financing_rate ne se répartit pas par « place »")
        .contains("Dimensions possibles : year");
    Cli.Result unknown = cli.run("figure", "participation");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("Vouliez-vous dire « participations »");
    Cli.Result due = cli.run("figure", "grants_due", "--by", "month");
    assertThat(due.exit()).isEqualTo(2);
    assertThat(due.err()).contains("Dimensions possibles : year, place, funder");
    Cli.Result value = cli.run("figure", "participations", "--where", "kind=atelié");
    assertThat(value.exit()).isEqualTo(2);
    assertThat(value.err()).contains("Ateliers");
  }

  /** Each cell of a figure by its dimensions leads back to rows that give it. */
  @Deep
  @ParameterizedTest
  @CsvSource({
    "participations, kind",
    "mediation_hours, facilitator",
    "sales_excl_tax, channel",
    "participant_hours, kind",
    "passages, kind",
    "team_fte, role",
    "grants_due, funder",
    "grants_attributed, grant",
    "mediation_cost, account",
    "months_open, kind"
  })
  void theRowsOfACellGiveIt(String figure, String by) {
    for (String key : told(figure, List.of(by), "--year", "2022").keySet()) {
      String id = figure + ".2022@" + by + "=" + (key.equals("(non renseigné)") ? "" : key);
      Cli.Result result = cli.run("trace", id.replace(' ', '-'), "--json");
      assertThat(result.exit()).as(id + result.err()).isEqualTo(0);
    }
  }

  /** A chart of a query that names figures keeps its ids, and they lead to the rows. */
  @Test
  void aChartOfFiguresLeadsToItsRows() throws IOException {
    String id = "attendance-by-month.participations.2022-03-01";
    cli.run("report", "annual", "--year", "2022", "-f", "csv", "-o", "annuel.csv");
    assertThat(Files.readString(folder.resolve("annuel.csv"))).contains(id);
    Cli.Result trace = cli.run("trace", id, "--json");
    assertThat(trace.exit()).as(trace.err()).isZero();
  }

  /** Figures added up, a stock and a mean of months give what the program's own give. */
  @Test
  void sumsStocksAndMeansOfOnesOwn() throws IOException {
    write(
        "figures/caisse_et_services.yaml",
        """
        label: Caisse et prestations HT
        definition: Caisse et prestations, hors taxes
        together: [till_excl_tax, services_excl_tax]
        unit: EUR
        tax: excl
        """);
    write(
        "figures/effectif_mediation.yaml",
        """
        label: Médiateurs
        definition: Salariés du dernier mois
        from: team
        where: employee
        sum: headcount
        over: last_month
        unit: count
        persons: false
        """);
    write(
        "figures/etp_moyens.yaml",
        """
        label: ETP
        definition: ETP moyens
        from: team
        where: employee
        sum: fte
        per: {given: months, unit: FTE, label: ETP de chaque mois}
        unit: FTE
        """);
    String[] years = {"--years", "2020..2022"};
    List<String> year = List.of("year");
    Map<String, BigDecimal> both = told("till_excl_tax", year, years);
    told("services_excl_tax", year, years)
        .forEach((key, part) -> both.merge(key, part, BigDecimal::add));
    assertThat(rounded(told("caisse_et_services", year, years))).isEqualTo(rounded(both));
    assertThat(told("effectif_mediation", year, years))
        .isEqualTo(told("team_headcount", year, years));
    assertThat(told("etp_moyens", year, years)).isEqualTo(told("team_fte", year, years));
    for (String id :
        List.of("caisse_et_services.2022", "effectif_mediation.2022", "etp_moyens.2022")) {
      assertThat(cli.run("trace", id).exit()).as(id).isEqualTo(0);
    }
  }

  /** A quotient of several figures added up is no first term divided by a second. */
  @Test
  void theRuleOfTheEstimateNamesNoFirstTerm() {
    Cli.Result trace = cli.run("trace", "self_financing_estimate.2022");
    assertThat(trace.exit()).as(trace.err()).isEqualTo(0);
    assertThat(trace.out())
        .contains("Des termes ci-dessous, comme la définition le dit.")
        .doesNotContain("premier terme");
    assertThat(cli.run("trace", "mediation_hours.2022").out()).contains("divisée par 60.");
  }

  /** Two years of figures added up compare only where those of each of them do. */
  @Test
  void figuresAddedUpCompareByTheMonthsOfEach() throws IOException {
    write(
        "figures/caisse_et_billetterie.yaml",
        """
        label: Caisse et billetterie HT
        definition: Caisse et billetterie, hors taxes
        together: [till_excl_tax, ticketing_excl_tax]
        unit: EUR
        """);
    Cli.Result result =
        cli.run(
            "figure",
            "caisse_et_billetterie",
            "--by",
            "year",
            "--years",
            "2021..2022",
            "--changes");
    assertThat(result.exit()).as(result.err()).isEqualTo(0);
    assertThat(result.out()).contains("les mois couverts, ouverts au moins 15 jours, diffèrent");
  }

  /** A grant of a place that no reference knows stands with those of none, by its funder, too. */
  @Test
  void grantsOfAnUnknownPlaceStandWithThoseOfNone() throws IOException {
    write(
        "subv.csv",
        """
        Convention;Financeur;Lieu;Montant accordé;Date de décision;Statut;Début;Fin
        X-9;Fondation Neuve;Annexe;12000;2022-01-05;notifiée;2022-01-01;2022-12-31
        """);
    Cli.Result ingested = cli.run("ingest", "funding", "subv.csv");
    assertThat(ingested.exit()).as(ingested.err()).isLessThan(2);
    String[] year = {"--year", "2022"};
    assertThat(told("grants_attributed", List.of("place", "funder"), year))
        .containsEntry("non affecté|Fondation Neuve", new BigDecimal("12000.00"));
    BigDecimal parts =
        told("grants_attributed", List.of("place", "funder"), year).values().stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(parts)
        .isEqualByComparingTo(
            told("grants_attributed", List.of("year"), year).values().iterator().next());
  }

  /** What a figure is not told by is no id, and what a declaration leaves out is said. */
  @Test
  void whatIsNotToldIsNoId() throws IOException {
    assertThat(cli.run("trace", "grants_attributed.2022-01").exit()).isEqualTo(2);
    assertThat(cli.run("trace", "cost_per_participation.2021_2022.maison-de-fives").exit())
        .isEqualTo(2);
    write(
        "figures/muet.yaml",
        """
        label: Muet
        definition: Une somme qui ne dit pas ce qui lui manque
        from: activities
        sum: participants
        unit: personnes
        lacks:
          - rows: participants is null
            then: partial
        """);
    Cli.Result silent = cli.run("figure", "muet");
    assertThat(silent.exit()).isEqualTo(2);
    assertThat(silent.err()).contains("say");
  }

  @Test
  void whatDoesNotAddUpIsRefused() throws IOException {
    write(
        "figures/melange.yaml",
        """
        label: Mélange
        definition: Des personnes et des euros
        together: [till_excl_tax, participations, people_identified]
        unit: EUR
        """);
    Cli.Result result = cli.run("figure", "melange");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("« participations » n’a pas l’unité des autres")
        .contains("« people_identified » compte des valeurs différentes");
  }

  /** A document computes key figures only; another one is refused where it would print nothing. */
  @Test
  void aFigureThatIsNoKeyFigureIsRefusedWhereItWouldPrintNothing() throws IOException {
    write(
        "figures/ateliers.yaml",
        """
        label: Ateliers
        definition: Ateliers tenus
        from: activities
        where: kind = 'workshop'
        sum: 1
        unit: count
        persons: false
        key: false
        """);
    write(
        "bilans/essai.md",
        """
        ---
        bilan: essai
        title: "Essai, {{ years }}"
        parameters:
          years: {type: years, default: last 3}
        ---

        ```figures
        show: [ateliers]
        ```

        {{ ateliers | year=last }} ateliers.

        ```when
        some: [ateliers]
        then: "Des ateliers."
        ```

        ```chart
        figures: [ateliers]
        as: columns
        ```
        """);
    Cli.Result refused = cli.run("report", "essai", "--years", "2021..2022", "-f", "md", "-o", "-");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .contains("essai.md:8", "essai.md:12", "essai.md:14", "essai.md:19")
        .contains("« ateliers » n’est pas un chiffre clé")
        .contains("« figures: [ateliers] » et « by: [year] »");

    write(
        "bilans/essai.md",
        """
        ---
        bilan: essai
        title: "Essai, {{ years }}"
        parameters:
          years: {type: years, default: last 3}
        ---

        ```table
        figures: [ateliers]
        by: [year]
        ```

        ```chart
        figures: [ateliers]
        by: [year]
        as: columns
        x: year
        y: ateliers
        ```
        """);
    Cli.Result shown = cli.run("report", "essai", "--years", "2021..2022", "-f", "md", "-o", "-");
    assertThat(shown.exit()).as(shown.err()).isZero();
    assertThat(shown.out()).contains("| 2022 |", "Graphique 1");
  }

  /** Six and a half participants are neither six nor seven. */
  @Test
  void aQuotientIsNoCount() throws IOException {
    String quotient =
        """
        label: Venues par activité
        definition: Participations, divisées par les activités
        ratio: {of: participations, by: activities}
        unit:""";
    write("figures/par_activite.yaml", quotient + " count\n");
    Cli.Result refused = cli.run("figure", "par_activite", "--year", "2022");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .contains("figures/par_activite.yaml:4")
        .contains("« count » est un nombre entier, et ce chiffre est divisé");

    write("figures/par_activite.yaml", quotient + " venues\n");
    assertThat(cli.run("figure", "par_activite", "--year", "2022", "-f", "csv").out())
        .containsPattern("2022,\\d+\\.\\d\\d\n");
  }

  @Test
  void aFigureOfItsOwnMayNotBearTheNameOfAnother() throws IOException {
    write("figures/participations.yaml", "label: x\n");
    Cli.Result result = cli.run("figure", "participations");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("FIGURE-03").contains("figures/participations.yaml");
  }

  @Test
  void rowsOfItsOwnMayNotReplaceThoseOfTheProgram() throws IOException {
    write(
        "figures/activities.sql",
        "/*\ntitle: Autre\ndataset: attendance\n*/\nselect * from attendance where false\n");
    Cli.Result result = cli.run("figure", "participations");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("FIGURE-03").contains("figures/activities.sql");
  }

  /** Names of persons stay inside, whether a block names the figures or a saved query does. */
  @Test
  void aTableByWhatIsInnerIsLeftOutForPeopleOutside() throws IOException {
    write(
        "queries/animateurs.sql",
        "/*\ntitle: Par animateur\nfigures: [activities]\nby: [facilitator, year]\n*/\n");
    write(
        "bilans/anim.md",
        """
        ---
        bilan: anim
        title: "Animateurs"
        parameters:
          years: {type: years, default: last 3}
        ---

        # Qui anime

        ```table
        query: animateurs
        pivot: year
        title: "Enregistré"
        ```

        ```table
        figures: [activities]
        by: [facilitator]
        title: "Direct"
        ```
        """);
    String[] words = {"report", "anim", "--years", "2022", "-f", "md", "-o", "-"};
    assertThat(cli.run(words).out()).contains("Enregistré", "Direct", "M02");
    String[] outside = {"report", "anim", "--years", "2022", "--public", "-f", "md", "-o", "-"};
    Cli.Result published = cli.run(outside);
    assertThat(published.exit()).as(published.err()).isZero();
    assertThat(published.out()).doesNotContain("M02").doesNotContain("Enregistré");
  }

  @Test
  void theFaultsOfADeclarationAreToldTogether() throws IOException {
    write("figures/ours.yaml", "from: activities\nsum: participants\nbeter: up\n");
    Cli.Result result = cli.run("figure", "ours");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("label").contains("definition").contains("unit");
    assertThat(result.err()).contains("beter");
  }

  @Test
  void aWrongColumnIsToldWithItsFile() throws IOException {
    write(
        "figures/ours.yaml",
        "label: À nous\ndefinition: De test\nfrom: activities\nsum: participantz\nunit: h\n");
    Cli.Result result = cli.run("figure", "ours");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("participantz").contains("participants");
  }

  @Test
  void aFractionThatRoundsIsRefused() throws IOException {
    write(
        "figures/ours.yaml",
        "label: À nous\ndefinition: De test\nfrom: sales\nsum: excl / 3\nunit: EUR\n");
    Cli.Result result = cli.run("figure", "ours");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("FIGURE-05").contains("quotient");
  }

  @Test
  void aSumThatLacksValuesSaysSo() throws IOException {
    write(
        "figures/femmes.yaml",
        "label: Femmes\ndefinition: De test\nfrom: activities\nsum: women\nunit: count\n");
    assertThat(cli.run("figure", "femmes", "--year", "2022").out())
        .contains("(partiel)")
        .contains("sans valeur");
  }

  /** Few persons are hidden outside, and a quotient that would tell them. */
  @Test
  void fewPersonsAreHiddenFromPeopleOutside() throws IOException {
    write(
        "figures/rares.yaml",
        """
        label: Rares
        definition: De test
        from: activities
        where: kind = 'workshop' and place = 'Maison de Fives' and day = date '2022-01-06'
        sum: women
        unit: count
        """);
    write(
        "figures/toutes.yaml",
        """
        label: Toutes
        definition: De test
        from: activities
        where: kind = 'workshop' and place = 'Maison de Fives' and day = date '2022-01-06'
        sum: participants
        unit: count
        """);
    write(
        "figures/part.yaml",
        """
        label: Part
        definition: De test
        ratio: {of: rares, by: toutes, times: 100}
        unit: "%"
        """);
    write(
        "bilans/rare.md",
        """
        ---
        bilan: rare
        title: "Rare"
        parameters:
          years: {type: years, default: last 3}
        ---

        ```figures
        show: [rares, part]
        ```

        ```table
        figures: [part]
        by: [kind]
        title: "Par type"
        ```
        """);
    String inside = cli.run("report", "rare", "--years", "2022", "-f", "md", "-o", "-").out();
    String value = cli.run("figure", "rares", "--year", "2022", "-f", "csv").out();
    assertThat(value).contains("2022,2");
    assertThat(inside).contains("| Rares | 2 ");
    String outside =
        cli.run("report", "rare", "--years", "2022", "--public", "-f", "md", "-o", "-").out();
    assertThat(outside)
        .contains("Rares, Part", "moins de 5 personnes")
        .doesNotContain("| Rares | 2");
    assertThat(outside.substring(outside.indexOf("Par type"))).contains("n.c.");
  }

  /** Every declaration compiles to statements that DuckDB answers, in both languages. */
  @Test
  void everyFigureIsListedInBothLanguages() {
    String french = cli.run("figure").out();
    String english = cli.run("figure", "--lang", "en").out();
    for (Figure figure : Figures.builtIn().all()) {
      assertThat(french).contains(figure.id());
      assertThat(english).contains(figure.id());
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
