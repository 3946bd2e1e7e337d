package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.testing.Deep;
import bilan.testing.Tries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many nights with files that arrive, late, corrected, broken, half copied and twice: the last
 * state is that of a workspace into which the last good version of each file was ingested by hand.
 */
@Deep
class ExportNightsTest {

  private static final int NIGHTS = Tries.of("bilan.export.nights", 5, 60);

  private static final int ROUGH_NIGHTS = Tries.of("bilan.export.rough", 9, 60);
  private static final int LONGEST_LIFE = 1500;

  private static final String JOB =
      """
      exports:
        nuit:
          ingest: inbox
          queries: [sales-by-place]
          figures: [sales_incl_tax]
          years: last 3
          formats: csv
          name: "{query}-{date}"
          keep: 3
          only_if_changed: true
      """;

  @TempDir Path folder;

  private final Random random = new Random(20230131);

  /** The last good version of each file, by its name. */
  private final Map<String, String> good = new TreeMap<>();

  private int broken;

  private static String sales(int month, int rows) {
    StringBuilder csv = new StringBuilder("Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\n");
    LocalDate first = LocalDate.of(2020, 1, 1).plusMonths(month);
    for (int row = 0; row < rows; row++) {
      csv.append(
          "%s;Wazemmes;%d;Café;%d,80;10 %%\n"
              .formatted(first.plusDays(row % 28), month * 1000 + row, 1 + row % 7));
    }
    return csv.toString();
  }

  @Test
  void theLastStateIsThatOfAnUndisturbedRun() throws IOException, InterruptedException {
    nights(NIGHTS, false);
  }

  /** One run of three is killed, two find a full disk. */
  @Test
  void theLastStateIsThatOfAnUndisturbedRunWhateverHappensToRuns()
      throws IOException, InterruptedException {
    assumeTrue(FullDisk.canBe(), "a machine with prlimit");
    nights(ROUGH_NIGHTS, true);
  }

  private void nights(int nights, boolean rough) throws IOException, InterruptedException {
    ExportDesk desk = ExportDesk.with(Files.createDirectory(folder.resolve("nuits")), JOB);
    LocalDate day = LocalDate.of(2022, 12, 1);
    List<String> late = new ArrayList<>();
    for (int night = 0; night < nights; night++) {
      send(desk, night, late);
      String today = day.plusDays(night).toString();
      if (rough && night % 3 == 1) {
        killed(desk, today);
        continue;
      }
      if (rough && (night == nights / 3 * 2 || night == nights - 1)) {
        onAFullDisk(desk, today);
        continue;
      }
      Cli.Result result = desk.night(today);
      assertThat(result.exit()).as("night " + night + "\n" + result.err()).isIn(0, 3, 6);
      assertThat(result.err().isEmpty()).as(result.err()).isEqualTo(result.exit() == 0);
      assertThat(result.out()).isEmpty();
      assertThat(desk.files("inbox")).noneMatch(name -> name.matches("[^/]*\\.csv"));
    }
    for (String name : late) {
      Files.move(
          desk.folder().resolve("inbox").resolve(name + ".part"),
          desk.folder().resolve("inbox").resolve(name));
      desk.arrives(name, good.get(name));
    }
    if (rough) { // what the last ones left
      assertThat(desk.night("2023-12-31").exit()).isIn(0, 3, 6);
    }
    assertThat(desk.night("2024-01-01").err()).isEmpty();
    assertThat(broken).isPositive();
    assertThat(desk.files("inbox/refused")).hasSize(2 * broken);
    assertThat(desk.files("exports/nuit"))
        .filteredOn(name -> name.startsWith("sales-by-place"))
        .hasSizeBetween(1, 3);
    assertThat(answers(desk)).isEqualTo(answers(undisturbed()));
  }

  /** A run in a process of its own, up to the moment when it begins to work. */
  private static Process begun(ExportDesk desk, String today, Path said) throws IOException {
    return OtherProcess.of(desk.folder(), Child.class, today)
        .redirectError(said.toFile())
        .redirectOutput(ProcessBuilder.Redirect.PIPE)
        .start();
  }

