package bilan.queries.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bilan.queries.SavedQueries;
import bilan.queries.database.Database;
import bilan.queries.document.Block;
import bilan.queries.document.Chart;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Table;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.TestStories;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.queries.render.DocumentFormat;
import bilan.queries.render.Format;
import bilan.queries.report.printed.ReportRequest;
import bilan.testing.Slow;
import bilan.text.Catalogue;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Slow
class ReportsTest {

  @TempDir Path folder;

  private Database database;

  @BeforeEach
  void open() {
    database = TestStories.wazemmes(folder).open();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everyBuiltInBilanIsWrittenInBothLanguages() {
    for (Lang lang : Lang.values()) {
      for (String name : new Bilans(null).names()) {
        BilanFile bilan = new Bilans(null).find(name, lang);
        ReportRequest request =
            new ReportRequest(
                name,
                bilan.forOneYear() ? "2022" : "2021..2022",
                false,
                null,
                bilan.forOnePlace() ? "Wazemmes" : null,
                bilan.forOneGrant() ? Map.of("grant", grantOf(name)) : Map.of(),
                false,
                lang);
        Document document = reports(null).compose(database, request);
        assertThat(document.blocks()).as(name).hasSizeGreaterThan(5);
        assertThat(bytes(document, Format.DOCX, lang)).as(name).isNotEmpty();
        assertThat(bilan.description()).as(name).isNotNull();
        assertThat(bilan.title().en()).as(name).isNotNull();
      }
    }
  }

  @Test
  void everyBilanThatMayBeAboutOnePlaceIs() {
    for (String name : new Bilans(null).names()) {
      BilanFile bilan = new Bilans(null).find(name, Lang.FR);
      ReportRequest request =
          new ReportRequest(
              name,
              bilan.forOneYear() ? "2022" : "2021..2022",
              false,
              null,
              "Fives",
              bilan.forOneGrant() ? Map.of("grant", grantOf(name)) : Map.of(),
              false,
              Lang.FR);
      Document document = reports(null).compose(database, request);
      assertThat(document.cover().place()).as(name).isEqualTo("Fives");
      assertThat(document.figures()).as(name).allMatch(f -> "Fives".equals(f.place()));
    }
  }

  /** Only a grant that is paid on expenses has a statement of them. */
  private static String grantOf(String bilan) {
    return bilan.equals("erdf-statement") ? "G2" : "G1";
  }

  @Test
  void aFigureInASentenceAgreesInNumberAndSaysWhereItComesFrom() throws IOException {
    assertThat(
            prose(
                """
                En {{ last_year }}, {{ participations | year=last, one=participation, many=participations }}, \
                {{ activities | year=first, place=Wazemmes, one=activité, many=activités }}.
                """))
        .isEqualTo("En 2022, 80 participations, 1 activité.");
    assertThat(figures("{{ participations | year=last, place=Fives }}"))
        .containsExactly(new Inline.Figure("50", "participations.2022.fives"));
  }

  @Test
  void anUnknownChangeSaysWhy() throws IOException {
    assertThat(prose("{{ participations | year=last, change=previous }}")).startsWith("n.c. : ");
    assertThat(prose("{{ participations | year=last, place=Fives, show=trend }}"))
        .isEqualTo("sans comparaison possible (n.c. : la mesure change le 01/06/2022 – Coop V2)");
    assertThat(prose("{{ grants_attributed | year=last, change=previous }}")).isEqualTo("0 %");
    assertThat(prose("{{ grants_attributed | year=last, show=trend }}")).isEqualTo("stable");
    assertThat(prose("{{ average_ticket_incl_tax | year=last }}")).startsWith("n.c. (");
  }

  @Test
  void aSavedQueryGivesAFigureToASentence() throws IOException {
    assertThat(prose("{{ attendance-by-year.participations | year=last }}")).isEqualTo("80");
  }

  @Test
  void whatABilanOfOnePlaceSaysOfTheWholeNetworkIsSaidToBe() throws IOException {
    assertThat(ofFives("{{ last_year }} : {{ funding-ahead.last_twelve }}."))
        .startsWith("Ensemble du réseau – 2022 : ")
        .endsWith(" €.");
    assertThat(
            ofFives(
                "{{ participations | year=last, one=participation, many=participations }},"
                    + " {{ funding-ahead.requested }} demandés."))
        .isEqualTo("50 participations, 0,00 € (l’ensemble du réseau) demandés.");
    assertThat(ofFives("{{ attendance-by-year.participations | year=last }}")).isEqualTo("50");
    assertThat(prose("{{ funding-ahead.requested }}")).isEqualTo("0,00 €");
  }

  @Test
  void everythingThatIsDrawnOrTabledOfTheWholeNetworkSaysSoInABilanOfOnePlace() {
    ReportRequest request =
        new ReportRequest(
            "retrospective", "2021..2022", false, null, "Fives", Map.of(), false, Lang.FR);
    SavedQueries saved = new SavedQueries(null);
    List<String> titles = new ArrayList<>();
    for (Block block : reports(null).compose(database, request).blocks()) {
      String id =
          block instanceof Table table
              ? table.id()
              : block instanceof Chart chart ? chart.id() : "";
      if (saved.names().contains(id) && saved.find(id).parameter("place") == null) {
        titles.add(block instanceof Table table ? table.title() : ((Chart) block).title());
      }
    }
    assertThat(titles)
        .hasSizeGreaterThan(2)
        .allMatch(title -> title.endsWith("(l’ensemble du réseau)"));
  }

  private String ofFives(String body) throws IOException {
    write(body);
    ReportRequest request =
        new ReportRequest("essai", "2021..2022", false, null, "Fives", Map.of(), false, Lang.FR);
    Block.Paragraph paragraph =
        (Block.Paragraph) reports(folder).compose(database, request).blocks().get(0);
    return Inline.plain(paragraph.text()).replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  @Test
  void aVerbWithoutAnEvolutionIsStillAVerb() throws IOException {
    assertThat(prose("les participations {{ participations | year=last, show=moves }}."))
        .startsWith("les participations n’ont pas d’évolution connue (n.c. : ")
        .endsWith(").");
    assertThat(
            prose(
                "ce qui {{ participations | year=last, place=Fives, show=moves, change=constant }}."))
        .startsWith("ce qui n’ont pas d’évolution connue (n.c. : ")
        .doesNotContain(".)");
  }

  @Test
  void aCellWithoutARowSaysSo() throws IOException {
    String channel = "{{ sales-by-year.amount | year=first, channel=Prestations }}";
    assertThat(prose(channel)).as("a file tells of 2021").isEqualTo("0,00 €");
    database.close();
    database =
        TestStories.wazemmes(folder)
            .sql("update coverage set period_from = '2022-01-01' where channel = 'service'")
            .open();
    assertThat(prose(channel)).isEqualTo("n.c. (aucune ligne pour 2021, Prestations)");
  }

  @Test
  void aCellThatNothingCouldNameIsASlip() {
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () ->
                compose(
                    """
                    {{ sales-by-year.amount | year=last, channel=Caise }}

                    {{ sales-by-year.amount | year=last, chanel=Caisse }}

                    {{ sales-by-year.amount | year=1998, channel=Caisse }}
                    """));
    assertThat(failure.problems().stream().map(Problem::where))
        .containsExactly("bilans/essai.md:5", "bilans/essai.md:7", "bilans/essai.md:9");
    Catalogue catalogue = new Catalogue(Lang.FR);
    assertThat(failure.problems().stream().map(p -> catalogue.say(p.what())))
        .satisfiesExactly(
            first -> assertThat(first).contains("channel", "sales-by-year", "« Caise »"),
            second -> assertThat(second).contains("« chanel »"),
            third -> assertThat(third).contains("« 1998 »"));
    assertThat(
            failure.problems().stream().map(p -> p.cure() == null ? "" : catalogue.say(p.cure())))
        .anyMatch(cure -> cure.contains("« Caisse »"))
        .anyMatch(cure -> cure.contains("« channel »"));
  }

  @Test
  void allProblemsOfAFileComeAtOnceWithTheirLinesAndTheNearestWord() throws IOException {
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () ->
                compose(
                    """
                    Il y a {{ participation }}, {{ participations | yaer=last }}.

                    {{ attendance-by-year.participants | year=last }}

                    ```figures
                    show: [activitys]
                    ```

                    ```tabel
                    query: attendance-by-year
                    ```

                    ```chart
                    query: attendance-by-month
                    x: month
                    y: particpations
                    colour: red
                    ```
                    """));
    assertThat(failure.problems().stream().map(Problem::where))
        .containsExactlyInAnyOrder(
            "bilans/essai.md:5",
            "bilans/essai.md:5",
            "bilans/essai.md:7",
            "bilans/essai.md:9",
            "bilans/essai.md:13",
            "bilans/essai.md:17",
            "bilans/essai.md:21:1");
    Catalogue catalogue = new Catalogue(Lang.FR);
    assertThat(
            failure.problems().stream().map(p -> p.cure() == null ? "" : catalogue.say(p.cure())))
        .anyMatch(cure -> cure.contains("« participations »"))
        .anyMatch(cure -> cure.contains("« year »"))
        .anyMatch(cure -> cure.contains("« activities »"))
        .anyMatch(cure -> cure.contains("« table »"));
  }

