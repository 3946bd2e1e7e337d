package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.model.RowFate;
import bilan.pipelines.reading.Written.Page;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.ReadOptions;
import bilan.testing.Tries;
import bilan.text.Failure;
import bilan.text.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Thirty files of each kind that differ in words, order, size and format: their rows count once and
 * all, or what differs is said; each row has a fate.
 */
class TotalsOfAllKindsTest {

  private static final int FILES = Tries.of("bilan.totals", 8, 30);

  @TempDir Path folder;

  /**
   * A file and what is right of it.
   *
   * @param wrong whether a total that it prints is none of its rows
   */
  record Made(
      String dataset, String field, List<Page> pages, BigDecimal truth, int rows, boolean wrong) {}

  /** What people make of the lists. */
  enum Kind {
    NAMES(TotalsOfAllKindsTest::names),
    TOTALS(TotalsOfAllKindsTest::totals),
    GRIDS(TotalsOfAllKindsTest::grids),
    PEOPLE(TotalsOfAllKindsTest::people),
    FILLERS(TotalsOfAllKindsTest::fillers),
    COPIES(TotalsOfAllKindsTest::copies);

    private final java.util.function.Function<Random, Made> maker;

    Kind(java.util.function.Function<Random, Made> maker) {
      this.maker = maker;
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void countOnceOrAreSaid(Kind kind) throws IOException {
    List<String> faults = new ArrayList<>();
    int right = 0;
    for (int seed = 0; seed < FILES; seed++) {
      Random random = new Random(seed * 31L + kind.ordinal());
      Made made = kind.maker.apply(random);
      List<Written> formats = made.pages().size() > 1 ? BOOKS : List.of(Written.values());
      Written format = formats.get(random.nextInt(formats.size()));
      Path file = folder.resolve("fichier-" + seed + format.ending());
      format.write(made.pages(), file);
      Read read = new Read();
      String fault;
      try {
        read.reading = new SpreadsheetReader(Read.KEY).read(request(made, file), read);
        fault = fault(made, read);
      } catch (Failure asked) {
        fault = kind == Kind.COPIES ? null : "asks " + asked.problems();
      }
      if (fault != null) {
        faults.add(kind + " " + seed + " " + format + ": " + fault + "\n" + made.pages());
      } else {
        right++;
      }
    }
    assertThat(faults).isEmpty();
    assertThat(right).isEqualTo(FILES);
  }

  private static final List<Written> BOOKS = List.of(Written.XLSX, Written.XLS, Written.ODS);

  private static String fault(Made made, Read read) {
    BigDecimal sum =
        made.field().isEmpty() ? BigDecimal.valueOf(read.rows.size()) : read.sum(made.field());
    boolean same = sum.compareTo(made.truth()) == 0 && read.rejected.isEmpty();
    boolean differs = read.totals.stream().anyMatch(t -> t.differs());
    boolean warned =
        read.reading.notices().stream().anyMatch(p -> p.severity() == Problem.Severity.WARNING);
    if (!same && !warned) {
      return sum + " instead of " + made.truth() + ", rejected " + read.codes();
    }
    if (same && differs != made.wrong()) {
      return differs ? "false alarm " + read.totals : "a wrong total is not said";
    }
    var account = read.reading.account();
    if (account.unaccounted() != 0 || (made.rows() > 0 && account.rows() != made.rows())) {
      return made.rows() + " rows, but " + account;
    }
    return account.of(RowFate.COUNTED) == 0 ? "nothing counts" : null;
  }

  private static ReadRequest request(Made made, Path file) {
    return Requests.of(
        file,
        made.dataset(),
        null,
        null,
        List.of(),
        ReadOptions.DETECT,
        made.dataset().equals("funding") ? null : "Fives",
        null,
        null,
        null,
        List.of(),
        false,
        List.of());
  }

  private static String one(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private static List<Object> row(Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2023, 1, 2).plusDays(random.nextInt(300));
  }

  /** Complete rows that begin with words of totals. */
  private static Made names(Random random) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(row("Financeur", "Objet", "Montant notifié", "Date de décision"));
    BigDecimal truth = BigDecimal.ZERO;
    int count = 3 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      String name =
          one(random, "TOTAL ÉNERGIES", "Ensemble musical", "Cumul'Asso", "Solde et fils", "Ville")
              + (random.nextBoolean() ? " " + one(random, "Nord", "Fondation", "de Lille") : "");
      BigDecimal amount = BigDecimal.valueOf(100 + random.nextInt(90_000), random.nextInt(3));
      rows.add(row(name, one(random, "Repas", "Atelier", "Projet"), amount, day(random)));
      truth = truth.add(amount);
    }
    if (random.nextBoolean()) {
      rows.add(row(one(random, "TOTAL", "Total général", "Ensemble"), "", truth, ""));
    }
    return made("funding", "amount_awarded", rows, truth, false);
  }

