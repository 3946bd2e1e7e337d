package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many places of one file are compared with what counts at once, few one by one: what counts
 * afterwards is the same.
 */
@Deep
class ManyPlacesTest {

  private static final int PLACES = 44;
  private static final int FEW = 11;

  @TempDir Path folder;

  enum Kind {
    ATTENDANCE(
        "Date;Lieu;Activité;Participants",
        "select place, count(*) as n, sum(participants) as s from attendance group by all order by all"),
    TICKETS(
        "Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA",
        "select place, count(*) as n, sum(amount_incl_tax) as s from sales group by all order by all"),
    SALES(
        "Date;Lieu;Produit;Montant TTC;Taux TVA",
        "select place, count(*) as n, sum(amount_incl_tax) as s from sales group by all order by all");

    private final String header;
    private final String question;

    Kind(String header, String question) {
      this.header = header;
      this.question = question;
    }

    String dataset() {
      return this == ATTENDANCE ? "attendance" : "sales";
    }

    String row(int place, int number, int value) {
      int day = 1 + number % 28;
      return switch (this) {
        case ATTENDANCE -> "%02d/03/2022;Lieu %d;Atelier;%d".formatted(day, place, value);
        case TICKETS ->
            "%02d/03/2022;Lieu %d;T%d;Café;%d,50;10 %%"
                .formatted(day, place, place * 100 + number, value);
        case SALES ->
            "%02d/03/2022;Lieu %d;Produit %d;%d,50;10 %%".formatted(day, place, number, value);
      };
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void manyAtOnceCountLikeFewOneByOne(Kind kind) throws IOException {
    Path many = workspace("many");
    Path few = workspace("few");
    for (String step : List.of("first", "corrected", "other", "extended")) {
      for (int at = 0; at < PLACES; at += FEW) {
        deliver(few, kind, step, "-" + at, at, at + FEW);
      }
      deliver(many, kind, step, "", 0, PLACES);
      assertThat(counted(many, kind)).as(step).isEqualTo(counted(few, kind)).contains("Lieu 43");
    }
    assertThat(Cli.in(many).run("deliveries", "undo", "2").exit()).isZero();
    for (int delivery = 5; delivery <= 8; delivery++) {
      assertThat(Cli.in(few).run("deliveries", "undo", "" + delivery).exit()).isZero();
    }
    assertThat(counted(many, kind)).as("undone").isEqualTo(counted(few, kind));
  }

  private Path workspace(String name) throws IOException {
    Path workspace = Files.createDirectory(folder.resolve(name));
    InitCommand.make(workspace);
    return workspace;
  }

  private static String counted(Path workspace, Kind kind) {
    return Cli.in(workspace).run("query", "--sql", kind.question, "-f", "csv").out();
  }

  private static void deliver(Path workspace, Kind kind, String step, String part, int from, int to)
      throws IOException {
    String source = step.equals("first") || step.equals("corrected") ? "caisse" : "copie";
    List<String> rows = new ArrayList<>(List.of(kind.header));
    for (int place = from; place < to; place++) {
      rows.addAll(rows(kind, step, place));
    }
    Files.write(workspace.resolve(source + part + ".csv"), rows);
    List<String> words =
        new ArrayList<>(List.of("ingest", kind.dataset(), source + part + ".csv", "--replace"));
    words.addAll(List.of("--max-rejects", "50%"));
    if (source.equals("copie")) {
      words.add("--same-register");
    }
    Cli.Result result = Cli.in(workspace).run(words.toArray(String[]::new));
    assertThat(result.exit()).as(step + result.out() + result.err()).isLessThan(2);
  }

  /** Random rows that depend on the place and the step only. */
  private static List<String> rows(Kind kind, String step, int place) {
    Random random = new Random(place);
    Random changes = new Random(place * 31L + step.hashCode());
    List<String> rows = new ArrayList<>();
    boolean changed = !step.equals("first");
    int count = 20 + random.nextInt(20);
    for (int number = 0; number < count; number++) {
      int value = 1 + random.nextInt(9);
      boolean here = changed && step.equals("corrected") && changes.nextInt(15) == 0;
      if (here && changes.nextBoolean()) {
        continue;
      }
      rows.add(kind.row(place, number, here ? value + 1 : value));
    }
    if (step.equals("extended")) {
      rows.add(kind.row(place, 50, 3));
    }
    if (step.equals("corrected") && place % 5 == 0) {
      rows.add(kind.row(place, 60, 4).replace(";4", ";beaucoup"));
    }
    return rows;
  }
}