  @Test
  void aTableOfKeyFiguresExplainsEachReasonOnce() throws IOException {
    Table table =
        only(
            Table.class,
            """
            ```figures
            show: [activities, participations]
            ```
            """);
    assertThat(table.notes()).doesNotHaveDuplicates().isNotEmpty();
    assertThat(table.heads().stream().map(Table.Head::label))
        .containsExactly("Chiffre", "2021", "2022", "Évolution");
  }

  @Test
  void aChartByPlaceLeavesGapsWhereNothingWasOpen() throws IOException {
    Chart chart =
        only(
            Chart.class,
            """
            ```chart
            figures: [participations]
            by: place
            as: stacked-columns
            ```
            """);
    assertThat(chart.categories()).extracting(Chart.Category::name).containsExactly("2021", "2022");
    assertThat(chart.series().stream().map(Chart.Series::label)).contains("Fives", "Wazemmes");
    assertThat(chart.series().stream().map(Chart.Series::colour)).doesNotHaveDuplicates();
  }

  @Test
  void aPivotedTableIsTotalled() throws IOException {
    Table table =
        only(
            Table.class,
            """
            ```table
            query: sales-by-year
            pivot: year
            total: true
            ```
            """);
    assertThat(table.rows().get(table.rows().size() - 1).role().name()).isEqualTo("TOTAL");
    assertThat(table.heads().get(1).label()).isEqualTo("2021");
  }

