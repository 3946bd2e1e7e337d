package bilan.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.Cli.Result;
import bilan.testing.Tries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random files through the front door: whatever asks, a line that it prints is typed as a shell
 * takes it apart, and is taken. {@code -Dbilan.typed=1000} before a release, {@code -Dbilan.seed=N}
 * begins elsewhere.
 */
class TypedLinesTest {

  private static final int HISTORIES = Tries.of("bilan.typed", 1, 2);
  private static final long SEED = Long.getLong("bilan.seed", 1);
  private static final int STEPS = 5;
  private static final List<String> NAMES =
      List.of("caisse.csv", "caisse d'été.csv", "à côté (2).csv", "ventes \"bar\".csv", "z.csv");

  @TempDir Path folder;

  @Test
  void whatIsPrintedIsTaken() throws IOException {
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      play(seed);
    }
  }

  private void play(long seed) throws IOException {
    Path here = Files.createDirectory(folder.resolve("h" + seed));
    Chance chance = Chance.of(seed);
    boolean keys = chance.in100(50);
    List<String> told = new ArrayList<>();
    assertThat(Cli.in(here).run("init", ".").exit()).isZero();
    for (int step = 0; step < STEPS; step++) {
      String name = chance.one(NAMES);
      sheet(chance, keys, name).write(here.resolve(name));
      told.add(Files.readString(here.resolve(name)));
      type(here, chance, seed, told, "ingest", "sales", name);
      if (chance.in100(20)) {
        type(here, chance, seed, told, "deliveries", "undo", "1", "--cascade");
      }
    }
  }

  private static void type(
      Path here, Chance chance, long seed, List<String> told, String... words) {
    Result result = Cli.in(here).run(words);
    told.add(String.join(" ", words) + "\n" + result.err());
    if (result.exit() != 6) {
      assertThat(result.exit()).as("seed %d %s", seed, told).isIn(0, 2, 3);
      return;
    }
    List<List<String>> lines = PrintedLines.in(result.err());
    assertThat(lines).as("seed %d %s", seed, told).isNotEmpty();
    Result typed = Cli.in(here).run(chance.one(lines).toArray(String[]::new));
    told.add(typed.err());
    assertThat(typed.exit()).as("seed %d %s", seed, told).isIn(0, 3);
  }

  private static Spreadsheet sheet(Chance chance, boolean keys, String name) {
    int from = 1 + chance.below(8);
    List<Sale> sales = Sale.january(from, from + 2 + chance.below(6), 3, 1 + chance.below(4));
    if (name.equals("z.csv")) {
      return totals(sales, chance);
    }
    String register = chance.one(List.of("", "", "Bar", "Terrasse"));
    int first = chance.in100(50) ? 1 : 1 + chance.below(20);
    List<Sale> written = new ArrayList<>();
    for (Sale sale : sales) {
      boolean named = !register.isEmpty() && (keys || chance.in100(95));
      Sale numbered = keys ? sale.ticket(String.valueOf(first + written.size())) : sale;
      Sale placed = chance.in100(90) ? numbered : numbered.place("POP Café Moulins");
      written.add(named ? placed.register(register) : placed);
    }
    if (chance.in100(40)) {
      int at = chance.below(written.size());
      written.set(at, written.get(at).amount("99.00"));
    }
    return Spreadsheet.of(written);
  }

  private static Spreadsheet totals(List<Sale> sales, Chance chance) {
    Spreadsheet sheet = new Spreadsheet().tab("Z", "Date", "Lieu", "Montant TTC");
    for (String place : List.of("Wazemmes", "POP Café Moulins")) {
      sales.stream()
          .map(Sale::on)
          .distinct()
          .forEach(day -> sheet.row(day, place, sales.get(chance.below(3)).amount()));
    }
    return sheet;
  }
}
