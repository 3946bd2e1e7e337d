package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a column of a file means is decided from the whole column: whatever is drawn, a row that
 * counts has its maker's value; what can't be told is asked or rejected.
 */
class ColumnOfValuesTest {

  private static final int TRIES = Tries.of("bilan.columns", 3, 12);

  @TempDir Path folder;
  private int files;

  @BeforeEach
  void aWorkspace() {
    assertThat(bilan("init", ".").exit()).isZero();
  }

  @Test
  void daysFirstAreReadWhateverTheyShow() throws IOException {
    for (int seed = 0; seed < TRIES; seed++) {
      Random random = new Random(seed);
      List<LocalDate> dates = dates(random, 1 + random.nextInt(40), 31);
      String form =
          List.of("%1$02d/%2$02d/%3$d", "%1$d.%2$d.%3$d", "%3$d-%2$02d-%1$02d").get(seed % 3);
      assertThat(send("Jour", written(dates, form)).exit()).isZero();
      assertThat(read("sold_on")).as("seed " + seed).isEqualTo(texts(dates));
    }
  }

  @Test
  void monthsFirstAreAskedAboutAndReadOnceItIsSaid() throws IOException {
    for (int seed = 0; seed < TRIES; seed++) {
      Random random = new Random(seed);
      List<LocalDate> dates =
          new ArrayList<>(dates(random, random.nextInt(seed == 0 ? 900 : 40), 12));
      dates.add(LocalDate.of(2022, 3, 13 + random.nextInt(18)));
      dates.add(LocalDate.of(2022, 4, 13 + random.nextInt(17)));
      List<String> cells = written(dates, "%2$02d/%1$02d/%3$d");
      Cli.Result asked = send("Jour", cells);
      assertThat(asked.exit()).as("seed " + seed + asked.out() + asked.err()).isEqualTo(6);
      assertThat(asked.out() + asked.err()).contains("PROF-05", "dates: mdy");
      assertThat(read("sold_on")).as("seed " + seed).isEmpty();
      Files.writeString(
          folder.resolve("profiles/us.yaml"),
          "profile: us\ndataset: sales\nrecognise: {headers: [Jour, Ticket, Montant TTC]}\n"
              + "columns: {Jour: sold_on, Ticket: ticket, Montant TTC: amount_incl_tax}\n"
              + "defaults: {place: Fives}\nvalues: {dates: mdy}\n");
      assertThat(send("Jour", cells).exit()).isZero();
      assertThat(read("sold_on")).as("seed " + seed).isEqualTo(texts(dates));
      Files.delete(folder.resolve("profiles/us.yaml"));
    }
  }

  @Slow
  @Test
  void ofAColumnOfBothOrdersNoRowCountsOnAnotherDay() throws IOException {
    for (int seed = 0; seed < TRIES; seed++) {
      Random random = new Random(seed);
      List<LocalDate> dates = dates(random, 5 + random.nextInt(400), 31);
      List<String> cells = new ArrayList<>();
      for (LocalDate date : dates) {
        boolean monthFirst = date.getDayOfMonth() > 12 && random.nextInt(40) == 0;
        cells.addAll(written(List.of(date), monthFirst ? "%2$d/%1$d/%3$d" : "%1$d/%2$d/%3$d"));
      }
      send("Jour", cells);
      Map<Integer, String> truth = texts(dates);
      read("sold_on").forEach((ticket, day) -> assertThat(day).isEqualTo(truth.get(ticket)));
    }
  }