  /** Printed totals, above, below and between, right or wrong. */
  private static Made totals(Random random) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(row("Date", "Activité", "Nb participants"));
    String blanks = " ".repeat(random.nextInt(3) * 50);
    BigDecimal truth = BigDecimal.ZERO;
    boolean parts = random.nextBoolean();
    boolean wrong = random.nextInt(4) == 0;
    for (int group = 0; group < 1 + random.nextInt(4); group++) {
      BigDecimal part = BigDecimal.ZERO;
      for (int i = 0; i < 2 + random.nextInt(12); i++) {
        int count = 1 + random.nextInt(40);
        rows.add(row(day(random), one(random, "Vélo", "Couture", "Accueil"), count));
        part = part.add(BigDecimal.valueOf(count));
      }
      truth = truth.add(part);
      if (parts) {
        rows.add(row(blanks + one(random, "Sous-total", "Sous total", "S/Total"), "", part));
      }
    }
    BigDecimal printed = wrong ? truth.add(BigDecimal.valueOf(1000)) : truth;
    String label = one(random, "Total", "TOTAL :", "Total général", "Totaux", "TOTAL 2023");
    List<Object> total = row(blanks + label, "", printed);
    if (random.nextInt(3) == 0) {
      total = row("", blanks + label, printed);
    }
    rows.add(random.nextInt(5) == 0 && !parts ? 1 : rows.size(), total);
    return made("attendance", "participants", rows, truth, wrong);
  }

  /** Months as columns, with sums below and beside. */
  private static Made grids(Random random) {
    List<List<Object>> rows = new ArrayList<>();
    boolean quarters = random.nextBoolean();
    String total = one(random, "Total", "TOTAL", "Total 2023", "Ensemble", "Total général");
    List<Object> header = row("Activité", "Janvier 2023", "Février 2023", "Mars 2023");
    if (quarters) {
      header.add(one(random, "1er trimestre", "Total T1", "T1"));
    }
    header.addAll(List.of("Avril 2023", "Mai 2023", "Juin 2023"));
    header.add(total);
    rows.add(header);
    int lines = 1 + random.nextInt(8);
    long[] sums = new long[header.size()];
    for (int i = 0; i <= lines; i++) {
      List<Object> line = row(i < lines ? one(random, "Vélo", "Accueil", "Jeux") + i : total);
      long all = 0;
      for (int column = 1; column < header.size() - 1; column++) {
        boolean quarter = quarters && column == 4;
        long number = i == lines ? sums[column] : quarter ? all : 1 + random.nextInt(60);
        sums[column] += i < lines ? number : 0;
        all += quarter ? 0 : number;
        line.add(number);
      }
      line.add(all);
      sums[header.size() - 1] += i < lines ? all : 0;
      rows.add(line);
    }
    BigDecimal truth = BigDecimal.valueOf(sums[header.size() - 1]);
    return made("attendance", "participants", rows, truth, false);
  }

  /** What stands below a sign-in sheet. */
  private static Made people(Random random) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(row("Date :", day(random)));
    rows.add(row("Nom", "Prénom", "Signature"));
    int count = 2 + random.nextInt(20);
    for (int i = 0; i < count; i++) {
      rows.add(
          row(one(random, "Martin", "Petit", "Page", "Roux"), "Prénom" + (char) ('a' + i), "x"));
    }
    boolean wrong = random.nextInt(4) == 0;
    int printed = wrong ? count + 1 : count;
    String words = one(random, "Nombre de présents", "Présents", "Nb de participants", "Effectif");
    switch (random.nextInt(3)) {
      case 0 -> rows.add(row(words + " : " + printed));
      case 1 -> rows.add(row(words + " :", printed));
      default -> rows.add(row(printed + " présents"));
    }
    rows.add(
        row(one(random, "Signature de l'animateur", "L'animatrice : Léa", "Visa du responsable")));
    rows.add(row(one(random, "Fait à Lille, le 3 mars 2023", "Merci de signer", "Fermé en août")));
    Made made = made("attendance", "", rows, BigDecimal.valueOf(count), wrong);
    return new Made("attendance", "", made.pages(), made.truth(), made.rows() - 1, wrong);
  }

  /** Rows of nothing at the end of a table that is refused whole. */
  private static Made fillers(Random random) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(row("N°", "Financeur", "Objet", "Montant notifié"));
    BigDecimal truth = BigDecimal.ZERO;
    int count = 2 + random.nextInt(30);
    for (int i = 1; i <= count; i++) {
      int amount = 100 + random.nextInt(9000);
      rows.add(row(i, one(random, "CAF", "Ville", "Région"), "Projet " + i, amount));
      truth = truth.add(BigDecimal.valueOf(amount));
    }
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      rows.add(
          switch (random.nextInt(5)) {
            case 0 -> row(count + i + 1);
            case 1 -> row("", "", "", 0);
            case 2 -> row("-", "-", "-", "-");
            case 3 -> row(count + i + 1, "", "", "0,00 €");
            default -> row("   ", "", "\u00a0", "- €");
          });
    }
    return made("funding", "amount_awarded", rows, truth, false);
  }

  /** A sheet that holds the rows of another once more. */
  private static Made copies(Random random) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(row("Date", "Activité", "Nb participants"));
    BigDecimal truth = BigDecimal.ZERO;
    for (int i = 0; i < 2 + random.nextInt(20); i++) {
      int count = 1 + random.nextInt(40);
      rows.add(row(day(random), one(random, "Vélo", "Couture"), count));
      truth = truth.add(BigDecimal.valueOf(count));
    }
    List<List<Object>> again = new ArrayList<>(rows);
    if (random.nextBoolean() && again.size() > 8) {
      again.set(2, row(day(random), "Corrigé", 7));
    }
    String copy = one(random, "Suivi (2)", "Copie de Suivi", "Suivi - copie", "Sauvegarde");
    Made made = made("attendance", "participants", rows, truth, false);
    List<Page> pages = List.of(new Page("Suivi", rows), new Page(copy, again));
    return new Made("attendance", "participants", pages, truth, made.rows(), false);
  }

  private static Made made(
      String dataset, String field, List<List<Object>> rows, BigDecimal truth, boolean wrong) {
    Page page = new Page("Suivi", List.copyOf(rows));
    return new Made(dataset, field, List.of(page), truth, rows.size() - 1, wrong);
  }
}
