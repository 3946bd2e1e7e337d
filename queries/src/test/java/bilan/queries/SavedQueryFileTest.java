package bilan.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bilan.queries.Column.Additivity;
import bilan.text.Catalogue;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavedQueryFileTest {

  static final String SALES_BY_YEAR =
      """
      /*
      title: {fr: Ventes par année, en: Sales by year}
      description: {fr: "Chiffre d’affaires HT par année et par canal"}
      parameters:
        years: {type: years, default: last 3}          # binds from_date and to_date
        place: {type: place, optional: true}
      comparable: {dataset: sales, by: year}           # whose month states decide n.c.
      columns:
        year:    {label: Année, kind: year}
        channel: {label: Canal, kind: text}
        amount:  {label: Ventes HT, kind: amount, tax: excl, additivity: sum, better: up,
                  definition: "Caisse, prestations, formations et billetterie, après remise, hors taxes"}
      */
      select year(sold_on) as year, channel, sum(amount_excl_tax) as amount
      from sales
      where sold_on between getvariable('from_date') and getvariable('to_date')
        and (getvariable('place') is null or place = getvariable('place'))
      group by all
      order by all
      """;

  @Test
  void readsACompleteOne() {
    SavedQuery query = read(SALES_BY_YEAR);
    assertThat(query.title()).isEqualTo(new Label("Ventes par année", "Sales by year"));
    assertThat(query.parameters())
        .containsExactly(
            new Parameter("years", Parameter.Type.YEARS, null, "last 3", false),
            new Parameter("place", Parameter.Type.PLACE, null, null, true));
    assertThat(query.comparable())
        .isEqualTo(new SavedQuery.Comparison("sales", "year", null, "place"));
    assertThat(query.columns().get(2))
        .isEqualTo(
            new SavedColumn(
                "amount",
                new Label("Ventes HT", null),
                Kind.AMOUNT,
                null,
                "excl",
                Additivity.SUM,
                "up",
                new Label(
                    "Caisse, prestations, formations et billetterie, après remise, hors taxes",
                    null),
                false,
                null,
                null,
                null,
                Disclosure.NONE));
    assertThat(query.sql().text()).startsWith("\nselect year(sold_on)");
    assertThat(query.sql().fileLine(1)).isEqualTo(14);
  }

  @Test
  void saysEveryProblemAtOnceWithItsLine() {
    String text =
        """
        /*
        titre: Ventes
        parameters:
          years: {type: yeras}
        columns:
          amount: {label: {en: Sales}, kind: money, additivty: sum}
        */
        select 1 as amount
        """;
    Failure failure = catchThrowableOfType(Failure.class, () -> read(text));
    assertThat(failure.exit()).isEqualTo(Exit.USAGE);
    assertThat(failure.problems())
        .extracting(Problem::where)
        .allMatch(where -> where.startsWith("queries/x.sql:"));
    List<String> said =
        failure.problems().stream()
            .map(
                problem ->
                    problem.where().substring("queries/x.sql:".length()).replaceAll(":.*", "")
                        + " "
                        + new Catalogue(Lang.EN).say(problem.what()))
            .toList();
    assertThat(said).hasSize(6);
    assertThat(said).anyMatch(one -> one.startsWith("2 ") && one.contains("titre"));
    assertThat(said).anyMatch(one -> one.startsWith("4 ") && one.contains("yeras"));
    assertThat(said).anyMatch(one -> one.startsWith("6 ") && one.contains("money"));
    assertThat(said).anyMatch(one -> one.startsWith("6 ") && one.contains("additivty"));
    assertThat(said).anyMatch(one -> one.startsWith("6 ") && one.contains("fr"));
  }

  @Test
  void refusesAWordThatNoIndicatorSays() {
    assertThat(said("parameters: {years: {type: years}}", "{indicator: reched}"))
        .containsExactly(
            "« indicator » ne peut pas valoir « reched » ; valeurs possibles : code, priority, baseline, target,"
                + " reached, read_on, expected, progress, attained, goal, trend, standing,"
                + " standings / Vouliez-vous dire « reached » ?");
    assertThat(said("parameters: {years: {type: years}}", "{plan: begins}"))
        .containsExactly(
            "« plan » ne peut pas valoir « begins » ; valeurs possibles : status, starts_on, ends_on, day,"
                + " precision, priority_starts_on");
  }

  @Test
  void refusesAWordThatNobodyKnowsForPeopleOutside() {
    assertThat(said("description: x", "{persons: few, published: inside, identifies: town}"))
        .containsExactly(
            "« persons » ne peut pas valoir « few » ; valeurs possibles : false, true,"
                + " participations, passages, answers",
            "« published » ne peut pas valoir « inside » ; valeurs possibles : always, never,"
                + " network_only, with_counts, by_question, without_lists",
            "« identifies » ne peut pas valoir « town » ; valeurs possibles : year, month, place,"
                + " kind, theme, activity, partner, question, answer, grant, grants, purpose");
    assertThat(said("published: with_counts", "{kind: text}"))
        .containsExactly(
            "« published » ne peut pas valoir « with_counts » ; valeurs possibles : always, never,"
                + " network_only");
  }

  @Test
  void refusesAColumnThatNothingCouldFill() {
    assertThat(said("parameters: {years: {type: years}}", "{indicator: reached}"))
        .containsExactly(
            "La colonne « x » est remplie par le programme, mais aucune colonne ne dit"
                + " « indicator: code » / Ajouter au SQL et à « columns » la colonne du code, avec"
                + " « indicator: code »");
    assertThat(said("description: sans années", "{figure: participations}"))
        .containsExactly(
            "La colonne « x » est remplie par le programme, mais la requête ne demande pas d’années"
                + " / Ajouter « parameters: {years: {type: years, default: last 3}} »");
  }

  @Test
  void saysWhatStandsInThePlaceOfMarks() {
    assertThat(said("marks: indicators", "{kind: text}"))
        .singleElement()
        .satisfies(
            one -> assertThat(one).contains("« marks » n’existe plus", "indicator: reached"));
  }

  /** The problems of a query with one line more and one column. */
  private static List<String> said(String line, String column) {
    String text =
        "/*\ntitle: {fr: x, en: x}\n"
            + line
            + "\ncolumns: {x: "
            + column
            + "}\n*/\nselect 1 as y\n";
    Catalogue french = new Catalogue(Lang.FR);
    return catchThrowableOfType(Failure.class, () -> read(text)).problems().stream()
        .map(
            problem ->
                french.say(problem.what())
                    + (problem.cure() == null ? "" : " / " + french.say(problem.cure())))
        .map(one -> one.replaceAll("[\\h]", " "))
        .toList();
  }

  @Test
  void wantsAFrontMatterAndASelect() {
    assertThat(catchThrowableOfType(Failure.class, () -> read("select 1")).problems().get(0).code())
        .isEqualTo("QUERY-09");
    assertThat(catchThrowableOfType(Failure.class, () -> read("/*\ntitle: x\n*/\n")).problems())
        .hasSize(1);
  }

  @Test
  void countsLinesOfWindowsFilesToo() {
    SavedQuery query = read("/*\r\ntitle: x\r\n*/\r\nselect 1\r\n");
    assertThat(query.sql().fileLine(1)).isEqualTo(4);
  }

  private static SavedQuery read(String text) {
    return SavedQueryFile.read("x", "queries/x.sql", true, text);
  }
}
