package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.sample.printed.FormatTables;
import bilan.sample.printed.JsonReader;
import bilan.sample.printed.PrintedBilan;
import bilan.sample.printed.PrintedFigure;
import bilan.testing.Slow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes to people outside tells of no few persons, nor lets them be found by subtraction. */
class PublicTest {

  private static final Set<String> PERSONS =
      Set.of("participations", "passages", "people_identified", "people_new");

  @TempDir static Path folder;
  private static Cli cli = Cli.in(Path.of(""));

  @BeforeAll
  static void ingest() throws IOException {
    cli = SampleWorkspace.in(Files.createDirectory(folder.resolve("workspace")));
    Files.writeString(
        folder.resolve("peu.csv"),
        """
        Date;Lieu;Atelier;Type;Participants
        05/03/2022;Estaminet des Bois-Blancs;Rencontre;Événement;3
        06/03/2022;Estaminet des Bois-Blancs;Soudure;Formation;2
        """);
    SampleDoor.must(cli, "ingest", "attendance", folder.resolve("peu.csv").toString());
  }

  private static String report(String... more) {
    List<String> words =
        new ArrayList<>(List.of("report", "retrospective", "--public", "-f", "json", "-o", "-"));
    words.addAll(List.of(more));
    return SampleDoor.must(cli, words.toArray(String[]::new));
  }

  @Test
  void noFigureOfAFewPersonsIsShown() {
    for (PrintedFigure figure : PrintedFigure.read(report("--years", "2020..2022"))) {
      BigDecimal value = figure.value();
      if (PERSONS.contains(figure.id()) && value != null) {
        assertThat(value.signum() == 0 || value.compareTo(BigDecimal.valueOf(5)) >= 0)
            .as(figure.toString())
            .isTrue();
      }
    }
  }

  @Test
  void noneCanBeFoundFromTheTotal() {
    Map<String, List<PrintedFigure>> years = new TreeMap<>();
    for (PrintedFigure figure : PrintedFigure.read(report("--years", "2020..2022"))) {
      if (Set.of("participations", "passages").contains(figure.id())) {
        years.computeIfAbsent(figure.id() + figure.period(), k -> new ArrayList<>()).add(figure);
      }
    }
    int masked = 0;
    for (List<PrintedFigure> of : years.values()) {
      long hidden = of.stream().filter(PublicTest::isMasked).count();
      assertThat(hidden).as(of.toString()).isNotEqualTo(1);
      masked += (int) hidden;
    }
    assertThat(masked).isPositive();
  }

  private static boolean isMasked(PrintedFigure figure) {
    return figure.value() == null
        && Objects.requireNonNullElse(figure.note(), "").contains("masqué");
  }

  @Test
  @SuppressWarnings("unchecked")
  void noTableShowsAFewPersons() {
    Map<String, Object> json =
        (Map<String, Object>)
            Objects.requireNonNull(JsonReader.read(report("--years", "2020..2022")));
    int looked = 0;
    for (Map<String, Object> table : (List<Map<String, Object>>) json.get("tables")) {
      List<Map<String, Object>> columns = (List<Map<String, Object>>) table.get("columns");
      for (List<Object> row : (List<List<Object>>) table.get("rows")) {
        for (int i = 0; i < row.size(); i++) {
          if (String.valueOf(columns.get(i).get("key")).startsWith("participants")
              && row.get(i) != null) {
            looked++;
            BigDecimal value = new BigDecimal(row.get(i).toString());
            assertThat(value.signum() == 0 || value.intValue() >= 5).as(row.toString()).isTrue();
          }
        }
      }
    }
    assertThat(looked).isPositive();
  }

  /** Places that the reference does not know print no number: their sum is not hidden for one. */
  @Test
  void aTotalOfUnknownPlacesIsNotHiddenForOneOfThem() throws IOException {
    Cli unknown = Cli.in(Files.createDirectory(folder.resolve("unknown")));
    SampleDoor.must(unknown, "init", ".");
    StringBuilder rows = new StringBuilder("Date;Lieu;Atelier;Type;Participants\n");
    for (int month = 1; month <= 12; month++) {
      rows.append("10/%02d/2024;Atelier;Couture;Atelier;12\n".formatted(month));
      rows.append("11/%02d/2024;Halle;Bois;Atelier;15\n".formatted(month));
    }
    rows.append("15/04/2024;Foyer;Couture;Atelier;20\n15/05/2024;Bus;Couture;Atelier;2\n");
    Files.writeString(unknown.folder().resolve("presences.csv"), rows);
    SampleDoor.must(unknown, "ingest", "attendance", "presences.csv");
    String json =
        SampleDoor.must(
            unknown,
            "report",
            "retrospective",
            "--years",
            "2024",
            "--public",
            "-f",
            "json",
            "-o",
            "-");
    assertThat(PrintedFigure.read(json))
        .filteredOn(f -> f.id().equals("participations") && f.place() == null)
        .extracting(PrintedFigure::value)
        .allSatisfy(value -> assertThat(value).isEqualByComparingTo("346"));
    assertThat(json).as("the only kind is the total").contains("[\"Ateliers\", 346]");
    assertThat(ofPlace(unknown, "Bus")).contains("masqué").doesNotContain("| Ateliers |");
    assertThat(ofPlace(unknown, "Foyer").replace('\u00a0', ' '))
        .contains("Couture (activités : 1, participations : 20)");
  }

  private static String ofPlace(Cli cli, String place) {
    String[] words = {"report", "retrospective", "--years", "2024", "--public", "--place", place};
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("-f", "md", "-o", "-"));
    return SampleDoor.must(cli, all.toArray(String[]::new));
  }

  /** Cell by cell: what the json leaves out stands in no other format either. */
  @Slow
  @Test
  void everyFormatHidesTheSame() throws IOException {
    Path out = folder.resolve("out");
    String formats = "json,md,text,html,docx,csv,csv-fr,xlsx,pdf";
    List<String> found = new ArrayList<>();
    for (String place : List.of("", "Estaminet des Bois-Blancs")) {
      List<String> words =
          new ArrayList<>(List.of("report", "annual", "--year", "2022", "--public"));
      words.addAll(List.of("-f", formats, "-o", out.resolve("annual" + place.length()) + "/"));
      if (!place.isEmpty()) {
        words.addAll(List.of("--place", place));
      }
      SampleDoor.must(cli, words.toArray(String[]::new));
      Path in = out.resolve("annual" + place.length());
      String json = Files.readString(only(in, ".json"));
      assertThat(json).contains("masqué");
      String stem = only(in, ".json").getFileName().toString().replace(".json", "");
      found.addAll(FormatTables.problems(PrintedBilan.read(json), in, stem));
    }
    assertThat(found).isEmpty();
  }

  private static Path only(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  @Test
  void insideTheSameFiguresAreShown() {
    String inside =
        SampleDoor.must(
            cli, "report", "retrospective", "--years", "2020..2022", "-f", "json", "-o", "-");
    assertThat(
            PrintedFigure.read(inside).stream()
                .anyMatch(f -> f.id().equals("passages") && isFew(f.value())))
        .isTrue();
  }

  private static boolean isFew(@org.jspecify.annotations.Nullable BigDecimal value) {
    return value != null && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(5)) < 0;
  }
}
