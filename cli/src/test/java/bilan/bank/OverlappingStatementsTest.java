package bilan.bank;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.bank.Statement.Line;
import bilan.cli.Cli;
import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Statements cut into files that overlap, in any order and format, give the lines of one statement:
 * two lines alike on one day both count, a line of two files counts once.
 */
@Slow
class OverlappingStatementsTest {

  private static final String BY_LINE =
      "select booked_on, amount, count(*) as n from bank_lines group by all order by all";

  @TempDir Path folder;

  @Test
  void giveTheLinesOfOneStatement() throws IOException {
    for (long seed = 1; seed <= Tries.of("bilan.bank.cuts", 2, 200); seed++) {
      Random random = new Random(seed);
      List<Line> lines = lines(random);
      Cli whole = workspace("whole" + seed);
      ingest(whole, "tout.csv", Statement.of(lines).debitAndCredit());

      Cli parts = workspace("parts" + seed);
      List<List<Line>> cuts = cuts(lines, random);
      Collections.shuffle(cuts, random);
      for (int i = 0; i < cuts.size(); i++) {
        Statement part = Statement.of(cuts.get(i));
        switch (random.nextInt(4)) {
          case 0 -> ingest(parts, i + ".csv", part.debitAndCredit());
          case 1 -> ingest(parts, i + ".csv", part.signed());
          case 2 -> ingest(parts, i + ".xml", part.camt("08", BigDecimal.ZERO, part.sum()));
          default -> ingest(parts, i + ".ofx", part.ofx(true, part.sum()));
        }
      }
      assertThat(asked(parts)).as("seed " + seed).isEqualTo(asked(whole));
    }
  }

  private Cli workspace(String name) throws IOException {
    Cli cli = Cli.in(Files.createDirectory(folder.resolve(name)));
    assertThat(cli.run("init", ".").exit()).isZero();
    return cli;
  }

  private static void ingest(Cli cli, String name, String text) throws IOException {
    Files.writeString(cli.folder().resolve(name), text);
    Cli.Result result = cli.run("ingest", "bank", name);
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
  }

  private static String asked(Cli cli) {
    return cli.run("query", "--sql", BY_LINE, "-f", "csv").out();
  }

  /** Days with several lines, some of them alike to the cent. */
  private static List<Line> lines(Random random) {
    List<Line> lines = new ArrayList<>();
    LocalDate day = LocalDate.of(2022, 1, 3);
    for (int i = 0; i < 40; i++) {
      day = day.plusDays(random.nextInt(3));
      BigDecimal amount = BigDecimal.valueOf((random.nextInt(8) - 5) * 1250L - 5, 2);
      lines.add(new Line(day, amount, "LIGNE " + i, "R" + i, "TIERS"));
    }
    return lines;
  }

  /** Whole days, each in at least one cut; neighbours share up to five days. */
  private static List<List<Line>> cuts(List<Line> lines, Random random) {
    List<List<Line>> cuts = new ArrayList<>();
    LocalDate last = lines.get(lines.size() - 1).on();
    for (LocalDate from = lines.get(0).on(); !from.isAfter(last); ) {
      LocalDate start = from.minusDays(random.nextInt(6));
      LocalDate end = from.plusDays(4 + random.nextInt(12));
      List<Line> cut =
          lines.stream().filter(l -> !l.on().isBefore(start) && !l.on().isAfter(end)).toList();
      if (!cut.isEmpty()) {
        cuts.add(cut);
      }
      from = end.plusDays(1);
    }
    return cuts;
  }
}
