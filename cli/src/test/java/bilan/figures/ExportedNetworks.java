package bilan.figures;

import bilan.cli.Cli;
import bilan.cli.session.Workspace;
import bilan.files.Temporary;
import bilan.queries.database.Database;
import bilan.queries.figure.Change;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.finding.ConstantPerimeter;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.sample.SampleData;
import bilan.sample.network.BilanYears;
import bilan.text.Lang;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Networks of the sample's generator as packages of rows, and beside each what DuckDB answers to
 * every declared figure: what engines outside the build are compared with.
 */
public final class ExportedNetworks {

  /** One network in so many is told while its last year is under way. */
  private static final int UNDER_WAY = 5;

  private ExportedNetworks() {}

  /**
   * Makes networks that are not there yet.
   *
   * @param words a folder, the first seed, the last seed, and how many times as many tickets as the
   *     committed sample their tills sell
   */
  public static void main(String[] words) throws IOException {
    Path folder = Path.of(words[0]).toAbsolutePath();
    int tickets = Integer.parseInt(words[3]);
    for (long seed = Long.parseLong(words[1]); seed <= Long.parseLong(words[2]); seed++) {
      String name = String.format(Locale.ROOT, "Réseau %03d", seed);
      Path made = folder.resolve(name);
      if (!Files.exists(made.resolve("expected.csv"))) {
        make(seed, tickets, name, made);
      }
    }
  }

  private static void make(long seed, int tickets, String name, Path made) throws IOException {
    Temporary.delete(made);
    Path workspace = made.resolve("workspace");
    SampleData data = SampleData.generate(seed, tickets, made.resolve("sample"));
    BilanYears years = data.scenario().years();
    Files.createDirectories(workspace);
    Cli cli = SampleDoor.workspace(workspace, made.resolve("sample"), years);
    Path settings = workspace.resolve("bilan.yaml");
    Files.writeString(
        settings, Files.readString(settings).replaceFirst("name: \"\"", "name: " + name));
    boolean underWay = seed % UNDER_WAY == 0;
    LocalDate asOf = underWay ? years.in(years.last(), 9, 17) : years.asOf();
    List<String> export = new ArrayList<>(List.of("export", "rows", "--with", "person_key"));
    export.addAll(List.of("-o", made.resolve("package").toString()));
    export.addAll(List.of("--years", years.asked(), "--as-of", asOf.toString()));
    SampleDoor.must(cli, export.toArray(String[]::new));
    Files.writeString(made.resolve("expected.csv"), expected(name, workspace, years, asOf));
    Temporary.delete(made.resolve("sample"));
    Temporary.delete(workspace);
  }

  /** Every declared figure of the network and its places, as {@code bilan} knows it. */
  private static String expected(String name, Path folder, BilanYears years, LocalDate asOf) {
    Workspace workspace = Workspace.in(folder);
    FigureSettings settings = workspace.figures();
    KeyFigures figures = new KeyFigures(settings);
    List<Period> periods = Period.years(years.first(), years.last(), settings.firstMonth(), false);
    FigureRequest request = new FigureRequest(periods, false, asOf, null, Lang.FR);
    List<String> lines = new ArrayList<>();
    lines.add("network,place,year,figure,state,value,compares,constant,constant_before");
    try (Database database = Database.open(workspace.warehouse(), Duration.ofSeconds(30), null)) {
      for (Figure figure : settings.declared().all()) {
        FigureSheet sheet = figures.compute(database, request, figure);
        for (KeyFigure one : sheet.figures()) {
          lines.add(line(name, one, sheet, periods));
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String line(String name, KeyFigure one, FigureSheet sheet, List<Period> periods) {
    ConstantPerimeter constant =
        sheet.constantPerimeter().stream()
            .filter(c -> c.period().equals(one.period()) && Objects.equals(c.place(), one.place()))
            .findFirst()
            .orElse(null);
    int year =
        periods.stream()
            .filter(p -> p.label().equals(one.period()))
            .findFirst()
            .orElseThrow()
            .year();
    Change change = one.since();
    Change.Told told = change.told(one.unit());
    boolean whole = told != null && told.over() == null;
    String compares = change == Change.FIRST ? "" : whole ? "yes" : "no";
    return String.join(
        ",",
        name,
        one.place() == null ? "" : one.place(),
        Integer.toString(year),
        one.id(),
        one.state().name().toLowerCase(Locale.ROOT),
        plain(one.value()),
        compares,
        constant == null ? "" : plain(constant.value()),
        constant == null ? "" : plain(constant.valueBefore()));
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }
}
