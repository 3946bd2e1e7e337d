package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.sample.SampleData;
import bilan.sample.network.BilanYears;
import bilan.sample.printed.JsonReader;
import bilan.sample.printed.PrintedFigure;
import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What saved queries split by month, place, channel, kind, customer or level adds up to the key
 * figure of its year: nothing falls between the lines. {@code -Dbilan.variants=50} for more.
 */
class CellsAddUpTest {

  /** A year has twelve cells at least, each rounded by half a cent at most. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.12");

  private static final List<String> PASSING = List.of("Venues libres", "Événements");

  @TempDir Path folder;

  /** A column whose cells make a key figure; {@code of} which lines of it do. */
  private record Split(
      String query, String column, String figure, Predicate<Map<String, @Nullable Object>> of) {

    Split(String query, String column, String figure) {
      this(query, column, figure, line -> true);
    }
  }

  private static final List<Split> SPLITS =
      List.of(
          new Split("sales-by-month", "sales_excl_tax", "sales_excl_tax"),
          new Split("sales-by-month", "till_excl_tax", "till_excl_tax"),
          new Split("sales-by-place", "sales_excl_tax", "sales_excl_tax"),
          new Split("sales-by-place", "till_excl_tax", "till_excl_tax"),
          new Split("sales-by-year", "amount", "sales_excl_tax"),
          new Split("sales-by-channel", "amount", "sales_excl_tax"),
          new Split("sales-by-channel", "amount_incl_tax", "sales_incl_tax"),
          new Split("services-by-customer", "amount", "services_excl_tax"),
          new Split("attendance-by-month", "activities", "activities"),
          new Split("attendance-by-month", "participations", "participations"),
          new Split("attendance-by-month", "passages", "passages"),
          new Split("attendance-by-place", "activities", "activities"),
          new Split("attendance-by-place", "participations", "participations"),
          new Split("attendance-by-place", "passages", "passages"),
          new Split("attendance-by-place", "mediation_hours", "mediation_hours"),
          new Split("attendance-by-kind", "participants", "passages", CellsAddUpTest::passes),
          new Split("attendance-by-kind", "participants", "participations", line -> !passes(line)),
          new Split("attendance-by-kind", "activities_held", "activities", line -> !passes(line)),
          new Split("attendance-by-kind", "hours", "mediation_hours", line -> !passes(line)),
          new Split("funding-by-level", "amount", "grants_attributed"));

  private static boolean passes(Map<String, @Nullable Object> line) {
    return PASSING.contains(String.valueOf(line.get("kind")));
  }