  @Test
  void whatIsNotWrittenYetIsAskedForButNotInWhatIsPublished() throws IOException {
    String block = "```narrative\nsection: rien\n```\n";
    write(block);
    assertThat(compose(block).blocks()).hasOnlyElementsOfType(Block.Blank.class).hasSize(1);
    ReportRequest published =
        new ReportRequest("essai", "2021..2022", false, null, null, Map.of(), true, Lang.FR);
    List<Block> shown = reports(folder).compose(database, published).blocks();
    assertThat(shown)
        .as("that it is published, and nothing else")
        .singleElement()
        .asString()
        .contains("Version publique");
  }

  @Test
  void anOwnBilanWinsOverTheBuiltInOneOfThatName() throws IOException {
    Files.writeString(
        folder.resolve("retrospective.md"),
        "---\nbilan: retrospective\ntitle: Le nôtre\n---\nBonjour.\n");
    Document document =
        reports(folder).compose(database, ReportRequest.of("retrospective", Lang.FR));
    assertThat(document.cover().title()).isEqualTo("Le nôtre");
  }

  @Test
  void anUnknownBilanIsAnsweredWithTheNearest() {
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () -> reports(null).compose(database, ReportRequest.of("retrospectiv", Lang.FR)));
    assertThat(failure.problems().get(0).cure().arguments()).containsExactly("retrospective");
  }

  @Test
  void jsonHoldsEveryKeyFigureForTheNetworkAndEachPlaceOrOnePlaceAlone() throws IOException {
    write("Bonjour.");
    String whole = json(null);
    assertThat(whole)
        .contains("\"place\": null", "\"place\": \"Fives\"", "\"place\": \"Wazemmes\"");
    String one = json("Fives");
    assertThat(one).contains("\"place\": \"Fives\"").doesNotContain("\"place\": \"Wazemmes\"");
  }

  private String json(@Nullable String place) {
    ReportRequest request =
        new ReportRequest("essai", "2021..2022", false, null, place, Map.of(), false, Lang.FR);
    Document document = reports(folder).compose(database, request);
    return new String(bytes(document, Format.JSON, Lang.FR), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Document document, Format format, Lang lang) {
    return DocumentFormat.write(document, format, new Catalogue(lang));
  }

  private void write(String body) throws IOException {
    Files.writeString(folder.resolve("essai.md"), "---\nbilan: essai\ntitle: Essai\n---\n" + body);
  }

  private Document compose(String body) throws IOException {
    write(body);
    ReportRequest request =
        new ReportRequest("essai", "2021..2022", false, null, null, Map.of(), false, Lang.FR);
    return reports(folder).compose(database, request);
  }

  private <B extends Block> B only(Class<B> type, String body) throws IOException {
    return compose(body).blocks().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private String prose(String body) throws IOException {
    return Inline.plain(only(Block.Paragraph.class, body).text())
        .replace('\u202f', ' ')
        .replace('\u00a0', ' ');
  }

  private List<Inline> figures(String body) throws IOException {
    return only(Block.Paragraph.class, body).text();
  }

  private static Reports reports(@Nullable Path bilans) {
    return new Reports(
        new Bilans(bilans),
        new SavedQueries(null),
        new KeyFigures(FigureSettings.defaults()),
        "POP Café",
        LocalDate.of(2023, 1, 9));
  }
}