  @Slow
  @Test
  void aMarkBeforeThreeDigitsFollowsItsColumnOrIsRejected() throws IOException {
    for (int seed = 0; seed < 4 * TRIES; seed++) {
      Random random = new Random(seed);
      char decimal = seed % 2 == 0 ? ',' : '.';
      boolean told = seed % 4 < 2;
      List<BigDecimal> amounts = new ArrayList<>();
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(30); i++) {
        int whole = 1 + random.nextInt(999);
        boolean thousands = random.nextBoolean();
        BigDecimal amount =
            thousands
                ? BigDecimal.valueOf(whole * 1000L + random.nextInt(1000))
                : BigDecimal.valueOf(whole);
        amounts.add(amount);
        cells.add(grouped(amount, decimal == ',' ? '.' : ','));
      }
      if (told) {
        amounts.add(new BigDecimal("12.50"));
        cells.add("12" + decimal + "50");
      }
      Cli.Result sent = send("Montant TTC", cells);
      Map<Integer, String> truth = new TreeMap<>();
      for (int i = 0; i < amounts.size(); i++) {
        truth.put(i, amounts.get(i).stripTrailingZeros().toPlainString());
      }
      Map<Integer, String> counted = read("amount_incl_tax");
      if (told) {
        assertThat(sent.exit()).as(sent.out() + sent.err()).isZero();
        assertThat(counted).as("seed " + seed).isEqualTo(truth);
      } else if (decimal == ',') {
        counted.forEach((ticket, value) -> assertThat(value).isEqualTo(truth.get(ticket)));
        assertThat(counted.size() < cells.size())
            .isEqualTo(cells.stream().anyMatch(cell -> cell.contains(".")));
      }
    }
  }

  private static String grouped(BigDecimal whole, char mark) {
    return whole.toPlainString().replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", String.valueOf(mark));
  }

  @Test
  void whatTheColumnDecidedIsSaid() throws IOException {
    Files.writeString(
        folder.resolve("caisse.csv"), "Jour;Lieu;Montant TTC\n03/01/2022;Fives;1,234.50\n");
    assertThat(bilan("inspect", "caisse.csv").out()).contains("montants, point décimal");
    Files.writeString(
        folder.resolve("ateliers.csv"),
        "Date;Lieu;Atelier;Participants;Durée\n03/01/2022;Fives;Mails;4;1,5\n");
    assertThat(bilan("inspect", "ateliers.csv").out()).contains("en heures");
  }

  @Test
  void whatIsBlankIsUnknownAndAZeroLeavesNobodyUnknown() throws IOException {
    Files.writeString(
        folder.resolve("ateliers.csv"),
        """
        Date;Lieu;Atelier;Participants;Femmes;Hommes
        03/01/2022;Fives;A;8;5;3
        04/01/2022;Fives;B;8;5;
        05/01/2022;Fives;C;8;;
        06/01/2022;Fives;D;8;8;0
        07/01/2022;Fives;E;8;-;nc
        """);
    assertThat(bilan("ingest", "attendance", "ateliers.csv").exit()).isZero();
    assertThat(
            bilan(
                    "query",
                    "--sql",
                    "select activity, women, gender_unknown from attendance order by 1",
                    "-f",
                    "csv")
                .out())
        .isEqualTo("activity,women,gender_unknown\nA,5,0\nB,5,3\nC,,8\nD,8,0\nE,,8\n");
  }

  private static List<LocalDate> dates(Random random, int count, int lastDay) {
    List<LocalDate> dates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int month = 1 + random.nextInt(12);
      int last = Math.min(lastDay, LocalDate.of(2022, month, 1).lengthOfMonth());
      dates.add(LocalDate.of(2022, month, 1 + random.nextInt(last)));
    }
    return dates;
  }

  private static List<String> written(List<LocalDate> dates, String form) {
    return dates.stream()
        .map(d -> form.formatted(d.getDayOfMonth(), d.getMonthValue(), d.getYear()))
        .toList();
  }

  private static Map<Integer, String> texts(List<LocalDate> dates) {
    Map<Integer, String> texts = new TreeMap<>();
    for (int i = 0; i < dates.size(); i++) {
      texts.put(i, dates.get(i).toString());
    }
    return texts;
  }

  /** A till file of its own year or name, whose named column holds these cells. */
  private Cli.Result send(String column, List<String> cells) throws IOException {
    StringBuilder text = new StringBuilder("Jour;Ticket;Montant TTC\n");
    for (int i = 0; i < cells.size(); i++) {
      text.append(
          column.equals("Jour")
              ? cells.get(i) + ";" + i + ";1,50\n"
              : "03/01/2022;" + i + ";" + cells.get(i) + "\n");
    }
    String name = "caisse" + ++files + ".csv";
    Files.writeString(folder.resolve(name), text);
    return bilan("ingest", "sales", name, "--place", "Lieu " + files, "--max-rejects", "100%");
  }

  /** What counts of the last file, by ticket. */
  private Map<Integer, String> read(String field) {
    String sql =
        "select ticket, %s as v from sales where source = 'caisse%d.csv'".formatted(field, files);
    Map<Integer, String> read = new TreeMap<>();
    bilan("query", "--sql", sql, "-f", "csv")
        .out()
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(cells -> read.put(Integer.parseInt(cells[0]), cells[1].replaceFirst("\\.0$", "")));
    return read;
  }

  private Cli.Result bilan(String... words) {
    return Cli.in(folder).run(words);
  }
}