  private void killed(ExportDesk desk, String today) throws IOException, InterruptedException {
    Process run = begun(desk, today, Files.createTempFile(folder, "said", ".txt"));
    assertThat(run.getInputStream().read()).isPositive();
    run.getOutputStream().close();
    Thread.sleep(random.nextInt(LONGEST_LIFE));
    run.destroyForcibly().waitFor();
  }

  private void onAFullDisk(ExportDesk desk, String today) throws IOException, InterruptedException {
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process run = begun(desk, today, said);
    assertThat(run.getInputStream().read()).isPositive();
    FullDisk.limit(run, 1000L + random.nextInt(200_000));
    run.getOutputStream().close();
    int exit = run.waitFor();
    assertThat(exit).as(Files.readString(said)).isIn(0, 3, 6, 7);
    assertThat(Files.readString(said)).doesNotContain("\tat ");
  }

  /** Says when it has loaded what it needs, then waits, and runs the jobs. */
  static final class Child {

    private Child() {}

    public static void main(String[] args) throws IOException {
      ExportDesk desk = new ExportDesk(Path.of("").toAbsolutePath());
      Cli.in(desk.folder()).run("query", "--sql", "select 1"); // unpacks DuckDB's library
      System.out.println("ready");
      while (System.in.read() >= 0) {
        // Waits for its limit.
      }
      Cli.Result result = desk.night(args[0]);
      System.err.print(result.err());
      System.exit(result.exit());
    }
  }

  private void send(ExportDesk desk, int night, List<String> late) throws IOException {
    String name = "caisse-%02d.csv".formatted(night);
    int rows = 20 + random.nextInt(20);
    switch (night % 5) {
      case 1 -> { // corrected: a few rows more
        arrives(desk, name, sales(night, rows));
        String former = "caisse-%02d.csv".formatted(night - 1);
        arrives(
            desk,
            former,
            good.get(former)
                + sales(night - 1, 48)
                    .lines()
                    .skip(46)
                    .map(line -> line + "\n")
                    .reduce("", String::concat));
      }
      case 2 -> { // broken, and a good one
        desk.arrives(
            "perdu-%02d.csv".formatted(night),
            "Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\nhier;Fives;1;Café;deux;10 %\n");
        broken++;
        arrives(desk, name, sales(night, rows));
      }
      case 3 -> { // the same again, under another name too
        String former = "caisse-%02d.csv".formatted(night - 1);
        desk.arrives(former, good.get(former));
        desk.arrives("copie de " + former, good.get(former));
      }
      case 4 -> { // half copied: it comes on the last night
        good.put(name, sales(night, rows));
        desk.arrives(name + ".part", sales(night, rows / 2));
        late.add(name);
      }
      default -> arrives(desk, name, sales(night, rows));
    }
  }

  private void arrives(ExportDesk desk, String name, String text) throws IOException {
    good.put(name, text);
    desk.arrives(name, text);
  }

  private ExportDesk undisturbed() throws IOException {
    ExportDesk desk = ExportDesk.with(Files.createDirectory(folder.resolve("calme")), "{}");
    for (Map.Entry<String, String> file : good.entrySet()) {
      Path path = desk.arrives(file.getKey(), file.getValue());
      Cli.Result result = Cli.in(desk.folder()).run("ingest", "sales", path.toString());
      assertThat(result.exit()).as(result.err()).isZero();
    }
    return desk;
  }

  private static String answers(ExportDesk desk) {
    StringBuilder all = new StringBuilder();
    for (List<String> words :
        List.of(
            List.of("query", "sales-by-place", "--years", "2020..2024"),
            List.of(
                "figure", "sales_incl_tax", "tickets", "--by", "month", "--years", "2020..2024"),
            List.of(
                "query", "--sql", "select count(*) as n, sum(amount_incl_tax) as s from sales"))) {
      List<String> line = new ArrayList<>(words);
      line.addAll(List.of("-f", "csv"));
      Cli.Result result = Cli.in(desk.folder()).run(line.toArray(String[]::new));
      assertThat(result.exit()).as(result.err()).isZero();
      all.append(result.out());
    }
    assertThat(all.toString()).contains("2020", "2021");
    return all.toString();
  }
}
