package bilan.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.database.Database;
import bilan.queries.database.Sql;
import bilan.text.Catalogue;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesTest {

  @TempDir Path folder;
  private Path own;
  private Database database;
  private int firstMonth = 1;

  @BeforeEach
  void keepAQuery() throws SQLException, IOException {
    own = Files.createDirectories(folder.resolve("queries"));
    keep("sales-by-year", SavedQueryFileTest.SALES_BY_YEAR);
    database = Database.open(Warehouses.small(folder), Duration.ZERO, null);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void runsASavedQueryWithItsLabelsAndDefinitions() {
    Answer answer = run("sales-by-year", Map.of("years", "2020..2021"));
    assertThat(answer.title()).isEqualTo("Ventes par année");
    assertThat(answer.columns())
        .extracting(Column::label)
        .containsExactly("Année", "Canal", "Ventes HT");
    assertThat(answer.columns()).extracting(Column::unit).containsExactly(null, null, "EUR");
    assertThat(answer.lines())
        .containsExactly(
            Line.body(Arrays.asList(2020L, "till", new BigDecimal("10.005000"))),
            Line.body(Arrays.asList(2021L, "till", new BigDecimal("20.100000"))));
    assertThat(answer.notes())
        .containsExactly(
            "Ventes HT : Caisse, prestations, formations et billetterie, après remise, hors taxes");
  }

  @Test
  void lastThreeYearsEndWithTheLatestDayDelivered() {
    assertThat(run("sales-by-year", Map.of()).lines()).hasSize(4);
    keep("last", SavedQueryFileTest.SALES_BY_YEAR.replace("last 3", "last 1"));
    assertThat(run("last", Map.of()).lines()).hasSize(2);
  }

  @Test
  void leavesOutWhatComesAfterTheDayAskedFor() {
    Answer answer = run("sales-by-year", Map.of("years", "2020..2022", "as_of", "30/12/2022"));
    assertThat(answer.lines())
        .extracting(line -> line.cells().get(1))
        .containsExactly("till", "till", "service");
  }

  @Test
  void understandsAPlaceByItsAliasWithoutAccents() {
    for (String typed : List.of("Wazemmes", "pop cafe wazemmes", "LE CAFE")) {
      assertThat(run("sales-by-year", Map.of("years", "2020..2022", "place", typed)).lines())
          .hasSize(2);
    }
    assertThat(run("sales-by-year", Map.of("years", "2022", "place", "moulins")).lines())
        .hasSize(1);
  }

  @Test
  void labelsFiscalYearsByTheYearInWhichTheyBegin() {
    firstMonth = 9;
    Answer answer = run("sales-by-year", Map.of("years", "2021"));
    assertThat(answer.lines())
        .containsExactly(
            Line.body(Arrays.asList("2022-2023", "service", new BigDecimal("-0.500000"))));
  }

  @Test
  void saysEveryWrongParameterAtOnce() {
    keep(
        "strict",
        """
        /*
        title: x
        parameters:
          day: {type: date}
          rate: {type: number}
          place: {type: place, optional: true}
        */
        select getvariable('day') as day, getvariable('rate') as rate, getvariable('place') as place
        """);
    assertThat(said("strict", Map.of("dya", "2022-01-01", "rate", "douze", "place", "Wazzemes")))
        .containsExactly(
            "QUERY-06 Cette requête n’a pas de paramètre « dya » / Vouliez-vous dire « day » ?",
            "QUERY-07 Le paramètre « day » manque / Ajouter « -p day=2022-12-31 »",
            "QUERY-08 « douze » ne convient pas à rate / Écrire par exemple « -p rate=12,5 »",
            "QUERY-08 Aucun lieu ne s’appelle « Wazzemes » / Peut-être : Wazemmes (wazemmes)");
    assertThat(said("strict", Map.of("day", "2022-01-01", "rate", "1", "place", "zemmes")))
        .containsExactly(
            "QUERY-08 Aucun lieu ne s’appelle « zemmes » / Peut-être : Wazemmes (wazemmes)");
    assertThat(run("strict", Map.of("day", "01/03/2022", "rate", "12,5")).lines())
        .containsExactly(
            Line.body(Arrays.asList(LocalDate.of(2022, 3, 1), new BigDecimal("12.5"), null)));
  }

  @Test
  void refusesYearsThatAreNone() {
    for (String typed : List.of("2022..2020", "20", "last", "2020-2022", "année")) {
      assertThat(said("sales-by-year", Map.of("years", typed))).hasSize(1);
    }
  }

  @Test
  void proposesTheNameThatWasMeant() {
    assertThat(said("sale-by-year", Map.of()))
        .containsExactly(
            "QUERY-05 Aucune requête ne s’appelle « sale-by-year » / Vouliez-vous dire « sales-by-year » ?");
    assertThat(said("../sales-by-year", Map.of())).hasSize(1);
  }

  @Test
  void ownQueriesAreReadsTooAndMoneyIsNeverAFloat() {
    keep("drop", "/*\ntitle: x\n*/\ndrop table sales");
    assertThat(said("drop", Map.of())).hasSize(1);
    keep(
        "float",
        """
        /*
        title: x
        columns:
          ticket: {label: Ticket moyen TTC, kind: amount}
          nope: {label: Rien, kind: count}
        */
        select avg(amount_excl_tax) as ticket from sales
        """);
    assertThat(said("float", Map.of()))
        .anyMatch(one -> one.contains("« ticket » est un montant"))
        .anyMatch(one -> one.contains("« nope » est déclarée"));
  }

  @Test
  void infersKindsWhereNothingIsDeclared() {
    Answer answer =
        queries()
            .sql(
                database,
                Sql.of(
                    "select year(sold_on) as year, sold_on, place, count(*) as n, sum(amount_excl_tax) as amount, 1 / 0 as ratio from sales group by all order by all limit 1",
                    "--sql"));
    assertThat(answer.columns())
        .extracting(Column::kind)
        .containsExactly(Kind.YEAR, Kind.DATE, Kind.TEXT, Kind.COUNT, Kind.NUMBER, Kind.NUMBER);
    assertThat(answer.lines().get(0).cells().get(5))
        .isEqualTo(new Missing("n.c.", "division par zéro"));
  }

  @Test
  void describesTheViews() {
    Answer answer = queries().schema(database);
    assertThat(answer.lines())
        .containsExactly(
            Line.body(Arrays.asList("shops", null, null, "Les lieux")),
            Line.body(Arrays.asList("shops", "place", "VARCHAR", "Le nom")));
  }

  @Test
  void describesAQuery() {
    Answer answer = queries().described(queries().describe("sales-by-year"));
    assertThat(answer.lines())
        .contains(
            Line.body(Arrays.asList("paramètre", "years", null, "années", "par défaut : last 3")),
            Line.body(Arrays.asList("paramètre", "place", null, "lieu", "facultatif")),
            Line.body(Arrays.asList("colonne", "channel", "Canal", "texte", null)));
    assertThat(answer.notes())
        .containsExactly(
            "Chiffre d’affaires HT par année et par canal", "Fichier : queries/sales-by-year.sql");
  }

  @Test
  void marksWhatIsToBeMarked() {
    Marking marking =
        (db, query, values, answer) ->
            new Answer(
                answer.id(),
                values.get("from_date") + ".." + values.get("to_date"),
                answer.columns(),
                answer.lines(),
                answer.notes());
    Answer answer =
        new Queries(new SavedQueries(own), asking(), marking)
            .run(database, "sales-by-year", Map.of("years", "2021"));
    assertThat(answer.title()).isEqualTo("2021-01-01..2021-12-31");
  }

  @Test
  void listsTheOthersAndSaysTheProblemsOfEveryFileAtOnce() {
    keep("a", "/*\ntitel: x\n*/\nselect 1");
    keep("b", "select 1");
    List<Problem> bad = new ArrayList<>();
    assertThat(queries().list(bad::add)).extracting(SavedQuery::name).contains("sales-by-year");
    assertThat(bad)
        .extracting(problem -> problem.where().replaceAll(":.*", ""))
        .contains("queries/a.sql", "queries/b.sql");
  }

  private void keep(String name, String text) {
    try {
      Files.writeString(own.resolve(name + ".sql"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Asking asking() {
    return new Asking(Lang.FR, firstMonth, LocalDate.of(2026, 1, 1));
  }

  private Queries queries() {
    return new Queries(new SavedQueries(own), asking(), Marking.NONE);
  }

  private Answer run(String name, Map<String, String> typed) {
    return queries().run(database, name, typed);
  }

  private List<String> said(String name, Map<String, String> typed) {
    Failure failure = catchThrowableOfType(Failure.class, () -> run(name, typed));
    assertThat(failure).isNotNull();
    Catalogue catalogue = new Catalogue(Lang.FR);
    return failure.problems().stream()
        .map(
            problem ->
                problem.code()
                    + " "
                    + catalogue.say(problem.what())
                    + " / "
                    + catalogue.show(problem.cure()))
        .toList();
  }
}