  static LongStream seeds() {
    return LongStream.concat(
        LongStream.of(SampleData.COMMITTED),
        LongStream.rangeClosed(
            Long.getLong("bilan.variants.from", 1), Tries.of("bilan.variants", 0, 1)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theCellsOfAYearAreItsFigure(long seed) throws IOException {
    SampleData data = SampleData.generate(seed, folder.resolve("sample"));
    BilanYears years = data.scenario().years();
    Cli cli =
        SampleDoor.network(folder.resolve("workspace"), seed, folder.resolve("sample"), years);
    compare(cli, years);
  }

  @Slow
  @Test
  void theCellsOfAYearFromSeptemberAreItsFigure() throws IOException {
    SampleDoor.FromSeptember sample = SampleDoor.FromSeptember.in(folder);
    compare(sample.cli(), sample.data().scenario().years());
  }

  private static void compare(Cli cli, BilanYears years) {
    List<PrintedFigure> figures = PrintedFigure.read(report(cli, years));
    List<String> differing = new ArrayList<>();
    int compared = 0;
    for (int year : years.all()) {
      Map<String, List<Map<String, @Nullable Object>>> answers = new HashMap<>();
      for (Split split : SPLITS) {
        BigDecimal figure = figure(figures, split.figure(), years.label(year));
        if (figure != null) {
          compared++;
          BigDecimal sum =
              sum(
                  answers.computeIfAbsent(
                      split.query(), query -> lines(cli, query, year, years.asOf())),
                  split);
          if (sum.subtract(figure).abs().compareTo(ROUNDED) > 0) {
            differing.add(
                split.query()
                    + "."
                    + split.column()
                    + " of "
                    + year
                    + ": "
                    + sum
                    + ", not "
                    + split.figure()
                    + " "
                    + figure);
          }
        }
      }
    }
    assertThat(differing).isEmpty();
    assertThat(compared).isGreaterThan(30);
  }

  /** Rows of which a cell that splits them is blank are a line of their own in every table. */
  @Test
  void aBlankCellIsALineOfItsOwn() throws IOException {
    Path workspace = Files.createDirectories(folder.resolve("blanks"));
    Cli cli = Cli.in(workspace);
    assertThat(cli.run("init", ".").exit()).isZero();
    file(cli, "reference", "lieux.csv", "Lieu;Ouvert le\nAtelier;01/01/2020\nHalle;01/01/2020\n");
    file(
        cli,
        "sales",
        "ventes.csv",
        """
        Date;Lieu;Canal;Produit;Type de client;Montant HT;Montant TTC
        10/01/2024;Atelier;Caisse;Café;particulier;100,00;110,00
        12/02/2024;Atelier;;;;40,00;44,00
        12/03/2024;Halle;Prestation;Atelier pro;;300,00;360,00
        12/04/2024;Halle;Billetterie;Concert;particulier;50,00;55,00
        12/05/2024;Halle;;Divers;;20,00;22,00
        12/05/2024;Halle;Adhésion;;;7,00;7,00
        20/12/2024;Halle;Caisse;;;3,00;3,30
        """);
    file(
        cli,
        "attendance",
        "presences.csv",
        """
        Date;Lieu;Activité;Type d'activité;Thème;Participants
        10/01/2024;Atelier;Couture;Atelier;Textile;10
        12/02/2024;Atelier;;;;4
        15/02/2024;Halle;Bois;Événement;;7
        12/12/2024;Halle;;Permanence;Bois;30
        """);
    file(
        cli,
        "funding",
        "subventions.csv",
        """
        Code;Financeur;Nature;Statut;Date de décision;Montant notifié;Début;Fin
        S1;Ville;Projet;Signée;10/12/2023;1000;01/01/2024;31/12/2024
        S2;Région;;Signée;10/12/2023;500;01/01/2024;31/12/2024
        """);
    List<PrintedFigure> figures =
        PrintedFigure.read(
            SampleDoor.must(cli, "report", "annual", "--years", "2024", "-f", "json", "-o", "-"));
    Map<String, List<Map<String, @Nullable Object>>> answers = new HashMap<>();
    Map<String, BigDecimal> sums = new HashMap<>();
    for (Split split : SPLITS) {
      BigDecimal sum =
          sum(
              answers.computeIfAbsent(
                  split.query(), query -> lines(cli, query, 2024, LocalDate.of(2024, 12, 31))),
              split);
      assertThat(sum)
          .as(split.query() + "." + split.column())
          .isEqualByComparingTo(sums.computeIfAbsent(split.figure(), id -> sum));
      BigDecimal figure = figure(figures, split.figure(), "2024");
      if (figure != null) {
        assertThat(sum).as(split.query()).isEqualByComparingTo(figure);
      }
    }
    assertThat(figure(figures, "sales_excl_tax", "2024")).isEqualByComparingTo("513");
    assertThat(
            SampleDoor.must(cli, "report", "annual", "--years", "2024", "-f", "md", "-o", "-")
                .replaceAll("\\h", " "))
        .contains(
            "| (canal non précisé) | 60 € | 66 € |",
            "| **Total** | **513 €** | **594 €** |",
            "2 ventes sans canal (caisse, prestation, adhésion…), comptées ici");
  }

  private static void file(Cli cli, String dataset, String name, String text) throws IOException {
    Files.writeString(cli.folder().resolve(name), text);
    Cli.Result sent = cli.run("ingest", dataset, name);
    assertThat(sent.exit()).as(sent.err()).isZero();
  }

  private static String report(Cli cli, BilanYears years) {
    return SampleDoor.must(
        cli, "report", "retrospective", "--years", years.asked(), "-f", "json", "-o", "-");
  }

  private static @Nullable BigDecimal figure(
      List<PrintedFigure> figures, String id, String period) {
    for (PrintedFigure one : figures) {
      if (one.id().equals(id) && one.period().equals(period) && one.place() == null) {
        return one.value();
      }
    }
    return null;
  }

  /** Each cell is rounded once, when it is printed. */
  private static BigDecimal sum(List<Map<String, @Nullable Object>> lines, Split split) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map<String, @Nullable Object> line : lines) {
      Object cell = line.get(split.column());
      if (cell != null && split.of().test(line)) {
        sum = sum.add(new BigDecimal(cell.toString()));
      }
    }
    return sum;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, @Nullable Object>> lines(
      Cli cli, String query, int year, LocalDate asOf) {
    String years = "years=" + year;
    String json =
        SampleDoor.must(
            cli, "query", query, "-p", years, "-p", "as_of=" + asOf, "-f", "json", "-o", "-");
    var answer = (Map<String, @Nullable Object>) Objects.requireNonNull(JsonReader.read(json));
    List<Map<String, Object>> columns = list(answer, "columns");
    List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    for (List<@Nullable Object> row : CellsAddUpTest.<List<@Nullable Object>>list(answer, "rows")) {
      Map<String, @Nullable Object> line = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        line.put(String.valueOf(columns.get(i).get("key")), row.get(i));
      }
      lines.add(line);
    }
    return lines;
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> list(Map<String, @Nullable Object> answer, String key) {
    return (List<T>) Objects.requireNonNull(answer.get(key));
  }
}
