package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
  void theLastStateIsThatOfAnUndisturbedRun() throws IOException {
    ExportDesk desk = ExportDesk.with(Files.createDirectory(folder.resolve("nuits")), JOB);
    LocalDate day = LocalDate.of(2022, 12, 1);
    List<String> late = new ArrayList<>();
    for (int night = 0; night < NIGHTS; night++) {
      send(desk, night, late);
      Cli.Result result = desk.night(day.plusDays(night).toString());
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
    assertThat(desk.night("2024-01-01").err()).isEmpty();
    assertThat(broken).isPositive();
    assertThat(desk.files("inbox/refused")).hasSize(2 * broken);
    assertThat(desk.files("exports/nuit"))
        .filteredOn(name -> name.startsWith("sales-by-place"))
        .hasSizeBetween(1, 3);
    assertThat(answers(desk)).isEqualTo(answers(undisturbed()));
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
